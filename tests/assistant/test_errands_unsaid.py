"""Where an errand is done, at which firm, by which outline: said for that very deed, or refused."""

import pytest

from tests.assistant.talk import Ask, cited


@pytest.mark.parametrize(
    "question",
    [
        # where somebody does it
        "钦州新人的执法证去哪儿领取",
        "甘肃法律顾问到哪个窗口登记",
        "送台账去灵台县司法局，车停哪里",
        "Where can Gansu officers park for the drills?",
        "Where should Qinzhou officers go to collect their certificates?",
        # a firm or body without a name as yet
        "钦州请了哪个测评公司来做满意度测评",
        "灵台的心理咨询用的是哪家社会机构",
        "甘肃的技能实训放在哪个实训基地",
        "Name of the vendor that built Gansu's supervision system?",
        "Which clinic offers the counselling for Gansu officers?",
        # what is handed out for something to be written
        "灵台的工作举措，县里有没有统一的提纲",
        "广东的整治台账套用什么格式",
        # what a short name stands for
        "甘肃的“首违不罚”，适用范围写清楚了没有",
        # until when a draft is open
        "灵台那份草案，意见最晚几号交上去",
        # what it costs
        "钦州掌上执法的APP要不要交费",
        # a person
        "Who personally inspects the ledgers in Lingtai?",
        "Is there a helpline number for the counselling of Qinzhou officers?",
    ],
)
def test_no_place_no_name_no_form(ask: Ask, question: str) -> None:
    assert ask(question).kind == "refuse"


@pytest.mark.parametrize(
    ("question", "said", "record"),
    [
        ("广东的权责事项到哪个系统认领", "政务服务事项管理系统", "guangdong/measure/7"),
        (
            "On which system do Guangdong departments claim entries from the powers list?",
            "政务服务事项管理系统",
            "guangdong/measure/7",
        ),
        ("钦州用哪些媒体宣传好经验", "报刊", "qinzhou/task/七（三）"),
        ("灵台的行政执法信息在哪儿公开", "社会公开", "lingtai/measure/8"),
        ("Which hotline does Lingtai share information with?", "12345", "lingtai/measure/15"),
    ],
)
def test_what_is_said_is_answered(ask: Ask, question: str, said: str, record: str) -> None:
    answer = ask(question)
    assert answer.kind == "answer", answer.direct
    assert said in answer.text.replace(" ", "")
    assert record in cited(answer)
