"""Lies that are planted in a true draft, and what becomes of them."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Literal

import pytest

from assistant.check import Checker, UnprovenError
from assistant.compose.drafts import Draft
from assistant.compose.pieces import Piece, PieceKind
from corpus.model import Role
from tests.assistant.talk import DraftOf

NUMBER = "任务27谁牵头，什么时候完成？"
CONTENT = "甘肃任务27是什么？"
ENGLISH = "Who leads Gansu task 27 and when is it due?"
LIST = "甘肃分解表里省财政厅牵头哪几项？"
TOTAL = "甘肃任务分解表总共多少项任务？"
NOTICE = "钦州这份文件的文号和落款日期是多少？"
ASK_BACK = "第8条讲什么？"
WRONG_UNIT = "钦州制定执法事项目录是市委编办牵头的吧？"
WRONG_TIME = "甘肃任务27是2024年底完成的吧？"
WRONG_NUMBER = "甘肃规定执法人员每人每年培训不少于80学时，对不对？"
OTHER_PLACE = "上海的任务27谁牵头？"

NEIGHBOUR = "gansu/task/28"

Lie = Callable[[Draft], Draft]


def altered(kind: PieceKind, number: int = 0, **changes: object) -> Lie:
    """Changes one piece of the direct sentence, the ``number``-th of its kind."""

    def lie(draft: Draft) -> Draft:
        places = [n for n, piece in enumerate(draft.direct) if piece.kind == kind]
        place = places[number]
        changed = replace(draft.direct[place], **changes)  # type: ignore[arg-type]  # by name
        return replace(draft, direct=(*draft.direct[:place], changed, *draft.direct[place + 1 :]))

    return lie


def says(kind: PieceKind, words: str, number: int = 0, record: str | None = None) -> Lie:
    """Puts other words into a piece, with a true record of theirs where one is given."""
    changes: dict[str, object] = {"text": words, "shown": words}
    return altered(kind, number, **changes, **({"record": record} if record else {}))


def counts(value: int) -> Lie:
    """States another count."""
    return altered("computed", value=value, text=str(value), shown=str(value))


def adds(*pieces: Piece) -> Lie:
    """Adds pieces behind the direct sentence."""
    return lambda draft: replace(draft, direct=(*draft.direct, *pieces))


def adds_line(*pieces: Piece) -> Lie:
    """Adds a line to what follows the direct sentence."""
    return lambda draft: replace(draft, lines=(*draft.lines, pieces))


def cites(**changes: object) -> Lie:
    """Changes the first citation."""
    return first_changed("citations", changes)


def offers(**changes: object) -> Lie:
    """Changes the first choice of an ask-back."""
    return first_changed("options", changes)


def first_changed(of: Literal["citations", "options"], changes: Mapping[str, object]) -> Lie:
    """Changes the first of several."""

    def lie(draft: Draft) -> Draft:
        first, *others = getattr(draft, of)
        every = {of: (replace(first, **changes), *others)}
        return replace(draft, **every)  # type: ignore[arg-type]  # by name

    return lie


def unit(name: str, role: Role, record: str = "gansu/task/27") -> Piece:
    return Piece(kind="unit", text=name, shown=name, record=record, roles=(role,))


def assert_found(checker: Checker, draft_of: DraftOf, question: str, lie: Lie) -> None:
    """The draft that answers the question passes, and with the lie in it does not."""
    true = draft_of(question)
    assert list(checker.complaints(true)) == []
    false = lie(true)
    assert false != true
    assert list(checker.complaints(false)) != []
    with pytest.raises(UnprovenError):
        checker.check(false)
