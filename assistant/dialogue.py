"""What earlier turns fix: the place, the items and the matter that a follow-up leaves unsaid.

A turn that stands on its own starts afresh. One that does not takes over

- the items, where it only asks for something else of them (时限呢, 什么时候要做完);
- the matter and what was asked, where it only names another place (广东呢);
- the place, where it names none;
- the items as a list to choose from, where it says 这里面, 其中.
"""

import re
from dataclasses import dataclass, replace

from assistant.query import ItemNumber, Query
from index.register import Register

_AMONG = re.compile(
    r"这里面|其中|这几[项条个]|这些|里面|among (?:these|them)|of (?:these|them|those)"
)
_COUNTERPART = re.compile(
    r"对应|相应|同样|同一|这个|那[一]?[项条个]|也是|相同|一样|counterpart|correspond|same|equivalent|that one|it"
)
_NEXT = re.compile(r"下一[项条个]|后一[项条个]|再下一|next (?:one|task|measure|item)")
_PREVIOUS = re.compile(r"上一[项条个]|前一[项条个]|previous (?:one|task|measure|item)|one before")


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """An earlier question as it was understood, and the records its answer cited."""

    query: Query
    records: tuple[str, ...]
    before: "Turn | None" = None


def in_context(query: Query, before: Turn | None, register: Register) -> Query:
    """The query with what it leaves unsaid taken from the turn before it."""
    if before is None or not before.records:
        return query if before is None else _with_places(query, before.query.places)
    if not query.numbers and (step := _step(query.question)):
        return _neighbour(query, before, step, register)
    if query.numbers:
        return _with_places(query, before.query.places)
    if _AMONG.search(query.question) and not query.places:
        return replace(_with_places(query, before.query.places), within=before.records)
    if query.places and query.places != before.query.places[:1] and _leans_on(query):
        return _elsewhere(query, before, register)
    if not _own_subject(query) and not query.units:
        return _same_items(query, before, register)
    return _with_places(query, before.query.places)


def _with_places(query: Query, places: tuple[str, ...]) -> Query:
    return query if query.places or query.elsewhere else replace(query, places=places)


def _own_subject(query: Query) -> bool:
    return len(query.subject.replace(" ", "")) > 2


def _leans_on(query: Query) -> bool:
    """Whether a turn that names a place leaves out the matter: 广东呢, 甘肃对应的那项是哪年."""
    if query.units or query.due or query.tier:
        return False
    return not _own_subject(query) or bool(_COUNTERPART.search(query.question))


def _elsewhere(query: Query, before: Turn, register: Register) -> Query:
    """The same matter in another place, asked for what was asked before if nothing new is."""
    wants = query.wants - {"compare", "confirm", "items", "duty"}
    subject = before.query.subject or _matter(before, register)
    return replace(
        query,
        subject=subject,
        wants=frozenset(wants or before.query.wants),
        roles=query.roles or before.query.roles,
        units=before.query.units if not before.query.subject else (),
        parts=query.parts,
    )


def _matter(before: Turn, register: Register) -> str:
    record = register.record(before.records[0])
    return (record.title or record.text[:60]) if record else ""


def _same_items(query: Query, before: Turn, register: Register) -> Query:
    """Something else of the same items: they are named by their numbers."""
    records = [record for i in before.records[:3] if (record := register.record(i))]
    return replace(
        query,
        numbers=tuple(ItemNumber(number=r.number, kinds=(r.kind,)) for r in records[:1]),
        places=tuple(dict.fromkeys(r.notice for r in records[:1])),
        parts=(records[0].kind,) if records else (),
        subject=query.subject
        or ("" if records and records[0].kind == "task" else before.query.subject),
    )


def _step(question: str) -> int:
    return 1 if _NEXT.search(question) else -1 if _PREVIOUS.search(question) else 0


def _neighbour(query: Query, before: Turn, step: int, register: Register) -> Query:
    record = register.record(before.records[0])
    if record is None:
        return query
    numbers = register.numbers(record.notice, record.kind)
    place = numbers.index(record.number) + step
    if not 0 <= place < len(numbers):
        return _with_places(query, (record.notice,))
    return replace(
        query,
        numbers=(ItemNumber(number=numbers[place], kinds=(record.kind,)),),
        places=(record.notice,),
        parts=(record.kind,),
        subject="",
    )
