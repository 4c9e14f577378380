"""Words of titles in a question: where a title that begins or goes on there ends."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.reading.words.lexicon import table
from corpus.model import Span

_WORDS = table("places.toml")["titles"]
_GENERIC = tuple(map(re.escape, _WORDS["generic"]))
# Behind a title's part these say that the notice is meant, and not the matter.
_KINDS = "|".join(_WORDS["kinds"])
_ENDINGS = "|".join(_WORDS["endings"])
# 行动方案 and 若干措施 are words of titles, and say as much.
_WHOLE = "|".join(word for word in _GENERIC if re.search(f"(?:{_KINDS}|{_ENDINGS})$", word))
_DOCUMENT = re.compile(
    rf"[”》]?(?:{'|'.join(_GENERIC)})*(?:的|这|那|个|一?份)*(?:{_WHOLE}|{_KINDS})"
)
# Before a title's part, a title's year and what many titles have: 2025年加快…
_BEFORE = re.compile(rf"(?:\d{{4}}年?度?|{'|'.join(_GENERIC)}|的|年)+$")
# Words for a table stay in the question: they say what is asked for.
_TABLE = re.compile(r"(?:重点|主要|工作)*(?=(?:任务|工作)*(?:分解表|清单|分工表|一览表))")
# A title directly behind a place, up to its last word: 甘肃省乡村振兴实施方案. What joins words of
# a sentence stands in no such title.
_BEHIND_PLACE = re.compile(
    rf"(?:关于)?(?:\d{{4}}年?度?)?(?P<matter>(?:(?!{_WHOLE})[\u4e00-\u9fff“”—-])"
    rf"{{4,20}}?)(?P<kind>(?:{'|'.join(_GENERIC)})*(?:{_WHOLE}))(?:（[^（）]*）)?"
)
_JOINING = re.compile("|".join(_WORDS["joining"]))
# Behind it what asks for an item by its number, or how many there are.
_ITEMS = re.compile(
    r"(?:里|中|的)?(?:一共|总共|共|任务|措施|第?[一二三四五六七八九十\d]+[条项号]|第|有?(?:几|多少|哪些|哪几)[条项个]?)"
)


def document_behind(text: str, span: Span) -> Span | None:
    """A title's part with the words for the document behind it, up to those for its table.

    ``None`` where no such words follow.
    """
    found = _TABLE.match(text, span.end) or _DOCUMENT.match(text, span.end)
    return Span(before_title(text, span), found.end()) if found else None


def before_documents(text: str) -> Iterator[Span]:
    """Up to five characters directly before words for a document, the longest first: 自贸区方案."""
    for document in re.finditer(f"{_WHOLE}|{_KINDS}", text):
        end = document.start()
        for length in (5, 4, 3):
            if end >= length and re.fullmatch("[\u4e00-\u9fff]+", text[end - length : end]):
                yield Span(end - length, end)


def before_title(text: str, span: Span) -> int:
    """Where the words begin that stand before a title's part and belong to it as well."""
    before = _BEFORE.search(text, 0, span.start)
    return before.start() if before else span.start


@dataclass(frozen=True, slots=True)
class TitleBehind:
    """A title behind a place: its matter, where place and title stand, and whether it has items.

    ``of_items``: the question goes on to ask for one of its items, or how many there are.
    """

    matter: str
    span: Span
    of_items: bool


def title_behind(text: str, place: Span) -> TitleBehind | None:
    """The title that follows a place; ``None`` where there is none.

    >>> title_behind("甘肃省乡村振兴实施方案任务3谁牵头", Span(0, 3))
    TitleBehind(matter='乡村振兴', span=Span(start=0, end=11), of_items=True)
    """
    found = _BEHIND_PLACE.match(text, place.end)
    if found is None or _JOINING.search(found["matter"]):
        return None
    of_items = _ITEMS.match(text, found.end()) is not None
    return TitleBehind(found["matter"], Span(place.start, found.end()), of_items)
