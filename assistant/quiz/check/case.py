"""A question under examination: what its stem claims, what was looked up, and what is in doubt."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache

from assistant.quiz.check.looking import Found, holding, linked, one_notice, plain
from assistant.quiz.check.units import knowledge
from assistant.quiz.model import RIGHT, Question
from corpus.deadlines import cell_deadline, times_in
from corpus.model import Deadline, Notice, Record, Span

_SHARED = 10  # characters in a row that show that two texts speak of one thing


@dataclass(slots=True)
class Case:
    """One question, its claim's parts, and the notices; doubts and records are gathered here."""

    question: Question
    claim: str
    parts: dict[str, str]
    notices: Sequence[Notice]
    doubts: list[str] = field(default_factory=list)
    used: list[Record] = field(default_factory=list)

    def doubt(self, name: str, text: str = "") -> None:
        """Put a doubt on record, once."""
        said = knowledge()["doubts"][name].format(t=text)
        if said not in self.doubts:
            self.doubts.append(said)

    def notice(self, part: str = "n") -> Notice | None:
        """The notice that a part of the stem names; a doubt where it names none or several."""
        found = one_notice(self.parts[part], self.notices)
        if found is None:
            self.doubt("notice")
        return found

    def relies_on(self, *records: Record) -> None:
        """These records prove the key."""
        self.used.extend(record for record in records if record not in self.used)

    def task(self, notice: Notice, text: str) -> Record | None:
        """The only task that a text quotes."""
        return self._one(holding(notice, text, ("task",)), text)

    def body(self, notice: Notice, text: str) -> Record | None:
        """The only item of the body that a text quotes."""
        return self._one(holding(notice, text, ("measure", "requirement")), text)

    def _one(self, found: Sequence[Found], text: str) -> Record | None:
        if len(found) != 1:
            self.doubt("record", text)
            return None
        self.relies_on(found[0].record)
        return found[0].record

    def judge(self, true: bool | None) -> None:
        """A statement is ``true``, false, or (``None``) neither for certain."""
        if true is None:
            self.doubt("also", self.question.stem)
        elif (self.question.key == (RIGHT,)) != true:
            self.doubt("key", "、".join(self.question.key))

    def choose(self, truth: Callable[[str], bool | None]) -> None:
        """Every option is right or wrong as the key has it; ``truth`` says ``None`` if unsure."""
        for option in self.question.options:
            right = truth(option)
            if option in self.question.key:
                if right is not True:
                    self.doubt("key", option)
            elif right is not False:
                self.doubt("also", option)

    def wants(self, points: int) -> None:
        """The key of a short answer has so many points."""
        if len(self.question.key) != points:
            self.doubt("key", "；".join(self.question.key))

    def dated(self, notice: Notice, text: str) -> Deadline | None:
        """When a quoted work is due, where all that the notice says of it agrees."""
        stated = [(f.record, f.due()) for f in holding(notice, text)]
        dues = [(record, due) for record, due in stated if due]
        if len({due.end for _, due in dues}) != 1 or dues[0][1].end is None:
            self.doubt("record", text)
            return None
        record, due = dues[0]
        self.relies_on(*(r for r, _ in dues))
        if any(_otherwise(other, record, due) for other in linked(notice, record)):
            self.doubt("disputed", text)
        return due


def _otherwise(other: Record, record: Record, due: Deadline) -> bool:
    """Whether another record names another day in a sentence that says the same thing."""
    text = plain(record.text)
    return other is not record and other.kind != "task" and any(
        _shares(sentence, text)
        for known in other.deadlines
        if known.end and known.end != due.end
        for sentence in re.split("[。;]", plain(other.text))
        if plain(known.text) in sentence
    )  # fmt: skip


def _shares(one: str, other: str) -> bool:
    return any(one[i : i + _SHARED] in other for i in range(len(one) - _SHARED + 1))


@cache
def ends(words: str) -> tuple[date | None, bool] | None:
    """The last day that time words name, and whether the work goes on; ``None`` if no time."""
    cell = cell_deadline(words, Span(0, len(words)))
    if cell:
        return cell.end, cell.ongoing or cell.recurring
    stated = list(times_in(words))
    if len(stated) == 1 and plain(stated[0].text) == plain(words):
        return stated[0].end, stated[0].recurring
    return None
