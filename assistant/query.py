"""What a question asks, as values: what :mod:`assistant.reading` makes and evidence is found for."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from assistant.model import Language
from assistant.reading.aspects import Aspect
from corpus.model import Kind, Role

Want = Literal[
    "who", "to_whom", "lead", "responsible", "duty", "when", "content", "count", "items", "confirm",
    "compare", "where", "how_much", "document_number", "document_date", "issuer", "status",
    "document_title", "parents", "addressees", "size",
]  # fmt: skip
Relation = Literal["says", "by", "after", "within", "overdue"]

# What is asked of a notice itself.
DOCUMENT_WANTS: frozenset[Want] = frozenset(
    ("document_number", "document_date", "issuer", "status", "document_title", "parents",
     "addressees", "size")
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemNumber:
    """A number that names items: ``27``, ``三（二）3``, or a part of one: ``三（二）``.

    ``kinds`` are the kinds of item it can mean by its wording, likeliest first.
    """

    number: str
    kinds: tuple[Kind, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitMention:
    """A unit that a question names: ``names`` are its full names in the notices, none if absent."""

    spelling: str
    names: tuple[str, ...]
    general: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """A condition on deadlines.

    ``says``: the deadline says these words, or this day; ``by``, ``after`` and ``within``
    compare its computed end; ``overdue``: its end lies before ``end``. ``words`` are the
    question's own.
    """

    relation: Relation
    words: str
    start: date | None
    end: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """One reading of a question.

    ``places`` are ids of notices, in the question's order; ``elsewhere`` names places that
    have none here. ``roles`` are the roles asked of ``units``. ``ongoing``: ``True`` asks
    for ongoing work alone, ``False`` leaves it out, ``None`` says nothing of it.
    ``dated``: ``False`` asks for deadlines that fix no day. ``parts`` are kinds of item that
    a part of the notice names (正文, 清单). ``about`` limits a list to items that say it.
    ``subject`` is what is left when everything understood is taken off, units kept;
    ``clauses`` are the parts of it that ask something of their own, and ``aspects`` what is
    asked for that a plan may well not say.
    ``within`` are ids of earlier answers that the question is limited to.
    """

    question: str
    language: Language
    wants: frozenset[Want] = frozenset()
    places: tuple[str, ...] = ()
    elsewhere: tuple[str, ...] = ()
    parts: tuple[Kind, ...] = ()
    numbers: tuple[ItemNumber, ...] = ()
    units: tuple[UnitMention, ...] = ()
    roles: tuple[Role, ...] = ()
    sole: bool = False
    empty_roles: tuple[Role, ...] = ()
    due: Due | None = None
    deadline_words: str | None = None
    ongoing: bool | None = None
    dated: bool | None = None
    recurring: bool = False
    tier: str | None = None
    heading: str | None = None
    terms: tuple[str, ...] = ()
    about: str | None = None
    subject: str = ""
    clauses: tuple[str, ...] = ()
    aspects: tuple[Aspect, ...] = ()
    within: tuple[str, ...] = ()

    def asks(self, *wants: Want) -> bool:
        """Whether any of these is wanted."""
        return bool(self.wants & set(wants))
