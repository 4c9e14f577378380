"""Follow-ups about the item just cited: its tier, what the other part says of it, who else."""

from dataclasses import replace

from assistant.dialogue.leaning import CONDITION, names_one, stands_alone
from assistant.dialogue.lists import limits
from assistant.dialogue.numbers import NAMED, OF_FIELDS, steps, with_places, without_sources
from assistant.dialogue.other_part import of_its_other_part
from assistant.dialogue.others_named import turns_to_others
from assistant.dialogue.pressing import presses_for_a_unit, pressing_for_one
from assistant.dialogue.turn import Turn, own_matter, says, without
from assistant.query import DOCUMENT_WANTS, Query, Want
from assistant.reading.wants.claims import asks_sameness, only_counts_units
from corpus.model import Record, Role
from index.parts_of_speech import names_a_thing
from index.register import Register

# With so many characters of matter a turn asks something of its own.
_OWN_MATTER = 6
_WHO_ELSE = 9
_MOST_ITEMS = 12


def of_the_item(query: Query, before: Turn, register: Register) -> Query | None:
    """What a turn asks of the item just cited; ``None`` where it is about others."""
    elsewhere = query.places and set(query.places) != set(before.places)
    named = query.numbers or query.heading or query.elsewhere or elsewhere
    # 之外点名的还有: the words that ask who else is named are no matter.
    besides = says("besides", query.question)
    told = _without_columns(query) if besides else query
    letters = _WHO_ELSE if besides else _OWN_MATTER
    tells = own_matter(told, letters) and not says("which_tier", query.question)
    tells = tells and not says("how_many_units", query.question)
    if before.is_list and len(before.records) == 1 and not (named or tells):
        return _who_else(query, before)
    # 探索建监督中心那个呢，层级是哪一级: of another item, which the turn names.
    another = says("which_tier", query.question) and names_one(query)
    if before.is_list or named or tells or another or steps(query.question):
        return None
    return (
        _of_its_tier(query, before)
        or _of_its_empty_column(query, before)
        or of_its_other_part(query, before, register)
        or _of_a_unit_in_it(query, before, register)
        or _how_many_units(query, before)
        or _who_else(query, before)
    )


def _without_columns(query: Query) -> Query:
    """Without the words by which a turn speaks of a column: who else is listed as responsible."""
    return replace(query, matter=without("of_a_column", query.matter))


def _of_its_tier(query: Query, before: Turn) -> Query | None:
    """它是国务院部署的，还是省级部署: the tier of the item, and no list of a tier's items."""
    listed = query.asks("items", "count") or says("anew", query.question)
    asked = query.tiers or query.not_tiers or says("which_tier", query.question)
    if not asked or query.units or query.due or listed:
        return None
    wants: frozenset[Want] = query.wants | {"tier"}
    return replace(query, given=(before.last,), places=(), subject="", matter="", wants=wants)


def _of_its_empty_column(query: Query, before: Turn) -> Query | None:
    """责任单位那栏为什么没有: the column of the item, and no list of all whose column is empty."""
    listed = query.asks("items", "count") or says("anew", query.question)
    if not query.empty_roles or query.units or query.due or listed or len(before.records) != 1:
        return None
    wants: frozenset[Want] = query.wants | {role for role in NAMED if role in query.empty_roles}
    return replace(query, given=before.records, empty_roles=(), subject="", matter="", wants=wants)


def _of_a_unit_in_it(query: Query, before: Turn, register: Register) -> Query | None:
    """统计局干什么, behind an item that names it: in which column of the item it stands."""
    record = register.record(before.last)
    names = {name for unit in query.units for name in unit.names}
    if record is None or not names & {unit.name for unit in record.units}:
        return None
    standing = says("standing_of_a_unit", query.question) or says("full_name", query.question)
    asked = standing or (query.wants and not query.matter)
    if not asked or query.wants - {"content", "duty", "document_title", *NAMED} or query.due:
        return None
    wants: frozenset[Want] = frozenset(NAMED)
    return replace(
        query, given=(record.id,), places=(), units=(), subject="", matter="", wants=wants
    )


