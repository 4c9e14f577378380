"""Which questions a paper takes, one after the other, so that everything has its share."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from random import Random

from assistant.quiz.check import Asked, verdict
from assistant.quiz.make.build import Order
from assistant.quiz.make.maker import made
from assistant.quiz.make.material import Shelf, shelf, topic
from assistant.quiz.model import DIFFICULTIES, KINDS, RIGHT, Difficulty, Kind, Question, Wanted
from corpus.model import Notice

# So many questions that would do are looked at for the one whose records were asked least.
LOOKED_AT = 3
# So many more are looked at for a statement that is true (or false), when the other has had more.
PATIENCE = 24
# Difficulties that need several records with a time, of which some notices have few, come first.
SCARCE_LEVELS: tuple[Difficulty, ...] = ("apply", "compare", "distinguish", "recall")

Cell = tuple[Kind, Difficulty, str]


@dataclass
class Chooser:
    """Chooses one question after the other; what was refused once is never looked at again."""

    wanted: Wanted
    notices: Sequence[Notice]
    rng: Random
    chosen: list[Question] = field(default_factory=list)
    _true_first: tuple[Difficulty, ...] = ()
    _asked: Asked = field(default_factory=Asked)
    _worn: Counter[tuple[str, ...]] = field(default_factory=Counter)
    _running: dict[Cell, Iterator[Question]] = field(default_factory=dict)
    _waiting: dict[Cell, list[Question]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        half = len(DIFFICULTIES) // 2
        self._true_first = tuple(self.rng.sample(DIFFICULTIES, half))

    def choose(self, kind: Kind) -> None:
        """Take a question of this kind, or of another where there is none left."""
        for _, cells in groupby(self._cells(kind), key=lambda cell: cell[:2]):
            spare: Question | None = None
            for cell in cells:
                best = self._best(cell)
                if best and self._is_balanced(best):
                    self.take(best)
                    return
                spare = spare or best
            # A statement of the other judgement is taken when no notice has a better one.
            if spare:
                self.take(spare)
                return

    def take(self, question: Question) -> None:
        """Put a question into the paper."""
        self.chosen.append(question)
        self._asked.add(question)
        notice, records = question.sources[0].notice, {(s.record,) for s in question.sources}
        self._worn.update(records)
        self._worn.update(((notice,), (notice, question.difficulty), _form(question)))

    def _cells(self, kind: Kind) -> Iterator[Cell]:
        """The kind before others; of difficulties and notices what was asked least first.

        So where a kind cannot give a difficulty, the kinds after it make up for that.
        """
        ids = list(self.wanted.notices or (notice.id for notice in self.notices))
        self.rng.shuffle(ids)
        asked = Counter(word for q in self.chosen for word in (q.kind, q.difficulty))
        kinds = sorted(self.wanted.kinds or KINDS, key=lambda k: (k != kind, asked[k]))
        levels = sorted(
            self.wanted.difficulties or DIFFICULTIES,
            key=lambda d: (asked[d], SCARCE_LEVELS.index(d)),
        )
        for other in kinds:
            for level in levels:
                near = sorted(ids, key=lambda i: (self._worn[i, level], self._worn[(i,)]))
                yield from ((other, level, identifier) for identifier in near)

    def _best(self, cell: Cell) -> Question | None:
        """The question of a cell whose records and form were asked least; the rest waits."""
        self._waiting[cell] = self._fitting(cell)
        return min(self._waiting[cell], key=self._wear, default=None)

    def _fitting(self, cell: Cell) -> list[Question]:
        """A few questions of a cell that may stand in the paper."""
        fitting = [q for q in self._waiting.pop(cell, []) if self._is_free(q)]
        for looked, question in enumerate(self._source(cell)):
            wished = self._is_wished(question) and self._is_free(question)
            if wished and not verdict(question, self.notices):
                fitting.append(question)
            enough = len(fitting) >= LOOKED_AT
            if enough and (looked > PATIENCE or any(map(self._is_balanced, fitting))):
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
        return not self._asked.clashes(question)

    def _wear(self, question: Question) -> tuple[bool, int]:
        records = sum(self._worn[(source.record,)] for source in question.sources)
        return not self._is_balanced(question), records + self._worn[_form(question)]

    def _is_balanced(self, question: Question) -> bool:
        """Whether a statement's judgement is the one that its difficulty has in turn."""
        if question.kind != "truefalse":
            return True
        level = question.difficulty
        asked = sum(n for key, n in self._worn.items() if key[:2] == ("truefalse", level))
        return (question.key == (RIGHT,)) == ((level in self._true_first) ^ bool(asked % 2))


def _form(question: Question) -> tuple[str, ...]:
    return question.kind, question.difficulty, question.asks
