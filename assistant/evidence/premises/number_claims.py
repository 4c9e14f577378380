"""Numbers that a question claims of an item: hours, times, levels, how often, how many lead."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.findings import Premise
from assistant.query import Query
from assistant.reading.words.english_numbers import number_word
from assistant.reading.words.patterns import pattern
from corpus.model import Record
from corpus.text import fold, numeral, squeezed

_HAN = "一二两三四五六七八九十"
# What is measured so, each with the ways to say it; what stands before tells years from years.
_MEASURED = re.compile(
    rf"(?P<number>\d+(?:\.\d+)?|[{_HAN}]{{1,3}})\s*(?P<of>个?学时|课时|分钟|小时|天|个?工作日|次|项|条|%"
    r"|(?:(?:training|class|study|learning) )?hours?|minutes?|days?)"
    rf"|(?P<gone>last|past|unused for|for|in|within) (?P<of_them>\d+|[a-z]+) years"
    rf"|(?P<tiers>\d+|two|three|four|five)[- ](?:level|tier|layer)s?\b"
    rf"|(?P<last>近)\s*(?P<years>\d+|[{_HAN}]{{1,2}})\s*年"
    rf"|(?<![上下本同各一])(?P<level>[2-6二两三四五六])\s*级(?!别|部署|行政|人民|主管|以上)"
)
_SAME = {"课时": "学时", "个学时": "学时", "minutes": "分钟", "minute": "分钟"}
# These are counted in many senses where a Chinese numeral stands before them: 一次, 三项制度.
_LOOSE = ("天", "项", "条")
_DIGITS = re.compile(r"\d+(?:\.\d+)?")
_OFTEN = re.compile(rf"每\s*(?P<n>[{_HAN}半\d]?)个?(?P<of>年|季度|季|月|周|星期|天|日)")


@dataclass(frozen=True, slots=True)
class _Measured:
    """A number with what it measures, and the words that say so."""

    of: str
    number: str
    words: str


def number_claimed(query: Query, record: Record) -> Premise | None:
    """A number with its measure (80学时, 近十年) where the record gives that measure another.

    It holds where the record says every number that the question does.
    """
    if often := _often(query, record):
        return often
    stated: dict[str, set[str]] = {}
    for one in _measured(squeezed(fold(record.text))):
        stated.setdefault(one.of, set()).add(one.number)
    held = False
    one_sort = pattern("claims.toml", "all_of_it").search(fold(query.question).lower()) is not None
    for claim in _measured(fold(query.question).lower()):
        if claim.of in stated and not _is_among(
            claim.number, stated[claim.of], summed=not one_sort
        ):
            return Premise(holds=False, what="number", denied=claim.words)
        held = held or claim.of in stated
    numbers = {n.number for n in query.numbers}
    said = set(_DIGITS.findall(fold(query.question))) - numbers
    every = held and all(number in record.text for number in said)
    every = every and not query.asks("how_much")
    return Premise(holds=True, what="number", denied="") if every else None


def _is_among(number: str, stated: set[str], *, summed: bool) -> bool:
    """Whether a number is stated, or, ``summed``, the sum of those that are: 60, of 20 and 40."""
    whole = summed and len(stated) > 1 and all(one.isdecimal() for one in stated)
    return number in stated or (whole and number == str(sum(map(int, stated))))


def number_presupposed(query: Query, record: Record) -> Premise | None:
    """A number that a question takes for granted and that is another: 四级监督体系何时建成.

    Of levels only those of what is built in so many of them: 市县两级司法行政部门 are offices.
    """
    if query.asks("items", "count", "how_much", "compare"):
        return None
    levels = pattern("claims.toml", "built_in_levels").search(fold(query.question))
    found = number_claimed(query, record)
    wrong = found is not None and not found.holds
    return found if found and wrong and (levels or "级" not in found.denied) else None


def _measured(text: str) -> Iterator[_Measured]:
    for match in _MEASURED.finditer(text):
        if match["gone"] or match["tiers"]:
            words, of = match["of_them"] or match["tiers"], "近年" if match["gone"] else "级"
            number = words if words.isdecimal() else str(number_word(words) or "")
            yield from (_Measured(of, number, match[0]),) if number else ()
        elif match["last"]:
            yield _Measured("近年", _value(match["years"]), match[0])
        elif match["level"]:
            yield _Measured("级", _value(match["level"]), match[0])
        elif match["of"] not in _LOOSE or match["number"][0].isdigit():
            hours = match["of"].endswith(("hour", "hours"))
            of = "学时" if hours else _SAME.get(match["of"], match["of"])
            yield _Measured(of, _value(match["number"]), match[0])


def _value(number: str) -> str:
    return number if number[0].isdigit() else str(numeral(number.replace("两", "二")) or number)


def _often(query: Query, record: Record) -> Premise | None:
    """每两年 where the record says 每年 of the same unit of time; ``None`` where it is so."""
    text = squeezed(fold(record.text))
    held = {(_times(match["n"]), match["of"]) for match in _OFTEN.finditer(text)}
    for match in _OFTEN.finditer(fold(query.question)):
        same = {times for times, of in held if of == match["of"]}
        if same and _times(match["n"]) not in same:
            return Premise(holds=False, what="number", denied=match[0])
    return None


def _times(words: str) -> str:
    """每年 is 每一年."""
    return words if words == "半" else _value(words or "一")


def leads_counted(query: Query, record: Record) -> Premise | None:
    """That so many units lead: 由三家牵头."""
    claimed = query.most_units
    match = pattern("conditions.toml", "exactly").search(fold(query.question).lower())
    asked = query.units or query.asks("who")
    if asked or claimed is None or claimed != query.least_units or match is None:
        return None
    held = len(record.names_as("lead"))
    if not held:
        return None
    return Premise(holds=held == claimed, what="number", denied="" if held == claimed else match[0])
