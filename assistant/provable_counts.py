"""The numbers that an answer may state, counted from what it cites."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from assistant.compose.drafts import Draft
from assistant.deadline_conditions import meets
from assistant.notice_furniture import columns
from assistant.notice_lines import annex_count
from assistant.query import Query
from assistant.sections import section_counts
from corpus.model import Kind, Notice, Record, Role
from corpus.units import is_general

_COUNTED: tuple[Kind, ...] = ("task", "measure", "requirement")
_ROLES: tuple[Role, ...] = ("lead", "responsible", "acting", "standing")


def counts(draft: Draft, notices: Mapping[str, Notice]) -> set[int]:
    """The numbers that a draft may state: of options, of cited items, of a cited notice's items."""
    if draft.kind == "clarify":
        return {len(draft.options)}
    cited = [citation.record for citation in draft.citations]
    found: set[int] = {len({r.notice for r in cited})} if draft.query.inventory else set()
    found |= _due_earlier(draft, notices)
    sizes: list[int] = []
    for place in {record.notice for record in cited}:
        here = [record for record in cited if record.notice == place]
        if draft.query.tally:
            tally = draft.query.tally
            found |= {_units_tallied(draft, place), tally.least, tally.most or 0}
        if draft.query.outline:
            found |= section_counts(notices[place])
        if any(record.kind == "notice" for record in here):
            found |= {len(notices[place].of_kind(kind)) for kind in _COUNTED}
            found |= {annex_count(notices[place]), len(columns(notices[place]))}
            continue
        for kind in {record.kind for record in here}:
            of_kind = [record for record in here if record.kind == kind]
            found.add(len(of_kind))
            found |= set(_by_unit(of_kind, draft.query))
            found |= set(_by_role(of_kind, draft.query)) | set(_by_time(of_kind, draft.query))
            tiers = Counter(record.tier for record in of_kind)
            found |= {tiers[tier] for tier in draft.query.tiers}
            found |= _units_in_column(of_kind, draft.query)
            several = len(draft.query.tiers) > 1
            sizes += [tiers[t] for t in draft.query.tiers] if several else [len(of_kind)]
    return found | _arithmetic(sizes, draft.query)


def _due_earlier(draft: Draft, notices: Mapping[str, Notice]) -> set[int]:
    """How many items beside those listed are due by the day that was asked for."""
    due = replace(draft.query.due, relation="by") if draft.query.due else None
    places = {citation.record.notice for citation in draft.citations}
    held = {record.id: record for place in places for record in notices[place].records}
    named = [held[i] for i in draft.related if i in held]
    early = due and all(any(meets(d, due, None) for d in r.deadlines) for r in named)
    return {len(named)} if early and named and len(named) == len(draft.related) else set()


def _units_in_column(records: Sequence[Record], query: Query) -> set[int]:
    """How many units a column holds at least or at most, where that is asked and so of each."""
    of_leads = query.counted_role == "lead"
    named = [
        len((of_leads and record.names_as("lead")) or record.names_as("responsible"))
        for record in records
    ]
    least, most = query.least_units, query.most_units
    found = {least} if least > 0 and all(size >= least for size in named) else set()
    return found | ({most} if most and all(size <= most for size in named) else set())


def _units_tallied(draft: Draft, place: str) -> int:
    """How many units of a place a draft names with their items, general names aside."""
    named = (p for p in draft.direct if p.kind == "tally" and not is_general(p.text))
    return sum((piece.record or "").partition("/")[0] == place for piece in named)


def _arithmetic(sizes: Sequence[int], query: Query) -> set[int]:
    """The sum, or the difference of two counts, where the question asks for it."""
    if query.arithmetic == "total":
        return {sum(sizes)}
    return {abs(sizes[0] - sizes[1])} if query.arithmetic and len(sizes) == 2 else set()


def _by_time(records: list[Record], query: Query) -> Iterator[int]:
    """How many of the records have each of several times asked about."""
    for due in (query.due, *query.or_due) if query.or_due else ():
        yield sum(any(meets(d, due, None) for d in record.deadlines) for record in records)


def _by_unit(records: list[Record], query: Query) -> Iterator[int]:
    """How many of the records name each of several units asked about, in each role and in any."""
    for unit in query.units if len(query.units) > 1 else ():
        yield from _by_role(records, replace(query, units=(unit,)))
        yield sum(bool(set(unit.names) & set(record.names_as(*_ROLES))) for record in records)


def _by_role(records: list[Record], query: Query) -> Iterator[int]:
    """How many of the records name a unit asked about in each role."""
    names = {name for unit in query.units for name in unit.names}
    for role in _ROLES if names else ():
        named = sum(bool(names & set(record.names_as(role))) for record in records)
        if named or len(query.roles) > 1:
            yield named
