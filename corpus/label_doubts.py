"""Doubts about labels in the words of an item: of what they promise nothing was read.

Partners: …            a label of units, and no unit of the item stands behind it
完成时限：…             a label of times, and no deadline does
牵办：县司法局          no label that is known, but nothing else than units behind the colon
Handled by: Estates Team · 何时：2025年底       the same in English; or nothing else than a time
…on Main Street (Parks, 2027 budget).         a bracket of names at an English item's end
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import zip_longest

from corpus.deadlines import cell_deadline
from corpus.duties import label, time_label, words
from corpus.english_labels import fold_lines
from corpus.english_times import english_time
from corpus.label_lines import is_label
from corpus.model import Problem, Record, Span
from corpus.text import Passage, fold
from corpus.unit_lists import read_units
from corpus.unit_shapes import looks_like_unit
from corpus.units import is_known

_NOBODY = "a label of units, behind which none was read"
_NEVER = "a label of times, behind which none was read"
_WHEN = "a line that names a time behind a word that is not known as a label"
_REPEATED = "a line like one of most items, of which nothing was read: it may say who answers"
_SAYS_WHO = "words of this item say who leads or answers, and no unit was read from it"
_BRACKET = "a bracket of names closes this item, and nothing was read from it"
_BARE = "a label that other items have, without its colon"
_CUT = "the last item, without labels that all others have: the text may break off"
_UNKNOWN = "a line that names units behind a word that is not known as a label"
# A label's words and what follows it up to the next one or the sentence's end.
_LINE = re.compile(r"(?P<head>[^，。；：、\s]{2,10})：\s*(?P<said>[^：。；]{2,120})。?")
# What a label may say instead of a unit or a time.
_NOTHING = re.compile(
    r"[\s/–—-]*(?:无|none|n/a|tbd|tbc|to be (?:confirmed|agreed|determined)|待定)?"
    r"[\s/–—-]*(?:[；。]|$)"
)


@cache
def _labels() -> "re.Pattern[str]":
    opens = r"(?:^|(?<=[\n。；）】，\s]))[（【\[*]*"
    return re.compile(rf"{opens}(?:(?P<who>{label()})|(?P<when>{time_label()}))[】\]）*]*\s*：")


_HEAD = re.compile(r"(?:[-•·–*+]\s+)?([^，。；：、\s][^，。；：、]{1,30}?)(?:：|\s[–—-]\s)")
# So many items, and so large a part of them, make a line's opening words a label.
_FEW, _MOST = 3, 0.6
_ENGLISH_LINE = re.compile(
    r"(?:[-•·–*+]\s+)?(?P<head>[A-Za-z][A-Za-z'’/ -]{1,40}):\s*(?P<said>\S.{1,120})"
)
_NAMES = re.compile(
    r"(?:The |the )?[A-Z][\w.'’&/ -]*(?:\([^()]*\))?(?:[,;] *(?:and )?[A-Za-z][\w.'’&/ -]*)*"
)
# Fleet Engineering, City of Brookhaven Public Works: two words or more, each with a capital.
_TITLED = re.compile(r"(?:the )?[A-Z][\w'’&.-]*(?: (?:of|for|the|and|&|[A-Z][\w'’&.-]*))+")
_ENDS_IN_BRACKET = re.compile(r"[(\[](?P<said>[A-Z][^()\[\]]{3,120})[)\]]\s*\.?$")


def label_doubts(text: str, records: Sequence[Record]) -> Iterator[Problem]:
    """A problem at each label of a measure or requirement that came to nothing."""
    yield from _without_colons(text, [one for one in records if one.kind != "task" and one.spans])
    yield from _repeated_words(text, [one for one in records if one.kind == "measure"])
    for record in records:
        if record.kind == "task" or not record.spans:
            continue
        passage = Passage.over(text, record.spans)
        folded = fold(passage.text)
        units = [unit.span for unit in record.units]
        times = [due.span for due in record.deadlines]
        found = list(_labels().finditer(folded))
        for one, after in zip_longest(found, found[1:]):
            stop = after.start() if after else len(folded)
            if _NOTHING.match(folded, one.end(), stop):
                continue
            place = passage.locate(one.start(), stop)
            wanted, why = (units, _NOBODY) if one["who"] else (times, _NEVER)
            if not any(place.meets(span) for span in wanted):
                yield Problem(message=why, span=place)
        yield from _unknown_labels(text, record, units)
        yield from _unknown_words(text, record, units, times)


def _unknown_labels(text: str, record: Record, units: Sequence[Span]) -> Iterator[Problem]:
    """The lines of a word, a colon and units, of which none was read."""
    for span in record.spans:
        line = _LINE.fullmatch(fold(span.of(text)).strip())
        if line is None or any(span.meets(unit) for unit in units):
            continue
        names = [u.name for u in read_units(line["said"], Span(0, len(line["said"])), "lead")]
        if names and all(map(looks_like_unit, names)) and any(map(is_known, names)):
            yield Problem(message=_UNKNOWN, span=span)


def _unknown_words(
    text: str, record: Record, units: Sequence[Span], times: Sequence[Span]
) -> Iterator[Problem]:
    """Lines of an unknown label and a time, or English names; a bracket of names at the end."""
    for span in record.spans:
        line = re.split(r"\s{3,}", span.of(text).strip())[0]
        chinese = _LINE.fullmatch(fold(line))
        english = _ENGLISH_LINE.fullmatch(line)
        said = (english or chinese or {"said": ""})["said"].rstrip(". ")
        place = Span(0, len(said))
        is_time = (
            english_time(said, place, promised=True) if english else cell_deadline(said, place)
        )
        if (
            said
            and is_time
            and is_time.end
            and not any(span.meets(known) for known in (*times, *units))
        ):
            yield Problem(message=_WHEN, span=span)
        elif english and is_names(said) and not any(span.meets(unit) for unit in units):
            yield Problem(message=_UNKNOWN, span=span)
    if not record.units and record.kind == "measure":
        who = _says_who().search("".join(fold_lines(Passage.over(text, record.spans))))
        if who:
            yield Problem(message=_SAYS_WHO, span=record.spans[0])
    last = record.spans[-1]
    closing = _ENDS_IN_BRACKET.search(last.of(text).strip())
    read = any(last.meets(known) for known in (*units, *times))
    if closing and not read and is_names(closing["said"]):
        yield Problem(message=_BRACKET, span=last)


def _without_colons(text: str, items: Sequence[Record]) -> Iterator[Problem]:
    """The places where an English label that other items have stands without its colon.

    The last item, where it lacks labels that all others have and the text ends with it.
    """
    passages = [Passage.over(text, record.spans) for record in items]
    said = ["".join(fold_lines(passage)) for passage in passages]
    labels = [frozenset(m[0].strip(" *（【[：") for m in _labels().finditer(one)) for one in said]
    counted = Counter(name for found in labels for name in found)
    often = [name for name, times in counted.items() if times > 1 and name and name.isascii()]
    for passage, words_said, found in zip(passages, said, labels, strict=True):
        for name in often:
            bare = rf"(?:^|(?<=[\n.；*|]))\s?{re.escape(name)}\s*[ .；;]\s*(?=\w)"
            if name not in found and (match := re.search(bare, words_said)):
                yield Problem(message=_BARE, span=passage.locate(*match.span()))
    if len(items) > 1 and not text[items[-1].extent[-1].end :].strip(" \n\r*_"):
        above = frozenset.intersection(*labels[:-1])
        if len(above - labels[-1]) * 2 >= len(above) > 0:
            yield Problem(message=_CUT, span=items[-1].extent[-1])


def _repeated_words(text: str, measures: Sequence[Record]) -> Iterator[Problem]:
    """Lines of measures without units that words open which open a line of most of them."""
    heads = {
        span: head[1]
        for record in measures
        for span in record.spans
        if (head := _HEAD.match(fold(span.of(text)))) and not is_label(span.of(text))
    }
    counted = Counter(heads.values())
    for record in measures:
        read = [*(u.span for u in record.units), *(due.span for due in record.deadlines)]
        for span in record.spans:
            said = counted[heads.get(span, "")]
            is_open = not record.units or (
                _is_titled(span.of(text)) and not any(span.meets(place) for place in read)
            )
            if is_open and span in heads and said >= max(_FEW, _MOST * len(measures)):
                yield Problem(message=_REPEATED, span=span)


def _is_titled(line: str) -> bool:
    """Whether what stands behind a line's first word and colon are English names alone."""
    said = line.partition(":")[2].strip(" *.")
    parts = re.split(r"\s*[,;/]\s*|\s+and\s+", said)
    return said.isascii() and bool(said) and all(map(_TITLED.fullmatch, filter(None, parts)))


@cache
def _says_who() -> "re.Pattern[str]":
    chinese = "|".join(map(re.escape, words()["who_words"]))
    english = "|".join(map(re.escape, words()["english_who_words"]))
    return re.compile(rf"{chinese}|\b(?:{english})\b")


def is_names(said: str) -> bool:
    """Whether English words are a list of names, one of which is called as offices are."""
    bodies = rf"\b(?:{'|'.join(words()['english_bodies'])})\b"
    return _NAMES.fullmatch(said) is not None and re.search(bodies, said) is not None
