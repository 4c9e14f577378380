"""Whether a turn names what the items at hand have no word of: 统计局在哪一条, 那全员轮训呢."""

from assistant.dialogue.leaning import CONDITION
from assistant.dialogue.numbers import NAMED
from assistant.dialogue.turn import Turn, own_matter, says
from assistant.query import DOCUMENT_WANTS, Query
from index.register import Register

# So many characters at most name no matter.
_FEW = 2


def turns_to_others(query: Query, before: Turn, register: Register) -> bool:
    """Whether a turn asks of other items than those at hand: of a unit, or of a matter."""
    other = _of_other_units(query, before, register) or _of_a_matter_in_it(query, before)
    return other or _of_that_matter(query, before, register)


def _of_other_units(query: Query, before: Turn, register: Register) -> bool:
    """Whether items are asked for of a unit that none of those at hand names: 统计局在哪一条."""
    names = {name for unit in query.units if not unit.general for name in unit.names}
    # 省大数据中心牵头的那项讲什么: told by its unit.
    told = query.roles and query.asks("content") and says("that_item", query.question)
    asked = query.asks("items", "count") or told
    if not names or before.is_of_several or not asked:
        return False
    if query.asks("count") and not says("this_item", query.question):
        # 省发改委有几项: all of its items.
        return True
    records = (record for i in before.records if (record := register.record(i)))
    return not any(names & set(record.names_as(*NAMED)) for record in records)


def _of_that_matter(query: Query, before: Turn, register: Register) -> bool:
    """Whether a turn goes over to a matter that no item at hand has a word of: 那全员轮训呢."""
    every = (word.removeprefix("那") for word in query.matter.split())
    words = [word for word in every if len(word) > _FEW]
    if before.is_list or not words or not says("and_that_matter", query.question):
        return False
    records = [record for i in before.records if (record := register.record(i))]
    said = "".join(f"{record.text}{record.title or ''}" for record in records)
    return not any(word in said for word in words)


def _of_a_matter_in_it(query: Query, before: Turn) -> bool:
    """Whether behind what a notice says of itself an item of it is asked for, by its matter."""
    of_item = query.asks("items") and not query.wants & DOCUMENT_WANTS
    return before.is_of_notices and of_item and own_matter(query, CONDITION)
