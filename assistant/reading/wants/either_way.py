"""Whether it is all the same to a question which of two answers holds: 不管带不带, whether or not.

The words stand in ``either_way.toml``, once for all readers.
"""

import re
from functools import cache

from assistant.reading.words.lexicon import table

# So far from the words the answer may stand to which they belong, in characters of one clause.
_NEAR_CHINESE, _NEAR_ENGLISH = 8, 40


def either_way(clause: str) -> bool:
    """Whether a folded question, or a clause of one, says so anywhere.

    >>> either_way("不管带不带日期"), either_way("牵头的有哪些")
    (True, False)
    """
    return _words().search(clause) is not None


def either_way_of(text: str, matter: str) -> bool:
    """Whether a folded question says so of what the regular expression ``matter`` finds.

    >>> either_way_of("不管是不是长期坚持", "长期坚持")
    True
    >>> either_way_of("不管谁牵头，长期坚持的", "长期坚持")
    False
    """
    return _words_of(matter).search(text) is not None


@cache
def _words() -> "re.Pattern[str]":
    words = table("either_way.toml")
    return re.compile("|".join((*words["zh"], *words["en"])))


@cache
def _words_of(matter: str) -> "re.Pattern[str]":
    words = table("either_way.toml")
    chinese, english = "|".join(words["zh"]), "|".join(words["en"])
    return re.compile(
        rf"(?:{chinese})[^，。；？]{{0,{_NEAR_CHINESE}}}(?:{matter})"
        rf"|(?:{english})[^，。；？]{{0,{_NEAR_ENGLISH}}}(?:{matter})"
        rf"|(?:{matter})[^，。；？]{{0,{_NEAR_ENGLISH}}}(?:{english})"
    )
