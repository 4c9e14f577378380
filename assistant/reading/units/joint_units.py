"""Several units together: the finance and justice departments, led by A and B, each for itself."""

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from assistant.reading.words.patterns import pattern
from corpus.model import Span
from corpus.units import lexicon

# What several bodies are called, and one of them.
_BODIES = {"departments": "department", "bureaus": "bureau", "bureaux": "bureau",
           "commissions": "commission", "offices": "office", "administrations": "administration",
           "authorities": "authority", "agencies": "agency"}  # fmt: skip
_BETWEEN = re.compile(r"[\s，)）]*(?:and|&)?\s*(?:also\s+)?(?:the\s+|its\s+)?[(（]?")
_LED_BY = re.compile(r"\b(?:led|headed|chaired|steered) by (?:both )?(?:the )?$")
_HAVING = re.compile(
    r"\b(?:has|have|having|with|lists?|listing|names?|naming|shows?|puts?) (?:both )?(?:the )?$"
)
_AS_LEADS = re.compile(
    r"[^.？；]{0,12}\b(?:in the lead|lead column|as (?:the )?leads?|as lead units)\b"
)


def spelt_out(text: str) -> str:
    """A folded question in which every unit of a pair has a head of its own.

    >>> spelt_out("tasks of the finance and human resources departments")
    'tasks of the finance department and human resources department'
    """
    return _shared_head().sub(_each_with_a_head, text)


def lead_together(text: str, units: Sequence[Span]) -> bool:
    """Whether one item is to have all of these ``units`` of an English ``text`` as its leads.

    Tasks led by A and B, rows with A and B in the lead column; of what A and B lead nothing
    is said of how.
    """
    places = sorted(units)
    gaps = [text[one.end : other.start] for one, other in pairwise(places)]
    if not gaps or not all(_BETWEEN.fullmatch(gap) for gap in gaps) or "and" not in gaps[-1]:
        return False
    before, behind = text[: places[0].start], text[places[-1].end :]
    return bool(_LED_BY.search(before) or (_HAVING.search(before) and _AS_LEADS.match(behind)))


def _each_with_a_head(match: "re.Match[str]") -> str:
    body = _BODIES[match["body"]]
    return _field().sub(lambda field: f"{field[0]} {body}", match["fields"])


@cache
def _shared_head() -> "re.Pattern[str]":
    one = _field().pattern
    fields = rf"{one}(?:， {one})*，? and {one}"
    return re.compile(rf"(?P<fields>{fields}) (?P<body>{'|'.join(_BODIES)})\b")


@cache
def _field() -> "re.Pattern[str]":
    names = {name.lower() for english in lexicon().english.values() for name in english}
    return re.compile(rf"\b(?:{'|'.join(sorted(map(re.escape, names), key=len, reverse=True))})\b")


def tells_apart(text: str) -> bool:
    """Whether of several units each is asked about for itself: A和B分别牵头哪个."""
    return pattern("conditions.toml", "each_unit").search(text.lower()) is not None
