"""What holds of every notice that was read, whatever its text: asserted in one place."""

import itertools
import json
from collections.abc import Iterable, Sequence

from corpus.export import export
from corpus.model import Deadline, Notice, Record, Span, Unit, joined
from corpus.notice import uncovered


def assert_laws(notice: Notice) -> None:
    """All that the corpus promises, for well-formed and for damaged text alike."""
    everything = (*notice.records, notice.about)
    assert_ids_are_unique(notice)
    for record in everything:
        assert_places_are_in_order(notice, record)
        assert joined(notice.text, record.spans) == record.text
        for unit in record.units:
            # A standing unit is named by an earlier record, over a page's end perhaps.
            assert any(
                stands(notice, other, unit.span, unit.as_written)
                for other in (everything if unit.role == "standing" else (record,))
            ) or stands_in_a_heading(notice, unit), unit
        for due in record.deadlines:
            assert stands(notice, record, due.span, due.text), due
        assert record.tier is None or record.tier_span is not None
    assert_sources_exist(notice)
    assert not list(uncovered(notice.text, every_place(notice)))
    for line in export(notice):
        json.dumps(line, ensure_ascii=False)


def assert_ids_are_unique(notice: Notice) -> None:
    ids = [record.id for record in (*notice.records, notice.about)]
    assert len(ids) == len(set(ids))
    assert all(i.startswith(f"{notice.id}/") for i in ids)


def assert_places_are_in_order(notice: Notice, record: Record) -> None:
    for spans in (record.spans, record.extent):
        assert all(0 <= span.start <= span.end <= len(notice.text) for span in spans)
        assert list(spans) == sorted(spans)
        assert all(one.end <= two.start for one, two in itertools.pairwise(spans))
    assert all(any(whole.holds(span) for whole in record.extent) for span in record.spans)


def assert_sources_exist(notice: Notice) -> None:
    body = {record.id for record in notice.records if record.kind != "task"}
    assert all(record.source in {None, *body} for record in notice.records)


def stands(notice: Notice, record: Record, span: Span, words: str) -> bool:
    """Whether ``words`` stand at ``span``, or do once the page breaks in it are left out."""
    within = [
        Span(max(span.start, s.start), min(span.end, s.end))
        for s in record.spans
        if s.start < span.end and span.start < s.end
    ]
    return words in (span.of(notice.text), joined(notice.text, within))


def stands_in_a_heading(notice: Notice, unit: Unit) -> bool:
    """Whether a unit is named by a heading, which gives it to all that stands below."""
    return unit.span.of(notice.text) == unit.as_written and any(
        heading.span.holds(unit.span) for heading in notice.headings
    )


def every_place(notice: Notice) -> list[Span]:
    """Where anything stands that was read, a Problem included."""
    return [*read_places(notice), *(problem.span for problem in notice.problems)]


def read_places(notice: Notice) -> list[Span]:
    """Where anything stands that was read without a Problem."""
    extents = [span for r in (*notice.records, notice.about) for span in r.extent]
    return [*extents, *(heading.span for heading in notice.headings), *notice.furniture]


def said(found: Iterable[Unit | Deadline]) -> Sequence[str]:
    """The notice's own words for units or deadlines."""
    return [value.as_written if isinstance(value, Unit) else value.text for value in found]
