"""Times: days, months, quarters, those that only today fixes, and how deadlines relate to them."""
