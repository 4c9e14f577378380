"""Numbers that begin anew under every heading: 第5条 of Qinzhou is 二（四）5, or 四（三）5."""

from collections.abc import Sequence

from assistant.query import ItemNumber, Query
from corpus.model import Record
from index.register import Filter, Register


def restarting(place: str, number: ItemNumber, query: Query, register: Register) -> list[Record]:
    """The items that bear it, each under its heading: 第5条 is 二（四）5 and 四（三）5."""
    if not number.counted or not number.number.isdecimal() or not query.places:
        return []
    tail = f"）{number.number}"
    for kind in query.parts_in(place) or ("task", "measure"):
        records = register.find(Filter(notices=(place,), kinds=(kind,)))
        if found := [r for r in records if r.number.endswith(tail)]:
            return found
    return []


def of_one_kind(found: Sequence[list[Record]]) -> list[list[Record]]:
    """Of candidates of several kinds those of the kind that another number can only mean."""
    certain = {c[0].kind for c in found if len({r.kind for r in c}) == 1}
    if len(certain) != 1:
        return list(found)
    return [[r for r in c if r.kind in certain] or c for c in found]


def restarts(records: Sequence[Record]) -> bool:
    """Whether items under several headings bear one number: 二（四）5 and 四（三）5."""
    numbers = {record.number for record in records}
    tails = {number.rpartition("）")[2] for number in numbers}
    return len(numbers) > 1 and len(tails) == 1 and tails != {""}
