"""The door to the corpus: the shipped notices, or any file."""

from functools import cache
from pathlib import Path

from corpus.catalogue import Entry, digest, shipped
from corpus.model import Notice
from corpus.notice import read_notice, with_parents
from corpus.readers import read_text


@cache
def load_catalogue() -> tuple[Notice, ...]:
    """The notices that ship, in the catalogue's order, each reference to another one resolved.

    Raises:
        CorpusError: a shipped file is missing or was changed.
    """
    entries = shipped()
    read = [read_notice(read_text(e.path), file=e.path.name, entry=e) for e in entries]
    return with_parents(read, entries)


def load_notice(path: Path) -> Notice:
    """The notice in a file, the catalogue's knowledge added where the file is a shipped one.

    Raises:
        UnreadableNoticeError: the file cannot be read as text.
    """
    text = read_text(path)
    return read_notice(text, file=path.name, entry=_known(path))


def _known(path: Path) -> Entry | None:
    hashed = digest(path)
    return next((entry for entry in shipped() if entry.sha256 == hashed), None)
