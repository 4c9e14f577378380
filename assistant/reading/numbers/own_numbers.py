"""Numbers as a notice itself writes them, with a word or letters of its own: 项目三, JY-01, 1a."""

import re
from collections.abc import Iterator, Sequence

from assistant.query import ItemNumber
from assistant.reading.numbers.mention import NumberMention
from corpus.model import Kind, Notice, Span
from corpus.text import fold, numeral

# What every reader of numbers knows: 27, 三（二）3, 第五条, 4.2.1.
_USUAL = re.compile(r"[\d.（）一二三四五六七八九十百、]+|第[一二三四五六七八九十百\d]+条")
_LAST = re.compile(r"(?P<n>[一二三四五六七八九十百]{1,4}|\d{1,3})$")
_CHAPTER = re.compile(r"^[一二三四五六七八九十]{1,2}(?=[\u4e00-\u9fff]{2,})")
_BEHIND = "(?![a-z0-9一二三四五六七八九十百])"


class OwnNumbers:
    """Finds the unusual numbers of the loaded notices' items."""

    def __init__(self, notices: Sequence[Notice]) -> None:
        """Learn how the items of ``notices`` are numbered."""
        self._written: dict[str, dict[str, tuple[str, Kind]]] = {}
        for notice in notices:
            for record in notice.records:
                if record.number and not _USUAL.fullmatch(fold(record.number)):
                    ways = self._written.setdefault(notice.id, {})
                    ways |= dict.fromkeys(_ways(record.number), (record.number, record.kind))

    def find(self, text: str, places: Sequence[str]) -> Iterator[NumberMention]:
        """The items of these notices that a folded question names by such a number."""
        for place in places:
            ways = self._written.get(place, {})
            said = "|".join(re.escape(way) for way in sorted(ways, key=len, reverse=True))
            for match in re.finditer(rf"(?<![a-z0-9])(?:{said}){_BEHIND}", text) if ways else ():
                number, kind = ways[match[0]]
                item = ItemNumber(number=number, kinds=(kind,), place=place)
                yield NumberMention(item, Span(*match.span()))


def _ways(number: str) -> Iterator[str]:
    """A number as people type it: 项目三 is 项目3 too, Action-3 is action 3."""
    # Below a chapter 项目三 is 二项目三, and called without the chapter.
    plain = _CHAPTER.sub("", fold(number).lower())
    last = _LAST.search(plain)
    value = numeral(last["n"]) if last and not last["n"].isdecimal() else None
    written = {plain, f"{plain[: last.start()]}{value}" if last and value else plain}
    for way in sorted(written):
        yield from {way, way.replace("-", " "), way.replace("-", ""), way.replace(" ", "")}
