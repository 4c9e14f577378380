"""Build the index when it is missing, stale or damaged; open it; close it."""

from collections.abc import Callable, Iterable, Sequence
from functools import cache, cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from corpus.model import Notice
from index import embedding as shipped_models
from index import folders, keywords, manifest, similar
from index.embedding import Embedder
from index.keywords import Keywords
from index.manifest import Origin
from index.meaning import LazyMeaning
from index.progress import Progress, unseen
from index.register import Register
from index.subject import Subject
from index.tables import in_order

if TYPE_CHECKING:
    from index.retriever import NoticeRetriever

REGISTER = "register.sqlite"
VECTORS = "vectors"

Notices = Sequence[Notice] | Callable[[], Sequence[Notice]]


class Models(Protocol):
    """Where embedding models come from; the module ``index.embedding`` is one such."""

    def identity(self, source: str | None) -> str:
        """A name that changes when the vectors may, found without loading the model."""

    def load(self, source: str | None) -> Embedder:
        """The model behind ``source``."""


class Index:
    """An open index: the register, and the retriever, which loads what it needs when asked."""

    def __init__(
        self, folder: Path, let_go: Callable[[], None], load: Callable[[], Embedder]
    ) -> None:
        self.folder = folder
        self.register = Register.open(folder / REGISTER)
        self._let_go = let_go
        self.meaning = LazyMeaning(folder / VECTORS, load)

    @cached_property
    def subject(self) -> Subject:
        """Search by subject, without LangChain around it."""
        return Subject(self.register, self.keywords, self.meaning)

    @cached_property
    def keywords(self) -> Keywords:
        """Search by words alone."""
        return Keywords(self.register.database)

    @cached_property
    def retriever(self) -> "NoticeRetriever":
        """Search by subject as a LangChain retriever."""
        from index.retriever import NoticeRetriever

        return NoticeRetriever(subject=self.subject)

    def warm(self) -> None:
        """Load now what the first question of subject would load."""
        self.retriever.ranked("执法", limit=1)

    def close(self) -> None:
        """Let go of the files, so that a later build may remove them."""
        self.meaning.close()
        self.register.close()
        self._let_go()


def open_index(
    home: Path,
    *,
    notices: Notices | None = None,
    files: Iterable[Path] = (),
    embedding: str | None = None,
    models: Models = shipped_models,
    progress: Progress = unseen,
) -> Index:
    """The index over ``notices`` in ``home``, built first where it is missing, stale or damaged.

    ``notices`` may be a function, which is called only to build; ``files`` are then what it
    reads, and their bytes tell whether the index is stale. Without ``notices`` it is those
    that ship. An index that is neither is used as it is, also where ``home`` cannot be written
    to.

    Raises :class:`index.embedding.EmbeddingError` where ``embedding`` names no usable model,
    :class:`corpus.errors.CorpusError` where a notice that ships is damaged,
    :class:`index.folders.HomeError` where ``home`` must be written to and cannot be, and
    :class:`ValueError` where an id stands twice in the notices.
    """
    if notices is None:
        notices, files = _shipped, manifest.shipped_files()
    origin = _origin(notices, files, models.identity(embedding))

    # The model that a build has loaded serves the questions that follow.
    load = cache(partial(models.load, embedding))
    while True:
        folders.sweep(home)
        folder = _in_use(home, origin) or _build(home, origin, notices, load, progress)
        let_go = folders.opened(folder)
        # Before we held its lock, another process may have removed the folder.
        if let_go is not None and manifest.origin(folder) == origin:
            return Index(folder, let_go, load)


def stands(home: Path, embedding: str | None = None, models: Models = shipped_models) -> bool:
    """Whether ``home`` holds an index of the notices that ship that is neither stale nor damaged.

    Nothing is written. Raises :class:`index.embedding.EmbeddingError` and
    :class:`corpus.errors.CorpusError` as :func:`open_index` does.
    """
    origin = manifest.origin_of_files(manifest.shipped_files(), models.identity(embedding))
    return _in_use(home, origin) is not None


def _shipped() -> Sequence[Notice]:
    # The parser is needed only to build.
    from corpus.load import load_catalogue

    return load_catalogue()


def _origin(notices: Notices, files: Iterable[Path], embedding: str) -> Origin:
    if callable(notices):
        return manifest.origin_of_files(files, embedding)
    return manifest.origin_of_notices(notices, embedding)


def _in_use(home: Path, origin: Origin) -> Path | None:
    folder = folders.pointed_at(home)
    return folder if folder is not None and manifest.origin(folder) == origin else None


def _build(
    home: Path, origin: Origin, notices: Notices, load: Callable[[], Embedder], progress: Progress
) -> Path:
    """A finished folder that the pointer names, built here or by a process that was faster."""
    with folders.only_builder(home):
        folder = _in_use(home, origin)
        if folder is not None:
            return folder
        # A model that cannot be had is told before anything else is begun.
        embedder = load()
        progress("notices", 0, 1)
        values = notices() if callable(notices) else notices
        progress("notices", 1, 1)
        with folders.unfinished(home) as built:
            _write(built, values, embedder, progress)
            manifest.write(built, origin)
            return folders.put_in_use(home, built, origin.digest)


def _write(folder: Path, notices: Sequence[Notice], embedder: Embedder, progress: Progress) -> None:
    # Chroma and LangChain take a second to import, which only a build needs here.
    from index import vectors

    register = folder / REGISTER
    records = tuple(record for notice in notices for record in in_order(notice))
    Register.create(register, notices)
    progress("words", 0, len(records))
    keywords.create(register, notices)
    progress("words", len(records), len(records))
    similar.create(register, notices, progress)
    vectors.create(folder / VECTORS, records, embedder, progress)
