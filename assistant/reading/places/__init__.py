"""Which places a question asks about, and which of them a number or a part belongs to."""
