"""What stands on a notice's pages beside its text: the head of its table, the stamp of receipt."""

import re

from corpus.annex import head_columns
from corpus.model import Notice, Span
from corpus.table_rows import cells
from corpus.text import fold, squeezed

_RECEIVED = re.compile("收文|收件|签收|来文登记")


def columns(notice: Notice) -> tuple[str, ...]:
    """The columns of the task table, as its first head calls them; none without a table."""
    for line in notice.furniture:
        row = cells(notice.text, line)
        if head_columns(notice.text, row):
            return tuple(name for cell in row if (name := squeezed(cell.of(notice.text))))
    return ()


def receipt(notice: Notice) -> tuple[str, ...]:
    """The lines of the stamp by which an office took a notice in, as they are read."""
    lines = notice.furniture
    first = next((n for n, line in enumerate(lines) if _stamps(line, notice)), None)
    if first is None:
        return ()
    # The day stands on the line below.
    return tuple(" ".join(line.of(notice.text).split()) for line in lines[first : first + 2])


def _stamps(line: Span, notice: Notice) -> bool:
    return _RECEIVED.search(squeezed(fold(line.of(notice.text)))) is not None
