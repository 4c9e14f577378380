"""One person's conversation: question in, HTML out. Knows nothing of Gradio."""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import PurePath
from traceback import extract_tb
from typing import Protocol

from assistant.model import Answer, Language
from assistant.query import Query
from assistant.ui.answers import Setting, answer_html, sentence_html, turn_html
from assistant.ui.items import Library
from assistant.ui.mine import Meant, in_own_place, spoken_of
from assistant.ui.talk import Talk
from assistant.ui.texts import texts_in
from corpus.model import Notice

LONGEST_QUESTION = 1000
# A link to an answer holds so many questions, or else all of them.
_LOOKED_BACK = 3

_log = logging.getLogger(__name__)


class Answerer(Protocol):
    """Whoever answers: the assistant, or a stand-in in a test."""

    def ask(self, turns: Sequence[str], *, today: date) -> Answer:
        """The answer to the last of ``turns``; the earlier ones were asked before it."""

    def read(self, turns: Sequence[str], *, today: date) -> Query:
        """How the last of ``turns`` is understood."""

    def notices(self) -> tuple[Notice, ...]:
        """The notices that answers can come from."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """A question and what came back, as HTML.

    ``turn`` is the question as a later one may refer to it; empty where it was not answered.
    """

    html: str
    turn: str


class Chat:
    """Answers questions within conversations; ``today`` tells the day."""

    def __init__(self, answerer: Answerer, today: Callable[[], date]) -> None:
        self._answerer = answerer
        self._today = today

    def reply(self, question: str, talk: Talk, language: Language) -> Exchange:
        """The exchange that ``question`` leads to.

        What the page itself has to say (nothing was typed, something failed) is said in
        ``language``; such a question does not count as an earlier turn.
        """
        asked = question.strip()
        number = talk.shown + 1
        anchor = f"turn-{number}"
        texts = texts_in(language)
        turn = ""
        if not asked:
            answer = sentence_html(texts.say("empty_question"))
        elif len(asked) > LONGEST_QUESTION:
            answer = sentence_html(texts.say("too_long", limit=LONGEST_QUESTION))
            asked = asked[:LONGEST_QUESTION] + "…"
        else:
            found = self._answer(asked, talk, anchor)
            turn, answer = found or ("", sentence_html(texts.say("failure")))
        return Exchange(html=turn_html(asked, answer, anchor), turn=turn)

    def warm_up(self, questions: Sequence[str]) -> None:
        """Answer ``questions`` for nobody, so that the first person need not wait."""
        for question in questions:
            self._answer(question, Talk(), "unseen")

    def _answer(self, asked: str, talk: Talk, anchor: str) -> tuple[str, str] | None:
        """The question as it was meant, and its answer as HTML; None where answering failed."""
        try:
            meant = self._meant(asked, talk)
            turns = (*talk.turns, meant.question)
            today = self._today()
            answer = self._answerer.ask(turns, today=today)
            setting = Setting(
                anchor=anchor,
                library=Library(notices=self._answerer.notices()),
                today=today,
                asked=asked,
                meant=meant,
                again=self._again(turns, today),
            )
            return meant.question, answer_html(answer, setting)
        # Whatever goes wrong, the person at the page gets a sentence and can go on.
        except Exception as error:
            place = extract_tb(error.__traceback__)[-1]
            # Neither the question nor the error's message, which may repeat it, is kept.
            _log.error(
                "A question could not be answered: %s at %s:%s",
                type(error).__name__,
                PurePath(place.filename).name,
                place.lineno,
            )
            return None

    def _meant(self, asked: str, talk: Talk) -> Meant:
        """The question with the person's own place and unit, where it leaves them unsaid."""
        notices = self._answerer.notices()
        meant = spoken_of(asked, talk.mine, notices)
        if talk.everywhere or not talk.mine.place:
            return meant
        query = self._answerer.read((*talk.turns, meant.question), today=self._today())
        return in_own_place(meant, query, talk.mine, notices, follows=bool(talk.turns))

    def _again(self, turns: Sequence[str], today: date) -> tuple[str, ...]:
        """The fewest of the last turns that lead to the same answer, for a link to it."""
        understood = self._answerer.read(turns, today=today)
        for count in range(1, min(len(turns), _LOOKED_BACK + 1)):
            if self._answerer.read(turns[-count:], today=today) == understood:
                return tuple(turns[-count:])
        return tuple(turns)
