"""Parts of a notice: by number, by title, by their matter, counted."""
