"""A notice's text becomes a :class:`~corpus.model.Notice`: head, body, annexes, foot.

After :func:`read_notice`

1. every item of the body is one record, every row of a task table with words is one task;
2. ids are unique and made of the notice's own numbers;
3. each task knows the body item it comes from, and stands under its own label;
4. every character that is no white space belongs to a record, a heading, the notice's
   own head or foot (``about``), its furniture, or a :class:`~corpus.model.Problem`.

Malformed text gives Problems, never an exception.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from corpus.annex import is_row, read_annex
from corpus.catalogue import Entry
from corpus.front import Front, opens_foot, read_front
from corpus.measures import body_records
from corpus.model import Heading, Notice, Parent, Problem, Record, Span, joined
from corpus.outline import mark_of, read_outline
from corpus.tasks import task_records
from corpus.text import fold, lines, squeezed

_RULES = frozenset("-—_=*")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Parts:
    """A notice's lines by what they are part of."""

    head: tuple[Span, ...]
    body: tuple[Span, ...]
    annex_titles: tuple[Span, ...]
    rows: tuple[Span, ...]
    foot: tuple[Span, ...]
    stamps: tuple[Span, ...]
    furniture: tuple[Span, ...]


def read_notice(text: str, *, file: str, entry: Entry | None = None) -> Notice:
    """The notice that a text holds; ``entry`` is what the catalogue knows beside the text."""
    parts = _parts(text)
    front = read_front(text, parts.head, parts.foot, parts.stamps)
    identifier = entry.id if entry else _identifier(front)
    slips = entry.slips if entry else ()
    outline = read_outline(text, parts.body)
    annex = read_annex(text, parts.rows, slips)
    body = body_records(text, identifier, outline, slips)
    records = _unique((*body, *task_records(text, identifier, annex, body)))
    about = _about(text, identifier, front, parts)
    titles = tuple(
        Heading(number="", title=squeezed(line.of(text)).lstrip("#"), level=1, span=line)
        for line in parts.annex_titles
    )
    headings = tuple(sorted((*outline.headings, *titles, *annex.headings), key=lambda h: h.span))
    furniture = (*parts.furniture, *annex.furniture)
    covered = [s for r in (*records, about) for s in r.extent] + [h.span for h in headings]
    problems = (
        *(
            Problem(message="a line before the first numbered item", span=line)
            for line in outline.loose
        ),
        *annex.problems,
        *_doubts(records, entry),
    )
    covered += [*furniture, *(p.span for p in problems)]
    problems += tuple(
        Problem(message="text that belongs to nothing that was read", span=span)
        for span in uncovered(text, covered)
    )
    return Notice(
        id=identifier,
        file=file,
        text=text,
        title=front.title,
        document_number=front.document_number,
        issuer=front.issuer,
        date=front.date,
        other_dates=front.other_dates,
        region=entry.region if entry else front.region,
        level=entry.level if entry else front.level,
        campaign=entry.campaign if entry else None,
        status=entry.status if entry else front.status,
        parents=front.references,
        about=about,
        headings=headings,
        furniture=furniture,
        records=records,
        problems=tuple(sorted(problems, key=lambda p: p.span)),
    )


def uncovered(text: str, spans: Sequence[Span]) -> Iterator[Span]:
    """The runs of characters, white space aside, that none of ``spans`` holds."""
    free = [not character.isspace() for character in text]
    for span in spans:
        free[span.start : span.end] = [False] * (span.end - span.start)
    start = None
    for index, is_free in enumerate((*free, False)):
        if is_free and start is None:
            start = index
        elif not is_free and start is not None:
            yield Span(start, index)
            start = None


