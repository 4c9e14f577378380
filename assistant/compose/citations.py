"""Citations: the record, its quote letter for letter, and where each stated field stands."""

from collections.abc import Iterator, Sequence

from assistant.model import Citation, Evidence, Field
from corpus.model import Notice, Record, Role, Span, joined

_ROLES: tuple[tuple[Field, Role], ...] = (
    ("lead_units", "lead"),
    ("responsible_units", "responsible"),
    ("acting_units", "acting"),
    ("standing_units", "standing"),
)


def cite(record: Record, notice: Notice, marked: Sequence[Span] = ()) -> Citation:
    """The citation of a record; ``marked`` are the parts that answer."""
    return Citation(
        record=record,
        notice=notice,
        quote=record.text,
        spans=record.spans,
        marked=tuple(marked),
        evidence=evidence_of(record),
    )


def cite_notice(notice: Notice, lines: Sequence[Span]) -> Citation:
    """The citation of what a notice says of itself, in these lines."""
    spans = tuple(sorted(set(lines))) or notice.about.spans[:1]
    return Citation(
        record=notice.about,
        notice=notice,
        quote=joined(notice.text, spans),
        spans=spans,
        marked=(),
        evidence=(),
    )


def evidence_of(record: Record) -> tuple[Evidence, ...]:
    """Where every field of a record stands."""
    return tuple(_evidence(record))


def _evidence(record: Record) -> Iterator[Evidence]:
    for name, role in _ROLES:
        spans = tuple(unit.span for unit in record.units_as(role))
        if spans:
            yield Evidence(field=name, spans=spans)
    if record.deadlines:
        yield Evidence(field="deadlines", spans=tuple(due.span for due in record.deadlines))
    if record.tier_span:
        yield Evidence(field="tier", spans=(record.tier_span,))
