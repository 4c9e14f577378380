"""By what a question limits a list, what it leaves out, and what of it nobody read."""
