"""One SQLite file, opened to be read, that several threads may ask."""

import sqlite3
from pathlib import Path
from threading import Lock
from typing import Any

Row = tuple[Any, ...]


class Database:
    """A file that is written once and then only read; :meth:`rows` is all there is to it."""

    def __init__(self, path: Path) -> None:
        """Open ``path``; raises :class:`FileNotFoundError` where it is missing."""
        if not path.is_file():
            raise FileNotFoundError(path)
        self.path = path
        # Nobody writes to a finished index, so SQLite need not look for other processes.
        address = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
        self._connection = sqlite3.connect(address, uri=True, check_same_thread=False)
        self._one_at_a_time = Lock()

    def rows(self, sql: str, values: tuple[object, ...] = ()) -> list[Row]:
        """Every row that ``sql`` gives, with ``values`` in place of its marks."""
        with self._one_at_a_time:
            return self._connection.execute(sql, values).fetchall()

    def close(self) -> None:
        """Let go of the file."""
        with self._one_at_a_time:
            self._connection.close()
