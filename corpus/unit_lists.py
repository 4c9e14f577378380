"""A list of units, in a table's cell or in a bracket, becomes units, each with its place."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from corpus.chinese_times import chinese_time
from corpus.duties import role_of, words
from corpus.english_lists import (
    ends_in_a_shortened_word,
    gap_at,
    is_a_sentence,
    opening_of,
    without_note,
)
from corpus.model import Role, Span, Unit
from corpus.text import fold, squeezed
from corpus.unit_shapes import looks_like_unit
from corpus.units import is_general, is_known, key, lexicon, plain_level, split_level

_SEPARATORS = re.compile(r"[、，；/|\s]+|会同|<br>")
_CHINESE = re.compile("[\u4e00-\u9fff]")
# 各县、区人民政府 is one unit: a level's word alone is no unit, it shares the body that follows.
_LEVEL_ALONE = re.compile(r"各?(?:省|自治区|市|州|县|区|旗)(?:级)?")
# 各市党委和政府 is one unit, too, and 各乡镇党委、政府.
_GOVERNMENT = re.compile(r"(?:人民)?政府(?=[、，；。）]|$)")
_TRAILING = re.compile(
    r"(?:等?(?:按照?(?:各自)?职责(?:分工)?(?:负责)?|分工负责|分别负责)"
    r"|等(?:有关|相关|市级|省级|县级|各)*(?:部门和单位|单位和部门|部门及单位|部门|单位|地区|地|方面)?(?:共同|分别)?)$"
)
# 市司法局（牵头）: a member of a list that says its own part.
_MARKED = re.compile(
    r"（(?P<duty>牵头|主办|牵头单位|牵头部门|主办单位|配合|协办|负责"
    r"|lead|leads|lead agency|lead partner|chair|support|partner)）$"
)
_BULLET = re.compile(r"^(?:[*★☆▲●◆•·\-]+|\d{1,2}[.．、）](?=\D))\s*")
# A time in a list of units is none of them: （市司法局、市财政局，2024年底前）.
_TIME = re.compile(
    r"20\d\d年?|[\d一二三四五六七八九十]月|年底|年内|全年|半年|季度|长期|期间|之日起"
)
# 江北区委、区政府: the second name says its level alone, and means the place of the first.
_LEVEL_S_BODY = re.compile(r"(?P<level>[省市州县区旗镇乡])(?:委|人民政府|政府|人大|政协|纪委监委)")
_PLACED = re.compile(
    r"(?P<place>(?!各|全)[\u4e00-\u9fff]{1,7}(?P<level>[省市州县区旗镇乡]))(?:委|党委|人民政府|政府)"
)
_JOINT = re.compile(r"以及|[和及与]")


@dataclass(frozen=True, slots=True)
class _Piece:
    """A member of a list, and the part it says it takes, if it does."""

    span: Span
    duty: str = ""


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
    the level of the piece before it when ``governed``; one that says of itself that it
    leads does so whatever ``role`` says.

    >>> listed = "省司法厅、发展改革委，各县、区人民政府等"
    >>> [unit.name for unit in read_units(listed, Span(0, len(listed)), "lead")]
    ['省司法厅', '省发展改革委', '各县、区人民政府']
    >>> listed = "市司法局（牵头）、市财政局和各区政府等有关部门"
    >>> [(unit.role, unit.name) for unit in read_units(listed, Span(0, len(listed)), "responsible")]
    [('lead', '市司法局'), ('responsible', '市财政局'), ('responsible', '各区政府')]
    """
    units: list[Unit] = []
    level = party = ""
    for piece in _pieces(text, span):
        written = piece.span.of(text)
        name = mended(_plain(written), slips)
        if _TIME.search(name) or chinese_time(name, piece.span) or is_a_sentence(written):
            continue
        name = _in_the_place(name, units[-1].name) if units else name
        prefix, _ = split_level(name)
        if prefix:
            level, party = _governing(prefix), prefix
        elif governed and level and _lacks_level(name):
            name = (party if _is_party_department(name) else level) + name
        own = role_of(piece.duty) if piece.duty else role
        units.append(Unit(name=name, as_written=written, role=own, span=piece.span))
    return tuple(units)


def _in_the_place(name: str, before: str) -> str:
    """A name that says its level alone, with the place that the name before it has."""
    alone = _LEVEL_S_BODY.fullmatch(name)
    placed = _PLACED.fullmatch(before)
    return placed["place"] + name[1:] if alone and placed and placed["level"] == name[0] else name


def mended(name: str, slips: Sequence[tuple[str, str]]) -> str:
    """The name that was meant, where a known slip leaves no doubt."""
    for written, meant in slips:
        name = name.replace(written, meant)
    return name


