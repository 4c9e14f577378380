"""Several paragraphs under one number, each with its own units, are several records.

    （一）健全标准。…。（A牵头，B参与）      二（一）      A leads, B answers
    优化体制。…。（A指导）                 二（一）#2    A answers
    强化宣传。…。                         二（一）#3    nobody is named

A stretch ends with the paragraph that names units: what stands above that paragraph without
units of its own is governed by it. A lead unit of one paragraph is none of the next, so one
record for the number could not say who leads what. What follows the last such paragraph is
governed by none of them: a closing paragraph of the whole notice, mostly.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from corpus.label_lines import is_label
from corpus.model import Span
from corpus.outline import Item
from corpus.part_titles import first_sentence
from corpus.text import Passage, fold

_CLOSES = ("）", "）。")


def stretches(
    text: str, item: Item, names_units: Callable[[Passage], bool]
) -> Iterator[tuple[Item, bool]]:
    """The item's stretches, and whether each closes with units; the item itself where it is one."""
    ends = _ends(text, item.lines, names_units)
    if not ends or ends == [len(item.lines)]:
        yield item, bool(ends)
        return
    if ends[-1] != len(item.lines):
        ends.append(len(item.lines))
    begins = [0, *ends[:-1]]
    for place, (start, end) in enumerate(zip(begins, ends, strict=True), start=1):
        lines = item.lines[start:end]
        closes = names_units(_passage(text, lines))
        extent = _extent(item, lines, first=place == 1)
        if place == 1:
            yield replace(item, lines=lines, extent=extent), closes
        else:
            yield (
                replace(
                    item,
                    number=f"{item.number}#{place}",
                    path=f"{item.path}#{place}",
                    title=first_sentence(_passage(text, lines).text),
                    headings=(*item.headings, item.own),
                    lines=lines,
                    extent=extent,
                ),
                closes,
            )


def _ends(
    text: str, lines: Sequence[tuple[Span, ...]], names_units: Callable[[Passage], bool]
) -> list[int]:
    ends: list[int] = []
    start = 0
    for index, line in enumerate(lines, start=1):
        words = Passage.over(text, line).text
        if is_label(words):
            if ends and ends[-1] == index - 1:
                ends[-1] = start = index
                continue
        elif not fold(words).rstrip().endswith(_CLOSES):
            continue
        if names_units(_passage(text, lines[start:index])):
            ends.append(index)
            start = index
    return ends


def _passage(text: str, lines: Sequence[tuple[Span, ...]]) -> Passage:
    return Passage.over(text, tuple(span for line in lines for span in line))


def _extent(item: Item, lines: Sequence[tuple[Span, ...]], *, first: bool) -> tuple[Span, ...]:
    """The whole lines of a stretch: the first one's with all that stands above its words."""
    low, high = (lines[0][0].start, lines[-1][-1].end) if lines else (0, 0)
    return tuple(
        span
        for span in item.extent
        if (span.end > low and span.start < high) or (first and span.start < low)
    )
