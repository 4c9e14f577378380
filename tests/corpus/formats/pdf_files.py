"""PDFs drawn line by line, in a Chinese font that every PDF reader has built in."""

import io
import re
from collections.abc import Sequence
from typing import Any

from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

FONT = "STSong-Light"
WIDTH, HEIGHT, MARGIN, SIZE, STEP = 595.0, 842.0, 70.0, 14.0, 24.0
pdfmetrics.registerFont(UnicodeCIDFont(FONT))


class Drawn:
    """A PDF while it is being drawn; ``y`` is where the next line stands, from above."""

    def __init__(self, password: str | None = None) -> None:
        self.out = io.BytesIO()
        locked: Any = StandardEncryption(password) if password else None
        self.canvas = Canvas(self.out, pagesize=(WIDTH, HEIGHT), encrypt=locked)
        self.y = MARGIN + SIZE
        self.pages = 1

    def at(self, x: float, y: float, words: str, size: float = SIZE) -> None:
        """Words at a place, from the page's upper left corner to their foot."""
        self.canvas.setFont(FONT, size)
        self.canvas.drawString(x, HEIGHT - y, words)

    def line(self, words: str, indent: float = 0.0) -> None:
        """A line of the text."""
        if self.y > HEIGHT - MARGIN:
            self.page()
        self.at(MARGIN + indent * SIZE, self.y, words)
        self.y += STEP

    def paragraph(self, words: str) -> None:
        """A paragraph, set in by two characters and filled to the right margin."""
        width = WIDTH - 2 * MARGIN
        first = _cut(words, width - 2 * SIZE, SIZE)[0]
        self.line(first, 2)
        for part in _cut(words[len(first) :], width, SIZE):
            if part:
                self.line(part)

    def page(self) -> None:
        """A new page."""
        self.canvas.showPage()
        self.y = MARGIN + SIZE
        self.pages += 1

    def table(self, rows: Sequence[Sequence[str]], widths: Sequence[float]) -> None:
        """A ruled table; a single cell in a row reaches over all columns, words are wrapped."""
        for row in rows:
            cells = [row[0]] if len(row) == 1 else row
            spans = [sum(widths)] if len(row) == 1 else widths
            wrapped = [
                [part for line in cell.split("\n") for part in _cut(line, w - 8, 10)]
                for cell, w in zip(cells, spans, strict=True)
            ]
            height = 14.0 * max(map(len, wrapped)) + 6
            if self.y + height > HEIGHT - MARGIN:
                self.page()
            x = MARGIN
            for parts, w in zip(wrapped, spans, strict=True):
                self.canvas.rect(x, HEIGHT - self.y - height, w, height)
                for index, part in enumerate(parts):
                    self.at(x + 4, self.y + 13 + 14 * index, part, 10)
                x += w
            self.y += height
        self.y += STEP

    def data(self) -> bytes:
        """The finished file."""
        self.canvas.save()
        return self.out.getvalue()


def _cut(words: str, width: float, size: float) -> list[str]:
    """Words cut where a line is full; a number is not parted."""
    parts, part = [], ""
    for piece in re.findall(r"\d+|.", words):
        if part and pdfmetrics.stringWidth(part + piece, FONT, size) > width:
            parts.append(part)
            part = ""
        part += piece
    return [*parts, part]
