"""A list as .csv: UTF-8 with a byte order mark, as Excel needs it to know Chinese."""

import csv
import io

from assistant.exports.plain_text import guarded
from assistant.exports.table import COLUMNS, Cell, tables
from assistant.exports.texts import Texts
from assistant.obligations.model import ObligationList


def comma_separated(listed: ObligationList, texts: Texts) -> bytes:
    """One header and one line for each obligation; a column tells the part that it stands in."""
    parts = tables(listed, texts)
    columns = [c for c in COLUMNS if any(c in table.columns for table in parts)]
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([*(texts.say(column) for column in columns), texts.say("part")])
    for table in parts:
        for row in table.rows:
            cells = dict(zip(table.columns, row, strict=True))
            writer.writerow([*(_written(cells.get(c)) for c in columns), table.sheet])
    return out.getvalue().encode("utf-8-sig")


def _written(cell: Cell) -> str:
    return guarded(cell) if isinstance(cell, str) else "" if cell is None else str(cell)
