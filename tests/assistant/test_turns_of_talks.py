"""Turns of a few characters: what each leaves unsaid, and what a place does not say."""

import pytest

from tests.assistant.talk import Ask, cited


@pytest.mark.parametrize(
    ("turns", "records", "said"),
    [
        # a field, in a word or two
        (("钦州监督员制度", "时间"), ["qinzhou/task/四（三）5"], "2025-09-30"),
        (("广东“一案一码”在哪条", "责任方"), ["guangdong/measure/13"], "省政务服务数据管理局"),
        (("甘肃方案谁印发", "哪天"), ["gansu/notice"], "2023-11-26"),
        (("钦州心理疏导期限", "那甘肃几号"), ["gansu/task/54"], "2025-12-31"),
        (("钦州工作会商有哪些局参加", "一共几家"), ["qinzhou/task/七（一）"], "责任单位共12个"),
        (("灵台的特殊行业监管", "频率"), ["lingtai/measure/8"], "定期"),
        (("甘肃特殊行业监管", "报给谁"), ["gansu/measure/8"], "本级司法行政机关"),
        (("甘肃首违不罚那项几级部署", "牵头"), ["gansu/task/22"], "省司法厅"),
        (("广东“一案一码”在哪条", "单位有哪些"), ["guangdong/measure/13"], "省司法厅"),
        (("广东容错程序写在哪", "钦州几号"), ["qinzhou/task/六（二）1"], "2025-09-30"),
        # an item by its place in the notice, or in the talk
        (
            ("钦州七（一）谁牵头", "第二条呢"),
            ["qinzhou/task/七（二）1", "qinzhou/task/七（二）2"],
            "",
        ),
        (("钦州四（二）时限", "再前面"), ["qinzhou/task/四（一）3"], "2025-09-30"),
        (
            ("钦州五（二）2", "这部分还有啥"),
            ["qinzhou/task/五（二）1", "qinzhou/task/五（二）2"],
            "",
        ),
        (("任务31", "32", "33", "后两个谁牵头"), ["gansu/task/32", "gansu/task/33"], "省监委"),
        (("甘肃十九条对应的任务", "第三个谁牵头"), ["gansu/task/54"], "省卫生健康委"),
        (("甘肃第16条讲啥", "其中一体化平台是任务几"), ["gansu/task/45"], ""),
        (("甘肃措施19讲什么", "心理那项的时限"), ["gansu/task/54"], "2025-12-31"),
        (("甘肃执法力量配备", "不是这个，我问的是经费"), ["gansu/measure/20"], "经费"),
        # the units of an item, and units alone
        (("钦州满意度测评谁牵头", "统计局干什么"), ["qinzhou/task/七（二）2"], "市统计局"),
        (("省检察院在甘肃管哪项", "除了它还有哪家"), ["gansu/task/32"], "省法院"),
        (("甘肃省大数据中心干啥", "和谁", "大数据管理局呢"), ["gansu/task/44"], "省大数据管理局"),
        (("广东第9条公安厅干嘛", "钦州公安局呢"), ["qinzhou/task/三（三）3"], "市公安局"),
        (("甘肃人社厅", "牵头几项"), ["gansu/task/11", "gansu/task/48", "gansu/task/53"], "共3项"),
        # several items compared
        (
            ("钦州二（四）4", "二（四）5", "牵头的一样吗"),
            ["qinzhou/task/二（四）4", "qinzhou/task/二（四）5"],
            "牵头单位相同",
        ),
        (
            ("钦州工信局牵头哪两项", "第一项时限", "责任单位都一样？"),
            ["qinzhou/task/二（四）4", "qinzhou/task/二（四）5"],
            "责任单位相同",
        ),
        (
            ("甘肃监督员制度时限", "钦州呢", "两边谁先"),
            ["gansu/task/43", "qinzhou/task/四（三）5"],
            "甘肃省的时限更早",
        ),
        (("甘肃办保险那项", "时间跟任务54比谁早"), ["gansu/task/53", "gansu/task/54"], "2025"),
        (("甘肃任务38要建几级", "年底前？"), ["gansu/task/38"], "是的"),
        (("钦州热线那项", "这是司法局自己牵头吗"), ["qinzhou/task/四（三）4"], "不是"),
        # the matter goes along over several places
        (
            ("镇里接不住的权咋办（钦州）", "灵台谁来评", "甘肃谁牵头"),
            ["gansu/task/28"],
            "兰州新区管委会",
        ),
        (("广东的监督条例", "甘肃的", "甘肃哪年"), ["gansu/task/34"], "2025-12-31"),
        (("灵台经费谁监督", "省里呢", "省里时限"), ["gansu/task/57"], "2025"),
        (("公职律师队伍谁建", "甘肃长期坚持吗"), ["gansu/task/50"], "是的"),
        (
            ("Who trains township officers in Qinzhou?", "By when?", "And in Gansu?"),
            ["gansu/task/9"],
            "2024-12-31",
        ),
    ],
)  # fmt: skip
def test_a_turn_is_understood(
    ask: Ask, turns: tuple[str, ...], records: list[str], said: str
) -> None:
    answer = ask(*turns)
    assert answer.kind == "answer", answer.direct
    assert cited(answer) == records, answer.direct
    assert said in answer.direct


