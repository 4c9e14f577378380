"""Questions in written style and in Cantonese, with the words of everyday Mandarin beside them."""

import pytest

from tests.assistant.talk import Ask, cited


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        # written style
        ("广东省该实施计划之印发日期为何年何月何日？", "广东省实施计划的印发日期是哪天"),
        ("钦州市该方案落款日期为何日？", "钦州市方案的落款日期是哪天"),
        (
            "以2024年11月15日为基准日，钦州清单中完成时限业已届满的任务有哪些？",
            "截至2024年11月15日，钦州清单中已经过期的任务有哪些",
        ),
        (
            "到2025年1月1日，甘肃分解表中已届满的任务有哪些，含“长期坚持”字样的不予计入",
            "截至2025年1月1日，甘肃分解表中已逾期的任务有哪些，不含长期坚持的",
        ),
        # Cantonese
        ("钦州边个单位牵头搞案卷评查，几时要搞掂", "钦州哪个单位牵头搞案卷评查，什么时候完成"),
        ("广东嗰份计划系边日印发嘅", "广东那份计划是哪天印发的"),
        ("钦州市财政局有冇牵头嘅任务", "钦州市财政局有没有牵头的任务"),
        (
            "我系钦州市财政局嘅，牵头的任务帮我列晒出来，责任单位嗰啲唔要",
            "我是钦州市财政局的，牵头的任务帮我列出来，责任单位的不要",
        ),
        # everyday words of counting
        ("甘肃分解表里时限带“长期坚持”的加起来有几个", "甘肃分解表里时限带“长期坚持”的一共有几项"),
        ("钦州清单一共列了多少条任务举措？没单独编号的也算一条。", "钦州清单一共列了多少项任务"),
    ],
)
def test_it_is_answered_as_in_plain_words(ask: Ask, written: str, plain: str) -> None:
    answer = ask(written)
    assert answer.kind == "answer"
    assert cited(answer) == cited(ask(plain))
    assert "没有读懂" not in answer.direct


@pytest.mark.parametrize(
    "question",
    [
        "清单里钦州市财政局牵头的任务列一下，责任单位的不用",
        "钦州市财政局牵头的任务找齐，责任单位那种不用",
    ],
)
def test_what_is_not_needed_is_left_out(ask: Ask, question: str) -> None:
    assert cited(ask(question)) == ["qinzhou/task/六（三）"]


@pytest.mark.parametrize(
    "question",
    [
        "What is the completion date for the psychological counselling in Guangdong measure 16?",
        "What is the due date of measure 16 in the Guangdong plan?",
        "When must measure 12 of the Guangdong plan be completed?",
        "广东第16条心理咨询机制的完成时限是哪天",
    ],
)
def test_a_measure_without_a_time_is_told_to_have_none(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert answer.kind == "refuse"
    assert "没有写明时间" in answer.direct or "states no time" in answer.direct


@pytest.mark.parametrize(
    ("question", "record"),
    [
        (
            "甘肃方案对组织实施不力的单位，由省司法厅采取哪两项措施督促整改？",
            "gansu/requirement/三（四）",
        ),
        ("灵台县司法局采取哪三种措施督促整改", "lingtai/requirement/三（四）"),
        ("钦州对落实不力的采取什么措施", "qinzhou/requirement/三（二）"),
    ],
)
def test_what_is_done_to_somebody_is_no_measure_of_the_plan(
    ask: Ask, question: str, record: str
) -> None:
    assert cited(ask(question)) == [record]


def test_a_measure_with_a_time_is_told_with_it(ask: Ask) -> None:
    answer = ask("What is the completion date in measure 7 of the Guangdong plan?")
    assert cited(answer) == ["guangdong/measure/7"]
    assert "2024年6月底前" in answer.direct
