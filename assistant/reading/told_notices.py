"""Notices that a question tells by a fact of theirs: 11月26日那个通知, 52条的清单, 哪份是省里的.

The words stand in ``told_notices.toml``.
"""

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from datetime import date
from functools import cache

from assistant.reading.lexicon import table
from assistant.reading.patterns import expanded
from corpus.model import Notice, Span
from corpus.text import fold, numeral

_LAST = re.compile(r"〔(?P<year>\d{4})〕(?P<n>\d+)号$")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
# What a pattern's groups found.
Said = Mapping[str, str | None]


class ToldNotices:
    """Finds notices by their day, their number, their size, their rank or their state."""

    def __init__(self, notices: Sequence[Notice]) -> None:
        """Learn the facts of ``notices``."""
        self._notices = tuple(notices)
        self._items = {record.number for notice in notices for record in notice.records}

    def find(self, text: str, named: Collection[str] = ()) -> tuple[tuple[str, ...], Span] | None:
        """The ids of the notices that a folded question tells so, and where; all are meant.

        Of notices that are ``named`` otherwise only a number is no claim. ``None`` where it tells
        none, or the words fit no notice.
        """
        lowered = text.lower()
        for kind, pattern in _patterns():
            if named and not kind.endswith("number"):
                continue
            for match in pattern.finditer(lowered):
                fits = self._fits(kind)
                meant = tuple(n.id for n in self._notices if fits(n, match.groupdict()))
                if meant:
                    # 哪些文件是省里的: what asks stays.
                    told = "told" if "told" in pattern.groupindex else 0
                    return meant, Span(*match.span(told))
        return None

    def _fits(self, kind: str) -> Callable[[Notice, Said], bool]:
        """Whether a notice is as the words of this kind say."""
        facts: dict[str, Callable[[Notice, Said], bool]] = {
            "day": _of_day,
            "number": _of_number,
            # What is an item's number, too, needs a word for a notice beside it.
            "bare_number": lambda n, said: (
                str(_value(said)) not in self._items and _of_number(n, said)
            ),
            "size": _of_size,
            "draft": lambda notice, _: notice.status == "draft",
            "unnumbered": lambda notice, _: notice.document_number is None,
        }
        return facts.get(kind, lambda notice, _: notice.level == kind)


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


def _value(said: Said) -> int:
    return numeral(said["n"] or "") or 0


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
