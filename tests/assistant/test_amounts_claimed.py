"""Quantities that a question claims: refused, contradicted or confirmed by what is written."""

import pytest

from assistant.reading.words.frequencies import frequencies
from assistant.reading.words.quantities import quantities
from tests.assistant.talk import Ask


@pytest.mark.parametrize(
    ("question", "term"),
    [
        ("甘肃特约监督员的聘书一签就是四年，没错吧", "四年"),
        ("广东的执法证两年一审，对吗", "两年一审"),
        ("灵台的执法经费要占到财政支出的百分之三，是吧", "百分之三"),
        ("钦州每个镇至少要配6名法制审核员，对不对", "6名"),
        ("甘肃评查案卷每家单位抽25本，我没记错吧", "25本"),
        ("广东要建三个执法监督指挥中心，是这样吧", "三个执法监督"),
        ("钦州的工作会商每月开两次，对吧", "每月开两次"),
        ("Guangdong reviews 40 files per department, right?", "40 files"),
        ("In Lingtai the special rectification campaign lasts 90 days, right?", "90 days"),
        ("Gansu special supervisors are appointed for four years, correct?", "four years"),
        ("Qinzhou surveys public satisfaction twice a month, right?", "twice a month"),
    ],
)
def test_a_quantity_that_nothing_says_is_refused_in_its_own_words(
    ask: Ask, question: str, term: str
) -> None:
    answer = ask(question)
    assert answer.kind == "refuse", answer.direct
    assert f"“{term}”" in answer.direct
    assert not answer.citations


@pytest.mark.parametrize(
    ("question", "denied"),
    [
        ("甘肃每名执法人员每年要学90个学时，是吧", "不是90个学时"),
        ("灵台一人一年学满90学时吧", "不是90学时"),
        ("甘肃的全员轮训三年搞一遍，对吗", "不是三年搞一遍"),
        ("钦州清理的是七年没发生过的执法事项，对吧", "不是七年"),
        ("Gansu holds the all-staff rotation training every three years, right?", "every three"),
    ],
)
def test_another_quantity_of_the_matter_contradicts(ask: Ask, question: str, denied: str) -> None:
    answer = ask(question)
    assert answer.kind == "answer", answer.direct
    assert denied in answer.direct
    assert answer.citations


@pytest.mark.parametrize(
    "question",
    [
        "甘肃每人每年学六十个学时，没错吧",
        "广东四十五分钟算一个学时，对吧",
        "灵台清理近5年没发生的事项，是吧",
        "Guangdong officers get sixty hours of training, right?",
        "Gansu clears items unused for five years, right?",
    ],
)
def test_a_quantity_in_another_writing_is_confirmed(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert answer.direct.startswith(("是的", "Yes")), answer.direct


@pytest.mark.parametrize(
    "question",
    [
        "甘肃三年行动的总目标是到2025年底，对吧",
        "裁量权基准甘肃、灵台、广东三份文件的时限都一样吗",
        "甘肃任务27和任务28差三个月到期，对吗",
        "钦州2024年8月15日前报中期报告，没错吧",
        "甘肃的联合执法计划一年一份，是吧",
        "钦州七（一）责任单位有没有市财政局，除它以外再报三个",
        "Guangdong's plan runs for three years, right?",
    ],
)
def test_dates_titles_and_comparisons_claim_no_quantity(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert "没有写“" not in answer.direct, answer.direct
    assert "do not say “" not in answer.direct, answer.direct


def test_one_grammar_reads_quantities_in_both_languages() -> None:
    text = "拨了1.5亿元，五成，三分之一，30余人，两周，半年内，5，000 yuan，forty-five minutes"
    found = [(q.measure, float(q.value)) for q in quantities(text)]
    assert found == [
        ("money", 150_000_000.0),
        ("share", 50.0),
        ("share", pytest.approx(100 / 3)),
        ("person", 30.0),
        ("day", 14.0),
        ("month", 6.0),
        ("money", 5000.0),
        ("minute", 45.0),
    ]


def test_numbers_of_items_dates_and_set_phrases_are_no_quantities() -> None:
    for text in ("2025年底", "第三年", "任务27", "近期", "12345热线", "双随机、一公开", "一刀切"):
        assert not quantities(text), text


def test_a_frequency_is_a_stretch_and_how_often_in_it() -> None:
    said = "每半年一次，一个月两回，every other year，three times a quarter，weekly"
    found = [(often.period, often.of_days, often.times) for often in frequencies(said)]
    assert found == [
        (6, False, 1),
        (1, False, 2),
        (24, False, None),
        (3, False, 3),
        (7, True, None),
    ]
