"""Other tasks due when the item just cited is: 清单里还有哪条也是同一天到期."""

from dataclasses import replace

from assistant.dialogue.further import without_it
from assistant.dialogue.turn import Turn, own_matter_beside, said
from assistant.query import Due, Query, Want
from index.register import Register

# So many letters beside the words for the same time are a matter of the turn's own.
_OWN_MATTER = 4


def due_at_the_same_time(query: Query, before: Turn, register: Register) -> Query | None:
    """The list of the other tasks with the deadline of the item just cited.

    ``None`` where the turn names an item, a unit or a time of its own, where the item has no
    one deadline, or where it goes on without an end.
    """
    words = said("same_time", query.question)
    item = register.record(before.last) if words and before.records else None
    if words is None or item is None or before.is_of_several or len(item.deadlines) != 1:
        return None
    named = query.places or query.elsewhere or query.numbers or query.heading or query.units
    deadline = item.deadlines[0]
    if named or query.due or deadline.end is None:
        return None
    if own_matter_beside(words, query, _OWN_MATTER):
        return None
    asked = replace(
        query,
        wants=query.wants & {"count"} or frozenset[Want](("items",)),
        places=(item.notice,),
        parts=(item.kind,),
        due=Due(relation="says", words=deadline.text, start=deadline.start, end=deadline.end),
        subject="",
        matter="",
        clauses=(),
        matters=(),
        given=(),
    )
    return replace(asked, change=without_it(query, item, before))
