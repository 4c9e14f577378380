"""Two answers that a question names: the record says one of them, or it is refused."""

import pytest

from assistant.reading.wants.choices import find_choice
from tests.assistant.talk import Ask, cited


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("灵台各乡镇的台账是传真过去还是自己跑一趟送过去", "传真过去还是自己跑一趟送过去"),
        ("甘肃比武练兵搞团体赛还是个人赛", "团体赛还是个人赛"),
        ("广东业务培训登记卡由人事处盖章还是由科长签名？", "人事处盖章还是由科长签名"),
        ("钦州的第三方测评是发问卷，还是打电话？", "发问卷，还是打电话"),
        ("广东的会商，每季度一次还是每半年一次", "每季度一次还是每半年一次"),
        ("灵台一线执法人员的保险，卫健局买还是教育局买", "卫健局买还是教育局买"),
        ("In Gansu, are liaison lists sent by courier or by fax?", "courier or by fax"),
        ("Who signs the Lingtai ledger, the clerk or the mayor?", "clerk or the mayor"),
        ("Does the Guangdong consultation mechanism meet weekly or monthly?", "weekly or monthly"),
    ],
)
def test_neither_is_said(ask: Ask, question: str, words: str) -> None:
    answer = ask(question)
    assert answer.kind == "refuse"
    assert words.lower() in answer.direct.lower(), answer.direct


@pytest.mark.parametrize(
    ("question", "said", "record"),
    [
        ("灵台的公共法律知识培训要到现场还是在网上学？", "线上线下", "lingtai/measure/2"),
        ("甘肃对组织不力的先函告还是先免职", "函告", "gansu/requirement/三（四）"),
        ("广东镇街赋权用“自上而下”还是“自下而上”的方式", "自下而上", "guangdong/measure/8"),
        ("灵台专项监督情况，是报县政府还是报市司法局", "县政府", "lingtai/measure/6"),
        # the columns decide between units, whichever is named
        ("甘肃的心理咨询是卫健委管还是医院管", "省卫生健康委", "gansu/task/54"),
        ("钦州任务五（一）是市司法局办还是市财政局办", "市司法局", "qinzhou/task/五（一）"),
        ("Is the Guangdong empowerment top-down or bottom-up?", "自下而上", "guangdong/measure/8"),
        # a kind of unit, and a unit under another name
        ("广东的裁量基准由省级部门定还是由下面定", "省级行政执法部门", "guangdong/measure/5"),
        ("灵台公共法律知识归司法局教还是归各部门教", "司法行政部门", "lingtai/measure/2"),
    ],
)
def test_one_is_said(ask: Ask, question: str, said: str, record: str) -> None:
    answer = ask(question)
    assert answer.kind == "answer", answer.direct
    assert said in answer.text
    assert record in cited(answer)


@pytest.mark.parametrize(
    "question",
    [
        "这一项是牵头还是配合",
        "它算国务院部署还是省级部署",
        "这份是定稿还是还在征求意见",
        "是一直做下去还是到年底为止",
        "五月底还是六月底",
        "照老办法还是怎么办",
        "还是按清单那一项",
        "which measures name the courts or the police among those responsible",
        "what must be done if a county or township has no reviewer",
    ],
)
def test_no_choice_is_left_to_a_sentence(question: str) -> None:
    assert find_choice(question) is None


def test_what_both_answers_share_decides_nothing() -> None:
    choice = find_choice("案卷是交叉评查还是集中评查")
    assert choice is not None
    assert not choice.is_said("规范做好案卷评查等工作")
    assert choice.is_said("组织开展案卷集中评查")


def test_what_the_matter_itself_says_decides_nothing() -> None:
    choice = find_choice("表彰奖励发奖金还是只发证书")
    assert choice is not None
    assert not choice.is_said("对做出突出贡献的集体和个人给予表彰奖励")


def test_a_unit_decides_only_who_does_it() -> None:
    plain, deed = find_choice("是人社局办还是财政局办"), find_choice("是省厅印发还是各家排版")
    assert plain is not None
    assert plain.of_units
    assert deed is not None
    assert not deed.of_units
