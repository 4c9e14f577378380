"""A paper: questions made, checked, and chosen so that kinds, difficulties and records are spread.

What holds of every paper that :func:`make_paper` gives:

1. the same notices, wishes and seed give the same paper;
2. the checker has no doubt about any question, and none gives another away;
3. kinds and difficulties take turns, and so do notices and their records.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from dataclasses import replace as changed_to
from random import Random

from assistant.quiz.check import gives_away, verdict
from assistant.quiz.make.build import Order
from assistant.quiz.make.maker import made
from assistant.quiz.make.material import Shelf, shelf, topic
from assistant.quiz.model import DIFFICULTIES, KINDS, Difficulty, Kind, Paper, Question, Wanted
from corpus.model import Notice

# So many questions that would do are looked at for the one whose records were asked least.
LOOKED_AT = 3
CLASH = "与本卷另一题互相透露答案"
# Kinds and difficulties that need several records with a time, of which some notices have few,
# come first.
SCARCE: tuple[Kind, ...] = (
    "order", "matching", "short", "blank", "multiple", "truefalse", "single",
)  # fmt: skip
SCARCE_LEVELS: tuple[Difficulty, ...] = ("apply", "compare", "distinguish", "recall")

Cell = tuple[Kind, Difficulty, str]


class UnknownChoiceError(ValueError):
    """A wish that no notice can meet; the message is one line with what there is."""


def make_paper(wanted: Wanted, notices: Sequence[Notice]) -> Paper:
    """The paper that is wanted; shorter where the notices give no more.

    Raises:
        UnknownChoiceError: a notice, section, kind or difficulty is not there.
    """
    _look_at_wishes(wanted, notices)
    chooser = _Chooser(wanted, notices, Random(f"{wanted.seed}"))
    for kind in sorted(_turns(wanted), key=SCARCE.index):
        chooser.choose(kind)
    ordered = sorted(chooser.chosen, key=lambda question: KINDS.index(question.kind))
    return Paper(wanted=wanted, questions=tuple(ordered))


def sections(notices: Sequence[Notice]) -> tuple[str, ...]:
    """The parts that questions can be asked about, in the notices' order, each once."""
    return tuple(dict.fromkeys(topic(r) for notice in notices for r in notice.records))


def strike(paper: Paper, identifier: str) -> Paper:
    """The paper without a question."""
    kept = tuple(q for q in paper.questions if q.id != identifier)
    return changed_to(paper, questions=kept)


def replace(paper: Paper, identifier: str, notices: Sequence[Notice]) -> Paper:
    """The paper with another question of the same kind and difficulty in one's place.

    Without such a question, one of the same kind; without that, the paper as it was. A question
    that was replaced is not offered again while its id stands in ``wanted.without``.
    """
    old = next((q for q in paper.questions if q.id == identifier), None)
    if old is None:
        return paper
    without = paper.wanted.without | {identifier}
    kept = [q for q in paper.questions if q.id != identifier]
    wanted = changed_to(paper.wanted, without=without, kinds=(old.kind,))
    like_it = changed_to(wanted, difficulties=(old.difficulty,))
    new = _another(like_it, kept, old, notices) or _another(wanted, kept, old, notices) or old
    questions = tuple(new if q.id == identifier else q for q in paper.questions)
    return changed_to(
        paper, questions=questions, wanted=changed_to(paper.wanted, without=without)
    )  # fmt: skip


def _another(
    wanted: Wanted, kept: Sequence[Question], old: Question, notices: Sequence[Notice]
) -> Question | None:
    """A question as wanted that may stand beside those kept; ``None`` where there is none."""
    chooser = _Chooser(wanted, notices, Random(f"{wanted.seed}/{old.id}"))
    for question in kept:
        chooser.take(question)
    chooser.choose(old.kind)
    return chooser.chosen[-1] if len(chooser.chosen) > len(kept) else None


def edit(paper: Paper, edited: Question, notices: Sequence[Notice]) -> Paper:
    """The paper with a question's new wording, its doubts found anew."""
    others = [q for q in paper.questions if q.id != edited.id]
    doubts = verdict(edited, notices)
    if any(gives_away(edited, other) for other in others):
        doubts = (*doubts, CLASH)
    new = changed_to(edited, doubts=doubts)
    questions = tuple(new if q.id == edited.id else q for q in paper.questions)
    return changed_to(paper, questions=questions)


def versions(paper: Paper) -> tuple[Paper, Paper]:
    """The same questions twice, as A and B: in another order, with options in another order."""
    rng = Random(f"{paper.wanted.seed}/versions")
    first = tuple(_shuffled(question, rng) for question in _by_kind(paper.questions, rng))
    second = tuple(_turned(question) for question in _reversed_within_kinds(first))
    return (
        changed_to(paper, questions=first, version="A"),
        changed_to(paper, questions=second, version="B"),
    )


