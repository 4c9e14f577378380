"""What of a record's units is not sure: names that nothing speaks for.

A name is sure when it is made of words that ``units.toml`` knows, speaks of a kind of unit,
or ends as names of units do. A very long one, or one with a verb in it, is a sentence that
stood where units were promised.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from functools import cache
from itertools import takewhile

from corpus.duties import words
from corpus.lexicon import lexicon
from corpus.model import Problem, Record, Span
from corpus.text import fold
from corpus.unit_shapes import looks_like_unit
from corpus.units import is_general, is_known, split_level

# 市司法局丶市财政局, 市司法局.市财政局: signs that a scan makes of the one between two names.
_PARTED = re.compile(r"[\u4e00-\u9fff][.丶·・][\u4e00-\u9fff]{2}")
# Words that no English name ends with: Department of; and what is too short for a name.
_BROKEN = re.compile(r"\b(?:of|and|the|for|with|to|by)$")
# Saltmarsh Council lead, County Roads Target, Emergency Services Timeline 18 months
_GLUED = re.compile(
    r"[a-z] lead$|[a-z) ](?:Target|Timeline|Timescale|Deadline|Due)\b"
    r"|\d+ (?:months|years|weeks)|\b20\d\d\b"
)
_FRAGMENT = re.compile("[A-Z][a-z]{0,2}|[a-z]{1,3}|No(?:ne)?|N")
# What no English name begins with: to be completed by, including.
_NO_NAME = re.compile(r"(?:to|by|for|with|from|in|at|on|and|or|including|via|if|when|subject)\b")
_UNLIKE = "this stands where units are named, and does not look like one"
_TWO = "this ends with the name of another unit: words may have run into it"
_LABEL = "a label stands within this name: its colon may be lost"
_RUN = "two names stand in this one: what parts them may be lost"
_BROKEN_OFF = "the name breaks off, or is too short for one"
_LIKE = "a name like another one of this notice but for one character"
_LOST = "a name that is not known, and like a known one but for a character less"
_LEVEL = "a name without the level with which this notice names it elsewhere"
_CUT = "this names a field and no office, where nearly all others do: it may be cut off"
# Names from this length on may hold a sentence's end, so much of it; and what the other name has.
_LONG, _LEAST, _SHORT = 8, 4, 3
# A field of so many characters is still known when it lost one; names with their levels, so many.
_FIELD, _NEARLY_ALL = 3, 0.8
_LEVELS = frozenset("省市州县区旗镇乡")
_OFFICES = ("局", "厅", "委", "委员会", "管理局")
# At most this share of a notice's names is cut off.
_FEW = 0.1


def unit_doubts(records: Sequence[Record]) -> Iterator[Problem]:
    """A problem for each name in a bracket or a column that may be none, or not all of one."""
    units = [u for record in records for u in record.units_as("lead", "responsible", "standing")]
    names = {fold(unit.name) for unit in units}
    bodiless = {name for name in names if _lacks_a_body(name)}
    told: set[Span] = set()
    few = len(bodiless) <= max(1, _FEW * len(names)) < len(names)
    for unit in units:
        if unit.span in told:
            continue
        told.add(unit.span)
        name = fold(unit.name)
        why = _why(unit.name, names) or (_CUT if few and name in bodiless else "")
        if why:
            yield Problem(message=why, span=unit.span)


def _why(written: str, names: Collection[str]) -> str:
    """What speaks against a name among those of its notice; nothing where all is well."""
    name = fold(written)
    signs = (
        (_UNLIKE, not looks_like_unit(written) or _NO_NAME.match(name)),
        (_LABEL, _holds_a_label().search(name) or _GLUED.search(written)),
        (_BROKEN_OFF, _BROKEN.search(name) or _FRAGMENT.fullmatch(written)),
        (_RUN, _is_two(name)),
        (_LIKE, _is_misspelt(name, names)),
        (_LOST, _lost_a_character(name)),
        (_LEVEL, _lost_its_level(name, names)),
        (_TWO, _holds_another(name, names)),
    )
    return next((why for why, speaks in signs if speaks), "")


@cache
def _holds_a_label() -> "re.Pattern[str]":
    """A label of units at a name's start, or with a sign behind it."""
    alone = words()["label_alone"]
    kinds = "|".join(re.escape(one) for one in words()["label_words"] if one in alone)
    ends = "|".join(map(re.escape, words()["label_ends"]))
    return re.compile(rf"^(?:{kinds})+(?:{ends})(?:$|[^的）]*[局委办厅院府会司])|(?:{ends})[.丶·]")


