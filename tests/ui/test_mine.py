import pytest

from assistant.query import Query, UnitMention
from assistant.ui.mine import Meant, in_own_place, spoken_of
from assistant.ui.talk import Mine, Talk, read_talk
from tests.ui.stand_in import ONE, TWO

FINANCE = UnitMention(spelling="市财政局", names=("市财政局",), general=False)
NOTICES = (ONE, TWO)
MINE = Mine(place="one", unit="省司法厅")


def meant(question: str, *, follows: bool = False, **read: object) -> Meant:
    fields: dict[str, object] = {"question": question, "language": "zh", **read}
    query = Query(**fields)  # type: ignore[arg-type]  # the fields are named by each caller
    spoken = spoken_of(question, MINE, NOTICES)
    return in_own_place(spoken, query, MINE, NOTICES, follows=follows)


def test_a_question_without_a_place_is_taken_to_mean_the_own_one() -> None:
    assert meant("任务27谁牵头？") == Meant(question="甲省任务27谁牵头？", place="甲省")
    asked = meant("who leads task 27?", language="en")
    assert asked.question == "In 甲省: who leads task 27?"


def test_own_words_become_names() -> None:
    assert meant("我省任务27谁牵头") == Meant(question="甲省任务27谁牵头", place="甲省")
    ours = meant("我们单位牵头哪些任务")
    assert ours == Meant(question="甲省省司法厅牵头哪些任务", place="甲省", unit="省司法厅")
    assert spoken_of("what does My Unit lead", MINE, NOTICES).question == "what does 省司法厅 lead"
    assert spoken_of("我单位", Mine(place="one"), NOTICES) == Meant(question="我单位")


@pytest.mark.parametrize(
    ("question", "read"),
    [
        ("乙县任务27", {"places": ("two",)}),
        ("丙市任务27", {"elsewhere": ("丙市",)}),
        ("各地有什么要求", {}),
        ("哪份文件是征求意见稿", {}),
        ("which notices are drafts", {"language": "en"}),
        ("市财政局牵头什么", {"units": (FINANCE,)}),
        ("时限呢", {"given": ("two/task/1",), "follows": True}),
        ("其中有哪些", {"within": ("two/task/1",), "follows": True}),
    ],
)
def test_what_has_a_place_or_means_all_is_left_alone(
    question: str, read: dict[str, object]
) -> None:
    assert meant(question, **read) == Meant(question=question)  # type: ignore[arg-type]  # as above


def test_a_place_that_is_not_loaded_changes_nothing() -> None:
    gone = Mine(place="gone")
    query = Query(question="任务27", language="zh")
    spoken = spoken_of("我省任务27", gone, NOTICES)
    assert in_own_place(spoken, query, gone, NOTICES, follows=False).place == ""


@pytest.mark.parametrize(
    "told",
    [
        None,
        "",
        "[]",
        "{",
        "[" * 100_000,
        '"text"',
        '{"turns": 3, "shown": -1, "mine": []}',
        '{"turns": ["", 4, null], "shown": "1", "everywhere": "yes"}',
        '{"shown": 99999999999999999999}',
    ],
)
def test_whatever_a_browser_tells_is_a_talk(told: str | None) -> None:
    assert read_talk(told) == Talk()


def test_only_the_last_turns_are_looked_at_and_none_is_endless() -> None:
    turns = ", ".join(f'"{number}"' for number in range(12))
    assert read_talk(f'{{"turns": [{turns}]}}').turns == (*"456789", "10", "11")
    assert read_talk(f'{{"turns": ["{"x" * 1001}"]}}').turns == ()
    assert read_talk(f'{{"mine": {{"place": "{"x" * 1001}", "unit": " 厅 "}}}}').mine.unit == "厅"
