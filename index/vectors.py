"""Search by meaning: a Chroma collection with vectors of our own.

A record has one vector for the whole of it and one for each of its sentences. The
collection is written through LangChain's ``Chroma``, so any LangChain program can open it.
Where the vectors are few, all are held and compared; where they are many, Chroma searches.
"""

import re
from collections.abc import Collection, Iterable, Sequence
from functools import cached_property
from pathlib import Path
from typing import cast
from weakref import finalize

import chromadb
import numpy as np
from chromadb.api.client import Client
from chromadb.api.collection_configuration import CreateHNSWConfiguration
from chromadb.api.types import Where
from chromadb.config import Settings
from langchain_chroma import Chroma
from langchain_core.embeddings import Embeddings

from corpus.model import Record
from index.copies import Copy
from index.embedding import Embedder, Vectors, unit_rows
from index.progress import Progress, unseen
from index.terms import folded

COLLECTION = "records"
# Of more pieces than this Chroma finds the nearest; four notices have less than a thousand, and to
# compare those with a question takes a hundredth of the time that Chroma needs.
REACH = 4000
BATCH = 512
# All pieces are asked for, so all must be joined to one another: with Chroma's own 16 neighbours,
# now and then a piece of a changed collection was out of reach.
_JOINED: CreateHNSWConfiguration = {
    "space": "cosine",
    "max_neighbors": 48,
    "ef_construction": 200,
}

_SENTENCE = re.compile(r"[^。；！？]+[。；！？]?")
_TOO_SHORT = 5


class MeaningStore:
    """Which records mean much the same as a question.

    Chroma writes into its folder even where it is only asked, so it is given a copy (some
    megabytes, for as long as the store is open): the folder itself may be read-only, and its
    files stay what the manifest says.
    """

    def __init__(self, folder: Path) -> None:
        """Open what :func:`create` wrote; raises Chroma's own errors where it is damaged."""
        copy = Copy(folder)
        self._client = _client(copy.folder)
        # A store that nobody closes lets go of its copy when nobody uses it any more.
        self._let_go = finalize(self, _let_go, self._client, copy)
        self._pieces = self._client.get_collection(COLLECTION, embedding_function=None)
        self._count = self._pieces.count()

    def scores(self, vector: Vectors, ids: Collection[str] | None = None) -> dict[str, float]:
        """For each record the mean of two cosines: to all of it, and to its nearest sentence.

        With ``ids``, only those records are scored. A ``vector`` of zeros scores nothing.
        """
        if not self._count or not vector.any() or (ids is not None and not ids):
            return {}
        near = self._all(vector) if self._count <= REACH else self._nearest(vector, ids)
        return _by_record(near, None if ids is None else frozenset(ids))

    def _all(self, vector: Vectors) -> Iterable[tuple[str, float]]:
        """Every piece with its cosine."""
        names, vectors = self._held
        return zip(names, (vectors @ unit_rows(vector[np.newaxis])[0]).tolist(), strict=True)

    def _nearest(self, vector: Vectors, ids: Collection[str] | None) -> Iterable[tuple[str, float]]:
        """The nearest pieces with their cosines, of those records where ``ids`` are given."""
        found = self._pieces.query(
            query_embeddings=[vector.tolist()],
            n_results=REACH,
            where=None if ids is None else _one_of(ids),
            include=["distances"],
        )
        distances = (found["distances"] or [[]])[0]
        return ((name, 1.0 - d) for name, d in zip(found["ids"][0], distances, strict=True))

    @cached_property
    def _held(self) -> tuple[Sequence[str], Vectors]:
        """The names of all pieces, and their vectors."""
        found = self._pieces.get(include=["embeddings"])
        return found["ids"], unit_rows(np.asarray(found["embeddings"], dtype=np.float32))

    def close(self) -> None:
        """Let go of the copy; the store answers no more."""
        self._let_go()


def _let_go(client: Client, copy: Copy) -> None:
    client.close()
    copy.remove()


def create(
    folder: Path, records: Sequence[Record], embedder: Embedder, progress: Progress = unseen
) -> None:
    """Write the vectors of ``records`` into a new Chroma folder."""
    change(folder, (), records, embedder, progress)


def change(
    folder: Path,
    gone: Sequence[str],
    new: Sequence[Record],
    embedder: Embedder,
    progress: Progress = unseen,
) -> None:
    """Take the records with the ids ``gone`` out of a Chroma folder, and put ``new`` into it."""
    pieces = [piece for record in new for piece in _pieces_of(record)]
    client = _client(folder)
    try:
        store = Chroma(
            collection_name=COLLECTION,
            client=client,
            embedding_function=EmbedderOfLangChain(embedder),
            collection_configuration={"hnsw": _JOINED},
        )
        for start in range(0, len(gone), BATCH):
            store.delete(where=_one_of(gone[start : start + BATCH]))
        for start in range(0, len(pieces), BATCH):
            names, texts, records_of = zip(*pieces[start : start + BATCH], strict=True)
            whose = [{"record": record} for record in records_of]
            store.add_texts(list(texts), metadatas=whose, ids=list(names))
            progress("vectors", min(start + BATCH, len(pieces)), len(pieces))
    finally:
        client.close()


class EmbedderOfLangChain(Embeddings):
    """Our embedder as LangChain asks for it; texts are folded as questions are."""

    def __init__(self, embedder: Embedder) -> None:
        self._embedder = embedder

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """One vector for each text."""
        folded_texts = [folded(text) for text in texts]
        rows: list[list[float]] = self._embedder.encode(folded_texts).tolist()
        return rows

    def embed_query(self, text: str) -> list[float]:
        """The vector of one text."""
        return self.embed_documents([text])[0]


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a record's text, with their closing marks; scraps are left out."""
    found = (sentence.strip() for sentence in _SENTENCE.findall(text))
    return tuple(sentence for sentence in found if len(sentence) >= _TOO_SHORT)


def _pieces_of(record: Record) -> Iterable[tuple[str, str, str]]:
    """Name, text and record of each piece; number 0 is the record as a whole."""
    for number, text in enumerate((record.text or record.id, *sentences(record.text))):
        yield f"{record.id}#{number}", text, record.id


def _one_of(records: Iterable[str]) -> Where:
    # Chroma's type for a list of values admits no list of strings.
    return cast(Where, {"record": {"$in": list(records)}})


def _by_record(
    found: Iterable[tuple[str, float]], wanted: Collection[str] | None
) -> dict[str, float]:
    wholes: dict[str, float] = {}
    best: dict[str, float] = {}
    for name, cosine in found:
        record, _, number = name.rpartition("#")
        if wanted is None or record in wanted:
            cosines = wholes if number == "0" else best
            cosines[record] = max(cosines.get(record, -1.0), cosine)
    # A piece beyond reach is no nearer than the farthest one found.
    farthest = min((*wholes.values(), *best.values()), default=0.0)
    return {
        record: (wholes.get(record, farthest) + best.get(record, farthest)) / 2
        for record in {**wholes, **best}
    }


def _client(folder: Path) -> Client:
    client = chromadb.PersistentClient(str(folder), settings=Settings(anonymized_telemetry=False))
    # Chroma promises no more than its interface, which lacks ``close``.
    return cast(Client, client)
