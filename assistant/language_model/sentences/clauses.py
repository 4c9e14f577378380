"""The parts of a Chinese sentence: its clauses, what it counts, and its plain order."""

import re
from collections.abc import Iterator, Sequence

from assistant.language_model.sentences.naming import ANY_LETTER, LETTERS, Name
from assistant.language_model.sentences.words import words
from corpus.model import Span

_CLAUSE = re.compile(r"[，；：？。！]+")
_COUNT = re.compile(r"(?<![第\d])(\d{1,3}|[一两二三四五六七八九十])(?=[个家次](?!月))")
_CLEFT = re.compile(r"(?:需要|要)(?P<verb>[\u4e00-\u9fff]{2})的(?:事项)?(?:是|为)")


def in_plain_order(said: str) -> Iterator[str]:
    """The words, and where they put forward what is done to it, the plain order: 要清理的是甲."""
    yield said
    if match := _CLEFT.match(said):
        matter = said[match.end() :]
        yield f"对{matter}进行{match['verb']}"
        yield f"{match['verb']}{matter}"


def clauses(text: str) -> Iterator[str]:
    """The clauses of folded words; a pause within quotes or brackets ends none."""
    depth, start = 0, 0
    for place, character in enumerate(text):
        depth += (character in "“「（《") - (character in "”」）》")
        if depth <= 0 and _CLAUSE.match(character):
            if text[start:place]:
                yield text[start:place]
            start = place + 1
    if text[start:]:
        yield text[start:]


def counts(clause: str) -> Iterator[Name]:
    """So many: 7个, 两次."""
    for match in _COUNT.finditer(clause):
        value = int(match[1]) if match[1].isdigit() else words("zh").counted[match[1]]
        yield Name(kind="count", words=match[0], span=Span(*match.span()), value=value)


def written_out(named: str, names: Sequence[Name]) -> str:
    """The template with its names written out again."""
    left = list(names)
    return "".join(
        (f"“{left.pop(0).words}”" if c == LETTERS["quote"] else left.pop(0).words)
        if c in ANY_LETTER else c
        for c in named
    )  # fmt: skip
