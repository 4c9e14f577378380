"""A deed of which who, when or where is asked must be said by the record that answers."""

import pytest

from assistant.reading.wants.asked_deeds import find_asked_deeds
from tests.assistant.talk import Ask


@pytest.mark.parametrize(
    ("question", "deeds"),
    [
        ("执法车辆由谁采购", ["采购"]),
        ("到哪儿申领电子章", ["申领", "电子"]),
        ("宣传海报什么时候印刷", ["印刷"]),
    ],
)
def test_what_is_asked_for_is_the_deed(question: str, deeds: list[str]) -> None:
    assert [deed.name for deed in find_asked_deeds(question)] == deeds


@pytest.mark.parametrize(
    "question",
    [
        "由谁牵头，什么时候办完",
        "这项由哪个部门来抓",
        "按照“谁执法谁公示”公开信息",
        "分解表里是谁",
        "who leads it and who is responsible",
        "officers who translate",
    ],
)
def test_words_that_only_ask_are_no_deed(question: str) -> None:
    assert find_asked_deeds(question) == ()


@pytest.mark.parametrize(
    "question",
    [
        "钦州的执法终端由谁来维修",
        "广东一案一码的案卷由谁扫描上传",
        "灵台的规范化试点几时验收",
        "甘肃比武练兵的裁判谁来培养",
        "Who drafted the Qinzhou plan?",
        "Where can I park at the Lingtai justice bureau?",
    ],
)
def test_a_deed_that_no_record_says_is_refused(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert answer.kind == "refuse", answer.direct


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("钦州的专项监督由谁组织，什么时候搞完", "市司法局"),
        ("广东的镇街指导目录谁来编", "省司法厅"),
        ("灵台的联络员名单最迟哪天交", "2023年12月31日"),
        ("甘肃年度联合执法计划谁汇总发布", "省司法厅"),
        ("钦州的满意度测评由谁操持", "市司法局"),
        ("Who organises the satisfaction survey in Qinzhou?", "市司法局"),
        ("Who compiles the township catalogue in Guangdong?", "省司法厅"),
    ],
)
def test_a_deed_that_is_said_is_answered(ask: Ask, question: str, said: str) -> None:
    answer = ask(question)
    assert answer.kind == "answer", answer.direct
    assert said in answer.direct


@pytest.mark.parametrize(
    ("question", "term"),
    [
        ("广东的工资待遇政策由哪个厅落实", "工资待遇"),
        ("广东的联络员名单交到哪里", "联络员名单"),
    ],
)
def test_what_several_other_places_say_is_refused_with_a_hint(
    ask: Ask, question: str, term: str
) -> None:
    answer = ask(question)
    assert answer.kind == "refuse"
    assert f"没有写到“{term}" in answer.direct
    assert "甘肃省" in answer.direct


@pytest.mark.parametrize(
    "question",
    [
        # formulas that no notice has
        "“谁审批谁销毁”在甘肃表里由谁牵头",
        "灵台的“日清月结”由哪个局负责",
        # what a list holds, what a formula counts, what has become of it
        "甘肃的“两轻一免”到底是哪两个“轻”",
        "“首违不罚”在甘肃适用于哪些违法行为",
        "钦州目前有哪几个镇参加了规范化试点",
        "甘肃至今评估了多少项赋权事项",
        "甘肃哪几个县被评上了示范",
        "灵台现在交给镇上的处罚权有哪几项",
        # particulars
        "灵台征求意见稿的意见最迟哪天提",
        "甘肃案卷评查的情况每年几月几号前报",
        "钦州的满意度测评委托的是哪家公司",
        "How long do Gansu agencies have to keep the recordings?",
        "What is the name of the company that runs the Qinzhou platform?",
        "Which Qinzhou towns were selected for the pilots?",
    ],
)
def test_what_is_only_named_is_refused(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert answer.kind == "refuse", answer.direct


@pytest.mark.parametrize(
    ("question", "record"),
    [
        ("“两轻一免”在灵台写在哪条", "lingtai/measure/9"),
        ("“谁执法谁公事”在灵台写在哪条", "lingtai/measure/8"),
        ("钦州镇街规范化试点由哪个局牵头", "qinzhou/task/三（二）4"),
        ("甘肃示范创建由谁负责", "gansu/task/12"),
        ("灵台要清理的执法事项有哪几类", "lingtai/measure/10"),
        ("广东要查的突出问题有哪些", "guangdong/measure/4"),
    ],
)
def test_what_is_said_of_it_is_answered(ask: Ask, question: str, record: str) -> None:
    answer = ask(question)
    assert answer.kind == "answer", answer.direct
    assert record in [citation.record.id for citation in answer.citations]
