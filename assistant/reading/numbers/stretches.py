"""Stretches of items by their numbers: 从21到29, 第50项以后（含50）, 一（一）1到一（三）3.

All items of one kind that stand there are named. The words stand in ``stretches.toml``.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from assistant.query import ItemNumber
from assistant.reading.numbers.beside import stepped
from assistant.reading.numbers.counters import kinds_counted
from assistant.reading.numbers.mention import NumberMention
from assistant.reading.numbers.paths import find_paths
from assistant.reading.numbers.runs import HAN, said
from assistant.reading.words.english_numbers import NUMBER, number_word
from assistant.reading.words.lexicon import table
from corpus.model import Kind, Notice, Record, Span
from corpus.text import numeral

_DIGITS = rf"(?:\d{{1,3}}(?![\d.])|[{HAN}]{{1,5}}|(?!one\b){NUMBER}\b)"
_COUNTER = r"(?:号任务|[项条个]任务|[条项]措施|任务|措施|[项条号个](?!文))"
_CALLED = r"(?:(?:the )?(?:tasks?|items?|rows?|measures?|numbers?|no\.?) )*(?:第|任务|措施|编号)?"
_TO = r"\s*(?:到|至|-|—|–|~|～)\s*"
_TO_EN = r"(?:to|through|thru|until|till|up to)"
# 2到4项 may say how many there are.
_FAR = 3
# How far apart the numbers are at least, and how far within them the stretch lies.
_BETWEEN = (("between_them", 2, 1), ("between", 1, 0), ("between_counted", _FAR, 0))
# Which bounds a kind of pattern sets, and whether they belong to the stretch.
_OPEN = {
    "since": ("lower", True), "after": ("lower", False),
    "until": ("upper", True), "before": ("upper", False),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Stretch:
    """From the one number to the other; ``None`` for no bound; ``counter``: what counts them."""

    lower: int | None
    upper: int | None
    counter: str
    span: Span


class Stretches:
    """Finds stretches of the items of the loaded notices."""

    def __init__(self, notices: Sequence[Notice]) -> None:
        """Learn how the items of ``notices`` are numbered."""
        self._notices = {notice.id: notice for notice in notices}

    def find(
        self, text: str, place: str, kinds: Sequence[Kind], anchors: Sequence[Span]
    ) -> Iterator[NumberMention]:
        """The items of the notice ``place`` in the stretches that a folded question names.

        ``kinds`` are those of the parts that it names, ``anchors`` these parts and the places.
        """
        notice = self._notices.get(place)
        meant = [kind for kind in kinds if kind != "notice"]
        if notice is None:
            return
        for stretch in _stretches(text, anchors):
            order = meant or kinds_counted(stretch.counter)
            for record in _numbered(notice, order, stretch):
                yield _mention(record, stretch.span)
        for one, other in pairwise(find_paths(text)):
            if said("through").fullmatch(text, one.span.end, other.span.start):
                ends = (one.item.number, other.item.number)
                order = meant or one.item.kinds or ("task", "measure", "requirement")
                span = Span(one.span.start, other.span.end)
                yield from (_mention(record, span) for record in _from_to(notice, order, ends))


def _mention(record: Record, span: Span) -> NumberMention:
    item = ItemNumber(number=record.number, kinds=(record.kind,), place=record.notice)
    return NumberMention(item, span)


def _numbered(notice: Notice, kinds: Sequence[Kind], stretch: _Stretch) -> Sequence[Record]:
    """The items of the first kind that has the numbers by which a stretch is bounded."""
    for kind in kinds:
        held = {int(r.number): r for r in notice.of_kind(kind) if r.number.isdecimal()}
        bounds = (stretch.lower, stretch.upper)
        if held and all(bound is None or bound in held for bound in bounds):
            lower, upper = stretch.lower or min(held), stretch.upper or max(held)
            return [held[n] for n in sorted(held) if lower <= n <= upper]
    return ()


def _from_to(notice: Notice, kinds: Sequence[Kind], ends: tuple[str, str]) -> Sequence[Record]:
    """The items from one to another of the first kind that has both numbers."""
    for kind in kinds:
        records = notice.of_kind(kind)
        numbers = [record.number for record in records]
        if all(end in numbers for end in ends):
            return records[numbers.index(ends[0]) : numbers.index(ends[1]) + 1]
    return ()


def _stretches(text: str, anchors: Sequence[Span]) -> Iterator[_Stretch]:
    """The stretches that a folded question tells, each place once."""
    taken: list[Span] = []
    for stretch in (*_between(text), *_open(text, anchors)):
        if not any(stretch.span.meets(other) for other in taken):
            taken.append(stretch.span)
            yield stretch


def _between(text: str) -> Iterator[_Stretch]:
    for name, least, inside in _BETWEEN:
        for match in _every(name, text):
            lower, upper = _value(match["n"]) or 0, _value(match["m"]) or 0
            amount = upper - lower < least or _is_amount(text, match, "n", "m")
            if lower and not amount:
                span = Span(*match.span())
                yield _Stretch(lower + inside, upper - inside, _counter(match), span)


def _open(text: str, anchors: Sequence[Span]) -> Iterator[_Stretch]:
    for name, (side, whole) in _OPEN.items():
        found = (*_every(name, text), *_right_behind(f"here_{name}", text, anchors))
        for match in found:
            digits = Span(*match.span("n"))
            value = _value(match["n"])
            if not value or _is_amount(text, match, "n") or _is_step(text, digits, match):
                continue
            held, end = _with_it(text, match.end(), whole=whole)
            span, counter = Span(match.start(), end), _counter(match)
            if side == "lower":
                yield _Stretch(value + (not held), None, counter, span)
            else:
                yield _Stretch(None, value - (not held), counter, span)


def _with_it(text: str, end: int, *, whole: bool) -> tuple[bool, int]:
    """Whether a bound belongs to its stretch, by what stands in brackets behind; and their end."""
    for name, held in (("with_it", True), ("without_it", False)):
        for words in _written(name):
            if match := words.match(text, end):
                return held, match.end()
    return whole, end


def _is_step(text: str, digits: Span, match: "re.Match[str]") -> bool:
    """第50项之后那项: the one behind it, and no stretch."""
    steps, _ = stepped(text, Span(digits.start, match.end("counter_n")))
    return tuple(steps) != (0,)


def _is_amount(text: str, match: "re.Match[str]", *names: str) -> bool:
    """20学时以上, between 30 and 45 days: what is measured, and no item's number."""
    return any(said("measured").match(text, match.end(name)) for name in names)


