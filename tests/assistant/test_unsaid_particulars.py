"""Particulars that plans do not say: refused, although the matter is in a record."""

import pytest

from tests.assistant.talk import Ask


@pytest.mark.parametrize(
    "question",
    [
        # how many, how much
        "钦州每个镇派几名联络员",
        "甘肃年度考核占几成",
        "广东登记卡占多少分",
        "甘肃轮训一个人出几多钱",
        "灵台心理咨询一年几次",
        "广东执法证考几门",
        # what a list holds, and why
        "甘肃赋权清单具体有哪几项",
        "甘肃联合执法计划包括哪些",
        "钦州为啥把试点放在2025年",
        "why did Qinzhou pick the canal",
        # who, by name
        "甘肃监督员都由哪些人担任",
        "广东先进个人有谁",
        "钦州专班成员名单发我",
        # what is said to be needed, and nothing says so
        "甘肃的联络员只能由科长担任吗",
        "灵台各乡镇报的联络员必须是班子成员，对不",
        "广东的法制审核人员必须是公职律师吗",
        "甘肃的全员轮训要不要考试",
        "广东的登记卡要主要领导签字才作数，没错吧",
        "Officers in Gansu need their supervisor's approval before using the counselling service?",
        "For the Guangdong ledger, will an email do or is a stamped paper copy needed?",
        # what has become of it
        "钦州报告谁交了谁没交",
        "广东到现在建成四级体系没有",
        # what stands behind a figure
        "广东文件里省委的“1310”，“13”和“10”分别代表什么",
        "甘肃哪个州拖了后腿了",
        "甘肃哪些单位的台账还没交",
        "Who has not yet handed in the ledger in Lingtai?",
        "广东省人大哪次常委会审议执法监督条例",
        # whom, of whom nothing is decided yet
        "Who was commissioned to build the Gansu supervision system?",
        # what stands in a list, which cases fall under a rule
        "灵台把哪些事项列入了专项整治台账",
        "甘肃头一次但后果重的，算不算首违不罚的情形",
        # whether it counts, how long it is kept, in how many steps, of a whole what part
        "甘肃在职自学的课时能不能抵60学时",
        "学习强国上刷的课时，能折进广东那60学时里吗",
        "Do hours studied abroad count towards the sixty hours in Guangdong?",
        "钦州扣证扣多长时间",
        "甘肃的试点镇要分几步走",
        "甘肃60学时，其中业务知识占几学时",
        "灵台那30学时里头，面授的占几学时",
        "甘肃每个市州都分别要报5个试点，对吧",
        # where, how it looks, what it is bought of
        "甘肃监督中心设在哪栋楼",
        "灵台的培训集中到哪个学校上课",
        "Where can I appeal if my certificate is withdrawn in Guangdong?",
        "甘肃工作举措的表格在哪下载",
        "广东一案一码长啥样",
        "甘肃保险是找哪家买的",
        # words that no plan has
        "甘肃系统平台什么时候验收",
        "广东辅警能不能单独执法",
        "钦州无人机巡查怎么规定",
        "灵台法制审核要不要过法考",
    ],
)
def test_a_particular_that_no_record_says_is_refused(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert answer.kind == "refuse", answer.direct


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("钦州不符合执法要求的人员证件怎么处理", "注销"),
        ("广东一案一码的二维码放在哪", "决定书后"),
        ("甘肃总目标到哪一年", "2025"),
        ("广东的指导目录要经省政府批准才能实施吧", "报省政府批准后实施"),
        ("Must the Guangdong catalogue have the provincial government's approval?", "报省政府批准"),
        ("上级定过裁量基准的，广东下级还要不要另起炉灶", "原则上应直接适用"),
        ("钦州退出机制里，哪些情形会被注销证件", "不符合执法要求"),
        ("钦州的学时，党性教育能顶那20加40学时吗", "党性教育学时的基础上"),
        ("钦州60学时里，其中公共法律占几学时", "20学时"),
        ("灵台装备费列不列预算", "本级预算"),
        ("甘肃要改哪几部法规", "行政执法监督条例"),
        ("广东省有好多条措施", "16"),
    ],
)
def test_what_sounds_so_and_is_said_is_answered(ask: Ask, question: str, said: str) -> None:
    answer = ask(question)
    assert answer.kind == "answer", answer.direct
    assert said in answer.direct
