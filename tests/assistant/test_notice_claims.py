"""What a question claims of a notice itself: its size, number, years, issuer and day."""

import pytest

from tests.assistant.talk import Ask, cited


@pytest.mark.parametrize(
    ("question", "begins", "number"),
    [
        ("听说甘肃的分解表有六十项任务，对吗", "不是六十项任务", "57"),
        ("广东重点任务一共二十条，我没数错吧", "不是二十条", "16"),
        ("灵台不就是十八条措施吗？", "不是十八条措施", "20"),
        ("有人讲钦州的清单也是57条，跟甘肃一样多，是不是", "不是57条", "52"),
        ("灵台的措施条数跟甘肃正文一样，都是20条，对吧", "是的", "20"),
        ("甘肃分解表到第58项为止，对不对", "不是到第58项为止", "57"),
        ("The Qinzhou list has sixty tasks, right?", "No, not sixty tasks", "52"),
    ],
)
def test_a_size_is_held_against_the_notice(
    ask: Ask, question: str, begins: str, number: str
) -> None:
    direct = ask(question).direct
    assert direct.startswith(begins)
    assert number in direct


def test_whether_there_is_a_table_is_said(ask: Ask) -> None:
    assert "没有任务分解表" in ask("灵台有任务分解表吗").direct
    assert ask("甘肃有任务分解表吗").direct.startswith("是的")


@pytest.mark.parametrize(
    ("question", "begins", "own"),
    [
        (
            "甘肃的文号是甘政办发〔2023〕49号对不？",
            "不是甘政办发〔2023〕49号",
            "甘政办发〔2023〕94号",
        ),
        ("广东那个文件编号粤府办〔2024〕21号是吗", "不是粤府办〔2024〕21号", "粤府办〔2023〕21号"),
        ("灵台方案的文号是灵政办发〔2023〕88号对吗", "不是灵政办发〔2023〕88号", "没有文号"),
        ("钦州是依据桂政办发〔2023〕87号制定的，对吧", "不是桂政办发", "桂政办发〔2023〕78号"),
        ("甘肃通知文号是甘政办发〔2023〕94号没错吧", "是的", "甘政办发〔2023〕94号"),
    ],
)
def test_a_document_number_is_put_right(ask: Ask, question: str, begins: str, own: str) -> None:
    direct = ask(question).direct
    assert direct.startswith(begins)
    assert own in direct


def test_a_number_that_nobody_claims_of_a_place_is_refused(ask: Ask) -> None:
    assert ask("甘政办发〔2023〕49号讲了什么").kind == "refuse"


@pytest.mark.parametrize(
    "question",
    [
        "甘肃这轮三年行动是从哪年到哪年",
        "灵台方案管哪三年",
        "Which years does the Qinzhou plan cover?",
        "广东计划的起止年份",
    ],
)
def test_the_years_of_a_plan_come_from_its_title(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert "2023—2025年" in answer.direct
    assert all(record.endswith("/notice") for record in cited(answer))


def test_other_years_are_denied(ask: Ask) -> None:
    assert ask("甘肃的三年行动是2024到2026年，对吗").direct.startswith("不是2024")
    assert ask("广东那个计划期是2023到2025吧").direct.startswith("是的")


def test_years_of_an_item_are_no_years_of_the_plan(ask: Ask) -> None:
    assert cited(ask("甘肃乡镇规范化试点最迟到哪一年收尾")) == ["gansu/task/29"]


@pytest.mark.parametrize(
    "question",
    ["落实广东的计划时有疑问，通知让向哪个部门反馈", "按广东通知，执行里出了岔子该跟谁说"],
)
def test_whom_to_tell_of_problems_is_quoted(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert "请径向省司法厅反映" in answer.direct
    assert cited(answer) == ["guangdong/notice"]


@pytest.mark.parametrize(
    "question", ["广东第5条标的任务层级是什么", "灵台第7条是国务院部署还是省级部署"]
)
def test_a_column_that_a_notice_lacks_is_refused(ask: Ask, question: str) -> None:
    assert ask(question).kind == "refuse"


def test_a_wrong_tier_is_denied(ask: Ask) -> None:
    direct = ask("甘肃第46项是国务院部署的，对吧").direct
    assert direct.startswith("不是国务院部署")
    assert "省级部署" in direct


@pytest.mark.parametrize(
    ("question", "place", "record"),
    [
        ("平陆运河的法治保障写在灵台方案里，是吗", "钦州市", "qinzhou/task/二（三）"),
        ("“扫码入企”是甘肃方案里提的，对吗", "广东省", "guangdong/measure/12"),
        ("I was told 一案一码 comes from the Gansu plan. Is that right?", "Guangdong",
         "guangdong/measure/13"),
    ],
)  # fmt: skip
def test_what_another_place_says_is_told_of_it(
    ask: Ask, question: str, place: str, record: str
) -> None:
    answer = ask(question)
    assert answer.direct.startswith(("不是", "No"))
    assert place in answer.direct
    assert record in cited(answer)


def test_a_place_that_says_the_matter_otherwise_is_shown_itself(ask: Ask) -> None:
    answer = ask("钦州也是要建省市县乡四级的监督体系，是不是？")
    assert all(record.startswith("qinzhou/") for record in cited(answer))
