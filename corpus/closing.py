"""Words below the last item's units speak of the whole notice, and are no part of that item.

    （二）强化宣传。…。（县司法局负责）       the last item ends with who answers for it
    本方案自印发之日起施行。                 the notice's own words

Paragraphs under one number that each name units are one item all the same: an official cites
the number. Below an item in the midst of a document, such words stay with it.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from corpus.label_lines import is_label
from corpus.model import Span
from corpus.outline import Item
from corpus.text import Passage, fold

_CLOSES = ("）", "）。")
# A page's end may cut a bracket, but hardly over more lines than this.
_LINES_OF_A_BRACKET = 3
_LONGEST_FIELD = 40


def without_closing_words(
    text: str, items: Sequence[Item], names_units: Callable[[Passage], bool]
) -> tuple[tuple[Item, ...], tuple[Span, ...]]:
    """A document's items, the last one cut off below its units, and the lines that this leaves."""
    if not items:
        return (), ()
    *before, last = items
    end = _end(text, last.lines, names_units)
    if end in (0, len(last.lines)) or _labels_come_first(text, last.lines, end):
        return tuple(items), ()
    if _are_fields(text, last.lines[end:], before):
        return tuple(items), ()
    place = last.lines[end - 1][-1].end
    left = tuple(span for span in last.extent if span.start >= place)
    kept = tuple(span for span in last.extent if span.start < place)
    return (*before, replace(last, lines=last.lines[:end], extent=kept)), left


def _are_fields(text: str, lines: Sequence[tuple[Span, ...]], before: Sequence[Item]) -> bool:
    """Whether English lines open with words and a colon as lines of other items do."""
    known = {_field(text, line) for item in before for line in item.lines} - {""}
    return any(_field(text, line) in known for line in lines)


def _field(text: str, line: tuple[Span, ...]) -> str:
    name, colon, _ = Passage.over(text, line).text.partition(":")
    return name.strip() if colon and name.isascii() and len(name) <= _LONGEST_FIELD else ""


def _labels_come_first(text: str, lines: Sequence[tuple[Span, ...]], end: int) -> bool:
    """Whether labels alone stand above the words that follow them: Lead: Finance / Publish …."""
    return all(is_label(Passage.over(text, line).text) for line in lines[:end])


def _end(
    text: str, lines: Sequence[tuple[Span, ...]], names_units: Callable[[Passage], bool]
) -> int:
    """How many lines there are down to the last one that closes with units; 0 without any."""
    for index in range(len(lines), 0, -1):
        words = Passage.over(text, lines[index - 1]).text
        if is_label(words):
            return index
        if not fold(words).rstrip().endswith(_CLOSES):
            continue
        near = lines[max(0, index - _LINES_OF_A_BRACKET) : index]
        if names_units(Passage.over(text, tuple(span for line in near for span in line))):
            return index
    return 0
