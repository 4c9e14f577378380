"""One person's conversation: question in, HTML out. Knows nothing of Gradio."""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import PurePath
from traceback import extract_tb
from typing import Protocol

from assistant.model import Answer, Language
from assistant.ui.answers import answer_html, sentence_html, turn_html
from assistant.ui.items import Library
from assistant.ui.texts import texts_in
from corpus.model import Notice

LONGEST_QUESTION = 1000

_log = logging.getLogger(__name__)


class Answerer(Protocol):
    """Whoever answers: the assistant, or a stand-in in a test."""

    def ask(self, turns: Sequence[str], *, today: date) -> Answer:
        """The answer to the last of ``turns``; the earlier ones were asked before it."""

    def notices(self) -> tuple[Notice, ...]:
        """The notices that answers can come from."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Conversation:
    """What was asked and answered so far, and how many exchanges are on the page."""

    questions: tuple[str, ...] = ()
    shown: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """A question and what came back, as HTML, and the conversation that goes on from there."""

    html: str
    conversation: Conversation


class Chat:
    """Answers questions within conversations; ``today`` tells the day."""

    def __init__(self, answerer: Answerer, today: Callable[[], date]) -> None:
        self._answerer = answerer
        self._today = today

    def reply(self, question: str, conversation: Conversation, language: Language) -> Exchange:
        """The exchange that ``question`` leads to.

        What the page itself has to say (nothing was typed, something failed) is said in
        ``language``; such a question does not count as an earlier turn.
        """
        asked = question.strip()
        number = conversation.shown + 1
        anchor = f"turn-{number}"
        questions = conversation.questions
        texts = texts_in(language)
        if not asked:
            answer = sentence_html(texts.say("empty_question"))
        elif len(asked) > LONGEST_QUESTION:
            answer = sentence_html(texts.say("too_long", limit=LONGEST_QUESTION))
            asked = asked[:LONGEST_QUESTION] + "…"
        else:
            found = self._answer((*questions, asked), anchor)
            answer = found or sentence_html(texts.say("failure"))
            questions = (*questions, asked) if found else questions
        return Exchange(
            html=turn_html(asked, answer, anchor),
            conversation=Conversation(questions=questions, shown=number),
        )

    def warm_up(self, questions: Sequence[str]) -> None:
        """Answer ``questions`` for nobody, so that the first person need not wait."""
        for question in questions:
            self._answer((question,), "unseen")

    def _answer(self, turns: tuple[str, ...], anchor: str) -> str | None:
        """The answer to the last of ``turns`` as HTML; None where answering failed."""
        try:
            answer = self._answerer.ask(turns, today=self._today())
            return answer_html(answer, anchor, Library(notices=self._answerer.notices()))
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
