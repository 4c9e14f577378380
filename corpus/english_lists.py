"""What parts the names of an English list, and what belongs to a name though it looks apart.

GSA, the Office of Records, and OMB          commas, the last one with an and
Housing Authority and Planning Department    an and between two bodies; not Parks and Recreation
Director, Policy                             a post and its field are one name
D/Finance                                    a letter before a stroke is no name
"""

import re
from functools import cache

from corpus.duties import words

_JOINERS = (
    r"(?:in (?:close )?(?:co-?operation|co-?ordination|partnership|collaboration|consultation"
    r"|conjunction) with|together with|jointly with|with (?:the )?support (?:from|of)"
    r"|with (?:the )?(?:assistance|help|input|advice) (?:from|of)|supported by|led by"
    r"|as well as|along with|alongside)"
)
_GAP = re.compile(
    rf"\s+{_JOINERS}\s+|\s*(?:[；，|\n]|、|<br>|\s/\s?|(?<=\w\w)/)\s*(?:(?:and|&|or|plus)\s+|{_JOINERS}\s+)?"
    r"|\s+and\s+(?=[a-z]{2,6}(?:\s*[，；]|$))"
)
# DSIT with CDDO: a word so short is a name's initials.
_INITIALS = 6
_OPENING = re.compile(rf"(?:and|&)\s+(?=\S)|{_JOINERS}\s+(?=\S)")
_AND = re.compile(r"\s+(?P<word>and|&|with)\s+(?:the\s+)?")
_ABROAD = re.compile(r"\s*[，；]|\s+(?:and|&)\s+")
# [^15], *, †: what refers to a note below.
_NOTE = re.compile(r"(?:\s*\[\^?\w{1,4}\]|\s*[*†‡§¹²³⁴⁵⁶⁷⁸⁹]+)+$")


def gap_at(folded: str, place: int, start: int) -> int | None:
    """Where the separator ends that stands at ``place`` of a folded list; ``None`` without one.

    ``start`` is where the name before it begins.

    >>> gap_at("gsa， and omb", 3, 0), gap_at("director， policy", 8, 0)
    (9, None)
    >>> gap_at("housing authority and roads team", 17, 0), gap_at("parks and roads team", 5, 0)
    (22, None)
    """
    match = _GAP.match(folded, place)
    if match is None or match.end() == place:
        return _between_bodies(folded, place, start)
    is_comma = folded[place : match.end()].lstrip().startswith("，")
    if is_comma and folded[start:place].strip() in _posts():
        return None
    return match.end()


def opening_of(folded: str) -> int:
    """How many characters before a name only join it to the one before: and, supported by."""
    match = _OPENING.match(folded)
    return match.end() if match else 0


def without_note(folded: str) -> str:
    """A name without the mark of a note below: Steering Committee[^15]."""
    return _NOTE.sub("", folded)


def is_a_sentence(written: str) -> bool:
    """Whether English words behind a label are no name: field is optional, contact the desk.

    >>> is_a_sentence("field is optional"), is_a_sentence("all relevant departments")
    (True, False)
    """
    said = written.split()
    verbs = words()["english_verbs"]
    return written[:1].islower() and (
        said[0] in words()["english_requests"] or any(w in verbs for w in said)
    )


def ends_in_a_shortened_word(name: str) -> bool:
    """Whether a full stop behind a folded name belongs to its last word: Streets Dept."""
    return name.rpartition(" ")[2] in words()["english_shortened"]


def _between_bodies(folded: str, place: int, start: int) -> int | None:
    """The end of an *and* between two names of bodies, each of which ends as bodies do."""
    match = _AND.match(folded, place)
    if match is None:
        return None
    stop = _ABROAD.search(folded, match.end())
    after = folded[match.end() : stop.start() if stop else len(folded)].strip(" .")
    before = folded[start:place].strip()
    is_with = match["word"] == "with"
    is_body = before.endswith(_bodies()) and " " in before
    is_body = is_body or (is_with and len(before) <= _INITIALS and " " not in before)
    # Health Service with Eastmere Libraries; Housing Authority and Planning Department.
    parts = is_with or after.endswith(_bodies())
    return match.end() if is_body and parts else None


@cache
def _posts() -> frozenset[str]:
    return frozenset(words()["english_posts"])


@cache
def _bodies() -> tuple[str, ...]:
    return words()["english_body_ends"]
