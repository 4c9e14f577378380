"""Build the index when it is missing, stale or damaged; open it; close it."""

from collections.abc import Callable, Iterable, Sequence
from functools import cache, cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol
from weakref import finalize

from corpus.model import Notice
from index import batches, folders, manifest, update
from index import embedding as shipped_models
from index.embedding import Embedder
from index.keywords import Keywords
from index.manifest import Origin
from index.meaning import LazyMeaning
from index.progress import Progress, unseen
from index.register import Register
from index.subject import Subject

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
        # An index that nobody closes lets go of its folder when nobody uses it any more.
        self._let_go = finalize(self, let_go)
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
    that ship, and those that were added to ``home``. An index that is neither is used as it is,
    also where ``home`` cannot be written to. Where only some notices came or went since it was
    built, only these are worked on (see :mod:`index.update`).

    Raises :class:`index.embedding.EmbeddingError` where ``embedding`` names no usable model,
    :class:`corpus.errors.CorpusError` where a notice is damaged,
    :class:`index.folders.HomeError` where ``home`` must be written to and cannot be, and
    :class:`ValueError` where an id stands twice in the notices.
    """
    # The model that a build has loaded serves the questions that follow.
    load = cache(partial(models.load, embedding))
    name = models.identity(embedding)
    while True:
        # Looked at anew each time: somebody may add a notice meanwhile.
        held = _batches(home, notices, files)
        origin = manifest.origin_of([batch.digest for batch in held], name)
        folders.sweep(home)
        folder = _in_use(home, origin) or _build(home, origin, held, load, progress)
        let_go = folders.opened(folder)
        # Before we held its lock, another process may have removed the folder.
        if let_go is not None and manifest.origin(folder) == origin:
            return Index(folder, let_go, load)


def stands(home: Path, embedding: str | None = None, models: Models = shipped_models) -> bool:
    """Whether ``home`` holds an index of its notices that is neither stale nor damaged.

    Nothing is written. Raises :class:`index.embedding.EmbeddingError` and
    :class:`corpus.errors.CorpusError` as :func:`open_index` does.
    """
    digests = [batch.digest for batch in batches.at_home(home)]
    return _in_use(home, manifest.origin_of(digests, models.identity(embedding))) is not None


def _batches(
    home: Path, notices: Notices | None, files: Iterable[Path]
) -> tuple[batches.Batch, ...]:
    if notices is None:
        return batches.at_home(home)
    return batches.of_files(files, notices) if callable(notices) else batches.of_notices(notices)


def _in_use(home: Path, origin: Origin) -> Path | None:
    folder = folders.pointed_at(home)
    return folder if folder is not None and manifest.origin(folder) == origin else None


def _build(
    home: Path,
    origin: Origin,
    held: Sequence[batches.Batch],
    load: Callable[[], Embedder],
    progress: Progress,
) -> Path:
    """A finished folder that the pointer names, built here or by a process that was faster."""
    with folders.only_builder(home):
        folder = _in_use(home, origin)
        if folder is not None:
            return folder
        # A model that cannot be had is told before anything else is begun.
        embedder = load()
        change = update.change_from(folders.pointed_at(home), origin, held)
        with folders.unfinished(home) as built:
            writing = update.Writing(
                register=built / REGISTER,
                vectors=built / VECTORS,
                embedder=embedder,
                progress=progress,
            )
            holdings = update.write(built, held, change, writing)
            manifest.write(built, origin, holdings)
            return folders.put_in_use(home, built, origin.digest)