def _plain(written: str) -> str:
    """A name in the usual width, without layout; Latin letters keep their case and their blanks."""
    words = squeezed(written) if _CHINESE.search(written) else " ".join(written.split())
    kept = (unicodedata.normalize("NFKC", sign) for sign in words)
    return "".join(
        plain if plain.isascii() and plain.isalpha() else fold(sign)
        for sign, plain in zip(words, kept, strict=True)
    )


def _is_party_department(name: str) -> bool:
    """Whether 宣传部 after 市委组织部 is the party's and not a ministry."""
    return name.endswith("部") and name[:-1] in lexicon().national_except


def _governing(prefix: str) -> str:
    """The prefix as it governs the names that follow; 国家 before one ministry governs none."""
    return "" if lexicon().levels[prefix] == "national" else plain_level(prefix)


def _lacks_level(name: str) -> bool:
    return not is_general(name) and is_known(name) and key(name).level is None


@cache
def _no_units() -> frozenset[str]:
    return frozenset(squeezed(word) for word in words()["no_units"])


def _pieces(text: str, span: Span) -> Iterator[_Piece]:
    """A list's members; no separator parts a bracket, or a level from its body."""
    folded = fold(span.of(text))
    if squeezed(folded).strip(".。-–—") in {"", *_no_units()}:
        return
    start = 0
    for stop, after in _cuts(folded):
        piece = folded[start:stop]
        if _LEVEL_ALONE.fullmatch(piece.strip()) and after < len(folded):
            continue
        if piece.endswith("党委") and _GOVERNMENT.match(folded, after):
            continue
        for low, high in _joined(folded, start, stop):
            yield from _named(folded, low, high, span.start)
        start = after


def _named(folded: str, start: int, stop: int, offset: int) -> Iterator[_Piece]:
    """The name that stands between two separators, without what is no part of it."""
    piece = without_note(folded[start:stop])
    trailing = _TRAILING.search(piece)
    shown = (piece[: trailing.start()] if trailing else piece).rstrip(
        " *★☆▲。.）—–" if "（" not in piece else " *★☆▲。.—–"
    )
    shown += piece[len(shown) : len(shown) + 1] if ends_in_a_shortened_word(shown) else ""
    lead = len(shown) - len(shown.lstrip())
    if bullet := _BULLET.match(shown.lstrip()):
        lead += bullet.end()
    lead += _before_name(shown[lead:])
    name = shown[lead:]
    marked = _MARKED.search(name)
    end = len(shown) - (len(marked[0]) if marked else 0)
    if name.strip() and squeezed(name) not in _no_units():
        place = Span(offset + start + lead, offset + start + end)
        yield _Piece(place, marked["duty"] if marked else "")


def _before_name(piece: str) -> int:
    """How many characters before a name are no part of it: 由县司法局."""
    if opening := opening_of(piece):
        return opening
    for word in sorted(words()["before_names"], key=len, reverse=True):
        rest = piece.removeprefix(word)
        if rest != piece and not is_known(piece) and looks_like_unit(rest):
            return len(word)
    return 0


def _joined(folded: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    """The members that 和 or 及 joins, where both sides are units: not 文化和旅游局."""
    piece = folded[start:stop]
    joints = [] if is_known(piece.strip()) else _JOINT.finditer(piece)
    for joint in joints:
        left, right = piece[: joint.start()].strip(), piece[joint.end() :].strip()
        if left.endswith("党委") and _GOVERNMENT.fullmatch(right):
            continue
        if _has_body(left) and _is_member(_TRAILING.sub("", right)):
            yield start, start + joint.start()
            yield from _joined(folded, start + joint.end(), stop)
            return
    yield start, stop


def _is_member(name: str) -> bool:
    return looks_like_unit(name) and name not in _no_units()


def _has_body(name: str) -> bool:
    """Whether a name ends like a unit's: 区住建 in 区住建和交通局 does not."""
    return (
        looks_like_unit(name)
        and name.count("（") == name.count("）")
        and (is_general(name) or name.rstrip("）").endswith(lexicon().unit_endings))
        and not name.endswith("有关")
    )


def _cuts(folded: str) -> Iterator[tuple[int, int]]:
    """Where each separator outside brackets begins and ends, and then the end itself."""
    is_chinese = _CHINESE.search(folded) is not None
    depth = position = start = 0
    while position < len(folded):
        character = folded[position]
        depth += (character == "（") - (character == "）")
        if depth > 0:
            end = None
        elif is_chinese:
            gap = _SEPARATORS.match(folded, position)
            end = gap.end() if gap and gap.end() > position else None
        else:
            end = gap_at(folded, position, start)
        if end:
            yield position, end
            position = start = end
        else:
            position += 1
    yield len(folded), len(folded)
