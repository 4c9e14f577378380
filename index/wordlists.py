"""The lists of words that ship: Chinese terms with their English, and ways of saying one thing."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

HERE = Path(__file__).parent
# In a wording of the synonyms: a few words may stand here.
GAP = "…"


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A Chinese term of government work and its English translations, in lower case."""

    chinese: str
    english: tuple[str, ...]


@cache
def glossary() -> tuple[Term, ...]:
    """Every term of glossary.toml, in the file's order; each Chinese term once."""
    return tuple(
        Term(chinese=chinese, english=tuple(english))
        for section in _sections("glossary.toml").values()
        for chinese, english in section.items()
    )


@cache
def of_other_fields() -> frozenset[str]:
    """The Chinese terms of what the shipped notices do not regulate: vaccines, parking."""
    return frozenset(_sections("glossary.toml")["fields"])


@cache
def synonyms() -> tuple[tuple[str, ...], ...]:
    """The groups of synonyms.toml: official wording first, then everyday wordings.

    In an everyday wording :data:`GAP` stands for a few words between its parts.
    """
    return tuple(
        (official, *everyday)
        for section in _sections("synonyms.toml").values()
        for official, everyday in section.items()
    )


@cache
def spoken_synonyms() -> tuple[tuple[str, ...], ...]:
    """The groups of :func:`synonyms` with nothing said where a wording has a gap."""
    return tuple(
        tuple(dict.fromkeys(wording.replace(GAP, "") for wording in group)) for group in synonyms()
    )


def _sections(file: str) -> dict[str, dict[str, list[str]]]:
    """A file of sections, each a table from one wording to a list of others."""
    content: dict[str, dict[str, list[str]]] = tomllib.loads(
        (HERE / file).read_text(encoding="utf-8")
    )
    return content
