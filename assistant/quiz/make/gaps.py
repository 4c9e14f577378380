"""Sentences with something left out: a time, a number, a unit, a term, or a whole list."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain
from typing import Literal, get_args

from assistant.quiz.make.build import Order, Proof, about_as_long, judged, question
from assistant.quiz.make.kinship import apart, is_general
from assistant.quiz.make.listed import is_of_kind, listings
from assistant.quiz.make.material import Holding, Sentence, likeness, on_one_matter, present, topic
from assistant.quiz.make.typeset import typeset
from assistant.quiz.make.wording import explained, listed_words, lures, source_label, stem
from assistant.quiz.model import BLANK, Question
from corpus.deadlines import times_in
from corpus.text import fold

GapKind = Literal["time", "number", "unit", "term", "title"]
GAP_KINDS: tuple[GapKind, ...] = get_args(GapKind)
WRONG = 3
ALIKE = 2  # wrong times that are written as the right one is
LISTED = 3  # members of a list that are asked for
LONGEST_TO_WRITE = 14  # characters that somebody can be asked to write from memory
_NUMBER = re.compile(r"(?<=不少于)\d+(?=学时)")
_TERM = re.compile(r"(?<=“)[^“”]{3,12}(?=”)")
_TITLE = re.compile(r"(?<=《)[^《》（）]{5,28}(?=》)")
_HOURS = ("20", "30", "40", "50", "60", "80", "90")
_YEAR = re.compile(r"20\d\d")
_MONTH = re.compile(r"(?<=年)\d{1,2}(?=月\d)")
_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Gap:
    """A sentence, what may be left out of it, and where that stands in the sentence."""

    sentence: Sentence
    kind: GapKind
    word: str
    start: int

    @property
    def text(self) -> str:
        """The sentence with a blank."""
        return f"{self.before}{BLANK}{self.sentence.text[self.start + len(self.word) :]}"

    @property
    def before(self) -> str:
        """What stands before the blank."""
        return self.sentence.text[: self.start]


@cache
def gaps(held: Holding) -> tuple[Gap, ...]:
    """Everything that may be left out of the notice's sentences."""
    return tuple(gap for sentence in held.sentences for gap in _gaps(sentence))


def _gaps(sentence: Sentence) -> Iterator[Gap]:
    text = sentence.text
    found: list[tuple[GapKind, str]] = []
    stated = {typeset(due.text) for due in sentence.record.deadlines}
    times = [time.text for time in times_in(text) if typeset(time.text) in stated]
    shapes = Counter(_shape(word) for word in times)
    # 分别于2024年8月15日前、2025年8月15日前: the one would tell the other.
    found += [("time", word) for word in times if shapes[_shape(word)] == 1]
    found += [("number", word) for word in _NUMBER.findall(text)]
    acting = sentence.record.names_as("acting")
    vague = listed_words("vague")
    found += [("unit", name) for name in acting if len(name) > 3 and name not in vague]
    found += [("term", word) for word in _TERM.findall(text)]
    found += [("title", word) for word in _TITLE.findall(text)]
    for kind, word in found:
        if text.count(word) == 1:
            yield Gap(sentence, kind, word, text.index(word))


def _shape(time: str) -> str:
    """2024年8月15日前 and 2025年12月1日前 are of one shape: the words without their numbers."""
    return _DIGITS.sub("0", time).rstrip("前")


def gap_single(order: Order) -> Iterator[Question]:
    """What is left out, among its like; of other notices where places are told apart."""
    pool = {kind: _pool(order, kind) for kind in GAP_KINDS}
    for gap in order.shuffled(_changeable(order.held)):
        wrong = _wrong(order, gap, pool[gap.kind])[:WRONG]
        alike = [word for word in wrong if _shape(word) == _shape(gap.word)]
        # A day among years' ends would be told by its form.
        if len(wrong) == WRONG and (gap.kind != "time" or len(alike) >= ALIKE):
            yield _asked(order, gap, "gap_single", [gap.word, *wrong])


def gap_blank(order: Order) -> Iterator[Question]:
    """What is left out, to be written."""
    for gap in order.shuffled(_writable(order.held)):
        yield _asked(order, gap, "gap_blank", [])


def _writable(held: Holding) -> list[Gap]:
    return [gap for gap in gaps(held) if len(gap.word) <= LONGEST_TO_WRITE]


def _changeable(held: Holding) -> list[Gap]:
    return [gap for gap in gaps(held) if gap.word not in listed_words("solemn")]


def gap_listed(order: Order) -> Iterator[Question]:
    """Members of a list that a sentence gives, among what could be taken for members of it."""
    every = [(s, members) for s in order.held.sentences for members in listings(s.text)]
    for sentence, members in order.shuffled(every):
        first = order.rng.randrange(len(members) - LISTED + 1)
        key = members[first : first + LISTED]
        other = chain.from_iterable(m for s, m in every if s.record is not sentence.record)
        lured = chain.from_iterable(lures(member) for member in members)
        near = [*order.shuffled(lured), *(w for w in other if is_of_kind(w, key))]
        wrong = [w for w in dict.fromkeys(near) if fold(w) not in order.held.whole][:2]
        run = "、".join(members)
        if len(wrong) == 2 and sentence.text.count(run) == 1:
            yield question(
                order,
                asks="detail",
                stem=stem("gap_listed", n=order.held.name, t=sentence.text.replace(run, BLANK)),
                options=[*key, *wrong],
                key=key,
                explanation=_explained(order.held, sentence, "gap"),
                proofs=[Proof(order.held, sentence.record)],
            )


