"""Numbers that name items: 任务27, 第二十七项, 27号任务, 第11条, 三（二）3, task 27."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from assistant.query import ItemNumber
from assistant.reading.lexicon import table
from corpus.model import Kind, Span
from corpus.text import chinese, numeral

_CN = "零〇一二三四五六七八九十百两"
_N = rf"(?:\d{{1,3}}|[{_CN}]{{1,5}})"
_SEVERAL = rf"{_N}(?:\s*(?:[、，和与及]|and|&|to|至|到|-)\s*(?:第)?{_N})*"
_PATH = re.compile(
    rf"(?:第)?(?P<chapter>[{_CN}]{{1,3}})[、，]?\s*（(?P<item>[{_CN}]{{1,3}})）\s*第?(?P<own>\d{{1,2}})?(?!\d)"
    rf"|(?<![{_CN}\d])（(?P<item2>[一二三四五六七八九十]{{1,3}})）\s*第?(?P<own2>\d{{1,2}})(?!\d)"
)
_PLAIN = (
    re.compile(
        rf"第\s*(?P<n>{_SEVERAL})\s*(?P<counter>号任务|项任务|条措施|项措施|个任务|任务|措施|项|条|号|点|个|款)"
    ),
    re.compile(
        rf"(?P<counter>任务|措施)\s*(?:编号|序号|第)?\s*(?P<n>{_SEVERAL})(?![个大类\d年月日学级多共起定般些直切])"
    ),
    re.compile(r"(?<!\d)(?P<n>\d{1,3})\s*(?P<counter>号任务|号)(?!文)"),
    re.compile(
        r"\b(?P<counter>tasks?|measures?|items?|articles?|no|point|section|clause)s?\.?\s*"
        r"(?:no\.?|number|#)?\s*(?P<n>\d{1,3}(?:\s*(?:，|,|and|&|to|-)\s*\d{1,3})*)(?![\d-])\b"
    ),
)
_CHAPTER = re.compile(rf"第\s*(?P<n>{_N})\s*(?:大?部分|章|板块|大类)")


@dataclass(frozen=True, slots=True)
class NumberMention:
    """A number and where it stands."""

    item: ItemNumber
    span: Span


@cache
def _kinds_by_counter() -> dict[str, tuple[Kind, ...]]:
    return {
        word: tuple(entry["kinds"])
        for entry in table("parts.toml")["counter"]
        for word in entry["words"]
    }


def find_numbers(text: str) -> Iterator[NumberMention]:
    """The items that a folded question names by number, paths first.

    >>> [m.item.number for m in find_numbers("任务27和28，第四十三项，三（二）3")]
    ['三（二）3', '43', '27', '28']
    >>> [m.item.number for m in find_numbers("2024年第三季度完成的16条重点任务")]
    []
    """
    taken: list[Span] = []
    for match in _PATH.finditer(text):
        span = Span(*match.span())
        taken.append(span)
        yield NumberMention(ItemNumber(number=_path(match), kinds=()), span)
    for pattern in _PLAIN:
        for match in pattern.finditer(text):
            span = Span(*match.span())
            if any(span.start < other.end and other.start < span.end for other in taken):
                continue
            taken.append(span)
            kinds = _kinds(match["counter"])
            for value in _values(match["n"]):
                yield NumberMention(ItemNumber(number=str(value), kinds=kinds), span)


def find_chapter(text: str) -> tuple[str, Span] | None:
    """The part that 第六部分 names, as its Chinese numeral, and where it stands."""
    match = _CHAPTER.search(text)
    value = numeral(match["n"]) if match else None
    return (chinese(value), Span(*match.span())) if match and value else None


def _path(match: "re.Match[str]") -> str:
    chapter, item = match["chapter"] or "", match["item"] or match["item2"]
    return f"{chapter}（{item}）{match['own'] or match['own2'] or ''}"


def _kinds(counter: str) -> tuple[Kind, ...]:
    known = _kinds_by_counter()
    return (
        known.get(counter) or known.get(counter.rstrip("s")) or ("measure", "task", "requirement")
    )


def _values(written: str) -> Iterator[int]:
    """27和28 → 27, 28;  27至29 → 27, 28, 29."""
    parts = re.split(r"(\s*(?:[、，,和与及]|and|&|to|至|到|-)\s*第?)", written)
    previous: int | None = None
    joint = ""
    for part in parts:
        value = numeral(part.strip())
        if value is None:
            joint = part.strip().rstrip("第")
            continue
        if previous is not None and joint in ("to", "至", "到", "-") and value - previous < 60:
            yield from range(previous + 1, value)
        yield value
        previous = value
