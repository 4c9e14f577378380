"""Where a line's end is only the page's doing, and where the writer meant one."""

import re

_HAN = "一二三四五六七八九十百零〇"
# What opens an item, a part, or a line of its own, in the marks that notices use.
_OPENS = re.compile(
    rf"\s*(?:[{_HAN}]{{1,4}}\s*[、.．]|[（(]\s*(?:[{_HAN}]{{1,4}}|\d{{1,3}})\s*[）)]"
    rf"|\d{{1,3}}\s*[、.．](?!\d)|[①-⑳⑴-⒇⒈-⒛]|第[{_HAN}\d]{{1,4}}[编章节条款]"
    rf"|附\s*件\s*[\d{_HAN}]*\s*(?:[:：]|$)"
    rf"|[（(]?(?:责任|牵头|配合|主办|协办)(?:单位|部门)\s*[:：])"
)
_DATE = re.compile(r"\s*(?:\d{4}|[二〇○零oO\d一三四五六七八九]{4})\s*年.{1,4}月.{1,4}日\s*$")
_ENDS = "。；;！!？?：:"
_CLOSERS = "）)》”’」』"
_INDENT = ("\u3000", "\xa0\xa0", "    ")
# A shorter line was ended by its writer: a heading, a title's line, a name.
_FULL = 22
WIDE = re.compile(
    "[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60\u3000-\u303f“”‘’…—]"
)


def opens_line(words: str) -> bool:
    """Whether words begin something that stands at the start of a line.

    >>> opens_line("（二）加强培训"), opens_line("3.2024年10月底前"), opens_line("12.5%以上")
    (True, True, False)
    """
    match = _OPENS.match(words)
    if match is None:
        year = re.match(r"\s*\d{1,2}\s*[.．、]\s*20\d\d\s*年", words)
        return year is not None or _DATE.match(words) is not None
    return True


# Supporting organisations: Landowners
_LABEL = re.compile(r"\s*(?:\*\*)?[A-Z][A-Za-z'’()/ -]{1,40}:\s+\S")


def meant(before: str, after: str) -> bool:
    """Whether a break between two pieces of one paragraph was meant as the end of a line.

    >>> meant("一、总体要求", "到2025年底，全面提升。")
    True
    >>> meant("全面提升行政执法质量和效能，推动法治政府建设率先突破，执法效能显著提", "高。")
    False
    """
    head = before.rstrip()
    if not head.strip() or not after.strip():
        return True
    if after.startswith(_INDENT) or opens_line(after) or _LABEL.match(after):
        return True
    if head.rstrip(_CLOSERS).endswith(tuple(_ENDS)):
        return True
    return len(head.strip()) < _FULL


def joined(before: str, after: str) -> str:
    """Two pieces of a line read on: nothing between Chinese characters, else a space.

    >>> joined("显著提", "高。"), joined("the lead", "agency"), joined("到", "2025年")
    ('显著提高。', 'the lead agency', '到2025年')
    """
    left, right = before.rstrip(), after.lstrip()
    if not left or not right:
        return left + right
    if left[-1] == "-" and left[-2:-1].isalpha() and right[0].islower():
        return left[:-1] + right
    if WIDE.match(left[-1]) or WIDE.match(right[0]):
        return left + right
    if left[-1].isdigit() and right[0].isdigit():
        return left + right
    return f"{left} {right}"


def unwrapped(words: str) -> str:
    """Words whose source was broken into lines at will, as HTML's is, on one line."""
    pieces = re.split(r"[ \t]*[\r\n]+[ \t\r\n]*", words)
    whole = pieces[0]
    for piece in pieces[1:]:
        if not whole or not piece:
            whole = f"{whole} {piece}" if whole or piece else whole
        elif WIDE.match(whole[-1]) or WIDE.match(piece[0]):
            whole += piece
        else:
            whole = f"{whole} {piece}"
    return whole
