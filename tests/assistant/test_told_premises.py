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
