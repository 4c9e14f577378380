"""What an index is made of: batches of notices, each with a digest that says whether it changed.

The notices that ship are one batch; each notice that a person added is one of its own, so
that adding it touches nothing else.
"""

import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from corpus.model import Notice
from corpus.relations import related
from index import manifest
from index.library import Entry, Library
from index.stored import notice_to_json, record_to_json
from index.tables import in_order


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """Notices that come and go together; ``read`` is called only where they are new.

    The same ``digest`` means the same notices, as long as the code that reads them is the same.
    """

    digest: str
    read: Callable[[], Sequence[Notice]]


def at_home(home: Path) -> tuple[Batch, ...]:
    """The notices that ship, then those added to ``home``, in the order in which they were.

    Raises :class:`corpus.errors.CorpusError` where a notice that ships cannot be read.
    """
    library = Library(home)
    added = (
        Batch(digest=entry.digest, read=partial(_added, library, entry))
        for entry in library.entries()
    )
    shipped = Batch(digest=manifest.digest_of(manifest.shipped_files()), read=_shipped)
    return (shipped, *added)


def notices_at(home: Path) -> tuple[Notice, ...]:
    """The notices that ship and those added to ``home``, read anew; no index is needed.

    Raises :class:`corpus.errors.CorpusError` where one of them cannot be read.
    """
    return related(tuple(notice for batch in at_home(home) for notice in batch.read()))


def of_files(files: Iterable[Path], read: Callable[[], Sequence[Notice]]) -> tuple[Batch, ...]:
    """One batch, which ``read`` takes from ``files``."""
    return (Batch(digest=manifest.digest_of(files), read=read),)


def of_notices(notices: Sequence[Notice]) -> tuple[Batch, ...]:
    """A batch for each notice that is read already."""
    return tuple(Batch(digest=_digest(n), read=partial(_itself, n)) for n in notices)


def _added(library: Library, entry: Entry) -> Sequence[Notice]:
    return (library.notice(entry),)


def _itself(notice: Notice) -> Sequence[Notice]:
    return (notice,)


def _digest(notice: Notice) -> str:
    digest = hashlib.sha256()
    for line in (notice_to_json(notice), *map(record_to_json, in_order(notice))):
        digest.update(line.encode())
    return digest.hexdigest()


def _shipped() -> Sequence[Notice]:
    # The parser is needed only to build.
    from corpus.load import load_catalogue

    return load_catalogue()
