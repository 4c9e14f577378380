"""Words of a question for a list that no condition was read from.

A list that leaves a condition out is wrong, however complete it is: what was not understood
has to be said. The words by which lists are asked for stand in ``unread.toml``.
"""

import re
from collections.abc import Iterator
from functools import cache

from assistant.model import Language
from assistant.query import Query
from assistant.reading.conditions.ongoing import counted_in
from assistant.reading.words.lexicon import filler, small_words, table
from assistant.reading.words.patterns import expanded, pattern
from corpus.text import fold
from index.terms import dictionary_cut, folded

_HAN_RUN = re.compile(r"[\u3400-\u9fff]+")
_LATIN_WORD = re.compile(r"[a-z][a-z'-]{2,}")
# What a piece may begin or end with that is no part of a condition.
_EDGES = re.compile(r"^[里中上下内的且又而并也还都只就要是有跟和与]+(?=..)|[的是有里呢吗]+$")


def unread_pieces(query: Query) -> tuple[str, ...]:
    """What of a question's words, left over by its reading, may state a condition on a list.

    None where a part of a notice is named, whose title explains itself, or items that are not
    chosen from. The words are the question's own, letter for letter.
    """
    part = query.heading or len(query.numbers) == 1 or (query.numbers and not query.within)
    if part or query.change:
        return ()
    question = fold(folded(query.question)).lower()
    pieces = _english(query.matter, question) if query.language == "en" else _chinese(query.matter)
    told = (word for wording in query.wordings for word in wording.words)
    read = tuple(filter(None, (query.about, *told, *query.terms)))
    return tuple(
        piece
        for piece in dict.fromkeys(pieces)
        if piece in question
        and not any(words in piece or piece in words for words in read)
        and not _is_aside(piece)
        and not (query.without and _denies(piece))
    )


def _denies(piece: str) -> bool:
    """Whether a piece says that a unit does not stand there: 没轮着."""
    return re.match(expanded("{denied}"), piece) is not None


def _is_aside(piece: str) -> bool:
    """Whether a piece says who asks and what for, or that both of two answers count."""
    return pattern("unread.toml", "asides").fullmatch(piece) is not None or counted_in(piece)


def _chinese(matter: str) -> Iterator[str]:
    """The pieces with a word of two characters or more that no list is asked for with."""
    for piece in matter.split():
        words = (w for run in _HAN_RUN.findall(piece) for w in dictionary_cut()(run))
        known = all(len(w) < 2 or w in _of_lists("zh") or w in filler() for w in words)
        if not known or pattern("unread.toml", "stretches").search(piece):
            stripped = _EDGES.sub("", piece)
            # 既有…又有: what joins is no condition.
            yield from (stripped,) if len(stripped) > 1 else ()


def _english(matter: str, question: str) -> Iterator[str]:
    """The runs of words that no list is asked for with, as they stand in the question."""
    run = ""
    for word in (*matter.split(), ""):
        known = word in _of_lists("en") or word in small_words() or word in filler()
        named = not known and _LATIN_WORD.fullmatch(word)
        if named and run and f"{run} {word}" in question:
            run = f"{run} {word}"
            continue
        if run:
            yield run
        run = word if named else ""


@cache
def _of_lists(language: Language) -> frozenset[str]:
    return frozenset(table("unread.toml")[language])
