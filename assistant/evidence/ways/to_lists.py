"""Ways to lists and counts, and to why there is none."""

from collections.abc import Sequence
from dataclasses import replace

from assistant.evidence.items.known_besides import besides_what_is_known
from assistant.evidence.lists.claimed_of_all import of_all_claimed as claimed_of_all
from assistant.evidence.lists.partners import of_partners
from assistant.evidence.matter.wrongly_led import of_told_lead
from assistant.evidence.places.whole_places import of_whole_places
from assistant.evidence.ways.means import Means
from assistant.findings import Finding, Items, Listing, NoticeFacts, Refusal
from assistant.query import Change, Query
from corpus.model import Record
from index.register import Filter

_YEARLY = "每年"
# More matter than this, and a count is asked of it: 培训多少人.
_MATTER = 0.3


def of_partners_in_lead(query: Query, means: Means) -> Finding | None:
    """The items that a unit leads with others."""
    return of_partners(query, means.lists, means.overlap)


def of_tallies_and_differences(query: Query, means: Means) -> Finding | None:
    """Units by how many items they have, or what one place has and another has not."""
    return of_whole_places(query, means.register, means.lists, means.questions)


def of_progress(query: Query, _means: Means) -> Finding | None:
    """That no list of the notices' says what is done: 哪些任务没完成."""
    if not query.asks("items", "count", "how_much"):
        return None
    progress = any(aspect.name == "progress" for aspect in query.aspects)
    return Refusal(query=query, reason="no_progress") if progress else None


def of_lead_told(query: Query, means: Means) -> Finding | None:
    """The item whose lead is told in passing, and not so."""
    return of_told_lead(query, means.topics, means.overlap)


def besides_thing_told(query: Query, means: Means) -> Finding | None:
    """What the sentence that says a known thing says besides."""
    return besides_what_is_known(query, means.register)


def all_but_numbered(query: Query, means: Means) -> Finding | None:
    """What meets the conditions, without the items whose numbers are named to leave them out."""
    if not query.all_but:
        return None
    rest = replace(query, numbers=(), all_but=())
    of_all = all(number in query.all_but for number in query.numbers)
    if not (of_all and means.lists.states_condition(rest) and means.questions.is_list(rest)):
        return None
    parts = means.lists.kinds(rest)
    named = means.lookup.find(replace(rest, numbers=query.all_but, parts=parts))
    base = means.lists.find(rest)
    if not isinstance(named, Items) or not isinstance(base, Listing):
        return None
    out = tuple(item.record for item in named.items)
    change = Change(kind="takes_away", query=rest, words=_labels(out, query))
    left = {record.id for record in base.records} - {record.id for record in out}
    return means.lists.of(replace(base.query, change=change), left)


def _labels(records: Sequence[Record], query: Query) -> str:
    """What items are called by their numbers: 任务8、53, tasks 8, 53."""
    numbers = [record.number for record in records]
    if query.language == "zh":
        return f"{'任务' if records[0].kind == 'task' else '措施'}{'、'.join(numbers)}"
    return f"{records[0].kind}{'s' if len(numbers) > 1 else ''} {', '.join(numbers)}"


def of_own_unit(query: Query, means: Means) -> Finding | None:
    """That it is not said which unit is meant: 我们局牵头哪些."""
    own = means.questions.of_own_unit(query)
    return Refusal(query=query, reason="which_unit") if own else None


def of_unit_absent(query: Query, means: Means) -> Finding | None:
    """That no notice names the unit."""
    absent = means.questions.names_nobody(query)
    return Refusal(query=query, reason="unit_absent") if absent else None


def of_all_claimed(query: Query, means: Means) -> Finding | None:
    """Whether something is so of all items, and of which it is not."""
    if means.questions.has_matter(query):
        return None
    return claimed_of_all(query, means.lists, means.register)


def of_all_times(query: Query, means: Means) -> Finding | None:
    """All that has a day."""
    if not means.questions.of_all_times(query):
        return None
    return means.lists.find(replace(query, dated=True))


def of_count(query: Query, means: Means) -> Finding | None:
    """How many items there are."""
    matter = query.aspects or not query.asks("count") or means.questions.tells_a_story(query)
    if matter or means.questions.has_matter(query, _MATTER):
        return None
    if means.lists.states_condition(query) or query.within:
        return means.lists.find(query)
    if query.recurring and query.language == "zh":
        # 写了每年要做的有几条: no column says so, but the text of an item may.
        return means.lists.find(replace(query, about=_YEARLY))
    kinds = means.lists.kinds(query)
    places = query.places or means.register.notice_ids()
    if query.places and not all(
        any(means.register.numbers(place, kind) for kind in kinds) for place in places
    ):
        # There is nothing to count somewhere: the notice says how much it has of what.
        asked = replace(query, wants=frozenset(("size",)), parts=kinds)
        return NoticeFacts(query=asked, notices=places)
    records = means.register.find(Filter(notices=places, kinds=kinds))
    return Listing(query=query, records=records, kinds=kinds)
