"""English ways to call units: by their field with any body, by their level, as a court."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from corpus.units import english_names, is_general, lexicon

_ENGLISH_BODIES = ("department", "bureau", "commission", "office", "administration", "committee",
                   "authority", "agency", "division")  # fmt: skip
_CENTRES = ("center", "centre")
# What stands before an English unit: the County Justice Bureau.
LEVELS = {"provincial": "province", "municipal": "city", "city": "city", "county": "county",
           "district": "county", "township": "township"}  # fmt: skip
# What stands before a body of one word: the court, any court.
_ARTICLES = ("the", "a", "any")
_POSSESSIVE = re.compile(r"['’]s?\b")


def english_ways(names: Sequence[str] | Mapping[str, None]) -> dict[str, tuple[str, ...]]:
    """Every English way of naming a unit → the units that it can name."""
    found: dict[str, list[str]] = {}
    for name in names:
        for plain in english_names(name):
            # As questions are folded: the High People's Court without its apostrophe.
            word = _POSSESSIVE.sub("", plain.lower())
            # 司法所 is an office of justice, and no bureau.
            ways = (
                {f"{word} office", f"{word} station"}
                if name.endswith("所")
                else set(_ways(word, centre=name.endswith("中心")))
            )
            if name.endswith("院"):
                # The court, the provincial procuratorate: no department of anything.
                ways.add(word)
                ways |= {f"{one} {word}{s}" for one in (*_ARTICLES, *LEVELS) for s in ("", "s")}
            ways |= {word} if " " in word or is_general(name) else set()
            if is_general(name):
                # County or district governments, of which no task has any.
                ways |= {word.replace(" and ", " or ")}
            if word.startswith("other "):
                ways |= {f"other {level} {word.removeprefix('other ')}" for level in LEVELS}
            for way in ways:
                found.setdefault(way, []).append(name)
    return {way: tuple(dict.fromkeys(names)) for way, names in found.items()}


@cache
def possible_english() -> frozenset[str]:
    """English names of units that exist somewhere: department of education."""
    return frozenset(fields_of_english())


@cache
def fields_of_english() -> Mapping[str, tuple[str, ...]]:
    """Every English way of naming a field's unit → the Chinese words for the field."""
    found: dict[str, list[str]] = {}
    for field, names in lexicon().english.items():
        words = lexicon().field_words.get(field, (field,))
        for name in names:
            for way in _ways(name.lower(), centre=True) if len(name) > 3 else ():
                found.setdefault(way, []).extend(words)
    return {way: tuple(dict.fromkeys(words)) for way, words in found.items()}


def _ways(field: str, *, centre: bool) -> Iterator[str]:
    """A field with every body; a centre is no other body, although it may be called an office."""
    for body in (*_ENGLISH_BODIES, *(_CENTRES if centre else ())):
        yield f"{field} {body}"
        yield f"{body} of {field}"
        yield f"{body} for {field}"
