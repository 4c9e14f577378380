"""The values of a question paper: what is wanted, a question with its key, and the paper.

A question's difficulty has a stated meaning:

- ``recall``: one fact of one record; wrong options come from other parts of the notice.
- ``distinguish``: tells places apart; what is wrong here is what another notice says.
- ``compare``: sets several records of one notice side by side; they stand close together.
- ``apply``: a case is given (a day, a person's training, a work list, somebody who looks for
  a unit or a rule), and the notice is carried over to it.

An order by deadline is recall where the deadlines lie half a year apart or more.
"""

from dataclasses import dataclass
from typing import Literal, get_args

from corpus.model import Span

Kind = Literal["single", "multiple", "truefalse", "blank", "matching", "order", "short"]
Difficulty = Literal["recall", "distinguish", "compare", "apply"]
Asks = Literal["lead_units", "responsible_units", "deadline", "task", "measure", "detail", "notice"]

KINDS: tuple[Kind, ...] = get_args(Kind)
DIFFICULTIES: tuple[Difficulty, ...] = get_args(Difficulty)

RIGHT, WRONG = "正确", "错误"
BLANK = "____"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a question's key stands: ``quote`` is letter for letter what is at ``spans``.

    ``proof`` are the places of the very unit, date or words that the key says, a table's cell
    or a part of the quote. ``label`` names record and notice for readers; ``draft`` where the
    notice is one.
    """

    record: str
    notice: str
    document_number: str | None
    label: str
    draft: bool
    quote: str
    spans: tuple[Span, ...]
    proof: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question that stands alone, with its key.

    ``options`` are what to choose from: for ``truefalse`` the two judgements, for ``matching``
    the right column, for ``order`` the shuffled entries, for ``blank`` and ``short`` nothing.
    ``items`` is the left column of ``matching`` and empty otherwise. ``key`` holds the right
    options' texts (``matching``: one for each item, in their order; ``order``: all, in the right
    order), or the missing words blank by blank, or the points of a short answer.

    ``id`` stays the same as long as what is asked and its key do, whatever the wrong options.
    ``topic`` is the part of the notice it belongs to. ``doubts`` are empty while the question
    is proven; an edited one may have some. ``sources`` is never empty.
    """

    id: str
    kind: Kind
    stem: str
    items: tuple[str, ...] = ()
    options: tuple[str, ...] = ()
    key: tuple[str, ...]
    explanation: str
    asks: Asks
    difficulty: Difficulty
    topic: str
    sources: tuple[Source, ...]
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What a paper should hold; an empty choice means all.

    ``notices`` are ids, ``sections`` topics (parts of the notices as :func:`paper.sections`
    lists them), ``without`` ids of questions already used.
    """

    count: int = 20
    seed: int = 0
    notices: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()
    kinds: tuple[Kind, ...] = ()
    difficulties: tuple[Difficulty, ...] = ()
    without: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """Questions in order; ``version`` is empty, ``A`` or ``B``.

    Fewer than ``wanted.count`` stand in it where the notices give no more that do not give
    each other away.
    """

    wanted: Wanted
    questions: tuple[Question, ...]
    version: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A question answered: ``right`` is ``None`` for a short answer, which people judge."""

    question: Question
    given: tuple[str, ...]
    right: bool | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """How many of a topic's judged questions were right."""

    topic: str
    right: int
    judged: int
