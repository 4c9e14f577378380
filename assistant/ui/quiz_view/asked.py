"""What a browser asks a paper for. Whatever it sends, a paper can be made of it.

The browser keeps the choices and the changes made since; the server remembers nobody and makes
the same paper of them each time.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Literal, TypeVar

from assistant.quiz.model import DIFFICULTIES, KINDS, Wanted
from assistant.quiz.paper import sections
from corpus.model import Notice

VERSIONS = ("", "A", "B")
MOST_QUESTIONS = 100
_MOST_STEPS = 150
_MOST_USED = 2000
_MOST_ENTRIES = 20
_LARGEST_SEED = 999_999_999
_LONGEST = 4000  # characters: longer than any explanation

Action = Literal["strike", "replace", "edit"]
Known = TypeVar("Known", bound=str)


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A change to a question; the wording counts for ``edit`` alone."""

    action: Action
    question: str
    stem: str = ""
    items: tuple[str, ...] = ()
    options: tuple[str, ...] = ()
    key: tuple[str, ...] = ()
    explanation: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A paper: what is wanted, what was changed since, and which version of it is shown."""

    wanted: Wanted
    steps: tuple[Step, ...] = ()
    version: str = ""


def read_asked(told: object, notices: Sequence[Notice]) -> Asked:
    """The paper that ``told`` describes as JSON; what cannot be read asks nothing.

    >>> read_asked('{"wish": {"count": "5", "kinds": ["single", 7]}}', ()).wanted.kinds
    ('single',)
    >>> read_asked("[", ()) == read_asked(None, ()) == Asked(wanted=Wanted())
    True
    """
    data = as_object(told)
    said, steps = data.get("wish"), data.get("steps")
    version = data.get("version")
    return Asked(
        wanted=_wanted(said, notices) if isinstance(said, dict) else Wanted(),
        steps=tuple(_steps(steps[:_MOST_STEPS])) if isinstance(steps, list) else (),
        version=version if isinstance(version, str) and version in VERSIONS else "",
    )


def as_object(told: object) -> dict[str, Any]:
    """The object that ``told`` is as JSON; empty where it is none."""
    try:
        data = json.loads(told) if isinstance(told, str) else {}
    except (ValueError, RecursionError):
        return {}
    return data if isinstance(data, dict) else {}


def words(said: object) -> str:
    r"""A text without what no file can hold (control characters, halves of pairs), not endless.

    >>> words("a\x00b\ud800"), words(7)
    ('a b', '')
    """
    if not isinstance(said, str):
        return ""
    kept = (letter if letter.isprintable() or letter == "　" else " " for letter in said[:_LONGEST])
    return "".join(kept).strip()


def texts_of(said: object, most: int = _MOST_ENTRIES) -> tuple[str, ...]:
    """The texts of a list, without empty ones."""
    listed = said[:most] if isinstance(said, list) else []
    return tuple(filter(None, map(words, listed)))


def _wanted(said: dict[str, Any], notices: Sequence[Notice]) -> Wanted:
    return Wanted(
        count=_number(said.get("count"), 1, MOST_QUESTIONS, Wanted().count),
        seed=_number(said.get("seed"), 0, _LARGEST_SEED, Wanted().seed),
        notices=_known(said.get("notices"), [notice.id for notice in notices]),
        sections=_known(said.get("sections"), sections(notices)),
        kinds=_known(said.get("kinds"), KINDS),
        difficulties=_known(said.get("difficulties"), DIFFICULTIES),
        without=frozenset(texts_of(said.get("without"), _MOST_USED)),
    )


def _known(said: object, known: Iterable[Known]) -> tuple[Known, ...]:
    chosen = said if isinstance(said, list) else []
    return tuple(value for value in known if value in chosen)


def _number(said: object, least: int, most: int, otherwise: int) -> int:
    if isinstance(said, str) and said.isascii() and said.isdigit() and len(said) < 12:
        return min(max(int(said), least), most)
    return otherwise


def _steps(said: Iterable[object]) -> Iterable[Step]:
    for step in said:
        if not isinstance(step, dict):
            continue
        question = words(step.get("question"))
        match step.get("do"):
            case "strike":
                yield Step(action="strike", question=question)
            case "replace":
                yield Step(action="replace", question=question)
            case "edit":
                yield Step(
                    action="edit",
                    question=question,
                    stem=words(step.get("stem")),
                    items=texts_of(step.get("items")),
                    options=texts_of(step.get("options")),
                    key=texts_of(step.get("key")),
                    explanation=words(step.get("explanation")),
                )
