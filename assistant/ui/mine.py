"""A person's own place and unit, put into a question that leaves them unsaid.

With the place 钦州市 set, 任务一（一）1谁牵头？ is asked as 钦州市任务一（一）1谁牵头？, and the
answer says so. A question that names a place, follows up on an earlier one, asks of all
places, or names a unit that the place does not have, is left as it is. The words stand in
``mine.toml``.
"""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from assistant.model import Language
from assistant.place_names import place_name
from assistant.query import Query
from assistant.ui.talk import Mine
from corpus.model import Notice

_PREFIX = {"zh": "{place}{question}", "en": "In {place}: {question}"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Meant:
    """A question as it is asked; ``place`` and ``unit`` are what was put into it, if anything."""

    question: str
    place: str = ""
    unit: str = ""


def spoken_of(question: str, mine: Mine, notices: Sequence[Notice]) -> Meant:
    """The question with 我省 and 我单位 put into names, as far as they are set."""
    unit = mine.unit if _pattern("unit").search(question) else ""
    notice = _notice(mine, notices)
    place = ""
    if notice is not None and _pattern("place").search(question):
        place = place_name(notice, _language(question))
        question = _pattern("place").sub(lambda _: place, question)
    if unit:
        question = _pattern("unit").sub(lambda _: unit, question)
    return Meant(question=question, place=place, unit=unit)


def in_own_place(
    meant: Meant, query: Query, mine: Mine, notices: Sequence[Notice], *, follows: bool
) -> Meant:
    """The question with the own place put before it, where it leaves the place open.

    ``query`` is how it was read, and ``follows`` whether an earlier question was asked.
    """
    notice = _notice(mine, notices)
    if notice is None or meant.place or _is_placed(query, follows=follows):
        return meant
    if _pattern("everywhere").search(meant.question) or _is_foreign(query, notice):
        return meant
    place = place_name(notice, query.language)
    asked = _PREFIX[query.language].format(place=place, question=meant.question)
    return Meant(question=asked, place=place, unit=meant.unit)


def _is_placed(query: Query, *, follows: bool) -> bool:
    """Whether the question, or what it follows up on, has a place already."""
    if query.places or query.elsewhere:
        return True
    return follows and bool(query.given or query.within or query.counterpart_of)


def _is_foreign(query: Query, notice: Notice) -> bool:
    """Whether the question names a unit, and the notice knows none of that name."""
    asked = {name for unit in query.units for name in unit.names}
    known = {unit.name for record in notice.records for unit in record.units}
    return bool(asked) and not asked & known


def _notice(mine: Mine, notices: Sequence[Notice]) -> Notice | None:
    return next((notice for notice in notices if notice.id == mine.place), None)


def _language(question: str) -> Language:
    return "en" if question.isascii() else "zh"


@cache
def _pattern(name: str) -> "re.Pattern[str]":
    """Any of the words of that name, in both languages; longer words come first."""
    words = tomllib.loads(files(__package__).joinpath("mine.toml").read_text(encoding="utf-8"))
    chinese = sorted(words[name], key=len, reverse=True)
    english = [rf"\b{word}\b" for word in words[f"{name}_english"]]
    return re.compile("|".join([*chinese, *english]), re.IGNORECASE)
