"""Which units have the most items, the first three, or only one."""

from collections import Counter
from collections.abc import Sequence

import pytest

from assistant.check import Checker
from corpus.model import Notice
from corpus.units import is_general
from tests.assistant.talk import Ask, DraftOf


def leads_of(notices: Sequence[Notice], place: str) -> Counter[str]:
    """How many tasks each unit of a notice leads, general names aside."""
    tasks = next(n for n in notices if n.id == place).of_kind("task")
    led = (name for task in tasks for name in set(task.names_as("lead")))
    return Counter(name for name in led if not is_general(name))


@pytest.mark.parametrize("question", ["甘肃牵头最多的前三个单位", "甘肃牵头任务数量排前三的部门"])
def test_the_first_three_come_in_order_and_all_that_share_the_last_place(
    ask: Ask, notices: Sequence[Notice], question: str
) -> None:
    direct = ask(question).direct.partition("统称")[0]
    led = leads_of(notices, "gansu")
    third = sorted(led.values(), reverse=True)[2]
    named = [name for name in led if f"{name}（" in direct]
    assert set(named) == {name for name, size in led.items() if size >= third}
    places = [direct.index(f"{name}（牵头{led[name]}项") for name in named]
    by_size = sorted(zip(places, (led[name] for name in named), strict=True))
    assert [size for _, size in by_size] == sorted((led[n] for n in named), reverse=True)


@pytest.mark.parametrize(
    ("question", "place", "least", "most"),
    [
        ("甘肃哪个单位只牵头一项", "gansu", 1, 1),
        ("钦州只牵头一项的单位有哪些", "qinzhou", 1, 1),
        ("甘肃哪些单位刚好牵头三项任务", "gansu", 3, 3),
        ("甘肃哪些单位牵头的任务不止一项", "gansu", 2, 99),
        ("钦州哪些单位牵头两项以上", "qinzhou", 2, 99),
        ("which units lead only one task in Qinzhou", "qinzhou", 1, 1),
        ("which departments lead more than one task in Gansu?", "gansu", 2, 99),
        ("钦州有多少个局牵头", "qinzhou", 1, 99),
    ],
)
def test_every_unit_with_so_many_items_is_named(
    ask: Ask, notices: Sequence[Notice], question: str, place: str, least: int, most: int
) -> None:
    answer = ask(question)
    direct = answer.direct.partition("；统称")[0].partition("; general")[0]
    led = leads_of(notices, place)
    asked = {name for name, size in led.items() if least <= size <= most}
    assert asked
    assert all(name in direct for name in asked)
    assert not any(
        f"{name}（牵" in direct or f"({name})" in direct for name in led if name not in asked
    )
    assert str(len(asked)) in direct


def test_general_names_are_counted_apart(ask: Ask) -> None:
    first, _, apart = ask("甘肃牵头最多的前三个单位").direct.partition("统称另计")
    assert "行政执法部门" not in first
    assert "行政执法部门" in apart


def test_who_takes_part_most_is_counted_in_its_column(ask: Ask) -> None:
    assert "兰州新区管委会（列为责任单位48项任务）" in ask("甘肃哪个单位参与的任务最多").direct


def test_only_what_meets_the_conditions_counts(ask: Ask) -> None:
    direct = ask("甘肃第六部分里牵头最多的前两个单位").direct
    assert "省司法厅（牵头5项任务）" in direct
    assert "省财政厅（牵头4项任务）" in direct


def test_brackets_and_sentences_count_where_there_are_no_columns(ask: Ask) -> None:
    assert "省司法厅（负责15条措施）" in ask("广东哪个单位负责的措施最多").direct
    assert "县司法局（承担7条措施）" in ask("灵台哪个单位任务最多").direct


def test_later_turns_keep_the_place_and_the_role(ask: Ask) -> None:
    assert "市委编办（绩效办）" in ask("钦州哪个单位牵头最多", "那参与最多的呢").direct
    assert "市市场监管局（牵头4项任务）" in ask("钦州哪个单位牵头最多", "前三呢").direct
    assert "市财政局" in ask("甘肃哪个单位只牵头一项", "钦州呢").direct


def test_an_items_own_units_are_still_the_items(ask: Ask) -> None:
    assert "牵头单位共2个" in ask("任务27谁牵头", "有几个单位牵头").direct
    assert "牵头单位共4个" in ask("甘肃数据互联互通有几个单位牵头").direct


def test_a_count_that_is_not_so_is_withheld(draft_of: DraftOf, checker: Checker) -> None:
    from dataclasses import replace

    draft = draft_of("甘肃牵头最多的前三个单位")
    assert not list(checker.complaints(draft))
    wrong = tuple(
        replace(piece, value=5, shown="5") if piece.kind == "tally" else piece
        for piece in draft.direct
    )
    assert list(checker.complaints(replace(draft, direct=wrong)))
