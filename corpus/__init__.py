"""A notice's file becomes records; nothing here knows of search or of questions."""

# Part of every index's identity: raise it whenever the same file would give other records.
PARSER_VERSION = 2
