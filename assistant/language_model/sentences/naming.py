"""What a sentence names: units, times, items, places and quotations, as one letter each.

A sentence's words become a template in which every name is a letter of a private range, so
that a claim reads as a pattern: 由{U}牵头. Whatever is not recognised stays as it is written,
and then fits no pattern.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from corpus.deadlines import cell_deadline, times_in
from corpus.model import Deadline, Notice, Record, Span
from corpus.text import fold, squeezed

NameKind = Literal["unit", "time", "item", "place", "quote", "count"]
LETTERS: Mapping[NameKind, str] = {
    "unit": "\ue001", "time": "\ue002", "item": "\ue003",
    "place": "\ue004", "quote": "\ue005", "count": "\ue006",
}  # fmt: skip
ANY_LETTER = "".join(LETTERS.values())
_QUOTE = re.compile(
    # A quotation may hold another one: “推行“扫码入企”制度”.
    r"“((?:[^“”]|“[^“”]*”)*)”|「([^「」]*)」|『([^『』]*)』|\"([^\"]*)\""
)
_PART = r"[一二三四五六七八九十]{1,3}"
_PATH = rf"{_PART}（{_PART}）\d{{0,2}}"
_DAY = re.compile(r"（(\d{4}-\d\d-\d\d)(?:至(\d{4}-\d\d-\d\d))?）")
_KEPT_UP = r"(?:完成|建成)?[，、]?(?:并|且|，并)?长期坚持"
_BEHIND_TIME = re.compile(rf"{_KEPT_UP}|之?前?完成")


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A record that the model was given, with its notice; ``mark`` is the number it cites."""

    mark: int
    record: Record
    notice: Notice


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """Something named, and where it stands in the folded words.

    ``units`` are full names, ``numbers`` those of items of the kind ``kind_word``,
    ``times`` what is said of days; ``words`` are the characters themselves.
    """

    kind: NameKind
    words: str
    span: Span
    units: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    kind_word: str = ""
    times: tuple[Deadline, ...] = ()
    value: int = 0


def item_numbers(text: str, kinds: Mapping[str, str], joint: str) -> Iterator[Name]:
    """Items by number: 任务27, 任务27和28, 措施二（二）4; in English tasks 27 and 28.

    ``kinds`` are words for a kind of item, ``joint`` what stands between two numbers.
    """
    words = "|".join(sorted(map(re.escape, kinds), key=len, reverse=True))
    one = rf"(?:{_PATH}|\d{{1,3}}(?![\d年月日个项]))"
    pattern = re.compile(
        rf"(?:(?P<kind>{words})\s*(?P<numbers>{one}(?:(?:{joint})(?:(?:{words})\s*)?{one})*))"
        rf"|(?P<path>{_PATH})"
    )
    for match in pattern.finditer(text):
        numbers = re.findall(one, match["numbers"] or match["path"])
        yield Name(kind="item", words=match[0], span=Span(*match.span()), numbers=tuple(numbers),
                   kind_word=kinds.get(match["kind"] or "", ""))  # fmt: skip


def quotes(text: str) -> Iterator[Name]:
    """What stands in quotation marks; a time in quotation marks is a time."""
    for match in _QUOTE.finditer(text):
        span, words = Span(*match.span()), next(filter(None, match.groups()), "")
        if due := cell_deadline(words, span) or _only_time(words):
            yield Name(kind="time", words=words, span=span, times=(due,))
            continue
        yield Name(kind="quote", words=words, span=span)


def _only_time(text: str) -> Deadline | None:
    """The time that a text names, where it says nothing else."""
    found = tuple(times_in(text))
    return found[0] if len(found) == 1 and found[0].text == text else None


def times(text: str) -> Iterator[Name]:
    """Days and periods in Chinese, each with what follows it: 完成并长期坚持, （2025-12-31）.

    >>> [(name.words, name.times[0].ongoing) for name in times("要2025年完成并长期坚持")]
    [('2025年完成并长期坚持', True)]
    """
    last = 0
    for due in times_in(text):
        if due.span.start < last or (not due.recurring and "20" not in due.text):
            continue
        end = due.span.end
        if behind := _BEHIND_TIME.match(text, end):
            end = behind.end()
        whole = cell_deadline(text[due.span.start : end], Span(due.span.start, end)) or due
        if day := _DAY.match(text, end):
            stated = (whole.start.isoformat() if whole.start else None, str(whole.end))
            said = (day[1], day[2]) if day[2] else (stated[0], day[1])
            if said != stated:
                continue
            end = day.end()
        yield Name(kind="time", words=text[due.span.start : end],
                   span=Span(due.span.start, end), times=(whole,))  # fmt: skip
        last = end
    for match in re.finditer("长期坚持", text):
        if match.start() >= last:
            time = Deadline(text="长期坚持", start=None, end=None, ongoing=True,
                            recurring=False, span=Span(*match.span()))  # fmt: skip
            yield Name(kind="time", words=match[0], span=time.span, times=(time,))


