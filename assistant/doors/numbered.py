"""Items by a number that another program gives: exact, and out of range with the range."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.doors.errors import AbilityError
from assistant.doors.objects import held
from assistant.evidence.items.lookup import Lookup
from assistant.findings import Choices, Items, Listing
from assistant.query import ItemNumber, Query
from assistant.reading.numbers.numbers import find_numbers
from corpus.model import Kind, Notice, Record
from corpus.text import fold
from index.register import Register


def numbered(
    register: Register, number: str, places: Sequence[str], kind: Kind | None
) -> tuple[Record, ...]:
    """The records that ``number`` names in these places (in all where none is given).

    ``number`` is one in any way of writing, a part that holds several items, or a record's id,
    which stands for itself whatever the place and kind.

    Raises:
        AbilityError: it is no number, or no item bears it.
    """
    record = register.record(number.strip())
    if record:
        return (record,)
    loaded = [n for n in register.notices() if not places or n.id in places]
    if "/" in number:
        raise AbilityError(f"number: no record has the id {number!r}; {ranges(loaded, kind)}.")
    mentions = [mention.item for mention in find_numbers(fold(number.strip()))]
    if not mentions:
        raise AbilityError(
            f"number: {number!r} is neither an item's number nor a record's id;"
            " give for example 27, 三（二）3 or gansu/task/27."
        )
    every = [replace(mention, counted=False) for mention in mentions]
    found = [r for n in loaded for r in _in_one(register, every, n.id, kind)]
    if not found:
        raise AbilityError(f"number: no {kind or 'item'} {number!r}; {ranges(loaded, kind)}.")
    return tuple(dict.fromkeys(found))


def ranges(notices: Sequence[Notice], kind: Kind | None = None) -> str:
    """The numbers that there are: gansu has 57 tasks (1 to 57) and 20 measures (1 to 20)."""
    return "; ".join(_range(notice, kind) for notice in notices) or "no notice is loaded"


def _range(notice: Notice, kind: Kind | None) -> str:
    kinds = [
        f"{h['count']} {h['kind']}s ({h['first']} to {h['last']})"
        for h in held(notice)
        if kind in (None, h["kind"])
    ]
    return f"{notice.id} has {', '.join(kinds) or f'no {kind}'}"


def _in_one(
    register: Register, numbers: Sequence[ItemNumber], place: str, kind: Kind | None
) -> Iterator[Record]:
    for number in numbers:
        query = Query(
            question=number.number,
            language="zh",
            places=(place,),
            parts=(kind,) if kind else (),
            numbers=(replace(number, place=place),),
        )
        found = Lookup(register).find(query)
        if isinstance(found, Items):
            yield from (item.record for item in found.items)
        elif isinstance(found, Choices | Listing):
            yield from found.records
