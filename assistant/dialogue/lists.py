"""Follow-ups of a list or of a notice's facts: another unit or place in it, or one item of it."""

from dataclasses import replace

from assistant.dialogue.offices import offices_there
from assistant.dialogue.passing import as_of_the_same_day, is_other_side
from assistant.dialogue.remainders import without_its_own
from assistant.dialogue.turn import (
    LISTED,
    Turn,
    asked_by,
    kind_named,
    own_matter,
    own_matter_beside,
    said,
    says,
)
from assistant.query import Query, UnitMention, Want
from corpus.model import Role
from index.register import Register

# With so many characters of matter a turn asks something of its own.
_OWN_MATTER = 3
_TWO = 2
# What a condition itself may leave unread: 长期坚持, 已经过期.
_CONDITION = 5


def same_question(query: Query, before: Turn, register: Register) -> Query | None:
    """The question before with what this turn names put in its place; ``None`` if it asks anew."""
    asked = before.query
    if query.units and query.sole and not query.roles:
        # 省司法厅一家牵头的是哪个
        query = replace(query, roles=("lead",), wants=query.wants - {"duty"})
    if _narrows_to_units(query, before):
        with_it = query.without or says("together_with", query.question)
        # 还有省财政厅一起的只有哪一个: the one is the item, and no unit alone.
        query = replace(query, sole=query.sole and not says("together_with", query.question))
        roles = query.roles or (asked.roles if with_it else ())
        return replace(query, within=before.records, places=(), roles=roles)
    same = without_its_own(query, before) or _of_its_units(query, before, register)
    if same:
        return same
    query = _counting(query)
    if before.is_of_notices and query.places and query.wants <= {"confirm", "content"}:
        return _of_another_notice(query, asked)
    more = query.numbers or query.without or query.wordings or query.wants - {"items", "count"}
    # 这条是2024年底完成吧: of the one item.
    of_one = len(before.records) == 1 and says("this_item", query.question)
    if more or of_one or not (before.is_list or before.found_no_list):
        return None
    if not _names_something(query):
        return _counted(query, before) if before.is_list else None
    if own_matter(query, _CONDITION if limits(query) else _OWN_MATTER) or says(
        "among", query.question
    ):
        return None
    if query.wants and (says("anew", query.question) or (query.units and query.roles)):
        return None
    return with_named(query, before, register)


def _of_another_notice(query: Query, asked: Query) -> Query | None:
    """灵台有吗, behind whom copies go to: the same of that notice."""
    if query.numbers or query.units or query.without or own_matter(query, _OWN_MATTER):
        return None
    changed = replace(asked, places=query.places, elsewhere=(), counterpart_of=None)
    return asked_by(replace(query, wants=frozenset()), changed)


def of_both_units(query: Query, before: Turn, _: Register) -> Query | None:
    """What the units of the last lists lead, or do, together: 这两家都在牵头栏里的."""
    asked = before.query
    if query.units or query.places or query.due or not asked.units or not before.is_list:
        return None
    if not says("both_units", query.question):
        return None
    units = _of_the_last_lists(before)
    if len(units) < _TWO:
        return None
    together = replace(asked, units=units, together=True, sole=False, within=(), least_units=0)
    wants = (query.wants & LISTED) or frozenset(("items",))
    roles = query.roles or asked.roles
    return asked_by(replace(query, wants=wants), replace(together, roles=roles))


def _of_the_last_lists(before: Turn) -> tuple[UnitMention, ...]:
    """The units of the last list; where it is of one, of the one before it too."""
    units: tuple[UnitMention, ...] = ()
    turn: Turn | None = before
    while turn is not None and len(units) < _TWO and turn.query.units and turn.is_list:
        units = (*(u for u in turn.query.units if u not in units), *units)
        turn = turn.before
    return units


