"""Which of a list just given meet a condition on deadlines, levels or columns."""

import re
from dataclasses import replace
from functools import cache

from assistant.dialogue.leaning import CONDITION
from assistant.dialogue.lists import limits, with_named
from assistant.dialogue.numbers import OF_FIELDS, with_places
from assistant.dialogue.opposites import asked_instead
from assistant.dialogue.passing import is_other_side
from assistant.dialogue.turn import LISTED, Turn, kind_named, own_matter, says, words_of
from assistant.query import Query
from index.register import Register

# So many letters beside the words of a condition are a matter of its own.
_OWN_MATTER = 3


def narrowed(query: Query, before: Turn, register: Register) -> Query | None:
    """The list before, limited by this turn's condition; ``None`` where it asks anew.

    哪几个时限是2025年9月30日, 只写了长期坚持的有几项, which of these are due in 2024.
    """
    named = query.places or query.units or query.heading or query.parts or query.numbers
    if says("timed", query.question) and not query.due:
        query = replace(query, dated=True)
    if query.ongoing and says("keeps", query.question):
        query = replace(query, dated=None)
    # 最后一项期限: the last one of the list, and not what is due last.
    placed = says("position", query.question)
    ranked = query.superlative and query.superlative != "busiest" and not placed
    conditioned = limits(query) or ranked
    if not _chooses_from(before) or named or not conditioned or says("anew", query.question):
        return None
    if query.ongoing is False and not says("goes_on", query.question):
        # Only those of 2025: no word of what goes on without end.
        query = replace(query, ongoing=None)
    dated = ranked or query.due or query.ongoing is not None or query.dated is not None
    spurious = {"when", "confirm", "lead"} if dated else {"confirm", "tier"}
    # 哪个连责任单位都没有: the column that is empty is not asked for.
    wants = query.wants - spurious - frozenset(query.empty_roles)
    if "how_much" in wants:
        # 2024年内的有几个
        wants = wants - {"how_much"} | {"count"}
    anew = query.due and before.query.due
    other = asked_instead(query, before, register)
    chooses = ranked or other or (says("fragment", query.question) and not anew)
    chooses = chooses or says("which", query.question) or says("among", query.question)
    if not wants <= LISTED or not (wants or chooses):
        return None
    beside = _conditions().sub(" ", query.matter)
    if own_matter(replace(query, matter=" ".join(beside.split())), _OWN_MATTER):
        return None
    plain = replace(query, wants=wants or frozenset(("items",)), matter="", subject="")
    limited = with_named(plain, other or before, register)
    if limited is None or other or is_other_side(query, before.query):
        # 国务院部署的呢, behind 省级部署的: in place of these.
        return limited
    # Of the tasks that a measure was divided into: these, and no more the measure's.
    return replace(
        limited,
        within=before.records,
        superlative=query.superlative,
        numbers=(),
        given=(),
        parts=(),
        wants=limited.wants - {"divided"} | {"items"},
    )


def _chooses_from(before: Turn) -> bool:
    """Whether all that the last answer cited may be chosen from."""
    return bool(before.records) and before.records == before.choices


def of_a_part(query: Query, before: Turn, _: Register) -> Query | None:
    """Those of a list that stand under one part: 只看三（三）的."""
    paths = [n.number for n in query.numbers if n.number.endswith("）")]
    keeps = says("among", query.question) or says("fragment", query.question)
    if not (before.is_of_several and paths and keeps) or query.places or query.units:
        return None
    borne = {i: i.rpartition("/")[2] for i in before.records}
    kept = tuple(i for i, own in borne.items() if any(own.startswith(p) for p in paths))
    if not kept or len(paths) < len(query.numbers):
        return None
    wants = (query.wants & LISTED) or frozenset(("items",))
    return replace(
        before.query, question=query.question, wants=wants, within=kept, numbers=(), given=()
    )


def among(query: Query, before: Turn, register: Register) -> Query | None:
    """Those of the items just cited that a turn asks for: 其中省司法厅牵头的."""
    if query.places or not (says("among", query.question) or _only_limits(query, before)):
        return None
    if before.is_of_notices:
        # 里面培训那块, behind the title of a notice: nothing can be chosen from that.
        return None
    if query.asks("compare", "confirm") and query.wants & OF_FIELDS and not _conditioned(query):
        # 这几项责任单位一样吗: of all of them.
        return None
    if before.is_list and query.of_text and not query.wants:
        # 其中跟培训有关的呢
        query = replace(query, wants=frozenset(("items",)), subject="", matter="")
    within = _tasks_of(before, register) if kind_named(query.question) == ("task",) else ()
    return replace(with_places(query, before), within=within or before.records)


def _tasks_of(before: Turn, register: Register) -> tuple[str, ...]:
    """The tasks that the measures just cited were divided into: 其中平台是任务几."""
    measures = [i for i in before.records if "/measure/" in i]
    return tuple(task.id for i in measures for task in register.from_source(i))


def _conditioned(query: Query) -> bool:
    return bool(query.units or query.without or query.of_text or query.superlative) or limits(query)


def _only_limits(query: Query, before: Turn) -> bool:
    """Whether a turn behind a list says only which of it: 时限在2024年的是哪些."""
    # 哪些任务是长期坚持的 asks for all that goes on; 长期坚持的不算 for those of the list.
    limits = query.due or query.tiers or query.ongoing is False or query.wordings
    if not (before.is_list and limits) or query.units or query.parts:
        return False
    anew = says("anew", query.question) or own_matter(query, CONDITION)
    return not anew and query.asks("items", "count") and not query.asks("confirm")


@cache
def _conditions() -> "re.Pattern[str]":
    return re.compile("|".join((*words_of("condition"), *words_of("among"))))
