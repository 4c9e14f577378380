"""Contrastive training: each pair's two texts draw together, all others in the batch apart."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn

from index.progress import Progress
from index.train.recipe import Recipe
from index.train.start import Ids, Rows


@dataclass(frozen=True, slots=True, kw_only=True)
class TokenPair:
    """A pair as tokens; ``shared`` marks those of the query that the text has as well."""

    query: Ids
    shared: NDArray[np.bool_]
    text: Ids
    group: str


def token_pair(query: Ids, text: Ids, group: str) -> TokenPair:
    """A pair of token lists, neither of them empty."""
    return TokenPair(query=query, shared=np.isin(query, text), text=text, group=group)


def train(rows: Rows, pairs: Sequence[TokenPair], recipe: Recipe, progress: Progress) -> Rows:
    """``rows`` after training; the same for the same arguments on one machine."""
    torch.manual_seed(recipe.seed)
    random = np.random.default_rng(recipe.seed)
    bag = nn.EmbeddingBag.from_pretrained(torch.from_numpy(rows.copy()), freeze=False, mode="mean")
    optimizer = torch.optim.Adam(bag.parameters(), lr=recipe.rate)
    steps = recipe.epochs * sum(1 for _ in _batches(pairs, recipe, np.random.default_rng(0)))
    decay = torch.optim.lr_scheduler.LinearLR(optimizer, 1.0, 0.0, total_iters=steps)
    done = 0
    for _ in range(recipe.epochs):
        for batch in _batches(pairs, recipe, random):
            queries = _embed(bag, [_with_tokens_dropped(p, recipe, random) for p in batch])
            texts = _embed(bag, [pair.text for pair in batch])
            loss = _loss(queries, texts, _same_text(batch), recipe.scale)
            optimizer.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]  # torch leaves it untyped
            optimizer.step()
            decay.step()
            done += 1
            progress("training", done, steps)
    trained: Rows = bag.weight.detach().numpy().astype(np.float32)
    return trained


def _batches(
    pairs: Sequence[TokenPair], recipe: Recipe, random: np.random.Generator
) -> Iterator[list[TokenPair]]:
    """Every pair once, in batches put together from small groups of one origin."""
    order = random.permutation(len(pairs))
    by_group: dict[str, list[int]] = {}
    for index in order:
        by_group.setdefault(pairs[index].group, []).append(int(index))
    chunks = [
        members[at : at + recipe.group]
        for members in by_group.values()
        for at in range(0, len(members), recipe.group)
    ]
    line = [index for chunk in random.permutation(len(chunks)) for index in chunks[chunk]]
    for at in range(0, len(line) - 1, recipe.batch):
        yield [pairs[index] for index in line[at : at + recipe.batch]]


def _with_tokens_dropped(pair: TokenPair, recipe: Recipe, random: np.random.Generator) -> Ids:
    """The query without some of its tokens, so that it must be found by the others too."""
    chance = np.where(pair.shared, recipe.drop_shared, recipe.drop_any)
    kept = pair.query[random.random(len(pair.query)) >= chance]
    return kept if len(kept) else pair.query


def _embed(bag: nn.EmbeddingBag, texts: Sequence[Ids]) -> torch.Tensor:
    lengths = np.array([0, *(len(text) for text in texts[:-1])])
    vectors = bag(torch.from_numpy(np.concatenate(texts)), torch.from_numpy(lengths.cumsum()))
    return nn.functional.normalize(vectors, dim=1)


def _same_text(batch: Sequence[TokenPair]) -> torch.Tensor:
    """Where two pairs of the batch have the same text or query: those are not told apart."""
    texts = _numbered(pair.text for pair in batch)
    queries = _numbered(pair.query for pair in batch)
    same = (texts[:, None] == texts[None, :]) | (queries[:, None] == queries[None, :])
    np.fill_diagonal(same, False)
    return torch.from_numpy(same)


def _numbered(token_lists: Iterator[Ids]) -> Ids:
    """A number for each list of tokens, the same for equal ones."""
    seen: dict[bytes, int] = {}
    return np.array([seen.setdefault(ids.tobytes(), len(seen)) for ids in token_lists])


def _loss(
    queries: torch.Tensor, texts: torch.Tensor, same: torch.Tensor, scale: float
) -> torch.Tensor:
    """Both ways: the text among all texts of the batch, and the query among all queries."""
    scores = (scale * queries @ texts.T).masked_fill(same, -torch.inf)
    right = torch.arange(len(scores))
    forth = nn.functional.cross_entropy(scores, right)
    back = nn.functional.cross_entropy(scores.T, right)
    return (forth + back) / 2
