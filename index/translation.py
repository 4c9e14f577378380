"""The notices' terms that the English words of a question stand for."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from index.roots import family, root, words
from index.wordlists import glossary

_ARTICLES = frozenset(("a", "an", "the"))
# Task list, list of tasks, list for tasks: what is said of what.
_JOINING = ("of", "for", "on", "over")
# Enforcement alone is said for each of these, and the other way round.
_ENFORCEMENT = ("enforcement", "law enforcement", "administrative law enforcement")
# So many texts are remembered: each record found is measured by the words of one question.
_REMEMBERED = 64
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


@lru_cache(maxsize=_REMEMBERED)
def english(text: str) -> tuple[Reading, ...]:
    """The glossary's phrases in ``text``, from left to right, none within another.

    A phrase that it does not have is read as one of the same :func:`family`.
    """
    return tuple(_readings(text))


def _readings(text: str) -> Iterator[Reading]:
    said = [match for match in words(text.lower()) if match[0] not in _ARTICLES]
    roots = tuple(root(match[0]) for match in said)
    if not said:
        return
    start = 0
    while start < len(said):
        longest = min(_longest_phrase(), len(said) - start)
        for length in range(longest, 0, -1):
            if terms := _terms_of(roots[start : start + length]):
                last = said[start + length - 1]
                yield Reading(said[start].start(), last.end(), terms, length)
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


def _terms_of(phrase: Phrase) -> tuple[str, ...]:
    return _terms_by_phrase().get(phrase) or _terms_by_family().get(_family(phrase), ())


@cache
def _terms_by_phrase() -> Mapping[Phrase, tuple[str, ...]]:
    """The terms of each phrase; of a phrase turned round where none is written so itself."""
    terms: dict[Phrase, tuple[str, ...]] = {}
    turned: dict[Phrase, tuple[str, ...]] = {}
    for term in glossary():
        for english_term in term.english:
            phrase = _phrase(english_term)
            _note(terms, phrase, term.chinese)
            for other in (*_turned(phrase), *_of_enforcement(phrase)):
                _note(turned, other, term.chinese)
    return turned | terms


@cache
def _terms_by_family() -> Mapping[Phrase, tuple[str, ...]]:
    terms: dict[Phrase, tuple[str, ...]] = {}
    for phrase, found in _terms_by_phrase().items():
        for chinese in found:
            _note(terms, _family(phrase), chinese)
    return terms


def _note(terms: dict[Phrase, tuple[str, ...]], phrase: Phrase, chinese: str) -> None:
    terms[phrase] = tuple(dict.fromkeys((*terms.get(phrase, ()), chinese)))


def _phrase(text: str) -> Phrase:
    return tuple(root(match[0]) for match in words(text) if match[0] not in _ARTICLES)


def _family(phrase: Phrase) -> Phrase:
    return tuple(map(family, phrase))


def _turned(phrase: Phrase) -> Iterator[Phrase]:
    """The other ways to say what of what: "task list" for "list of tasks"."""
    joints = [place for place, word in enumerate(phrase) if word in _JOINING]
    if len(joints) == 1:
        named, said = phrase[: joints[0]], phrase[joints[0] + 1 :]
        if named and said:
            yield (*said, *named)
    elif not joints:
        named, said = phrase[-1:], phrase[:-1]
    else:
        return
    if not named or not said:
        return
    for joining in _JOINING:
        yield (*named, joining, *said)


def _of_enforcement(phrase: Phrase) -> Iterator[Phrase]:
    """Enforcement officer, law enforcement officer: the same with more of its name or less."""
    if _names_of_enforcement()[-1][0] not in phrase:
        return
    for start in range(len(phrase)):
        for name in _names_of_enforcement():
            end = start + len(name)
            if phrase[start:end] == name and len(phrase) > len(name):
                others = _names_of_enforcement()
                yield from ((*phrase[:start], *other, *phrase[end:]) for other in others)
                return


@cache
def _names_of_enforcement() -> tuple[Phrase, ...]:
    """The longest first, and enforcement itself last."""
    return tuple(sorted(map(_phrase, _ENFORCEMENT), key=len, reverse=True))


@cache
def _longest_phrase() -> int:
    return max(len(phrase) for phrase in _terms_by_phrase())
