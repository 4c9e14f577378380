"""Times: days, months, quarters, times that only today fixes, and how deadlines relate to them."""
