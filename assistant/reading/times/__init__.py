"""Times: days, months, quarters, those that only today fixes, and how a deadline relates to them."""
