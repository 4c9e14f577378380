"""Gold: what a person read in a notice, as small keys beside which the reader is measured.

A gold file is JSON Lines. The first line is the notice::

    {"notice": file name, "sha256": of the file, "title", "document_number", "issuer",
     "date": "YYYY-MM-DD", "region", "level", "records_total": number or null,
     "lead_units_allowed": false in a notice that is no plan}

Each further line is a record::

    {"number": "二（三）2", "title", "begins": its first 15 characters, "ends": its last 12,
     "lead_units": […], "responsible_units": […],
     "deadlines": [{"text", "start", "end", "ongoing", "recurring"}]}

What a careful reader would accept as well stands beside it: ``optional`` (a record or a deadline
that may be found or not), ``begins_also``, ``ends_also``, ``standing_units``, ``either_role``
(names right as lead and as responsible), ``optional_units`` (names that may be missing, in any
role),
``accept`` (other pairs of start and end) and ``accept_deadlines`` (further deadlines are no fault);
``any_role_units`` (names that must be found, in any role, also as acting), ``units_also`` (what is
as right as a name: other names for it, or the names that it joins), ``number_also``,
``optional_standing_units`` (of a record, or of all in the first line), and ``title_null_ok``. In
the first line, ``title_accept``, ``issuer_accept`` and so on are as right as ``title`` and
``issuer``, and ``role_free`` says that units may be lead or responsible throughout.
``null`` in the first line is not compared; ``note`` and ``layout`` are for people. White space and
asterisks do not count.
"""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HEAD = ("title", "document_number", "issuer", "date", "region", "level")


class InvalidGoldError(Exception):
    """A gold file that cannot be used; the message names the file, the line and the remedy."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldDeadline:
    """A deadline; ``days`` are the accepted pairs of start and end, as ISO dates or ``None``."""

    text: str
    days: tuple[tuple[str | None, str | None], ...]
    ongoing: bool
    recurring: bool
    optional: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldRecord:
    """A record by its number, its edges, its units by role, and its deadlines."""

    number: str
    number_also: tuple[str, ...]
    title: str | None
    title_optional: bool
    begins: tuple[str, ...]
    ends: tuple[str, ...]
    lead: tuple[str, ...]
    responsible: tuple[str, ...]
    standing: tuple[str, ...]
    either_role: frozenset[str]
    optional_units: frozenset[str]
    optional_standing: frozenset[str]
    any_role: frozenset[str]
    units_also: tuple[tuple[str, tuple[str, ...]], ...]
    deadlines: tuple[GoldDeadline, ...]
    accept_deadlines: bool
    optional: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldNotice:
    """A notice: ``head`` what it says of itself, where that was written down."""

    file: str
    sha256: str
    head: tuple[tuple[str, tuple[str | None, ...]], ...]
    complete: bool
    lead_units_allowed: bool
    records: tuple[GoldRecord, ...]


def read_gold(path: Path) -> GoldNotice:
    """The gold of one file.

    Raises:
        InvalidGoldError: a line is no JSON object or lacks a field; or the number of records is
            not the one that the first line promises.
    """
    first, *rest = [_object(path, place, line) for place, line in _lines(path)]
    try:
        notice = GoldNotice(
            file=first["notice"],
            sha256=first["sha256"],
            head=tuple(
                (key, (first[key], *first.get(f"{key}_accept", ())))
                for key in HEAD
                if first.get(key)
            ),
            complete=first["records_total"] is not None,
            lead_units_allowed=first["lead_units_allowed"],
            records=tuple(_record(line, first) for line in rest),
        )
    except KeyError as missing:
        raise InvalidGoldError(f"{path}: the field {missing} is missing. Add it.") from missing
    required = sum(not record.optional for record in notice.records)
    if notice.complete and required != first["records_total"]:
        raise InvalidGoldError(
            f"{path}: {required} records, but records_total says {first['records_total']}. "
            "Correct the one that is wrong."
        )
    return notice


def gold_by_digest(folder: Path) -> dict[str, GoldNotice]:
    """The gold files of a folder, each under the SHA-256 of the notice that it is for.

    Raises:
        InvalidGoldError: as :func:`read_gold`; or the folder holds no gold.
    """
    read = [read_gold(path) for path in sorted(folder.glob("*.jsonl"))]
    if not read:
        raise InvalidGoldError(
            f"{folder}: there is no *.jsonl file. Name the folder with the gold."
        )
    return {gold.sha256: gold for gold in read}


def digest(path: Path) -> str:
    """The SHA-256 of a file's bytes, in hexadecimal."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _lines(path: Path) -> Iterator[tuple[int, str]]:
    lines = path.read_text(encoding="utf-8").splitlines()
    if not any(line.strip() for line in lines):
        raise InvalidGoldError(f"{path}: the file is empty. Write the notice's line first.")
    return ((place, line) for place, line in enumerate(lines, 1) if line.strip())


def _object(path: Path, place: int, line: str) -> dict[str, Any]:
    try:
        read = json.loads(line)
    except json.JSONDecodeError as error:
        raise InvalidGoldError(f"{path}:{place}: {error}. Correct the line.") from error
    if not isinstance(read, dict):
        raise InvalidGoldError(f"{path}:{place}: the line is no JSON object. Correct the line.")
    return read


def _record(line: dict[str, Any], first: dict[str, Any]) -> GoldRecord:
    """One record; what the first line allows throughout is allowed in it."""
    named = [*line["lead_units"], *line["responsible_units"]] if first.get("role_free") else []
    free_standing = (
        *line.get("optional_standing_units", ()),
        *first.get("optional_standing_units", ()),
    )
    return GoldRecord(
        number=line["number"],
        number_also=tuple(line.get("number_also", ())),
        title=line["title"],
        title_optional=line.get("title_null_ok", False),
        begins=(line["begins"], *line.get("begins_also", ())),
        ends=(line["ends"], *line.get("ends_also", ())),
        lead=tuple(line["lead_units"]),
        responsible=tuple(line["responsible_units"]),
        standing=tuple(line.get("standing_units", ())),
        either_role=frozenset((*line.get("either_role", ()), *named)),
        optional_units=frozenset(line.get("optional_units", ())),
        optional_standing=frozenset(free_standing),
        any_role=frozenset(line.get("any_role_units", ())),
        units_also=tuple((k, tuple(v)) for k, v in line.get("units_also", {}).items()),
        deadlines=tuple(_deadline(due) for due in line["deadlines"]),
        accept_deadlines=line.get("accept_deadlines", False),
        optional=line.get("optional", False),
    )


def _deadline(due: dict[str, Any]) -> GoldDeadline:
    also = [(start, end) for start, end in due.get("accept", ())]
    return GoldDeadline(
        text=due["text"],
        days=((due["start"], due["end"]), *also),
        ongoing=due["ongoing"],
        recurring=due["recurring"],
        optional=due.get("optional", False),
    )
