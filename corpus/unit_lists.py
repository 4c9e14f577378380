"""A list of units, in a table's cell or in a bracket, becomes units, each with its place."""

import re
from collections.abc import Iterator, Sequence

from corpus.model import Role, Span, Unit
from corpus.text import fold, squeezed
from corpus.units import is_general, is_known, key, lexicon, plain_level, split_level

_SEPARATORS = re.compile(r"[、，；\s]+|会同")
# 各县、区人民政府 is one unit: a level's word alone is no unit, it shares the body that follows.
_LEVEL_ALONE = re.compile(r"各?(?:省|自治区|市|州|县|区|旗)(?:级)?")
_TRAILING = re.compile(r"(?:等(?:部门|单位|地)?|按职责分工负责|按照?职责分工)$")


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
            level = _governing(prefix)
        elif governed and level and _lacks_level(name):
            name = level + name
        units.append(Unit(name=name, as_written=written, role=role, span=place))
    return tuple(units)


def mended(name: str, slips: Sequence[tuple[str, str]]) -> str:
    """The name that was meant, where a known slip leaves no doubt."""
    for written, meant in slips:
        name = name.replace(written, meant)
    return name


def _governing(prefix: str) -> str:
    """The prefix as it governs the names that follow; 国家 before one ministry governs none."""
    return "" if lexicon().levels[prefix] == "national" else plain_level(prefix)


def _lacks_level(name: str) -> bool:
    return not is_general(name) and is_known(name) and key(name).level is None


def _pieces(text: str, span: Span) -> Iterator[Span]:
    """Places of a list's members; no separator parts a bracket, or a level from its body."""
    folded = fold(span.of(text))
    start = 0
    for stop, after in _cuts(folded):
        piece = folded[start:stop]
        if _LEVEL_ALONE.fullmatch(piece.strip()) and after < len(folded):
            continue
        trailing = _TRAILING.search(piece)
        shown = piece[: trailing.start()] if trailing else piece
        lead = len(shown) - len(shown.lstrip())
        if shown.strip():
            yield Span(span.start + start + lead, span.start + start + len(shown.rstrip()))
        start = after


def _cuts(folded: str) -> Iterator[tuple[int, int]]:
    """Where each separator outside brackets begins and ends, and then the end itself."""
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
