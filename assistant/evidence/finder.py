"""Which way a query goes: given items, number, notice, list, count, or subject."""

from dataclasses import replace

from assistant.evidence.items.at_hand import AtHand
from assistant.evidence.items.home import at_home
from assistant.evidence.lists.conditions_alone import listed_by, without_its_time
from assistant.evidence.matter.lacks import with_amounts_said
from assistant.evidence.matter.topics import Topics
from assistant.evidence.notices.whose import whose
from assistant.evidence.places.differences import Differences
from assistant.evidence.ways.means import Means, Way
from assistant.evidence.ways.to_items import (
    by_blocks,
    by_links,
    by_numbers,
    by_shared_title,
    of_counterparts,
    of_items_given,
    of_place_not_loaded,
)
from assistant.evidence.ways.to_lists import (
    all_but_numbered,
    besides_thing_told,
    of_all_claimed,
    of_all_times,
    of_count,
    of_lead_told,
    of_own_unit,
    of_partners_in_lead,
    of_progress,
    of_tallies_and_differences,
    of_unit_absent,
)
from assistant.evidence.ways.to_notices import (
    of_document_named,
    of_facets_of_notice,
    of_inventory,
    of_notice_as_a_whole,
    of_notice_asked_about,
    of_parent_elsewhere,
)
from assistant.evidence.ways.to_subjects import by_subject
from assistant.findings import (
    Finding,
    Items,
    Listing,
    NoticeFacts,
    NoticeOutline,
    Refusal,
    Several,
)
from assistant.query import Change, Query
from index.build import Index


class Finder:
    """Finds evidence for queries in one index."""

    def __init__(self, index: Index) -> None:
        """Look into ``index``; what is heavy loads at the first subject question."""
        self._means = Means(index)

    def find(self, query: Query) -> Finding:
        """What the notices hold on ``query``, where they differ on it, or whose notice is meant."""
        if apart := self._asked_apart(query):
            return apart
        register = self._means.register
        found = _found(query, self._means)
        found = Differences(register, self._means.overlap).shown(found)
        found = whose(found, register) or found
        return with_amounts_said(found, register)

    def _asked_apart(self, query: Query) -> Several | None:
        """What is asked for one by one; ``None`` where one of it is not found as such."""
        if query.change or query.given:
            return None
        asked = (
            replace(one, places=one.places or query.places, within=query.within)
            for one in query.asked_apart
        )
        found = tuple(self.find(one) for one in asked)
        answered = any(not isinstance(one, Refusal) for one in found)
        whole = answered and all(map(_is_told, found))
        return Several(query=query, answers=found) if whole else None

    @property
    def topics(self) -> Topics:
        """Search by subject."""
        return self._means.topics

    @property
    def at_hand(self) -> AtHand:
        """What the item that a talk is about says."""
        return self._means.at_hand


def _is_told(found: Finding) -> bool:
    """Whether it is a list, if only an empty one, or what a notice says of itself."""
    empty = ("nothing_meets", "unit_without_role", "unit_absent")
    if isinstance(found, Refusal):
        return found.reason in empty
    if isinstance(found, Items):
        return all(item.record.kind == "notice" for item in found.items)
    return isinstance(found, Listing | NoticeFacts | NoticeOutline)


def _found(query: Query, means: Means) -> Finding:
    """By the first way that a query goes, what it points at before what it describes."""
    if query.change:
        return _changed(query, query.change, means)
    query = at_home(query, means.register)
    if found := _first(_POINTED_AT, query, means):
        return found
    # Who asks whom to tell of problems, or for years, asks it of an item.
    query = replace(query, wants=query.wants - {"feedback", "period"})
    return _first(_DESCRIBED, query, means) or by_subject(query, means)


def _first(ways: tuple[Way, ...], query: Query, means: Means) -> Finding | None:
    return next((found for way in ways if (found := way(query, means))), None)


def _changed(query: Query, change: Change, means: Means) -> Finding:
    """A list, and what an answer to a later turn adds to it or takes from it."""
    plain = replace(query, change=None)
    of_all = not plain.within or means.lists.states_condition(plain)
    base = _found(plain, means) if of_all else means.lists.find(plain)
    if not isinstance(base, Listing):
        return base
    other = means.lists.find(change.query)
    named = {record.id for record in other.records} if isinstance(other, Listing) else set()
    ids = [record.id for record in base.records]
    if change.kind == "adds":
        return means.lists.of(query, {*ids, *named})
    return means.lists.of(query, {i for i in ids if i not in named})


def _by_conditions(query: Query, means: Means) -> Finding | None:
    """What meets the conditions, a time that is denied among them."""
    if not (means.lists.is_of_all(query) or means.questions.is_list(query)):
        return None
    without = without_its_time(query)
    if isinstance(without, Refusal):
        return without
    return _found(without, means) if without else listed_by(query, means.lists)


# What a query points at by a name, a link or an earlier turn, or asks of a notice as a whole.
_POINTED_AT: tuple[Way, ...] = (
    # Before the place is refused: 自治区那份清单的文号 stands in a notice that is there.
    of_parent_elsewhere,
    # Before all that searches: of a place without a notice nothing may be found.
    of_place_not_loaded,
    of_inventory,
    of_document_named,
    of_facets_of_notice,
    # Before numbers and items given: 第3条拆成哪几项 names a measure, and asks for its tasks.
    by_links,
    by_blocks,
    by_shared_title,
    of_items_given,
    of_counterparts,
    of_notice_as_a_whole,
    # Before lists by conditions: they would give what the unit leads alone, too.
    of_partners_in_lead,
    of_tallies_and_differences,
)

# What it describes: by a number, or by words.
_DESCRIBED: tuple[Way, ...] = (
    # Before numbers: those that are left out are not asked about.
    all_but_numbered,
    # A number is exact: what has one is not looked for in any other way.
    by_numbers,
    # Before all that looks at one item: it proves nothing of all.
    of_all_claimed,
    of_notice_asked_about,
    # Why there is no list, and what is told wrongly, before a list is made of it.
    of_progress,
    of_lead_told,
    besides_thing_told,
    of_own_unit,
    of_unit_absent,
    # Before lists by conditions: that all have a day is no condition which the query states.
    of_all_times,
    _by_conditions,
    # Behind them: what is a list is counted as one.
    of_count,
)
