"""Several things asked for in one question, clause by clause; what the deadline does not say."""

import pytest

from corpus.model import Notice, Record
from tests.assistant.talk import Ask, Read, cited
from tests.assistant.test_list_grammar import both, led_by_so_many, without
from tests.assistant.test_lists import Holds, leads, nobody, tasks, tier

JUSTICE, FINANCE = "省司法厅", "省财政厅"
FILLED = without(nobody("responsible"))


def ongoing(record: Record) -> bool:
    return any(due.ongoing for due in record.deadlines)


def dated(record: Record) -> bool:
    return not ongoing(record)


def says(words: str) -> Holds:
    return lambda record: words in record.text


def ends_in(year: int) -> Holds:
    return lambda record: any(due.end and due.end.year == year for due in record.deadlines)


def in_part(part: str) -> Holds:
    return lambda record: record.number.startswith(part)


def every(_: Record) -> bool:
    return True


APART: list[tuple[str, str, list[Holds]]] = [
    ("甘肃提到“监督”的几项，提到“培训”的几项", "gansu", [says("监督"), says("培训")]),
    ("甘肃省司法厅牵头的几项，省财政厅牵头的几项", "gansu", [leads(JUSTICE), leads(FINANCE)]),
    ("甘肃2023年到期的几项，2024年到期的几项", "gansu", [ends_in(2023), ends_in(2024)]),
    ("甘肃长期坚持的几项，不长期坚持的几项", "gansu", [ongoing, dated]),
    # What the first clause says for both, or found.
    (
        "甘肃省司法厅牵头的2023年到期的有几项，2024年到期的有几项",
        "gansu",
        [both(leads(JUSTICE), ends_in(2023)), both(leads(JUSTICE), ends_in(2024))],
    ),
    (
        "甘肃省司法厅牵头几项，其中长期坚持的几项",
        "gansu",
        [leads(JUSTICE), both(leads(JUSTICE), ongoing)],
    ),
    ("甘肃一共几项任务，其中省级部署的几项", "gansu", [every, tier("省级部署")]),
    ("钦州长期坚持的有几项、市司法局牵头的有几项？", "qinzhou", [ongoing, leads("市司法局")]),
    (
        "How many Gansu tasks does Justice lead, and how many does Finance lead?",
        "gansu",
        [leads(JUSTICE), leads(FINANCE)],
    ),
    (
        "How many tasks are there in Gansu, and how many of them are ongoing?",
        "gansu",
        [every, ongoing],
    ),
    # Each of several, in one clause.
    ("甘肃提到“监督”和“培训”的各几项", "gansu", [says("监督"), says("培训")]),
    ("甘肃长期坚持和不长期坚持的各几项", "gansu", [ongoing, dated]),
    ("甘肃一家牵头和多家牵头的各几项", "gansu", [led_by_so_many(1, 1), led_by_so_many(2)]),
    ("甘肃有责任单位和没有责任单位的各几项", "gansu", [FILLED, nobody("responsible")]),
    ("钦州第三、第四部分分别有几项任务", "qinzhou", [in_part("三"), in_part("四")]),
]


@pytest.mark.parametrize(("question", "place", "lists"), APART)
def test_each_list_is_counted_for_itself(
    ask: Ask, notices: tuple[Notice, ...], question: str, place: str, lists: list[Holds]
) -> None:
    sizes = [sum(map(holds, tasks(notices, place))) for holds in lists]
    unit = " tasks" if question.startswith("How") else "项任务"
    lines = ask(question).direct.splitlines()
    assert len(lines) == len(sizes)
    assert all(f"{size}{unit}" in line for size, line in zip(sizes, lines, strict=True))


