"""Records become findable: exact look-ups, words, and meaning; nothing here knows of questions."""
