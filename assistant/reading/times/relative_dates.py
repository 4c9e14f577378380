"""Times that only the day called today fixes: 今年, 下个月, next quarter.

The words stand in ``dates.toml``.
"""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import NamedTuple

from assistant.query import Due, Relation
from assistant.reading.words.lexicon import table
from assistant.reading.words.patterns import expanded
from corpus.model import Deadline, Span

# A part of a month or year, by the day that stands for it where it is called today.
_PARTS = {"初": 1, "上旬": 5, "中": 15, "中旬": 15, "下旬": 25}
_PART = re.compile(
    r"(?P<year>20\d\d)年(?:(?P<month>1[0-2]|0?[1-9])月份?)?(?P<part>初|上旬|中旬|下旬|中)"
)


def as_day(time: Deadline) -> date | None:
    """The day on which a question puts itself by a time: its first, in 10月中旬 the 15th."""
    part = None if time.start or time.end else _PART.match(time.text)
    if part is None:
        return time.start or time.end
    month = int(part["month"] or (1 if part["part"] in ("初", "上旬") else 6))
    return date(int(part["year"]), month, _PARTS[part["part"]])


_GLOSS_YEAR = re.compile(r"（20\d\d年?）")
# Behind a year that its distance tells: its end, where nothing says before it.
_END = r"(?:年(?=[底末尾]))?"
_AT_ITS_END = r"[底末尾](?!前|之前|以前)"


def year_ends(text: str) -> Iterator[Deadline]:
    """今年底, 明年年底: the end of a year that only the day called today tells."""
    for year in _years():
        for match in re.finditer(f"(?:{year.pattern.pattern}){_END}{_AT_ITS_END}", text):
            span = Span(*match.span())
            yield Deadline(
                text=match[0], start=None, end=None, ongoing=False, recurring=False, span=span
            )


def with_year(words: str, this_year: int) -> str:
    """A time's words with the year that they tell by its distance from this one.

    >>> with_year("明年6月底前", 2024), with_year("今年年底", 2024)
    ('2025年6月底前', '2024年底')
    """
    for year in _years():
        if match := re.match(f"(?:{year.pattern.pattern}){_END}", words):
            behind = re.sub("^[末尾]", "底", words[match.end() :])
            return f"{this_year + year.ahead}年{behind}"
    return words


_ANOTHER_YEAR = re.compile(
    r"\s*(?:or|and|to|until|through|和|或|与)\s*(?:in )?(?P<year>20\d\d)(?!\d|\s*年)"
)
_IN_YEAR = re.compile(
    r"\b(?:due|done|finish\w*|complet\w*|end\w*|expir\w*|falls?|dates?|deadlines?|time limits?)\b"
    r"[^.？，]{0,16}?\b(?:in|within|by|during|for|of) (?P<year>20\d\d)\b(?!-)"
    r"|\b(?:finish|completion|complete|due|deadline) (?:year )?(?P<year9>20\d\d)\b(?!-|\s*年)"
    r"|\b(?P<year2>20\d\d) (?:as|for) (?:its|their|the) (?:[a-z]+ )?(?:year|date|deadline)"
    r"|\b(?:scheduled|planned|foreseen|set) (?:for|in|from|between) (?P<year12>20\d\d)\b(?!-|\s*年)"
    r"|\bfor (?P<year8>20\d\d)\b(?=\s*(?:$|[，。？]))"
    r"|\b(?:after|beyond|past|before) (?:the year )?(?P<year7>20\d\d)\b(?!-|\s*年)"
    r"|\b(?:year|deadline|date)(?: of completion)?(?: is| being| of|:)? (?P<year3>20\d\d)\b(?!-)"
    r"|\b(?:deadlines?|dates?|time limits?)(?: (?:column|cell|field|entry))? "
    r"(?:mentions?|says?|reads?|shows?|contains?|names?|includes?) (?:the year )?"
    r"(?P<year10>20\d\d)\b(?!-|\s*年)"
    r"|\b(?P<year11>20\d\d) completion\b"
    r"|\b(?:runs?|lasts?|goes|go|extends?|continues?) "
    r"(?:(?:in)?to|until|till|through|past|beyond) "
    r"(?P<year5>20\d\d)\b(?!-)"
    r"|\b(?<!of )(?<!of-)(?<!end )(?<!end-)(?P<year6>20\d\d) (?:ones?|deadlines?|(?:due )?dates?)\b"
    r"|(?:年份|年度|时限|期限)[^，。？\d]{0,6}(?P<year4>20\d\d)(?![\d年.-])"
)


class _Relative(NamedTuple):
    """Words for a period, how many months it has, and how many of it it lies ahead.

    ``ends``: only its end is meant.
    """

    pattern: "re.Pattern[str]"
    length: int
    ahead: int
    ends: bool


def in_relative_time(text: str, today: date) -> Due | None:
    """The period that a folded question names by its distance from ``today``; else ``None``.

    >>> due = in_relative_time("下个季度到期的有哪些", date(2024, 11, 20))
    >>> due.start.isoformat(), due.end.isoformat()
    ('2025-01-01', '2025-03-31')
    """
    for relative in _relatives():
        match = relative.pattern.search(text)
        if match is None:
            continue
        months = today.year * 12 + today.month - 1
        first = (months // relative.length + relative.ahead) * relative.length
        last = first + relative.length - 1
        start = date(first // 12, first % 12 + 1, 1)
        end = date(last // 12, last % 12 + 1, monthrange(last // 12, last % 12 + 1)[1])
        relation: Relation = "by" if relative.ends else "within"
        return Due(relation=relation, words=f"{start} – {end}", start=start, end=end)
    return None


def relative_spans(text: str) -> Iterator[Span]:
    """Where a folded question names such a period, with a year that glosses it: 明年（2025）."""
    for relative in _relatives():
        for match in relative.pattern.finditer(text):
            gloss = _GLOSS_YEAR.match(text, match.end())
            yield Span(match.start(), gloss.end() if gloss else match.end())


def _years() -> Iterator[_Relative]:
    """The words for a whole year: 今年, 明年, 上年度."""
    return (r for r in _relatives() if r.length == 12 and not r.ends)


@cache
def _relatives() -> tuple[_Relative, ...]:
    lengths = {"years": 12, "quarters": 3, "months": 1}
    return tuple(
        _Relative(
            re.compile("|".join(map(expanded, entry["words"]))),
            length,
            entry[unit],
            entry.get("ends", False),
        )
        for entry in table("dates.toml")["relative"]
        for unit, length in lengths.items()
        if unit in entry
    )


def bare_years(text: str) -> Iterator[tuple[str, Span]]:
    """Done in 2025, 完成年份写2024: a year alone, where something falls due in it."""
    for match in _IN_YEAR.finditer(text):
        group = match.lastgroup or "year"
        yield f"{match[group]}年", Span(*match.span(group))
        if another := _ANOTHER_YEAR.match(text, match.end(group)):
            yield f"{another['year']}年", Span(*another.span("year"))
