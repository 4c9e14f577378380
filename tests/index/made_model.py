"""A small embedding model without weights: texts are alike as they share characters."""

import hashlib
from collections.abc import Sequence

import numpy as np

from index.embedding import Vectors, unit_rows
from index.terms import pairs

DIMENSIONS = 64


class Hashing:
    """Each pair of characters adds one to a place that its digest chooses."""

    def __init__(self, name: str = "hashing") -> None:
        self.name = name

    @property
    def dimensions(self) -> int:
        return DIMENSIONS

    def encode(self, texts: Sequence[str]) -> Vectors:
        vectors = np.zeros((len(texts), DIMENSIONS), dtype=np.float32)
        for row, text in enumerate(texts):
            for pair in pairs(text):
                vectors[row, hashlib.sha256(pair.encode()).digest()[0] % DIMENSIONS] += 1
        return unit_rows(vectors)


class MadeModels:
    """Any source is the name of a hashing model; ``loaded`` tells what was really loaded."""

    def __init__(self) -> None:
        self.loaded: list[str | None] = []

    def identity(self, source: str | None) -> str:
        return f"hashing:{source}"

    def load(self, source: str | None) -> Hashing:
        self.loaded.append(source)
        return Hashing(self.identity(source))
