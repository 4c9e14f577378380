"""Names of units: reading a list of them, and knowing when two names mean one unit.

A name is  [place] + level + field + body:  甘肃省 + 人社 + 厅. Fields, short forms and
bodies stand in ``units.toml``; what is written here is only how they are put together.
"""

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from corpus.model import Role, Span, Unit
from corpus.text import fold, squeezed

_SEPARATORS = re.compile(r"[、，；;,\s]+")
# 各县、区人民政府 is one unit: a level's word alone is no unit, it shares the body that follows.
_LEVEL_ALONE = re.compile(r"各?(?:省|自治区|市|州|县|区|旗)(?:级)?")
_TRAILING = re.compile(r"(?:等(?:部门|单位|地)?|按职责分工负责|按照?职责分工)$")


@dataclass(frozen=True, slots=True)
class _Field:
    name: str
    english: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """``units.toml`` as read."""

    levels: dict[str, str]
    not_levels: tuple[str, ...]
    bodies: tuple[str, ...]
    general: tuple[str, ...]
    not_general: tuple[str, ...]
    fields: dict[str, tuple[str, ...]]
    english: dict[str, tuple[str, ...]]
    general_names: dict[str, str]
    named: dict[str, str]


@dataclass(frozen=True, slots=True)
class UnitKey:
    """What makes two names one unit: level (``None`` where unsaid), and the field's names.

    ``general`` names (各行政执法部门) speak of a kind of unit, never of one unit.
    """

    level: str | None
    fields: frozenset[str]
    general: bool

    def means(self, other: "UnitKey") -> bool:
        """Whether both can be one unit; an unsaid level fits every level."""
        levels = self.level is None or other.level is None or self.level == other.level
        return levels and self.general == other.general and bool(self.fields & other.fields)


@cache
def lexicon() -> Lexicon:
    """The words about units, longest first where a longer word must win."""
    data = tomllib.loads((Path(__file__).parent / "units.toml").read_text(encoding="utf-8"))
    fields: dict[str, list[str]] = {}
    for entry in data["field"]:
        for word in (entry["name"], *entry["short"]):
            fields.setdefault(word, []).append(entry["name"])
    groups = data["general_name"]
    english = {e["name"]: tuple(e["english"]) for e in (*data["field"], *data["named"])}
    english |= {group["names"][0]: tuple(group["english"]) for group in groups}
    return Lexicon(
        levels=dict(sorted(data["levels"].items(), key=lambda item: -len(item[0]))),
        not_levels=tuple(data["not_levels"]["words"]),
        bodies=tuple(sorted(data["bodies"]["words"], key=len, reverse=True)),
        general=tuple(data["general"]["words"]),
        not_general=tuple(data["general"]["except"]),
        fields={word: tuple(names) for word, names in fields.items()},
        english=english,
        general_names={name: group["names"][0] for group in groups for name in group["names"]},
        named={w: e["name"] for e in data["named"] for w in (e["name"], *e["also"])},
    )


def split_level(name: str) -> tuple[str, str]:
    """A name's level prefix and what follows it; the prefix is empty where there is none.

    >>> split_level("省委编办"), split_level("市场监管局"), split_level("市市场监管局")
    (('省委', '编办'), ('', '市场监管局'), ('市', '市场监管局'))
    """
    words = lexicon()
    for prefix in words.levels:
        rest = name.removeprefix(prefix)
        if rest == name or not rest:
            continue
        if any(name.startswith(word) and len(word) > len(prefix) for word in words.not_levels):
            return "", name
        return prefix, rest
    return "", name


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
        return UnitKey(None, frozenset({words.named[name]}), False)
    general = is_general(name)
    if general and name in words.general_names:
        return UnitKey(None, frozenset({words.general_names[name]}), True)
    outer, _, inner = name.partition("（")
    prefix, rest = split_level(outer)
    if general:
        return UnitKey(
            words.levels.get(prefix), frozenset({words.general_names.get(rest, rest)}), True
        )
    fields = set(_fields(rest))
    if inner.endswith("）"):
        fields |= set(_fields(split_level(inner[:-1])[1]))
    return UnitKey(words.levels.get(prefix), frozenset(fields), False)


def is_general(name: str) -> bool:
    """Whether a name speaks of a kind of unit (各县区人民政府) and not of one unit."""
    words = lexicon()
    if any(word in name for word in words.not_general):
        return False
    return name in words.general_names or any(word in name for word in words.general)


def _fields(rest: str) -> Iterator[str]:
    """The official names of the field that ``rest`` (a name without its level) works in."""
    words = lexicon()
    if rest in words.fields:
        yield from words.fields[rest]
    for body in words.bodies:
        stem = rest.removesuffix(body)
        if stem != rest and stem in words.fields:
            yield from words.fields[stem]
            return
    if rest not in words.fields:
        yield rest


