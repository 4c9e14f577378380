"""What a language model adds to an answer that was made without it; off, it adds nothing.

The answer made of records is always there first. A model's words take the place of its first
sentence where a wish asks for words and every sentence is proven; a question that the grammar
could not read is read once more. Either way the answer says so in one line.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from assistant.compose.drafts import Draft
from assistant.language_model.connection import LanguageModel, Limit, ModelError
from assistant.language_model.phrasing import phrased
from assistant.language_model.question_reading import read_again
from assistant.language_model.texts import line
from assistant.language_model.wishes import WordsWish
from assistant.model import Answer, Language, Option
from assistant.obligations.unit_search import units_in
from assistant.place_names import place_name
from assistant.query import Query
from corpus.model import Record
from corpus.text import fold
from index.register import Register

# Refusals and ask-backs that a better reading of the question may change.
_UNREAD = ("nothing_found", "no_question")


class Wording:
    """Adds to answers over one register; ``model`` is ``None`` where none is turned on."""

    def __init__(self, register: Register, model: LanguageModel | None) -> None:
        self._register = register
        self._model = model

    def limit(self) -> Limit | None:
        """The time for one question, running from now; ``None`` without a model."""
        return Limit(self._model.seconds) if self._model else None

    def worded(self, answer: Answer, wish: WordsWish, query: Query, limit: Limit | None,
               today: date) -> Answer:  # fmt: skip
        """The answer to a wish for words: the model's where it has a proven one."""
        if answer.kind != "answer":
            options = tuple(
                self._wished(option, wish, answer.language) for option in answer.options
            )
            return replace(answer, options=options)
        if self._model is None or limit is None:
            return replace(answer, note=line(answer.language, "off"))
        said = phrased(
            wish,
            answer.citations,
            answer.language,
            addressee=self._addressee(wish, answer, query),
            model=self._model,
            limit=limit,
            today=today,
        )
        if not said.text:
            return replace(answer, note=said.note)
        rest = answer.text.removeprefix(answer.direct)
        return replace(answer, direct=said.text, text=f"{said.text}{rest}", phrased_by="model",
                       note=said.note)  # fmt: skip

    def read_again(
        self,
        answer: Answer,
        query: Query,
        unread: str | None,
        limit: Limit | None,
        answered: Callable[[Query], Draft],
        made: Callable[[Draft], Answer],
    ) -> Answer:
        """The answer to a question that the grammar could not read.

        ``unread`` is why it was refused; ``answered`` gives the draft that answers a query, and
        ``made`` the answer of a draft.
        """
        if self._model is None or limit is None:
            return answer
        if answer.kind == "answer":
            return replace(answer, note=line(answer.language, "by_records"))
        if answer.kind != "refuse" or unread not in _UNREAD:
            return answer
        try:
            read = read_again(query, self._register, units_in(self._register), self._model, limit)
        except ModelError as error:
            return replace(answer, note=line(answer.language, error.reason))
        if read.query is not None:
            draft = answered(read.query)
            if draft.kind in ("answer", "clarify"):
                return replace(made(draft), note=line(answer.language, "numbers_read"))
            return answer
        if read.offered:
            options = tuple(self._offered(record, answer.language) for record in read.offered)
            note = line(answer.language, "read_by_model")
            return replace(answer, options=options, note=note)
        return answer

    def _addressee(self, wish: WordsWish, answer: Answer, query: Query) -> str | None:
        """The full name, as the cited records have it, of the unit that a reminder is for."""
        if not wish.addressee:
            return None
        named = {u.name for c in answer.citations for u in c.record.units}
        found = units_in(self._register).find(fold(wish.addressee), query.places)
        names = [name for placed in found for name in placed.unit.names if name in named]
        return names[0] if len(set(names)) == 1 else None

    def _wished(self, option: Option, wish: WordsWish, language: Language) -> Option:
        """A choice that, pressed, wishes the same of its item."""
        record = self._register.record(option.record)
        if record is None or wish.kind == "remind":
            return option
        return replace(option, question=wish.of(self._item(record, language)))

    def _offered(self, record: Record, language: Language) -> Option:
        name = self._item(record, language)
        question = f"{name}是什么内容？" if language == "zh" else f"What is {name}?"
        return Option(label=f"{name}　{record.title}", record=record.id, question=question)

    def _item(self, record: Record, language: Language) -> str:
        """甘肃省措施11, Gansu measure 11."""
        notice = self._register.notice(record.notice)
        place = place_name(notice, language) if notice else ""
        zh = {"task": "任务", "measure": "措施", "requirement": "要求", "notice": "通知"}
        if language == "zh":
            return f"{place}{zh[record.kind]}{record.number}"
        return f"{place} {record.kind} {record.number}"
