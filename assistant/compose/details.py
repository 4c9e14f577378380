"""What follows the direct sentence: each record's fields and its words, as Markdown."""

from collections.abc import Iterator, Sequence

from assistant.compose.items import item_name
from assistant.compose.pieces import (
    Piece,
    Pieces,
    frame,
    frames,
    joined,
    labelled,
    quote,
    say,
    shown,
    times,
    units,
)
from assistant.model import Language
from corpus.model import Notice, Record, Role

_FIELDS: tuple[tuple[str, Role], ...] = (
    ("field_lead", "lead"),
    ("field_responsible", "responsible"),
    ("field_standing", "standing"),
    ("field_acting", "acting"),
)


def details(
    record: Record, notice: Notice, language: Language, source: Record | None
) -> list[Pieces]:
    """The lines on one record: name, units, deadline, tier, source, and the quote."""
    name = item_name(record, notice, language, titled=True)
    lines: list[Pieces] = [(frame("**"), *name, frame("**"), *_document(notice, language))]
    for key, role in _FIELDS:
        if record.names_as(role):
            lines.append(_field(language, key, units(record, language, role)))
    if record.deadlines:
        key = "field_due" if record.kind == "task" else "field_due_measure"
        lines.append(_field(language, key, times(record, record.deadlines, language)))
    if record.tier:
        lines.append(_field(language, "field_tier", (quote(record, record.tier, marks=False),)))
    if pages := notice.pages_of(record.spans):
        shown_pages = joined(language, ((_page(record, page),) for page in pages))
        lines.append(_field(language, "field_page", shown_pages))
    if source:
        named = item_name(source, notice, language, titled=True)
        lines.append(_field(language, "field_source", named))
    lines.append((frame("> "), quote(record, record.text, marks=False)))
    return lines


def short_line(record: Record, notice: Notice, language: Language) -> Pieces:
    """One record of a list: number, what, lead units, deadline."""
    parts: list[Pieces] = [(frame("- "), *item_name(record, notice, language), *_colon(language))]
    parts.append((quote(record, record.text, marks=False),))
    role: Role = "lead" if record.names_as("lead") else "responsible"
    semicolon = frame(frames(language)["semicolon"])
    if record.names_as(role):
        named = labelled(language, f"field_{role}", units(record, language, role))
        parts.append((semicolon, *named))
    if record.deadlines:
        due = times(record, record.deadlines, language)
        parts.append((semicolon, *labelled(language, "field_due", due)))
    if notice.problems_of(record):
        parts.append(say(language, "unsure_mark"))
    return tuple(piece for part in parts for piece in part)


def markdown(lines: Sequence[Pieces]) -> str:
    """Lines as Markdown text."""
    return "\n".join(_spaced(lines))


def _spaced(lines: Sequence[Pieces]) -> Iterator[str]:
    in_table = False
    for line in lines:
        text = shown(line)
        if text.startswith(("> ", "**")) or (text.startswith("|") and not in_table):
            yield ""
        in_table = text.startswith("|")
        yield text


def _document(notice: Notice, language: Language) -> Pieces:
    if notice.document_number:
        return (frame(" · "), *say(language, "time_plain", words=_number(notice)))
    return (frame(" · "), *say(language, "draft_mark")) if notice.status == "draft" else ()


def _number(notice: Notice) -> Pieces:
    number = notice.document_number or ""
    return (Piece(kind="fact", text=number, shown=number, record=notice.about.id),)


def _field(language: Language, key: str, value: Pieces) -> Pieces:
    return (frame("- "), *labelled(language, key, value))


def _page(record: Record, page: int) -> Piece:
    return Piece(kind="page", text=str(page), shown=str(page), record=record.id, value=page)


def _colon(language: Language) -> Pieces:
    return (frame(frames(language)["colon"]),)
