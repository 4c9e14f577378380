"""Notices and records made by hand, for tests that need a few of a certain kind."""

from datetime import date

from corpus.model import Deadline, Kind, Notice, Record, Role, Span, Unit

SOMEWHERE = Span(0, 1)


def unit(name: str, role: Role = "lead") -> Unit:
    """A unit written as it is named."""
    return Unit(name=name, as_written=name, role=role, span=SOMEWHERE)


def deadline(
    text: str, end: date | None = None, *, ongoing: bool = False, recurring: bool = False
) -> Deadline:
    """A time by which something is due."""
    return Deadline(
        text=text, start=None, end=end, ongoing=ongoing, recurring=recurring, span=SOMEWHERE
    )


def record(
    identifier: str,
    text: str = "",
    *,
    title: str | None = None,
    headings: tuple[str, ...] = (),
    units: tuple[Unit, ...] = (),
    deadlines: tuple[Deadline, ...] = (),
    tier: str | None = None,
    source: str | None = None,
) -> Record:
    """A record whose notice, kind and number are what ``identifier`` says."""
    notice, kind, number = (*identifier.split("/"), "")[:3]
    return Record(
        id=identifier,
        notice=notice,
        kind=_kind(kind),
        number=number,
        title=title,
        headings=headings,
        text=text,
        units=units,
        deadlines=deadlines,
        tier=tier,
        tier_span=SOMEWHERE if tier else None,
        source=source,
        spans=(SOMEWHERE,),
        extent=(SOMEWHERE, Span(1, 2)),
    )


def notice(identifier: str, *records: Record) -> Notice:
    """A notice that holds ``records`` and says little of itself."""
    return Notice(
        id=identifier,
        file=f"{identifier}.txt",
        text="".join(r.text for r in records),
        title=f"{identifier}的通知",
        document_number=None,
        issuer=None,
        date=date(2023, 11, 26),
        other_dates=(date(2023, 11, 28),),
        region=None,
        level="province",
        campaign=None,
        status="issued",
        parents=(),
        about=record(f"{identifier}/notice", f"{identifier}的通知"),
        headings=(),
        furniture=(),
        records=records,
        problems=(),
    )


def _kind(word: str) -> Kind:
    kinds: dict[str, Kind] = {"task": "task", "measure": "measure", "requirement": "requirement"}
    return kinds.get(word, "notice")