def _look_at_wishes(wanted: Wanted, notices: Sequence[Notice]) -> None:
    known: dict[str, list[str]] = {
        "notice": [notice.id for notice in notices],
        "section": list(sections(notices)),
        "kind": list(KINDS),
        "difficulty": list(DIFFICULTIES),
    }
    wishes: dict[str, Sequence[str]] = {
        "notice": wanted.notices, "section": wanted.sections,
        "kind": wanted.kinds, "difficulty": wanted.difficulties,
    }  # fmt: skip
    for name, wished in wishes.items():
        for wish in wished:
            if wish not in known[name]:
                raise UnknownChoiceError(
                    f"there is no {name} {wish}; choose of {', '.join(known[name])}"
                )


def _turns(wanted: Wanted) -> Iterator[Kind]:
    """The kinds in turn, one for each question."""
    kinds = wanted.kinds or KINDS
    for turn in range(wanted.count):
        yield kinds[turn % len(kinds)]


@dataclass
class _Chooser:
    """Chooses one question after the other; what was refused once is never looked at again."""

    wanted: Wanted
    notices: Sequence[Notice]
    rng: Random
    chosen: list[Question] = field(default_factory=list)
    _records: Counter[str] = field(default_factory=Counter)
    _asked: Counter[str] = field(default_factory=Counter)
    _running: dict[Cell, Iterator[Question]] = field(default_factory=dict)
    _waiting: dict[Cell, list[Question]] = field(default_factory=dict)

    def choose(self, kind: Kind) -> None:
        """Take a question of this kind, or of another where there is none left."""
        for cell in self._cells(kind):
            fitting = self._fitting(cell)
            if fitting:
                best = min(fitting, key=self._wear)
                self._waiting[cell] = [q for q in fitting if q is not best]
                self.take(best)
                return

    def take(self, question: Question) -> None:
        """Put a question into the paper."""
        self.chosen.append(question)
        self._asked[question.sources[0].notice] += 1
        self._records.update(source.record for source in question.sources)

    def _cells(self, kind: Kind) -> Iterator[Cell]:
        """The kind before others; of difficulties and notices what was asked least first.

        So where a kind cannot give a difficulty, the kinds after it make up for that.
        """
        ids = list(self.wanted.notices or (notice.id for notice in self.notices))
        self.rng.shuffle(ids)
        ids.sort(key=lambda identifier: self._asked[identifier])
        asked = Counter(word for q in self.chosen for word in (q.kind, q.difficulty))
        kinds = sorted(self.wanted.kinds or KINDS, key=lambda k: (k != kind, asked[k]))
        levels = sorted(
            self.wanted.difficulties or DIFFICULTIES,
            key=lambda d: (asked[d], SCARCE_LEVELS.index(d)),
        )
        for other in kinds:
            for level in levels:
                yield from ((other, level, identifier) for identifier in ids)

    def _fitting(self, cell: Cell) -> list[Question]:
        """A few questions of a cell that may stand in the paper."""
        fitting = [q for q in self._waiting.pop(cell, []) if self._is_free(q)]
        for question in self._source(cell):
            wished = self._is_wished(question) and self._is_free(question)
            if wished and not verdict(question, self.notices):
                fitting.append(question)
            if len(fitting) >= LOOKED_AT:
                break
        return fitting

    def _source(self, cell: Cell) -> Iterator[Question]:
        if cell not in self._running:
            kind, difficulty, notice = cell
            stock: Shelf = shelf(self.notices)
            order = Order(stock, stock[notice], kind, difficulty, self.rng)
            self._running[cell] = made(order)
        return self._running[cell]

    def _is_wished(self, question: Question) -> bool:
        if question.id in self.wanted.without:
            return False
        if not self.wanted.sections:
            return True
        chosen = self.wanted.notices or tuple(notice.id for notice in self.notices)
        cited = {source.record for source in question.sources if source.notice in chosen}
        return all(
            topic(record) in self.wanted.sections
            for notice in self.notices
            for record in notice.records
            if record.id in cited
        )

    def _is_free(self, question: Question) -> bool:
        return not any(gives_away(question, other) for other in self.chosen)

    def _wear(self, question: Question) -> int:
        return sum(self._records[source.record] for source in question.sources)


def _by_kind(questions: Sequence[Question], rng: Random) -> list[Question]:
    listed = list(questions)
    rng.shuffle(listed)
    return sorted(listed, key=lambda question: KINDS.index(question.kind))


def _reversed_within_kinds(questions: Sequence[Question]) -> list[Question]:
    backwards = [*questions]
    backwards.reverse()
    return sorted(backwards, key=lambda question: KINDS.index(question.kind))


def _shuffled(question: Question, rng: Random) -> Question:
    """The question with its options in another order; judgements keep theirs."""
    if question.kind == "truefalse":
        return question
    options = rng.sample(question.options, len(question.options))
    return _without_giveaway(changed_to(question, options=tuple(options)))


def _turned(question: Question) -> Question:
    """The question with its options moved on by half their number, items as they were."""
    if question.kind == "truefalse":
        return question
    half = max(1, len(question.options) // 2)
    options = (*question.options[half:], *question.options[:half])
    return _without_giveaway(changed_to(question, options=options))


def _without_giveaway(question: Question) -> Question:
    """Options never stand in the order of the key where that order is what is asked."""
    if question.kind in ("matching", "order") and question.options == question.key:
        return changed_to(question, options=(*question.options[1:], *question.options[:1]))
    return question
