"""What a file's reading gives: the text that every span refers to, its pages, its doubts."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from corpus.model import Problem, Span, page_of


@dataclass(frozen=True, slots=True)
class Document:
    """The text of a file as the parser of notices reads it.

    A paragraph is one line; a table's row is one line, its cells parted by tabs. ``pages`` are
    the offsets at which each page begins, empty where the format has no pages; ``doubts`` are
    the places where the reading was unsure.
    """

    text: str
    pages: tuple[int, ...] = ()
    doubts: tuple[Problem, ...] = ()

    def page_of(self, offset: int) -> int | None:
        """The page, from 1, on which the character at ``offset`` stands; ``None`` without pages."""
        return page_of(self.pages, offset)


class Writing:
    """A document while its lines are being gathered.

    A line never holds a line end of its own; only :meth:`row` puts tabs into it.
    """

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._pages: list[int] = []
        self._doubts: list[Problem] = []
        self.length = 0

    def paragraph(self, words: str) -> Span:
        """A line of words; nothing is written where there are none."""
        return self._line(one_line(words))

    def row(self, cells: Iterable[str]) -> Span:
        """A table's row; one whose cells are all empty is not written."""
        line = "\t".join(one_line(cell) for cell in cells)
        return self._line(line) if line.strip() else Span(self.length, self.length)

    def page(self, within: int | None = None) -> None:
        """A new page begins here, or at an offset within the line written last."""
        self._pages.append(self.length if within is None else within)

    def doubt(self, message: str, span: Span) -> None:
        """The reading was unsure at ``span``."""
        self._doubts.append(Problem(message=message, span=span))

    def document(self) -> Document:
        """All that was written."""
        doubts = tuple(sorted(self._doubts, key=lambda problem: problem.span))
        return Document("".join(self._pieces), tuple(self._pages), doubts)

    def _line(self, line: str) -> Span:
        if not line:
            return Span(self.length, self.length)
        start = self.length
        self._pieces.append(line + "\n")
        self.length += len(line) + 1
        return Span(start, self.length - 1)


# What only controls how a line is set: no width, soft hyphen, marks of direction.
_UNSEEN = dict.fromkeys(
    [*range(9), *range(14, 28), 0x7F, 0xAD, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0xFEFF]
)
_SPACES = {"\xa0": " ", "\u2002": " ", "\u2003": " ", "\u2009": " ", "\u202f": " "}
_PLAIN = str.maketrans(_SPACES) | _UNSEEN


def one_line(words: str) -> str:
    r"""The words without what cannot be seen, every run of white space a single space.

    >>> one_line("\u3000\u3000省司法厅\t省委编办\u200b\n")
    '省司法厅 省委编办'
    """
    return " ".join(words.translate(_PLAIN).split())


# One of several names that stand below each other in a cell: letters, and no sentence.
_NAME = re.compile(r"[A-Z][A-Za-z\u00c0-\u024f'’&(),./ -]{1,70}(?<![,.])")
_WORDS_OF_A_NAME = 8
# A line that ends so goes on: Department of / Finance.
_GOES_ON = re.compile(r"(?:\b(?:of|for|and|the|in|on|to|with|by|or)|[&/(-])$")


def cell_line(lines: Iterable[str]) -> str:
    """The lines of a cell as one: parted by a space, English names by a semicolon.

    >>> cell_line(["Regional councils", "Ministry of Health"]), cell_line(["县司法局", "县财政局"])
    ('Regional councils; Ministry of Health', '县司法局 县财政局')
    """
    said = [line.strip() for line in lines if line.strip()]
    named = all(
        _NAME.fullmatch(one) and len(one.split()) <= _WORDS_OF_A_NAME and not _GOES_ON.search(one)
        for one in said
    )
    return ("; " if named else " ").join(said)
