"""Several places side by side: a small table, a line for each item, in the question's order."""

from collections.abc import Callable, Collection, Sequence

from assistant.compose.items import dated_beside, item_name, relevant_deadlines
from assistant.compose.pieces import (
    Piece,
    Pieces,
    frame,
    frames,
    joined,
    labelled,
    quote,
    times,
    units,
)
from assistant.findings import Item
from assistant.query import Query
from corpus.model import Notice, Role
from corpus.model import joined as text_at

_ROLES: tuple[Role, ...] = ("lead", "responsible", "acting")
_END = frame("|")
# A cell quotes at most so much of the sentence that answers.
_LONGEST = 80


def comparison(
    items: Sequence[Item],
    query: Query,
    notice_of: Callable[[str], Notice],
    above: Collection[Piece] = (),
) -> tuple[Pieces, ...]:
    """The table's lines in Markdown; none where the items are of one place.

    The words of the items are a column, unless the sentences ``above`` the table quote them all.
    """
    if len({item.record.notice for item in items}) < 2:
        return ()
    rows = [_row(item, query, notice_of(item.record.notice)) for item in items]
    heads = frames(query.language)["comparison"]
    quoted = [(piece.record, piece.text) for piece in above if piece.kind == "quote"]
    if all(_is_among(row[-1], quoted) for row in rows):
        heads, rows = heads[:-1], [row[:-1] for row in rows]
    head = (*(piece for name in heads for piece in (frame("| "), frame(name), frame(" "))), _END)
    rule = (*(frame("| --- ") for _ in heads), _END)
    return (head, rule, *map(_line, rows))


def _line(cells: Sequence[Pieces]) -> Pieces:
    row: list[Pieces] = [(frame("| "), *cell, frame(" ")) for cell in cells]
    return (*(piece for cell in row for piece in cell), _END)


def _is_among(cell: Pieces, quoted: Sequence[tuple[str | None, str]]) -> bool:
    """Whether what a cell quotes is quoted already."""
    said = [piece for piece in cell if piece.kind == "quote"]
    return all(any(p.record == i and p.text in words for i, words in quoted) for p in said)


def _row(item: Item, query: Query, notice: Notice) -> tuple[Pieces, ...]:
    """The cells: the item, its units, its times, and its words."""
    language = query.language
    return (
        item_name(item.record, notice, language),
        _units(item, query),
        _times(item, query),
        _says(item, notice),
    )


def _units(item: Item, query: Query) -> Pieces:
    """The units of the first role that names any, with the role."""
    for role in _ROLES:
        if item.record.names_as(role):
            named = units(item.record, query.language, role)
            return labelled(query.language, f"field_{role}", named)
    return ()


def _times(item: Item, query: Query) -> Pieces:
    due = () if dated_beside(item) else relevant_deadlines(item.record, item.marked)
    return times(item.record, due, query.language)


def _says(item: Item, notice: Notice) -> Pieces:
    sentences = [text_at(notice.text, spans) for spans in item.sentences[:1]] or [item.record.text]
    words = sentences[0].rstrip("。；")
    # A line's end would end the table's row; the page shows the whole quote below it.
    words = words.partition("\n")[0][:_LONGEST]
    return joined("zh", [(quote(item.record, words),)])
