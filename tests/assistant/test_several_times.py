"""Lists of what is due at one of several times, of what goes on or not, and of a unit unnamed."""

from dataclasses import replace

import pytest

from assistant.check import Checker
from tests.assistant.talk import Ask, DraftOf, cited


def numbers(ask: Ask, question: str) -> list[str]:
    return [record.rpartition("/")[2] for record in cited(ask(question))]


def test_each_of_several_times_has_a_line_of_its_own(ask: Ask) -> None:
    direct = ask("甘肃时限是2023年和2024年的任务各几项").direct
    assert direct == "甘肃省：时限为“2023年”的共8项任务\n甘肃省：时限为“2024年”的共20项任务。"


def test_the_sum_of_two_times_is_said(ask: Ask) -> None:
    asked = "“2024年底”和“2024年第三季度”两种时限加起来，甘肃有几项（长期坚持的不计）"
    assert ask(asked).direct.endswith("合计6。")


def test_two_years_in_english(ask: Ask) -> None:
    both = numbers(ask, "Which Gansu tasks are due in 2023 or 2024?")
    first = numbers(ask, "Which Gansu tasks are due in 2023?")
    second = numbers(ask, "Which Gansu tasks are due in 2024?")
    assert sorted(both) == sorted(first + second)


def test_a_time_in_the_wrong_line_is_not_let_out(draft_of: DraftOf, checker: Checker) -> None:
    draft = draft_of("甘肃时限是2023年和2024年的任务各几项")
    assert list(checker.complaints(draft)) == []
    counts = [n for n, piece in enumerate(draft.direct) if piece.kind == "computed"]
    wrong = replace(draft.direct[counts[0]], text="9", shown="9", value=9)
    direct = (*draft.direct[: counts[0]], wrong, *draft.direct[counts[0] + 1 :])
    assert list(checker.complaints(replace(draft, direct=direct)))


@pytest.mark.parametrize(
    "question",
    [
        "甘肃有没有长期坚持的任务",
        "甘肃长期坚持的任务有没有，几条",
        "甘肃有没有长期坚持的任务，是哪些",
    ],
)
def test_a_question_that_names_both_answers_denies_nothing(ask: Ask, question: str) -> None:
    direct = ask(question).direct
    assert direct.startswith("甘肃省：长期坚持的共38项任务")


def test_a_denial_behind_it_still_denies(ask: Ask) -> None:
    assert "没有写明日期" in ask("广东有没有没写时限的措施").direct


@pytest.mark.parametrize(
    "question",
    [
        "List the Gansu tasks due in 2023, leaving out those that are also kept up long term",
        "Gansu tasks due in 2023, but don't list the ones that go on long-term",
        "甘肃时限是2023年、没带“并长期坚持”的任务有哪些",
    ],
)
def test_what_goes_on_is_left_out(ask: Ask, question: str) -> None:
    assert numbers(ask, question) == ["13", "18"]


@pytest.mark.parametrize(
    "question",
    [
        "Gansu tasks due in 2023, whether ongoing or not",
        "Which Gansu tasks carry a 2023 date, whether or not 长期坚持 follows?",
    ],
)
def test_whether_it_goes_on_may_not_matter(ask: Ask, question: str) -> None:
    assert len(numbers(ask, question)) == 8


@pytest.mark.parametrize(
    "question",
    [
        "我们局牵头几项",
        "我们单位2024年底前要完成哪些",
        "Which tasks does my department lead in Gansu?",
    ],
)
def test_a_unit_without_a_name_is_asked_for(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert answer.kind == "refuse"
    assert "单位" in answer.direct or "name the unit" in answer.direct


def test_who_named_the_unit_is_not_asked_again(ask: Ask) -> None:
    assert cited(ask("我是省财政厅的，我们厅在甘肃牵头哪些")) == [
        f"gansu/task/{number}" for number in (53, 55, 56, 57)
    ]
