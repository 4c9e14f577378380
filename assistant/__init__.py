"""A question becomes an answer that cites; only ``assistant.ui`` knows of the page."""
