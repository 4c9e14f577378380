"""What comes of adding a file: a value that says what was read, or why nothing was."""

from dataclasses import dataclass
from typing import Literal

from corpus.model import Kind, Notice, Problem

State = Literal["added", "replaced", "already", "unreadable"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """A problem, the line (from 1) in which it begins, and the words there."""

    message: str
    line: int
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """What came of one file.

    - ``added``: it is kept as ``notice``; ``replaced``: likewise, in the place of an earlier
      version; ``already``: ``notice`` holds just this, and nothing was changed
    - ``unreadable``: nothing was kept, and ``why`` says the reason and the remedy
    - ``beside``: the ids of other notices with the same document number or title
    """

    file: str
    state: State
    notice: str | None = None
    title: str | None = None
    document_number: str | None = None
    region: str | None = None
    counts: tuple[tuple[Kind, int], ...] = ()
    doubts: tuple[Doubt, ...] = ()
    beside: tuple[str, ...] = ()
    why: str | None = None


_KINDS: tuple[Kind, ...] = ("task", "measure", "requirement")
_GLIMPSE = 60


def counted(notice: Notice) -> tuple[tuple[Kind, int], ...]:
    """How many records of each kind a notice has."""
    return tuple((kind, len(notice.of_kind(kind))) for kind in _KINDS)


def doubts_of(notice: Notice) -> tuple[Doubt, ...]:
    """The problems of a notice, each with its line."""
    return tuple(_doubt(notice, problem) for problem in notice.problems)


def _doubt(notice: Notice, problem: Problem) -> Doubt:
    words = " ".join(problem.span.of(notice.text).split())
    return Doubt(
        message=problem.message,
        line=notice.text.count("\n", 0, problem.span.start) + 1,
        words=words[:_GLIMPSE] + ("…" if len(words) > _GLIMPSE else ""),
    )
