"""What questions are made of: the notices' units, deadlines, sentences and terms, laid out once.

Afterwards, of everything laid out:

1. no slip of a scan and no markup stands in a text that a stem may quote;
2. a unit's cell that nobody can read with certainty is left out;
3. a dated item has one last day, and its own text does not say when;
4. no record stands there that the reader of the notice was unsure of.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from assistant.quiz.make.typeset import (
    HIDDEN,
    is_clean,
    is_whole,
    shortened,
    typeset,
    without_first_time,
    without_times,
)
from assistant.quiz.make.wording import listed_words, notice_name
from corpus.deadlines import times_in
from corpus.model import Deadline, Notice, Record, Role, Span
from corpus.text import fold, squeezed

_SENTENCE = re.compile(r"[^。；]+[。；]?")
_CLAUSE = re.compile(r"[^，。；]+[，。；]?")
_NUMBERING = re.compile(r"^(?:（.{1,4}）|[一二三四五六七八九十]+、)")
_QUOTED = re.compile(r"“([^“”]{3,12})”")
_TITLED = re.compile(r"《([^《》（）]{5,28})》")
# What a sentence sets up: 建立业务培训登记卡制度.
_SET_UP = re.compile(
    r"(?:建立健全|健全完善|落实和完善|探索建立|建立|健全|完善|落实|推行|实行)"
    r"((?!的)[^，。、；：“”《》（）和]{4,16}(?:制度|机制|清单|平台|体系))"
)
# 2024年6月前 is before June for one reader and until its end for another.
_UNSURE_DAY = re.compile(r"月(?:之|以)?前")
SHORTEST, LONGEST = 12, 110
RELATED = 0.4  # of the pairs of characters that are not those of every text


@dataclass(frozen=True, slots=True, eq=False)
class Sentence:
    """A sentence of a record as a paper prints it, without the stop that ends it."""

    record: Record
    text: str


@dataclass(frozen=True, slots=True, eq=False)
class Dated:
    """Something due: ``text`` hides the time, ``words`` are the notice's, ``end`` the last day."""

    record: Record
    text: str
    words: str
    end: date
    ongoing: bool
    span: Span


@dataclass(frozen=True, slots=True, eq=False)
class Cell:
    """The units of one record in one role. ``named`` where a bracket also names kinds of units."""

    record: Record
    role: Role
    names: tuple[str, ...]
    spans: tuple[Span, ...]
    text: str


@dataclass(frozen=True, slots=True, eq=False)
class Holding:
    """All that one notice gives."""

    notice: Notice
    name: str
    whole: str
    sentences: tuple[Sentence, ...]
    dated: tuple[Dated, ...]
    cells: tuple[Cell, ...]
    terms: tuple[tuple[str, Record], ...]

    @property
    def place(self) -> str:
        """The notice's place, or its name where it has none."""
        return self.notice.region or self.name

    @property
    def records(self) -> tuple[Record, ...]:
        """The notice's records."""
        return self.notice.records

    def linked(self, record: Record) -> tuple[Record, ...]:
        """The record, the item it comes from, and the tasks that come from it."""
        return _linked(self, record.id)


@cache
def _linked(held: Holding, identifier: str) -> tuple[Record, ...]:
    source = next(r.source for r in held.records if r.id == identifier)
    return tuple(
        r for r in held.records if r.id in (identifier, source) or r.source == identifier
    )  # fmt: skip


@cache
def present(held: Holding, identifier: str) -> tuple[str, ...]:
    """The units that a record names, and what it comes from and what comes from it, each once."""
    records = _linked(held, identifier)
    return tuple(dict.fromkeys(unit.name for record in records for unit in record.units))


Shelf = dict[str, Holding]


def shelf(notices: Sequence[Notice]) -> Shelf:
    """Everything that the notices give, by their ids."""
    return {notice.id: _held(notice) for notice in notices}


_laid_out: dict[str, tuple[Notice, Holding]] = {}


def _held(notice: Notice) -> Holding:
    """Laid out once for every notice; laid out anew when the notice is another."""
    known = _laid_out.get(notice.id)
    if known is None or known[0] is not notice:
        known = _laid_out[notice.id] = (notice, _lay_out(notice))
    return known[1]


def _lay_out(notice: Notice) -> Holding:
    notice = _surely_read(notice)
    tasks = notice.of_kind("task")
    # Where there is a table, it says when: a measure's sentence could say otherwise.
    dated_kinds = {"requirement"} if tasks else {"requirement", "measure"}
    sentences = tuple(_sentences(notice.records))
    due = [
        *_due_tasks(tasks, sentences),
        *_due_sentences(s for s in sentences if s.record.kind in dated_kinds),
    ]
    return Holding(
        notice=notice,
        name=notice_name(notice),
        whole=fold(squeezed(notice.text)),
        sentences=sentences,
        dated=tuple(item for item in due if HIDDEN not in item.words),
        cells=tuple(_cells(notice)),
        terms=tuple(_terms(sentences)),
    )