def _how_many_units(query: Query, before: Turn) -> Query | None:
    """一共几家, behind an item and its units: how many it has of them."""
    asked = before.query.wants & {"who", "lead", "responsible"}
    counts = says("how_many_units", query.question)
    only = asked and only_counts_units(query.question)
    if not (counts or only) or query.units or query.due:
        return None
    # 负责单位有几家 asks of a column itself.
    asked = (query.wants if counts else asked) & {"lead", "responsible"}
    wants: frozenset[Want] = asked or frozenset(NAMED)
    return replace(query, given=before.records, places=(), subject="", matter="", wants=wants)


def _who_else(query: Query, before: Turn) -> Query | None:
    """除了市委编办，还点了哪个局的名: the units of the item, those named here among them."""
    if not says("besides", query.question) or query.due or query.asks("count", "compare"):
        return None
    if not query.asks("who", "lead", "responsible"):
        # 除了它还有哪家
        units = says("which_unit", query.question) and not query.units
        query = replace(query, wants=frozenset(("who",))) if units else query
    if query.asks("items") or not query.asks("who", "lead", "responsible"):
        return None
    wants = query.wants - {"confirm", "content"}
    return replace(
        query, given=(before.last,), places=(), units=(), subject="", matter="", wants=wants
    )


def others_of_the_item(what: Query, rest: Query, before: Turn) -> Query | None:
    """Drop the justice department, who is left: the units of the item just cited."""
    one = len(before.records) == 1 and not before.is_list
    if not one or not what.units or what.due or what.tiers or not rest.question:
        return None
    asked: frozenset[Want] = rest.wants & {"who", "lead", "responsible"} or before.query.wants & {
        "who", "lead", "responsible"
    }  # fmt: skip
    return replace(rest, given=before.records, wants=asked or frozenset(("who",)), units=())


def confirmed(query: Query, before: Turn, register: Register) -> Query | None:
    """Whether the item just talked about names this unit, or is due so: 是省财政厅吗, 过期了吗."""
    record = register.record(before.records[0]) if len(before.records) == 1 else None
    query = pressing_for_one(query)
    # 那省监委呢, behind a question whether another one is named.
    again = before.query.asks("confirm") and before.query.units and not query.wants
    again = again and query.units and says("and_this", query.question)
    # 年底前？ asks whether it is due so.
    timed = query.due or query.ongoing is not None
    presses = timed and not query.wants and says("presses", query.question)
    asks = query.asks("confirm") or again or presses or presses_for_a_unit(query)
    if record is None or not asks or query.asks("who", "items", "count", "document_date"):
        # 是2024年的吧, behind what a notice says of itself, states its day and no deadline.
        return None
    # 甘肃矿区办事处 names the place of the talk, and no other one.
    another = query.places and set(query.places) != set(before.places)
    named = query.numbers or another or query.elsewhere or query.heading or query.parts
    stated = query.units or query.due or query.ongoing is not None
    if named or not stated or (own_matter(query, CONDITION) and names_a_thing(query.matter)):
        return None
    roles = query.roles or before.query.roles or _role(query, record)
    wants: tuple[Want, ...] = ("confirm", *(r for r in NAMED if query.units and r in roles))
    return replace(
        query,
        given=before.records,
        places=(),
        subject="",
        roles=roles,
        wants=query.wants | set(wants) | (set() if query.units else {"when"}),
    )


def _role(query: Query, record: Record) -> tuple[Role, ...]:
    """The role in which a record names the units; else the first one that it fills."""
    names = {name for unit in query.units for name in unit.names}
    filled: list[Role] = [role for role in NAMED if record.names_as(role)]
    naming = [role for role in filled if names & set(record.names_as(role))]
    return tuple((naming or filled)[:1])


def last_items(query: Query, before: Turn, register: Register) -> Query | None:
    """What is asked of the last two items, or three: 这两项分别什么时候完成."""
    wanted = 3 if says("three", query.question) else 2 if says("two", query.question) else 0
    if asks_sameness(query.question) and (listed := _all_of_the_list(query, before)):
        return _of_records(query, before, listed)
    if not wanted and _compares_the_last_two(query, before):
        wanted = 2
    if not wanted or query.places or len(last := _last(before, wanted, register)) != wanted:
        return None
    if says("compares_times", query.question):
        # 这两项哪项早
        timed = query.wants - {"items", "content", "confirm", "compare"} | frozenset[Want](
            ("when",)
        )
        query = replace(query, wants=timed)
    if asks_sameness(query.question):
        query = replace(query, subject=_task_beside_its_measure(last, register), matter="")
    return _of_records(query, before, last)


