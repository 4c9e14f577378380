"""English questions: a department behind its place's name, the province as a tier, any task."""

import pytest

from corpus.model import Notice, Record
from tests.assistant.talk import Ask, cited
from tests.assistant.test_list_grammar import both
from tests.assistant.test_lists import Holds, leads, tasks, tier

PROVINCIAL, NATIONAL = tier("省级部署"), tier("国务院部署")


def in_part(part: str) -> Holds:
    return lambda record: record.number.startswith(part)


def due(words: str) -> Holds:
    return lambda record: any(words in d.text.replace(" ", "") for d in record.deadlines)


def once(record: Record) -> bool:
    return not any(d.ongoing for d in record.deadlines)


LISTS: list[tuple[str, str, Holds]] = [
    ("Which tasks are led by Gansu Justice?", "gansu", leads("省司法厅")),
    ("What does Gansu Justice lead?", "gansu", leads("省司法厅")),
    ("Which tasks does Qinzhou Finance lead?", "qinzhou", leads("市财政局")),
    (
        "led by Gansu Justice and due 2024年底, list please",
        "gansu",
        both(leads("省司法厅"), both(due("2024年底"), once)),
    ),
    ("Which Gansu tasks are set by the province?", "gansu", PROVINCIAL),
    ("Gansu tasks set by the province rather than the State Council", "gansu", PROVINCIAL),
    ("Gansu tasks deployed by the province", "gansu", PROVINCIAL),
    ("Gansu tasks assigned by the State Council and not by the province", "gansu", NATIONAL),
    ("Any Gansu task due in the third quarter of 2024?", "gansu", due("第三季度")),
    ("Is any Gansu task due in 2023 and not ongoing?", "gansu", both(due("2023年"), once)),
    ("How many items are in the third part of Qinzhou's list", "qinzhou", in_part("三")),
]


@pytest.mark.parametrize(("question", "place", "holds"), LISTS)
def test_the_list_is_the_one_meant(
    ask: Ask, notices: tuple[Notice, ...], question: str, place: str, holds: Holds
) -> None:
    expected = [record.id for record in tasks(notices, place) if holds(record)]
    assert expected
    assert cited(ask(question)) == expected
