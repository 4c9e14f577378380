"""Questions that name both answers: 有没有长期坚持的任务, 带不带日期, 是不是省司法厅牵头."""

import re

from assistant.reading.wants.either_way import either_way
from assistant.reading.words.patterns import pattern

_CLAUSE = re.compile(r"[^，。；？！]+")
_BOTH = re.compile(r"(?P<said>[\u4e00-\u9fff])(?P<denied>[不没](?P=said))")


def without_denials(text: str) -> str:
    """The folded question with blanks for the second answer, which denies nothing.

    Where it does not matter which of the two holds, both words stand: 不管带不带日期.

    >>> without_denials("有没有没写日期的任务")
    '有  没写日期的任务'
    """
    return _CLAUSE.sub(lambda clause: _one_answer(clause[0]), text)


def _one_answer(clause: str) -> str:
    if either_way(clause) or pattern("conditions.toml", "both_count").search(clause):
        return clause
    return _BOTH.sub(lambda both: both["said"] + " " * len(both["denied"]), clause)
