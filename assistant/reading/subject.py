"""What is left of a question when everything understood is off: what it is about."""

import re

from assistant.model import Language
from assistant.reading.asked import Asked
from assistant.reading.lexicon import asks, filler
from corpus.model import Span

_CLAUSE = re.compile(r"[^，。？！；：]+")
_SENTENCE = re.compile(r"(?:[^。？！.]|\.(?!\s))+")
_PUNCTUATION = re.compile(r"[，。？！；：、?!.,:;\"“”'‘’《》「」『』（）()\[\]…—~\s]+")


def asking_sentences(asked: Asked) -> str:
    """What is left of the sentences that ask, where others only tell who is asking or why."""
    kept = list(asked.rest())
    found = False
    for match in _SENTENCE.finditer(asked.text):
        if any(match[0] in words for words in asks().values()):
            found = True
        else:
            kept[match.start() : match.end()] = " " * len(match[0])
    rest = "".join(kept)
    return rest if found and len(subject(rest, asked.language)) > 1 else asked.rest()


def clauses(asked: Asked) -> tuple[str, ...]:
    """What the question's clauses say that ask something and name a subject of their own."""
    found = []
    for match in _CLAUSE.finditer(asked.text):
        rest = subject(Span(*match.span()).of(asked.rest()), asked.language)
        if len(rest) > 1 and any(match[0] in words for words in asks().values()):
            found.append(rest)
    return tuple(dict.fromkeys(found))


def subject(rest: str, language: Language) -> str:
    """What is left of a question, words without a subject off, in its order."""
    rest = _PUNCTUATION.sub(" ", rest)
    if language == "en":
        for span in reversed(tuple(filler().find(rest))):
            rest = f"{rest[: span.start]} {rest[span.end :]}"
        return " ".join(rest.split())
    return " ".join(filter(None, (_stripped(piece) for piece in rest.split())))


def _stripped(piece: str) -> str:
    """A piece of Chinese without filler at its ends; inside it a word may need its characters."""
    words = filler()
    while piece:
        spans = list(words.find(piece))
        if spans and spans[0].start == 0:
            piece = piece[spans[0].end :]
        elif spans and spans[-1].end == len(piece):
            piece = piece[: spans[-1].start]
        else:
            break
    return piece if len(piece) > 1 or piece.isascii() else ""
