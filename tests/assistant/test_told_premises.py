"""What a question takes for granted: contradicted before all else where it is wrong."""

import pytest

from tests.assistant.talk import Ask, cited


@pytest.mark.parametrize(
    ("question", "record", "denied"),
    [
        ("省人社厅牵头的甘肃心理咨询任务，哪天到期", "gansu/task/54", "省人社厅"),
        (
            "钦州平陆运河那件事由市交通运输局牵头，责任单位都是谁",
            "qinzhou/task/二（三）",
            "市交通运输局",
        ),
        (
            "钦州满意度测评，市统计局作为牵头单位最晚啥时候弄完",
            "qinzhou/task/七（二）2",
            "市统计局",
        ),
        (
            "The finance department leads counselling for officers in Gansu; who are the others?",
            "gansu/task/54",
            "finance department",
        ),
    ],
)
def test_a_lead_told_in_passing_is_denied_first(
    ask: Ask, question: str, record: str, denied: str
) -> None:
    answer = ask(question)
    assert answer.direct.startswith(("不是，", "No, "))
    assert denied in answer.direct
    assert record in cited(answer)


@pytest.mark.parametrize(
    "question",
    [
        "省卫健委牵头的甘肃心理咨询任务，哪天到期",
        "甘肃心理咨询由省人社厅牵头还是省卫健委牵头",
        "假如省财政厅牵头的甘肃心理咨询还没动，时限写的是哪天",
    ],
)
def test_a_lead_that_is_right_or_only_supposed_is_not(ask: Ask, question: str) -> None:
    assert not ask(question).direct.startswith("不是")


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("甘肃的厅局每年年初把联合执法的需求交给省司法厅，没记错吧", "年初"),
        ("省级部门年初向省司法厅提联合执法需求，每年年初都要，甘肃是这样吧", "年初"),
        ("The supervision commission leads clue transfers in Gansu, right?", "省监委"),
    ],
)
def test_what_is_right_is_confirmed_and_not_withheld(ask: Ask, question: str, said: str) -> None:
    answer = ask(question)
    assert answer.kind == "answer"
    assert answer.direct.startswith(("是的", "Yes"))
    assert said in answer.direct


def test_a_level_that_no_unit_has_is_denied_with_it(ask: Ask) -> None:
    answer = ask("Gansu's municipal finance bureau leads putting the costs into the budget, right?")
    assert answer.direct.startswith("No, municipal finance bureau is not named")


def test_what_was_mistyped_is_answered_in_the_words_that_were_meant(ask: Ask) -> None:
    answer = ask("广东的连络员名单跟台帐，哪天之前要交到省司法厅")
    assert "逐字核对" not in answer.direct
    assert "联络员名单" in answer.direct


@pytest.mark.parametrize(
    ("question", "record"),
    [
        ("钦州新来的没证，自己先去查几家店也行吧", "qinzhou/task/一（三）1"),
        ("广东指导目录外的执法事项照样可以下放给镇里，对吧", "guangdong/measure/8"),
        ("基层普遍反对承接的，广东也允许下放，是吧", "guangdong/measure/8"),
        (
            "In Guangdong an officer without a certificate may enforce alone, right?",
            "guangdong/measure/3",
        ),
    ],
)
def test_what_is_forbidden_is_not_allowed(ask: Ask, question: str, record: str) -> None:
    answer = ask(question)
    assert answer.direct.startswith(("不可以，", "No, "))
    assert record in cited(answer)


def test_that_it_is_forbidden_is_confirmed(ask: Ask) -> None:
    assert ask("广东没有执法证不能自己去执法，是吧").direct.startswith("是的")


def test_a_ban_on_others_denies_nothing(ask: Ask) -> None:
    assert not ask("广东指导目录里的事项可以下放给乡镇，对吧").direct.startswith("不可以")


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("So in Lingtai the justice bureau reports the special supervision to the city?", ""),
        ("In Lingtai the special supervision is reported to the city government, right?", "No, "),
        ("In Lingtai the special supervision is reported to the county government, right?", "Yes"),
        ("Gansu reports the special supervision to the Ministry of Justice, correct?", "No, "),
        ("Gansu reports the special supervision to the provincial government, correct?", "Yes"),
    ],
)
def test_who_is_told_is_held_against_the_text_in_english(
    ask: Ask, question: str, verdict: str
) -> None:
    direct = ask(question).direct
    assert direct.startswith(verdict) if verdict else not direct.startswith(("Yes", "No"))


def test_of_several_who_are_told_none_is_confirmed(ask: Ask) -> None:
    asked = "Guangdong departments file their ledgers with the provincial government, right?"
    assert not ask(asked).direct.startswith("Yes")


