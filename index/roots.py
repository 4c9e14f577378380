"""English words without their forms: however a word is bent or spelt, it is looked up as one.

Crude, but the same on both sides: a root need not be a word. What stands apart in dictionaries
(inspect, inspector) stays apart here, and only the word's :func:`family` joins it.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

FORMS = Path(__file__).parent / "english_forms.toml"

# A word, its possessive with it; and one whose first part is also written without a hyphen.
_WORD = re.compile(r"(?:(?:co|re|sub|e|cyber)-)?[a-z0-9]+(?:['’](?:s(?![a-z0-9]))?)?")
_POSSESSIVE = re.compile(r"['’]s?$")
_VOWEL = re.compile("[aeiouy]")
_DOUBLED = re.compile(r"([bdfglmnprstz])\1$")
# Class, analysis, bonus; but bureaus.
_NO_PLURAL = re.compile(r"(?:s|i|[^aeiou]u)s$")
_LEAST_ROOT = 3

# British and American spelling, brought together.
_SPELLINGS = tuple(
    (re.compile(pattern), one)
    for pattern, one in (
        (r"(?<=[iy])z", "s"),
        (r"(behavi|col|endeav|fav|harb|hon|hum|lab|neighb|rum|vig)our", r"\1or"),
        (r"(calib|cent|fib|theat)re(?=[sd]?$)", r"\1er"),
        (r"(defen|licen|offen|practi|preten)c(?=[ei])", r"\1s"),
        (r"(anal|catal|dial)ogue", r"\1og"),
        (r"dgement", "dgment"),
        (r"programme", "program"),
        (r"^enquir", "inquir"),
    )
)

# What makes another word out of a word, longest first, and what then stands in its place.
_DERIVED = (
    ("ification", "ify"),
    ("ically", "ic"),
    ("isation", "is"),
    ("ission", "it"),
    ("ation", ""),
    ("ment", ""),
    ("ness", ""),
    ("ship", ""),
    ("ance", ""),
    ("ence", ""),
    ("anc", ""),
    ("enc", ""),
    ("abl", ""),
    ("ibl", ""),
    ("ial", ""),
    ("ion", ""),
    ("ory", ""),
    ("ity", ""),
    ("ist", ""),
    ("ant", ""),
    ("iv", ""),
    ("al", ""),
    ("at", ""),
    ("er", ""),
    ("or", ""),
    ("ly", ""),
)
_BEFORE = ("non", "un", "mis")
# A shorter rest is another word: port is not in portion.
_LEAST_FAMILY = 5


def words(text: str) -> "Iterator[re.Match[str]]":
    """The English words and numbers of a text in lower case.

    >>> [found[0] for found in words("people's co-operation in 2024")]
    ["people's", 'co-operation', 'in', '2024']
    """
    return _WORD.finditer(text)


@cache
def root(word: str) -> str:
    """A word in lower case without the ending of its form, in one spelling.

    >>> [root(word) for word in ("authorities", "bureaus", "taxes", "law", "gas", "need")]
    ['authority', 'bureau', 'tax', 'law', 'gas', 'need']
    >>> {root(word) for word in ("share", "shares", "shared", "sharing")}
    {'shar'}
    >>> {root(word) for word in ("bonus", "bonuses")}
    {'bonus'}
    >>> {root(word) for word in ("plan", "plans", "planned", "planning")}
    {'plan'}
    >>> {root(word) for word in ("call", "called", "control", "controlled")} == {"cal", "control"}
    True
    >>> {root(word) for word in ("written", "writes", "wrote")}
    {'writ'}
    >>> {root(word) for word in ("organisation", "organization", "organisation's")}
    {'organisation'}
    """
    plain = _POSSESSIVE.sub("", word).replace("-", "")
    plain = _words_of_forms().get(plain, plain)
    for pattern, one in _SPELLINGS:
        plain = pattern.sub(one, plain)
    return _single(_without_ending(plain))


@cache
def family(of: str) -> str:
    """What a root shares with the words made from it, and they with each other.

    >>> {family(root(word)) for word in ("inspect", "inspectors", "inspection")}
    {'inspect'}
    >>> {family(root(word)) for word in ("regulate", "regulation", "regulatory", "regulator")}
    {'regul'}
    >>> family(root("unlicensed")) == family(root("licence"))
    True
    >>> [family(root(word)) for word in ("portion", "nation")]
    ['portion', 'nation']
    """
    for before in _BEFORE:
        if of.startswith(before) and len(of) >= len(before) + _LEAST_FAMILY:
            of = of.removeprefix(before)
            break
    shorter = True
    while shorter:
        shorter = False
        for ending, instead in _DERIVED:
            rest = of.removesuffix(ending)
            if rest != of and len(rest) + len(instead) >= _LEAST_FAMILY:
                of, shorter = _without_e(rest + instead), True
                break
    return of


def _without_ending(word: str) -> str:
    if len(word) <= _LEAST_ROOT:
        return word
    if word.endswith(("ies", "ied")):
        return f"{word[:-3]}y"
    if word.endswith(("sses", "xes", "ches", "shes")):
        return word[:-2]
    if word.endswith("s") and not _NO_PLURAL.search(word):
        return _without_e(word[:-1])
    for ending in ("ing", "ed"):
        rest = word.removesuffix(ending)
        if rest != word and _is_root(rest) and not word.endswith("eed"):
            return _without_e(rest)
    return _without_e(word)


def _is_root(rest: str) -> bool:
    return len(rest) >= _LEAST_ROOT and _VOWEL.search(rest) is not None


def _without_e(word: str) -> str:
    return word[:-1] if word.endswith("e") and len(word) > _LEAST_ROOT else word


def _single(word: str) -> str:
    """Fulfil as fulfill, plan as plann(ed); but add and off as they are."""
    return _DOUBLED.sub(r"\1", word) if len(word) > _LEAST_ROOT else word


@cache
def _words_of_forms() -> Mapping[str, str]:
    sections = tomllib.loads(FORMS.read_text(encoding="utf-8")).values()
    return {form: word for section in sections for word, forms in section.items() for form in forms}
