"""What is left of a question when everything understood is off: what it is about."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.model import Language
from assistant.query import Query, Want
from assistant.reading.asked import Asked
from assistant.reading.conditions.left_out import besides
from assistant.reading.wants.wants import read_wants
from assistant.reading.words.lexicon import filler
from assistant.reading.words.patterns import asks_anything, pattern
from corpus.model import Span
from index.translation import phrase_spans

_CLAUSE = re.compile(r"[^，。？！；：]+")
_PARTS = re.compile(r"[^、+]+")
_SENTENCE = re.compile(r"(?:[^。？！.]|\.(?!\s))+[。？！.]?")
_QUOTED = re.compile(r"(?<![a-z])'[^']{3,40}'(?![a-z])|[“\"「『][^“”\"「」『』]{2,40}[”\"」』]")
_LATIN = re.compile(r"[a-z]{2} [a-z]{2}")
_LEAST_LETTERS = 6
_LEAST_WORDS = 3
_PUNCTUATION = re.compile(
    r"[，。？！；：、?!.,:;\"“”'‘’《》「」『』（）()\[\]…—–~\s]+|(?<=\s)-(?=\s|$)"
)


def with_subject(query: Query, asked: Asked, units: Sequence[Span]) -> Query:
    """The query with what is left of its question; ``units`` is where that names units."""
    kept, asking = subject(asking_sentences(asked), asked.language), clauses(asked)
    alike = tuple(asking) if len(set(asking.values())) == 1 else ()
    # “回头看”什么时候: what is quoted is the matter, also a word that says nothing elsewhere.
    kept = kept or " ".join(asked.open_terms)
    asked.take(*units, *besides(asked.text))
    matter = subject(asked.rest(), asked.language)
    return replace(query, subject=kept, matter=matter, clauses=tuple(asking), matters=alike)


def asking_sentences(asked: Asked) -> str:
    """What is left of the sentences that ask, where others only tell who is asking or why.

    What a sentence puts in quotation marks is of the matter, so it counts too. Where those
    that ask say too little of the matter, every sentence counts.
    """
    kept = _without_told(asked.rest(), asked.text)
    if _points_back(asked.text):
        # Which office collects them: what they are was told.
        return asked.rest()
    rest = subject(kept, asked.language)
    least = _LEAST_WORDS if asked.language == "en" else _LEAST_LETTERS
    size = len(rest.split()) if asked.language == "en" else len(rest.replace(" ", ""))
    return kept if size >= least else asked.rest()


def _points_back(text: str) -> bool:
    """Whether a sentence that asks means something by a pronoun that an earlier one tells.

    The plan wants a catalogue of powers. Who drafts it?
    """
    sentences = [match[0] for match in _SENTENCE.finditer(text)]
    asking = next((n for n, words in enumerate(sentences) if asks_anything(words)), 0)
    return asking > 0 and pattern("claims.toml", "refers").search(sentences[asking]) is not None


def asking_text(text: str) -> str:
    """A folded question without the sentences that only tell; all of it where none asks."""
    asking = _without_told(text, text).strip() or text
    plan = pattern("claims.toml", "own_plan").search(asking)
    return asking[: plan.start()] if plan and not asks_anything(plan[0]) else asking


def _without_told(rest: str, text: str) -> str:
    """``rest`` with blanks where ``text`` has sentences that ask nothing and quote nothing."""
    kept = list(rest)
    for match in _SENTENCE.finditer(text):
        words = match[0]
        tells = not words.endswith("？") and not asks_anything(words)
        # In English who asks says I or we; what is told of others is the matter (… Who leads it?).
        of_others = _LATIN.search(words) and not pattern("claims.toml", "asker").search(words)
        if tells and not of_others and not _QUOTED.search(words):
            kept[match.start() : match.end()] = " " * len(words)
    return "".join(kept)


def last_clause(text: str) -> str:
    """The last clause of a folded question.

    >>> last_clause("要配多少人，由哪几家牵头？")
    '由哪几家牵头'
    """
    return next((m[0] for m in reversed(list(_CLAUSE.finditer(text))) if m[0].strip()), text)


def clauses(asked: Asked) -> dict[str, frozenset[Want]]:
    """What the question's clauses say that ask something and name a subject of their own.

    With each what it wants: 保险谁牵头，心理咨询又是谁牵头 asks the same of two matters.
    """
    found = {}
    for span in _clause_spans(asked.text):
        rest = subject(span.of(asked.rest()), asked.language)
        if len(rest) > 1 and asks_anything(span.of(asked.text)):
            found[rest] = frozenset(map(_field, read_wants(span.of(asked.text)).wants))
    return found


def _field(want: Want) -> Want:
    """谁牵头 and 又是谁 ask the same."""
    return "who" if want in ("lead", "duty") else want


def _clause_spans(text: str) -> Iterator[Span]:
    """The clauses of a folded question; 经费谁负责、权益保障谁负责 are two, as each part asks."""
    for match in _CLAUSE.finditer(text):
        parts = list(_PARTS.finditer(text, *match.span()))
        each = all(asks_anything(part[0]) for part in parts)
        yield from (Span(*part.span()) for part in (parts if each else (match,)))


def subject(rest: str, language: Language) -> str:
    """What is left of a question, words without a subject off, in its order."""
    rest = _PUNCTUATION.sub(" ", rest)
    if language == "en":
        terms = [Span(*place) for place in phrase_spans(rest)]
        for span in reversed(tuple(filler().find(rest))):
            if any(term != span and term.holds(span) for term in terms):
                # task force is a term, although task alone says nothing.
                continue
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
