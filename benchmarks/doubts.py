"""``python -m benchmarks doubts DIR [--gold DIR] [--times N]``: whether doubts mean something.

The notices in DIR of which there is gold are read as they are, and damaged in the ways of
``damage.py``, each N times at other places. A row for each kind of damage says how many of the
records that are wrong then the reader doubts, and how many of those that are right; a second
table says the same of each reason for a doubt, and how often it was the only one. A record is
wrong where it is not what the undamaged text says, also where nothing in the damaged one shows it;
one whose words are gone altogether is left out.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from random import Random

from benchmarks.damage import DEVELOPED, HELD_OUT
from benchmarks.damage_places import Damage
from benchmarks.gold import GoldNotice
from benchmarks.gold_folder import folder_parser, notices_with_gold
from benchmarks.layouts import part
from benchmarks.reading import compare
from benchmarks.score import Judged, Score
from corpus.formats import Document, read_apart
from corpus.load import notice_of

_TIMES = 3


@dataclass(frozen=True, slots=True)
class Case:
    """A notice as its file gives it, and what is right to read in it."""

    name: str
    document: Document
    gold: GoldNotice


@dataclass(slots=True)
class Reasons:
    """How often each reason stood at wrong and at right records, and how often it stood alone."""

    wrong: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    alone_wrong: Counter[str] = field(default_factory=Counter)
    alone_right: Counter[str] = field(default_factory=Counter)

    def add(self, judged: Sequence[Judged]) -> None:
        """Count records in."""
        for one in judged:
            (self.wrong if one.faults else self.right).update(one.reasons)
            if len(one.reasons) == 1:
                (self.alone_wrong if one.faults else self.alone_right).update(one.reasons)


def main(arguments: Sequence[str]) -> int:
    """Print the tables; 0, or 2 where a folder or its gold cannot be read."""
    parser = folder_parser("doubts", __doc__)
    parser.add_argument("--times", type=int, default=_TIMES, metavar="N", help="places a kind")
    options = parser.parse_args(arguments)
    pairs = notices_with_gold(parser, options)
    cases = [Case(path.name, read_apart(path), gold) for path, gold in pairs]
    for line in tables(cases, times=options.times):
        print(line, flush=True)
    return 0


def tables(cases: Sequence[Case], *, times: int) -> Iterator[str]:
    """The lines of both tables, each kind of damage as soon as it is known."""
    reasons = Reasons()
    yield "| damage | wrong doubted | right doubted |"
    yield "| --- | --- | --- |"
    unhurt = Score()
    for case in cases:
        unhurt.add(compare(notice_of(case.document, file=case.name), case.gold))
    yield row("none", unhurt)
    for title, kinds in (("developed with", DEVELOPED), ("kept aside", HELD_OUT)):
        total = Score()
        for name, damage in kinds.items():
            score = Score()
            for case in cases:
                for damaged in damaged_cases(case, name, damage, times):
                    score.add(scored(damaged))
            yield row(name, score)
            reasons.add(score.judged)
            total.add(score)
        yield row(f"all {title}", total)
    yield ""
    yield "| reason | wrong | alone | right | alone |"
    yield "| --- | --- | --- | --- | --- |"
    for reason in sorted(reasons.wrong | reasons.right):
        counts = (reasons.wrong, reasons.alone_wrong, reasons.right, reasons.alone_right)
        yield f"| {reason} | {' | '.join(str(count[reason]) for count in counts)} |"


def damaged_cases(case: Case, name: str, damage: Damage, times: int) -> Iterator[Case]:
    """The notice damaged at so many places, each time otherwise; not where nothing changes.

    What the damage does everywhere it does to the edges of the gold's records, too.
    """
    seen = {case.document.text}
    for time in range(times):
        text = damage(case.document.text, Random(f"{name} {case.name} {time}"))
        if text not in seen:
            seen.add(text)
            document = replace(case.document, text=text, doubts=(), pages=())
            yield replace(case, document=document, gold=_with_edges(case.gold, damage))


def _with_edges(gold: GoldNotice, damage: Damage) -> GoldNotice:
    """The gold, which accepts the edges of its records as the damage makes them as well."""
    chance = Random(0)

    def both(edges: Sequence[str]) -> tuple[str, ...]:
        return (*edges, *(damage(f"{edge}\n", chance).strip() for edge in edges))

    if damage.__name__ != "reworded":
        return gold
    records = [replace(one, begins=both(one.begins), ends=both(one.ends)) for one in gold.records]
    return replace(gold, records=tuple(records))


def scored(case: Case) -> Score:
    """How a damaged notice was read, without the records of which no word is left."""
    score = compare(notice_of(case.document, file=case.name), case.gold)
    gone = [one for one in score.judged if one.place == ()]
    score.faulty -= len(gone)
    score.judged = [one for one in score.judged if one.place != ()]
    return score


def row(name: str, score: Score) -> str:
    """A row of the first table."""
    wrong, right = part(score.doubted_wrong, score.faulty), part(score.doubted_right, score.sound)
    return f"| {name} | {wrong} | {right} |"
