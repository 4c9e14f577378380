"""A sentence that names units once for many tasks, so that the tasks need not name them again.

    以下各项行动，各街道办事处负责本辖区的组织实施，后文不再说明。     for what follows
    各镇（街道）对所有任务承担属地责任，表中不再逐一列出。             for all
    各县（区）人民政府为各条措施的共同责任单位，不再逐条列明。         for all, said at the end

The sentence says that it spares the rest (不再…列出); the units open one of its clauses.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from corpus.duties import words
from corpus.model import Record, Span, Unit
from corpus.text import fold
from corpus.unit_lists import read_units
from corpus.unit_shapes import looks_like_unit

_STOP = re.compile("[。\n]|$")
_CLAUSE = re.compile(r"[^，；。\n]+")
_FOLLOWS = re.compile("以下|下列|下述|后文|下文|后续")
_KINDS = ("measure", "task")


@dataclass(frozen=True, slots=True)
class _Rule:
    """The units that a sentence names, where it stands, and whether it holds from there on."""

    units: tuple[Unit, ...]
    span: Span
    follows: bool


@cache
def _grammar() -> tuple["re.Pattern[str]", "re.Pattern[str]"]:
    said = words()
    one_of = {
        name: "|".join(map(re.escape, said[name])) for name in ("spares", "stands_for", "led_in_by")
    }
    spares = re.compile(rf"不再(?:另行|单独|逐[一条项个]|一一|分别|重复)?(?:{one_of['spares']})")
    names = re.compile(rf"(?:.*?(?:{one_of['led_in_by']}))?(?P<list>.+?)(?:{one_of['stands_for']})")
    return spares, names


def with_standing(text: str, records: Sequence[Record]) -> tuple[Record, ...]:
    """The measures and tasks with the units that such sentences name for them.

    A rule that a bracket's own words gave already is not given again.
    """
    known = {unit.span for record in records for unit in record.units_as("standing")}
    rules = [rule for rule in _rules(text) if not any(rule.span.holds(span) for span in known)]
    if not rules:
        return tuple(records)
    return tuple(
        replace(record, units=(*record.units, *_units_for(record, rules)))
        if record.kind in _KINDS
        else record
        for record in records
    )


def _units_for(record: Record, rules: Sequence[_Rule]) -> Iterator[Unit]:
    begins = min(span.start for span in record.extent)
    for rule in rules:
        holds_it = any(span.meets(rule.span) for span in record.extent)
        if not holds_it and (begins >= rule.span.end or not rule.follows):
            yield from rule.units


def _rules(text: str) -> Iterator[_Rule]:
    spares, names = _grammar()
    folded = fold(text)
    for sentence in _sentences(folded, spares):
        for clause in _CLAUSE.finditer(folded, sentence.start, sentence.end):
            named = names.match(clause[0])
            if named is None:
                continue
            start, end = (clause.start() + place for place in named.span("list"))
            units = read_units(text, Span(start, end), "standing")
            if units and all(looks_like_unit(unit.name) for unit in units):
                follows = _FOLLOWS.search(sentence.of(folded)) is not None
                yield _Rule(units, sentence, follows)
                break


def _sentences(folded: str, wanted: "re.Pattern[str]") -> Iterator[Span]:
    """The sentences that hold what is wanted, each once."""
    end = 0
    for match in wanted.finditer(folded):
        if match.start() < end:
            continue
        start = max(folded.rfind(sign, end, match.start()) for sign in "。\n")
        stop = _STOP.search(folded, match.end())
        start, end = (end if start < 0 else start + 1), stop.end() if stop else len(folded)
        yield Span(start, end)
