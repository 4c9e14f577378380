"""Search by words: BM25 over postings in SQLite, beside the register's tables.

FTS5 would count how rare a term is over all that is held; here the notices that ship and the
record's own tell it (:mod:`index.rarity`), so that one place's notice is searched alike
whatever else was added.
"""

import json
import math
import re
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from contextlib import closing
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from statistics import fmean

from corpus.model import Notice, Record
from index.database import Database
from index.everyday import in_official_words
from index.rarity import Rarity, background_of
from index.tables import in_order
from index.terms import Segment, Segmenters, characters, folded, pairs, segmenter, words
from index.translation import in_chinese
from index.wordlists import glossary

SCHEMA = """
CREATE TABLE known_word (notice TEXT NOT NULL, word TEXT NOT NULL);
CREATE INDEX known_word_notice ON known_word (notice);
-- How often a record has a term, by WEIGHTS; and of how many terms it consists.
CREATE TABLE posting (
    term TEXT NOT NULL, notice TEXT NOT NULL, record INTEGER NOT NULL, often REAL NOT NULL,
    PRIMARY KEY (term, notice, record)
) WITHOUT ROWID;
CREATE TABLE length (record INTEGER PRIMARY KEY, notice TEXT NOT NULL, terms INTEGER NOT NULL);
"""
# How much a term counts among a record's words, pairs, characters, and its headings' words.
# Measured with benchmarks/retrieval.py: single characters find much that is asked in other words
# (查 … 检查, 奖 … 奖励); a title, which stands in the text already, gains nothing from weight of
# its own; and the names of a table's units only mislead a question of subject.
WEIGHTS = (1.0, 1.0, 0.5, 0.5)
# The usual values of BM25: how soon more of one term says no more, and how much a long record's
# terms count less.
SATURATION = 1.2
LENGTH = 0.75
# A term of more than half of the records still says a very little.
_LEAST = 1e-6

_QUOTED = re.compile(r"[“《]([㐀-鿿]{2,8})[”》]")

# So many questions' terms are kept: one question is asked of one place after another.
_REMEMBERED = 8

# A term, the record in which it stands, and how often.
_Row = tuple[str, int, float]


@dataclass(frozen=True, slots=True)
class _Asked:
    """A question's terms by notice, and how rare they are."""

    terms: Mapping[str, frozenset[str]]
    rarity: Rarity

    def rare_in(self, notice: str) -> dict[str, float]:
        """How rare each term is, seen from a notice."""
        scope = self.rarity.among((notice,))
        return {term: _weight(scope.records, scope.often(term)) for term in self.terms[notice]}


def create(path: Path, notices: Iterable[Notice]) -> None:
    """Add the words of ``notices``, which the register at ``path`` already holds."""
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.executescript(SCHEMA)
        _add(connection, notices)


def add(path: Path, notices: Iterable[Notice]) -> None:
    """Add the words of more notices, which the register holds by now."""
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("PRAGMA synchronous = OFF")
        _add(connection, notices)


def remove(path: Path, notices: Iterable[Notice]) -> None:
    """Take out the words of notices."""
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("PRAGMA synchronous = OFF")
        for notice in notices:
            for table in ("posting", "length", "known_word"):
                connection.execute(f"DELETE FROM {table} WHERE notice = ?", (notice.id,))


def _add(connection: sqlite3.Connection, notices: Iterable[Notice]) -> None:
    """A notice's words are cut by its own terms alone: others change nothing about them."""
    segmenters = Segmenters(_glossary())
    for notice in notices:
        own = _own_terms(in_order(notice))
        connection.executemany(
            "INSERT INTO known_word VALUES (?, ?)", [(notice.id, word) for word in own]
        )
        with segmenters.knowing(own) as segment:
            _add_records(connection, notice, segment)


def _add_records(connection: sqlite3.Connection, notice: Notice, segment: Segment) -> None:
    listed = connection.execute("SELECT id, position FROM record WHERE notice = ?", (notice.id,))
    positions = dict(listed)
    for record in in_order(notice):
        position, columns = positions[record.id], _columns(record, segment)
        often: dict[str, float] = defaultdict(float)
        for weight, terms in zip(WEIGHTS, columns, strict=True):
            for term in terms:
                often[term] += weight
        connection.executemany(
            "INSERT INTO posting VALUES (?, ?, ?, ?)",
            [(term, notice.id, position, times) for term, times in often.items()],
        )
        connection.execute(
            "INSERT INTO length VALUES (?, ?, ?)", (position, notice.id, sum(map(len, columns)))
        )


def _glossary() -> tuple[str, ...]:
    return tuple(term.chinese for term in glossary())


