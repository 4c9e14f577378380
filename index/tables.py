"""The register's tables, and how notices are written into them."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path

from corpus.model import Notice, Record
from corpus.text import squeezed
from index.stored import notice_to_json, record_to_json

SCHEMA = """
-- A build that is cut short is thrown away, so nothing need be safe on disk before its end.
PRAGMA synchronous = OFF;
CREATE TABLE notice (position INTEGER PRIMARY KEY, id TEXT UNIQUE NOT NULL, body TEXT NOT NULL);
CREATE TABLE record (
    position INTEGER PRIMARY KEY, id TEXT UNIQUE NOT NULL, notice TEXT NOT NULL,
    kind TEXT NOT NULL, number TEXT NOT NULL, tier TEXT, source TEXT,
    plain TEXT NOT NULL, body TEXT NOT NULL
);
CREATE TABLE unit (record INTEGER NOT NULL, name TEXT NOT NULL, role TEXT NOT NULL);
CREATE TABLE deadline (
    record INTEGER NOT NULL, plain TEXT NOT NULL, "end" TEXT,
    ongoing INTEGER NOT NULL, recurring INTEGER NOT NULL
);
CREATE TABLE heading (record INTEGER NOT NULL, plain TEXT NOT NULL);
CREATE TABLE parent (notice TEXT NOT NULL, title TEXT NOT NULL, document_number TEXT, loaded TEXT);
CREATE INDEX record_place ON record (notice, kind, number);
CREATE INDEX record_source ON record (source);
CREATE INDEX unit_record ON unit (record);
CREATE INDEX unit_name ON unit (name);
CREATE INDEX deadline_record ON deadline (record);
CREATE INDEX heading_record ON heading (record);
"""


def create(path: Path, notices: Iterable[Notice]) -> None:
    """Write a new register at ``path``; raises :class:`ValueError` where an id comes twice."""
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.executescript(SCHEMA)
        _write(connection, notices)


def change(path: Path, gone: Iterable[str], new: Iterable[Notice]) -> None:
    """Take notices out of the register by their ids, and put others behind the rest.

    Raises :class:`ValueError` where an id comes twice then.
    """
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("PRAGMA synchronous = OFF")
        for identifier in gone:
            _remove_notice(connection, identifier)
        _write(connection, new)


def renew(path: Path, notices: Iterable[Notice]) -> None:
    """Write again what is known of notices that stand in the register; records stay."""
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("PRAGMA synchronous = OFF")
        for notice in notices:
            connection.execute(
                "UPDATE notice SET body = ? WHERE id = ?", (notice_to_json(notice), notice.id)
            )
            connection.execute("DELETE FROM parent WHERE notice = ?", (notice.id,))
            _write_parents(connection, notice)


def _write(connection: sqlite3.Connection, notices: Iterable[Notice]) -> None:
    try:
        for notice in notices:
            _write_notice(connection, notice)
    except sqlite3.IntegrityError as error:
        raise ValueError(f"an id stands twice in the notices: {error}") from error


def _remove_notice(connection: sqlite3.Connection, identifier: str) -> None:
    for table in ("unit", "deadline", "heading"):
        connection.execute(
            f"DELETE FROM {table} WHERE record IN (SELECT position FROM record WHERE notice = ?)",
            (identifier,),
        )
    connection.execute("DELETE FROM record WHERE notice = ?", (identifier,))
    connection.execute("DELETE FROM parent WHERE notice = ?", (identifier,))
    connection.execute("DELETE FROM notice WHERE id = ?", (identifier,))


def in_order(notice: Notice) -> tuple[Record, ...]:
    """What the notice says of itself, then its records in the order of the document."""
    return (notice.about, *notice.records)


def _write_notice(connection: sqlite3.Connection, notice: Notice) -> None:
    connection.execute(
        "INSERT INTO notice (id, body) VALUES (?, ?)", (notice.id, notice_to_json(notice))
    )
    _write_parents(connection, notice)
    for record in in_order(notice):
        _write_record(connection, record)


def _write_parents(connection: sqlite3.Connection, notice: Notice) -> None:
    connection.executemany(
        "INSERT INTO parent VALUES (?, ?, ?, ?)",
        [(notice.id, p.title, p.document_number, p.notice) for p in notice.parents],
    )


def _write_record(connection: sqlite3.Connection, record: Record) -> None:
    position = connection.execute(
        "INSERT INTO record (id, notice, kind, number, tier, source, plain, body)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (*_columns(record), squeezed(record.text), record_to_json(record)),
    ).lastrowid
    connection.executemany(
        "INSERT INTO unit VALUES (?, ?, ?)",
        [(position, unit.name, unit.role) for unit in record.units],
    )
    connection.executemany(
        "INSERT INTO deadline VALUES (?, ?, ?, ?, ?)",
        [(position, *row) for row in _deadline_rows(record)],
    )
    connection.executemany(
        "INSERT INTO heading VALUES (?, ?)",
        [(position, squeezed(heading)) for heading in record.headings],
    )


def _columns(record: Record) -> tuple[str | None, ...]:
    return record.id, record.notice, record.kind, record.number, record.tier, record.source


def _deadline_rows(record: Record) -> Iterator[tuple[str, str | None, bool, bool]]:
    for due in record.deadlines:
        end = due.end.isoformat() if due.end else None
        yield squeezed(due.text), end, due.ongoing, due.recurring
