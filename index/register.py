"""The register: notices and records whole, and exact look-ups over them. It is the truth.

Nothing here is ranked, guessed or cut short, and nothing heavy is imported: a number is
looked up from a cold start in a few milliseconds.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from corpus.model import Kind, Notice, Record
from index import tables
from index.database import Database
from index.filter import Filter, condition
from index.stored import notice_from_json, record_from_json

if TYPE_CHECKING:
    from index.similar import Similar

__all__ = ["Filter", "Register"]


class Register:
    """Exact look-ups, complete lists and counts; order is always that of the documents."""

    def __init__(self, database: Database) -> None:
        """Read from ``database``, which :meth:`create` has written."""
        self.database = database
        self._records: dict[str, Record] = {}
        self._notices: dict[str, Notice] = {}
        self._similar: dict[str, tuple[tuple[str, float], ...]] = {}

    @classmethod
    def create(cls, path: Path, notices: Iterable[Notice]) -> None:
        """Write a new register file; raises :class:`ValueError` where an id comes twice."""
        tables.create(path, notices)

    @classmethod
    def open(cls, path: Path) -> Register:
        """The register in this file; raises :class:`FileNotFoundError` where there is none."""
        return cls(Database(path))

    def close(self) -> None:
        """Let go of the file."""
        self.database.close()

    def notice_ids(self) -> tuple[str, ...]:
        """The notices' ids, without reading the notices."""
        return self._texts("SELECT id FROM notice ORDER BY position")

    def notices(self) -> tuple[Notice, ...]:
        """All notices, whole."""
        return tuple(n for i in self.notice_ids() if (n := self.notice(i)) is not None)

    def notice(self, identifier: str) -> Notice | None:
        """The notice with this id, whole; ``None`` where there is none."""
        if identifier not in self._notices:
            rows = self.database.rows("SELECT body FROM notice WHERE id = ?", (identifier,))
            if not rows:
                return None
            # What a notice says of itself stands first among its records.
            about, *records = self.find(Filter(notices=(identifier,)))
            self._notices[identifier] = notice_from_json(rows[0][0], about, tuple(records))
        return self._notices[identifier]

    def record(self, identifier: str) -> Record | None:
        """The record with this id (also ``gansu/notice``); ``None`` where there is none."""
        found = self._read("SELECT id, body FROM record WHERE id = ?", (identifier,))
        return found[0] if found else None

    def find(self, wanted: Filter) -> tuple[Record, ...]:
        """Every record that meets ``wanted``, notices themselves included."""
        where, values = condition(wanted)
        return self._read(
            f"SELECT id, body FROM record WHERE {where} ORDER BY position", tuple(values)
        )

    def ids(self, wanted: Filter) -> tuple[str, ...]:
        """The ids of what :meth:`find` gives, without reading the records."""
        where, values = condition(wanted)
        return self._texts(f"SELECT id FROM record WHERE {where} ORDER BY position", *values)

    def count(self, wanted: Filter) -> int:
        """How many records :meth:`find` gives."""
        where, values = condition(wanted)
        rows = self.database.rows(f"SELECT COUNT(*) FROM record WHERE {where}", tuple(values))
        return int(rows[0][0])

    def unit_names(self, notice: str | None = None) -> tuple[str, ...]:
        """Full names of the units that the records (of one notice) name, by first mention."""
        if notice is None:
            return self._texts("SELECT name FROM unit GROUP BY name ORDER BY MIN(rowid)")
        # In this order SQLite looks at the records of the notice alone.
        sql = (
            "SELECT unit.name FROM record CROSS JOIN unit ON unit.record = record.position"
            " WHERE record.notice = ? GROUP BY unit.name ORDER BY MIN(unit.rowid)"
        )
        return self._texts(sql, notice)

    def numbers(self, notice: str, kind: Kind) -> tuple[str, ...]:
        """The numbers that a notice gives to its records of one kind."""
        sql = "SELECT number FROM record WHERE notice = ? AND kind = ? ORDER BY position"
        return self._texts(sql, notice, kind)

    def from_source(self, record: str) -> tuple[Record, ...]:
        """The tasks that come from this measure or requirement."""
        sql = "SELECT id, body FROM record WHERE source = ? ORDER BY position"
        return self._read(sql, (record,))

    def similar(self, record: str) -> tuple[tuple[str, float], ...]:
        """Records of other notices about the same matter, with scores to 1, best first."""
        if record not in self._similar:
            self._similar[record] = self._likeness.to(record) if self._likeness else ()
        return self._similar[record]

    @cached_property
    def _likeness(self) -> Similar | None:
        # Imported only where it is asked for: it brings numpy.
        from index.similar import opened

        return opened(self.database.path)

    def _texts(self, sql: str, *values: object) -> tuple[str, ...]:
        return tuple(row[0] for row in self.database.rows(sql, values))

    def _read(self, sql: str, values: tuple[object, ...]) -> tuple[Record, ...]:
        rows = self.database.rows(sql, values)
        return tuple(self._kept(identifier, body) for identifier, body in rows)

    def _kept(self, identifier: str, body: str) -> Record:
        # Records are frozen, so one value serves every caller.
        if identifier not in self._records:
            self._records[identifier] = record_from_json(body)
        return self._records[identifier]
