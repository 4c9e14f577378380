"""Doubts about what is left of a bracket or a labelled line without its units and times.

…（市财政局、人民银行某市分行联合起草）   a bracket that opens with a unit, and none was read
…（市司法局牵头，县法院参与）             a name beside others that were read
…（抓总方：市司法局；收官节点：2025年底） a word not known as a label, before units or a time
责任单位市司法局、市财政局                a label without its colon
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from corpus.deadlines import cell_deadline
from corpus.duties import duty, label, other_label, time_label, words
from corpus.model import Problem, Record, Span
from corpus.text import Passage, fold
from corpus.unit_lists import read_units
from corpus.unit_shapes import looks_like_unit
from corpus.units import is_known

_OPENS = "a bracket that opens with a unit, and none was read from it"
_LEFT = "a name beside units that were read, which was not read as one"
_UNKNOWN = "units behind a word that is not known as a label, and none was read"
_WHEN = "a time behind a word that is not known as a label, and none was read"
_NO_COLON = "a label of units or times without its colon"
_NESTED = r"[^（）]*(?:（[^（）]*(?:（[^（）]*）[^（）]*)*）[^（）]*)*"
_CLOSING = re.compile(
    rf"[（【\[〔](?P<inside>{_NESTED}|[^【】\[\]〔〕]*)[）】\]〕][。；]?(?=\n|$|[（【])"
)
_SEGMENT = re.compile(
    r"(?:^|(?<=[\n。；（【\[｜|]))\s*(?P<head>[\u4e00-\u9fff]{2,8})：\s*(?P<said>[^：。；｜|）】\]\n]{2,80})"
)
_SEPARATORS = re.compile(r"[、，；：。（）【】\[\]〔〕｜|\s]+")
# Whom something is reported to is no unit that answers for it.
_TOLD = re.compile("报|送|向|经|提请|抄")
_LONGEST, _SHORTEST = 14, 3


def rest_doubts(text: str, records: Sequence[Record]) -> Iterator[Problem]:
    """A problem at each bracket, labelled clause or cell of which something is left."""
    for record in records:
        if record.kind == "task":
            for cell in record.extent:
                if any(True for _ in _bare_labels(fold(cell.of(text)))):
                    yield Problem(message=_NO_COLON, span=cell)
        elif record.spans:
            yield from _of_one(text, record)


def _of_one(text: str, record: Record) -> Iterator[Problem]:
    passage = Passage.over(text, record.spans)
    folded = fold(passage.text)
    read = [unit.span for unit in record.units_as("lead", "responsible", "standing")]
    times = [due.span for due in record.deadlines]
    names = {fold(u.name) for u in record.units} | {u.as_written for u in record.units}
    for match in _CLOSING.finditer(folded):
        place = passage.locate(*match.span("inside"))
        if any(place.meets(span) for span in read):
            for name, where in _left_over(text, place, (*read, *times)):
                if name not in names:
                    yield Problem(message=_LEFT, span=where)
        elif any(map(_begins_with_a_unit, re.split("[；。]", match["inside"]))):
            yield Problem(message=_OPENS, span=place)
    yield from _unknown(passage, folded, read, times)
    for start, end in _bare_labels(folded):
        yield Problem(message=_NO_COLON, span=passage.locate(start, end))


def _bare_labels(folded: str) -> Iterator[tuple[int, int]]:
    """The places of labels without a colon, behind which a unit stands."""
    for match in _bare_label().finditer(folded):
        if _names_a_unit(folded[match.end() :], match["label"]):
            yield match.span()


def _begins_with_a_unit(words_said: str) -> bool:
    """Whether words begin with a name that is known."""
    said = words_said.strip()
    return any(is_known(said[:end]) for end in range(min(_LONGEST, len(said)), _SHORTEST - 1, -1))


def _names_a_unit(said: str, label_said: str) -> bool:
    """Whether a name stands there: one that is known, or behind a sign that may be a colon."""
    if label_said[-1:].isalpha():
        return _begins_with_a_unit(said)
    name = _SEPARATORS.split(said.strip(), maxsplit=1)[0]
    return _begins_with_a_unit(name) or (len(name) <= _LONGEST and looks_like_unit(name))


def _left_over(text: str, place: Span, read: Sequence[Span]) -> Iterator[tuple[str, Span]]:
    """The names in a bracket that look like units and are in none that was read."""
    free = [
        not any(span.start <= at < span.end for span in read)
        for at in range(place.start, place.end)
    ]
    folded = fold(place.of(text))
    said = "".join(one if is_free else "；" for one, is_free in zip(folded, free, strict=True))
    for match in re.finditer(r"[^、，；：。（）【】\[\]〔〕｜|\s]+", said):
        name = _without_duty().sub("", match[0])
        is_name = len(name) >= _SHORTEST and is_known(name) and looks_like_unit(name)
        if is_name and not _TOLD.match(name):
            yield name, Span(place.start + match.start(), place.start + match.end())


@cache
def _without_duty() -> "re.Pattern[str]":
    before = "|".join(map(re.escape, words()["before_names"]))
    return re.compile(rf"^(?:{before})+|等?{duty()}$|等$")


def _unknown(
    passage: Passage, folded: str, read: Sequence[Span], times: Sequence[Span]
) -> Iterator[Problem]:
    """The clauses of a word, a colon and units or a time, of which none was read."""
    for match in _SEGMENT.finditer(folded):
        if _known_label().fullmatch(match["head"]):
            continue
        place = passage.locate(*match.span("said"))
        said = match["said"].strip()
        here = Span(0, len(said))
        due = cell_deadline(said, here)
        if due is not None and (due.end or due.start):
            if not any(place.meets(span) for span in times):
                yield Problem(message=_WHEN, span=place)
            continue
        names = [unit.name for unit in read_units(said, here, "lead")]
        is_list = bool(names) and all(map(looks_like_unit, names)) and any(map(is_known, names))
        if is_list and not any(place.meets(span) for span in read):
            yield Problem(message=_UNKNOWN, span=place)


@cache
def _known_label() -> "re.Pattern[str]":
    return re.compile(rf"{label()}|{other_label()}|{time_label()}")


@cache
def _bare_label() -> "re.Pattern[str]":
    """A label that stands where labels do, and has another sign than its colon behind it."""
    said = words()
    alone = "|".join(one for one in said["label_alone"] if not one.isascii())
    ends = "|".join(one for one in said["label_ends"] if len(one) > 1)
    return re.compile(
        rf"(?:^|(?<=[\n。；）（【\[*]))"
        rf"(?P<label>(?:{alone})+(?:(?:{ends})[ .。；;、丶·]?|[ .；;、丶·]))"
        rf"(?=[\u4e00-\u9fff]{{3}})"
    )
