"""Where a text states who answers for it: in brackets, or on a line that says so itself.

…开展培训。（县司法局牵头，各乡镇配合）      at a sentence's end, before or after its stop
…开展培训【责任单位：县司法局】              in any kind of bracket
责任单位：县司法局、县财政局                on a line, or in a sentence, of its own
【牵头单位】县司法局                        the label alone in brackets
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from corpus.duties import duty, label, other_label, words
from corpus.english_brackets import bodies_in_bracket, responsible_sentences, who_and_when
from corpus.model import Span
from corpus.text import Passage, fold
from corpus.unit_shapes import looks_like_unit
from corpus.units import is_general, is_known

_NESTED = r"[^（）]*(?:（[^（）]*(?:（[^（）]*）[^（）]*)*）[^（）]*)*"
_BRACKET = re.compile(
    rf"（(?P<round>{_NESTED})）|【(?P<square>[^【】]*)】|\[(?P<plain>[^\[\]]*)\]|〔(?P<shell>[^〔〕]*)〕"
)
_OPENING = re.compile(r"[—–-]{0,2}\s*(?P<list>[\u4e00-\u9fff、（）]{3,60})：(?=\S{6})")
_STOPS = "。；！？”）】]"


@dataclass(frozen=True, slots=True)
class Statement:
    """Where a statement begins and ends, and the part of it that names units.

    ``labelled`` where its own words promise a list of units.
    """

    start: int
    end: int
    inside: tuple[int, int]
    labelled: bool


@cache
def _labelled() -> "re.Pattern[str]":
    return re.compile(rf"(?:{label()})\s*：|^\s*{label()}(?:为|是|\s(?=[一-鿿]))")


@cache
def _line() -> "re.Pattern[str]":
    """A label with its colon, or in brackets of its own, and what follows in the sentence."""
    either = rf"(?:{label()}|{other_label()})"
    return re.compile(
        rf"(?:[【\[]{label()}[】\]]\s*：?|{label()}(?:\s*：|(?:\s{{2,}}|\u3000)(?=[一-鿿])))"
        rf"(?:(?!。|[【\[]{either}[】\]]).)*"
    )


def statements(passage: Passage, folded: str, *, bare: bool = False) -> Iterator[Statement]:
    """Every statement of a passage, ``folded`` being its text, in order.

    With ``bare``, a bracket of English bodies alone behind its last sentence is one.
    """
    ends = _span_ends(passage)
    found: list[Statement] = []
    for match in _BRACKET.finditer(folded):
        group = match.lastgroup or "round"
        if group != "round" and re.fullmatch(label(), match[group]):
            continue
        inside = match.span(group)
        is_labelled = _labelled().search(match[group]) is not None
        if is_labelled or _closes_a_sentence(folded, match, ends):
            found.append(Statement(match.start(), match.end(), inside, is_labelled))
    for names, when in _bare_english(passage.text, ends):
        found = [one for one in found if not one.start < when.end <= one.end]
        found.append(Statement(names.start - 1, when.end + 1, (names.start, names.end), True))
    if bare and (alone := bodies_in_bracket(passage.text)):
        found = [one for one in found if one.end <= alone.start]
        found.append(Statement(alone.start - 1, alone.end + 1, (alone.start, alone.end), True))
    if opening := opening_units(folded):
        dashes = opening - len(folded[:opening].lstrip("—– "))
        found.append(Statement(0, opening, (dashes, opening), labelled=True))
    found.extend(_unclosed(folded, found))
    found.extend(_lines(folded, ends, found))
    found.extend(_duty_lines(folded, ends, found))
    yield from sorted(found, key=lambda statement: statement.start)


def _span_ends(passage: Passage) -> frozenset[int]:
    """Where the passage's lines end, in characters of its text; not where a width broke them."""
    ends, total = set(), 0
    for span in passage.spans:
        total += span.end - span.start
        if span.end not in passage.broken:
            ends.add(total)
    ends.add(total)
    return frozenset(ends)


def _closes_a_sentence(folded: str, match: "re.Match[str]", ends: frozenset[int]) -> bool:
    before, after = folded[: match.start()].rstrip(), folded[match.end() :].lstrip()
    return (
        not after
        or match.end() in ends
        or after[0] in "。；！"
        or (bool(before) and before[-1] in _STOPS)
    )


def _bare_english(text: str, ends: frozenset[int]) -> Iterator[tuple[Span, Span]]:
    """Brackets of names and a time that close a line: (Public Works, Parks; by July 2027)."""
    start = 0
    for end in sorted(ends):
        for names, when in who_and_when(text[start:end]):
            yield (
                Span(start + names.start, start + names.end),
                Span(start + when.start, start + when.end),
            )
        for names in responsible_sentences(text[start:end]):
            place = Span(start + names.start, start + names.end)
            yield place, place
        start = end


