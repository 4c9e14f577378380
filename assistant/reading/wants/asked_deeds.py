"""Deeds of which a question asks who, when or where: 谁采购新制服, 到哪儿申领.

A record answers only where it says the deed, and what is behind it. The verbs that say no more
than that something is done (牵头, 完成) stand in ``asked_deeds.toml``.
"""

import re
from collections.abc import Iterator
from functools import cache

from assistant.reading.wants.aspects import Aspect
from assistant.reading.words.lexicon import table
from index.everyday import everyday, in_official_words
from index.parts_of_speech import is_noun, is_single_noun, may_be_a_verb
from index.terms import dictionary_cut

_CLAUSE = re.compile(r"[^，。？！；：、,?!;:\s（）“”《》]+")
_UNIT = re.compile("[厅局委办院处科室]$")
_TWO = 2


def find_asked_deeds(text: str) -> tuple[Aspect, ...]:
    """The deeds that a folded question asks of, each with how a text looks that says it.

    >>> [deed.name for deed in find_asked_deeds("执法装备由谁来采购")]
    ['采购']
    >>> find_asked_deeds("由谁牵头，什么时候完成")
    ()
    """
    return tuple(deed for match in _asks().finditer(text) for deed in _deeds(text, match))


def _deeds(text: str, asking: "re.Match[str]") -> Iterator[Aspect]:
    """The verb that a clause goes on with, and the nouns behind it.

    Nouns before the question word tell the matter, in whatever words; and an English verb that
    the glossary lacks may be any word for doing: both refused more that is said than is not.
    """
    behind = _CLAUSE.match(text, asking.end())
    if behind and not _only_asks(behind[0]):
        yield from _said_behind(text, behind)


def _said_behind(text: str, clause: "re.Match[str]") -> Iterator[Aspect]:
    for number, (word, start) in enumerate(_words(clause)):
        if not _is_general(word) and (may_be_a_verb(word) if number == 0 else _is_thing(word)):
            yield _said(word, text, start)


def _words(clause: "re.Match[str]") -> Iterator[tuple[str, int]]:
    """The words of a clause, each with where in the text it begins."""
    at = clause.start()
    for word in dictionary_cut()(clause[0]):
        yield word, at
        at += len(word)


def _only_asks(behind: str) -> bool:
    """Whether what stands behind the words that ask says no more: 牵头的呢, 来管, 完成.

    What the lists say needs no dictionary, which takes long to load.
    """
    if _general_words().fullmatch(behind):
        return True
    words = dictionary_cut()(behind)
    return all(map(_is_general, words))


def _said(word: str, text: str, start: int) -> Aspect:
    """A word, the last two characters of a long one, which tell what it is, or what it may mean."""
    terms = (word, word[-_TWO:], *in_official_words(word), *_meant(text, start, start + len(word)))
    # 案子 is 案件, 单子 is 清单: 子 makes a noun of what means the same without it.
    stem = word[:-1] if len(word) == _TWO and word[-1] == "子" else ""
    terms = (*terms, stem) if stem and is_single_noun(stem) else terms
    return Aspect(word, re.compile("|".join(map(re.escape, terms))))


def _meant(text: str, start: int, end: int) -> Iterator[str]:
    """The official terms of the everyday wordings to which a place of a text belongs."""
    for found in everyday(text):
        if any(begin < end and start < stop for begin, stop in found.parts):
            yield from found.terms


def _is_thing(noun: str) -> bool:
    """Whether a word is a noun, and neither a unit's nor one that only tells what sort is meant."""
    return is_noun(noun) and not _UNIT.search(noun) and not any(s in noun for s in _sorts())


def _is_general(word: str) -> bool:
    return len(word) < _TWO or word in _general() or set(word[1:]) <= _ends()


@cache
def _ends() -> frozenset[str]:
    return frozenset(table("asked_deeds.toml")["ends"])


@cache
def _general() -> frozenset[str]:
    entry = table("asked_deeds.toml")
    return frozenset((*entry["general"], *entry["frames"]))


@cache
def _general_words() -> "re.Pattern[str]":
    """Any of these words, and single characters that only end or join."""
    entry = table("asked_deeds.toml")
    words = "|".join(map(re.escape, sorted(_general(), key=len, reverse=True)))
    return re.compile(f"(?:{words}|[{entry['ends']}{entry['particles']}])*")


@cache
def _sorts() -> tuple[str, ...]:
    return tuple(table("asked_things.toml")["general"])


@cache
def _asks() -> "re.Pattern[str]":
    entry = table("asked_deeds.toml")
    asks, between = "|".join(entry["asks"]), "|".join(map(re.escape, entry["between"]))
    return re.compile(f"(?:{asks})(?:{between})*")