@pytest.mark.parametrize(
    ("turns", "said"),
    [
        # what only another place says
        (("钦州罚没收入",), "钦州市没有写到“罚没收入”"),
        (("灵台“粤执法”",), "灵台县没有写到“粤执法”"),
        (("首违不罚甘肃哪个单位管", "广东呢"), "广东省没有写到“首违不罚”"),
        (("掌上执法是哪个地方的", "甘肃有吗"), "甘肃省没有写到“掌上执法”"),
        (("复议监督衔接甘肃第几项", "钦州有没有"), "钦州市没有写到“复议监督衔接”"),
        # what has no counterpart, and is not put in its place
        (("甘肃任务46归谁", "钦州呢"), "钦州市的文件没有写这件事"),
        # a thing that no item speaks of
        (("广东提到无人机执法了吗",), "没有写明“无人机”"),
        (("甘肃要求建设执法培训基地吗",), "没有写到“培训基地”"),
        (("甘肃有没有提到乡镇综合执法队的编制",), "没有写到“编制”"),
        (("甘肃工作专班谁组", "广东有专班吗"), "没有写到“专班”"),
        # whether there is a time, or a unit
        (("广东粤执法是第几条", "有时间要求吗"), "没有写明时间"),
        (("灵台案卷评查", "没写谁吗"), "没有写明由谁承担"),
        (("灵台这个征求意见到什么时候",), "没有写明时间"),
        # a number that no item has stays one that none has
        (("钦州第5条和第6条谁牵头", "时限呢"), "没有这个编号"),
        (("钦州第5条和第6条谁牵头", "时限呢", "第7条呢"), "没有这个编号"),
        (("广东第9条公安厅干嘛", "甘肃公安厅呢"), "没有点名“公安厅”"),
    ],
)
def test_what_is_not_said_is_refused(ask: Ask, turns: tuple[str, ...], said: str) -> None:
    answer = ask(*turns)
    assert answer.kind == "refuse"
    assert answer.citations == ()
    assert said in answer.direct


def test_a_number_that_restarts_is_asked_back(ask: Ask) -> None:
    answer = ask("钦州第5条谁牵头")
    assert answer.kind == "clarify"
    assert [o.record for o in answer.options] == [
        "qinzhou/task/二（四）5",
        "qinzhou/task/四（三）5",
    ]


def test_a_talk_goes_on_behind_an_item_without_a_time(ask: Ask) -> None:
    silent = ("广东第15条什么时候", "下一条呢")
    assert ask(*silent[:1]).kind == "refuse"
    assert "guangdong/measure/16" in (*cited(ask(*silent, "谁负责")), *ask(*silent).related)


@pytest.mark.parametrize(
    ("question", "record", "said"),
    [
        ("甘肃三年行动的总目标是什么", "gansu/requirement/一", "到2025年底"),
        ("甘肃几号文", "gansu/notice", "甘政办发〔2023〕94号"),
        ("甘肃措施11有几个任务", "gansu/task/28", "赋权事项评估"),
        ("广东第5条时间", "guangdong/measure/5", "2023年底前"),
        ("广东第4条讲什么", "guangdong/measure/4", "运动式执法"),
        ("甘肃23项和钦州二（四）3的牵头一样吗", "gansu/task/23", "省级行政执法部门"),
        ("广东点名的那几种执法乱象是哪些", "guangdong/measure/4", "野蛮执法"),
    ],
)
def test_one_question(ask: Ask, question: str, record: str, said: str) -> None:
    answer = ask(question)
    assert record in cited(answer), answer.direct
    assert said in answer.direct