class Keywords:
    """Which records share words with a question."""

    def __init__(self, database: Database) -> None:
        """Read from ``database``, to which :func:`create` has added words."""
        self._database = database

    def scores(self, query: str, ids: Collection[str] | None = None) -> dict[str, float]:
        """BM25 (higher is better) of each record that shares a term with ``query``.

        English words are looked up as the Chinese terms that they stand for too. With
        ``ids``, only those records are scored.
        """
        wanted = self._wanted(ids)
        notices = {notice for _, notice in wanted.values()}
        asked = self._asked(query, tuple(sorted(notices | background_of(self._terms_of))))
        scores: dict[str, float] = defaultdict(float)
        for notice in sorted(notices):
            rare = asked.rare_in(notice)
            for term, position, often in self._postings(rare, notice):
                if position in wanted:
                    said = often * (SATURATION + 1) / (often + self._saturation[position])
                    scores[wanted[position][0]] += rare[term] * said
        return dict(scores)

    def _wanted(self, ids: Collection[str] | None) -> dict[int, tuple[str, str]]:
        """The id and the notice of each record to be scored, by its place in the register."""
        chosen = "" if ids is None else " WHERE id IN (SELECT value FROM json_each(?))"
        rows = self._database.rows(
            f"SELECT position, id, notice FROM record{chosen}",
            () if ids is None else (_json(list(ids)),),
        )
        return {position: (identifier, notice) for position, identifier, notice in rows}

    @cached_property
    def _asked(self) -> Callable[[str, tuple[str, ...]], "_Asked"]:
        """What a question asks of these notices; each of several places is asked much the same."""

        @lru_cache(maxsize=_REMEMBERED)
        def asked(query: str, places: tuple[str, ...]) -> _Asked:
            said_otherwise = (*in_chinese(query), *in_official_words(query))
            terms = self._terms(" ".join((query, *said_otherwise)), places)
            spreads = self._spreads(frozenset().union(*terms.values()), places)
            records = {notice: len(lengths) for notice, lengths in self._terms_of.items()}
            return _Asked(terms, Rarity(records, spreads))

        return asked

    def _terms(self, text: str, notices: Iterable[str]) -> dict[str, frozenset[str]]:
        """The terms that each notice is searched for: a notice's own words are words to it."""
        shared = frozenset((*words(text, self._segment), *pairs(text), *characters(text)))
        said = folded(text)
        return {n: shared.union(own for own in self._known[n] if own in said) for n in notices}

    def _postings(self, terms: Iterable[str], notice: str) -> list[_Row]:
        """Where the terms stand in a notice, term by term."""
        return self._database.rows(
            "SELECT term, record, often FROM posting"
            " WHERE term IN (SELECT value FROM json_each(?)) AND notice = ? ORDER BY term",
            (_json(sorted(terms)), notice),
        )

    def _spreads(self, terms: Collection[str], notices: Collection[str]) -> dict[str, Counter[str]]:
        """In how many records of each notice each term stands."""
        rows = self._database.rows(
            "SELECT notice, term, COUNT(*) FROM posting"
            " WHERE term IN (SELECT value FROM json_each(?))"
            " AND notice IN (SELECT value FROM json_each(?)) GROUP BY notice, term",
            (_json(sorted(terms)), _json(notices)),
        )
        found: dict[str, Counter[str]] = {notice: Counter() for notice in notices}
        for notice, term, often in rows:
            found[notice][term] = often
        return found

    @cached_property
    def _segment(self) -> Segment:
        known = {word for notice in background_of(self._terms_of) for word in self._known[notice]}
        # In an order that does not tell in which one the notices came.
        return segmenter((*_glossary(), *sorted(known)))

    @cached_property
    def _known(self) -> dict[str, tuple[str, ...]]:
        """The words that each notice makes known."""
        found: dict[str, list[str]] = {notice: [] for notice in self._terms_of}
        for notice, word in self._database.rows("SELECT notice, word FROM known_word"):
            found[notice].append(word)
        return {notice: tuple(listed) for notice, listed in found.items()}

    @cached_property
    def _terms_of(self) -> dict[str, dict[int, int]]:
        """Of how many terms each record of each notice consists."""
        found: dict[str, dict[int, int]] = defaultdict(dict)
        for notice, record, terms in self._database.rows(
            "SELECT notice, record, terms FROM length"
        ):
            found[notice][record] = terms
        return dict(found)

    @cached_property
    def _saturation(self) -> dict[int, float]:
        """How often each record must say a term until more says little more."""
        background = background_of(self._terms_of)
        common = [terms for notice in background for terms in self._terms_of[notice].values()]
        found: dict[int, float] = {}
        for notice, own in self._terms_of.items():
            lengths = common if notice in background else [*common, *own.values()]
            usual = max(1.0, fmean(lengths))
            for record, terms in own.items():
                found[record] = SATURATION * (1 - LENGTH + LENGTH * terms / usual)
        return found


def _weight(records: int, holding: int) -> float:
    """What a term adds that so many of so many records hold."""
    return max(_LEAST, math.log((records - holding + 0.5) / (holding + 0.5)))


def _json(listed: Collection[str]) -> str:
    return json.dumps(listed, ensure_ascii=False)


def _own_terms(records: Iterable[Record]) -> tuple[str, ...]:
    """Names of units, and what a notice itself puts into quotation marks, each once."""
    found: dict[str, None] = {}
    for record in records:
        found |= dict.fromkeys(folded(unit.name) for unit in record.units)
        found |= dict.fromkeys(folded(term) for term in _QUOTED.findall(record.text))
    return tuple(sorted(found))


def _columns(record: Record, segment: Segment) -> tuple[tuple[str, ...], ...]:
    return (
        tuple(words(record.text, segment)),
        tuple(pairs(record.text)),
        tuple(characters(record.text)),
        tuple(words(" ".join(record.headings), segment)),
    )
