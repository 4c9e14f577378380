"""What stands where on a PDF's pages: the only place that asks the library."""

import io
import logging
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from corpus.errors import UnreadableNoticeError
from corpus.formats.limits import LIMITS
from corpus.formats.pdf_tables import Box

# Rules that end this close to each other end together; so many of them make columns.
_NEAR, _OPEN_RULES = 3.0, 3
REPRINT = "Open it in a reader, print it to a new PDF, and try that."


@dataclass(frozen=True, slots=True)
class Drawn:
    """A page as the library draws it, with the area of its largest picture.

    ``open_at`` are the heights at which upright rules end without a rule across them.
    """

    box: Box
    chars: Sequence[Mapping[str, Any]]
    tables: Sequence[Sequence[Box]]
    largest_picture: float
    open_at: Sequence[float] = ()


def drawn_pages(data: bytes, path: Path) -> Iterator[Drawn]:
    """All that the library is asked for, page by page.

    Raises:
        UnreadableNoticeError: the file is damaged, encrypted, or has too many pages.
    """
    import pdfplumber
    from pdfminer.pdfdocument import PDFPasswordIncorrect
    from pdfplumber.utils.exceptions import PdfminerException

    # It speaks of every font that is described poorly.
    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)
    try:
        with pdfplumber.open(io.BytesIO(data)) as pdf:
            count = len(pdf.pages)
            drawn = map(_drawn, pdf.pages if count <= LIMITS.pages else ())
            yield from drawn
    except Exception as error:
        # A damaged file makes the library raise whatever it stumbles over.
        causes = (error, *error.args) if isinstance(error, PdfminerException) else (error,)
        if any(isinstance(cause, PDFPasswordIncorrect) for cause in causes):
            remedy = "Open it, save or print it without the password, and try again."
            raise UnreadableNoticeError(path, "it is protected by a password", remedy) from error
        raise UnreadableNoticeError(path, "the file is damaged or cut off", REPRINT) from error
    if count > LIMITS.pages:
        reason = f"{count} pages are too many for a notice"
        raise UnreadableNoticeError(path, reason, "Save the notice's own pages alone.")


def _drawn(page: Any) -> Drawn:
    """A page as the library has it; the boxes are those of each table's cells."""
    # Bold is sometimes made by showing a character twice, a little aside.
    chars = list(page.dedupe_chars(tolerance=1).chars)
    ends = _outermost_ends(page)
    level = [float(edge["top"]) for edge in page.edges if edge["orientation"] == "h"]
    open_at = [place for place in ends if not any(abs(y - place) < _NEAR for y in level)]
    found = page.find_tables({"explicit_horizontal_lines": ends})
    tables = [[_box(cell) for cell in table.cells] for table in found]
    pictures = [abs(float(image["width"]) * float(image["height"])) for image in page.images]
    drawn = Drawn(_box(page.bbox), chars, tables, max(pictures, default=0.0), open_at)
    page.close()
    return drawn


def _outermost_ends(page: Any) -> list[float]:
    """Where a page's upright rules begin highest and end lowest, several of them together.

    Where a page's end cut a row these stay open, and a rule is thought across them.
    """
    upright = [edge for edge in page.edges if edge["orientation"] == "v"]
    if not upright:
        return []
    places = [
        ("top", min(float(edge["top"]) for edge in upright)),
        ("bottom", max(float(edge["bottom"]) for edge in upright)),
    ]
    return [
        place
        for name, place in places
        if len({round(e["x0"]) for e in upright if abs(e[name] - place) < _NEAR}) >= _OPEN_RULES
    ]


def _box(given: Sequence[float]) -> Box:
    x0, top, x1, bottom = map(float, given)
    return x0, top, x1, bottom
