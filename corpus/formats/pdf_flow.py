"""Lines of a PDF become paragraphs, over the ends of columns and pages."""

from collections.abc import Sequence
from itertools import pairwise

from corpus.formats.lines import opens_line
from corpus.formats.pdf_lines import Line

_ENDS = ("。", "；", ";", "：", ":", "！", "？", "!", "?", ".")
_CLOSERS = "）)》”’」』"
# Parts of a character's height.
_INDENT = 1.2
_ROOM = 0.35
_SIZES = 1.15
_GAP = 1.45


class Paragraph:
    """The lines of one paragraph while they are being gathered."""

    def __init__(self, line: Line) -> None:
        self.lines = [line]

    def takes(self, line: Line, step: float, same_page: bool) -> bool:
        """Whether a line reads on in this paragraph; ``step`` is the usual height of a line."""
        last = self.lines[-1]
        if max(last.size, line.size) > _SIZES * min(last.size, line.size):
            return False
        if same_page and last.is_beside != line.is_beside:
            return False
        beside = same_page and last.column == line.column
        if beside and (line.top - last.top > _GAP * step or line.top < last.top):
            return False
        # Room is compared within each line's own column: two may differ in width.
        room = last.right - last.x1
        if line.first <= room - _ROOM * line.size:
            return False
        if last.text.rstrip().endswith((*_ENDS, *_CLOSERS)) and opens_line(line.text):
            return False
        return not self._indented(line)

    def _indented(self, line: Line) -> bool:
        """Whether a line is set in like a paragraph's first one.

        The lines of a paragraph that is set in as a whole, or whose first line hangs out, stand
        below each other from its second line on.
        """
        indent, last = line.x0 - line.left, self.lines[-1]
        if indent <= _INDENT * line.size:
            return False
        if len(self.lines) == 1:
            return abs((last.x0 - last.left) - indent) < _INDENT * line.size or not opens_line(
                last.text
            )
        return abs((last.x0 - last.left) - indent) > 0.5 * line.size


def usual_step(lines: Sequence[Line]) -> float:
    """The distance from line to line that most of a page's lines keep, in points."""
    steps = sorted(
        below.top - above.top
        for above, below in pairwise(lines)
        if above.column == below.column
        and 0.8 * above.size < below.top - above.top < 4 * above.size
    )
    if not steps:
        return max((line.size for line in lines), default=12.0) * 2
    # A paragraph's end may be set wider; the usual step is rather a short one.
    return max(steps[len(steps) // 2], steps[0])
