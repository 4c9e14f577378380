"""Every field of every record against golden files that a person wrote by reading the notices."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from corpus.load import load_catalogue
from corpus.model import Notice, Record
from corpus.text import fold

GOLDEN = Path(__file__).parents[1] / "golden"
FILES = sorted(GOLDEN.glob("*.jsonl"))
NOTICES = {notice.id: notice for notice in load_catalogue()}


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        yield json.loads(line)


def _records() -> list[tuple[Notice, dict[str, Any]]]:
    found = [
        (NOTICES[path.stem], wanted)
        for path in FILES
        for wanted in _lines(path)
        if wanted["type"] == "record"
    ]
    assert len(found) == 82 + 27 + 21 + 74
    return found


def test_there_is_a_golden_file_for_each_shipped_notice() -> None:
    assert {path.stem for path in FILES} == set(NOTICES)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_what_a_notice_says_of_itself(path: Path) -> None:
    wanted = next(_lines(path))
    notice = NOTICES[path.stem]
    assert notice.title == wanted["title"]
    assert notice.document_number == wanted["document_number"]
    assert notice.issuer == wanted["issuer"]
    assert (notice.date.isoformat() if notice.date else None) == wanted["date"]
    assert notice.region == wanted["region"]
    assert notice.level == wanted["level"]
    assert notice.status == wanted["status"]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_records_are_these_in_this_order(path: Path) -> None:
    wanted = [line["id"] for line in _lines(path) if line["type"] == "record"]
    assert [record.id for record in NOTICES[path.stem].records] == wanted


@pytest.mark.parametrize(
    ("notice", "wanted"), _records(), ids=lambda v: v["id"] if isinstance(v, dict) else ""
)
def test_every_field(notice: Notice, wanted: dict[str, Any]) -> None:
    record = notice.record(wanted["id"])
    assert record is not None
    assert record.kind == wanted["kind"]
    assert record.number == wanted["number"]
    assert record.title == wanted["title"]
    assert [fold(h) for h in record.headings] == [fold(h) for h in wanted["headings"]]
    assert record.text == wanted["text"]
    assert record.tier == wanted["tier"]
    assert record.source == wanted["source"]
    assert _units(record) == [(u["name"], u["as_written"], u["role"]) for u in wanted["units"]]
    assert _deadlines(record) == [
        (d["text"], d["start"], d["end"], d["ongoing"], d["recurring"]) for d in wanted["deadlines"]
    ]


def _units(record: Record) -> list[tuple[str, str, str]]:
    return [(unit.name, unit.as_written, unit.role) for unit in record.units]


def _deadlines(record: Record) -> list[tuple[str, str | None, str | None, bool, bool]]:
    return [
        (
            due.text,
            due.start.isoformat() if due.start else None,
            due.end.isoformat() if due.end else None,
            due.ongoing,
            due.recurring,
        )
        for due in record.deadlines
    ]
