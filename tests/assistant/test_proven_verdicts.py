"""Yes and no are said of what is claimed, and of nothing that only stands beside it."""

import pytest

from assistant.reading.wants.claims import asks_whether_may
from tests.assistant.talk import Ask, cited


@pytest.mark.parametrize(
    ("question", "record"),
    [
        # the units of the matter, and not the one said to lead
        ("给乡镇放权的事项要做法制审核，甘肃这块编办也要一起牵头吗", "gansu/task/27"),
        ("甘肃的年度联合执法计划由省司法厅发布，对吗", "gansu/task/30"),
    ],
)
def test_what_is_so_is_confirmed(ask: Ask, question: str, record: str) -> None:
    answer = ask(question)
    assert answer.direct.startswith("是的")
    assert record in cited(answer)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        # alone, and somebody else leads too
        ("钦州跟12345热线的信息共享机制，牵头的就市司法局一家，对吗", "另有其他单位"),
        # said not to lead, and it does
        ("钦州12345热线管理中心在信息共享机制那条里只是个责任单位，不牵头吧？", "热线管理中心"),
        # another body approves, decides
        ("广东的指导目录编好后由省司法厅自己批准就能实施，是吧？", "报省政府批准"),
        ("在广东，给镇街赋哪些权最后由县政府常务会议拍板就定了，对吧", "常务会议研究确定"),
        ("甘肃的年度联合执法计划由省公安厅发布，对吗", "省司法厅"),
        # a sentence quoted from a paper of one's own names the place
        ("题干写“灵台要求原则上于每年6月前完成全员轮训”，这题干对吗？", "每年10月前"),
    ],
)
def test_what_is_not_so_is_contradicted(ask: Ask, question: str, said: str) -> None:
    answer = ask(question)
    assert answer.direct.startswith("不是")
    assert said in answer.direct


@pytest.mark.parametrize(
    "question",
    [
        # what may be is asked, which a number that is right does not answer
        "党性教育那些学时，能顶钦州的20加40学时吗？",
        # one of two answers is asked for
        "裁量权基准在钦州清单里有没有具体完成日子，还是一直抓下去",
        "Is the item on pay in the Qinzhou list due by a date, or is it open-ended?",
        # the unit is of the matter, and nothing is said of it
        "把乡镇、街道综合执法人员纳入业务培训，这个在甘肃表里是不是我们新区也算牵头的？",
        # that something is joined to a unit gives the unit no work
        "广东的粤执法要跟12345热线联动吗",
        # half a word of another notice is no term of it
        "落实不力的，灵台是可以约谈的，我没记错吧",
    ],
)
def test_neither_is_said_where_nothing_is_proven(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert answer.kind == "answer"
    assert not answer.direct.startswith(("是的", "不是", "Yes", "No"))


def test_of_two_places_the_times_answer_and_no_number_that_both_have(ask: Ask) -> None:
    answer = ask("四级全覆盖的协调监督体系，广东和灵台说的建成时间一样吗")
    assert answer.direct.startswith("广东省的时限更早")


def test_in_a_talk_a_unit_that_something_is_joined_to_is_none_of_its_columns(ask: Ask) -> None:
    answer = ask("“粤执法”在广东计划第几项", "它要跟12345热线联动吗")
    assert not answer.direct.startswith("不是")


def test_what_may_be_is_asked_in_many_words() -> None:
    assert asks_whether_may("能不能算进去")
    assert asks_whether_may("可以抵一部分学时吗？")
    assert not asks_whether_may("我这么写可以吗？")
    assert not asks_whether_may("这样能吗")
