"""Units whose part in an item is a sentence of its own, without a bracket or a label.

    …清理垃圾和杂草。水利所和各村（社区）负责具体实施。          WHO DUTY …
    …由环卫公司、公用事业办负责实施。                           由 WHO DUTY …
    某某电信局牵头制定预案，市教育局、市公安局等有关部门参加。      WHO DUTY …，WHO DUTY

A clause counts where it opens with a list all of whose members look like units.
"""

import re
from collections.abc import Iterator
from functools import cache

from corpus.duties import words
from corpus.text import squeezed
from corpus.unit_shapes import looks_like_unit
from corpus.units import is_general, is_known

_NAME = r"[^，。；：、！？“”《》\s]{2,30}?"
_JOINT = re.compile(r"[、和及与]|以及")
_MANY = 2
# …对本级人民代表大会负责, 通过本单位…: a sentence's words before a name.
_OF_A_SENTENCE = re.compile("对(?![外口台])|通过|实行|为其|予以|提供|应当")
# 各单位负责人, 市领导: persons.
_PERSONS = ("人", "同志", "领导", "人员")
# 城关街办 alone is a unit's name; 平台 alone may be anything.
_SHORT = 3


@cache
def _clause() -> "re.Pattern[str]":
    said = words()
    leads, helps = ("|".join(map(re.escape, said[kind])) for kind in ("sets_out", "helps"))
    rest = r"(?:等[^，。；：]{0,14}?)?"
    return re.compile(
        rf"(?:(?:^|(?<=[。；，\n]))由?|由)(?:所涉及的|相关的|有关的)?"
        rf"(?P<who>{_NAME}(?:(?:、|和|及|与|以及){_NAME})*?){rest}(?:共同|分别|具体|按职责分工)?"
        rf"(?:(?:{leads})(?!人|同志|制|干部|领导|的|单位|部门|机构)|(?:{helps})(?=[，。；]|$))"
    )


def duty_lists(folded: str) -> Iterator[tuple[int, int]]:
    """The place of each member of such lists, in order.

    >>> said = "清理垃圾和杂草。水利所和各村（社区）负责具体实施。"
    >>> [said[start:end] for start, end in duty_lists(said)]
    ['水利所', '各村（社区）']
    >>> list(duty_lists("建立健全制度，全面负责日常管理。"))
    []
    """
    place = 0
    while match := _clause().search(folded, place):
        start, end = match.span("who")
        members = list(_members(folded, start, end))
        if _are_units([squeezed(folded[low:high]) for low, high in members]):
            yield from members
            place = match.end()
        else:
            place = match.start() + 1


def _members(folded: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The members of a list; what joins them within a name (发展和改革委) parts nothing."""
    cuts = [start]
    for joint in _JOINT.finditer(folded, start, end):
        name = folded[cuts[-1] : joint.start()]
        if looks_like_unit(name) and name.count("（") == name.count("）"):
            yield cuts[-1], joint.start()
            cuts.append(joint.end())
    yield cuts[-1], end


def _are_units(names: list[str]) -> bool:
    """Whether all members look like units, and the list is no single short word of a sentence."""
    if any(name.endswith(_PERSONS) or _OF_A_SENTENCE.search(name) for name in names):
        return False
    if not all(looks_like_unit(name) and name.count("（") == name.count("）") for name in names):
        return False
    alone = names[0]
    return len(names) >= _MANY or len(alone) > _SHORT or is_known(alone) or is_general(alone)
