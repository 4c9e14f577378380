"""The notices' terms that the English words of a question stand for."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from index.wordlists import glossary

_WORD = re.compile(r"[a-z0-9]+")
_ARTICLES = frozenset(("a", "an", "the"))
_VOWEL = re.compile("[aeiouy]")
_DOUBLED = re.compile(r"([bdgmnprt])\1$")
# Class, analysis, bonus; but bureaus.
_NO_PLURAL = re.compile(r"(?:s|i|[^aeiou]u)s$")
_LEAST_ROOT = 3
Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """A phrase of a question, from ``start`` to ``end``, and the terms that it may stand for."""

    start: int
    end: int
    terms: tuple[str, ...]
    words: int


def in_chinese(text: str) -> tuple[str, ...]:
    """Every Chinese term that an English phrase in ``text`` may stand for, each once.

    Of phrases that begin at one word the longest counts; the forms of a word are one.
    """
    return tuple(dict.fromkeys(term for reading in english(text) for term in reading.terms))


def english(text: str) -> Iterator[Reading]:
    """The glossary's phrases in ``text``, from left to right, none within another."""
    words = [
        (_root(match[0]), match)
        for match in _WORD.finditer(text.lower())
        if match[0] not in _ARTICLES
    ]
    start = 0
    while start < len(words):
        longest = min(_longest_phrase(), len(words) - start)
        for length in range(longest, 0, -1):
            phrase = tuple(root for root, _ in words[start : start + length])
            if terms := _terms_by_phrase().get(phrase):
                last = words[start + length - 1][1]
                yield Reading(words[start][1].start(), last.end(), terms, length)
                break
        else:
            length = 1
        start += length


def phrase_spans(text: str) -> Iterator[tuple[int, int]]:
    """Where phrases of several words of the glossary stand in ``text``, begin and end.

    >>> ["who leads the task force"[a:b] for a, b in phrase_spans("who leads the task force")]
    ['task force']
    """
    return ((found.start, found.end) for found in english(text) if found.words > 1)


def _root(word: str) -> str:
    """A word without the ending of its form: crude, but the same on both sides.

    >>> [_root(word) for word in ("authorities", "bureaus", "taxes", "law", "gas", "need")]
    ['authority', 'bureau', 'tax', 'law', 'gas', 'need']
    >>> {_root(word) for word in ("share", "shares", "shared", "sharing")}
    {'shar'}
    >>> {_root(word) for word in ("bonus", "bonuses")}
    {'bonus'}
    >>> {_root(word) for word in ("plan", "plans", "planned", "planning")}
    {'plan'}
    """
    if len(word) <= _LEAST_ROOT:
        return word
    if word.endswith(("ies", "ied")):
        return f"{word[:-3]}y"
    if word.endswith(("sses", "xes", "ches", "shes")):
        return word[:-2]
    if word.endswith("s") and not _NO_PLURAL.search(word):
        return _without_e(word[:-1])
    for ending in ("ing", "ed"):
        root = word.removesuffix(ending)
        if root != word and _is_root(root) and not word.endswith("eed"):
            return _without_e(_DOUBLED.sub(r"\1", root))
    return _without_e(word)


def _is_root(root: str) -> bool:
    return len(root) >= _LEAST_ROOT and _VOWEL.search(root) is not None


def _without_e(word: str) -> str:
    return word[:-1] if word.endswith("e") and len(word) > _LEAST_ROOT else word


@cache
def _terms_by_phrase() -> Mapping[Phrase, tuple[str, ...]]:
    terms: dict[Phrase, tuple[str, ...]] = {}
    for term in glossary():
        for english_term in term.english:
            words = _WORD.findall(english_term)
            phrase = tuple(_root(word) for word in words if word not in _ARTICLES)
            terms[phrase] = tuple(dict.fromkeys((*terms.get(phrase, ()), term.chinese)))
    return terms


@cache
def _longest_phrase() -> int:
    return max(len(phrase) for phrase in _terms_by_phrase())
