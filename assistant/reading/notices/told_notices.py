"""Notices that a question tells by a fact of theirs: 11月26日那个通知, 52条的清单, 哪份是省里的.

The words stand in ``told_notices.toml``.
"""

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from datetime import date
from functools import cache

from assistant.reading.words.lexicon import table
from assistant.reading.words.patterns import expanded
from corpus.model import Notice, Span
from corpus.text import fold, numeral

_LAST = re.compile(r"〔(?P<year>\d{4})〕(?P<n>\d+)号$")
_BRACKETS = re.compile(r"（[^（）]*）|[〈〉]")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NUMBERS = ("number", "bare_number")
# What a pattern's groups found.
Said = Mapping[str, str | None]


class ToldNotices:
    """Finds notices by their day, their number, their size, their rank or their state."""

    def __init__(self, notices: Sequence[Notice]) -> None:
        """Learn the facts of ``notices``."""
        self._notices = tuple(notices)
        self._items = {record.number for notice in notices for record in notice.records}

    def find(
        self, text: str, named: Collection[str] = ()
    ) -> tuple[tuple[tuple[str, ...], Span], ...]:
        """The ids of the notices that a folded question tells so, and where; all are meant.

        Of notices that are ``named`` otherwise only a number is no claim.
        """
        lowered = text.lower()
        if numbers := tuple(self._by_number(lowered)):
            return numbers
        for kind, pattern in () if named else _patterns():
            for match in pattern.finditer(lowered) if kind not in _NUMBERS else ():
                if meant := self._meant(kind, match):
                    # 哪些文件是省里的: what asks stays.
                    told = "told" if "told" in pattern.groupindex else 0
                    return ((meant, Span(*match.span(told))),)
        return ()

    def _by_number(self, text: str) -> Iterator[tuple[tuple[str, ...], Span]]:
        """Those told by number; what is an item's, too, needs a word for a notice, or another."""
        every = [
            (kind, meant, Span(*match.span()))
            for kind, pattern in _patterns()
            if kind in _NUMBERS
            for match in pattern.finditer(text)
            if (meant := self._meant(kind, match))
        ]
        spans = [span for _, _, span in every]
        certain = any(
            kind == "number" or not any(item in span.of(text) for item in self._alike(span, text))
            for kind, _, span in every
        )
        for _, meant, span in every if certain else ():
            if not any(o != span and o.holds(span) for o in spans):
                yield meant, span

    def _alike(self, span: Span, text: str) -> Iterator[str]:
        """The numbers within a span that items have as well."""
        yield from (n for n in re.findall(r"\d+", span.of(text)) if n in self._items)

    def _meant(self, kind: str, match: "re.Match[str]") -> tuple[str, ...]:
        fits = _FACTS.get(kind)
        said = match.groupdict()
        return tuple(n.id for n in self._notices if (fits(n, said) if fits else n.level == kind))


def _of_day(notice: Notice, said: Said) -> bool:
    day = int(said.get("day") or 0)
    months = (index for index, name in enumerate(_MONTHS, 1) if _english(said).startswith(name))
    month = int(said.get("month") or next(months, 0))
    year = int(said.get("year") or 0)
    if said.get("month_en") and not month:
        return False
    days: tuple[date | None, ...] = (notice.date, *notice.other_dates) if day else (notice.date,)
    return any(
        d and year in (0, d.year) and month in (0, d.month) and day in (0, d.day) for d in days
    )


def _english(said: Said) -> str:
    return said.get("month_en") or "-"


def _of_number(notice: Notice, said: Said) -> bool:
    own = _LAST.search(fold(notice.document_number or ""))
    if own is None or int(own["n"]) != _value(said):
        return False
    return (said.get("year") or own["year"]) == own["year"]


def _of_size(notice: Notice, said: Said) -> bool:
    """Whether it has so many of what is counted; unsaid, the tasks, or without any the measures."""
    tasks, measures = len(notice.of_kind("task")), len(notice.of_kind("measure"))
    kind = said.get("kind") or ""
    return _value(said) == (measures if kind.endswith("措施") or not tasks else tasks)


def _of_issuer(notice: Notice, said: Said) -> bool:
    """Whether it is of this office, however that is shortened: 省办公厅."""
    written = iter(fold(notice.issuer or ""))
    return notice.issuer is not None and all(c in written for c in said["unit"] or "-")


def _of_title(notice: Notice, said: Said) -> bool:
    """Whether it is called so: its title ends on it, brackets and 的通知 aside."""
    title = _BRACKETS.sub("", fold(notice.title))
    return title.rstrip("》”").removesuffix("的通知").rstrip("》”").endswith(said["kind"] or "-")


def _value(said: Said) -> int:
    return numeral(said["n"] or "") or 0


# Whether a notice is as the words of a kind say; of any other kind it is a rank.
_FACTS: Mapping[str, Callable[[Notice, Said], bool]] = {
    "day": _of_day,
    "number": _of_number,
    "bare_number": _of_number,
    "size": _of_size,
    "issuer": _of_issuer,
    "titled": _of_title,
    "numbered": lambda notice, _: notice.document_number is not None,
    "issued": lambda notice, _: notice.status == "issued",
    "draft": lambda notice, _: notice.status == "draft",
    "unnumbered": lambda notice, _: notice.document_number is None,
}


@cache
def _patterns() -> tuple[tuple[str, "re.Pattern[str]"], ...]:
    """Every pattern with the fact it tells, or the rank."""
    return tuple(_written())


def _written() -> Iterator[tuple[str, "re.Pattern[str]"]]:
    data = table("told_notices.toml")
    for kind in data["kinds"]:
        for written in data[kind]:
            yield kind, _compiled(written)
    for level, words in data["levels"].items():
        for written in data["level"]:
            yield level, _compiled(written.replace("{level}", f"(?:{'|'.join(words)})"))


def _compiled(written: str) -> "re.Pattern[str]":
    own = table("told_notices.toml")["words"]
    for name, words in own.items():
        written = written.replace(f"{{{name}}}", words)
    return re.compile(expanded(written))
