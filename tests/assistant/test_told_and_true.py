"""What a question tells in passing and is not so: numbers, offices, times that places share."""

import pytest

from tests.assistant.talk import Ask


@pytest.mark.parametrize(
    ("question", "record"),
    [
        ("听说广东的扫码入企写在第9条，对吧", "guangdong/measure/12"),
        ("广东措施14讲的是心理咨询吗", "guangdong/measure/16"),
        (
            'Is the "one case, one code" rule in measure 4 of Guangdong, right?',
            "guangdong/measure/13",
        ),
        (
            "I was told Guangdong's rule on scanning in is measure 12. Correct?",
            "guangdong/measure/12",
        ),
    ],
)
def test_item_that_says_what_another_is_said_to(ask: Ask, question: str, record: str) -> None:
    answer = ask(question)
    assert [citation.record.id for citation in answer.citations] == [record]
    assert answer.direct.startswith(("No", "不在")) == ("12" not in question or "第9" in question)


@pytest.mark.parametrize(
    ("question", "office"),
    [
        ("钦州哪几项由浦北县财政局牵头", "浦北县财政局"),
        ("广东哪些措施由深圳市司法局负责", "深圳市司法局"),
    ],
)
def test_office_of_a_place_without_a_notice_is_nobody(ask: Ask, question: str, office: str) -> None:
    answer = ask(question)
    assert answer.kind == "refuse"
    assert office in answer.direct


def test_office_of_the_place_itself_leads(ask: Ask) -> None:
    assert "六（三）" in ask("钦州哪几项由市财政局牵头").direct


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("广东要求2024年6月底前公布权责清单，钦州有没有照这个时间写，哪一条", "时限不同"),
        ("甘肃要求2023年底前普遍建立裁量权基准，灵台照这个时间写了没有", "是的"),
        ("甘肃和灵台对普遍建立裁量权基准制度的时间说得一样吗", "时限相同"),
    ],
)
def test_times_that_two_places_share_or_not(ask: Ask, question: str, said: str) -> None:
    assert ask(question).direct.startswith(said)


def test_column_that_holds_exactly_these(ask: Ask) -> None:
    answer = ask("广东措施的括号里单位恰好是省司法厅、省各行政执法部门的有几条")
    assert "共7条" in answer.direct


@pytest.mark.parametrize(
    ("question", "record"),
    [
        ("灵台要把哪两份文件列成培训必修课", "lingtai/requirement/三（三）"),
        ("甘肃对贯彻方案不得力的会采取哪几种措施", "gansu/requirement/三（四）"),
        ("灵台的装备花费放进哪一级的预算", "lingtai/measure/20"),
    ],
)
def test_item_that_says_it(ask: Ask, question: str, record: str) -> None:
    assert record in [citation.record.id for citation in ask(question).citations]


@pytest.mark.parametrize(
    "question", ["甘肃的执法证几年换一次", "钦州市市场监管局2024年的罚款任务指标定了多少"]
)
def test_amount_that_nobody_says(ask: Ask, question: str) -> None:
    assert ask(question).kind == "refuse"
