"""A file becomes the text that is stored; the one place that knows who reads files."""

from pathlib import Path

from corpus.formats import Document, read_apart


def read_file(path: Path) -> Document:
    """The text of a notice's file, read in a process of its own that can be ended.

    Raises :class:`corpus.errors.CorpusError`, with the reason and the remedy, where it cannot
    be read.
    """
    return read_apart(path)
