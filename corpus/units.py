"""Names of units: when two of them mean one unit, and how else people write one.

A name is  [place] + level + field + body:  甘肃省 + 人社 + 厅. The words stand in
``units.toml``; what is written here is only how they are put together.
"""

import re
from dataclasses import dataclass
from functools import cache

from corpus.lexicon import Lexicon, lexicon
from corpus.text import fold, squeezed

__all__ = [
    "Lexicon",
    "UnitKey",
    "english_names",
    "is_general",
    "is_known",
    "key",
    "lexicon",
    "plain_level",
    "spellings",
    "split_level",
    "split_place",
]

_LEVEL_WORD = re.compile(r"自治[区州县]|[省市州县区旗盟镇乡]")
# 国家税务总局钦州市税务局: the higher house's name is no part of the place.
# 县级以上…, 省（州）人民政府 and 市、县两级… speak of several levels.
_JOINS = "以、（及和"
_HOUSE = "国家税务总局"
# What stands before a level and is no place: 各, 其他, 地级以上, 综合行政执法领域的.
_PLACE = re.compile(r"(?:(?!其他|有关|相关|以上|所在|属地)[^、，（）的级各本同]){2,8}")


@dataclass(frozen=True, slots=True)
class UnitKey:
    """What makes two names one unit; what a name leaves unsaid is ``None``.

    ``general`` names (各行政执法部门) speak of a kind of unit, never of one unit; ``body`` is
    the class of the body (an office is no centre); ``place`` ends with its level (灵台县).
    """

    level: str | None
    fields: frozenset[str]
    general: bool
    body: str | None = None
    place: str | None = None

    def means(self, other: "UnitKey") -> bool:
        """Whether both can be one unit; what one leaves unsaid fits whatever the other says."""
        return (
            self.general == other.general
            and bool(self.fields & other.fields)
            and _agree(self.level, other.level)
            and _agree(self.body, other.body)
            and _same_place(self.place, other.place)
        )


def _agree(one: str | None, other: str | None) -> bool:
    return one is None or other is None or one == other


def _same_place(one: str | None, other: str | None) -> bool:
    """Whether two places can be one: 杨浦区 and 上海市杨浦区 are."""
    return one is None or other is None or one.endswith(other) or other.endswith(one)


@cache
def split_level(name: str) -> tuple[str, str]:
    """A name's level prefix and what follows it; the prefix is empty where there is none.

    >>> split_level("省委编办"), split_level("市场监管局"), split_level("市市场监管局")
    (('省委', '编办'), ('', '市场监管局'), ('市', '市场监管局'))
    """
    words = lexicon()
    if name in words.whole:
        return "", name
    splits = [
        (prefix, name[len(prefix) :])
        for prefix in words.levels
        if name.startswith(prefix) and name != prefix
    ]
    for prefix, rest in splits:
        if _names_one(rest):
            return prefix, rest
    if _names_one(name) or any(
        rest[0] in _JOINS and not prefix.endswith(("政府", "委")) for prefix, rest in splits
    ):
        return "", name
    for prefix, rest in splits:
        # 省委办公厅 is 省 + 委办公厅, and so is any name of which only a body would be left.
        misread = any(name.startswith(w) and len(w) > len(prefix) for w in words.not_levels)
        if rest not in words.bodies and rest[0] not in _JOINS and not misread:
            return prefix, rest
    return "", name


@cache
def split_place(name: str) -> tuple[str, str, str]:
    """A name's place with its level, its level prefix, and what follows; "" for what is unsaid.

    >>> split_place("甘肃省委编办"), split_place("上海市杨浦区科委"), split_place("省司法厅")
    (('甘肃省', '省委', '编办'), ('上海市杨浦区', '区', '科委'), ('', '省', '司法厅'))
    """
    prefix, rest = split_level(name)
    if not _names_one(rest):
        tail = name.removeprefix(_HOUSE)
        for level in reversed(list(_LEVEL_WORD.finditer(tail))):
            inner, body = split_level(tail[level.start() :])
            if inner and _PLACE.fullmatch(tail, 0, level.start()) and _is_unit(body):
                return tail[: level.end()], inner, body
    return "", prefix, rest


def _is_unit(rest: str) -> bool:
    return _names_one(rest) or rest.endswith(lexicon().general_endings)


def _names_one(rest: str) -> bool:
    """Whether a name without its level is made of a known field and a body."""
    words = lexicon()
    return rest in words.whole or bool(_readings(rest))


@cache
def _readings(rest: str) -> tuple[tuple[str, str], ...]:
    """A name without its level as known field and body; the body is empty where unsaid."""
    words = lexicon()
    alone = ((rest, ""),) if rest in words.fields and len(rest) > 1 else ()
    with_body = (
        (rest[: -len(body)], body)
        for body in words.bodies
        if rest.endswith(body) and rest[: -len(body)] in words.fields
    )
    return (*alone, *with_body)


