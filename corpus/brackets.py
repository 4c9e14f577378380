"""What a statement says: which units lead, which answer for a task, which do so for all.

    （A、B按职责分工负责，C落实；以下任务均需C落实，不再逐项列出）
    （牵头单位：A；配合单位：B、C）      （A牵头，B、C按职责分工负责）      （责任单位：A、B）
    （A、B负责。列第一位者为牵头单位，下同）                              （市科委、市商务委）

``牵头`` is lead; every other way of being named is responsible, because such a bracket
makes no further distinction; what is named for all that follow is standing. Where a rule
says that the unit named first leads, it does so from there on.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from corpus.duties import duty, first_leads, label, other_label, role_of, standing, words
from corpus.english_brackets import bodies_in_bracket
from corpus.english_labels import fold_lines
from corpus.model import Role, Span, Unit
from corpus.statements import Statement, statements
from corpus.text import Passage, fold, squeezed
from corpus.unit_lists import read_units
from corpus.unit_shapes import looks_like_unit
from corpus.units import is_general, is_known

Slips = Sequence[tuple[str, str]]
# So many items tell how a plan says who answers for them.
_SEVERAL = 3


@dataclass(frozen=True, slots=True)
class Assigned:
    """The units that a passage's statements name; ``standing`` are those of every later one too.

    ``begins`` is where the closing statement stands in the passage's text, its end where
    the passage closes with none; ``leads_first`` whether the first unit leads from here on.
    """

    begins: int
    units: tuple[Unit, ...]
    standing: tuple[Unit, ...]
    leads_first: bool = False


def assignments(
    passages: Iterable[Passage], slips: Slips = (), *, rule_from: int | None = None
) -> Iterator[Assigned]:
    """What each passage of a notice says, in order; a rule said once holds for those after it.

    ``rule_from`` is where in the notice a rule outside of its passages begins to hold.
    """
    leads_first = False
    passages = list(passages)
    # Several items close so: of one, such a bracket may say whatever it likes.
    bare = sum(bodies_in_bracket(one.text) is not None for one in passages) >= _SEVERAL
    for passage in passages:
        begins = passage.spans[0].start if passage.spans else 0
        leads_first = leads_first or (rule_from is not None and rule_from <= begins)
        assigned = assigned_units(passage, slips, leads_first=leads_first, bare=bare)
        leads_first = assigned.leads_first
        yield assigned


def assigned_units(
    passage: Passage, slips: Slips = (), *, leads_first: bool = False, bare: bool = False
) -> Assigned:
    """Who the statements of ``passage`` name; no units where it has none.

    ``bare`` as :func:`~corpus.statements.statements` has it.
    """
    folded = fold_lines(passage)
    named: list[Unit] = []
    for_all: list[Unit] = []
    begins = len(folded)
    for statement in statements(passage, folded, bare=bare):
        start, end = statement.inside
        leads_first = leads_first or first_leads(folded[start:end]) is not None
        rules = list(standing().finditer(folded, start, end))
        stop = next((rule.start() for rule in rules), end)
        lists = list(_lists(folded, start, _rule_begins(folded, start, stop)))
        if not _holds(passage, folded, statement, lists, rules):
            continue
        said = [u for span, role in lists for u in _list(passage, span, role, slips)]
        named.extend(_first_in_the_lead(said, lists) if leads_first else said)
        for rule in rules:
            for_all.extend(_list(passage, rule.span("list"), "standing", slips))
        if not folded[statement.end :].strip("。；） "):
            begins = min(begins, statement.start)
    names = {unit.name for unit in for_all}
    units = tuple(unit for unit in named if unit.name not in names)
    return Assigned(begins, units, tuple(for_all), leads_first)


def _rule_begins(folded: str, start: int, stop: int) -> int:
    """Where within a statement a rule's own sentence begins, which names no unit."""
    place = first_leads(folded[start:stop])
    if place is None:
        return stop
    opening = max(folded.rfind(sign, start, start + place) for sign in "，；。：（")
    return opening if opening > start else start + place


def _first_in_the_lead(units: Sequence[Unit], lists: Sequence[object]) -> list[Unit]:
    """The units, the first of them leading where the statement itself makes no distinction."""
    if not units or len(lists) > 1 or any(unit.role == "lead" for unit in units):
        return list(units)
    if is_general(units[0].name):
        return list(units)
    return [replace(units[0], role="lead"), *units[1:]]


