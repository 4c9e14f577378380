"""The parts of a tree of numbered lines, while they are being gathered."""

import re
from dataclasses import dataclass, field

from corpus.model import Span
from corpus.numbering import Mark
from corpus.text import trimmed

TITLE_LIMIT = 45
# What parts the clauses of a text, but not those of a title.
CLAUSES = re.compile("[。，；：,;:]")
# What a sentence ends with, or the markup around it.
ENDS = tuple("。；：！？”）.;:!?)*>")
# Two stars make bold; one makes slanted type around a label (*Lead:*) or a whole line.
_STARS = re.compile(
    r"\*\*+|(?<![*\w])\*(?=[A-Za-z][A-Za-z ]{0,30}:\*)|(?<=\w:)\*(?=\s)"
    r"|(?<=[.;)] )\*(?=[A-Z][A-Za-z ]{0,30}:\s[^*\n]{1,80}\*)"
    r"|(?<![^\n])\*(?=[^*\s][^*\n]*\*\s*(?:\n|$))|(?<=[^*\s])\*(?=\s*(?:\n|$))"
)


@dataclass(slots=True)
class Node:
    """A part while its lines are being gathered; each line as the spans of its words.

    ``beside`` are the parts of the same parent, this one among them.
    """

    mark: Mark
    parent: "Node | None"
    start: int
    first_end: int
    hashes: int = 0
    is_run_in: bool = False
    beside: "list[Node]" = field(default_factory=list)
    lines: list[tuple[Span, ...]] = field(default_factory=list)
    extent: list[Span] = field(default_factory=list)
    children: "list[Node]" = field(default_factory=list)

    @property
    def path(self) -> "tuple[Node, ...]":
        """This node and those above it, outermost first."""
        above = self.parent.path if self.parent else ()
        return (*above, self)

    @property
    def whole(self) -> Span:
        """From the part's number to the end of its own words."""
        return Span(self.extent[0].start, self.extent[-1].end)

    @property
    def spans(self) -> tuple[Span, ...]:
        """Where the words of all lines stand."""
        return tuple(span for line in self.lines for span in line)


def plain(text: str, span: Span) -> tuple[Span, ...]:
    """A line's words without the stars that make them bold in Markdown."""
    found, start = [], span.start
    for stars in _STARS.finditer(text, span.start, span.end):
        found.append(Span(start, stars.start()))
        start = stars.end()
    found.append(Span(start, span.end))
    kept = [(s, trimmed(text, s)) for s in found]
    return tuple(
        _with_blanks(text, words, whole, is_first=whole is found[0], is_last=whole is found[-1])
        for whole, words in kept
        if words.end > words.start
    )


def _with_blanks(text: str, words: Span, whole: Span, *, is_first: bool, is_last: bool) -> Span:
    """English words with the blanks that part them from what is set in bold beside them.

    to be completed by **May 2027** · *Owner:* Records Division — *Due:* May 2027
    """
    start, end = words.start, words.end
    if not is_last and end < whole.end and text[end] == " " and _is_english(text[end - 1]):
        end += 1
    if not is_first and whole.start < start and text[start - 1] == " " and _is_english(text[start]):
        start -= 1
    return Span(start, end)


def _is_english(sign: str) -> bool:
    return sign.isascii() or sign in "–—’”"
