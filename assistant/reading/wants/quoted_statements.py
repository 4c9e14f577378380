"""A sentence that stands in quotation marks to be checked: 这句对不对：“…由省司法厅牵头”.

What is quoted there is no term that a notice is searched for; it is what the question states.
"""

import re

from assistant.reading.wants.statements import is_checked
from assistant.reading.words.patterns import asks, pattern

_QUOTE = re.compile(r"[“\"「『]([^“”\"「」『』]{10,})[”\"」』]")
_TITLE_ENDS = ("方案", "计划", "通知", "意见", "办法", "措施", "文件")
# So much may stand around it: 请判断这句话对不对.
_FRAME = 14


def opened(text: str) -> str:
    """A folded question whose quotation marks are blanks where it checks what they hold.

    Its length stays the same.

    >>> opened("挑错：“甘肃省任务27由省财政厅牵头”")
    '挑错： 甘肃省任务27由省财政厅牵头 '
    >>> opened("“健全行政执法与刑事司法衔接机制”是哪条")
    '“健全行政执法与刑事司法衔接机制”是哪条'
    """
    quotes = list(_QUOTE.finditer(text))
    if len(quotes) != 1:
        return text
    start, end = quotes[0].span()
    around = f"{text[:start]} {text[end:]}"
    checked = is_checked(around) or around in asks()["confirm"]
    short = len(around.strip()) <= _FRAME or _own_paper(text[:start], quotes[0][1])
    if not short or not checked:
        return text
    if pattern("statements.toml", "asking").search(around.replace("还是", "")):
        return text
    return f"{text[:start]} {quotes[0][1]} {text[end:]}"


def _own_paper(before: str, quoted: str) -> bool:
    """Whether words end by telling what stands in a paper of one's own: 我课件上写.

    What ends as a title does would be read as one without its marks.
    """
    told = pattern("statements.toml", "own_paper").search(before.lower()) is not None
    return told and not quoted.endswith(_TITLE_ENDS)
