"""Which of the places named a number or a part of a notice belongs to."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.query import ItemNumber
from assistant.reading.numbers.mention import NumberMention
from assistant.reading.places.places import PlaceMention
from assistant.reading.wants.wants import Part
from corpus.model import Kind, Span

_AND = re.compile(
    r"\s*(?:的?(?:实施)?(?:方案|计划|意见|办法)|的?(?:文件|通知|稿子?))?"
    r"\s*(?:、|和|与|跟|及|，| and )\s*"
)
# Measure 3 in the Lingtai draft, 任务3（甘肃）.
_IN = re.compile(r" (?:in|of|from) (?:the )?|（")


def governing(
    place: Span, mentions: Sequence[PlaceMention], text: str = ""
) -> tuple[str | None, ...]:
    """The places that what stands at ``place`` belongs to: the last one named before it.

    With those that are named together with it: 甘肃省、灵台县正文. In English the one named
    just behind it: measure 3 in the Lingtai draft.
    """
    behind = (m for m in mentions if _IN.fullmatch(text, place.end, m.span.start))
    if following := next(behind, None):
        return tuple(m.notice for m in _joined_behind(following, mentions, text))
    before = [m for m in mentions if m.notice and m.span.start <= place.start]
    together = before[-1:]
    for earlier in reversed(before[:-1]):
        if not _AND.fullmatch(text, earlier.span.end, together[0].span.start):
            break
        together.insert(0, earlier)
    return tuple(m.notice for m in together) or (None,)


def _joined_behind(
    first: PlaceMention, mentions: Sequence[PlaceMention], text: str
) -> Iterator[PlaceMention]:
    """A place and those that follow it in one row: the main texts of Gansu and Lingtai."""
    yield first
    last = first
    for mention in mentions:
        if mention.span.start > last.span.start:
            if not _AND.fullmatch(text, last.span.end, mention.span.start):
                return
            yield mention
            last = mention


def placed(number: NumberMention, mentions: Sequence[PlaceMention], text: str) -> ItemNumber:
    """A number with the place that it belongs to."""
    if number.item.place:
        return number.item
    return replace(number.item, place=governing(number.span, mentions, text)[-1])


def parts_by_place(
    mentions: Sequence[PlaceMention], parts: Sequence[Part], text: str
) -> tuple[tuple[str, tuple[Kind, ...]], ...]:
    """The kinds of item asked for in each place that has a part named behind it."""
    return tuple(
        _grouped(
            (place, part.kinds) for part in parts for place in governing(part.span, mentions, text)
        )
    )


def _grouped(
    pairs: Iterator[tuple[str | None, tuple[Kind, ...]]],
) -> Iterator[tuple[str, tuple[Kind, ...]]]:
    found: dict[str, list[Kind]] = {}
    for place, kinds in pairs:
        if place:
            found.setdefault(place, []).extend(kinds)
    for place, listed in found.items():
        yield place, tuple(dict.fromkeys(listed))
