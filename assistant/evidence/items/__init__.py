"""Items that a question names by number or that a talk has at hand, and what they belong to."""
