"""The Chinese terms that the English words of a question stand for, by the glossary."""

import re
from collections.abc import Iterator
from functools import cache

from index.wordlists import glossary

_WORD = re.compile(r"[a-z0-9]+")
Phrase = tuple[str, ...]


def in_chinese(text: str) -> tuple[str, ...]:
    """Every Chinese term that an English phrase in ``text`` may stand for, each once.

    Of phrases that begin at one word the longest counts; singular and plural are one.
    """
    found = (term for phrase in _phrases(_words(text)) for term in _terms_by_phrase()[phrase])
    return tuple(dict.fromkeys(found))


def phrase_spans(text: str) -> Iterator[tuple[int, int]]:
    """Where phrases of several words of the glossary stand in ``text``, begin and end.

    >>> ["who leads the task force"[a:b] for a, b in phrase_spans("who leads the task force")]
    ['task force']
    """
    places = [match.span() for match in _WORD.finditer(text.lower())]
    words = _words(text)
    start = 0
    for phrase in _phrases(words):
        while words[start : start + len(phrase)] != phrase:
            start += 1
        if len(phrase) > 1:
            yield places[start][0], places[start + len(phrase) - 1][1]
        start += len(phrase)


def _phrases(spoken: Phrase) -> Iterator[Phrase]:
    """The glossary's phrases within ``spoken``, from left to right, none within another."""
    start = 0
    while start < len(spoken):
        longest = min(_longest_phrase(), len(spoken) - start)
        lengths = range(longest, 0, -1)
        phrases = (spoken[start : start + length] for length in lengths)
        phrase = next((p for p in phrases if p in _terms_by_phrase()), None)
        if phrase is not None:
            yield phrase
        start += len(phrase or " ")


def _words(text: str) -> Phrase:
    return tuple(_singular(word) for word in _WORD.findall(text.lower()))


def _singular(word: str) -> str:
    """A word without a plural's ending: crude, but the same on both sides.

    >>> [_singular(word) for word in ("authorities", "bureaus", "taxes", "law", "gas")]
    ['authority', 'bureau', 'tax', 'law', 'gas']
    """
    if len(word) < 4:
        return word
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    if word.endswith(("sses", "xes", "ches", "shes")):
        return word[:-2]
    return word.removesuffix("s")


@cache
def _terms_by_phrase() -> dict[Phrase, tuple[str, ...]]:
    terms: dict[Phrase, tuple[str, ...]] = {}
    for term in glossary():
        for english in term.english:
            phrase = _words(english)
            terms[phrase] = (*terms.get(phrase, ()), term.chinese)
    return terms


@cache
def _longest_phrase() -> int:
    return max(len(phrase) for phrase in _terms_by_phrase())
