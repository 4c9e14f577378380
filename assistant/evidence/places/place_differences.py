"""What one notice has and another has not, as far as their measures' titles prove it.

    灵台比甘肃多了什么     every title of Lingtai's measures is one of Gansu's too
    广东有而甘肃没有的     neither rests on the other: titles that differ may say the same

Whether sentences say the same matter is not for a comparison of words to decide.
"""

from dataclasses import replace

from assistant.findings import Finding, Refusal, TitleComparison
from assistant.query import PlaceDifference, Query
from corpus.model import Notice, Record
from corpus.text import fold, squeezed
from index.register import Register


def of_difference(query: Query, asked: PlaceDifference, register: Register) -> Finding | None:
    """The titles of one notice's measures beside another's; ``None`` where it is not loaded."""
    has = register.notice(asked.has)
    lacks = register.notice(asked.lacks) if asked.lacks else None
    others = [lacks] if lacks else [n for n in register.notices() if n.id != asked.has]
    if has is None or not others:
        return None
    if query.parts == ("task",) and lacks and not lacks.of_kind("task"):
        return Refusal(query=_of(query, lacks), reason="no_such_part")
    titled = [record for record in has.of_kind("measure") if record.title]
    same = tuple(
        (record, other)
        for record in titled
        for notice in others
        if (other := _titled_alike(record, notice))
    )
    alike = {record.id for record, _ in same}
    return TitleComparison(
        query=query,
        has=has.id,
        others=tuple(notice.id for notice in others),
        same=same,
        only=tuple(record for record in titled if record.id not in alike),
        linked=bool(lacks and titled and _rests_on_another(has, lacks)),
    )


def _of(query: Query, notice: Notice) -> Query:
    return replace(query, places=(notice.id,), parts=("task",))


def _rests_on_another(one: Notice, other: Notice) -> bool:
    """Whether one of two notices was drawn up after the other, and so keeps its titles."""
    return any(p.notice == other.id for p in one.parents) or any(
        p.notice == one.id for p in other.parents
    )


def _titled_alike(record: Record, notice: Notice) -> Record | None:
    title = squeezed(fold(record.title or ""))
    measures = (r for r in notice.of_kind("measure") if r.title)
    return next((r for r in measures if squeezed(fold(r.title or "")) == title), None)
