"""A condition that a question has a word for, and that was read by no field, is named."""

from dataclasses import replace
from typing import Any

import pytest

from assistant.reading.conditions.unread_fields import unread_conditions
from tests.assistant.remembering import Remembering
from tests.assistant.talk import TODAY, Ask, cited


@pytest.mark.parametrize(
    ("question", "unread", "words"),
    [
        ("甘肃分解表里省司法厅独家牵头的任务", {"sole": False}, ["独家牵头"]),
        ("Which Gansu tasks does 省司法厅 lead alone?", {"sole": False}, ["lead alone"]),
        ("甘肃分解表里责任单位空着的任务有哪些", {"empty_roles": ()}, ["空着"]),
        ("甘肃国务院部署的任务有哪些", {"tiers": ()}, ["国务院部署的"]),
        ("甘肃2024年到期的任务有哪些", {"due": None}, ["2024年"]),
        ("Which Qinzhou tasks are due in 2024?", {"due": None}, ["in 2024"]),
        ("甘肃时限最早的任务有哪些", {"superlative": None}, ["时限最早的"]),
        ("甘肃分解表里省司法厅独家牵头的任务", {}, []),
        ("甘肃分解表里责任单位空着的任务有哪些", {}, []),
        ("甘肃2024年到期的任务有哪些", {}, []),
    ],
)
def test_what_no_field_holds_is_named(
    remembering: Remembering, question: str, unread: dict[str, Any], words: list[str]
) -> None:
    query = replace(remembering.read([question], today=TODAY), **unread)
    assert list(unread_conditions(query)) == words


@pytest.mark.parametrize(
    "question",
    [
        "甘肃分解表里省司法厅牵头的任务有哪些，单独牵头和联合牵头都算",
        "Which Gansu tasks does 省财政厅 lead, alone or jointly?",
        "甘肃分解表最后一列标着省级部署的任务",
    ],
)
def test_what_makes_no_difference_is_no_condition(remembering: Remembering, question: str) -> None:
    assert list(unread_conditions(remembering.read([question], today=TODAY))) == []


def test_a_list_says_below_it_what_was_not_read(ask: Ask) -> None:
    assert "没有读懂" in ask("甘肃任务里哪几项牵头就它一家：省司法厅").direct


@pytest.mark.parametrize(
    "question", ["甘肃分解表里只由一家负责的任务", "甘肃分解表里由一家单独负责的任务有哪些"]
)
def test_one_unit_alone_is_no_matter(ask: Ask, question: str) -> None:
    assert len(cited(ask(question))) > 20


@pytest.mark.parametrize(
    ("question", "count"),
    [
        ("甘肃没有国务院部署的任务有几项", "13项"),
        ("甘肃没标省级部署的有几项", "44项"),
        ("甘肃国务院部署的任务有几项", "44项"),
    ],
)
def test_a_tier_that_is_denied_is_not_listed(ask: Ask, question: str, count: str) -> None:
    assert count in ask(question).direct
