"""Tables of HTML within plain text, as Markdown may hold them, written out as rows of tabs."""

import re
from pathlib import Path

_TABLE = re.compile(r"<table\b[^<>]*>(?:(?!<table\b).)*?</table\s*>", re.IGNORECASE | re.DOTALL)


def with_rows_for_tables(text: str, path: Path) -> str:
    """The text, each table of HTML in it as the rows that a page with it alone would give.

    Raises:
        UnreadableNoticeError: a table is too large; ``path`` is named in the message.
    """
    if "</table" not in text.lower():
        return text
    from corpus.formats.web import read_web

    def rows(match: "re.Match[str]") -> str:
        page = f'<html><head><meta charset="utf-8"></head><body>{match[0]}</body></html>'
        return read_web(page.encode(), path).text.strip("\n")

    return _TABLE.sub(rows, text)