def _holds(
    passage: Passage,
    folded: str,
    statement: Statement,
    lists: Sequence[tuple[tuple[int, int], Role]],
    rules: Sequence[object],
) -> bool:
    """Whether a bracket names units and is no remark: all its names look like a unit's.

    One without label or duty must name a unit that is known, and stand apart from a name
    of which it may be a part: 报省司法厅（省委依法治省办）。
    """
    if statement.labelled or rules:
        return True
    units = [u for span, _ in lists for u in _list(passage, span, "responsible", ())]
    if not units or not all(looks_like_unit(unit.name) for unit in units):
        return False
    bare = lists[0][0] == statement.inside
    before = folded[: statement.start].rstrip()
    if (
        bare
        and before.endswith("。")
        and all(len(u.name) > 2 and not is_general(u.name) for u in units)
    ):
        return True
    return not bare or (
        any(is_known(u.name) and not is_general(u.name) for u in units)
        and not looks_like_unit(before[-4:])
    )


@cache
def _grammar() -> tuple["re.Pattern[str]", "re.Pattern[str]"]:
    named = rf"(?P<label>{label()})(?:[】\]）]?\s*：|为|是|\s+(?=[一-鿿]))"
    labels = rf"{named}|[【\[](?P<alone>{label()})[】\]]"
    other = rf"(?P<other>{other_label()}|(?<=，)[^，；：、（）]{{2,8}})\s*："
    labelled = re.compile(rf"{labels}|{other}")
    lead = "|".join(words()["lead"][:2])
    clause = re.compile(
        rf"(?P<list>[^；。]+?)(?P<duty>{duty()})(?:(?=[，；。]|$)|(?<={lead})(?=、))[，；。、]?"
    )
    return labelled, clause


def _lists(folded: str, start: int, end: int) -> Iterator[tuple[tuple[int, int], Role]]:
    """Where a statement's lists of units stand, and in what role it names them."""
    labelled, _ = _grammar()
    labels = list(labelled.finditer(folded, start, end))
    if any(match["label"] or match["alone"] for match in labels):
        for match, after in zip(labels, [*labels[1:], None], strict=True):
            word = match["label"] or match["alone"]
            stop = after.start() if after else end
            if word:
                # 责任单位：A牵头，B配合 says its parts itself.
                for span, said in _parts(folded, match.end(), stop):
                    yield (
                        span,
                        "lead" if "lead" in (role_of(word), role_of(said)) else "responsible",
                    )
        return
    for low, high in _without_others(folded, start, end, labels):
        for span, said in _parts(folded, low, high):
            yield span, role_of(said)


def _without_others(
    folded: str, start: int, end: int, labels: Sequence["re.Match[str]"]
) -> Iterator[tuple[int, int]]:
    """A statement without what it says of persons and times: 牵头市领导：孙立群；市商务局牵头."""
    low = start
    for match in labels:
        yield low, match.start()
        ends = (folded.find(sign, match.end(), end) for sign in "；，")
        low = next((place + 1 for place in ends if place >= 0), end)
    if low < end:
        yield low, end


def _parts(folded: str, start: int, end: int) -> Iterator[tuple[tuple[int, int], str]]:
    """Lists with what is said of them: ``A牵头，B、C配合；D``, "" of what nothing is said of."""
    _, clause = _grammar()
    place = start
    for match in (*clause.finditer(folded, start, end), None):
        stop = match.start() if match else end
        if squeezed(folded[place:stop]).strip("。；，、"):
            yield (place, stop), ""
        if match:
            yield match.span("list"), match["duty"]
            place = match.end()


def _list(passage: Passage, span: tuple[int, int], role: Role, slips: Slips) -> tuple[Unit, ...]:
    named = read_units(passage.text, Span(*span), role, slips=slips)
    return tuple(replace(u, span=passage.locate(u.span.start, u.span.end)) for u in named)


def says_duties_by_labels(said: str) -> bool:
    """Whether an English cell labels what it says: Lead: Rail Operator; By: March 2028.

    >>> says_duties_by_labels("Lead: Railways; By: May 2028"), says_duties_by_labels("May 2028")
    (True, False)
    """
    return said.isascii() and re.match(rf"(?:{label()})\s*：", fold(said).strip()) is not None


def cell_units(text: str, cell: Span, role: Role, slips: Slips = ()) -> tuple[Unit, ...]:
    """The units of a table's cell under a head that gives them ``role``.

    A cell may say their parts itself: ``牵头单位：A 配合单位：B``, ``A牵头，B、C配合``.
    """
    folded = fold(cell.of(text))
    said = list(_lists(folded, 0, len(folded)))
    parts = len(said) > 1 or any(span != (0, len(folded)) for span, _ in said)
    if not parts or (role == "lead" and "：" not in folded):
        return read_units(text, cell, role, slips=slips)
    found: list[Unit] = []
    for (start, end), own in said:
        place = Span(cell.start + start, cell.start + end)
        found.extend(read_units(text, place, "lead" if own == "lead" else role, slips=slips))
    return tuple(found)
