"""Lists by a word of the text, by days and work that goes on, by the first and the last of all."""

import pytest

from corpus.model import Notice
from corpus.text import squeezed
from tests.assistant.talk import Ask, cited
from tests.assistant.test_list_grammar import both, in_part, is_dated, without
from tests.assistant.test_lists import Holds, due, due_by, is_ongoing, tasks, tier


def says(word: str) -> Holds:
    return lambda record: word in squeezed(record.text)


def ends(day: str) -> Holds:
    return lambda record: any(str(d.end) == day for d in record.deadlines)


WORDS: list[tuple[str, str, Holds]] = [
    ("甘肃哪几项任务写到了培训", "gansu", says("培训")),
    ("“平台”这个词在甘肃哪些任务里出现过", "gansu", says("平台")),
    ("甘肃任务有哪些提到考核", "gansu", says("考核")),
    ("钦州清单中包含“监督”字样的任务", "qinzhou", says("监督")),
    ("钦州任务表述里有数据的，列号", "qinzhou", says("数据")),
    ("钦州哪些任务写的是“配合上级”", "qinzhou", says("配合上级")),
    ("Which Gansu tasks contain the phrase “legal review”?", "gansu", says("法制审核")),
]
DAYS: list[tuple[str, str, Holds]] = [
    ("甘肃哪些任务2025年完成后还要继续长期坚持", "gansu", both(ends("2025-12-31"), is_ongoing)),
    ("甘肃要求23年干完而且以后还得一直抓的任务", "gansu", both(ends("2023-12-31"), is_ongoing)),
    ("甘肃24年该收尾而不带长期坚持的有哪些", "gansu", both(
        due_by("2024-12-31", ongoing=False), without(ends("2023-12-31")))),
    ("甘肃任务里哪些2023年就得完成（后面挂不挂长期坚持不管）", "gansu", ends("2023-12-31")),
    ("钦州某日前完成、完了还要长期坚持的任务", "qinzhou", both(is_dated, is_ongoing)),
    ("钦州到2024年6月底为止要完成的任务有哪些", "qinzhou", due_by("2024-06-30")),
    ("钦州时限正好是“2024年6月30日前完成”的任务", "qinzhou", due("2024年6月30日前完成")),
    ("钦州2024年最后一天到期的任务，带长期坚持的也列", "qinzhou", ends("2024-12-31")),
    ("钦州没有给出日子的任务，长期坚持的、按统一部署的都算", "qinzhou", without(is_dated)),
    ("马上年底了，甘肃表里写“2024年底”的任务有哪些", "gansu", due("2024年底")),
    ("甘肃不是国务院布置、是省里自己加的任务", "gansu", tier("省级部署")),
    ("任务层级标着省级部署的，甘肃，报号", "gansu", tier("省级部署")),
    ("甘肃2023年到期的任务，带不带长期坚持都要", "gansu", ends("2023-12-31")),
    ("2025年以后还要继续的甘肃任务", "gansu", is_ongoing),
    ("which tasks in the Qinzhou list lack a specific date", "qinzhou", without(is_dated)),
]  # fmt: skip
FIRST: list[tuple[str, str, Holds]] = [
    ("甘肃清单里排最前的截止日是哪些任务", "gansu", ends("2023-12-31")),
    ("钦州最靠后的一档期限，哪些任务", "qinzhou", ends("2025-12-31")),
    ("甘肃分解表哪一部分任务最少", "gansu", in_part("数字赋能")),
    ("Which part of the Qinzhou list has the most tasks?", "qinzhou", in_part("行政执法工作体系")),
]


@pytest.mark.parametrize(("question", "place", "holds"), [*WORDS, *DAYS, *FIRST])
def test_lists_hold_all_that_meet_a_condition(
    ask: Ask, notices: tuple[Notice, ...], question: str, place: str, holds: Holds
) -> None:
    expected = {record.id for record in tasks(notices, place) if holds(record)}
    assert expected
    assert set(cited(ask(question))) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("甘肃附件的任务总量是多少", "57"),
        ("甘肃实施方案正文有几条主要措施", "20条措施"),
        ("广东重点任务一共多少条", "16条措施"),
        ("甘肃表里“长期坚持”出现了几回", "38"),
        ("灵台措施没有提时间的有多少条", "没有写明日期的共15条"),
        ("灵台要求部分有几条", "7项要求"),
        ("甘肃上面（国务院）布置下来的任务有多少", "44"),
        ("钦州（四）完善行政执法工作机制下有几项", "共5项任务"),
        ("How many entries in the Qinzhou list?", "52 tasks"),
    ],
)
def test_what_is_counted(ask: Ask, question: str, expected: str) -> None:
    assert expected in ask(question).direct


def test_a_word_of_a_column_is_no_word_of_the_text(ask: Ask) -> None:
    assert "牵头" in ask("甘肃分解表牵头单位这一列里有省财政厅的任务有哪些").direct


def test_parts_that_have_as_many_items(ask: Ask) -> None:
    direct = ask("甘肃任务清单哪个部分任务最多").direct
    assert "都有12条" in direct
    assert "一、" in direct
    assert "二、" in direct


def test_the_words_of_a_deadline_name_the_notice_that_has_them(ask: Ask) -> None:
    places = {record.partition("/")[0] for record in cited(ask("2024年完成并长期坚持的任务有哪些"))}
    assert places == {"gansu"}


def test_the_last_day_for_a_thing_is_no_last_item(ask: Ask) -> None:
    assert cited(ask("钦州第三方测评的最后期限是哪天")) == ["qinzhou/task/七（二）2"]
    assert cited(ask("广东最后一个时间节点是哪条")) == ["guangdong/measure/8"]
