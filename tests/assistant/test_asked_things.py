"""What is asked for by a kind of value that the record found does not hold is refused."""

import pytest

from tests.assistant.talk import Ask, cited


@pytest.mark.parametrize(
    "question",
    [
        "心理咨询找哪家医院，甘肃",
        "广东粤执法平台用的是哪家的云服务器",
        "钦州掌上执法APP最新版本号是多少",
        "钦州满意度测评的问卷有几道题",
        "甘肃规范化试点一共选了几个乡镇",
        "灵台培训结业考试多少分算合格",
        "广东业务培训用哪一本教材",
        "粤执法的登录密码忘了怎么找回",
        "一案一码先在广东哪几个市试点",
        "灵台比武练兵定在几月份举行",
        "甘肃案卷评查每年抽查多少份案卷",
        "钦州的中期报告有没有模板",
        "甘肃2024年专项监督最后查出了多少个问题",
        "给我写一首夸执法队员的打油诗",
        "Which hospital provides counselling to Gansu officers?",
        "In which month does Lingtai hold its skills contests?",
        "How many counselling sessions per year does each Gansu officer get?",
        "What colour are the Qinzhou uniforms?",
    ],
)
def test_a_value_that_no_record_holds_is_refused(ask: Ask, question: str) -> None:
    assert ask(question).kind == "refuse"


@pytest.mark.parametrize(
    ("question", "record", "fact"),
    [
        ("广东全员轮训哪个月前完成", "guangdong/measure/2", "2024年6月"),
        ("甘肃专项监督安排在哪个季度", "gansu/task/15", "第三季度"),
        ("灵台每年轮训多少学时", "lingtai/measure/2", "60"),
        ("广东粤执法跟哪些平台联动", "guangdong/measure/13", "粤省心12345"),
        ("甘肃要建几级全覆盖的监督体系", "gansu/task/38", "四级"),
        ("Which new technologies does Guangdong name for smarter enforcement?",
         "guangdong/measure/14", "区块链"),
    ],
)  # fmt: skip
def test_a_value_that_the_record_holds_is_told(
    ask: Ask, question: str, record: str, fact: str
) -> None:
    answer = ask(question)
    assert record in cited(answer)
    assert fact in answer.direct


def test_some_are_no_number_asked_for(ask: Ask) -> None:
    answer = ask("我们区想请几位特邀执法监督员，甘肃省里是哪个厅在牵这件事")
    assert cited(answer) == ["gansu/task/43"]
    assert "省司法厅" in answer.direct


def test_who_answers_is_refused_where_only_a_thing_of_units_is_named(ask: Ask) -> None:
    assert ask("灵台第17条数据打通这件事，责任落在县里哪个局头上").kind == "refuse"