@cache
def key(name: str) -> UnitKey:
    """What unit a name means, brackets and either half of a double name taken into account.

    >>> key("省编办").means(key("省委编办")), key("发改委").means(key("省发展改革委"))
    (True, True)
    >>> key("省级行政执法部门") == key("省行政执法部门"), key("市司法局").means(key("省司法厅"))
    (True, False)
    """
    name = fold(squeezed(name))
    words = lexicon()
    if name in words.named:
        return UnitKey(None, frozenset({words.named[name]}), general=False)
    if name in words.general_names:
        return UnitKey(None, frozenset({words.general_names[name]}), general=True)
    if is_general(name):
        place, prefix, rest = split_place(name)
        group = words.general_names.get(rest, rest)
        level = words.levels.get(prefix)
        return UnitKey(level, frozenset({group}), general=True, place=place or None)
    halves = [split_place(half) for half in _halves(name)]
    place, prefix, rest = halves[0]
    fields = frozenset(field for half in halves for field in _fields(half[2]))
    classes = {_body_class(half[2]) for half in halves}
    body = classes.pop() if len(classes) == 1 else None
    level = words.levels.get(prefix) or _level_said_by(rest)
    return UnitKey(level, fields, general=False, body=body, place=place or None)


def _halves(name: str) -> tuple[str, ...]:
    """市委编办（绩效办） are two names of one unit; so are 市纪委、监委 within a bracket."""
    outer, _, inner = name.partition("（")
    return tuple(filter(None, (outer, inner.removesuffix("）")))) or (name,)


def _fields(rest: str) -> tuple[str, ...]:
    """The official names of the field that a name without its level works in."""
    words = lexicon()
    if rest in words.whole:
        return (words.whole[rest],)
    readings = _readings(rest)
    return words.fields[readings[0][0]] if readings else (rest,)


def _body_class(rest: str) -> str | None:
    words = lexicon()
    if rest in words.whole:
        return None
    readings = _readings(rest)
    return words.bodies.get(readings[0][1]) if readings else None


def _level_said_by(rest: str) -> str | None:
    """The level that a name says without a prefix: 财政部, 市场监管总局, 中级人民法院."""
    words = lexicon()
    if rest in words.implied_levels:
        return words.implied_levels[rest]
    body = (_readings(rest) or (("", ""),))[0][1]
    everywhere = words.national_except.intersection(_fields(rest))
    return "national" if body in words.national_bodies and not everywhere else None


def is_known(name: str) -> bool:
    """Whether a name, its level aside, is made of words that stand in ``units.toml``."""
    return _names_one(split_place(fold(squeezed(name)))[2])


def is_general(name: str) -> bool:
    """Whether a name speaks of a kind of unit (各县区人民政府) and not of one unit."""
    words = lexicon()
    name = fold(squeezed(name))
    if name in words.general_names:
        return True
    if name in words.named or _names_one(split_level(name)[1]):
        return False
    plain = name.partition("（")[0] or name
    inner = name.rstrip("）").rpartition("（")[2]
    return name.startswith(words.general_beginnings) or any(
        part.endswith(words.general_endings) for part in (plain, inner, name)
    )


def spellings(name: str) -> tuple[str, ...]:
    """The ways in which people write this unit, with and without its level, longest first.

    >>> [s for s in spellings("省发展改革委") if s in ("发改委", "省发改委", "发展改革委员会")]
    ['发展改革委员会', '省发改委', '发改委']
    """
    name = fold(squeezed(name))
    words = lexicon()
    found = {name}
    if name in words.named:
        found |= {also for also, main in words.named.items() if main == words.named[name]}
    elif is_general(name):
        found |= _general_spellings(name)
    else:
        for half in _halves(name):
            found |= _named_spellings(half)
    return tuple(sorted(found, key=lambda s: (-len(s), s)))


def _general_spellings(name: str) -> set[str]:
    words = lexicon()
    place, prefix, rest = ("", "", name) if name in words.general_names else split_place(name)
    group = words.general_names.get(rest)
    same = {w for w, main in words.general_names.items() if main == group} if group else {rest}
    if not prefix:
        return same
    # 省级, 省直 and 省政府 before a kind of unit are one; so are 市级, 市直 and 市.
    fronts = {p for p in words.levels if plain_level(p) == plain_level(prefix)}
    return {
        front + word
        for word in same
        for front in {*fronts, place or prefix}
        if not front.endswith("委")
        and not (front.endswith("政府") and word.startswith(("政府", "人民政府")))
    }


def plain_level(prefix: str) -> str:
    """The level's own word: 省 for 省委, 省级, 省直 and 省政府."""
    for ending in ("党委", "委", "人民政府", "政府", "级", "直"):
        prefix = prefix.removesuffix(ending)
    return prefix


def _named_spellings(name: str) -> set[str]:
    place, prefix, rest = split_place(name)
    fronts = {"", place, plain_level(prefix), prefix}
    return {front + whole for whole in _rests(rest, key(name).level) for front in fronts} | {name}


def _rests(rest: str, level: str | None) -> set[str]:
    """The other spellings of a name without its level; one that says another level is none."""
    words = lexicon()
    if rest in words.whole:
        same = (name for name, main in words.whole.items() if main == words.whole[rest])
        return {name for name in same if _agree(words.implied_levels.get(name), level)}
    found = {rest}
    for stem, body in _readings(rest):
        stems = {word for name in words.fields[stem] for word in words.field_words[name]}
        bodies = words.same_body.get(body, (body,))
        found |= {s + b for s in stems for b in bodies}
    return found


def english_names(name: str) -> tuple[str, ...]:
    """How English speakers call the unit's field or kind, without its level; may be empty."""
    words = lexicon()
    names = (e for field in sorted(key(name).fields) for e in words.english.get(field, ()))
    return tuple(dict.fromkeys(names))
