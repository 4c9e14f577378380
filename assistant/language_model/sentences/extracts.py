"""Whether words are a record's own: taken from one of its sentences, in its order.

What may be left out and put in between is data (``chinese.toml``): a word that binds, weakens
or denies (应, 原则上, 不, 至少) is never left out of what is taken, and never put in.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import accumulate

from assistant.language_model.sentences.naming import same_time, times
from assistant.language_model.sentences.words import words
from corpus.model import Record, Span
from corpus.text import fold, squeezed
from index.terms import Segment, plain_segmenter

_PAUSES = "，、；：。"
_BREAKS = "，；：。"
_JOINED = "、，；。和与及或等"
_MARKS = "“”‘’《》〈〉（）"
_UNIT = re.compile(
    r"(?:部门|机关|政府|[^，、；：。]厅|[^，、；：。部]局|法院|检察院|编办|管委会|办事处|司法所|机构|党委|党组)"
)
# Fewer characters are no clause: 牵头 alone says nothing of who leads what.
_LEAST = 4
# Words in brackets that are longer are a remark of their own, not part of a name.
_REMARK = 10


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence of a record, folded, and where units and times stand in it.

    ``words`` are the places between its words.
    """

    text: str
    words: frozenset[int]
    units: tuple[Span, ...]
    times: tuple[Span, ...]


@cache
def _sentences(record: Record) -> tuple[_Sentence, ...]:
    whole = squeezed(fold(record.text))
    parts = [part for part in re.split(r"(?<=[。；])", whole) if part]
    # A sentence that a semicolon divides may be taken as a whole, too.
    parts += [part for part in re.split(r"(?<=。)", whole) if "；" in part.rstrip("；")]
    names = {fold(squeezed(w)) for u in record.units for w in (u.name, u.as_written)}
    named = re.compile("|".join(sorted(map(re.escape, names), key=len, reverse=True)) or "(?!)")
    return tuple(
        _Sentence(
            text=part,
            words=_between_words(part),
            units=tuple(
                Span(*match.span()) for way in (named, _UNIT) for match in way.finditer(part)
            ),
            times=tuple(name.span for name in times(part)),
        )
        for part in parts
    )


@cache
def _cutter() -> Segment:
    """Cuts Chinese into words; kept, for its dictionary is large."""
    return plain_segmenter(())


def _between_words(text: str) -> frozenset[int]:
    """The places in ``text`` that lie within no word."""
    return frozenset(accumulate((len(word) for word in _cutter()(text)), initial=0))


def is_taken(said: str, record: Record) -> bool:
    """Whether folded words say what one sentence of the record says.

    Nothing of it may be left out that would change its meaning.
    """
    return any(_taken_from(said, sentence, record) for sentence in _sentences(record))


def _taken_from(said: str, sentence: _Sentence, record: Record) -> bool:
    if _aligned(_bare(said), sentence):
        return True
    named = list(times(said))
    if len(named) != 1:
        return False
    # 2024年底前，县级政府要…: the time may stand elsewhere than in the record's sentence.
    (time,) = named
    rest = _bare(_without(said, time.span))
    due = time.times[0]
    if record.kind == "task" and not list(times(sentence.text)):
        own = any(same_time(due, d, kept_up=d.ongoing) for d in record.deadlines)
        return own and _aligned(rest, sentence)
    own_times = [
        name for name in times(sentence.text) if same_time(name.times[0], due, kept_up=False)
    ]
    return any(_aligned(rest, sentence, name.span) for name in own_times)


def _without(said: str, time: Span) -> str:
    head = re.sub(r"(?:要?在|要?于|将?在)$", "", said[: time.start])
    return head + said[time.end :].removeprefix("内")


def _bare(said: str) -> str:
    return "".join(c for c in said if c not in _PAUSES and c not in _MARKS)


def _aligned(said: str, sentence: _Sentence, over: Span | None = None) -> bool:
    """Whether ``said`` reads along the sentence; ``over`` is a time that it must reach across."""
    heads = {said}
    for word in words("zh").put_before * 2:
        heads |= {head.removeprefix(word) for head in heads}
    return any(len(head) >= _LEAST and _Alignment(head, sentence, over).found() for head in heads)


