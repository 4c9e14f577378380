"""Looking things up in the notices, from a question's own words alone."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from corpus.model import Deadline, Notice, Record

_HIDDEN = re.compile(r"××|____")
_MORE = "......"
_DAY = re.compile(r"(\d{4})年(\d{1,2})月(\d{1,2})日")
_PLAN = re.compile(r"《(.+)》(?:\(([^()]+)\))?")
_MOST_HIDDEN = 60  # characters that a blank may stand for


@cache
def plain(text: str) -> str:
    """The text without white space, its letters, brackets and commas half-width.

    >>> plain("不少于 60 学时，（公共）")
    '不少于60学时,(公共)'
    """
    return "".join(unicodedata.normalize("NFKC", text).split())


@dataclass(frozen=True, slots=True)
class Found:
    """A record that holds a quotation, and what stood where the quotation left something out.

    ``before`` is the record's text up to the quotation, where nothing was left out of it.
    """

    record: Record
    hidden: tuple[str, ...]
    before: str = ""

    def due(self) -> Deadline | None:
        """The one time that the record states for the quotation; ``None`` where it is unsure."""
        deadlines = self.record.deadlines
        if self.record.kind != "task":
            deadlines = tuple(
                d for d in deadlines
                if plain(d.text) in self.hidden or self._follows(plain(d.text))
            )  # fmt: skip
        return deadlines[0] if len(deadlines) == 1 else None

    def _follows(self, words: str) -> bool:
        """Whether the quotation begins right after a time: 2025年底,全县普遍建立…."""
        return self.before.endswith((words, f"{words},", f"{words}要", f"{words},要"))


def notices_in(text: str, notices: Sequence[Notice]) -> tuple[Notice, ...]:
    """The notices that a text names by number or by plan, each once, in the text's order."""
    said = plain(text)
    places = [
        (min(at), notice) for notice in notices if (at := list(_places_of(notice, said)))
    ]  # fmt: skip
    return tuple(notice for _, notice in sorted(places, key=lambda place: place[0]))


def _places_of(notice: Notice, said: str) -> Iterator[int]:
    names = [plain(notice.document_number)] if notice.document_number else _plans(notice.title)
    for name in names:
        if (at := said.find(name)) >= 0:
            yield at


@cache
def _plans(title: str) -> tuple[str, ...]:
    """The plan's name within a title, brackets of a status aside."""
    whole = re.sub(r"\((?:征求意见稿|草案|试行)\)$", "", plain(title))
    inner = re.search(r"印发(?:关于)?《?(.+?)》?的通知$", whole)
    return (inner[1],) if inner else (whole.replace("《", "〈").replace("》", "〉"),)


def one_notice(text: str, notices: Sequence[Notice]) -> Notice | None:
    """The only notice that a text names."""
    named = notices_in(text, notices)
    return named[0] if len(named) == 1 else None


def holding(notice: Notice, quotation: str, kinds: Sequence[str] = ()) -> tuple[Found, ...]:
    """The records of these kinds (all, where none is named) whose text holds a quotation."""
    wanted = plain(quotation).strip(".").rstrip("。,;")
    records = [r for r in notice.records if not kinds or r.kind in kinds]
    if not wanted:
        return ()
    if not _HIDDEN.search(wanted):
        texts = ((r, plain(r.text)) for r in records)
        return tuple(Found(r, (), t[: t.index(wanted)]) for r, t in texts if wanted in t)
    pattern = _with_holes(wanted)
    matches = ((record, pattern.search(plain(record.text))) for record in records)
    return tuple(Found(record, match.groups()) for record, match in matches if match)


@cache
def _with_holes(wanted: str) -> "re.Pattern[str]":
    """The quotation as a pattern; a hole at its edge reaches to the end of a clause."""
    pieces = [re.escape(piece) for piece in _HIDDEN.split(wanted)]
    hole = rf"([^。;,]{{1,{_MOST_HIDDEN}}}?)"
    begin = r"(?:^|(?<=[。;,:]))" if not pieces[0] else ""
    end = r"(?=[。;,:]|$)" if not pieces[-1] else ""
    return re.compile(begin + hole.join(pieces) + end)


def titled(notice: Notice, title: str) -> tuple[Record, ...]:
    """The items of the body with this title."""
    return tuple(r for r in notice.records if r.title and plain(r.title) == plain(title))


def linked(notice: Notice, record: Record) -> tuple[Record, ...]:
    """The record, the item it comes from, and what comes from it."""
    return tuple(
        r for r in notice.records
        if r is record or r.id == record.source or r.source == record.id
    )  # fmt: skip


def day(text: str) -> date | None:
    """A day written out: 2024年10月1日."""
    found = _DAY.search(plain(text))
    try:
        return date(int(found[1]), int(found[2]), int(found[3])) if found else None
    except ValueError:
        return None


@cache
def whole(notice_text: str) -> str:
    """A notice's whole text as :func:`plain` gives it."""
    return plain(notice_text)
