"""Notices and records as the JSON objects that others build on (one a line)."""

from collections.abc import Iterator
from typing import Any

from corpus.model import Deadline, Notice, Record, Span, Unit


def export(notice: Notice) -> Iterator[dict[str, Any]]:
    """The notice first, then its records in order."""
    yield notice_object(notice)
    for record in notice.records:
        yield record_object(record)


def notice_object(notice: Notice) -> dict[str, Any]:
    """What a notice says of itself, where its file is, and what was unsure in reading it."""
    return {
        "type": "notice",
        "id": notice.id,
        "title": notice.title,
        "document_number": notice.document_number,
        "issuer": notice.issuer,
        "date": notice.date.isoformat() if notice.date else None,
        "other_dates": [day.isoformat() for day in notice.other_dates],
        "region": notice.region,
        "level": notice.level,
        "campaign": notice.campaign,
        "status": notice.status,
        "parents": [
            {"title": p.title, "document_number": p.document_number, "notice": p.notice}
            for p in notice.parents
        ],
        "file": notice.file,
        "problems": [
            {"message": p.message, "start": p.span.start, "end": p.span.end}
            for p in notice.problems
        ],
    }


def record_object(record: Record) -> dict[str, Any]:
    """A record with every unit and deadline at its place."""
    return {
        "type": "record",
        "id": record.id,
        "notice": record.notice,
        "kind": record.kind,
        "number": record.number,
        "title": record.title,
        "headings": list(record.headings),
        "text": record.text,
        "lead_units": list(record.names_as("lead")),
        "responsible_units": list(record.names_as("responsible")),
        "acting_units": list(record.names_as("acting")),
        "standing_units": list(record.names_as("standing")),
        "units": [unit_object(unit) for unit in record.units],
        "deadlines": [deadline_object(due) for due in record.deadlines],
        "tier": record.tier,
        "source": record.source,
        "spans": [pair(span) for span in record.spans],
    }


def unit_object(unit: Unit) -> dict[str, Any]:
    """A unit in its role, with its place."""
    return {
        "name": unit.name,
        "as_written": unit.as_written,
        "role": unit.role,
        "span": pair(unit.span),
    }


def deadline_object(due: Deadline) -> dict[str, Any]:
    """A deadline: the notice's words, and the days computed from them."""
    return {
        "text": due.text,
        "start": due.start.isoformat() if due.start else None,
        "end": due.end.isoformat() if due.end else None,
        "ongoing": due.ongoing,
        "recurring": due.recurring,
        "span": pair(due.span),
    }


def pair(span: Span) -> list[int]:
    """A span as ``[start, end]``."""
    return [span.start, span.end]
