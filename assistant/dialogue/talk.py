"""A turn as it is understood behind those before it."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Protocol

from assistant.dialogue.afresh import starts_afresh
from assistant.dialogue.at_hand import Spoken
from assistant.dialogue.changes import changed_list
from assistant.dialogue.context import in_context
from assistant.dialogue.items import others_of_the_item
from assistant.dialogue.languages import language_wish
from assistant.dialogue.moves import Move, clauses_of, move_of
from assistant.dialogue.numbers import with_places
from assistant.dialogue.pressing import pressing_again
from assistant.dialogue.recalling import Recall, recall_of
from assistant.dialogue.turn import Turn, said, says
from assistant.dialogue.units_at_hand import with_own_unit
from assistant.model import Language
from assistant.query import Query
from assistant.reading.asked import language_of
from corpus.model import Kind
from index.register import Register

# A clause that is a number alone: 37呢.
_BARE_NUMBER = re.compile(
    r"(?:再|那|然后|接着)*[念看说读讲查来报]?(?:一?[下遍])?"
    r"(?P<n>第?[\d（）一二三四五六七八九十]*\d[\d（）]*[号项条]?)(?:的|呢)*"
)

# Numbers alone in an English turn: for 56 and 57?
_ENGLISH_NUMBERS = re.compile(
    r"\b(?:for|of|is|are|about|with|to|and|or|in)(?: numbers?)? "
    r"(?P<n>\d{1,2}(?:(?:, ?| and | or | & | to |-)\d{1,2})*)"
    r"(?=\s*(?:[?.!,;]|$|(?:too|as well|also)\b))",
    re.IGNORECASE,
)
# A number anywhere in a short turn, with nothing behind it that it would count: 那29总是吧.
_LOOSE_NUMBER = re.compile(
    r"(?<![\d年月第（〔./-])(?P<n>\d{1,2}(?:(?:、|和|跟|与|及|到|至|-|~| and | to |, ?)\d{1,2})*)"
    r"(?![\d年月日天号个家名次级种类人分时点小周季学倍份处地方%％.、/-]|\s*(?:st|nd|rd|th)\b)"
)
_LONGEST_WITH_IT = 12
_ANY_KIND: tuple[Kind, ...] = ("measure", "task", "requirement")
_MOST_WORDS_WITH_IT = 6
# The characters of item numbers: 二（一）3.
_NUMERALS = re.compile(
    r"[（(]?[一二三四五六七八九十]+[）)]\d*|[一二三四五六七八九十]+(?=[（(])|\d+"
)


class Read(Protocol):
    """Reads words in sight of the talk's places; ``afresh``: as if nothing stood before them."""

    def __call__(self, words: str, /, *, afresh: bool = False) -> Query:
        """What the words ask."""


