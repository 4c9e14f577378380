"""How notices write the numbers of their items."""

import re

from corpus.text import chinese

_POINTS = re.compile(r"([1-9]\d?)\.([1-9]\d?)(?:\.([1-9]\d?))?")
_HUNDRED = 100


def written_otherwise(number: str) -> tuple[str, ...]:
    """How a notice may write the number that a question gives in digits: 第三条, 三.

    Points part the steps of a path where a notice has none of its own: 2.4.4 is 二（四）4.

    >>> written_otherwise("3"), written_otherwise("21"), written_otherwise("三（一）")
    (('第三条', '三'), ('第二十一条', '二十一'), ())
    >>> written_otherwise("2.4.4"), written_otherwise("6.3")
    (('二（四）4',), ('六（三）',))
    """
    if path := _POINTS.fullmatch(number):
        chapter, section, own = (int(step or 0) for step in path.groups())
        return (f"{chinese(chapter)}（{chinese(section)}）{own or ''}",)
    if not number.isdecimal() or not 0 < int(number) < _HUNDRED:
        return ()
    words = chinese(int(number))
    return f"第{words}条", words