def _parts(text: str) -> _Parts:
    every = list(lines(text))
    furniture = [line for line in every if set(squeezed(line.of(text))) <= _RULES]
    rest = [line for line in every if line not in set(furniture)]
    begin = _body_begin(text, rest)
    end = next(
        (i for i in range(begin, len(rest)) if _ends_body(rest[i].of(text))),
        len(rest),
    )
    tail = rest[end:]
    rows = tuple(line for line in tail if is_row(line.of(text)))
    titles = _annex_titles(text, tail)
    head_rows = [line for line in rest[:begin] if is_row(line.of(text))]
    return _Parts(
        head=tuple(line for line in rest[:begin] if line not in head_rows),
        body=tuple(rest[begin:end]),
        annex_titles=titles,
        rows=rows,
        foot=tuple(line for line in tail if line not in rows and line not in titles),
        stamps=tuple(head_rows),
        furniture=(*furniture, *head_rows),
    )


def _body_begin(text: str, rest: Sequence[Span]) -> int:
    """The first line numbered 一、; else the first numbered line; else there is no body."""
    marks = [
        (i, mark_of(line.of(text))) for i, line in enumerate(rest) if not is_row(line.of(text))
    ]
    first = next((i for i, mark in marks if mark and mark.level == 1), None)
    return first if first is not None else next((i for i, mark in marks if mark), len(rest))


def _ends_body(line: str) -> bool:
    return is_row(line) or opens_foot(line)


def _annex_titles(text: str, tail: Sequence[Span]) -> tuple[Span, ...]:
    """The lines between 附件, on a line of its own, and the first row of its table."""
    first_row = next((i for i, line in enumerate(tail) if is_row(line.of(text))), 0)
    opening = [
        i
        for i, line in enumerate(tail[:first_row])
        if fold(squeezed(line.of(text))).rstrip("：0123456789") == "附件"
    ]
    return tuple(tail[opening[-1] + 1 : first_row]) if opening else ()


def _about(text: str, identifier: str, front: Front, parts: _Parts) -> Record:
    spans = (*parts.head, *parts.foot)
    return Record(
        id=f"{identifier}/notice",
        notice=identifier,
        kind="notice",
        number="",
        title=front.title,
        headings=(),
        text=joined(text, spans),
        units=(),
        deadlines=(),
        tier=None,
        tier_span=None,
        source=None,
        spans=spans,
        extent=spans,
    )


def _identifier(front: Front) -> str:
    """An id from the document number, else from the title: stable, and fit for a path."""
    words = front.document_number or front.title[:40] or "notice"
    kept = "".join(c if c.isalnum() else "-" for c in fold(words))
    return "-".join(filter(None, kept.split("-")))


def _unique(records: Sequence[Record]) -> tuple[Record, ...]:
    """The records, a number that comes a second time marked as such: ``…/27#2``."""
    seen: Counter[str] = Counter()
    found = []
    for record in records:
        seen[record.id] += 1
        times = seen[record.id]
        found.append(record if times == 1 else replace(record, id=f"{record.id}#{times}"))
    return tuple(found)


def _doubts(records: Sequence[Record], entry: Entry | None) -> Iterator[Problem]:
    for written, why in entry.doubts if entry else ():
        for record in records:
            for unit in record.units:
                if unit.name == fold(squeezed(written)):
                    yield Problem(message=why, span=unit.span)


def with_parents(notices: Sequence[Notice], entries: Sequence[Entry]) -> tuple[Notice, ...]:
    """The notices, each reference that names a loaded one pointing to its id.

    A reference names a notice when it gives its number or its title, or when the
    catalogue calls that notice a parent and the reference names its region.
    """
    parents = {entry.id: entry.parents for entry in entries}
    return tuple(
        replace(
            n, parents=tuple(_resolved(p, n, notices, parents.get(n.id, ())) for p in n.parents)
        )
        for n in notices
    )


def _resolved(
    parent: Parent, child: Notice, notices: Sequence[Notice], known: Sequence[str]
) -> Parent:
    for notice in notices:
        if notice.id == child.id:
            continue
        same_number = parent.document_number and parent.document_number == notice.document_number
        same_title = fold(parent.title) == fold(notice.title)
        if same_number or same_title or (notice.id in known and notice.title in parent.title):
            return replace(parent, notice=notice.id)
    return parent
