"""What no notice says is refused, however near a record seems."""

import pytest

from tests.assistant.talk import Ask, cited


@pytest.mark.parametrize(
    "question",
    [
        "行政处罚法第五条内容",
        "宪法第一条",
        "国务院27号文第八条是什么",
        "What does article 5 of the Administrative Penalty Law say?",
        "国务院的行动计划里培训学时多少",
        "What does the State Council's plan say about hours?",
        "甘肃省行政执法监督条例哪年颁布的",
    ],
)
def test_the_text_of_a_law_or_of_a_higher_document(ask: Ask, question: str) -> None:
    assert ask(question).kind == "refuse"


@pytest.mark.parametrize(
    "question", ["甘肃工作要求第五条", "灵台工作要求第6条讲什么", "广东组织实施第四点"]
)
def test_a_part_that_ends_sooner(ask: Ask, question: str) -> None:
    assert ask(question).kind == "refuse"


def test_the_second_point_of_a_part_is_found(ask: Ask) -> None:
    assert cited(ask("甘肃工作要求第二条")) == ["gansu/requirement/三（二）"]


@pytest.mark.parametrize(
    "question",
    [
        "平陆运河什么时候通航",
        "平陆运河有多长",
        "执法人员能不能带枪",
        "企业被查了能不能申请赔偿",
        "培训在哪里上课",
        "心理咨询师要什么资质",
        "无证执法判几年",
        "甘肃省财政厅要拿出多少经费",
        "灵台这份由谁起草的",
        "甘肃会商机制多久开一次会",
        "比武练兵第一名是谁",
        "甘肃方案有多少字",
        "1+1等于几",
        "你是谁开发的",
        "Has Guangdong finished its rotation training?",
        "By what date do comments on the Lingtai draft have to be in?",
        "How long is the Pinglu Canal?",
        "What happens to officers who miss the 60 hours?",
    ],
)
def test_things_of_which_no_notice_speaks(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert answer.kind == "refuse"
    assert not answer.citations


def test_no_list_says_what_has_been_done(ask: Ask) -> None:
    answer = ask("甘肃现在哪些任务没完成")
    assert answer.kind == "refuse"
    assert "做到了哪一步" in answer.direct


def test_a_term_that_another_notice_mentions(ask: Ask) -> None:
    answer = ask("广东有没有提约谈")
    assert answer.direct.startswith("不是，写到“约谈”的是")
    assert cited(answer) == ["lingtai/requirement/三（四）"]


def test_work_that_is_another_places(ask: Ask) -> None:
    assert ask("平陆运河那个是广东的任务，是不是").direct.startswith("不是，写到“平陆运河”的是")


def test_a_function_word_before_a_unit_is_no_slip(ask: Ask) -> None:
    assert ask("钦州方案是市政府同意的，对吗").kind == "answer"
