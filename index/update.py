"""Writing an index: all of it, or only what came and went since the one in use.

An index is never changed in place. The one in use is copied into a new folder, the copy is
changed there, and the pointer moves when it is whole (see :mod:`index.folders`): whoever reads
the old one goes on reading it, and a crash leaves it in use. Copying some hundred megabytes
takes a fraction of a second; reading, cutting into words and embedding a hundred notices takes
most of a minute.

What is worked on again for every change: which notice rests on which, what they are called, and
the likeness of records, because each of them depends on all notices. The result is what building
everything anew would give.
"""

import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from corpus.model import Notice, Record
from corpus.relations import related
from index import keywords, manifest, similar, tables
from index.batches import Batch
from index.embedding import Embedder
from index.manifest import Holding, Origin
from index.progress import Progress
from index.register import Register
from index.tables import in_order


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What leads from the index in ``base`` to the one that is wanted.

    ``kept`` are the holdings that stay, ``gone`` the ids of the notices that do not; batches
    that are not among ``kept`` come behind them.
    """

    base: Path
    kept: tuple[Holding, ...]
    gone: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Writing:
    """Where an index is written, by which model, and who is told how far it has come."""

    register: Path
    vectors: Path
    embedder: Embedder
    progress: Progress


def change_from(folder: Path | None, wanted: Origin, held: Sequence[Batch]) -> Change | None:
    """How the index in ``folder`` becomes the one that is wanted; ``None`` where it cannot.

    It cannot where it is damaged, or was made by other code or another model, where nothing of
    it stays, and where what is new would stand before something that stays.
    """
    origin = manifest.origin(folder) if folder else None
    if folder is None or origin is None:
        return None
    made_alike = (origin.code, origin.parser, origin.embedding) == (
        wanted.code,
        wanted.parser,
        wanted.embedding,
    )
    digests = [batch.digest for batch in held]
    before = manifest.holdings(folder)
    kept = tuple(holding for holding in before if holding.digest in digests)
    stays = [holding.digest for holding in kept]
    if not made_alike or not kept or digests[: len(stays)] != stays:
        return None
    gone = tuple(i for holding in before if holding not in kept for i in holding.notices)
    return Change(base=folder, kept=kept, gone=gone)


def write(
    built: Path, held: Sequence[Batch], change: Change | None, writing: Writing
) -> tuple[Holding, ...]:
    """Write the index of the batches into the empty folder ``built``; what it holds comes back.

    Raises :class:`ValueError` where an id stands twice, and whatever reading a batch raises.
    """
    kept = change.kept if change else ()
    new, holdings = _read(held[len(kept) :], writing.progress)
    if change:
        _change(built, change, new, writing)
    else:
        _create(new, writing)
    return (*kept, *holdings)


def _read(held: Sequence[Batch], progress: Progress) -> tuple[list[Notice], list[Holding]]:
    notices: list[Notice] = []
    holdings: list[Holding] = []
    progress("notices", 0, len(held))
    for done, batch in enumerate(held, start=1):
        read = batch.read()
        notices += read
        holdings.append(Holding(digest=batch.digest, notices=tuple(n.id for n in read)))
        progress("notices", done, len(held))
    return notices, holdings


def _create(notices: Sequence[Notice], writing: Writing) -> None:
    # Chroma and LangChain take a second to import, which only writing needs here.
    from index import vectors

    notices = related(notices)
    records = _records(notices)
    Register.create(writing.register, notices)
    writing.progress("words", 0, len(records))
    keywords.create(writing.register, notices)
    writing.progress("words", len(records), len(records))
    similar.create(writing.register, notices, writing.progress)
    vectors.create(writing.vectors, records, writing.embedder, writing.progress)


def _change(built: Path, change: Change, new: Sequence[Notice], writing: Writing) -> None:
    from index import vectors

    shutil.copytree(change.base, built, dirs_exist_ok=True, ignore=_left_out)
    leaving = _notices(writing.register, change.gone)
    records = _records(new)
    writing.progress("words", 0, len(records))
    keywords.remove(writing.register, leaving)
    tables.change(writing.register, change.gone, new)
    keywords.add(writing.register, new)
    writing.progress("words", len(records), len(records))
    similar.create(writing.register, _relate(writing.register), writing.progress)
    gone = [record.id for record in _records(leaving)]
    vectors.change(writing.vectors, gone, records, writing.embedder, writing.progress)


def _relate(path: Path) -> tuple[Notice, ...]:
    """All notices of the register; what they are to each other is found and written anew."""
    register = Register.open(path)
    before = register.notices()
    register.close()
    every = related(before)
    changed = [new for old, new in zip(before, every, strict=True) if new != old]
    tables.renew(path, changed)
    return every


def _notices(path: Path, identifiers: Sequence[str]) -> tuple[Notice, ...]:
    register = Register.open(path)
    found = tuple(n for i in identifiers if (n := register.notice(i)) is not None)
    register.close()
    return found


def _records(notices: Sequence[Notice]) -> tuple[Record, ...]:
    return tuple(record for notice in notices for record in in_order(notice))


def _left_out(folder: str, names: Sequence[str]) -> set[str]:
    """What belongs to the old folder alone: its manifest, and who reads it."""
    del folder
    return {name for name in names if name in (manifest.FILE, "readers")}
