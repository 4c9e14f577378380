"""What stands above or below a page's number and comes again: the plan's title on each page.

NATIONAL WATER STRATEGY IMPLEMENTATION PLAN
13
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from corpus.chrome import is_page_number
from corpus.model import Span
from corpus.text import squeezed

_LIMIT, _WORDS, _OFTEN = 120, 3, 2
# So many of a text's first lines may hold its title.
_TITLE_LINES = 6


def running_heads(text: str, lines: Sequence[Span]) -> Iterator[Span]:
    """English lines beside the number of a page that another such line, or the title, says too.

    Beside a bare number only the title counts: it may number a row whose cells lie flat.
    """
    words = [_said(line.of(text)) for line in lines]
    opening = [_bare(line.of(text)) for line in lines[:_TITLE_LINES]]
    titles = {*opening, *("".join(opening[i : i + 2]) for i in range(len(opening)))}
    paged = [place for place in range(len(lines)) if _stands_beside(text, lines, place, bare=False)]
    counted = Counter(words[place] for place in paged)
    for place in range(len(lines)):
        if not words[place]:
            continue
        is_title = words[place] in titles and place >= _TITLE_LINES
        if (place in paged and counted[words[place]] >= _OFTEN) or (
            is_title and _stands_beside(text, lines, place, bare=True)
        ):
            yield lines[place]


def _said(line: str) -> str:
    """The letters of a line that may be a title: several English words; else nothing."""
    is_long = len(line.split()) >= _WORDS and len(line) <= _LIMIT and line.isascii()
    return _bare(line) if is_long and "\t" not in line else ""


def _bare(line: str) -> str:
    return squeezed(line).strip("|-#*").lower()


def _stands_beside(text: str, lines: Sequence[Span], place: int, *, bare: bool) -> bool:
    beside = [lines[i].of(text).strip() for i in (place - 1, place + 1) if 0 <= i < len(lines)]
    return any(
        is_page_number(words) or (bare and words.isdigit() and len(words) <= 3) for words in beside
    )
