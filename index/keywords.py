"""Search by words: BM25 in SQLite's FTS5, beside the register's tables."""

import json
import re
import sqlite3
from collections.abc import Collection, Iterable
from contextlib import closing
from functools import cached_property
from pathlib import Path

from corpus.model import Notice, Record
from index.database import Database
from index.tables import in_order
from index.terms import Segment, Segmenters, characters, folded, pairs, segmenter, words
from index.translation import in_chinese, in_official_words
from index.wordlists import glossary

SCHEMA = """
CREATE TABLE known_word (notice TEXT NOT NULL, word TEXT NOT NULL);
CREATE INDEX known_word_notice ON known_word (notice);
CREATE VIRTUAL TABLE term USING fts5 (
    words, pairs, characters, headings, content='', tokenize="unicode61 remove_diacritics 0"
);
"""
# How much a term counts in each column of ``term``. Measured with benchmarks/retrieval.py: single
# characters find much that is asked in other words (查 … 检查, 奖 … 奖励); a title, which stands
# in the text already, gains nothing from weight of its own; and the names of a table's units only
# mislead a question of subject.
WEIGHTS = (1.0, 1.0, 0.5, 0.5)

_QUOTED = re.compile(r"[“《]([㐀-鿿]{2,8})[”》]")


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
    """Take out the words of notices, which the register still holds."""
    segmenters = Segmenters(_glossary())
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("PRAGMA synchronous = OFF")
        for notice in notices:
            with segmenters.knowing(_own_terms(in_order(notice))) as segment:
                # FTS5 keeps no texts here, so it is told again what stood in each column.
                connection.executemany(
                    "INSERT INTO term (term, rowid, words, pairs, characters, headings)"
                    " VALUES ('delete', ?, ?, ?, ?, ?)",
                    _rows(connection, notice, segment),
                )
            connection.execute("DELETE FROM known_word WHERE notice = ?", (notice.id,))


def _add(connection: sqlite3.Connection, notices: Iterable[Notice]) -> None:
    """A notice's words are cut by its own terms alone: others change nothing about them."""
    segmenters = Segmenters(_glossary())
    for notice in notices:
        own = _own_terms(in_order(notice))
        connection.executemany(
            "INSERT INTO known_word VALUES (?, ?)", [(notice.id, word) for word in own]
        )
        with segmenters.knowing(own) as segment:
            connection.executemany(
                "INSERT INTO term (rowid, words, pairs, characters, headings)"
                " VALUES (?, ?, ?, ?, ?)",
                _rows(connection, notice, segment),
            )


def _rows(
    connection: sqlite3.Connection, notice: Notice, segment: Segment
) -> list[tuple[object, ...]]:
    """Each record's place in the register, and its columns."""
    listed = connection.execute("SELECT id, position FROM record WHERE notice = ?", (notice.id,))
    positions = dict(listed)
    return [(positions[r.id], *_columns(r, segment)) for r in in_order(notice)]


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
        asked = self._terms(" ".join((query, *in_chinese(query), *in_official_words(query))))
        if not asked:
            return {}
        match = " OR ".join(f'"{term}"' for term in asked)
        sql = (
            "SELECT record.id, -bm25(term, ?, ?, ?, ?) FROM term"
            " JOIN record ON record.position = term.rowid WHERE term MATCH ?"
        )
        values: tuple[object, ...] = (*WEIGHTS, match)
        if ids is not None:
            sql += " AND record.id IN (SELECT value FROM json_each(?))"
            values = (*values, json.dumps(list(ids), ensure_ascii=False))
        return dict(self._database.rows(sql, values))

    def _terms(self, text: str) -> tuple[str, ...]:
        found = (*words(text, self._segment), *pairs(text), *characters(text))
        return tuple(dict.fromkeys(found))

    @cached_property
    def _segment(self) -> Segment:
        # In an order that does not tell in which one the notices came.
        rows = self._database.rows("SELECT DISTINCT word FROM known_word ORDER BY word")
        return segmenter((*_glossary(), *(word for (word,) in rows)))


def _own_terms(records: Iterable[Record]) -> tuple[str, ...]:
    """Names of units, and what a notice itself puts into quotation marks, each once."""
    found: dict[str, None] = {}
    for record in records:
        found |= dict.fromkeys(folded(unit.name) for unit in record.units)
        found |= dict.fromkeys(folded(term) for term in _QUOTED.findall(record.text))
    return tuple(sorted(found))


def _columns(record: Record, segment: Segment) -> tuple[str, ...]:
    return (
        " ".join(words(record.text, segment)),
        " ".join(pairs(record.text)),
        " ".join(characters(record.text)),
        " ".join(words(" ".join(record.headings), segment)),
    )
