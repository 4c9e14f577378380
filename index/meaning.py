"""The embedding model and its vectors together, loaded when first asked."""

from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from index.embedding import Embedder
from index.terms import folded

if TYPE_CHECKING:
    from index.vectors import MeaningStore


class LazyMeaning:
    """Scores by meaning; the model and Chroma are loaded at the first question."""

    def __init__(self, folder: Path, load: Callable[[], Embedder]) -> None:
        """``folder`` is what :func:`index.vectors.create` wrote, ``load`` gives its model."""
        self._folder = folder
        self._load = load
        self._loaded: tuple[Embedder, MeaningStore] | None = None
        self._one_at_a_time = Lock()

    def scores(self, query: str, ids: Collection[str] | None = None) -> dict[str, float]:
        """See :meth:`index.vectors.MeaningStore.scores`."""
        embedder, store = self._ready()
        return store.scores(embedder.encode([folded(query)])[0], ids)

    def likeness(self, query: str, texts: Sequence[str]) -> list[float]:
        """The cosine of ``query`` to each of ``texts``, which need not be in the store."""
        embedder, _ = self._ready()
        asked, *others = embedder.encode([query, *texts])
        return [float(asked @ other) for other in others]

    def close(self) -> None:
        """Let go of the vectors' folder; does nothing where it was never opened."""
        with self._one_at_a_time:
            if self._loaded:
                self._loaded[1].close()
                self._loaded = None

    def _ready(self) -> "tuple[Embedder, MeaningStore]":
        with self._one_at_a_time:
            if self._loaded is None:
                from index.vectors import MeaningStore

                self._loaded = self._load(), MeaningStore(self._folder)
            return self._loaded
