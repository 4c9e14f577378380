"""What is told of the items in a list beside their numbers: deadlines, lead units."""

from collections.abc import Sequence

from assistant.compose.items import clause
from assistant.compose.pieces import Piece, Pieces, joined, quote, say, times, units
from assistant.model import Language
from assistant.query import Query
from corpus.model import Record
from corpus.text import squeezed

# So many different deadlines are told in the direct sentence; more stand in the lines below.
_FEW_TIMES = 4
# Of so many items it is told in the direct sentence who leads each.
_FEW_LED = 5


def leads_of(record: Record, language: Language) -> Pieces:
    """How many units lead an item, and which."""
    names = record.names_as("lead")
    number = Piece(kind="computed", text=str(len(names)), shown=str(len(names)), record=record.id,
                   roles=("lead",), value=len(names))  # fmt: skip
    counted = say(language, "count_lead", count=number)
    led = say(language, "lead", units=units(record, language, "lead"))
    return joined(language, (counted, led), "semicolon") if names else ()


def led_each(records: Sequence[Record], query: Query) -> Pieces:
    """Who leads, or helps with, each of a few items: once where it is the same, else by number."""
    language = query.language
    helped = query.asks("responsible") and not query.asks("lead")
    told_of = _helped_by if helped else _led_by
    led: dict[tuple[str, ...], list[Record]] = {}
    for record in records:
        names = () if helped else record.names_as("lead")
        names = names or record.names_as("responsible") or record.names_as("acting")
        led.setdefault(names, []).append(record)
    if len(led) == 1:
        return told_of(records[0], language)
    told = (
        say(
            language,
            "list_due",
            numbers=joined(language, (named(record, few=False) for record in group)),
            due=told_of(group[0], language),
        )
        for group in led.values()
    )
    return joined(language, told, "semicolon")


def _helped_by(record: Record, language: Language) -> Pieces:
    if record.names_as("responsible"):
        return say(language, "responsible", units=units(record, language, "responsible"))
    return say(language, "no_responsible")


def _led_by(record: Record, language: Language) -> Pieces:
    if record.names_as("lead"):
        return say(language, "lead", units=units(record, language, "lead"))
    if record.names_as("responsible"):
        return say(language, "lead_and_bracket", units=units(record, language, "responsible"))
    if record.names_as("acting"):
        return say(language, "acting", units=units(record, language, "acting"))
    return say(language, "no_lead")


def asks_who(query: Query, records: Sequence[Record]) -> bool:
    """Whether it is asked who leads a few items that were not chosen by their units."""
    chosen = (
        query.units
        or query.without
        or query.beside
        or query.empty_roles
        or query.filled_roles
        or query.least_units > 1
        or query.most_units
    )
    return query.asks("who", "lead") and not chosen and 0 < len(records) <= _FEW_LED


def asks_times(query: Query) -> bool:
    """Whether the deadlines of what is listed are asked for, and no condition on them stated."""
    of_deadline = query.due or query.deadline_words or query.superlative
    return query.asks("when") and not of_deadline and query.ongoing is None and query.dated is None


def due_each(records: Sequence[Record], language: Language) -> Pieces:
    """The deadlines of a list: those that are due together by their numbers, or once for all."""
    together: dict[str, list[Record]] = {}
    for record in records:
        worded = "，".join(squeezed(due.text) for due in record.deadlines)
        together.setdefault(worded, []).append(record)
    if len(together) > _FEW_TIMES:
        return ()
    said = [(group, times(group[0], group[0].deadlines, language)) for group in together.values()]
    if len(said) == 1:
        return say(language, "due", times=said[0][1]) if said[0][1] else say(language, "no_due")
    return joined(language, (_due_of(*each, language) for each in said), "semicolon")


def _due_of(records: Sequence[Record], due: Pieces, language: Language) -> Pieces:
    numbers = joined(language, (named(record, few=False) for record in records))
    said = say(language, "due", times=due) if due else say(language, "no_due")
    return say(language, "list_due", numbers=numbers, due=said)


def due_together(records: Sequence[Record], language: Language) -> Pieces:
    """The deadlines of records that are due together, each wording once."""
    every = ((record, due) for record in records for due in record.deadlines if due.end)
    worded = {squeezed(due.text): (record, due) for record, due in every}
    said = joined(language, (times(r, (due,), language) for r, due in worded.values()))
    return say(language, "due", times=said)


def named(record: Record, *, few: bool) -> Pieces:
    """A record's number; its words too where there are only a few."""
    number = Piece(kind="number", text=record.number, shown=record.number, record=record.id)
    return (number, quote(record, clause(record.title or record.text))) if few else (number,)
