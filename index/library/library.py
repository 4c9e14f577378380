"""The library of added notices: which there are, adding, removing.

::

    home/notices/<digest>/notice.json      what is known of it: an Entry
    home/notices/<digest>/text.txt         the extracted text, which spans refer to
    home/notices/<digest>/original.<end>   the file, unchanged
    home/notices.lock                      held by the one process that writes

A folder's name is a digest of the file, never a name that a person gave. It is written under a
name that nothing reads and renamed when it is whole, so that a crash leaves the state before.
"""

import hashlib
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import date
from pathlib import Path
from uuid import uuid4

from filelock import FileLock

from corpus.catalogue import shipped
from corpus.errors import CorpusError, UnreadableNoticeError
from corpus.formats import Document
from corpus.model import Notice
from corpus.text import squeezed
from index.folders import HomeError
from index.library.adding import Added, counted, doubts_of
from index.library.entry import Corrections, Entry, from_json, to_json
from index.library.naming import NAMELESS, ending_of, free_id, id_from, plain_name
from index.library.parsing import Parsing, ParsingError, shared_parsing
from index.library.reading import read_file
from index.library.rereading import with_id

FOLDER = "notices"
ENTRY = "notice.json"
TEXT = "text.txt"
_UNFINISHED = "adding-"

Read = Callable[[Path], Document]