def _unclosed(folded: str, found: Sequence[Statement]) -> Iterator[Statement]:
    """A labelled bracket that the text forgets to close ends with its sentence."""
    for match in re.finditer(rf"[（【\[](?={label()}\s*：)", folded):
        if not any(s.start <= match.start() < s.end for s in found):
            stop = re.compile(r"[。）】\]]|$").search(folded, match.end())
            end = stop.start() if stop else len(folded)
            yield Statement(match.start(), end, (match.end(), end), labelled=True)


def _lines(folded: str, ends: frozenset[int], found: Sequence[Statement]) -> Iterator[Statement]:
    """Labelled lists that open a line or a sentence; a line's end closes them, if it can."""
    place = 0
    while match := _line().search(folded, place):
        start, end = match.span()
        place = start + 1
        opens = start == 0 or start in ends or folded[start - 1] in "。；！）】— \u3000"
        opens = opens or folded[start] in "【["
        if folded[start].isascii() and not _opens_in_english(folded, start, end, ends):
            opens = False
        if not opens or any(s.start <= start < s.end for s in found):
            continue
        line_end = min((e for e in ends if start < e <= end), default=end)
        while line_end < end and _reads_on(folded, line_end):
            line_end = min((e for e in ends if line_end < e <= end), default=end)
        yield Statement(start, line_end, (start, line_end), labelled=True)
        place = line_end


def _opens_in_english(folded: str, start: int, end: int, ends: frozenset[int]) -> bool:
    """Whether an English label stands where a line or a sentence begins, and ends in that line."""
    colon = folded.find("：", start, end)
    if any(start < place <= colon for place in ends):
        return False
    before = folded[:start].rstrip()
    apart = len(before) < start - 1 or folded[start - 1 : start] in ("（", "[", "【")
    bulleted = before[-1:] in "-•·–*+：" and len(before) - 1 in {0, *ends}
    return (
        start == 0
        or len(before) in {0, *ends}
        or apart
        or bulleted
        or before.endswith((".", "；", "|", "。", " —", " –"))
    )


def _duty_lines(
    folded: str, ends: frozenset[int], found: Sequence[Statement]
) -> Iterator[Statement]:
    """Lines of their own that are units and what they do: ——县公安局牵头，县教育局配合."""
    start = 0
    for end in sorted(ends):
        if start and says_duties(folded[start:end]):
            place = start + len(folded[start:end]) - len(folded[start:end].lstrip("—–- "))
            if not any(one.start < end and start < one.end for one in found):
                yield Statement(start, end, (place, end), labelled=True)
        start = end


def opening_units(text: str) -> int:
    """Where the units end that open an item and answer for all of it; 0 where none do.

    >>> opening_units("——县教育局、县财政局：负责学校食堂改造。"), opening_units("目标：建成学校")
    (11, 0)
    >>> opening_units("责任单位：区发展和改革局"), opening_units("各企业自查阶段：9月30日前")
    (0, 0)
    """
    match = _OPENING.match(text)
    if match is None or _is_no_list(match["list"]):
        return 0
    names = re.split("、", match["list"])
    known = any(is_known(name) or is_general(name) for name in names)
    return match.end("list") if known and all(map(looks_like_unit, names)) else 0


def _is_no_list(said: str) -> bool:
    """Whether words before a colon are a label (责任单位) or name a stage of the work."""
    is_label = re.fullmatch(rf"{label()}|{other_label()}", said) is not None
    return is_label or said.endswith(words()["stages"])


def is_unit_s_item(line: str) -> bool:
    """Whether a line without a number is a unit's own item: ——县教育局：负责学校食堂改造."""
    return line.startswith(("—", "–")) and opening_units(fold(line)) > 0


def says_duties(line: str) -> bool:
    """Whether a line, folded, is made of units and their duties and of nothing else.

    >>> says_duties("——县公安局牵头，县教育局、各乡镇配合"), says_duties("各单位要认真落实")
    (True, False)
    """
    words = line.strip().lstrip("—–- ").rstrip("。；")
    pieces = [piece for piece in re.split("[，；]", words) if piece.strip()]
    matches = [_duty_piece().fullmatch(piece.strip()) for piece in pieces]
    if not any(matches):
        return False
    names = [
        name
        for piece, match in zip(pieces, matches, strict=True)
        for name in re.split(r"[、\s]+", (match["list"] if match else piece).strip())
    ]
    return all(looks_like_unit(name) for name in names)


@cache
def _duty_piece() -> "re.Pattern[str]":
    return re.compile(rf"(?P<list>[^：（）]{{2,80}}?){duty()}")


def _reads_on(folded: str, line_end: int) -> bool:
    """Whether a list goes on beyond a line's end: a separator or half a name stands there."""
    if folded[:line_end].rstrip()[-1:] in tuple("、，：；和及与") or folded[line_end] in "、，；":
        return True
    last = re.split(r"[、，；：\s】]", folded[:line_end])[-1]
    return (
        not looks_like_unit(last)
        and re.match(r"[^。：]{1,6}(?:[、；。]|$)", folded[line_end:]) is not None
    )
