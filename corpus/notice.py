"""A notice's text becomes a :class:`~corpus.model.Notice`: head, body, annexes, foot.

After :func:`read_notice`

1. every item of the body is one record, every row of a task table with words is one task;
2. ids are unique and made of the notice's own numbers;
3. each task knows the body item it comes from, and stands under its own label;
4. every character that is no white space belongs to a record, a heading, the notice's
   own head or foot (``about``), its furniture, or a :class:`~corpus.model.Problem`.

Malformed text gives Problems, never an exception.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import count

from corpus.annex import Annex, read_annex
from corpus.cards import with_cards
from corpus.catalogue import Entry
from corpus.cell_doubts import cell_doubts
from corpus.closing import without_closing_words
from corpus.count_doubts import count_doubts
from corpus.divided import Parts
from corpus.doubts import unit_doubts
from corpus.duties import first_leads
from corpus.flattened import with_flat
from corpus.front import Front, read_front
from corpus.item_doubts import item_doubts
from corpus.label_doubts import label_doubts
from corpus.leftover_doubts import leftover_doubts
from corpus.measures import body_records, names_units
from corpus.model import Heading, Notice, Parent, Problem, Record, Span, joined
from corpus.nodes import ENDS, TITLE_LIMIT
from corpus.outline import Item, Outline, in_annex, read_outline
from corpus.own_tables import frames, with_own_tables
from corpus.parted_tables import with_parted
from corpus.parts import divide
from corpus.rest_doubts import rest_doubts
from corpus.row_doubts import row_doubts
from corpus.run_together import with_run_together
from corpus.scan_doubts import scan_doubts
from corpus.shape_doubts import shape_doubts
from corpus.sibling_doubts import sibling_doubts
from corpus.standing_rules import with_standing
from corpus.tasks import task_records
from corpus.text import fold, is_blank, lines, squeezed
from corpus.unread_doubts import unread_doubts
from corpus.years import with_years, year_doubts


def read_notice(text: str, *, file: str, entry: Entry | None = None) -> Notice:
    """The notice that a text holds; ``entry`` is what the catalogue knows beside the text."""
    parts = divide(text)
    front = read_front(text, parts)
    identifier = entry.id if entry else _identifier(front)
    slips = entry.slips if entry else ()
    outlines = [read_outline(text, document.lines, names_units) for document in parts.documents]
    items, closing = _items(text, parts, outlines)
    annex = _tables(text, parts, slips)
    items, inner = _without_titles_of_tables(text, items, annex, parts)
    inner += [heading for outline in outlines for heading in outline.headings]
    body = _unique(body_records(identifier, text, items, slips, first_leads(fold(text))))
    body = with_own_tables(text, body, parts.own, slips)
    records = (*body, *_unique(task_records(text, identifier, annex, body)))
    records = with_standing(text, with_years(text, records, front.title, front.date))
    about = _about(text, identifier, front, (*parts.head, *parts.foot, *closing))
    titles = tuple(_annex_title(text, line) for line in parts.annex_titles)
    headings = tuple(sorted((*inner, *titles, *annex.headings), key=lambda h: h.span))
    furniture = (*parts.furniture, *annex.furniture, *frames(text, parts.own))
    problems = [
        *_misplaced(parts, outlines),
        *annex.problems,
        *_doubts(text, records, entry),
        *_nothing_read(text, records, about),
    ]
    held = [s for r in (*records, about) for s in r.extent] + [h.span for h in headings]
    held += [*furniture, *(problem.span for problem in problems)]
    problems += _problems("text that belongs to nothing that was read", uncovered(text, held))
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
        problems=tuple(_merged(text, sorted(problems, key=lambda p: p.span))),
    )


def _items(text: str, parts: Parts, outlines: Sequence[Outline]) -> tuple[list[Item], list[Span]]:
    """The items of all documents, those of an annex under its name, ``附件2·一（三）``.

    With them the lines that close a document and speak of all of it.
    """
    items: list[Item] = []
    closing: list[Span] = []
    for document, outline in zip(parts.documents, outlines, strict=True):
        titles = [_annex_title(text, line) for line in document.titles]
        kept, left = without_closing_words(text, outline.items, names_units)
        closing += left
        items += [in_annex(i, document.label, titles) if document.label else i for i in kept]
    return items, closing


def _tables(text: str, parts: Parts, slips: Sequence[tuple[str, str]]) -> Annex:
    """The tasks of all tables, those with real rows first."""
    annex = with_flat(text, read_annex(text, parts.rows, slips), parts.flat, slips)
    annex = with_cards(text, annex, parts.upright, slips)
    annex = with_run_together(text, annex, parts.run_together)
    return with_parted(text, annex, parts.parted, slips)


def _without_titles_of_tables(
    text: str, items: Sequence[Item], annex: Annex, parts: Parts
) -> tuple[list[Item], list[Heading]]:
    """The items but those that are titles of task tables alone, and these as headings."""
    # Where the last cell of a task stands: above it a table goes on.
    last = max((cell.start for row in annex.rows for cell in row.extent), default=-1)
    upright = (line for table in parts.upright for line in table.lines)
    parted = (line for table in parts.parted for line in table.lines)
    rows = sorted((*parts.rows, *upright, *parted))
    titles = frozenset(item for item in items if _heads_a_table(text, item, rows, last))
    return [i for i in items if i not in titles], [i.own for i in items if i in titles]


def _heads_a_table(text: str, item: Item, rows: Sequence[Span], last_cell: int) -> bool:
    """Whether an item is a title alone, and the rows of a table with tasks follow it."""
    last = item.extent[-1] if item.extent else None
    words = last.of(text).rstrip("* \n") if last else ""
    if last is None or len(item.extent) > 1 or words.endswith(ENDS) or len(words) > TITLE_LIMIT * 2:
        return False
    below = rows[bisect_left(rows, last.end, key=lambda row: row.start) :][:1]
    return any(
        last_cell >= row.start and not text[last.end : row.start].strip("* \n") for row in below
    )


def _annex_title(text: str, line: Span) -> Heading:
    title = squeezed(line.of(text)).strip("#*")
    return Heading(number="", title=title, level=1, span=line)


def uncovered(text: str, spans: Sequence[Span]) -> Iterator[Span]:
    """The runs of characters, white space aside, that none of ``spans`` holds."""
    free = [not is_blank(character) for character in text]
    for span in spans:
        free[span.start : span.end] = [False] * (span.end - span.start)
    start = None
    for index, is_free in enumerate((*free, False)):
        if is_free and start is None:
            start = index
        elif not is_free and start is not None:
            yield Span(start, index)
            start = None


def _about(text: str, identifier: str, front: Front, own: Iterable[Span]) -> Record:
    spans = tuple(sorted(own))
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


def _misplaced(parts: Parts, outlines: Sequence[Outline]) -> Iterator[Problem]:
    """Lines that stand where nothing explains them, and the doubts about the count."""
    loose = [span for outline in outlines for span in outline.loose]
    yield from _problems("a paragraph that no numbered item holds", loose)
    yield from _problems("a line that belongs to no item and no table", parts.stray)
    yield from (doubt for outline in outlines for doubt in outline.doubts)
    yield from _problems("words that follow a table", parts.after_rows)
    yield from _problems("a line that looks like the foot, amid the body", parts.taken_back)


def _problems(message: str, spans: Iterable[Span]) -> list[Problem]:
    return [Problem(message=message, span=span) for span in spans]


def _merged(text: str, problems: Iterable[Problem]) -> list[Problem]:
    """The problems in order, those that say the same of neighbouring lines as one."""
    found: list[Problem] = []
    for problem in problems:
        before = found[-1] if found else None
        if (
            before is not None
            and before.message == problem.message
            and not text[before.span.end : problem.span.start].strip()
        ):
            end = max(before.span.end, problem.span.end)
            found[-1] = replace(before, span=Span(before.span.start, end))
        else:
            found.append(problem)
    return found


def _nothing_read(text: str, records: Sequence[Record], about: Record) -> Iterator[Problem]:
    """A notice without a record is a problem, also where all of it passed for something else."""
    places = about.spans or tuple(lines(text))
    if not records and places:
        whole = Span(places[0].start, places[-1].end)
        yield Problem(message="no numbered item and no task table was found", span=whole)


def _identifier(front: Front) -> str:
    """An id from the document number, else from the title: stable, and fit for a path."""
    words = front.document_number or front.title[:40]
    kept = "".join(c if c.isalnum() else "-" for c in fold(words))
    return "-".join(filter(None, kept.split("-"))) or "notice"


def _unique(records: Sequence[Record]) -> tuple[Record, ...]:
    """The records, a number that comes a second time marked as such: ``…/27#2``."""
    taken: set[str] = set()
    further = defaultdict[str, Iterator[int]](lambda: count(2))
    found = []
    for record in records:
        names = (f"{record.id}#{times}" for times in further[record.id])
        name = record.id if record.id not in taken else next(n for n in names if n not in taken)
        taken.add(name)
        found.append(record if name == record.id else replace(record, id=name))
    return tuple(found)


def _doubts(text: str, records: Sequence[Record], entry: Entry | None) -> Iterator[Problem]:
    """What signs in the text make unsure, and what the catalogue says of a known slip."""
    yield from year_doubts(records)
    yield from item_doubts(text, records)
    yield from count_doubts(text, records)
    yield from shape_doubts(text, records)
    yield from sibling_doubts(text, records)
    yield from leftover_doubts(text, records)
    yield from label_doubts(text, records)
    yield from row_doubts(text, records)
    yield from unit_doubts(records)
    yield from cell_doubts(text, records)
    yield from rest_doubts(text, records)
    yield from unread_doubts(text, records)
    yield from scan_doubts(text, records)
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
