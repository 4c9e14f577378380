"""Which Chinese words name a thing, by the parts of speech of jieba's dictionary."""

import re
from functools import cache

from index.terms import dictionary_cut, dictionary_lines, folded

# Tags of words that name nothing: verbs, adverbs, pronouns, prepositions, numerals, times …
# (jieba's, after the tag set of Peking University).
_NO_NAME = tuple("vadrcfoqpyuehmtzbk")
_HAN_RUN = re.compile(r"[\u3400-\u9fff]+")


def names_a_thing(text: str) -> bool:
    """Whether a text has a word of two characters or more that is a noun, or in no dictionary.

    >>> names_a_thing("后面去盯，盯完"), names_a_thing("疫苗打")
    (False, True)
    """
    words = (w for run in _HAN_RUN.findall(folded(text)) for w in dictionary_cut()(run))
    return any(len(word) > 1 and word not in _no_names() for word in words)


def is_no_name(word: str) -> bool:
    """Whether a word of two characters or more is in the dictionary, and no noun.

    >>> is_no_name("完成"), is_no_name("医院"), is_no_name("粤执法")
    (True, False, False)
    """
    return word in _no_names()


def is_verbal_noun(word: str) -> bool:
    """Whether a word of two characters or more is a verb that is used as a noun too.

    >>> is_verbal_noun("监督"), is_verbal_noun("经过")
    (True, False)
    """
    return word in _verbal_nouns()


def is_verb(word: str) -> bool:
    """Whether a word of two characters or more is a verb before all else.

    >>> is_verb("采购"), is_verb("邮箱")
    (True, False)
    """
    return word in _of_tags("v")


def may_be_a_verb(word: str) -> bool:
    """Whether a word of two characters or more is a verb, or one that nobody sorted: 换发, 年检.

    jieba counts many rare verbs among abbreviations and names without a kind.

    >>> may_be_a_verb("采购"), may_be_a_verb("换发"), may_be_a_verb("邮箱")
    (True, True, False)
    """
    return is_verb(word) or word in _unsorted()


def is_noun(word: str) -> bool:
    """Whether a word of two characters or more is a noun before all else, and no name.

    >>> is_noun("邮箱"), is_noun("采购"), is_noun("钦州")
    (True, False, False)
    """
    return word in _common_nouns()


def is_single_noun(character: str) -> bool:
    """Whether one character alone is a noun.

    >>> is_single_noun("案"), is_single_noun("本")
    (True, False)
    """
    return character in _single_nouns()


def names_by_its_end(word: str) -> bool:
    """Whether a word that is in no dictionary ends in a noun of one character: 专班.

    >>> names_by_its_end("专班"), names_by_its_end("盯完")
    (True, False)
    """
    return is_single_noun(word[-1:])


def counts_or_points(word: str) -> bool:
    """Whether a word is a number, a measure, a pronoun or a set phrase: 每人每年, 一案.

    >>> counts_or_points("每人每年"), counts_or_points("罚没")
    (True, False)
    """
    return word in _of_tags("mrql")


def counts_only(text: str) -> bool:
    """Whether the words of two characters or more in a text are numbers and the like, if any.

    >>> counts_only("报一次"), counts_only("扫码入企")
    (True, False)
    """
    words = [w for run in _HAN_RUN.findall(folded(text)) for w in dictionary_cut()(run)]
    longer = [word for word in words if len(word) > 1]
    return bool(longer) and all(map(counts_or_points, longer))


@cache
def _of_tags(tags: str) -> frozenset[str]:
    entries = (line.split() for line in dictionary_lines())
    return frozenset(word for word, _, tag in entries if len(word) > 1 and tag[0] in tags)


@cache
def _common_nouns() -> frozenset[str]:
    entries = (line.split() for line in dictionary_lines())
    return frozenset(word for word, _, tag in entries if len(word) > 1 and tag == "n")


@cache
def _unsorted() -> frozenset[str]:
    entries = (line.split() for line in dictionary_lines())
    return frozenset(word for word, _, tag in entries if len(word) > 1 and tag in ("nz", "j"))


@cache
def _single_nouns() -> frozenset[str]:
    entries = (line.split() for line in dictionary_lines())
    return frozenset(word for word, _, tag in entries if len(word) == 1 and tag[0] == "n")


@cache
def _verbal_nouns() -> frozenset[str]:
    entries = (line.split() for line in dictionary_lines())
    return frozenset(word for word, _, tag in entries if len(word) > 1 and tag in ("vn", "an"))


@cache
def _no_names() -> frozenset[str]:
    entries = (line.split() for line in dictionary_lines())
    return frozenset(word for word, _, tag in entries if len(word) > 1 and tag[0] in _NO_NAME)
