"""Units of several fields whose English name puts them in an order of its own.

The bureau of culture, radio, television, sports and tourism is meant by the tourism, culture and
sports bureau.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from assistant.reading.units.english_calls import without_body
from corpus.model import Span

_WORD = re.compile("[a-z-]+")
_JOINED = re.compile(
    r"\b(?P<fields>[a-z-]+(?:(?:， | and |， and | & )[a-z-]+)+) (?:bureau|department|commission)\b"
)
# Of one field alone nobody can tell.
_SEVERAL = 2


def in_any_order(
    text: str, ways: Mapping[str, Sequence[str]]
) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """Where a folded question names several fields of one unit, and the ways that say them.

    ``ways`` are those in which units are called, with the units.

    >>> ways = {"culture, sports and tourism bureau": ["市文化体育旅游局"]}
    >>> [names for _, names in in_any_order("the tourism and sports bureau", ways)]
    [('市文化体育旅游局',)]
    """
    for match in _JOINED.finditer(text):
        said = _fields(match["fields"])
        meant = {n: None for way, names in ways.items() if said <= _fields(way) for n in names}
        # The finance department and the justice department are two.
        one = without_body(match["fields"]) == _WORD.findall(match["fields"])
        if one and len(said) >= _SEVERAL and meant:
            yield Span(*match.span()), tuple(meant)


def _fields(words: str) -> set[str]:
    return set(without_body(words)) - {"and", "for"}
