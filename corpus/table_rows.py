"""A table's row as it stands in a text: one line, its cells parted by tabs or by bars.

1→加强培训→县司法局→各乡镇→2024年底        (→ is a tab)
1 | 加强培训 | 县司法局 | 2024年底          (bars that do not frame it, behind a number)
| 1 | 加强培训 | 县司法局 | | 2024年底 |
加强培训 | 县司法局 | 2024年底 |               (closed by a bar, as copies of pages have it)
"""

import re
from collections.abc import Sequence

from corpus.model import Span
from corpus.text import fold, squeezed, trimmed

_RULE = re.compile(r":?-{2,}:?|:?-:?")
_PARTED = re.compile(
    r"\s*(?:\d{1,3}(?:\.\d{1,2})*|[a-z]\d{1,2}|序号|编号|no\.?|nr\.?|ref\.?|id|#)\s*\|[^|]*[^|\s][^|]*\|\s*\S"
)
_BARS = 2
_EMPHASIS = ("**", "__", "<b>", "</b>")


def is_row(line: str) -> bool:
    r"""Whether a line is a table's row: tabs part its cells, or bars frame them.

    >>> is_row("1\t加强培训"), is_row("| 1 | 加强培训 |"), is_row("首页 | 政务公开")
    (True, True, False)
    >>> is_row("序号 | 文件名称 | 承办单位"), is_row("2 | 管理规定 | 市司法局")
    (True, True)
    >>> is_row("工作任务 | 具体要求 | 责任部门 |"), is_row("字号： | 大 | 中 | 小 |")
    (True, False)
    """
    return "\t" in line or _is_framed(line) or _is_parted(line) or _is_closed(line)


def _is_closed(line: str) -> bool:
    """Whether a bar closes a line, and others part it; a page's particulars have labels first."""
    stripped = line.strip()
    if not stripped.endswith("|") or stripped.startswith("|") or stripped.count("|") < _BARS:
        return False
    return not fold(stripped.partition("|")[0]).rstrip().endswith("：")


def _is_parted(line: str) -> bool:
    """Whether bars part a line that begins with a row's number, or with the head of numbers."""
    return _PARTED.match(fold(line)) is not None


def _is_framed(line: str) -> bool:
    stripped = line.strip()
    return stripped.startswith("|") and stripped.count("|") > 1


def cells(text: str, line: Span) -> tuple[Span, ...]:
    r"""The places of a row's cells, empty ones included, without blanks or stars at their ends.

    >>> row = "| **1.1** | 加强培训 | |"
    >>> [cell.of(row) for cell in cells(row, Span(0, len(row)))]
    ['1.1', '加强培训', '']
    >>> row = "1 |\t加强培训 | 县司法局 |"
    >>> [cell.of(row) for cell in cells(row, Span(0, len(row)))]
    ['1', '加强培训', '县司法局']
    """
    words = line.of(text)
    start, separator = line.start, "\t"
    if _is_framed(words):
        separator = "|"
        low, high = words.index("|") + 1, words.rindex("|")
        # A row that does not end with a bar has a last cell all the same.
        high = high if not words[high + 1 :].strip() else len(words)
        start, words = line.start + low, words[low:high]
    elif _is_closed(words) and ("\t" not in words or _is_parted(words)):
        separator, words = "|", words[: words.rindex("|")]
    elif "\t" not in words and _is_parted(words):
        separator = "｜" if "｜" in words else "|"
    found = []
    for cell in words.split(separator):
        found.append(_plain(text, trimmed(text, Span(start, start + len(cell)))))
        start += len(cell) + 1
    return tuple(found)


def _plain(text: str, cell: Span) -> Span:
    """A cell without the marks of bold type around all of it."""
    words = cell.of(text)
    for mark in _EMPHASIS[:2]:
        if words.startswith(mark) and words.endswith(mark) and words.count(mark) == 2:
            return trimmed(text, Span(cell.start + 2, cell.end - 2))
    return cell


def frame(text: str, line: Span, row: Sequence[Span]) -> tuple[Span, ...]:
    """What stands between the cells of a row and around them: bars and marks of bold type."""
    edges = [line.start, *(place for cell in row for place in (cell.start, cell.end)), line.end]
    gaps = (
        trimmed(text, Span(low, high)) for low, high in zip(edges[::2], edges[1::2], strict=True)
    )
    return tuple(gap for gap in gaps if gap.start < gap.end)


def is_rule(text: str, row: Sequence[Span]) -> bool:
    """Whether a row is the line of dashes between a table's head and its rows."""
    words = [squeezed(cell.of(text)) for cell in row]
    return any(words) and all(not word or _RULE.fullmatch(word) for word in words)
