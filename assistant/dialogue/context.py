"""What earlier turns fix: the place, the items and the matter that a follow-up leaves unsaid.

A turn that stands on its own starts afresh. One that does not takes over

- the question before, with what was meant put in its place (打错了，是44);
- the list just given, limited (哪些是2024年的), of several units together, or with another
  unit, place or part in it (省财政厅呢);
- one item of the list, where it says which (第二个), or the one behind the last (下一项);
- the question itself, where it only says which of several was meant (我说的是广东的);
- the items, where it only asks for something else of them (时限呢, 什么时候要做完);
- the matter, and what was asked, where it only names another place (广东呢);
- the place, where it names none.

Each of these is a rule: the query as it is meant, or ``None`` where the rule does not apply.
The first that applies counts. The words stand in ``dialogue.toml``.
"""

from collections.abc import Callable
from dataclasses import replace

from assistant.dialogue.at_hand import Spoken, asked_of_the_item, chosen_by_matter
from assistant.dialogue.choices import chosen
from assistant.dialogue.comparing import compared
from assistant.dialogue.corrections import corrected
from assistant.dialogue.elsewhere import elsewhere, in_other_places
from assistant.dialogue.further import more_of_a_unit, more_of_its_leads, of_another_unit
from assistant.dialogue.groups import of_another_group
from assistant.dialogue.items import confirmed, last_items, of_the_item, same_items
from assistant.dialogue.lead_counts import of_so_many_leads
from assistant.dialogue.lists import limits, of_both_units, same_question
from assistant.dialogue.moves import MoveKind
from assistant.dialogue.narrowing import among, narrowed, of_a_part
from assistant.dialogue.numbers import OF_FIELDS, steps, with_number, with_places
from assistant.dialogue.opposites import others_than_listed
from assistant.dialogue.parts import of_parts
from assistant.dialogue.passing import as_of_another_day
from assistant.dialogue.positions import at_its_position
from assistant.dialogue.remainders import apart, without_its_unit
from assistant.dialogue.rest import so_many_items, the_earlier_list, the_others
from assistant.dialogue.same_time import due_at_the_same_time
from assistant.dialogue.stepping import stepped
from assistant.dialogue.turn import Turn, own_matter, says
from assistant.dialogue.unit_tallies import of_units
from assistant.dialogue.units_at_hand import unit_called_by_field
from assistant.query import Query, Want
from index.parts_of_speech import names_a_thing
from index.register import Register

Rule = Callable[[Query, Turn, Register], Query | None]

# Of a list as a whole, or a unit by its field: what is left unread is no matter of a turn's own.
_EARLY: tuple[Rule, ...] = (
    the_others, the_earlier_list, so_many_items, as_of_another_day, of_units,
    without_its_unit, apart, of_both_units, of_so_many_leads, others_than_listed,
    narrowed, of_a_part, unit_called_by_field,
)  # fmt: skip
_RULES: tuple[Rule, ...] = (
    of_parts,
    of_another_group,
    at_its_position,
    due_at_the_same_time,
    same_question,
    more_of_a_unit,
    more_of_its_leads,
    compared,
    chosen,
    confirmed,
    of_another_unit,
    of_the_item,
    stepped,
    with_number,
    last_items,
    among,
    elsewhere,
    same_items,
)
# Words that name nothing: so many letters at most, of which the notices know so little.
_LONGEST_NOTHING = 10
_HARDLY_KNOWN = 0.2
# So many letters are a matter of a turn's own.
_FEW = 3


