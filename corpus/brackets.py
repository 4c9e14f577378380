"""The bracket that closes a measure and names who answers for it.

    （A、B按职责分工负责，C落实；以下任务均需C落实，不再逐项列出）
    （牵头单位：A；配合单位：B、C）      （A牵头，B、C按职责分工负责）      （责任单位：A、B）

``牵头`` is lead; every other way of being named is responsible, because such a bracket
makes no further distinction; what is named for all that follow is standing.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from corpus.model import Role, Span, Unit
from corpus.text import Passage, fold
from corpus.unit_lists import read_units

_DUTY = (
    r"(?:按照?(?:各自)?职责(?:分工)?(?:负责|落实)|分工负责|分别负责"
    r"|(?:会同)?(?:有关|相关)(?:部门|单位)(?:负责|落实)|负责(?:落实)?|落实|指导|牵头|配合|参与|参加|实施)"
)
_BRACKET = re.compile(r"（(?P<inside>[^（）]*(?:（[^（）]*）[^（）]*)*)）\s*$")
_LABELLED = re.compile(
    r"(?P<label>(?:牵头|责任|负责|配合|参加|参与|主办|协办)(?:单位|部门))\s*：\s*(?P<list>(?:(?!，[^，；：]{2,8}：)[^；])+)"
)
_STANDING = re.compile(r"(?:以下|下列)[^，；、]{0,8}?均[需由](?P<list>[^；，]+?)(?:落实|负责|实施)")
_CLAUSE = re.compile(rf"(?P<list>[^；]+?)(?P<duty>{_DUTY})(?=[，；]|$)[，；]?")
_LEAD = ("牵头", "主办")


@dataclass(frozen=True, slots=True)
class Assigned:
    """The units of one bracket; ``standing`` are those of every later measure too.

    ``begins`` is the bracket's place in the passage's text.
    """

    begins: int
    units: tuple[Unit, ...]
    standing: tuple[Unit, ...]


def assigned_units(passage: Passage, slips: Sequence[tuple[str, str]] = ()) -> Assigned | None:
    """Who the closing bracket of ``passage`` names; ``None`` where it closes with none."""
    folded = fold(passage.text)
    bracket = _BRACKET.search(folded)
    if bracket is None or not re.search(rf"{_DUTY}|(?:单位|部门)\s*：", bracket["inside"]):
        return None
    start, end = bracket.span("inside")
    standing = [
        unit
        for match in _STANDING.finditer(folded, start, end)
        for unit in _list(passage, match.span("list"), "standing", slips)
    ]
    names = {unit.name for unit in standing}
    stop = next((m.start() for m in _STANDING.finditer(folded, start, end)), end)
    named = [
        unit
        for span, role in _clauses(folded, start, stop)
        for unit in _list(passage, span, role, slips)
        if unit.name not in names
    ]
    return Assigned(bracket.start(), tuple(named), tuple(standing))


def _clauses(folded: str, start: int, end: int) -> Iterator[tuple[tuple[int, int], Role]]:
    labelled = list(_LABELLED.finditer(folded, start, end))
    for match in labelled or _CLAUSE.finditer(folded, start, end):
        word = match["label"] if labelled else match["duty"]
        yield match.span("list"), "lead" if word.startswith(_LEAD) else "responsible"


def _list(
    passage: Passage, span: tuple[int, int], role: Role, slips: Sequence[tuple[str, str]]
) -> tuple[Unit, ...]:
    named = read_units(passage.text, Span(*span), role, slips=slips)
    return tuple(replace(u, span=passage.locate(u.span.start, u.span.end)) for u in named)
