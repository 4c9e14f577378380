"""Added notices named by parts of their titles; what is asked of a whole notice is listed."""

from collections.abc import Iterator
from datetime import date

import pytest

from assistant.answering import Assistant
from assistant.model import Answer
from assistant.place_names import meant
from tests.assistant.added import LAYOUTS, with_added
from tests.conftest import AnotherHome

TODAY = date(2025, 6, 1)
ADDED = ("yunxi_business.txt", "dongling_safety.txt", "millbrook_climate.txt")


@pytest.fixture(scope="module")
def assistant(
    another_home: AnotherHome, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Assistant]:
    local = tmp_path_factory.mktemp("titles") / "镇台账.txt"
    local.write_text(
        "石桥镇2025年平安建设重点工作台账\n"
        "序号\t任务\t责任单位\t完成时限\n"
        "1\t排查矛盾纠纷\t镇司法所\t2025年6月底前\n"
        "2\t开展信访积案清零行动\t镇平安办\t2025年底前\n"
        "3\t排查婚恋家庭纠纷\t镇妇联\t2025年9月底前\n",
        encoding="utf-8",
    )
    opened = with_added(another_home(), [*(LAYOUTS / name for name in ADDED), local])
    yield opened
    opened.close()


def asked(assistant: Assistant, question: str) -> Answer:
    return assistant.ask([question], today=TODAY)


@pytest.mark.parametrize(
    "question",
    [
        "云溪市有哪些措施",
        "云溪市的行动方案有哪些措施？",
        "云溪市优化营商环境行动方案有哪些措施",
        "云溪市2025年优化营商环境行动方案有哪些措施",
    ],
)
def test_all_measures_of_a_notice_are_listed(assistant: Assistant, question: str) -> None:
    answer = asked(assistant, question)
    assert answer.direct.startswith("云溪市共7条措施：二（一）1（1）、")


def test_all_tasks_of_a_shipped_notice_are_listed(assistant: Assistant) -> None:
    assert asked(assistant, "甘肃省有哪些任务").direct.startswith("甘肃省共57项任务：1、2、")
    assert asked(assistant, "甘肃省有哪些措施").direct.startswith("甘肃省共20条措施：1、2、")


def test_a_title_is_no_matter_that_the_foreword_answers(assistant: Assistant) -> None:
    assert asked(assistant, "东岭县安全隐患大排查谁牵头").kind == "refuse"
    assert asked(assistant, "东岭县安全隐患大排查措施二1谁牵头").direct.startswith(
        "东岭县措施二1“危险化学品”：由县应急局牵头"
    )


def test_letters_that_english_words_share_name_no_notice(assistant: Assistant) -> None:
    question = "Who leads the psychological counselling work for enforcement officers?"
    assert "Gansu task 54" in asked(assistant, question).direct


def test_a_notice_without_a_region_is_named_by_the_place_in_its_title(assistant: Assistant) -> None:
    assert "镇妇联" in asked(assistant, "石桥镇任务3谁负责").direct
    assert meant("石桥镇", assistant.notices()).title.startswith("石桥镇")
    assert "4 measures" in asked(assistant, "Which measures does the Millbrook plan have?").direct


@pytest.mark.parametrize(
    "question",
    ["Millbrook action 2.1: who leads it?", "Who leads measure 2.1 of the Millbrook plan?"],
)
def test_a_number_with_a_point_names_one_measure(assistant: Assistant, question: str) -> None:
    answer = asked(assistant, question)
    assert [citation.record.id for citation in answer.citations] == [
        "millbrook-county-climate-resilience-acti/measure/2.1"
    ]


def test_a_number_with_a_point_that_is_not_there_is_refused(assistant: Assistant) -> None:
    assert asked(assistant, "Who leads measure 7.3 of the Millbrook plan?").kind == "refuse"
