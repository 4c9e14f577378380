"""A notice's file becomes records; nothing here knows of search or of questions."""
