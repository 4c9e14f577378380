"""A stored text becomes a notice, under its own id, with what is known of it beside the text."""

from dataclasses import replace

from corpus.model import Notice, Parent, Record, Span
from corpus.notice import read_notice
from corpus.titles import region_in
from index.library.entry import Entry


def as_read(text: str, entry: Entry) -> Notice:
    """The notice that ``text`` holds; with an empty id in ``entry`` it keeps the reader's own."""
    notice = read_notice(text, file=entry.file)
    problems = sorted((*notice.problems, *entry.doubts), key=lambda problem: problem.span)
    corrected = entry.corrections
    # A title may name its place behind 关于印发《, and a district with its city.
    region, level = region_in(notice.title) or (notice.region, notice.level)
    notice = replace(
        notice,
        region=corrected.region or region or notice.region,
        level=corrected.level or level or notice.level,
        parents=(*notice.parents, *(_parent(identifier) for identifier in corrected.parents)),
        problems=tuple(problems),
        pages=entry.pages,
    )
    return with_id(notice, entry.id) if entry.id else notice


def with_id(notice: Notice, identifier: str) -> Notice:
    """The same notice under another id, its records' ids likewise."""
    if identifier == notice.id:
        return notice
    return replace(
        notice,
        id=identifier,
        about=_moved(notice.about, identifier),
        records=tuple(_moved(record, identifier) for record in notice.records),
    )


def _moved(record: Record, identifier: str) -> Record:
    source = f"{identifier}/{_tail(record.source)}" if record.source else None
    return replace(record, id=f"{identifier}/{_tail(record.id)}", notice=identifier, source=source)


def _tail(identifier: str) -> str:
    return identifier.partition("/")[2]


def _parent(identifier: str) -> Parent:
    """A notice that a person named as one that this one rests on; the text does not say so."""
    return Parent(title="", document_number=None, notice=identifier, span=Span(0, 0))
