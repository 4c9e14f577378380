"""Numbers that name items: every way of writing one is read, and nothing else is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.reading.numbers.numbers import find_numbers
from corpus.model import Kind
from corpus.text import chinese
from tests.assistant.talk import Read


def numbers(read: Read, question: str) -> list[str]:
    return [item.number for item in read(question).numbers]


@pytest.mark.parametrize(
    "question",
    [
        "任务27谁牵头",
        "任务 27 谁牵头",
        "任务编号27谁牵头",
        "第27项谁牵头",
        "第 27 项谁牵头",
        "27号任务谁牵头",
        "第二十七项谁牵头",
        "第廿七项谁牵头",
        "第贰拾柒项谁牵头",
        "任务二十七谁牵头",
        "任务２７谁牵头",
        "第２７项谁牵头",
        "任务27的3家单位",
        "who leads task 27",
        "Task 27: deadline",
        "TASK 27 PLEASE",
        "task no. 27",
        "task number 27",
        "what is task twenty-seven about",
        "#27 谁牵头",
        "甘肃27谁牵头",
        "甘肃表27",
        "任務27由誰牽頭",
    ],
)
def test_twenty_seven(read: Read, question: str) -> None:
    assert numbers(read, question) == ["27"]


@pytest.mark.parametrize(
    ("question", "number", "kinds"),
    [
        ("任务27谁牵头", "27", ("task",)),
        ("27号任务谁牵头", "27", ("task",)),
        ("task 27", "27", ("task",)),
        ("甘肃表27", "27", ("task",)),
        ("措施11讲什么", "11", ("measure",)),
        ("第27条措施", "27", ("measure",)),
        ("measure number twelve", "12", ("measure",)),
        ("measure 11", "11", ("measure",)),
    ],
)
def test_the_word_beside_it_says_what_it_counts(
    read: Read, question: str, number: str, kinds: tuple[Kind, ...]
) -> None:
    (item,) = read(question).numbers
    assert (item.number, item.kinds) == (number, kinds)


def test_an_article_is_a_measure_first_and_an_item_a_task(read: Read) -> None:
    (article,) = read("第11条").numbers
    (item,) = read("第27项").numbers
    assert article.kinds[0] == "measure"
    assert item.kinds[0] == "task"


@pytest.mark.parametrize(
    ("question", "path"),
    [
        ("三（二）3是什么", "三（二）3"),
        ("三(二)3是什么", "三（二）3"),
        ("三、（二）3是什么", "三（二）3"),
        ("三（二）３是什么", "三（二）3"),
        ("第三（二）3是什么", "三（二）3"),
        ("钦州清单二（四）2谁牵头", "二（四）2"),
        ("Qinzhou item 五（二）2: deadline please", "五（二）2"),
        ("钦州四（二）讲什么", "四（二）"),
        ("（十一）讲什么", "（十一）"),
    ],
)
def test_paths(read: Read, question: str, path: str) -> None:
    assert numbers(read, question) == [path]


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("任务27和28分别谁牵头", ["27", "28"]),
        ("任务27、28、29", ["27", "28", "29"]),
        ("任务27至29", ["27", "28", "29"]),
        ("第27-29项", ["27", "28", "29"]),
        ("任务27到29谁牵头", ["27", "28", "29"]),
        ("tasks 27 and 28", ["27", "28"]),
        ("tasks 27 to 29", ["27", "28", "29"]),
    ],
)
def test_several(read: Read, question: str, found: list[str]) -> None:
    assert numbers(read, question) == found


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("任务5 6 7分别谁牵头", ["5", "6", "7"]),
        ("任务44 45", ["44", "45"]),
        ("甘肃12 15 18什么时候完成", ["12", "15", "18"]),
        ("甘肃的四十一和四十二", ["41", "42"]),
        ("34和35部署单位不一样吗，甘肃", ["34", "35"]),
        ("27号任务到30号任务", ["27", "28", "29", "30"]),
    ],
)
def test_several_however_they_are_parted(read: Read, question: str, found: list[str]) -> None:
    assert numbers(read, question) == found


@pytest.mark.parametrize(
    ("question", "kind"),
    [("甘肃分解表第63项", "task"), ("广东重点任务第8条", "measure"), ("甘肃表上序号3", "task")],
)
def test_a_table_holds_tasks_and_an_article_is_a_measure(
    read: Read, question: str, kind: Kind
) -> None:
    (item,) = read(question).numbers
    assert item.kinds[0] == kind


def test_each_number_belongs_to_the_place_before_it(read: Read) -> None:
    items = read("甘肃任务27和广东措施8有什么不同").numbers
    assert [(item.place, item.number) for item in items] == [("gansu", "27"), ("guangdong", "8")]


@pytest.mark.parametrize(
    ("question", "behind"),
    [("最后一项", 1), ("倒数第二项", 2), ("the last task", 1), ("second-to-last task", 2)],
)
def test_numbers_from_the_end(read: Read, question: str, behind: int) -> None:
    (item,) = read(question).numbers
    assert item.from_end == behind


@pytest.mark.parametrize(
    "question",
    [
        "共57项任务吗",
        "27项任务都有谁",
        "2024年第三季度完成的",
        "2024年10月31日前",
        "10月31日前",
        "国办发〔2023〕27号是什么文件",
        "60学时",
        "45分钟算一学时",
        "12345热线",
        "三年行动",
        "三分之一",
        "一条龙服务",
        "第一时间报告",
        "第一次违法",
        "一件事一次办",
        "16条重点任务",
        "四级全覆盖",
        "近五年未发生",
        "which two bureaus",
        "the four-level supervision system",
        "by 31 October 2024",
    ],
)
def test_what_names_no_item(read: Read, question: str) -> None:
    assert numbers(read, question) == []


WAYS = ["任务{}谁牵头", "第{}项", "{}号任务", "第{}条讲什么", "who leads task {}", "措施{}的内容"]


@given(number=st.integers(1, 199), way=st.sampled_from(WAYS))
def test_a_number_is_that_number_and_no_part_of_it(number: int, way: str) -> None:
    found = [mention.item.number for mention in find_numbers(way.format(number))]
    assert found == [str(number)]


@given(number=st.integers(1, 99), way=st.sampled_from(["任务{}谁牵头", "第{}项", "第{}条"]))
def test_a_chinese_numeral_is_its_number(number: int, way: str) -> None:
    found = [mention.item.number for mention in find_numbers(way.format(chinese(number)))]
    assert found == [str(number)]


@pytest.mark.parametrize(
    "question", ["两件事由哪个厅牵头，后续要求一并告知", "广东那16条，每条末尾写到财政厅的是哪条"]
)
def test_a_number_of_things_is_no_items_number(read: Read, question: str) -> None:
    assert numbers(read, question) == []


def test_a_question_may_begin_with_a_counted_number(read: Read) -> None:
    assert numbers(read, "十五条是啥内容") == ["15"]


@pytest.mark.parametrize("question", ["任务2 7谁牵头", "任务27.5谁牵头"])
def test_a_number_that_nobody_can_be_sure_of_is_none(read: Read, question: str) -> None:
    assert numbers(read, question) == []


def test_a_range_may_repeat_the_word(read: Read) -> None:
    assert numbers(read, "任务3到任务5分别谁牵头") == ["3", "4", "5"]


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("甘肃 貳拾柒 咋整", "27"),
        ("甘肃 二十七 谁牵头", "27"),
        ("贰拾柒谁牵头", "27"),
        ("廿七啥时候完成", "27"),
        ("甘肃27咋整", "27"),
        ("甘肃任务叁拾捌谁牵头", "38"),
    ],
)
def test_old_and_formal_numerals_are_numbers(read: Read, question: str, number: str) -> None:
    assert [item.number for item in read(question).numbers] == [number]


@pytest.mark.parametrize("question", ["十一月谁要报材料", "三十学时谁负责"])
def test_a_numeral_that_counts_something_else_is_no_item(read: Read, question: str) -> None:
    assert not read(question).numbers


def test_so_many_led_tasks_are_not_the_first_ones(read: Read) -> None:
    assert not read("甘肃哪些单位刚好牵头三项任务").numbers
    assert [item.number for item in read("甘肃头三项任务谁牵头").numbers] == ["1", "2", "3"]