class Library:
    """The notices added to a home. Reading needs no lock: a folder is there whole or not at all."""

    def __init__(self, home: Path, read: Read = read_file, parsing: Parsing | None = None) -> None:
        """The library of ``home``, which need not exist.

        ``read`` turns a file into text, ``parsing`` the text into a notice.
        """
        self._home = home
        self._parsing = parsing or shared_parsing()
        self._folder = home / FOLDER
        self._read = read

    def entries(self) -> tuple[Entry, ...]:
        """The added notices, earliest first; a folder that is damaged is left out."""
        # Where a crash left two versions of one notice, the later one counts.
        found = {e.id: e for e in sorted(self._kept(), key=lambda entry: entry.order)}
        return tuple(sorted(found.values(), key=lambda entry: (entry.order, entry.id)))

    def entry(self, identifier: str) -> Entry | None:
        """The added notice with this id."""
        return next((e for e in self.entries() if e.id == identifier), None)

    def notice(self, entry: Entry) -> Notice:
        """The notice of an entry, read anew from its stored text, apart as when it was added.

        Raises :class:`corpus.errors.CorpusError` where the text is missing or was changed, or
        cannot be taken apart.
        """
        path = self._place(entry) / TEXT
        try:
            data = path.read_bytes()
        except OSError as error:
            reason = error.strerror or "cannot be opened"
            raise UnreadableNoticeError(path, reason, f"Remove {entry.id}, add it anew.") from error
        if hashlib.sha256(data).hexdigest() != entry.text_sha256:
            remedy = f"Remove {entry.id}, and add it anew."
            raise UnreadableNoticeError(path, "the stored text was changed", remedy)
        remedy = f"Remove {entry.id}, and add the notice's own text in a new file."
        return self._understood(path, data.decode("utf-8"), entry, remedy)

    def original(self, entry: Entry) -> Path:
        """The file as it came."""
        return self._place(entry) / entry.original

    def add(self, path: Path, *, day: date, name: str | None = None, renew: bool = False) -> Added:
        """Add a file; ``name`` is what it is called where that is not the path's own name.

        With ``renew`` it takes the place, and the id, of the added notice that has its document
        number, or else its title; without, it stands beside it. Whatever is wrong with the
        file is told in what comes back; raises :class:`index.folders.HomeError` where the home
        cannot be written to.
        """
        called = plain_name(name or path.name)
        try:
            sha256 = _digest(path)
            # Known already: it need not be read again.
            if same := self._same(sha256, None):
                return same_as(called, same)
            read = self._read(path)
            draft = _draft(called, sha256, read, day)
            remedy = "Save the notice's own text in a new file, and add that; or report this file."
            notice = self._understood(path, read.text, draft, remedy)
        except CorpusError as error:
            return Added(file=called, state="unreadable", why=_without_path(error, path, called))
        with self._writing():
            return self._keep(path, notice, draft, renew=renew)

    def remove(self, identifier: str) -> bool:
        """Remove an added notice for good; whether there was one."""
        with self._writing():
            entry = self.entry(identifier)
            if entry is None:
                return False
            self._drop(entry)
            return True

    def correct(self, identifier: str, corrections: Corrections) -> bool:
        """Keep what a person set right; whether there is such a notice."""
        with self._writing():
            entry = self.entry(identifier)
            if entry is None:
                return False
            _write(self._place(entry) / ENTRY, to_json(replace(entry, corrections=corrections)))
            return True

    def _understood(self, path: Path, text: str, entry: Entry, remedy: str) -> Notice:
        """The notice in a text, under the id of its entry, else the one that its reader gives."""
        try:
            return self._parsing.notice(text, entry)
        except ParsingError as error:
            reason = f"its text could not be taken apart ({error})"
            raise UnreadableNoticeError(path, reason, remedy) from error

    def _keep(self, path: Path, notice: Notice, draft: Entry, *, renew: bool) -> Added:
        called = draft.file
        if same := self._same(draft.sha256, draft.text_sha256):
            return same_as(called, same)
        entries = self.entries()
        earlier = [e for e in entries if _is_version(notice, e)]
        old = earlier[-1] if renew and earlier else None
        taken = [*(e.id for e in entries), *(e.id for e in shipped())]
        wanted = id_from(called) if notice.id == NAMELESS else notice.id
        identifier = old.id if old else free_id(wanted, taken)
        entry = replace(
            draft,
            id=identifier,
            order=max((e.order for e in entries), default=0) + 1,
            title=notice.title,
            document_number=notice.document_number,
            corrections=old.corrections if old else Corrections(),
        )
        self._write(entry, path, notice.text)
        if old:
            self._drop(old)
        notice = with_id(notice, identifier)
        return Added(
            file=called,
            state="replaced" if old else "added",
            notice=identifier,
            title=notice.title,
            document_number=notice.document_number,
            region=notice.region,
            counts=counted(notice),
            doubts=doubts_of(notice),
            beside=tuple(e.id for e in earlier if e is not old),
        )

    def _same(self, sha256: str, text_sha256: str | None) -> tuple[str, str] | None:
        """Id and title of the notice that has this content already."""
        for known in shipped():
            if known.sha256 in (sha256, text_sha256):
                return known.id, known.region
        for entry in self.entries():
            if entry.sha256 == sha256 or entry.text_sha256 == text_sha256:
                return entry.id, entry.title
        return None

    def _kept(self) -> Iterator[Entry]:
        for folder in sorted(self._folder.glob("*")):
            if not folder.name.startswith(_UNFINISHED):
                with suppress(OSError, ValueError):
                    yield from_json((folder / ENTRY).read_text(encoding="utf-8"))

    def _place(self, entry: Entry) -> Path:
        return self._folder / entry.sha256[:32]

    def _write(self, entry: Entry, path: Path, text: str) -> None:
        """Write a whole folder, then give it its name; what a crash left of one goes first."""
        built = self._folder / f"{_UNFINISHED}{uuid4().hex}"
        try:
            built.mkdir()
            shutil.copyfile(path, built / entry.original)
            _write(built / TEXT, text)
            _write(built / ENTRY, to_json(entry))
            # A folder that is there without being an entry is damaged: it makes room.
            shutil.rmtree(self._place(entry), ignore_errors=True)
            built.rename(self._place(entry))
        except OSError as error:
            raise HomeError(self._home, error) from error
        finally:
            shutil.rmtree(built, ignore_errors=True)

    def _drop(self, entry: Entry) -> None:
        """Remove a folder; out of sight in one step first, so that none is ever half there."""
        gone = self._folder / f"{_UNFINISHED}{uuid4().hex}"
        try:
            self._place(entry).rename(gone)
        except OSError as error:
            raise HomeError(self._home, error) from error
        shutil.rmtree(gone, ignore_errors=True)

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """Be the one process that writes; what one left that was killed goes first."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            lock = FileLock(self._home / f"{FOLDER}.lock")
            lock.acquire()
        except OSError as error:
            raise HomeError(self._home, error) from error
        try:
            for left in self._folder.glob(f"{_UNFINISHED}*"):
                shutil.rmtree(left, ignore_errors=True)
            yield
        finally:
            lock.release()


def same_as(called: str, same: tuple[str, str]) -> Added:
    """That the notice is there already."""
    return Added(file=called, state="already", notice=same[0], title=same[1])


def _draft(called: str, sha256: str, read: Document, day: date) -> Entry:
    """The entry as far as it is known before the library was looked into; its id is open."""
    return Entry(
        id="",
        file=called,
        original=f"original{ending_of(called)}",
        sha256=sha256,
        text_sha256=hashlib.sha256(read.text.encode()).hexdigest(),
        title="",
        document_number=None,
        added=day,
        order=0,
        pages=read.pages,
        doubts=read.doubts,
    )


def _is_version(notice: Notice, entry: Entry) -> bool:
    """Whether a notice is another version of an added one: its number, or else its title."""
    if notice.document_number and entry.document_number:
        return notice.document_number == entry.document_number
    return squeezed(notice.title) == squeezed(entry.title)


def _digest(path: Path) -> str:
    if path.exists() and not path.is_file():
        # A pipe or a device would never end.
        raise UnreadableNoticeError(path, "this is no file", "Give the path of a notice's file.")
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        reason = error.strerror or "cannot be opened"
        raise UnreadableNoticeError(path, reason, "Check the path and its permissions.") from error


def _without_path(error: CorpusError, path: Path, called: str) -> str:
    """An error's words on one line, with the name that the person knows for the file."""
    return " ".join(str(error).replace(str(path), called).split())


def _write(path: Path, text: str) -> None:
    """Write a file so that it is there whole or as it was, also where the power fails."""
    new = path.with_name(f"{path.name}.new")
    with new.open("w", encoding="utf-8", newline="") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    new.replace(path)
