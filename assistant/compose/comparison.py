"""Several places side by side: a small table, a line for each item, in the question's order."""

from collections.abc import Callable, Sequence

from assistant.compose.items import item_name, relevant_deadlines
from assistant.compose.pieces import Pieces, frame, frames, joined, labelled, quote, times, units
from assistant.findings import Item
from assistant.query import Query
from corpus.model import Notice, Role
from corpus.model import joined as text_at

_ROLES: tuple[Role, ...] = ("lead", "responsible", "acting")
_END = frame("|")
# A cell quotes at most so much of the sentence that answers.
_LONGEST = 80


def comparison(
    items: Sequence[Item], query: Query, notice_of: Callable[[str], Notice]
) -> tuple[Pieces, ...]:
    """The table's lines in Markdown; none where the items are of one place."""
    if len({item.record.notice for item in items}) < 2:
        return ()
    heads = frames(query.language)["comparison"]
    head = (*(piece for name in heads for piece in (frame("| "), frame(name), frame(" "))), _END)
    rule = (*(frame("| --- ") for _ in heads), _END)
    rows = (_row(item, query, notice_of(item.record.notice)) for item in items)
    return (head, rule, *rows)


def _row(item: Item, query: Query, notice: Notice) -> Pieces:
    language = query.language
    cells = (
        item_name(item.record, notice, language),
        _units(item, query),
        _times(item, query),
        _says(item, notice),
    )
    row: list[Pieces] = [(frame("| "), *cell, frame(" ")) for cell in cells]
    return (*(piece for cell in row for piece in cell), _END)


def _units(item: Item, query: Query) -> Pieces:
    """The units of the first role that names any, with the role."""
    for role in _ROLES:
        if item.record.names_as(role):
            named = units(item.record, query.language, role)
            return labelled(query.language, f"field_{role}", named)
    return ()


def _times(item: Item, query: Query) -> Pieces:
    due = relevant_deadlines(item.record, item.marked)
    return times(item.record, due, query.language)


def _says(item: Item, notice: Notice) -> Pieces:
    sentences = [text_at(notice.text, spans) for spans in item.sentences[:1]] or [item.record.text]
    words = sentences[0].rstrip("。；")
    # A line's end would end the table's row; the page shows the whole quote below it.
    words = words.partition("\n")[0][:_LONGEST]
    return joined("zh", [(quote(item.record, words),)])
