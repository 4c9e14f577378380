"""A turn of the talk as later ones see it, and the words by which one leans on another."""

import re
import tomllib
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from assistant.query import DOCUMENT_WANTS, Query, Want
from assistant.reading.words.patterns import any_of, expanded
from corpus.model import Kind

# What a list is asked for.
LISTED: frozenset[Want] = frozenset(("items", "count"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """An earlier question as it was understood, what its answer cited, and what it offered.

    ``listed`` is the list that the talk chooses from: the answer's own, or the one that
    its items were chosen from.
    """

    query: Query
    records: tuple[str, ...]
    offered: tuple[str, ...] = ()
    listed: tuple[str, ...] = ()
    before: "Turn | None" = None

    @property
    def is_list(self) -> bool:
        """Whether the answer was a list."""
        chosen = self.query.given and not self.query.asks("divided")
        return bool(self.records) and self.records == self.listed and not chosen

    @property
    def is_of_several(self) -> bool:
        """Whether the answer was a list of several; one item is the item at hand."""
        return self.is_list and len(self.records) > 1

    @property
    def choices(self) -> tuple[str, ...]:
        """The items that a turn may choose from: those of a list, or several named by number."""
        together = len(self.query.numbers) == len(self.records) > 1
        return self.listed or (self.records if together else ())

    @property
    def is_of_notices(self) -> bool:
        """Whether the answer was what notices say of themselves."""
        asked = bool(self.query.wants & DOCUMENT_WANTS)
        return asked and bool(self.records) and all(i.endswith("/notice") for i in self.records)

    @property
    def found_no_list(self) -> bool:
        """Whether a list was asked for that turned out empty."""
        asked = self.query.asks("items", "count") and bool(self.query.units or self.query.heading)
        return asked and not self.records and not self.offered

    @property
    def last(self) -> str:
        """The item that the turn was last about: what another part says otherwise is none."""
        kind = _kind_of(self.records[0])
        return [i for i in self.records if _kind_of(i) == kind][-1]

    @property
    def places(self) -> tuple[str, ...]:
        """The places that the turn was about."""
        return self.query.places or tuple(dict.fromkeys(i.partition("/")[0] for i in self.records))


def _kind_of(identifier: str) -> tuple[str, ...]:
    """The notice and the kind of an item, by its id."""
    return tuple(identifier.split("/")[:2])


def listed_after(query: Query, records: tuple[str, ...], before: Turn | None) -> tuple[str, ...]:
    """The list that items which are no list were chosen from."""
    if before is None or not query.given:
        return ()
    # 第6条和第7条 are two to choose from: 前者, 后者.
    together = len(before.query.numbers) == len(before.records) > 1
    listed = before.listed or (before.records if together else ())
    return listed if set(records) <= set(listed) else ()


def own_matter(query: Query, letters: int) -> bool:
    """Whether a turn has so many letters of matter, or in English more than one word."""
    if query.language == "en":
        return len(query.matter.split()) > 1
    return len(query.matter.replace(" ", "")) >= letters


def own_matter_beside(words: "re.Match[str]", query: Query, letters: int) -> bool:
    """The same, of the matter that stands beside words that name none."""
    matter = (word for word in query.matter.split() if word not in words[0])
    return own_matter(replace(query, matter=" ".join(matter)), letters)


def asked_by(query: Query, asked: Query) -> Query:
    """A question in a turn's own words, for what the turn wants of it."""
    kept = asked.wants - {"items", "count"} if query.wants else asked.wants
    return replace(
        asked, question=query.question, language=query.language, wants=kept | query.wants
    )


def kind_named(question: str) -> tuple[Kind, ...]:
    """The kind of item that a short turn names: 甘肃的任务, 措施呢."""
    named: tuple[tuple[str, Kind], ...] = (
        ("任务", "task"), ("task", "task"), ("措施", "measure"), ("measure", "measure"),
    )  # fmt: skip
    return tuple(dict.fromkeys(kind for word, kind in named if word in question.lower()))


@cache
def _words() -> dict[str, list[str]]:
    return tomllib.loads((Path(__file__).parent / "dialogue.toml").read_text(encoding="utf-8"))


@cache
def words_of(name: str) -> tuple[str, ...]:
    """The patterns that ``dialogue.toml`` lists under ``name``, their word classes written out."""
    return tuple(expanded(words) for words in _words()[name])


@cache
def _pattern(name: str) -> "re.Pattern[str]":
    return any_of(_words()[name])


def says(name: str, question: str) -> bool:
    """Whether a question says one of the words that ``dialogue.toml`` lists under ``name``."""
    return _pattern(name).search(question.lower()) is not None


def without(name: str, words: str) -> str:
    """Words without those that ``dialogue.toml`` lists under ``name``.

    >>> without("of_a_column", "listed as").strip()
    ''
    """
    return _pattern(name).sub(" ", words)


def said(name: str, question: str) -> "re.Match[str] | None":
    """What a question says of them, and where."""
    return _pattern(name).search(question.lower())
