"""The matter of the last turn in another place: 广东呢, 钦州也是司法局牵头吗."""

from dataclasses import replace

from assistant.dialogue.leaning import CONDITION, OWN_MATTER, clearly_own, stands_alone
from assistant.dialogue.numbers import NAMED, OF_FIELDS, same_number
from assistant.dialogue.turn import Turn, own_matter, own_matter_beside, said, says
from assistant.query import DOCUMENT_WANTS, ItemNumber, Query
from index.parts_of_speech import names_a_thing
from index.register import Register
from index.translation import phrase_spans

# So many letters beside a number are a particular of the item.
_PARTICULAR = 3
_SAME_WORK = ("what_of", "same_matter", "asked_of_others")


def in_other_places(query: Query, before: Turn, register: Register) -> Query:
    """The query, of the other places where it asks of them (别的地方呢): those of one campaign."""
    words = said("other_places", query.question)
    if words is None or query.places or not before.records:
        return query
    if own_matter_beside(words, query, OWN_MATTER):
        return query
    campaigns = {n.campaign for place in before.places if (n := register.notice(place))}
    others = tuple(
        notice.id
        for notice in register.notices()
        if notice.campaign in campaigns and notice.id not in before.places
    )
    if not others:
        return query
    return replace(query, places=others, elsewhere=(), subject="", matter="", clauses=())


def elsewhere(query: Query, before: Turn, register: Register) -> Query | None:
    """The query in the place that it names; ``None`` where it names none, or the same."""
    if query.places and says("same_number", query.question):
        return same_number(query, before, register)
    if not query.places or set(query.places) == set(before.places):
        return None
    if divided := _divided_there(query, before, register):
        return divided
    if came_from := _where_it_came_from(query, before):
        return came_from
    named = any(says(words, query.question) for words in _SAME_WORK)
    if clearly_own(query) and not (says("same_matter", query.question) or query.asks("confirm")):
        # 那钦州呢，清单里说司法所要协助谁: a place, and a matter of its own.
        return query
    if named or _likewise(query, before) or not stands_alone(query):
        return _of_its_task(matter_elsewhere(query, before), before, register)
    if not query.wants and says("and_this", query.question):
        # 钦州办保险的呢: another matter there, and what was asked before.
        return replace(query, wants=before.query.wants & OF_FIELDS)
    return query


def _where_it_came_from(query: Query, before: Turn) -> Query | None:
    """甘肃那条呢, behind 钦州对应的那条: the very item whose counterpart the talk turned to."""
    if len(query.places) != 1 or query.numbers or query.units or own_matter(query, OWN_MATTER):
        return None
    if query.asks("items", "count") or query.wants & DOCUMENT_WANTS:
        return None
    turn: Turn | None = before
    while turn is not None and turn.records[:1] == before.records[:1]:
        origin = turn.query.counterpart_of
        if origin and origin.startswith(f"{query.places[0]}/"):
            wants = query.wants or before.query.wants
            return replace(query, given=(origin,), places=(), subject="", matter="", wants=wants)
        turn = turn.before
    return None


def _of_its_task(query: Query, before: Turn, register: Register) -> Query:
    """Of a measure that the talk came to from one of its tasks, that task's matter is meant."""
    earlier = before.before
    if earlier is None or earlier.is_list or len(earlier.records) != 1:
        return query
    task = register.record(earlier.records[0])
    came = task and task.source and (task.source,) == before.records == before.query.given
    return replace(query, counterpart_of=task.id) if task and came else query


def _divided_there(query: Query, before: Turn, register: Register) -> Query | None:
    """省里拆成了哪几项, behind a measure: the tasks of that place's measure on its matter."""
    own = register.record(before.last)
    if own is None or own.kind != "measure" or not query.asks("divided") or query.numbers:
        return None
    if not says("into_tasks", query.question):
        # 对应的是第几条: the measure itself.
        return None
    number = ItemNumber(number=own.number, kinds=(own.kind,), place=own.notice)
    places = (own.notice, *query.places)
    return replace(query, numbers=(number,), places=places, parts=(), subject="", outline=None)


def _likewise(query: Query, before: Turn) -> bool:
    """Whether a turn asks if it is the same in another place: 钦州也是司法局牵头吗."""
    listed = query.asks("items", "count") and not query.asks("confirm")
    if before.is_list or listed or (query.due and not query.asks("confirm")):
        return False
    asks = query.asks("confirm", "lead", "responsible", "duty", "who")
    return bool(asks) and says("likewise", query.question) and not own_matter(query, CONDITION)


def matter_elsewhere(query: Query, before: Turn) -> Query:
    """The same matter in another place, asked for what was asked before if nothing new is.

    Whether a unit does it there too is confirmed, or denied.
    """
    wants = query.wants - {"compare", "items", "duty", "confirm", "divided"}
    roles = query.roles or before.query.roles
    if _likewise(query, before):
        wants |= before.query.wants & {"who", "lead", "responsible"}
        if query.units:
            roles = roles or ("lead",)
            wants |= {"confirm", *(role for role in NAMED if role in roles)}
        if query.due:
            # 甘肃也是2023年底吗
            wants |= {"confirm", "when"}
    if query.asks("confirm") and query.ongoing is not None:
        # 甘肃是长期坚持吗
        wants |= {"confirm", "when"}
    stated = query.units or query.due or query.ongoing is not None or query.tiers
    whether = query.wants == {"confirm"} and not stated
    if (says("has_the_like", query.question) or whether) and not wants:
        # 灵台有没有类似要求: what it says, whoever was asked for.
        wants = frozenset(("content", *(before.query.wants & {"when", "how_much"})))
    if before.query.asks("to_whom") and query.asks("confirm"):
        # 甘肃也是报省政府吗
        wants, roles = frozenset(("confirm", "to_whom")), ()
    if "items" in query.wants and not wants:
        # 灵台也写了吗，第几条
        wants |= before.query.wants | {"content"}
    # 灵台呢，分成哪两块: what is asked of the same matter besides.
    # 里面表彰奖励那句，省里是哪两个厅牵头: a part of the matter.
    of_its_own = own_matter(query, OWN_MATTER) and stands_alone(query)
    own = query.subject if of_its_own or names_a_thing(query.matter) else ""
    told = _told(before)
    return replace(
        query,
        counterpart_of=before.records[0],
        subject=" ".join(
            filter(None, (_subject_of(before.query) or (told.subject if told else ""), own))
        ),
        clauses=(own,) if own else told.clauses if told else (),
        wants=frozenset(wants or before.query.wants),
        roles=roles,
    )


def _subject_of(query: Query) -> str:
    """What the question before was about; of a list by a day the day: 10月前."""
    if query.due and not query.subject:
        return query.due.words
    # 第15条有哪几种建议: what is asked of the item, and no word for a column or a kind.
    known = query.language != "en" or bool(phrase_spans(query.subject))
    particular = bool(query.numbers) and known and own_matter(query, _PARTICULAR)
    return query.subject if particular or _by_subject(query) else ""


def _told(before: Turn) -> Query | None:
    """The query that told the matter of the item just talked about; ``None`` for a number."""
    turn: Turn | None = before
    while turn is not None and turn.query.given and turn.before:
        same = set(turn.records[:1]) <= set(turn.before.records)
        turn = turn.before if same else None
    return turn.query if turn and _by_subject(turn.query) else None


def _by_subject(query: Query) -> bool:
    """Whether a query found its items by what they are about."""
    return not query.numbers
