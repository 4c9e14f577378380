"""Numbers that name items, however they are written, and what a question asks of those items."""
