"""What a question puts up to be confirmed, however it says so; what it takes for granted."""

import pytest

from assistant.reading.wants.statements import stated
from tests.assistant.talk import Ask, cited


@pytest.mark.parametrize(
    ("question", "begins", "record"),
    [
        # the frame says that it is to be checked, or that it should be right
        ("甘肃任务21属省级部署，这么填没毛病吧", "不是省级部署", "gansu/task/21"),
        ("核对一下：钦州清单三（一）3，2024年底前完成", "不是2024年底前", "qinzhou/task/三（一）3"),
        ("请判断：“甘肃任务12由省人社厅牵头。”", "不是，省人社厅", "gansu/task/12"),
        ("灵台措施7要2024年底前建好，有误请指正", "不是2024年底前", "lingtai/measure/7"),
        ("我怎么记得甘肃任务34是国务院部署", "不是国务院部署", "gansu/task/34"),
        ("甘肃任务48由省委编办牵头，属实否", "是的", "gansu/task/48"),
        # a value and a question mark
        ("甘肃任务14牵头单位是省司法厅？", "不是，省司法厅", "gansu/task/14"),
        ("广东措施6省水利厅负责？", "不是，省水利厅", "guangdong/measure/6"),
        ("Lingtai measure 2: 20 training hours of law, yes?", "No", "lingtai/measure/2"),
        # nothing is left open
        ("甘肃任务33牵头单位省监委", "是的", "gansu/task/33"),
        ("甘肃任务29，2024年底完成", "不是2024年底", "gansu/task/29"),
        ("Task 44 in Gansu comes from the State Council, true?", "No", "gansu/task/44"),
    ],
)
def test_a_value_is_held_against_the_record(
    ask: Ask, question: str, begins: str, record: str
) -> None:
    answer = ask(question)
    assert answer.direct.startswith(begins), answer.direct
    assert record in cited(answer)


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        # all of it has to be right
        ("甘肃任务38要建三级体系，2024年底完成，对吗", "不是三级"),
        ("甘肃任务54由省妇联牵头，2025年底完成，没错吧", "不是，省妇联"),
        ("甘肃任务54由省卫生健康委牵头，2024年底完成，没错吧", "不是2024年底"),
        # each unit has a role of its own
        ("钦州任务七（二）2市司法局牵头，市统计局配合，对吗", "是的"),
        ("钦州任务七（二）2市统计局牵头，市司法局配合，对吗", "不是，市统计局"),
        ("甘肃乡镇执法规范化试点是省委编办牵头的吧", "不是，省委编办"),
        # what is to be explained, or is built upon, is stated
        ("为什么甘肃任务57只有省财政厅牵头", "不是，另有"),
        ("钦州四级监督体系归谁建", "不是四级"),
        # whom something is told
        ("灵台把专项监督情况报县人大，对吗", "不是县人大"),
    ],
)
def test_all_that_is_stated_counts(ask: Ask, question: str, begins: str) -> None:
    assert ask(question).direct.startswith(begins), ask(question).direct


@pytest.mark.parametrize(
    "question",
    [
        # a sum of what the record says is neither right nor wrong
        "钦州每人每年60学时怎么安排的",
        # two opinions, of which one may be right
        "老李说钦州的终期报告报自治区司法厅，可我觉得是市司法局",
        # something is asked
        "广东第11条，司法所可以帮上级做咩",
        "甘肃任务49，与省司法厅并列牵头的单位是？",
    ],
)
def test_neither_yes_nor_no(ask: Ask, question: str) -> None:
    assert not ask(question).direct.startswith(("是的", "不是"))


def test_a_noun_before_a_question_mark_only_names_what_is_looked_for() -> None:
    assert stated("2024年底前完成的任务？") is None
    assert stated("甘肃和钦州各自的完成时限？") is None
    assert stated("轮训2024年底前完成？") == ()


@pytest.mark.parametrize(
    ("question", "says_it"),
    [
        ("甘肃的平陆运河哪个局牵头", "钦州市"),
        ("灵台的粤执法要用到哪几级", "广东省措施13"),
    ],
)
def test_what_is_another_places_own_is_refused_with_who_says_it(
    ask: Ask, question: str, says_it: str
) -> None:
    answer = ask(question)
    assert answer.kind == "refuse"
    assert "没有写到" in answer.direct
    assert says_it in answer.direct
