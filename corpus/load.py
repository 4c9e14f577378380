"""The door to the corpus: the shipped notices, or any file."""

from dataclasses import replace
from functools import cache
from pathlib import Path

from corpus.catalogue import Entry, digest, shipped
from corpus.formats import Document, read_apart
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
    """The notice in a file of any format that can be read, apart from this process.

    Where the file is a shipped one, the catalogue's knowledge is added.

    Raises:
        UnreadableNoticeError: the file cannot be read; the message says what to do.
    """
    return notice_of(read_apart(path), file=path.name, entry=_known(path))


def notice_of(document: Document, *, file: str, entry: Entry | None = None) -> Notice:
    """The notice that a document holds; what its reading was unsure of is a Problem of it."""
    notice = read_notice(document.text, file=file, entry=entry)
    problems = sorted((*notice.problems, *document.doubts), key=lambda problem: problem.span)
    return replace(notice, pages=document.pages, problems=tuple(problems))


def _known(path: Path) -> Entry | None:
    hashed = digest(path)
    return next((entry for entry in shipped() if entry.sha256 == hashed), None)