class _Alignment:
    """One attempt to read words along a sentence of a record."""

    def __init__(self, said: str, sentence: _Sentence, over: Span | None) -> None:
        self._said, self._sentence, self._text = said, sentence, sentence.text
        self._over = over
        self._failed: set[tuple[int, int]] = set()

    def found(self) -> bool:
        """Whether all of it can be read along, from some beginning to an end of a clause."""
        for begin in range(len(self._text)):
            start = self._begins_with(begin)
            if start and self._may_begin(begin) and self._read(0, begin, begin):
                return True
        return False

    def _begins_with(self, place: int) -> bool:
        head = self._said[:2]
        return self._text[place] == head[0] and self._next_letter(place + 1) == head[1:]

    def _next_letter(self, place: int) -> str:
        place = self._past_marks(place)
        return self._text[place : place + 1]

    def _past_marks(self, place: int) -> int:
        while place < len(self._text) and self._text[place] in _PAUSES + _MARKS:
            place += 1
        return place

    def _read(self, i: int, place: int, begin: int) -> bool:
        """Whether ``said[i:]`` reads along from ``place``."""
        if i == len(self._said):
            return self._may_end(place) and self._reaches(begin, place)
        if (i, place) in self._failed:
            return False
        ahead = self._past_marks(place)
        if self._text[ahead : ahead + 1] == self._said[i] and self._read(i + 1, ahead + 1, begin):
            return True
        for word in words("zh").put_in:
            if self._said.startswith(word, i) and self._read(i + len(word), place, begin):
                return True
        for onward in self._jumps(i, place):
            if self._read(i, onward, begin):
                return True
        self._failed.add((i, place))
        return False

    def _jumps(self, i: int, place: int) -> Iterator[int]:
        """Where reading may go on after something is left out."""
        for onward in range(place + 1, len(self._text)):
            same = self._text[onward] == self._said[i]
            if same and self._may_leave_out(place, onward):
                yield onward

    def _may_leave_out(self, start: int, end: int) -> bool:
        if self._text[start] in _BREAKS:
            start += 1
        left = self._text[start:end].strip(_MARKS + _PAUSES)
        if not {start, end} <= self._sentence.words:
            return False
        if self._cuts_a_unit(start) or self._cuts_a_unit(end):
            return False
        if left.startswith("以下") and words("zh").left_out.fullmatch(left):
            return True
        if self._guarded(start, end):
            return False
        if self._text[:start].endswith(words("zh").makes) and words("zh").own.fullmatch(left):
            return True
        if _bare(left) == "" or words("zh").left_out.fullmatch(left):
            return True
        if self._has_unit(start, end) or self._conditioned(end) or self._carried(start, end):
            return False
        clauses = self._at_clause_start(start) and self._at_clause_start(end)
        # 标准、条件、种类和方式: members of a list, up to where the next one is joined.
        listed = self._text[start] == "、" and not set(left) & set(_BREAKS)
        listed = listed and self._text[end : end + 1] in tuple(_JOINED)
        # 《甲》《乙》等: 等 still says that there are more.
        titles = self._text.startswith("》《", start) and self._text[end - 1 : end + 1] == "》等"
        return clauses or listed or titles

    def _at_clause_start(self, place: int) -> bool:
        """At a clause's beginning, or behind its subject, time, and words like 要, 并."""
        head = self._head(place)
        spans = sorted((*self._sentence.units, *self._sentence.times))
        while head < place:
            known = [s for s in spans if s.start == head and s.end <= place]
            if known:
                head = max(span.end for span in known)
                continue
            light = next((w for w in words("zh").light if self._text.startswith(w, head)), None)
            if light is None or head + len(light) > place:
                return False
            head += len(light)
        return True

    def _head(self, place: int) -> int:
        """Where the clause begins in which ``place`` stands; a remark in brackets is a clause."""
        head = max(self._text.rfind(c, 0, place) for c in _BREAKS) + 1
        opening = self._text.rfind("（", head, place)
        closing = self._text.find("）", opening)
        return opening + 1 if opening >= 0 and closing - opening > _REMARK else head

    def _guarded(self, start: int, end: int) -> bool:
        """Whether a word that must not be lost begins in this range."""
        return any(
            start <= m.start() < end
            and not any(unit.holds(Span(*m.span())) for unit in self._sentence.units)
            for m in words("zh").guards.finditer(self._text)
        )

    def _has_unit(self, start: int, end: int) -> bool:
        return any(span.start < end and start < span.end for span in self._sentence.units)

    def _cuts_a_unit(self, place: int) -> bool:
        return any(span.start < place < span.end for span in self._sentence.units)

    def _may_begin(self, place: int) -> bool:
        """Nothing that must not be lost stands before it in its clause, nor a condition."""
        head = self._head(place)
        if (
            place not in self._sentence.words
            or self._cuts_a_unit(place)
            or self._guarded(head, place)
        ):
            return False
        before = self._text[:head].rstrip(_BREAKS)
        if before.endswith(words("zh").conditions) and head > 0 and self._text[head - 1] == "，":
            return False
        if self._conditioned(head):
            return False
        skipped = self._text[head:place]
        return not skipped or self._at_clause_start(place) or skipped.endswith(("的", "、", "将"))

    def _carried(self, start: int, end: int) -> bool:
        """Whether a time behind its clause's beginning would be read with a later clause."""
        head = self._head(start)
        inside = [s for s in self._sentence.times if head < s.start and s.end <= start]
        over = self._over
        moved = over is not None and start <= over.start and over.end <= end
        passed = self._text[over.end : end].lstrip("，") if over and moved else ""
        return any(c in _BREAKS for c in (self._text[start:end] if inside else passed))

    def _conditioned(self, head: int) -> bool:
        """Whether the clause before ``head`` says what the one that begins there depends on."""
        if head == 0 or self._text[head - 1] != "，":
            return False
        before = re.split(rf"[{_BREAKS}]", self._text[: head - 1])[-1]
        return words("zh").depends.fullmatch(before) is not None

    def _may_end(self, place: int) -> bool:
        if place not in self._sentence.words or self._cuts_a_unit(place):
            return False
        if self._text[place : place + 1] == "（":
            # A remark in brackets may be left out behind what it explains.
            closing = self._text.find("）", place)
            place = closing + 1 if closing - place > _REMARK else place
        tail = re.split(rf"[{_BREAKS}]", self._text[place:], maxsplit=1)[0]
        rest = _bare(tail)
        return rest == "" or rest in words("zh").tails

    def _reaches(self, begin: int, end: int) -> bool:
        """Whether a time that was moved belongs to the clauses that were read."""
        if self._over is None:
            return True
        between = self._text[self._over.end : begin] if begin > self._over.end else ""
        behind = self._over.start < end and not set(between) & set(_BREAKS.replace("，", ""))
        near = "，" not in between.removeprefix("，")
        return behind and near