def spellings(name: str) -> tuple[str, ...]:
    """The ways in which people write this unit, without its place, longest first.

    >>> [s for s in spellings("省发展改革委") if s in ("发改委", "省发改委", "发展改革委员会")]
    ['发展改革委员会', '省发改委', '发改委']
    """
    name = fold(squeezed(name))
    words = lexicon()
    found = {name}
    found |= {also for also, main in words.named.items() if main == name}
    if is_general(name):
        found |= _general_spellings(name)
    else:
        outer, _, inner = name.partition("（")
        for half in filter(None, (outer, inner.removesuffix("）"))):
            found |= _named_spellings(half)
    return tuple(sorted(found, key=lambda s: (-len(s), s)))


def _general_spellings(name: str) -> set[str]:
    words = lexicon()
    prefix, rest = split_level(name)
    if name in words.general_names:
        prefix, rest = "", name
    group = words.general_names.get(rest)
    same = {w for w, main in words.general_names.items() if main == group} if group else {rest}
    if not prefix:
        return same | {name}
    level = words.levels[prefix]
    return {
        p + w for w in same for p, at in words.levels.items() if at == level and "委" not in p
    } | {name}


def _named_spellings(name: str) -> set[str]:
    words = lexicon()
    prefix, rest = split_level(name)
    body = next((b for b in words.bodies if rest.endswith(b) and rest != b), "")
    stem = rest.removesuffix(body)
    official = set(words.fields.get(rest, ())) | set(words.fields.get(stem, ()))
    stems = {w for w, names in words.fields.items() if official & set(names)} | {stem}
    whole = {s + body for s in stems} | {name, rest}
    whole |= {s + long for s in stems for short, long in _LONGER if body == short}
    whole |= {s for s in stems if len(s) > 1 and body in s}
    plain = prefix.removesuffix("委").removesuffix("政府")
    return {p + w for w in whole for p in {"", plain, prefix}} | {name}


_LONGER = (("委", "委员会"), ("办", "办公室"), ("局", "管理局"), ("厅", "管理厅"), ("委员会", "委"))


def english_names(name: str) -> tuple[str, ...]:
    """How English speakers call the unit's field or kind, without its level; may be empty."""
    words = lexicon()
    unit = key(name)
    return tuple(e for field in sorted(unit.fields) for e in words.english.get(field, ()))


def read_units(
    text: str,
    span: Span,
    role: Role,
    *,
    slips: Sequence[tuple[str, str]] = (),
    governed: bool = True,
) -> tuple[Unit, ...]:
    """The units that a list names, in order, each with its place.

    ``slips`` are known slips of the scan (written, meant). A piece without a level takes
    the level of the piece before it when ``governed``.

    >>> listed = "省司法厅、发展改革委，各县、区人民政府等"
    >>> [unit.name for unit in read_units(listed, Span(0, len(listed)), "lead")]
    ['省司法厅', '省发展改革委', '各县、区人民政府']
    """
    units: list[Unit] = []
    level = ""
    for place in _pieces(text, span):
        written = place.of(text)
        name = mended(fold(squeezed(written)), slips)
        prefix, _ = split_level(name)
        if prefix:
            level = _plain(prefix)
        elif governed and level and _lacks_level(name):
            name = level + name
        units.append(Unit(name=name, as_written=written, role=role, span=place))
    return tuple(units)


def mended(name: str, slips: Sequence[tuple[str, str]]) -> str:
    """The name that was meant, where a known slip leaves no doubt."""
    for written, meant in slips:
        name = name.replace(written, meant)
    return name


def _plain(prefix: str) -> str:
    for ending in ("委", "政府", "级", "直"):
        prefix = prefix.removesuffix(ending)
    return prefix


def _lacks_level(name: str) -> bool:
    return (
        not is_general(name)
        and name not in lexicon().named
        and not name.startswith("各")
        and bool(set(_fields(name)) - {name})
    )


def _pieces(text: str, span: Span) -> Iterator[Span]:
    """Places of a list's members; no separator parts a bracket, or a level from its body."""
    folded = fold(span.of(text))
    start = end = 0
    for stop, after in _cuts(folded):
        end = stop
        piece = folded[start:end]
        if _LEVEL_ALONE.fullmatch(piece.strip()) and after < len(folded):
            continue
        trailing = _TRAILING.search(piece)
        shown = piece[: trailing.start()] if trailing else piece
        lead = len(shown) - len(shown.lstrip())
        if shown.strip():
            yield Span(span.start + start + lead, span.start + start + len(shown.rstrip()))
        start = after


def _cuts(folded: str) -> Iterator[tuple[int, int]]:
    depth = 0
    position = 0
    while position < len(folded):
        character = folded[position]
        depth += (character == "（") - (character == "）")
        gap = _SEPARATORS.match(folded, position) if depth <= 0 else None
        if gap:
            yield position, gap.end()
            position = gap.end()
        else:
            position += 1
    yield len(folded), len(folded)
