"""Talks of our own, by what the last turn does to what was asked or listed before it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.dialogue.moves import Move, move_of
from assistant.dialogue.numbers import steps
from tests.assistant.talk import Ask, cited

TALKS = Path(__file__).parents[1] / "questions" / "talks.txt"
BY_FINANCE = "甘肃省财政厅牵头哪些任务"


def _talks() -> Iterator[tuple[tuple[str, ...], list[str], list[str]]]:
    """The turns, what must be cited, and what the answer must say."""
    for line in TALKS.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            turns, _, wanted = line.partition(" => ")
            ids, *words = wanted.split(" | ")
            yield tuple(turns.split(" || ")), ids.split(), words


EVERY = tuple(_talks())


def test_there_are_many_talks() -> None:
    assert len(EVERY) > 250


@pytest.mark.parametrize(
    ("turns", "records", "words"), EVERY, ids=[" ".join(turns) for turns, _, _ in EVERY]
)
def test_a_talk(ask: Ask, turns: tuple[str, ...], records: list[str], words: list[str]) -> None:
    answer = ask(*turns)
    assert cited(answer) == records, answer.direct
    assert [word for word in words if word not in answer.text] == []


@pytest.mark.parametrize(
    ("turn", "move"),
    [
        ("打错了，是44", Move(kind="corrects", plain="44")),
        ("不是41是42", Move(kind="corrects", plain="42")),
        ("什么时候建好？我说的是甘肃", Move(kind="corrects", plain="什么时候建好，甘肃")),
        ("No wait, task 28.", Move(kind="corrects", plain="task 28")),
        ("去掉省级部署的", Move(kind="takes_away", plain="省级部署的")),
        ("省财政厅牵头的也算进来", Move(kind="adds", plain="省财政厅牵头的")),
        (
            "Leave out the first one, what is left?",
            Move(kind="takes_away", plain="the first one", asked="what is left"),
        ),
        ("钦州也列为责任单位吗", Move(kind="asks", plain="钦州也列为责任单位吗")),
        ("打错了", Move(kind="asks", plain="打错了")),
    ],
)
def test_what_a_turn_does(turn: str, move: Move) -> None:
    assert move_of(turn) == move


@pytest.mark.parametrize(
    ("turn", "wanted"),
    [
        ("再往前三项", (-3,)),
        ("two rows up", (-2,)),
        ("does it just go on", ()),
        ("前三个月", ()),
        ("接下来三条呢", (1, 2, 3)),
        ("上一个和下一个呢", (-1, 1)),
        ("the following two", (1, 2)),
        ("the next two years", ()),
    ],
)
def test_how_far_a_turn_steps(turn: str, wanted: tuple[int, ...]) -> None:
    assert steps(turn) == wanted


def test_what_a_list_is_without_is_said(ask: Ask) -> None:
    answer = ask(BY_FINANCE, "去掉省司法厅也牵头的，还剩几项")
    assert answer.direct == "甘肃省：省财政厅牵头，去掉“省司法厅也牵头的”的共3项任务。"


def test_a_changed_list_is_changed_again(ask: Ask) -> None:
    talk = (BY_FINANCE, "去掉省司法厅也牵头的", "省卫生健康委牵头的也加进来", "2024年到期的不要")
    numbers = [[c.rpartition("/")[2] for c in cited(ask(*talk[: n + 1]))] for n in range(len(talk))]
    assert numbers == [["53", "55", "56", "57"], ["53", "55", "56"], ["53", "54", "55", "56"],
                       ["53", "54", "56"]]  # fmt: skip


def test_a_list_of_which_nothing_is_left(ask: Ask) -> None:
    answer = ask(BY_FINANCE, "长期坚持的不要")
    assert (answer.kind, answer.direct) == ("refuse", "甘肃省没有符合这一条件的条目。")


def test_an_item_in_both_columns_counts_once(ask: Ask) -> None:
    """兰州新区管委会 leads task 28 and stands in its other column too: 6 and 48 are 53."""
    answer = ask("甘肃兰州新区管委会牵头哪几项", "它当责任单位的也算进来，一共几项")
    assert answer.direct.endswith("合计53。")


def test_a_bare_number_is_of_the_language_of_the_talk(ask: Ask) -> None:
    assert ask("Who leads Gansu task 27?", "28?").direct.startswith("Gansu task 28")


@pytest.mark.parametrize(
    ("turn", "verdict"),
    [
        ("它算省级部署吗", "不是省级部署："),
        ("是国务院部署的吧", "是的，"),
        ("国务院部署还是省级部署", ""),
    ],
)
def test_the_tier_of_the_item_is_confirmed_or_denied(ask: Ask, turn: str, verdict: str) -> None:
    answer = ask("甘肃任务38谁牵头", turn)
    assert answer.direct.startswith(f"{verdict}甘肃省任务38：")
    assert "任务层级为国务院部署" in answer.direct