def _surely_read(notice: Notice) -> Notice:
    """The notice without the records that its reader was unsure of."""
    sure = tuple(record for record in notice.records if not notice.problems_of(record))
    return replace(notice, records=sure)


def topic(record: Record) -> str:
    """The part of a notice that a record belongs to, without its number."""
    headings = record.headings
    heading = headings[0] if record.kind == "task" and headings else (headings or ("",))[-1]
    return _unnumbered(heading) or record.title or record.number


@cache
def _unnumbered(heading: str) -> str:
    return _NUMBERING.sub("", typeset(heading))


def _sentences(records: Iterable[Record]) -> Iterator[Sentence]:
    for record in records:
        text = typeset(record.text)
        title = typeset(record.title or "")
        if record.title and text.startswith(title):
            text = text[len(title) :].lstrip("。")
        for piece in map(_alone, _SENTENCE.findall(text)):
            if SHORTEST <= len(piece) <= LONGEST and is_whole(piece) and is_clean(piece):
                yield Sentence(record, piece)


def _alone(piece: str) -> str:
    """A sentence without its stop and without what joins it to the one before.

    Empty where it says nothing without that one.
    """
    if piece.startswith(listed_words("leaning")):
        return ""
    for opener in listed_words("openers"):
        piece = piece.removeprefix(opener)
    return piece.rstrip("。；")


def _due_tasks(tasks: Iterable[Record], sentences: Sequence[Sentence]) -> Iterator[Dated]:
    for task in tasks:
        if len(task.deadlines) == 1 and is_clean(typeset(task.text)):
            if _is_disputed(task, sentences):
                continue
            text = without_first_time(shortened(without_times(typeset(task.text))))
            yield from _dated(task, text, task.deadlines[0])


def _is_disputed(task: Record, sentences: Sequence[Sentence]) -> bool:
    """Whether the body names another time for what the table's row says."""
    end = task.deadlines[0].end
    return any(
        time.end and time.end != end
        for sentence in sentences
        if sentence.record.id == task.source and likeness(sentence.text, typeset(task.text)) > 0.4
        for time in times_in(sentence.text)
    )


def _due_sentences(sentences: Iterable[Sentence]) -> Iterator[Dated]:
    """Sentences, or clauses where a sentence names several times, with their own deadline."""
    for sentence in sentences:
        times = tuple(times_in(sentence.text))
        pieces = [sentence.text] if len(times) == 1 else _CLAUSE.findall(sentence.text)
        for piece in pieces:
            stated = tuple(times_in(piece))
            if len(stated) != 1 or len(piece) < SHORTEST or stated[0].end is None:
                continue
            words = typeset(stated[0].text)
            due = [d for d in sentence.record.deadlines if typeset(d.text) == words]
            text = without_first_time(shortened(without_times(piece), keep=HIDDEN))
            if len(due) == 1 and not due[0].start:
                yield from _dated(sentence.record, text, due[0])


def _dated(record: Record, text: str, due: Deadline) -> Iterator[Dated]:
    words = typeset(due.text)
    if due.end and not due.recurring and not _UNSURE_DAY.search(words):
        yield Dated(record, text, words, due.end, due.ongoing, due.span)


def _cells(notice: Notice) -> Iterator[Cell]:
    doubtful = {problem.span for problem in notice.problems}
    for record in notice.records:
        text = typeset(record.text if record.kind == "task" else record.title or "")
        unsure = any(unit.span in doubtful for unit in record.units)
        for role in ("lead", "responsible"):
            units = record.units_as(role)
            if units and text and not unsure and is_clean(text):
                yield Cell(
                    record, role, record.names_as(role), tuple(u.span for u in units), text
                )  # fmt: skip


def _terms(sentences: Iterable[Sentence]) -> Iterator[tuple[str, Record]]:
    for sentence in sentences:
        for pattern in (_QUOTED, _TITLED, _SET_UP):
            for term in pattern.findall(sentence.text):
                yield term, sentence.record


@cache
def bigrams(text: str) -> frozenset[str]:
    """The pairs of neighbouring characters of a text."""
    return frozenset(text[i : i + 2] for i in range(len(text) - 1))


@cache
def likeness(one: str, other: str) -> float:
    """How much two texts share, 0 to 1."""
    mine, theirs = bigrams(one), bigrams(other)
    return len(mine & theirs) / (min(len(mine), len(theirs)) or 1)


@cache
def on_one_matter(one: str, other: str, held: Holding) -> bool:
    """Whether two texts speak of one thing; what the plan's name says, all texts speak of."""
    common = bigrams(held.name)
    mine, theirs = bigrams(one) - common, bigrams(other) - common
    return len(mine & theirs) >= RELATED * (min(len(mine), len(theirs)) or 1)