def understood(
    question: str,
    before: Turn | None,
    read: Read,
    register: Register,
    spoken: Spoken,
) -> Query:
    """The query that a turn asks.

    ``spoken`` tells what the notices, and single items of them, speak of.
    """
    talk = _Talk(before=before, read=read, register=register, spoken=spoken)
    wish = language_wish(question)
    if wish is None:
        return talk.turn(question)
    query = talk.turn(wish.asked) if wish.asked else before.query if before else read(question)
    return replace(query, question=question, language=wish.language)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Talk:
    """What a turn is understood by: the turn before it, the reader, and what the notices hold."""

    before: Turn | None
    read: Read
    register: Register
    spoken: Spoken

    def turn(self, question: str) -> Query:
        """The query that a turn asks, in whichever language."""
        before, read = self.before, self.read
        anew = _anew(question) if before else question
        if before and anew != question:
            # Whatever was talked about, this is asked by itself.
            query = replace(read(anew), language=_language(anew, before))
            return with_places(in_context(query, None, self.register, self.spoken), before)
        language = _language(question, before)
        if before is None:
            query = replace(read(question), language=language)
            return in_context(query, None, self.register, self.spoken)
        if pressed := pressing_again(question, before):
            return pressed
        whole = with_own_unit(replace(read(question), language=language), before)
        move = move_of(question)
        stands = starts_afresh(whole, before, self.register, self.spoken)
        # no. 46 of a place that is named is no slip put right.
        asks = bool(whole.places and whole.numbers and whole.wants - {"confirm"})
        if stands and (move.kind != "corrects" or asks):
            return in_context(self._by_itself(whole), None, self.register, self.spoken)
        if move.kind in ("adds", "takes_away"):
            if changed := self._changed(question, move, before):
                return changed
            move = Move(kind="asks", plain=question)
        if recall := recall_of(question, before):
            return self._recalled(recall, question)
        query = with_own_unit(replace(_read(move, read), language=language), before)
        query = self._with_loose_number(query, before)
        return in_context(query, before, self.register, self.spoken, move.kind)

    def _by_itself(self, whole: Query) -> Query:
        """A turn as it is read with no talk before it, where it names the same places then.

        省里, in a talk about a county, is that county's province.
        """
        alone = self.read(whole.question, afresh=True)
        alone = replace(alone, units=alone.units or whole.units)
        return replace(alone, language=whole.language) if alone.places == whole.places else whole

    def _with_loose_number(self, query: Query, before: Turn) -> Query:
        """The query with a number that stands anywhere in a turn behind numbered items."""
        numbered = before.query.numbers or any(i[-1:].isdigit() for i in before.records)
        found = dict.fromkeys(_LOOSE_NUMBER.findall(query.question))
        asks_of_days = query.due and not query.asks("confirm")
        if query.numbers or asks_of_days or query.heading or not (numbered and len(found) == 1):
            return query
        words = _LOOSE_NUMBER.sub("", query.question)
        short = len(words) <= _LONGEST_WITH_IT or (
            query.language == "en" and len(words.split()) <= _MOST_WORDS_WITH_IT
        )
        # 它和44项里那两个管数据的牵头单位: beside the item at hand it is one, however long.
        short = short or says("it_and", query.question)
        number = self.read(f"任务{next(iter(found))}").numbers if short else ()
        number = tuple(replace(n, kinds=_ANY_KIND, counted=False) for n in number)
        return replace(query, numbers=number, subject="", matter="", clauses=(), outline=None)

    def _changed(self, question: str, move: Move, before: Turn) -> Query | None:
        """The list before, and what a turn adds to it or takes away; or others of an item."""
        what, rest = self.read(move.plain), self.read(move.asked)
        wants = (rest if move.asked else self.read(question)).wants
        language = _language(question, before)
        rest = replace(rest, question=question, language=language, wants=wants)
        return changed_list(what, rest, move, before) or others_of_the_item(what, rest, before)

    def _recalled(self, recall: Recall, question: str) -> Query:
        """What is asked of an earlier turn, or its own question once more."""
        language = _language(question, recall.turn)
        if not any(map(str.isalnum, recall.asked)):
            return replace(recall.turn.query, question=question, language=language)
        asked = Move(kind="asks", plain=recall.asked)
        query = replace(_read(asked, self.read), language=language)
        return replace(
            in_context(query, recall.turn, self.register, self.spoken), question=question
        )


def _read(move: Move, read: Callable[[str], Query]) -> Query:
    """The reading of a turn; of 14，时限也说一下 the number that stands alone in a clause too."""
    query = read(move.plain)
    clauses = clauses_of(move.plain)
    if query.numbers:
        return query
    for clause in clauses:
        number = _BARE_NUMBER.fullmatch(clause)
        numbers = read(number["n"]).numbers if number else ()
        if numbers:
            rest = read("，".join(other for other in clauses if other != clause))
            return replace(rest, numbers=numbers)
    if (bare := _ENGLISH_NUMBERS.search(move.plain)) and not query.due:
        # The same unit for 56 and 57: tasks, behind one.
        plain = f"{move.plain[: bare.start('n')]}tasks {move.plain[bare.start('n') :]}"
        return replace(read(plain), question=query.question)
    return query


def _anew(question: str) -> str:
    """A turn without the words that part it from the last one: 好，下一个问题：….

    >>> _anew("好，换个问题：钦州的文号"), _anew("下一个呢")
    ('钦州的文号', '下一个呢')
    """
    opening = said("opens_anew", question)
    return question[opening.end() :] if opening and opening.end() < len(question) else question


def _language(question: str, before: Turn | None) -> Language:
    """The language of a turn; a bare number is of the talk's, and says nothing beside words."""
    words = _NUMERALS.sub("", question)
    if before is not None and not any(character.isalpha() for character in words):
        return before.query.language
    return language_of(words)
