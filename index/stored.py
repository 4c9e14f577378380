"""The corpus's frozen values as JSON, and back the same: what the register keeps whole."""

import json
from dataclasses import asdict
from datetime import date
from typing import Any, TypeVar

from corpus.model import Deadline, Heading, Notice, Parent, Problem, Record, Span, Unit

Json = dict[str, Any]
Spanned = TypeVar("Spanned", Unit, Parent, Heading, Problem)


def record_to_json(record: Record) -> str:
    """One line of JSON that :func:`record_from_json` reads back to an equal record."""
    return _line(asdict(record))


def record_from_json(line: str) -> Record:
    """The record that :func:`record_to_json` wrote."""
    value: Json = json.loads(line)
    value["headings"] = tuple(value["headings"])
    value["units"] = tuple(_with_span(Unit, unit) for unit in value["units"])
    value["deadlines"] = tuple(_deadline(deadline) for deadline in value["deadlines"])
    value["tier_span"] = Span(**value["tier_span"]) if value["tier_span"] else None
    value["spans"] = _spans(value["spans"])
    value["extent"] = _spans(value["extent"])
    return Record(**value)


def notice_to_json(notice: Notice) -> str:
    """One line of JSON with everything but the notice's records, which are kept one by one."""
    value = asdict(notice)
    del value["records"], value["about"]
    return _line(value)


def notice_from_json(line: str, about: Record, records: tuple[Record, ...]) -> Notice:
    """The notice that :func:`notice_to_json` wrote, its records given back to it."""
    value: Json = json.loads(line)
    value["date"] = _day(value["date"])
    value["other_dates"] = tuple(date.fromisoformat(day) for day in value["other_dates"])
    value["parents"] = tuple(_with_span(Parent, parent) for parent in value["parents"])
    value["headings"] = tuple(_with_span(Heading, heading) for heading in value["headings"])
    value["furniture"] = _spans(value["furniture"])
    value["problems"] = tuple(_with_span(Problem, problem) for problem in value["problems"])
    value["pages"] = tuple(value["pages"])
    return Notice(about=about, records=records, **value)


def _line(value: Json) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=date.isoformat)


def _with_span(kind: type[Spanned], value: Json) -> Spanned:
    return kind(**{**value, "span": Span(**value["span"])})


def _deadline(value: Json) -> Deadline:
    days = {"start": _day(value["start"]), "end": _day(value["end"])}
    return Deadline(**{**value, **days, "span": Span(**value["span"])})


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _spans(values: list[dict[str, int]]) -> tuple[Span, ...]:
    return tuple(Span(**value) for value in values)
