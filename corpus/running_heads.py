"""What stands above or below a page's number and comes again: the plan's title on each page.

NATIONAL WATER STRATEGY IMPLEMENTATION PLAN
13
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from corpus.chrome import is_page_number
from corpus.model import Span
from corpus.text import squeezed

_LIMIT, _WORDS, _OFTEN, _DIGITS = 120, 3, 2, 3
# So many of a text's first lines may hold its title.
_TITLE_LINES = 6


def running_heads(text: str, lines: Sequence[Span]) -> Iterator[Span]:
    """English lines beside the number of a page that another such line, or the title, says too.

    Beside a bare number only the title counts: it may number a row whose cells lie flat.
    """
    words = [_said(line.of(text)) for line in lines]
    paged = [place for place in range(len(lines)) if _numbers(text, lines, place, bare=False)]
    counted = Counter(words[place] for place in paged)
    above = False
    for place in range(len(lines)):
        is_title = words[place] in _titles(text, lines[: min(place, _TITLE_LINES)])
        numbers = _numbers(text, lines, place, bare=True) if is_title else ()
        # On the first page it is the title.
        comes_again = place in paged and counted[words[place]] >= _OFTEN and place >= _TITLE_LINES
        above = bool(words[place]) and bool(numbers or comes_again or (above and is_title))
        if above:
            yield lines[place]
            yield from numbers


def _titles(text: str, opening: Sequence[Span]) -> set[str]:
    """What the first lines say, each of them and every two together."""
    said = [_bare(line.of(text)) for line in opening]
    return {*said, *map("".join, pairwise(said))}


def _said(line: str) -> str:
    """The letters of a line that may be a title: several English words; else nothing."""
    is_long = len(line.split()) >= _WORDS and len(line) <= _LIMIT and line.isascii()
    return _bare(line) if is_long and "\t" not in line else ""


def _bare(line: str) -> str:
    return squeezed(line).strip("|-#*").lower()


def _numbers(text: str, lines: Sequence[Span], place: int, *, bare: bool) -> tuple[Span, ...]:
    """The lines beside a line that number a page."""
    beside = [lines[i] for i in (place - 1, place + 1) if 0 <= i < len(lines)]
    return tuple(line for line in beside if _numbers_a_page(line.of(text).strip(), bare=bare))


def _numbers_a_page(words: str, *, bare: bool) -> bool:
    return is_page_number(words) or (bare and words.isdigit() and len(words) <= _DIGITS)