def _task_beside_its_measure(items: tuple[str, ...], register: Register) -> str:
    """What a task says that is compared with the measure it comes from; else nothing."""
    records = [record for i in items if (record := register.record(i))]
    return next((record.text for record in records if record.source in items), "")


def _all_of_the_list(query: Query, before: Turn) -> tuple[str, ...]:
    """The list that the last item was chosen from, where all of it is compared: 都一样吗."""
    alone = not (query.units or query.numbers or query.due or query.places or query.matter)
    several = len(before.listed) > len(before.records) == 1
    return before.listed if alone and several and "都" in query.question else ()


def _compares_the_last_two(query: Query, before: Turn) -> bool:
    """牵头的一样吗, behind two items that were named one after the other."""
    alone = not (query.units or query.numbers or query.due or query.tiers or query.matter)
    earlier = before.before
    one_by_one = len(before.records) == 1 and earlier is not None and len(earlier.records) == 1
    return alone and one_by_one and asks_sameness(query.question)


def same_items(query: Query, before: Turn, register: Register) -> Query | None:
    """Something else of the same items; ``None`` where a turn has a matter of its own."""
    if turns_to_others(query, before, register):
        return None
    if _claims_of_all(query, before):
        return replace(query, given=before.records, places=(), subject="", clauses=())
    # 哪些任务是长期坚持的 limits all items anew, and no answer's.
    anew = says("anew", query.question) and limits(query)
    if says("refers", query.question) and query.asks("confirm") and query.due and not query.matter:
        return None if anew or query.units else _of_records(query, before, before.records)
    return None if anew or stands_alone(query) else _of_records(query, before, before.records)


def _claims_of_all(query: Query, before: Turn) -> bool:
    """都是省司法厅牵头吗, behind several items: whether it is so of them, and no list."""
    named = query.places or query.numbers or query.heading or query.due or query.matter
    several = not before.is_list and 1 < len(before.records) <= _MOST_ITEMS
    asks = query.asks("confirm") and not query.asks("items", "count")
    return bool(several and asks and query.units and query.roles) and not named


def _of_records(query: Query, before: Turn, records: tuple[str, ...]) -> Query:
    """Something else of the same items, or which of them meet a condition."""
    if before.is_of_notices and query.wants & DOCUMENT_WANTS:
        # when was that one issued: of the notice, and of no record of it.
        return with_places(query, before)
    if len(records) > 1 and asks_sameness(query.question):
        query = _of_the_same_field(query, before)
    asks_whether = query.asks("confirm") and not query.asks("items", "count")
    dated = query.due or query.ongoing is not None
    if dated and asks_whether and len(records) <= _MOST_ITEMS and not query.units:
        # 它们都2023年吗
        wants: frozenset[Want] = query.wants | {"when"}
        return replace(query, given=records, places=(), subject="", wants=wants)
    ranked = query.superlative in ("earliest", "latest") and len(records) > 1
    if dated or ranked or (query.units and query.roles):
        return replace(query, within=records, places=())
    said = before.query.subject
    # 业务那块呢, 归谁培训: what a turn says besides is asked of the matter of the talk.
    own = query.subject if query.subject not in said else ""
    return replace(
        query,
        given=records[:_MOST_ITEMS],
        places=(),
        subject=" ".join(filter(None, (said, own))),
        wants=query.wants or before.query.wants,
    )


def _of_the_same_field(query: Query, before: Turn) -> Query:
    """两边一样吗, of no field: of the one asked last; else whether units and times are the same."""
    if query.wants & OF_FIELDS:
        return query
    sorts: tuple[tuple[str, Want], ...] = (("time_named", "when"), ("unit_named", "lead"))
    fields = frozenset(want for words, want in sorts if says(words, query.question))
    turn: Turn | None = before
    while turn is not None and not fields:
        fields = turn.query.wants & OF_FIELDS
        turn = turn.before
    fields = fields or frozenset[Want](("lead", "when"))
    return replace(query, wants=query.wants - {"compare"} | fields)


def _last(before: Turn, wanted: int, register: Register) -> tuple[str, ...]:
    """The items that the talk was last about: cited together, or one after the other."""
    own = without_sources(before.records, register)
    if len(own) >= wanted:
        return own if len(own) == wanted else ()
    found: list[str] = []
    turn: Turn | None = before
    while turn is not None and len(found) < wanted:
        found += [i for i in turn.records[:1] if i not in found]
        turn = turn.before
    return tuple(reversed(found))
