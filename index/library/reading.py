"""A file becomes the text that is stored; the one place that knows who reads files."""

from dataclasses import dataclass
from pathlib import Path

from corpus.model import Problem
from corpus.readers import read_text


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A file's text, where its pages begin in it, and what was unsure in reading the file."""

    text: str
    pages: tuple[int, ...] = ()
    doubts: tuple[Problem, ...] = ()


def read_file(path: Path) -> Text:
    """The text of a notice's file.

    Raises :class:`corpus.errors.CorpusError`, with the reason and the remedy, where it cannot
    be read.
    """
    return Text(text=read_text(path))