def _counter(match: "re.Match[str]") -> str:
    """The word that counts the items, the last first: 号, 项, tasks."""
    parts = match.groupdict()
    called = re.findall(r"[a-z]+", f"{parts.get('called_n') or ''} {parts.get('items') or ''}")
    nouns = [word for word in called if word not in ("the", "number", "numbers", "numbered")]
    counters = (parts.get("counter_m"), parts.get("counter_n"), *nouns, "项")
    return next(str(counter) for counter in counters if counter)


def _value(words: str) -> int | None:
    return numeral(words) or number_word(words)


def _every(name: str, text: str) -> Iterator["re.Match[str]"]:
    for words in _written(name):
        yield from words.finditer(text)
    for words in _written(f"{name}_en") if _speaks_of_items().search(text) else ():
        yield from words.finditer(text)


def _right_behind(name: str, text: str, anchors: Sequence[Span]) -> Iterator["re.Match[str]"]:
    """Where a pattern stands right behind a place or a part: 甘肃40以上."""
    for anchor in anchors:
        start = anchor.end + (text[anchor.end : anchor.end + 1] == "的")
        for words in _written(name):
            if match := words.match(text, start):
                yield match


@cache
def _speaks_of_items() -> "re.Pattern[str]":
    return re.compile("|".join(table("stretches.toml")["of_items"]))


@cache
def _written(name: str) -> tuple["re.Pattern[str]", ...]:
    words = table("stretches.toml")
    either = {
        "<to>": _TO, "<to_en>": _TO_EN,
        "<items>": rf"(?P<items>{'|'.join(words['items'])})",
        "<standing>": rf"(?:{'|'.join(words['standing'])})",
        "<counted_m>": rf"(?P<m>{_DIGITS})(?P<counter_m>{_COUNTER})",
    }  # fmt: skip
    for letter in "nm":
        either[f"<{letter}>"] = (
            rf"(?P<called_{letter}>{_CALLED})(?P<{letter}>{_DIGITS})(?P<counter_{letter}>{_COUNTER}?)"
        )
    return tuple(
        re.compile(re.sub("<[a-z_]+>", lambda found: either[found[0]], pattern))
        for pattern in words.get(name, ())
    )
