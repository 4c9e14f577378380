"""Whether words look like a unit's name: by the words it is made of, or by how it ends."""

import re
from functools import cache

from corpus.lexicon import lexicon
from corpus.text import fold, squeezed
from corpus.units import is_general, is_known

# Clonmara County Council – Roads Department, An Garda Síochána: letters, also with accents.
_LATIN = re.compile(r"[a-z\u00e0-\u024f][a-z\u00e0-\u024f0-9 .&'’()（），/+\-–—]*")
_LONGEST, _LONGEST_LATIN = 30, 90
# 教育部基础教育司: a department of a ministry; 县司 is a name that was cut off.
_OF_A_MINISTRY = re.compile(r".*(?:部|总局|委|委员会|署|办公厅).{2,14}司")
# 健康行动推进办: what a body is for, and no verb.
_WORKING_BODY = re.compile(
    r"(?:推进|推动|建设|提高|完善|建立)(?:工作)?(?=(?:办|办公室|组|领导小组|委|委员会|中心|指挥部|专班)$)"
)
# 各县（市、区）: what stands in brackets does not end a name.
_INNER = re.compile(r"（[^（）]*）$")


@cache
def looks_like_unit(name: str) -> bool:
    """Whether a name can be a unit's; a sentence's words never are one.

    >>> looks_like_unit("临港新片区管委会"), looks_like_unit("各县（市、区）")
    (True, True)
    >>> looks_like_unit("开展专项检查"), looks_like_unit("技工院校内由司法行政部门")
    (False, False)
    """
    name = fold(squeezed(name))
    words = lexicon()
    if _LATIN.fullmatch(name):
        return len(name) <= _LONGEST_LATIN
    plain = _WORKING_BODY.sub("", name)
    if not 1 < len(name) <= _LONGEST or any(sign in plain for sign in words.never_in_names):
        return False
    outer = _INNER.sub("", name)
    return (
        (is_known(name) and name not in words.fields)
        or is_general(name)
        or outer.endswith(words.unit_endings)
        or _OF_A_MINISTRY.fullmatch(outer) is not None
    )