def _of_its_units(query: Query, before: Turn, register: Register) -> Query | None:
    """The list before with more units, or of the same ones in another role or alone."""
    asked = before.query
    if not ((before.is_list or before.found_no_list) and asked.units):
        return None
    if query.units:
        return with_named(query, before, register) if says("widened", query.question) else None
    if query.roles and query.places and set(query.places) != set(before.places):
        # 甘肃的呢，表里点名牵头的, behind those that name it in Guangdong.
        plain = replace(query, wants=frozenset[Want](("items",)), roles=())
        there = with_named(plain, before, register)
        return replace(there, roles=query.roles, parts=query.parts) if there else None
    if query.sole and not (query.places or limits(query)):
        # 只要它一家单独牵头的
        return asked_by(query, replace(asked, sole=True, together=False, roles=("lead",)))
    if (role := _role_of_them(query)) and (role,) != asked.roles:
        counted = query.wants & {"count", "how_much"}
        wants: frozenset[Want] = frozenset(("count",)) if counted else frozenset(("items",))
        return asked_by(replace(query, wants=wants), replace(asked, roles=(role,), sole=False))
    other = query.roles and query.roles != asked.roles and not says("among", query.question)
    of_roles = query.wants <= {"lead", "responsible", "confirm"}
    in_vain = before.found_no_list and not own_matter(query, _OWN_MATTER)
    if other and of_roles and (in_vain or says("of_a_unit", query.question)):
        # 责任的呢; 那要配合什么, of a unit that leads nothing
        query = replace(query, wants=frozenset(("items",)))
    if other and (query.asks("items", "count") or says("instead", query.question)):
        # 我们局列在责任单位栏的又是哪项
        return asked_by(query, replace(asked, roles=query.roles, sole=False))
    return None


def _role_of_them(query: Query) -> Role | None:
    """The column in which a turn looks for the unit of the list: supported by it."""
    if query.places or query.numbers or limits(query):
        return None
    ways: tuple[tuple[str, Role], ...] = (("as_responsible", "responsible"), ("as_lead", "lead"))
    return next((role for words, role in ways if says(words, query.question)), None)


def _narrows_to_units(query: Query, before: Turn) -> bool:
    """Whether those of a list are asked for in which a unit has a part: 哪些是省司法厅牵头的."""
    named = query.units or query.without
    several = before.is_list or (len(before.records) > 1 and before.records == before.choices)
    if not (named and several) or query.places:
        return False
    if query.without and not query.units:
        if without_its_own(query, before):
            return False
        return not own_matter(query, _OWN_MATTER) and not says("anew", query.question)
    apart = not set(query.roles) & set(before.query.roles)
    plain = not query.wants - LISTED - frozenset(query.roles)
    if (
        (not query.roles or before.query.roles)
        and apart
        and says("having", query.question)
        and plain
    ):
        # 有市检察院的是哪个; 责任单位有市财政局的, of what another one leads
        return not own_matter(query, _OWN_MATTER) and not says("anew", query.question)
    if not query.roles:
        # And together with the finance department?
        with_it = said("together_with", query.question)
        return with_it is not None and not own_matter_beside(with_it, query, _OWN_MATTER)
    of_others = not before.query.units and not own_matter(query, _OWN_MATTER)
    of_others &= not says("anew", query.question)
    chooses = says("which_of", query.question) or says("of_a_unit", query.question)
    joined = says("joined", query.question) or says("together_with", query.question)
    return (of_others and chooses) or joined


def _names_something(query: Query) -> bool:
    named = query.places or query.elsewhere or query.units or query.heading or query.parts
    return bool(named) or limits(query)


def limits(query: Query) -> bool:
    """Whether a turn states a condition on deadlines, levels or empty columns."""
    of_deadline = query.due or query.deadline_words or query.recurring
    known = query.ongoing is not None or query.dated is not None
    return bool(of_deadline or query.tiers or query.empty_roles) or known


def _counting(query: Query) -> Query:
    """A bare number asked for (几个, how many) counts; 过期了吗 asks which of them have passed.

    哪些已经… asks for items, whatever comes behind it.
    """
    wants = query.wants
    if wants == {"items", "compare"}:
        # 分别是哪些
        return replace(query, wants=frozenset(("items",)))
    if not wants and not query.parts:
        query = replace(query, parts=kind_named(query.question))
    counts = "how_much" in wants <= {"how_much", "count"} and not query.matter
    if says("total", query.question):
        query, counts = replace(query, matter="", subject="", numbers=()), True
    if counts:
        return replace(query, wants=frozenset(("count",)))
    passed = wants == {"confirm"} and query.due and not query.units
    if passed or (not wants and says("which", query.question)):
        return replace(query, wants=frozenset(("items",)))
    return query


