"""A first vector for each token, from the tokens that stand beside it."""

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray
from scipy import sparse  # type: ignore[import-untyped]  # scipy ships no types
from sklearn.utils.extmath import (  # type: ignore[import-untyped]  # nor does scikit-learn
    randomized_svd,
)

from index.train.recipe import Recipe

Rows = NDArray[np.float32]
Ids = NDArray[np.int64]


def first_rows(texts: Sequence[Ids], size: int, recipe: Recipe) -> Rows:
    """``size`` rows: tokens that stand among the same tokens have similar rows.

    Neighbours within the window are counted, weighed by how much more often they meet
    than chance would have it (PPMI), and condensed by a singular value decomposition.
    Rows get unit length, lose what is common to all, and shrink with their frequency.
    """
    counts = np.bincount(np.concatenate(texts), minlength=size).astype(np.float64)
    weighed = _ppmi(_neighbours(texts, size, recipe.window), recipe.context_power)
    left, values, _ = randomized_svd(
        weighed, n_components=recipe.dimensions, random_state=recipe.seed, n_iter=4
    )
    rows = unit(left * np.sqrt(values))
    rows = unit(_without_common_direction(rows))
    frequency = counts / counts.sum()
    shrink = recipe.frequency_weight / (recipe.frequency_weight + frequency)
    started = rows * shrink[:, None]
    started[0] = 0.0
    return np.asarray(started, dtype=np.float32)


def rows_by_translation(
    rows: Rows, pairs: Iterable[tuple[Ids, Ids]], english: NDArray[np.bool_]
) -> Rows:
    """``rows`` with those of English tokens set to the mean of what they translate.

    ``pairs`` are the tokens of a Chinese and of an English text; a short pair says more
    about its words than a long one.
    """
    sums = np.zeros_like(rows)
    weights = np.zeros(len(rows), dtype=np.float32)
    for chinese, foreign in pairs:
        if len(chinese) and len(foreign):
            weight = 1.0 / len(chinese)
            np.add.at(sums, foreign, weight * rows[chinese].mean(axis=0))
            np.add.at(weights, foreign, weight)
    known = english & (weights > 0)
    centred = sums[known] / weights[known, None]
    moved = rows.copy()
    length = np.linalg.norm(rows[known], axis=1, keepdims=True)
    moved[known] = unit(centred) * np.maximum(length, 1e-3)
    return moved


def unit(rows: Rows) -> Rows:
    """Each row with length one; rows of zeros stay."""
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    return np.asarray(rows / np.where(lengths > 0, lengths, 1), dtype=np.float32)


def _neighbours(texts: Sequence[Ids], size: int, window: int) -> sparse.csr_matrix:
    """How often each token stands within ``window`` of each other one, near ones for more."""
    # Gaps of -1 keep the end of one text from being beside the start of the next.
    gap = np.full(window, -1, dtype=np.int64)
    line = np.concatenate([part for text in texts for part in (text, gap)])
    total = sparse.csr_matrix((size, size), dtype=np.float64)
    for distance in range(1, window + 1):
        left, right = line[:-distance], line[distance:]
        both = (left >= 0) & (right >= 0)
        near = np.full(int(both.sum()), (window + 1 - distance) / window)
        total = total + sparse.coo_matrix((near, (left[both], right[both])), shape=(size, size))
    return (total + total.T).tocsr()


def _ppmi(counts: sparse.csr_matrix, context_power: float) -> sparse.csr_matrix:
    """Positive pointwise mutual information; rare contexts are held back by the power."""
    counts = counts.tocoo()
    of_token = np.asarray(counts.sum(axis=1)).ravel()
    of_context = np.power(np.asarray(counts.sum(axis=0)).ravel(), context_power)
    expected = of_token[counts.row] * of_context[counts.col] / of_context.sum()
    values = np.log(counts.data / expected)
    kept = values > 0
    return sparse.csr_matrix(
        (values[kept], (counts.row[kept], counts.col[kept])), shape=counts.shape
    )


def _without_common_direction(rows: Rows) -> Rows:
    """``rows`` less their first principal component, which says little but "is a word"."""
    filled = rows[np.linalg.norm(rows, axis=1) > 0]
    _, _, directions = np.linalg.svd(filled.T @ filled)
    common = directions[:1]
    return np.asarray(rows - (rows @ common.T) @ common, dtype=np.float32)
