"""The assistant: a question and what was asked before it become an answer."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.check import Checker, UnprovenError
from assistant.compose.composer import Composer
from assistant.compose.details import markdown
from assistant.compose.drafts import Draft, together
from assistant.compose.pieces import shown
from assistant.compose.refusals import withheld
from assistant.dialogue.afresh import asks_of_all, leans
from assistant.dialogue.changes import after_change
from assistant.dialogue.courtesies import is_courtesy
from assistant.dialogue.numbers import OF_FIELDS
from assistant.dialogue.talk import understood
from assistant.dialogue.turn import Turn, listed_after
from assistant.evidence.finder import Finder
from assistant.findings import (
    Finding,
    Items,
    Listing,
    NoticeFacts,
    NoticeOutline,
    Refusal,
    Several,
)
from assistant.language_model.connection import LanguageModel, ServedModel
from assistant.language_model.wishes import words_wish
from assistant.model import Answer
from assistant.query import Query
from assistant.reading.asked import language_of
from assistant.reading.reader import Reader
from assistant.settings import LanguageModelSettings
from assistant.wording import Wording
from corpus.model import Notice
from index.build import Index, open_index
from index.progress import Progress, unseen
from index.register import Register
from index.subject import Match, Subject

if TYPE_CHECKING:
    from index.retriever import NoticeRetriever

LONGEST = 1000
# Why a place has no answer to what others may say.
_LACKING = ("nothing_found", "said_elsewhere")


class Assistant:
    """Answers questions over one index. It has no clock and remembers no conversation."""

    def __init__(self, index: Index, language_model: LanguageModel | None = None) -> None:
        """Answer from ``index``; a ``language_model`` may read and phrase, and no more."""
        self._index = index
        register = index.register
        self._notices = register.notices()
        names = {notice.id: register.unit_names(notice.id) for notice in self._notices}
        self._reader = Reader(self._notices, names)
        self._finder = Finder(index)
        self._composer = Composer(register)
        self._checker = Checker(self._notices)
        self._wording = Wording(register, language_model)

    def ask(self, turns: Sequence[str], *, today: date) -> Answer:
        """The answer to the last of ``turns``; the earlier ones are the talk so far.

        Of a question longer than ``LONGEST`` characters its beginning is read.
        """
        limit = self._wording.limit()
        question = _readable(turns[-1])
        query, found = self._understood(turns, today)
        answer = _answer(question, self._drafted(query, found))
        if wish := words_wish(question):
            return self._wording.worded(answer, wish, query, limit, today)
        unread = found.reason if isinstance(found, Refusal) else None
        return self._wording.read_again(
            answer, query, unread, limit, self._draft, lambda draft: _answer(question, draft)
        )

    def read(self, turns: Sequence[str], *, today: date) -> Query:
        """How the last of ``turns`` is understood."""
        return self._understood(turns, today)[0]

    def answer(self, query: Query) -> Answer:
        """The answer to a question that was read already, composed and checked like any other."""
        return _answer(query.question, self._draft(query))

    def notices(self) -> tuple[Notice, ...]:
        """The notices that answers can come from."""
        return self._notices

    @property
    def register(self) -> Register:
        """Exact look-ups over the same notices, for lists."""
        return self._index.register

    @property
    def subject(self) -> Subject:
        """Search by subject over the same notices; what is heavy loads when it is first asked."""
        return self._index.subject

    def search(
        self, subject: str, ids: Collection[str], limit: int, *, today: date
    ) -> tuple[Match, ...]:
        """The best of the records in ``ids`` that are near enough to ``subject``, best first."""
        matter = self.read([subject], today=today).subject
        return self._finder.topics.near(
            matter or subject, self.subject.matches(subject, ids, limit)
        )

    @property
    def retriever(self) -> "NoticeRetriever":
        """The same search as a LangChain retriever."""
        return self._index.retriever

    def close(self) -> None:
        """Let go of the index."""
        self._index.close()

    def _understood(self, turns: Sequence[str], today: date) -> tuple[Query, Finding]:
        """The reading of the last of ``turns``, and what was found for it."""
        turns = [_readable(turn) for turn in turns]
        before: Turn | None = None
        for question in turns[:-1]:
            if is_courtesy(question):
                continue
            before = self._turn(*self._behind(before, question, today), before)
        if is_courtesy(turns[-1]):
            query = Query(question=turns[-1], language=language_of(turns[-1]))
            return query, Refusal(query=query, reason="courtesy")
        return self._behind(before, turns[-1], today)

    def _behind(self, before: Turn | None, question: str, today: date) -> tuple[Query, Finding]:
        """The reading of a turn, and what was found; by itself where the talk's place lacks it.

        平陆运河归谁管, in a talk about Gansu, is Qinzhou's.
        """
        query = self._query(question, before, today)
        found = self._finder.find(query)
        lacking = isinstance(found, Refusal) and found.reason in _LACKING
        if before is None or not lacking:
            return query, found
        alone = self._query(question, None, today)
        if leans(alone) or isinstance(other := self._finder.find(alone), Refusal):
            return query, found
        return alone, other

    def _query(self, question: str, before: Turn | None, today: date) -> Query:
        places = before.places if before and not asks_of_all(question) else ()
        wish = words_wish(question)
        words = wish.plain if wish else question

        def read(turn: str, /, *, afresh: bool = False) -> Query:
            return self._reader.read(turn, today, () if afresh else places)

        query = understood(words, before, read, self._index.register, self._finder.at_hand)
        if query.asked_apart and before:
            # Behind another turn, what this one asks for alone counts.
            own = self._reader.read(words, today, places).asked_apart
            query = query if own == query.asked_apart else replace(query, asked_apart=())
        return query

    def _turn(self, query: Query, found: Finding, before: Turn | None) -> Turn:
        draft = self._drafted(query, found)
        records = _cited(draft) or _still_spoken_of(found)
        return Turn(
            query=after_change(query, records),
            records=records,
            offered=tuple(option.record for option in draft.options),
            listed=records if _is_list(found) else listed_after(query, records, before),
            before=before,
        )

    def _draft(self, query: Query) -> Draft:
        return self._drafted(query, self._finder.find(query))

    def _drafted(self, query: Query, found: Finding) -> Draft:
        if isinstance(found, Several):
            # Each answer is checked for itself.
            return together(query, [self._drafted(one.query, one) for one in found.answers])
        for said in _with_and_without_verdict(found):
            draft = self._composer.compose(said)
            try:
                self._checker.check(draft)
            except UnprovenError:
                continue
            return draft
        return Draft(query=query, kind="refuse", direct=withheld(query), lines=(), citations=())


def open_assistant(
    home: Path,
    embedding: str | None = None,
    progress: Progress = unseen,
    language_model: LanguageModelSettings | None = None,
) -> Assistant:
    """The assistant over the notices that ship; its index is built in ``home`` where it is stale.

    ``language_model`` is not asked, nor looked for, before a question needs it.

    Raises:
        EmbeddingError: ``embedding`` names no model that can be used.
    """
    model = ServedModel(language_model) if language_model else None
    return Assistant(open_index(home, embedding=embedding, progress=progress), model)


def _readable(question: str) -> str:
    """A question without what is no character (half of a pair), and not without end."""
    whole = question[:LONGEST].encode("utf-16", "surrogatepass")
    return whole.decode("utf-16", "replace")


def _with_and_without_verdict(found: Finding) -> Iterator[Finding]:
    """A finding, and the same without its yes or no, which need not be proven to say the rest."""
    yield found
    if isinstance(found, Items | NoticeFacts | NoticeOutline) and found.premise:
        yield replace(found, premise=None)


def _cited(draft: Draft) -> tuple[str, ...]:
    return tuple(citation.record.id for citation in draft.citations)


def _is_list(found: Finding) -> bool:
    """Whether it is a list, or the tasks that a measure was divided into."""
    divided = isinstance(found, Items) and found.query.asks("divided") and len(found.items) > 1
    if isinstance(found, Several):
        return all(map(_is_list, found.answers))
    return isinstance(found, Listing) or divided


def _still_spoken_of(found: Finding) -> tuple[str, ...]:
    """The item that a refusal is about, where it only lacks a time or who does it."""
    if not isinstance(found, Refusal) or found.reason != "not_said" or len(found.near) != 1:
        return ()
    asked = found.query
    if found.lack or not asked.wants or asked.wants - OF_FIELDS - {"confirm"}:
        return ()
    return (found.near[0].id,) if found.near[0].kind != "notice" else ()


def _answer(question: str, draft: Draft) -> Answer:
    direct = shown(draft.direct)
    rest = markdown(draft.lines)
    return Answer(
        question=question,
        language=draft.query.language,
        kind=draft.kind,
        direct=direct,
        text=f"{direct}\n{rest}" if rest else direct,
        citations=draft.citations,
        related=draft.related,
        options=draft.options,
    )
