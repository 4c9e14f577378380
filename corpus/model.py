"""The values that leave the corpus: frozen, and each tied to its place in the notice.

A place is a half-open :class:`Span` in characters of ``Notice.text``. For a ``.txt``
notice that text is the file, decoded and otherwise unchanged.
"""

import datetime
import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

Role = Literal["lead", "responsible", "acting", "standing"]
Kind = Literal["task", "measure", "requirement", "notice"]
Level = Literal["national", "province", "city", "county", "township"]
Status = Literal["issued", "draft"]
_HAN = re.compile("[一二三四五六七八九十百零〇]+")
# A number that is counted with a word: 行动一, 任务3.
_COUNTED = re.compile(r"(?!第)[\u4e00-\u9fff]{2,4}\s*(?:\d+|[一二三四五六七八九十]+)")


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of characters, ``text[start:end]``."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The characters that stand here."""
        return text[self.start : self.end]

    def holds(self, other: "Span") -> bool:
        """Whether ``other`` lies wholly within this span."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: "Span") -> bool:
        """Whether both have a character in common."""
        return self.start < other.end and other.start < self.end

    def moved(self, by: int) -> "Span":
        """The same length, ``by`` characters further on."""
        return Span(self.start + by, self.end + by)


def page_of(pages: Sequence[int], offset: int) -> int | None:
    """The page, from 1, that holds ``offset``, where ``pages`` are the offsets they begin at.

    >>> page_of((0, 10, 10, 25), 9), page_of((0, 10, 10, 25), 10), page_of((), 3)
    (1, 3, None)
    """
    return max(1, bisect_right(pages, offset)) if pages else None


def joined(text: str, spans: Iterable[Span]) -> str:
    """What stands at ``spans``, read on without a gap."""
    return "".join(span.of(text) for span in spans)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A unit named by a record, in one role.

    ``name`` is the full name (a governing prefix restored, brackets full-width, a
    certain slip mended), ``as_written`` the notice's own characters at ``span``.
    """

    name: str
    as_written: str
    role: Role
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """A time by which, or during which, something is due.

    ``text`` is what the notice says at ``span``; ``start`` and ``end`` are computed
    from it, both inclusive, and ``None`` where the words fix no day.
    """

    text: str
    start: datetime.date | None
    end: datetime.date | None
    ongoing: bool
    recurring: bool
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A line that governs what follows, or a table's label; ``level`` 1 is outermost."""

    number: str
    title: str
    level: int
    span: Span

    @property
    def label(self) -> str:
        """Number and title as a reader cites them: ``（一）全面提升…``, ``行动一：…``."""
        if not self.number or self.number[0] in "（①②③④⑤⑥⑦⑧⑨⑩":
            return f"{self.number}{self.title}"
        if self.number.startswith("第") or "." in self.number or " " in self.number:
            return f"{self.number} {self.title}".rstrip()
        if not _HAN.fullmatch(self.number) and _COUNTED.fullmatch(self.number):
            return f"{self.number}：{self.title}"
        return f"{self.number}、{self.title}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One task, measure or requirement of a notice, or (kind ``notice``) the notice itself.

    ``text`` is what stands at ``spans``, without the number; ``extent`` is everything
    the record occupies, its number and table cells included. ``source`` is the id of
    the body item that a task comes from.
    """

    id: str
    notice: str
    kind: Kind
    number: str
    title: str | None
    headings: tuple[str, ...]
    text: str
    units: tuple[Unit, ...]
    deadlines: tuple[Deadline, ...]
    tier: str | None
    tier_span: Span | None
    source: str | None
    spans: tuple[Span, ...]
    extent: tuple[Span, ...]

    def units_as(self, *roles: Role) -> tuple[Unit, ...]:
        """The units in any of ``roles``, in the notice's order."""
        return tuple(unit for unit in self.units if unit.role in roles)

    def names_as(self, *roles: Role) -> tuple[str, ...]:
        """The full names of :meth:`units_as`, each once."""
        return tuple(dict.fromkeys(unit.name for unit in self.units_as(*roles)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Something in a notice that could not be read with certainty, and where."""

    message: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Parent:
    """A notice that this one rests on; ``notice`` is its id where it is loaded."""

    title: str
    document_number: str | None
    notice: str | None
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """A notice as read: what it says of itself, its records, and what was unsure.

    ``about`` is the notice as a citable record (``gansu/notice``): title, number,
    addressees, preamble, signature. ``furniture`` is what belongs to the page and not
    to the text: table heads, rules, stamps. ``other_dates`` are dates of printing or
    receipt, which are not the date of issue. ``pages`` are the offsets at which the
    file's pages begin, empty where its format has none. ``called`` is the name that tells the
    notice from the others that are loaded; ``None`` where its region does (see ``relations``).
    """

    id: str
    file: str
    text: str
    title: str
    document_number: str | None
    issuer: str | None
    date: datetime.date | None
    other_dates: tuple[datetime.date, ...]
    region: str | None
    level: Level | None
    campaign: str | None
    status: Status
    parents: tuple[Parent, ...]
    about: Record
    headings: tuple[Heading, ...]
    furniture: tuple[Span, ...]
    records: tuple[Record, ...]
    problems: tuple[Problem, ...]
    pages: tuple[int, ...] = ()
    called: str | None = None

    def page_of(self, offset: int) -> int | None:
        """The page, from 1, that holds the character at ``offset``; ``None`` without pages."""
        return page_of(self.pages, offset)

    def record(self, identifier: str) -> Record | None:
        """The record with this id, the notice itself included; ``None`` where there is none."""
        return next((r for r in (*self.records, self.about) if r.id == identifier), None)

    def pages_of(self, spans: Iterable[Span]) -> tuple[int, ...]:
        """The pages of the original, from 1, on which ``spans`` stand; none without pages."""
        found: set[int] = set()
        for span in spans:
            first, last = self.page_of(span.start), self.page_of(max(span.start, span.end - 1))
            if first is not None and last is not None:
                found |= set(range(first, last + 1))
        return tuple(sorted(found))

    def problems_of(self, record: Record) -> tuple[Problem, ...]:
        """What could not be read with certainty in a record, in the notice's order."""
        return tuple(
            problem
            for problem in self.problems
            if any(problem.span.meets(span) for span in record.extent)
        )

    def of_kind(self, kind: Kind) -> tuple[Record, ...]:
        """All records of one kind, in the notice's order."""
        return tuple(record for record in self.records if record.kind == kind)
