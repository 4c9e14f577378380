"""The values that leave the assistant: an answer, what it cites, and what it offers."""

from dataclasses import dataclass
from typing import Literal

from corpus.model import Notice, Record, Span

Language = Literal["zh", "en"]
AnswerKind = Literal["answer", "clarify", "refuse"]
# Words composed of records, or words of a language model that were proven against them.
Author = Literal["records", "model"]
Field = Literal[
    "lead_units", "responsible_units", "acting_units", "standing_units", "deadlines", "tier"
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Where, in the notice's text, a field that the answer states stands."""

    field: Field
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """A record that the answer rests on.

    ``quote`` is letter for letter what stands at ``spans`` of the notice's text;
    ``marked`` are the parts of it (a sentence, a term) that answer the question itself.
    """

    record: Record
    notice: Notice
    quote: str
    spans: tuple[Span, ...]
    marked: tuple[Span, ...]
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One choice of an ask-back: ``question`` asked anew gives its answer."""

    label: str
    record: str
    question: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What leaves the assistant. ``direct`` is plain text, ``text`` is Markdown and begins with it.

    ``citations`` are the records the answer rests on and nothing else; ``related``
    holds ids of records that may also interest. ``phrased_by`` tells whose words ``direct``
    are; ``note`` is one line on what a language model did or did not do, empty where there
    is nothing to say of it.
    """

    question: str
    language: Language
    kind: AnswerKind
    direct: str
    text: str
    citations: tuple[Citation, ...]
    related: tuple[str, ...]
    options: tuple[Option, ...]
    phrased_by: Author = "records"
    note: str = ""
