"""Ways to items that a query points at: by numbers, links, a title, or an earlier turn."""

from dataclasses import replace

from assistant.evidence.items.shared_titles import of_shared_title
from assistant.evidence.items.wrongly_numbered import of_another_number
from assistant.evidence.lists.choosing import asks_for_them, chooses_among
from assistant.evidence.places.elsewhere import of_elsewhere
from assistant.evidence.places.others_terms import lacking_here
from assistant.evidence.ways.means import Means
from assistant.findings import Finding, Items, Listing, Refusal
from assistant.query import ItemNumber, Query
from assistant.reading.wants.claims import asks_for_the_like


def of_place_not_loaded(query: Query, means: Means) -> Finding | None:
    """That no notice of the place is there."""
    if not query.elsewhere or (query.places and not of_elsewhere(query, means.register)):
        return None
    return Refusal(query=replace(query, places=()), reason="place_not_loaded")


def by_links(query: Query, means: Means) -> Finding | None:
    """The tasks that a measure was divided into, or the measure that a task comes from."""
    linked = means.links.find(query)
    if isinstance(linked, tuple):
        return means.known_items.found(replace(query, subject="", numbers=()), linked)
    return linked


def by_blocks(query: Query, means: Means) -> Finding | None:
    """The tasks of measures that are told by their matter."""
    return means.blocks.find(query)


def by_shared_title(query: Query, means: Means) -> Finding | None:
    """The items of several notices that have the very title quoted."""
    return of_shared_title(query, means.register, means.known_items)


def of_items_given(query: Query, means: Means) -> Finding | None:
    """What the items that an earlier turn was about say."""
    if not query.given:
        return None
    given = [r for i in query.given if (r := means.register.record(i))]
    return means.known_items.found(
        query, [means.known_items.holding(query, record) for record in given]
    )


def of_counterparts(query: Query, means: Means) -> Finding | None:
    """An item's matter in each place named, or that these say nothing on it."""
    if not query.counterpart_of:
        return None
    record = means.register.record(query.counterpart_of)
    every = [means.counterparts.nearest(query, record, p) for p in query.places if record]
    found = [other for other in every if other]
    same = [other.record for other in found if other.same]
    if found and not same:
        near = tuple(other.record for other in found)
        return Refusal(query=query, reason="no_counterpart", near=near)
    whole = any(other.whole for other in found) or asks_for_the_like(query.question)
    lacking = (
        lacking_here(query, same, means.register, means.overlap) if record and not whole else None
    )
    asked = query
    task = record and record.kind == "task"
    if record and task and not query.subject and query.wants == {"content"}:
        # 广东有没有类似的, behind an item: of a longer one the sentence that is like it.
        asked = replace(query, subject=record.text, matter=record.text)
    return lacking or means.known_items.found(asked, same)


def by_numbers(query: Query, means: Means) -> Finding | None:
    """The items that have the numbers named, or those of them that meet a condition."""
    if not query.numbers or (_names_no_part(query) and means.questions.is_list(query)):
        return None
    said, query = query, replace(query, about=None)
    found = means.lookup.find(query)
    if isinstance(found, Listing) and means.lists.states_condition(query):
        # （十五）里由省司法厅牵头的: of a part's items those that meet the conditions.
        within = tuple(record.id for record in found.records)
        # 规范乡镇（街道）执法赋权 is the part's title: what has no names here is no unit.
        named = replace(query, units=tuple(unit for unit in query.units if unit.names))
        return means.lists.find(replace(named, within=within))
    if not isinstance(found, Items):
        return found
    if chooses_among(said, len(found.items), means.lists):
        # 34到43号里属于省级部署的: of the items numbered so, those that meet a condition.
        return means.lists.find(_among(said, found, means))
    if asks_for_them(query, len(found.items)):
        among = _among(query, found, means)
        return means.lists.of(among, among.within)
    return _of_numbered(query, found, means)


def _among(query: Query, found: Items, means: Means) -> Query:
    """The query limited to the items found, whose numbers tell them where they are a stretch."""
    records = [item.record for item in found.items]
    first, last = records[0], records[-1]
    every = means.register.numbers(first.notice, first.kind)
    numbers = [record.number for record in records]
    start = every.index(first.number) if first.number in every else 0
    stretch = {(r.notice, r.kind) for r in records} == {(last.notice, last.kind)}
    stretch = stretch and list(every[start : start + len(numbers)]) == numbers
    told = tuple(ItemNumber(number=n, kinds=(first.kind,)) for n in numbers if stretch)
    return replace(query, within=tuple(record.id for record in records), numbers=told)


def _names_no_part(query: Query) -> bool:
    """Items about a matter are asked for, and none of the numbers names a part: 三（二）."""
    whole = len(query.numbers) == 1 and not query.numbers[0].number.endswith("）")
    return bool(query.about) and whole


def _of_numbered(query: Query, found: Items, means: Means) -> Finding:
    """What the items say, and those like them in places that are to be compared."""
    records = [item.record for item in found.items]
    if other := of_another_number(query, records[0], means.topics, means.overlap):
        return other
    covered = {record.notice for record in records}
    for group in query.groups:
        if not covered & set(group) and (
            alike := means.counterparts.of(query, records[0], group[0])
        ):
            records.append(alike)
    return means.known_items.found(query, records)