def test_who_issues_another_plan_is_denied(ask: Ask) -> None:
    assert ask("灵台联合执法按的是市司法局发布的年度计划，对吧").direct.startswith("不是市司法局")


def test_the_month_of_every_year_is_held_against_the_notice(ask: Ask) -> None:
    assert ask("Lingtai must finish the rotation by June each year, right?").direct.startswith("No")
    assert ask("Lingtai must finish the rotation by October each year, right?").direct.startswith(
        "Yes"
    )


@pytest.mark.parametrize(
    ("question", "record"),
    [
        ("省公安厅牵头的两法衔接任务，甘肃表里还有哪些责任单位", "gansu/task/32"),
        ("省财政厅牵头的甘肃心理咨询任务，序号是多少", "gansu/task/54"),
    ],
)
def test_a_wrong_lead_makes_no_list_of_what_the_unit_leads(
    ask: Ask, question: str, record: str
) -> None:
    answer = ask(question)
    assert answer.direct.startswith("不是，")
    assert cited(answer) == [record]


def test_what_a_unit_does_lead_is_listed(ask: Ask) -> None:
    assert len(cited(ask("省财政厅牵头的甘肃清单任务有哪些"))) == 4


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("甘肃市州2023年12月31日前报省司法厅的，除了台账还要报什么", "不是2023年12月31日前"),
        ("甘肃市州2023年12月20日前报上去的，除了联络员名单还有啥", "甘肃省要求三（二）"),
    ],
)
def test_what_is_named_beside_a_known_thing(ask: Ask, question: str, verdict: str) -> None:
    answer = ask(question)
    assert answer.direct.startswith(verdict)
    assert "工作举措、台账及联络员名单" in answer.direct
    assert cited(answer) == ["gansu/requirement/三（二）"]


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("粤府办〔2023〕21号是省司法厅发的文件，我登记对了吗", "不是"),
        ("甘政办发〔2023〕94号是甘肃省政府办公厅印发的，标得对吗", "是的"),
        ("The Guangdong notice was published by the Department of Justice, correct?", "No"),
        ("The Guangdong notice was issued by the government’s General Office, correct?", "Yes"),
    ],
)
def test_who_issued_a_notice(ask: Ask, question: str, verdict: str) -> None:
    answer = ask(question)
    assert answer.direct.startswith(verdict)
    assert "人民政府办公厅" in answer.direct


@pytest.mark.parametrize(
    ("question", "verdict", "record"),
    [
        ("广东执法协作机制那条没有写公安厅，对吧", "不是", "guangdong/measure/9"),
        ("广东执法协作机制那条没有写财政厅，对吧", "是的", "guangdong/measure/9"),
        ("甘肃心理咨询的责任单位里没有兰州新区，是吧", "不是", "gansu/task/54"),
        ("广东权益保障那条没有把省司法厅列进去，是这样吧", "是的", "guangdong/measure/16"),
    ],
)
def test_that_a_unit_is_not_named(ask: Ask, question: str, verdict: str, record: str) -> None:
    answer = ask(question)
    assert answer.direct.startswith(verdict)
    assert cited(answer) == [record]


def test_who_approves_is_held_against_the_text_in_english(ask: Ask) -> None:
    asked = "Guangdong's catalogue of town powers needs to be approved by the {} first, right?"
    assert ask(asked.format("justice department")).direct.startswith("No, not justice department")
    assert not ask(asked.format("provincial government")).direct.startswith("No")


def test_problems_are_told_to_whom_the_notice_says(ask: Ask) -> None:
    assert ask("广东落实中遇到问题，向省司法厅反映，对吧").direct.startswith("是的")
    assert ask("广东落实中遇到问题，向省财政厅反映，对吧").direct.startswith("不是省财政厅")


def test_a_body_of_no_notice_is_not_told(ask: Ask) -> None:
    answer = ask("广东各执法部门把组织实施情况向本级人大报告，没错吧")
    assert answer.direct.startswith("不是本级人大")
    assert "党委" in answer.direct


def test_a_ban_on_acting_alone_says_nothing_of_company(ask: Ask) -> None:
    assert not ask("钦州没证的新人可以跟着老同志一起去办案吗").direct.startswith("不可以")


def test_a_time_of_another_clause_confirms_nothing(ask: Ask) -> None:
    assert not ask("甘肃每年年初由省司法厅发布联合执法计划，对吧").direct.startswith("是的")


def test_who_is_told_of_what_is_not_said_is_left_open(ask: Ask) -> None:
    assert not ask(
        "Does Lingtai's justice bureau report to the county government?"
    ).direct.startswith("No")