def _is_two(name: str) -> bool:
    """Whether a name without the sign that parts two is made of two names that are known."""
    if _PARTED.search(name):
        return True
    # The name list knows some pairs of names as one: 市委市政府.
    return len(name) >= _LONG and any(
        _is_office(name[:place]) and _is_office(name[place:])
        for place in range(_LEAST, len(name) - _LEAST + 1)
    )


def _is_office(name: str) -> bool:
    return is_known(name) and bool(split_level(name)[0])


def _is_misspelt(name: str, names: Collection[str]) -> bool:
    """Whether a name that no list knows is a known one of the notice but for one character."""
    if name.isascii() or len(name) < _LEAST:
        return False
    if "（" not in name and any("（" in one and _plain(one) == name for one in names):
        return True
    if is_known(name):
        return False
    endings = (
        one for one in (*lexicon().general_endings, *lexicon().bodies) if len(one) > _SHORT - 1
    )
    if any(_like_ending(name, ending) for ending in endings):
        return True
    return not is_general(name) and any(
        is_known(other) and _differ_by_one(name, other)
        for other in names
        if other != name and abs(len(other) - len(name)) <= 1
    )


def _lost_a_character(name: str) -> bool:
    """Whether a name that no list knows is one that is known without one of its characters.

    市交通输局: 市交通运输局.
    """
    if name.isascii() or is_known(name) or is_general(name):
        return False
    rest = split_level(name)[1]
    body = next((one for one in lexicon().bodies if rest.endswith(one)), "")
    if body not in _OFFICES:
        return False
    field = rest.removesuffix(body)
    known = rest in lexicon().fields or rest in lexicon().whole
    return bool(field) and not known and field in _shortened()


@cache
def _shortened() -> frozenset[str]:
    """What the known fields are with a character less, where that is no other known one."""
    fields = [one for one in lexicon().fields if len(one) >= _FIELD and not one.isascii()]
    less = {one[:place] + one[place + 1 :] for one in fields for place in range(len(one))}
    return frozenset(less - set(lexicon().fields))


def _lost_its_level(name: str, names: Collection[str]) -> bool:
    """Whether a name stands elsewhere with its level, as nearly all names of the notice do."""
    if split_level(name)[0] or not is_known(name) or is_general(name):
        return False
    levels = {split_level(one)[0] for one in names if one != name and one.endswith(name)}
    own = {level for level in levels if f"{level}{name}" in names and level in _LEVELS}
    if len(own) != 1:
        return False
    with_levels = sum(bool(split_level(one)[0]) or is_general(one) for one in names)
    return with_levels >= len(names) * _NEARLY_ALL


def _like_ending(name: str, ending: str) -> bool:
    """Whether a name ends with words of an office but for one character: 人民政俯."""
    known = lexicon()
    if name.endswith((*known.unit_endings, *known.general_endings, *known.bodies)):
        return False
    last = name[-len(ending) :]
    different = sum(one != two for one, two in zip(last, ending, strict=False))
    return len(name) > len(ending) and different == 1 and last[0] == ending[0]


def _plain(name: str) -> str:
    return name.replace("（", "").replace("）", "").replace("、", "")


def _differ_by_one(one: str, two: str) -> bool:
    """Whether two names differ by one character, which is another one, too many, or missing."""
    short, long = sorted((one, two), key=len)
    start = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, two, strict=False)))
    rest = long[start + 1 :]
    return rest == short[start + (len(short) == len(long)) :]


def _holds_another(name: str, names: Collection[str]) -> bool:
    """Whether a name that no word list explains ends with another one: words ran into it."""
    if is_known(name) or is_general(name) or len(name) < _LONG:
        return False
    return any(
        name.endswith(other) and len(name) - len(other) >= _LEAST and len(other) > _SHORT
        for other in names
        if other != name
    )


def _lacks_a_body(name: str) -> bool:
    """Whether a name is a level and a field, and no 局, 委 or 中心 ends it: 区城管, 市."""
    prefix, rest = split_level(name)
    known = lexicon()
    return bool(prefix) and rest in known.fields and rest not in known.whole
