"""What a PDF repeats on its pages, heads, feet and page numbers, told from its text."""

import re
from collections import Counter
from collections.abc import Sequence

from corpus.formats.lines import opens_line
from corpus.formats.pdf_lines import Line
from corpus.text import squeezed

# The shares of a page's height in which its head and foot stand, and the lines these may have.
TOP, BOTTOM = 0.13, 0.87
_LINES = 3
# A head may alternate between left and right pages.
_SHARE = 0.4
_NUMBER = re.compile(
    r"[-—–－―·•~|\s]*(?:第\s*)?(?:\d{1,4}|[ivxlcIVXLC]{1,6})(?:\s*页)?"
    r"(?:\s*(?:/|,|，|of|共)\s*(?:共\s*)?(?:\d{1,4})(?:\s*页)?)?[-—–－―·•~|\s]*"
    r"|(?:page|第)\s*\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?\s*页?",
    re.IGNORECASE,
)


def furniture(pages: Sequence[tuple[float, Sequence[Line]]]) -> list[frozenset[int]]:
    """Which lines of each page belong to the page and not to the text.

    ``pages`` are each page's height and its lines. A page number stands first or last; any
    other line must stand on several pages at the same height, its digits aside.
    """
    edges = [_edges(height, lines) for height, lines in pages]
    times = Counter(
        key
        for (_, lines), edge in zip(pages, edges, strict=True)
        for key in {_key(lines[i]) for i in edge}
    )
    least = max(2, _SHARE * len(pages))
    found = []
    for (_, lines), edge in zip(pages, edges, strict=True):
        repeated = {
            i for i in edge if _times(times, lines[i]) >= least and not opens_line(lines[i].text)
        }
        ends = _ends(lines, edge, repeated)
        found.append(frozenset(repeated | {i for i in ends if _is_number(lines[i].text)}))
    return found


def _edges(height: float, lines: Sequence[Line]) -> list[int]:
    """The lines at the page's top and bottom, uppermost first."""
    order = sorted(range(len(lines)), key=lambda i: lines[i].top)
    top = [i for i in order[:_LINES] if lines[i].bottom < TOP * height]
    bottom = [i for i in order[-_LINES:] if lines[i].top > BOTTOM * height]
    return [*top, *bottom]


def _ends(lines: Sequence[Line], edge: Sequence[int], repeated: set[int]) -> set[int]:
    """The outermost lines left at the edges when what repeats is taken away."""
    left = [i for i in edge if i not in repeated]
    order = sorted((i for i in range(len(lines)) if i not in repeated), key=lambda i: lines[i].top)
    return {i for i in left if i in (order[0], order[-1])} if order else set()


def _is_number(words: str) -> bool:
    return _NUMBER.fullmatch(words.strip()) is not None


def _key(line: Line) -> tuple[str, int]:
    return re.sub(r"\d+", "#", squeezed(line.text)), round(line.top / 4)


def _times(times: Counter[tuple[str, int]], line: Line) -> int:
    words, at = _key(line)
    return max(times[words, at], times[words, at - 1] + times[words, at + 1] + times[words, at])
