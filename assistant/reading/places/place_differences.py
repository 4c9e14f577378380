"""What one place has and another has not: 广东有而甘肃没有的, 灵台比甘肃多了什么, 钦州独有的.

The words stand in ``place_differences.toml``.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from assistant.query import PlaceDifference
from assistant.reading.places.places import PlaceMention
from assistant.reading.words.lexicon import table
from assistant.reading.words.patterns import expanded
from corpus.model import Span

# A place stands in a text as one of these characters, each for one mention.
_FIRST = 0xE000
_PLACE = "[\ue000-\ue0ff]"
_WORD = re.compile(r"\{(p|has|lacks|what|item_en)\}")


def read_difference(
    text: str, mentions: Sequence[PlaceMention]
) -> tuple[PlaceDifference | None, tuple[Span, ...]]:
    """Which place has what is asked for and which has not, and where a folded question says so.

    ``mentions`` are the places that it names; where no other is named, all others are meant.
    """
    named = [m for m in mentions if m.notice and m.taken and not m.alternatives]
    if not named:
        return None, ()
    marked, origin = _marked(text, named)
    for pattern in _patterns():
        match = pattern.search(marked)
        if match is None:
            continue
        parts = match.groupdict()
        has = named[ord(match["has"]) - _FIRST].notice or ""
        other = parts.get("lacks")
        lacks = named[ord(other) - _FIRST].notice if other else None
        if has != lacks:
            span = Span(origin[match.start()], origin[match.end()])
            return PlaceDifference(has=has, lacks=lacks), (span,)
    return None, ()


def _marked(text: str, mentions: Sequence[PlaceMention]) -> tuple[str, list[int]]:
    """The text with one character for each mention, and where each character stood."""
    letters: list[str] = []
    origin: list[int] = []
    position = 0
    for index, mention in enumerate(mentions):
        letters += text[position : mention.span.start]
        origin += range(position, mention.span.start)
        letters.append(chr(_FIRST + index))
        origin.append(mention.span.start)
        position = max(position, mention.span.end)
    letters += text[position:]
    origin += range(position, len(text) + 1)
    return "".join(letters), origin


@cache
def _patterns() -> tuple["re.Pattern[str]", ...]:
    return tuple(map(re.compile, _written()))


def _written() -> Iterator[str]:
    words = table("place_differences.toml")
    for pattern in (*words["patterns"]["zh"], *words["patterns"]["en"]):
        plain = _WORD.sub(lambda word: f"(?:{'|'.join(words['words'][word[1]])})", pattern)
        yield expanded(plain.replace(">P)", f">{_PLACE})"))
