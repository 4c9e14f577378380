"""The paper that a browser asks for: made anew each time, its changes carried out in order."""

from dataclasses import replace as changed_to
from functools import lru_cache

from assistant.quiz.model import Paper, Question, Wanted
from assistant.quiz.paper import edit, make_paper, replace, strike, versions
from assistant.ui.items import Held
from assistant.ui.quiz_view.asked import Asked, Step, read_asked
from corpus.model import Notice

# Papers that were made last; they hang on what is wanted and changed alone, not on who wants it.
_KEPT = 64


class Papers:
    """Makes papers out of notices."""

    def __init__(self, held: Held | tuple[Notice, ...]) -> None:
        """``held`` are the notices, or a function that gives those loaded now."""
        self._held = held
        self._made_of = self.notices
        self._made = lru_cache(maxsize=_KEPT)(self._make)

    @property
    def notices(self) -> tuple[Notice, ...]:
        """The notices loaded now."""
        return self._held() if callable(self._held) else self._held

    def read(self, told: object) -> Asked:
        """What the browser's JSON asks for."""
        return read_asked(told, self.notices)

    def paper(self, asked: Asked) -> Paper:
        """The paper as it is shown and handed out."""
        notices = self.notices
        if notices is not self._made_of:
            self._made_of = notices
            self._made.cache_clear()
        paper = self._made(asked.wanted, ())
        for count in range(len(asked.steps)):
            paper = self._made(asked.wanted, asked.steps[: count + 1])
        if asked.version:
            first, second = versions(paper)
            return first if asked.version == "A" else second
        return paper

    def _make(self, wanted: Wanted, steps: tuple[Step, ...]) -> Paper:
        """The paper after these changes; without them it is made anew."""
        if not steps:
            return make_paper(wanted, self._made_of)
        return self._changed(self._made(wanted, steps[:-1]), steps[-1])

    def _changed(self, paper: Paper, step: Step) -> Paper:
        question = found(paper, step.question)
        if question is None:
            return paper
        if step.action == "strike":
            return strike(paper, question.id)
        if step.action == "replace":
            return replace(paper, question.id, self.notices)
        edited = changed_to(
            question,
            stem=step.stem,
            items=step.items,
            options=step.options,
            key=step.key,
            explanation=step.explanation,
        )
        return edit(paper, edited, self.notices)


def found(paper: Paper, identifier: str) -> Question | None:
    """The paper's question of that id."""
    return next((q for q in paper.questions if q.id == identifier), None)