@pytest.mark.parametrize(
    "question",
    [
        # One list of which two things are asked, units together, and a sum.
        "甘肃2024年到期的任务有几项，都是哪几项",
        "甘肃省级部署的有几项、国务院部署的有几项，一共几项",
        "甘肃省司法厅、省委编办联合牵头的有几项",
        "甘肃任务27是哪几家牵头，任务28呢，有几家",
        # One answer tells what a notice says of itself.
        "甘肃的通知是谁印发的，主送哪些单位",
        "广东这份的抄送名单里居然有部队的？是哪些",
    ],
)
def test_what_asks_for_one_list_is_not_taken_apart(read: Read, question: str) -> None:
    assert read(question).asked_apart == ()


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("广东文件什么时候印发，有问题向谁反映", ["2023年12月18日", "省司法厅"]),
        ("甘肃这份通知文号是多少，有几项任务", ["甘政办发〔2023〕94号", "57项任务"]),
        ("广东计划文号是什么？有几条措施？", ["粤府办〔2023〕21号", "16条措施"]),
        ("甘肃分几个部分，几项任务", ["3个部分", "57项任务"]),
        ("广东计划什么时候印发的，有几条措施，执行有问题找谁", ["12月18日", "16条", "省司法厅"]),
        (
            "What is the Guangdong document number, and how many measures does it have?",
            ["粤府办〔2023〕21号", "16 measures"],
        ),
        (
            "When was the Guangdong notice issued and whom do I contact with problems?",
            ["2023年12月18日", "省司法厅"],
        ),
    ],
)
def test_what_a_notice_says_of_itself_and_more(ask: Ask, question: str, said: list[str]) -> None:
    lines = ask(question).direct.splitlines()
    assert len(lines) == len(said)
    assert all(words in line for words, line in zip(said, lines, strict=True))


@pytest.mark.parametrize(
    ("question", "count"),
    [
        ("钦州附件清单从一（一）1到七（三），总共多少项任务", "52项任务"),
        ("钦州三（一）1至三（三）4有几项任务", "11项任务"),
        ("甘肃从第13项到第24项共有多少项任务", "12项任务"),
        ("How many tasks are there from 三（一）1 to 三（三）4 in Qinzhou?", "11 tasks"),
    ],
)
def test_a_stretch_of_numbers_is_counted(ask: Ask, question: str, count: str) -> None:
    answer = ask(question)
    assert count in answer.direct
    assert "\n" not in answer.direct


@pytest.mark.parametrize(
    ("question", "place", "holds"),
    [
        ("甘肃任务里没提长期坚持的有几条", "gansu", dated),
        ("钦州没标长期坚持的任务有哪些", "qinzhou", dated),
        ("甘肃时限中未出现“长期坚持”的任务", "gansu", dated),
        ("甘肃没注明长期坚持的任务有哪些", "gansu", dated),
        ("甘肃哪些任务是一次性的，时限里没有长期坚持", "gansu", dated),
        ("how many Qinzhou deadlines don't say 长期坚持", "qinzhou", dated),
        ("Which Gansu deadlines do not mention long-term?", "gansu", dated),
        ("甘肃任务分解表，时限中含长期坚持的，全部编号", "gansu", ongoing),
        ("甘肃完成时限包含长期坚持的有多少项", "gansu", ongoing),
        ("How many Gansu deadlines include 长期坚持?", "gansu", ongoing),
    ],
)
def test_what_a_deadline_says_of_work_that_goes_on(
    ask: Ask, notices: tuple[Notice, ...], question: str, place: str, holds: Holds
) -> None:
    assert cited(ask(question)) == [r.id for r in tasks(notices, place) if holds(r)]


def test_what_has_to_go_on_may_still_be_left_out_or_counted_in(read: Read) -> None:
    assert read("甘肃2024年到期的有哪些？时限里带“长期坚持”的不算").ongoing is False
    assert read("甘肃2024年到期的有哪些？时限里带“长期坚持”的也算").ongoing is None


@pytest.mark.parametrize(
    "question",
    [
        "甘肃哪些任务没有同时提到“监督”和“行政执法”",
        "甘肃不同时含“监督”和“行政执法”的任务",
        "甘肃任务里“监督”和“行政执法”没有同时出现的有哪些",
        "Gansu tasks that do not mention both 监督 and 行政执法",
    ],
)
def test_of_two_words_one_may_be_said(ask: Ask, notices: tuple[Notice, ...], question: str) -> None:
    holds = without(both(says("监督"), says("行政执法")))
    assert cited(ask(question)) == [r.id for r in tasks(notices, "gansu") if holds(r)]