def _counted(query: Query, before: Turn) -> Query | None:
    """How many there are, or which, of a list just given."""
    if not query.wants or query.matter:
        return None
    return asked_by(query, before.query)


def with_named(query: Query, before: Turn, register: Register) -> Query | None:
    """The question before with the place, the units, the part and the conditions of this turn.

    ``None``: another place, but of a list that was itself chosen from one.
    """
    asked = changed = before.query
    if asked.asks("divided") and not query.places:
        # Of the tasks that a measure was divided into.
        plain = asked.wants - {"divided"}
        asked = replace(asked, numbers=(), parts=(), given=(), wants=plain, within=before.records)
        changed = asked
    if query.places or query.elsewhere:
        if asked.within and not query.units:
            return None
        # 广东发改委呢: of all that the place has.
        asked = changed = replace(asked, within=())
        changed = replace(changed, places=query.places, elsewhere=query.elsewhere)
        heading = _counterpart(asked.heading, asked.places, query.places, register)
        units = offices_there(asked.units, query.places, register)
        changed = replace(changed, heading=heading, units=units)
    if query.units:
        # 市统计局呢，在哪一条里出现: in whatever column.
        roles = query.roles or (() if says("in_any_column", query.question) else asked.roles)
        units = (*asked.units, *query.units) if says("widened", query.question) else query.units
        changed = replace(changed, units=units, roles=roles, together=False)
        if not query.places:
            changed = replace(changed, places=_naming(query.units, asked.places, register))
    if query.heading:
        changed = replace(changed, heading=_titled(query.heading, changed.places, register))
    if query.parts:
        changed = replace(changed, parts=query.parts, parts_by_place=query.parts_by_place)
    if query.wants and query.due and asked.due and not is_other_side(query, asked):
        # Two conditions of one kind: the first has chosen already.
        changed = replace(changed, within=before.records)
    return asked_by(query, _limited(query, changed) if limits(query) else changed)


def _limited(query: Query, asked: Query) -> Query:
    """With the turn's conditions: in place of the old ones (2025年的呢), or added (哪些是…)."""
    added = bool(query.wants)
    ongoing = query.ongoing if query.ongoing is not None or not added else asked.ongoing
    dated = query.dated if query.dated is not None or not added else asked.dated
    old = asked if added else query
    return replace(
        asked,
        due=as_of_the_same_day(query, asked) or old.due,
        deadline_words=query.deadline_words or old.deadline_words,
        ongoing=ongoing,
        dated=dated,
        recurring=query.recurring or old.recurring,
        tiers=query.tiers or asked.tiers,
        empty_roles=query.empty_roles or asked.empty_roles,
    )


def _naming(
    units: tuple[UnitMention, ...], places: tuple[str, ...], register: Register
) -> tuple[str, ...]:
    """Those of the places whose notices name the units; any place where none of them does."""
    names = {name for unit in units for name in unit.names}
    naming = tuple(place for place in places if names & set(register.unit_names(place)))
    return naming if names else places


def _titled(heading: str, places: tuple[str, ...], register: Register) -> str:
    """The title that a part has in the one place that is talked about: 五、 there."""
    number = heading.removesuffix("、")
    titles = [h[1] for h in _chapters(places, register) if number in h] if heading else []
    return titles[0] if len(titles) == 1 else heading


def _counterpart(
    heading: str | None, old: tuple[str, ...], new: tuple[str, ...], register: Register
) -> str | None:
    """The title of the part with the same number in another place."""
    numbers = [number for number, title in _chapters(old, register) if title == heading]
    titles = [title for number, title in _chapters(new, register) if number in numbers]
    return titles[0] if heading and titles else heading


def _chapters(places: tuple[str, ...], register: Register) -> list[tuple[str, str]]:
    notices = (register.notice(place) for place in places)
    return [
        (h.number, h.title) for n in notices if n for h in n.headings if h.level == 1 and h.number
    ]