def units(text: str, sources: Sequence[Source], others: Sequence[str] = ()) -> Iterator[Name]:
    """The units of the sources' records that ``text`` names, in full or as the notice writes them.

    ``others`` are names that stand for a unit in this sentence (贵单位) beside them.
    """
    found: dict[str, str] = {}
    for source in sources:
        for unit in source.record.units:
            found.setdefault(fold(squeezed(unit.name)), unit.name)
            # 发展改革委 after 省司法厅、 stands for 省发展改革委.
            found.setdefault(fold(squeezed(unit.as_written)), unit.name)
            region = source.notice.region
            if region and region[-1] == unit.name[:1]:
                found.setdefault(fold(region + unit.name[1:]), unit.name)
    pattern = "|".join(re.escape(n) for n in sorted((*found, *others), key=len, reverse=True))
    for match in re.finditer(pattern, text) if pattern else ():
        yield Name(kind="unit", words=match[0], span=Span(*match.span()),
                   units=(found.get(match[0], match[0]),))  # fmt: skip


def same_time(said: Deadline, due: Deadline, *, kept_up: bool) -> bool:
    """Whether what is said of a time is what a deadline says; no less, where it goes on.

    ``kept_up``: the sentence says elsewhere that the work goes on.
    """
    if squeezed(fold(said.text)) == squeezed(fold(due.text)):
        return True
    if said.recurring or due.recurring:
        return False
    if said.end is None:
        return said.ongoing and due.ongoing
    if said.end != due.end or (said.ongoing and not due.ongoing):
        return False
    if due.ongoing and not (said.ongoing or kept_up):
        return False
    whole_year = said.start and (said.start.month, said.start.day) == (1, 1)
    return said.start == due.start or (due.start is None and bool(whole_year))


def template(text: str, names: Sequence[Name]) -> tuple[str, tuple[Name, ...]]:
    """``text`` with a letter for every name, and the names in order.

    Of names that overlap the first one given wins.
    """
    taken: list[Name] = []
    for name in names:
        if not any(n.span.start < name.span.end and name.span.start < n.span.end for n in taken):
            taken.append(name)
    taken.sort(key=lambda name: name.span)
    found, position = "", 0
    for name in taken:
        found += text[position : name.span.start] + LETTERS[name.kind]
        position = name.span.end
    return found + text[position:], tuple(taken)


def count_of(named: str) -> int:
    """How many names a part of a template holds."""
    return sum(character in ANY_LETTER for character in named)


def lists_joined(
    text: str, names: Sequence[Name], joints: str, kinds: tuple[NameKind, ...] = ("unit", "time")
) -> tuple[str, tuple[Name, ...]]:
    """A run of units (or times) with joints between them as one letter: a name with all units."""
    kept = list(names)
    for kind in kinds:
        letter = LETTERS[kind]
        run = re.compile(rf"{letter}(?:(?:{joints}){letter})+")
        while match := run.search(text):
            first = count_of(text[: match.start()])
            count = match[0].count(letter)
            kept[first : first + count] = [_joined(kept[first : first + count])]
            text = text[: match.start()] + letter + text[match.end() :]
    return text, tuple(kept)


def _joined(names: Sequence[Name]) -> Name:
    return Name(
        kind=names[0].kind,
        words="、".join(name.words for name in names),
        span=Span(names[0].span.start, names[-1].span.end),
        units=tuple(unit for name in names for unit in name.units),
        times=tuple(time for name in names for time in name.times),
    )


@cache
def with_letters(pattern: str) -> "re.Pattern[str]":
    """A claim's pattern with the letters in the place of {U}, {T}, {I}, {P}, {Q} and {C}."""
    for kind, letter in LETTERS.items():
        pattern = pattern.replace(f"{{{kind[0].upper()}}}", letter)
    return re.compile(pattern)
