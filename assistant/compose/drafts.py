"""Answers before they are checked, made of typed pieces."""

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.compose.pieces import Pieces, joined
from assistant.model import AnswerKind, Citation, Option
from assistant.query import Query


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """An answer before it is checked: every word of it is a piece."""

    query: Query
    kind: AnswerKind
    direct: Pieces
    lines: tuple[Pieces, ...]
    citations: tuple[Citation, ...]
    related: tuple[str, ...] = ()
    options: tuple[Option, ...] = ()


def together(query: Query, drafts: Sequence[Draft]) -> Draft:
    """Several answers to one question as one, one below the other, each item cited once."""
    cited = {c.record.id: c for draft in drafts for c in draft.citations}
    return Draft(
        query=query,
        kind="answer",
        direct=joined(query.language, [draft.direct for draft in drafts], "new_line"),
        lines=tuple(dict.fromkeys(line for draft in drafts for line in draft.lines)),
        citations=tuple(cited.values()),
        related=tuple(dict.fromkeys(i for draft in drafts for i in draft.related)),
    )
