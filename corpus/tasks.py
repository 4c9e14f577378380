"""Rows of the annexed tables become tasks: numbered, under their own label, with their source."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from corpus.annex import Annex, Row
from corpus.model import Heading, Record, joined
from corpus.sources import Candidates, likeness

# A label below its rows is theirs when the source's title says at least this much of it.
_SAME_TITLE = 0.8


def task_records(
    text: str, notice: str, annex: Annex, body: Sequence[Record]
) -> tuple[Record, ...]:
    """One task a row, in the table's order."""
    candidates = Candidates(tuple((record.id, record.title or "", record.text) for record in body))
    sources = [candidates.source_of(row.text.of(text), _label(row)) for row in annex.rows]
    titles = {record.id: record.title or "" for record in body}
    rows = _relabelled(annex, [titles.get(source or "", "") for source in sources])
    plain = _plain_numbers(rows)
    return tuple(
        # A row without any number is known by its place in the table.
        _task(text, notice, row, source, (row.number if plain else _path(row)) or str(place))
        for place, (row, source) in enumerate(zip(rows, sources, strict=True), start=1)
    )


def _task(text: str, notice: str, row: Row, source: str | None, number: str) -> Record:
    return Record(
        id=f"{notice}/task/{number}",
        notice=notice,
        kind="task",
        number=number,
        title=None,
        headings=tuple(label.label for label in row.labels),
        text=joined(text, (row.text, *row.continued)),
        units=row.units,
        deadlines=row.deadlines,
        tier=row.tier,
        tier_span=row.tier_span,
        source=source,
        spans=(row.text, *row.continued),
        extent=row.extent,
    )


def _relabelled(annex: Annex, titles: Sequence[str]) -> list[Row]:
    """The rows, each label that stands below its rows given to those it is the title of."""
    rows = list(annex.rows)
    for follows, label in annex.trailing:
        for index in range(follows - 1, -1, -1):
            if not titles[index] or likeness(label.title, titles[index]) < _SAME_TITLE:
                break
            rows[index] = replace(rows[index], labels=_with(rows[index].labels, label))
    return rows


def _with(labels: Sequence[Heading], label: Heading) -> tuple[Heading, ...]:
    return (*(kept for kept in labels if kept.level < label.level), label)


def _label(row: Row) -> str:
    return row.labels[-1].title if row.labels else ""


def _plain_numbers(rows: Sequence[Row]) -> bool:
    numbers = Counter(row.number for row in rows)
    return bool(rows) and "" not in numbers and all(times == 1 for times in numbers.values())


def _path(row: Row) -> str:
    """``二（四）2``: the chapter, the label, and the row's own number where it has one."""
    return "".join((*(label.number for label in row.labels), row.number))