def in_context(
    query: Query,
    before: Turn | None,
    register: Register,
    spoken: Spoken,
    move: MoveKind = "asks",
) -> Query:
    """The query with what it leaves unsaid taken from the turns before it.

    ``spoken`` tells what the notices speak of, ``move`` what the turn does.
    """
    if before is None:
        unsaid = steps(query.question) and not query.numbers and not query.places
        return replace(query, subject="", matter="") if unsaid and not query.inventory else query
    query = _of_a_parent(_of_items(query, before), before, register)
    query = in_other_places(query, before, register)
    early = (corrected, *_EARLY) if move == "corrects" else _EARLY
    if understood := _first(early, query, before, register):
        return understood
    if before.records and (chosen_one := chosen_by_matter(query, before, spoken)):
        return chosen_one
    if before.records and _only_of_fields(query, before, spoken):
        query = _without_matter(replace(query, wants=_of_sort(query)))
    elif before.records and _is_unknown(query, spoken):
        words_back = ("refers", "position", "same_group", "its_leads", "more_tasks", "same_time")
        refers = any(says(words, query.question) for words in words_back)
        leans = query.units or refers or steps(query.question) or _of_the_list(query, before)
        if before.is_of_notices and query.wants <= {"confirm"} and not leans:
            # 现在失效了没有, of a notice: no part of it is shown that does not speak of it.
            return with_places(query, before)
        if names_a_thing(query.matter) and not leans:
            # 疫苗什么时候打: of what the notices do not know no earlier answer speaks.
            asked = asked_of_the_item(query, before, register, spoken)
            return asked or with_places(query, before)
        query = _without_matter(query)
    found = query if query.inventory else _first(_RULES, query, before, register)
    found = found or asked_of_the_item(query, before, register, spoken)
    found = found or _of_another_matter(query, before)
    if found.alternatives or found.places != before.query.places:
        return found
    # Whoever means the same places means each of them no more clearly.
    return replace(found, alternatives=before.query.alternatives)


def _of_a_parent(query: Query, before: Turn, register: Register) -> Query:
    """它依据的省里那个文件是几号文: what the notice above is, and not what it rests on itself."""
    below = register.notice(before.places[0]) if len(before.places) == 1 else None
    parents = {parent.notice for parent in below.parents} if below else set()
    if not (query.asks("parents") and query.places and parents.issuperset(query.places)):
        return query
    named: frozenset[Want] = frozenset(("document_title", "document_number"))
    return replace(query, wants=(query.wants - {"parents"}) | named)


def _of_items(query: Query, before: Turn) -> Query:
    """到哪年底, behind an answer about items, asks for their time, and for no notice's years."""
    query = _of_days(query, before)
    if says("rank_alone", query.subject) and before.records:
        # 省里时限, where the talk is about the province already.
        query = replace(query, subject="", matter="", clauses=())
    of_items = before.records and not before.is_of_notices and not query.places
    if (
        of_items
        and not before.is_list
        and query.wants & OF_FIELDS
        and says("column", query.question)
    ):
        # 期限那格怎么填: what the column says, however it is put.
        query = replace(query, subject="", matter="", clauses=(), aspects=(), terms=())
    if query.superlative and before.records and says("step_then_field", query.question):
        # 下一项时限, behind an item: the time of the next one, and not which is due next.
        query = replace(query, superlative=None, due=None)
    query = _of_one_time(query, before)
    if says("so_many_of_them", query.question) and len(query.numbers) == 1:
        query = replace(query, numbers=())
    if says("these_several", query.question):
        # 这几项: so many as the talk has told, and no count is asked for.
        query = replace(query, wants=query.wants - {"count"})
    if query.wants == {"period", "when"} and before.records and not before.is_of_notices:
        # 钦州是哪年, behind an item.
        return replace(query, wants=frozenset[Want](("when",)))
    period = query.wants & {"period", "when"} == {"period", "when"}
    return replace(query, wants=query.wants - {"period"}) if of_items and period else query


def _of_the_list(query: Query, before: Turn) -> bool:
    """Whether a turn behind a list states a condition on it: 只要独家牵头的."""
    return before.is_list and bool(query.sole or query.roles or limits(query))


def _of_one_time(query: Query, before: Turn) -> Query:
    """年底是24年还是25年, 做完就没事了吗, behind one item: its time, and no list of those years."""
    one = len(before.records) == 1 and not before.is_of_notices and not query.places
    asked = says("either_year", query.question) or says("goes_on_after", query.question)
    if not (one and asked) or query.numbers or query.units or query.asks("items", "count"):
        return query
    when = frozenset[Want](("when",))
    return replace(query, wants=when, due=None, ongoing=None, subject="", matter="", clauses=())