def quote_true(order: Order) -> Iterator[Question]:
    """A sentence as it stands, or with one fact changed."""
    pool = {kind: _pool(order, kind) for kind in GAP_KINDS}
    for gap in order.shuffled(_changeable(order.held)):
        wrong = _wrong(order, gap, pool[gap.kind])
        for true in order.both_ways() if wrong else [True]:
            said = gap.sentence.text if true else gap.text.replace(BLANK, wrong[0])
            yield question(
                order,
                asks="detail",
                stem=stem("quote_true", n=order.held.name, t=said),
                explanation=_explained(order.held, gap.sentence, "gap" if true else "changed"),
                proofs=[Proof(order.held, gap.sentence.record)],
                **judged(true),
            )


def gap_places(order: Order) -> Iterator[Question]:
    """The same matter in two places, each with its own word left out."""
    for gap in order.shuffled(_writable(order.held)):
        found = [
            (likeness(gap.sentence.text, other.sentence.text), held, other)
            for held in order.others
            for other in _writable(held)
            if other.kind == gap.kind and other.word != gap.word
        ]
        if not found:
            continue
        _, held, other = max(found, key=lambda f: f[0])
        if on_one_matter(gap.sentence.text, other.sentence.text, held):
            yield question(
                order,
                asks="detail",
                stem=stem("gap_places", n=order.held.name, t=gap.text, n2=held.name, t2=other.text),
                key=[gap.word, other.word],
                explanation=_explained(order.held, gap.sentence, "gap")
                + _explained(held, other.sentence, "gap"),
                proofs=[
                    Proof(order.held, gap.sentence.record),
                    Proof(held, other.sentence.record),
                ],
            )


def _asked(order: Order, gap: Gap, name: str, options: list[str]) -> Question:
    return question(
        order,
        asks="deadline" if gap.kind == "time" else "detail",
        stem=stem(name, n=order.held.name, t=gap.text),
        options=options,
        key=[gap.word],
        explanation=_explained(order.held, gap.sentence, "gap"),
        proofs=[Proof(order.held, gap.sentence.record)],
    )


def _explained(held: Holding, sentence: Sentence, name: str) -> str:
    return explained(name, label=source_label(held.notice, sentence.record), t=sentence.text)


def _pool(order: Order, kind: GapKind) -> list[tuple[str, str]]:
    """Words of a kind with the part they come from, those of other notices first for places."""
    here = [
        (g.word, topic(g.sentence.record)) for g in _changeable(order.held) if g.kind == kind
    ]  # fmt: skip
    there = [
        (g.word, "") for held in order.others for g in _changeable(held) if g.kind == kind
    ]  # fmt: skip
    if kind == "number":
        return [(hours, "") for hours in order.shuffled(_HOURS)]
    if kind == "unit":
        return order.shuffled(here)
    if kind == "time":
        there = [(w, "") for w, _ in (*here, *there)] + [
            (shifted, "") for word, _ in here for shifted in _shifted(word)
        ]
        here = []
    return order.shuffled(there) if order.difficulty == "distinguish" else [
        *order.shuffled(here), *order.shuffled(there)
    ]  # fmt: skip


def _shifted(word: str) -> Iterator[str]:
    """The same words with another year, and another month where a day is named."""
    for year in ("2023", "2024", "2025"):
        if _YEAR.search(word):
            yield _YEAR.sub(year, word)
    if _MONTH.search(word):
        yield from (_MONTH.sub(month, word) for month in ("3", "6", "9", "11"))


def _wrong(order: Order, gap: Gap, pool: list[tuple[str, str]]) -> list[str]:
    """Words of the pool that are surely not what is left out, and not each other."""
    home = topic(gap.sentence.record)
    far = order.difficulty == "recall"
    words = [w for w, part in sorted(pool, key=lambda p: (p[1] == home) == far)]
    if gap.kind == "time":
        words.sort(key=lambda word: _shape(word) != _shape(gap.word))
    whole = typeset(gap.sentence.record.text)
    chosen: list[str] = []
    for word in words:
        if word in whole or not about_as_long(word, gap.word) or _shares(word, chosen):
            continue
        if gap.kind == "unit" and not _another_unit(order.held, gap, word, chosen):
            continue
        if gap.kind == "time" and not _another_time(order.held, gap, word, chosen):
            continue
        chosen.append(word)
    return chosen


def _shares(word: str, others: Sequence[str]) -> bool:
    return any(word in other or other in word for other in others)


def _another_unit(held: Holding, gap: Gap, word: str, chosen: list[str]) -> bool:
    named = present(held, gap.sentence.record.id)
    return is_general(word) == is_general(gap.word) and apart(word, (*named, *chosen))


def _another_time(held: Holding, gap: Gap, word: str, chosen: list[str]) -> bool:
    """Whether a time ends in another month than all that the record and its like say."""
    said = {str(d.end) for r in held.linked(gap.sentence.record) for d in r.deadlines}
    ends = {str(time.end) for known in chosen for time in times_in(known)}
    stated = [str(time.end) for time in times_in(word)]
    return len(stated) == 1 and not {stated[0]} & (said | ends)
