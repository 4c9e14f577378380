"""Whether a record meets the conditions that no look-up in the register can apply."""

import re
from functools import partial

from assistant.deadline_conditions import meets
from assistant.query import Due, Query, UnitBeside
from assistant.text_conditions import says
from corpus.model import Deadline, Record, Role
from corpus.text import fold, squeezed
from corpus.units import is_general

_OBLIGED: tuple[Role, ...] = ("lead", "responsible")
_TITLE = 4
_NUMBER = re.compile(r"^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十\d]+）|\d+[.、])")


def letters(text: str) -> str:
    """A text without its marks: 乡镇街道 of 乡镇（街道） and 乡镇、街道."""
    return "".join(character for character in squeezed(fold(text)) if character.isalnum())


def is_entitled(record: Record, words: str) -> bool:
    """Whether a title has these characters in their order: 涉企执法, of 规范涉企行政执法行为."""
    told, rest = letters(words), iter(letters(record.title or ""))
    return len(told) > 1 and all(character in rest for character in told)


def limited_besides(query: Query) -> bool:
    """Whether more than units and roles limits a list: that it is empty says nothing of them."""
    dated = query.ongoing is not None or query.dated is not None
    of_deadline = query.due or query.deadline_words or dated
    of_units = query.sole or query.both_roles or query.together
    counted = query.least_units > 1 or query.most_units or query.empty_roles or query.of_text
    beside = query.within or query.tiers or query.not_tiers or query.heading or query.without
    others = query.others_than or query.beside or query.none_but
    return bool(of_deadline or of_units or counted or beside or others or query.filled_roles)


def entitled(query: Query, records: tuple[Record, ...]) -> tuple[Record, ...]:
    """Those whose title the question names (按工作目标，2023年底前…), if any; else all.

    Of items of several kinds, those under a heading that it names: 广东2024年底到期的重点任务.
    """
    asked = squeezed(fold(query.question))
    titles = {r.id: squeezed(fold(r.title or "")) for r in records}
    named = (r for r in records if len(titles[r.id]) >= _TITLE and titles[r.id] in asked)
    # 措施和工作要求两部分都看: the parts that are named are both meant.
    several = len({record.kind for record in records}) > 1 and not query.parts
    under = (r for r in records if several and any(_is_named(h, asked) for h in r.headings))
    return tuple(named) or tuple(under) or records


def _is_named(heading: str, asked: str) -> bool:
    """Whether a question, its blanks left out, names a heading: 重点任务, of 二、重点任务."""
    words = _NUMBER.sub("", squeezed(fold(heading)))
    return len(words) >= _TITLE and words in asked


def kept(record: Record, query: Query) -> bool:
    """The conditions that no column holds; those on a deadline are met by one of them together."""
    literal = query.about and not query.of_matter
    if literal and squeezed(fold(query.about or "")) not in squeezed(fold(record.text)):
        return False
    if not all(says(record, wording) for wording in query.wordings):
        return False
    if query.not_tiers and (record.tier is None or record.tier in query.not_tiers):
        return False
    if query.tiers and record.tier not in query.tiers:
        return False
    return _names_right(record, query) and _timed_right(record, query)


def _names_right(record: Record, query: Query) -> bool:
    """How many units a record names, which others, and which not."""
    # Where a notice tells no lead from others, whoever is named counts.
    named = () if query.asks("lead") else record.names_as("responsible")
    of_leads = query.counted_role == "lead"
    there = (record.names_as("lead") or named) if of_leads else record.names_as("responsible")
    if not query.least_units <= len(there) <= (query.most_units or len(there)):
        return False
    if not all(record.names_as(role) for role in query.filled_roles):
        return False
    # Where nothing has a column or a bracket, whom the text sets to work is named.
    obliged = record.names_as(*(query.roles or _OBLIGED))
    everybody = set(obliged or (() if query.roles else record.names_as("acting")))
    if any(everybody & set(unit.names) for unit in query.without):
        return False
    leading = {name for unit in query.units for name in unit.names} & set(record.names_as("lead"))
    if query.only_role and query.roles == ("responsible",) and leading:
        return False
    if not all(map(partial(_stands_right, record), query.beside)):
        return False
    if query.none_but and not all(_is_asked_about(name, query) for name in everybody):
        return False
    if query.both_roles and not _in_both(record, query):
        return False
    known = {name for unit in query.others_than for name in unit.names}
    if known and all(name in known or is_general(name) for name in everybody):
        return False
    return not query.together or _names_all(record, query)


def _stands_right(record: Record, beside: UnitBeside) -> bool:
    """Whether a unit beside those of the list stands in its column, or does not, as is asked."""
    roles = (beside.role,) if beside.role else _OBLIGED
    return bool(set(beside.unit.names) & set(record.names_as(*roles))) is beside.stands


def _is_asked_about(name: str, query: Query) -> bool:
    """Whether a name is that of a unit asked about; a general one, where one of these is."""
    general = is_general(name) and any(unit.general for unit in query.units)
    return general or any(name in unit.names for unit in query.units)


def _in_both(record: Record, query: Query) -> bool:
    """Whether a record has every unit asked about in both columns."""
    led, helped = set(record.names_as("lead")), set(record.names_as("responsible"))
    return all(led & set(unit.names) and helped & set(unit.names) for unit in query.units)


def _timed_right(record: Record, query: Query) -> bool:
    if query.dated is not None and query.dated != any(map(_fixes_a_day, record.deadlines)):
        return False
    if query.recurring and not query.due and query.asks("when"):
        return any(due.recurring for due in record.deadlines)
    if query.due is None and query.ongoing is None:
        return True
    times = (query.due, *query.or_due)
    return any(meets(d, due, query.ongoing) for d in record.deadlines for due in times)


def _fixes_a_day(due: Deadline) -> bool:
    """每年10月前 fixes one in every year."""
    return due.end is not None or (due.recurring and any(c.isdigit() for c in due.text))


def _names_all(record: Record, query: Query) -> bool:
    """Whether a record names every unit asked about, and nobody else where that is asked."""
    named = set(record.names_as(*(query.roles or _OBLIGED)))
    everyone = all(named & set(unit.names) for unit in query.units)
    return everyone and (not query.sole or len(named) == len(query.units))


def worded(record: Record, due: Due) -> bool:
    """Whether a deadline of the record says just the words of a condition."""
    asked = squeezed(fold(due.words))
    return any(asked in squeezed(fold(d.text)) for d in record.deadlines)