def _of_days(query: Query, before: Turn) -> Query:
    """哪天, behind what a notice says of itself, asks for its day; 几号 of an item for a time."""
    of_notices = bool(before.records) and all(i.endswith("/notice") for i in before.records)
    if of_notices and query.due and query.wants == {"confirm"} and not own_matter(query, _FEW):
        # 是2024年4月吗
        wants: frozenset[Want] = frozenset(("confirm", "document_date"))
        return replace(query, wants=wants, places=query.places or before.places)
    of_days = "when" in query.wants <= {"when", "confirm"}
    if before.is_of_notices and of_days and not own_matter(query, _FEW):
        return replace(query, wants=frozenset[Want](("document_date",)), dated=None)
    of_items = bool(before.records) and not before.is_of_notices
    dated = "document_date" in query.wants <= {"document_date", "confirm"}
    if (
        of_items
        and dated
        and says("time_named", query.question)
        and not says("issued", query.question)
    ):
        # 甘肃那个，时间一样吗: the time of the item, and no day of its notice.
        asked: frozenset[Want] = query.wants - {"document_date"} | frozenset[Want](("when",))
        return replace(query, wants=asked, facets=None)
    if of_items and query.language == "en" and _of_its_number(query):
        itself: frozenset[Want] = frozenset(("content",))
        return replace(query, wants=itself, facets=None)
    by_number = "document_number" in query.wants and query.wants <= {"document_number", "when"}
    if of_items and by_number and says("day_by_number", query.question):
        return replace(query, wants=frozenset[Want](("when",)))
    return query


def _of_its_number(query: Query) -> bool:
    """Number and title, behind an item: its own, where no document is named."""
    of_one = query.wants <= {"document_number", "document_title", "content"}
    return "document_number" in query.wants and of_one and not says("document", query.question)


def _first(rules: tuple[Rule, ...], query: Query, before: Turn, register: Register) -> Query | None:
    """What the first rule makes of a query that applies to it."""
    return next(filter(None, (rule(query, before, register) for rule in rules)), None)


def _of_another_matter(query: Query, before: Turn) -> Query:
    """A turn with a matter of its own, in the place of the talk; 整治情况呢 asks what was asked."""
    if not query.wants and says("and_this", query.question):
        query = replace(query, wants=before.query.wants & OF_FIELDS)
    return with_places(query, before)


def _is_unknown(query: Query, spoken: Spoken) -> bool:
    """Whether the notices know nothing of a short turn's matter: 县里后面去盯，盯完报给谁."""
    if query.language == "en" or not query.matter or len(query.matter) > _LONGEST_NOTHING:
        return False
    return spoken.known(query) < _HARDLY_KNOWN


def _of_sort(query: Query) -> frozenset[Want]:
    """What a turn wants that names only the sort of it: 时间是怎么定的 asks when."""
    if query.wants - {"content"}:
        return query.wants
    sorts: tuple[tuple[str, Want], ...] = (("time_named", "when"), ("unit_named", "who"))
    found = frozenset(want for words, want in sorts if says(words, query.matter))
    return found or frozenset(("content",))


def _only_of_fields(query: Query, before: Turn, spoken: Spoken) -> bool:
    """Whether a turn behind an item names no more than a column: 时间定到什么时候了."""
    fields = query.wants <= OF_FIELDS | {"confirm", "content"}
    if query.places and query.places != before.places:
        return False
    of_item = not (before.is_of_several or before.is_of_notices or query.units or query.due)
    # 题目是什么; 上一条呢 names no column.
    named = bool(query.matter) and (query.wants or spoken.names_a_sort(query))
    return bool(fields and of_item and named) and not spoken.names_a_matter(query)


def _without_matter(query: Query) -> Query:
    """Without words that name nothing, where the columns of a table answer."""
    fields = query.wants and query.wants <= OF_FIELDS | {"confirm", "items", "count"}
    return replace(query, matter="", subject="" if fields else query.subject, clauses=())
