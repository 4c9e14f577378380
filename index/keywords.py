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
from index.terms import Segment, characters, folded, pairs, segmenter, words
from index.translation import in_chinese
from index.wordlists import glossary

SCHEMA = """
CREATE TABLE known_word (word TEXT PRIMARY KEY);
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
    records = [record for notice in notices for record in in_order(notice)]
    known = tuple(dict.fromkeys((*_own_terms(records), *(t.chinese for t in glossary()))))
    segment = segmenter(known)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.executescript(SCHEMA)
        connection.executemany("INSERT INTO known_word VALUES (?)", [(word,) for word in known])
        positions = dict(connection.execute("SELECT id, position FROM record"))
        connection.executemany(
            "INSERT INTO term (rowid, words, pairs, characters, headings) VALUES (?, ?, ?, ?, ?)",
            [(positions[record.id], *_columns(record, segment)) for record in records],
        )


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
        asked = self._terms(" ".join((query, *in_chinese(query))))
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
        rows = self._database.rows("SELECT word FROM known_word ORDER BY rowid")
        return segmenter(tuple(word for (word,) in rows))


def _own_terms(records: Iterable[Record]) -> Iterable[str]:
    """Names of units, and what the notices themselves put into quotation marks."""
    for record in records:
        yield from (folded(unit.name) for unit in record.units)
        yield from (folded(term) for term in _QUOTED.findall(record.text))


def _columns(record: Record, segment: Segment) -> tuple[str, ...]:
    return (
        " ".join(words(record.text, segment)),
        " ".join(pairs(record.text)),
        " ".join(characters(record.text)),
        " ".join(words(" ".join(record.headings), segment)),
    )
