"""English ways of writing a day, month, quarter or year's end, put as a notice would put them."""

import re
from collections.abc import Iterator

from corpus.model import Span

# Names of months, and their numbers.
MONTHS = {
    name: str(number)
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
_QUARTERS = {
    word: chinese
    for chinese, words in (
        ("一", "first 1st 1"),
        ("二", "second 2nd 2"),
        ("三", "third 3rd 3"),
        ("四", "fourth 4th 4 last final"),
    )
    for word in words.split()
}
_DIGITS = {
    word: str(number)
    for number, words in enumerate(("first 1st", "second 2nd", "third 3rd", "fourth 4th"), start=1)
    for word in words.split()
}
_NAMES = "|".join(sorted(MONTHS, key=len, reverse=True))
_M = rf"(?P<m>{'|'.join(sorted(MONTHS, key=len, reverse=True))})\.?"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_D = r"(?P<d>\d{1,2})(?:st|nd|rd|th)?"
# No word's end need follow: the next line of a passage begins right behind it.
_Y = r"(?P<y>20\d\d)(?!\d)"
_END = (
    r"(?:(?:end|close)(?:\s+of)?(?:\s+(?:the|calendar)\s+year)?|end-of-year"
    r"|year[- ]end(?:\s+of)?|late)"
)
_Q = r"(?P<q>first|second|third|fourth|last|final|1st|2nd|3rd|4th)"
# Between 1 June and 31 October 2024: the last day's year is the first one's, too.
_TO = r"\s*(?:[-–—]|to|and|until|till|through)\s*(?:the\s+)?"
# 2026/27, FY 2027–28: a year of two halves, the second number being the next year.
_YEARS = "|".join(rf"20{n:02}\s*[/–—-]\s*{n + 1:02}" for n in range(99))
_FY = r"(?:fy\s?['’]?|(?:fiscal|financial)\s+years?\s+)"
_PART = (
    r"(?:q(?P<quarter>[1-4])|h(?P<half>[12])"
    r"|(?P<quarter_spelt>first|second|third|fourth|1st|2nd|3rd|4th)\s+quarter"
    r"|(?P<half_spelt>first|second|1st|2nd)\s+half)"
)
_PARTED = rf"(?:{_PART}[\s，]*(?:of\s+)?(?:the\s+)?)?"
_BEHIND = r"(?!\d)(?:[\s，]+q(?P<behind>[1-4])(?!\d))?"
# Q3 2026/27, third quarter of 2026-27, FY 2027–28, 2026-27 Q3
FISCAL = re.compile(
    rf"{_PARTED}(?P<years>{_FY}?(?:{_YEARS})|{_FY}20\d\d\s?[/–—-]\s?20\d\d){_BEHIND}"
)
# Q3 FY27, fiscal year 2027: whose months and whose name the plan, or its country, must say.
NAMED_YEAR = re.compile(rf"{_PARTED}{_FY}(?P<years>20\d\d|[2-4]\d)(?!\s*[/–—-]\s*\d){_BEHIND}")
# 03/04/2027: the third of April or the fourth of March.
_EITHER_DAY = re.compile(
    r"(?<![\d/])(?P<one>0?[1-9]|1[0-2])/(?P<two>0?[1-9]|1[0-2])/(?P<y>20\d\d|[2-4]\d)(?![\d/])"
)
# Mar-26, 30/06/26: a year of two digits, where nothing else it could be is meant.
_YY = r"(?P<yy>[2-4]\d)(?!\d)"
# The longer way of writing comes first: of those that overlap it wins.
_WAYS = (
    (rf"\b{_D}\s+(?:of\s+)?{_M}，?\s+{_Y}", "{y}年{m}月{d}日"),
    (rf"\b{_M}\s+{_D}，?\s+{_Y}", "{y}年{m}月{d}日"),
    (
        rf"\b{_D}\s+(?:of\s+)?{_M}(?={_TO}{_DAY}\s+(?:of\s+)?(?:{_NAMES})\.?，?\s+{_Y})",
        "{y}年{m}月{d}日",
    ),
    (
        rf"\b{_M}\s+{_D}(?={_TO}(?:{_NAMES})\.?\s+{_DAY}，?\s+{_Y})",
        "{y}年{m}月{d}日",
    ),
    (rf"\b{_D}-{_M}-{_Y}", "{y}年{m}月{d}日"),
    (r"\b(?P<y>20\d\d)-(?P<m>\d{1,2})-(?P<d>\d{1,2})\b", "{y}年{m}月{d}日"),
    (r"\b(?P<d>\d{1,2})\.(?P<m>\d{1,2})\.(?P<y>20\d\d)\b", "{y}年{m}月{d}日"),
    (r"\b(?P<d>1[3-9]|2\d|3[01])/(?P<m>0?[1-9]|1[0-2])/(?P<y>20\d\d)\b", "{y}年{m}月{d}日"),
    (r"\b(?P<m>0?[1-9]|1[0-2])/(?P<d>1[3-9]|2\d|3[01])/(?P<y>20\d\d)\b", "{y}年{m}月{d}日"),
    (r"(?<![\d/])0?(?P<d>[1-9]|1[0-2])/0?(?P<m>(?P=d))/(?P<y>20\d\d)\b", "{y}年{m}月{d}日"),
    (
        rf"\b(?:end(?:\s+of|\s*-)?|close of|last day of)\s*{_M}，?\s+{_Y}",
        "{y}年{m}月底",
    ),
    (rf"\b{_M}，?\s+{_Y}", "{y}年{m}月"),
    (rf"\b(?:the\s+)?{_Q}\s+quarter\s+(?:of\s+)?{_Y}", "{y}年第{q}季度"),
    (rf"\b(?:the\s+)?(?P<h>first|second|1st|2nd)\s+half\s+(?:of\s+)?{_Y}", "{y}年{h}半年"),
    (rf"\bh(?P<h>[12])\s+(?:of\s+)?{_Y}", "{y}年{h}半年"),
    (rf"\b(?:the\s+)?end\s+(?:of\s+)?q(?P<q>[1-4])\s+(?:of\s+)?{_Y}", "{y}年第{q}季度末"),
    (rf"\bq(?P<q>[1-4])(?=\s*[-–—/&]\s*q[1-4]\s+{_Y})", "{y}年第{q}季度"),
    (rf"\b{_M}(?=\s*(?:[-–—/]|to|and)\s*(?:{_NAMES})\s+{_Y})", "{y}年{m}月"),
    (rf"\bq(?P<q>[1-4])(?:\s+(?:of\s+)?|\s*[/-]\s*){_Y}", "{y}年第{q}季度"),
    (rf"\b(?P<q>[1-4])q\s*{_Y}", "{y}年第{q}季度"),
    (r"(?<![\d/])(?P<m>1[0-2]|0?[1-9])/(?P<y>20\d\d)\b", "{y}年{m}月"),
    (r"\b(?P<y>20\d\d)[\s-]+q(?P<q>[1-4])\b", "{y}年第{q}季度"),
    (rf"\b(?:the\s+)?{_END}[\s-]+{_Y}", "{y}年底"),
    (rf"\b{_Y}\s+(?:year[- ])?end\b", "{y}年底"),
    (rf"(?<![\d/])(?P<d>1[3-9]|2\d|3[01])/(?P<m>0?[1-9]|1[0-2])/{_YY}(?!/)", "20{yy}年{m}月{d}日"),
    (rf"(?<![\d/])(?P<m>0?[1-9]|1[0-2])/(?P<d>1[3-9]|2\d|3[01])/{_YY}(?!/)", "20{yy}年{m}月{d}日"),
    (rf"(?<![\d.])(?P<d>\d{{1,2}})\.(?P<m>0?[1-9]|1[0-2])\.{_YY}(?!\.)", "20{yy}年{m}月{d}日"),
    (rf"\b(?P<d>\d{{1,2}})[- ]{_M}[-'’ ]{_YY}", "20{yy}年{m}月{d}日"),
    (rf"\b{_M}\s?[-'’]\s?{_YY}", "20{yy}年{m}月"),
    (rf"\bq(?P<q>[1-4])\s?['’/-]\s?{_YY}", "20{yy}年第{q}季度"),
)
_PATTERNS = tuple((re.compile(pattern), chinese) for pattern, chinese in _WAYS)


def english_dates(text: str) -> Iterator[tuple[str, Span]]:
    """Each English time in a folded question, as a notice writes it, and where it stands.

    >>> [chinese for chinese, _ in english_dates("31 october 2024, third quarter of 2024")]
    ['2024年10月31日', '2024年第三季度']
    """
    taken: list[Span] = []
    for pattern, chinese in _PATTERNS:
        for match in pattern.finditer(text):
            span = Span(*match.span())
            if not any(span.start < other.end and other.start < span.end for other in taken):
                taken.append(span)
                parts = {part: _number(part, word) for part, word in match.groupdict().items()}
                yield chinese.format(**parts), span


def part_of_year(match: "re.Match[str]") -> tuple[int, int]:
    """Which part of a year a match of ``FISCAL`` or ``NAMED_YEAR`` names, and of how many months.

    >>> part_of_year(FISCAL.match("third quarter of 2026-27"))
    (3, 3)
    """
    quarter = match["quarter"] or match["behind"] or _DIGITS.get(match["quarter_spelt"] or "")
    half = match["half"] or _DIGITS.get(match["half_spelt"] or "")
    return (int(quarter), 3) if quarter else (int(half), 6) if half else (1, 12)


def either_days(text: str) -> Iterator[Span]:
    """Where a folded text names days that can be read in two ways; 04/04/2027 is one day.

    >>> [(place.start, place.end) for place in either_days("by 03/04/2027, 04/04/2027")]
    [(3, 13)]
    """
    for match in _EITHER_DAY.finditer(text):
        if int(match["one"]) != int(match["two"]):
            yield Span(*match.span())


def days_settled(text: str, *, days_first: bool) -> str:
    """A folded time, each day that can be read in two ways as the order of its plan has it.

    >>> days_settled("by 03/04/2027", days_first=True)
    'by 2027-04-03'
    """

    def settled(match: "re.Match[str]") -> str:
        day, month = (match["one"], match["two"]) if days_first else (match["two"], match["one"])
        year = match["y"] if len(match["y"]) > len("27") else f"20{match['y']}"
        return f"{year}-{month:0>2}-{day:0>2}"

    return _EITHER_DAY.sub(settled, text)


def _number(part: str, word: str) -> str:
    if part == "h":
        return "上" if _QUARTERS[word] == "一" else "下"
    return _QUARTERS[word] if part == "q" else MONTHS.get(word, word)
