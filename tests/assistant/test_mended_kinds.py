"""Lists, parts, units and refusals in the many ways in which they are asked for."""

import pytest

from tests.assistant.talk import Ask, cited, numbers_cited

_OF_POLICE = "qinzhou/task/三（三）3"
_ONGOING_ALONE = (
    "一（一）1", "一（一）2", "一（一）3", "一（三）1", "一（三）3", "二（二）", "二（四）1",
    "四（三）1", "六（一）2", "六（二）2", "六（二）3", "六（三）",
)  # fmt: skip


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        # what stands below a part that holds items and no parts
        ("广东“加快构建行政执法协调监督工作体系”这一节下面是哪几条", ["10", "11", "12"]),
        (
            "钦州清单“做好镇（街道）赋权有关工作”底下分哪几小项？",
            ["三（二）1", "三（二）2", "三（二）3", "三（二）4"],
        ),
        # a stretch of numbers, and which of them
        ("甘肃分解表34到43项之间，任务层级标成省级部署的有哪些", ["34", "36", "41"]),
        ("广东1至16条里正文写到“粤执法”的是哪些条", ["13", "14"]),
        # exactly two units, and both of them
        (
            "甘肃表里牵头栏恰好只有两家：省司法厅和省级行政执法部门的任务有哪些",
            ["13", "22", "24", "25", "30", "31", "39", "40"],
        ),
        # who is not to be counted in
        ("甘肃表里省大数据管理局牵头的是第几项？别把省大数据中心那项算进来", ["44"]),
        # the column, however it is called
        ("钦州市应急管理局，牵头一栏、责任一栏都要，在哪几条里", ["二（四）2", "七（一）"]),
        (
            "钦州重点任务清单中，责任单位栏不含县区政府的有哪几条？",
            ["三（三）3", "三（三）4", "四（一）1"],
        ),
        # a date with 长期坚持 behind it is left out, and not 长期坚持 itself
        (
            "钦州清单里完成时限就四个字“长期坚持”的任务，写了某月某日前完成并长期坚持的不要",
            [*_ONGOING_ALONE],
        ),
    ],
)
def test_the_list_holds_just_these(ask: Ask, question: str, expected: list[str]) -> None:
    assert numbers_cited(ask(question)) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        # offices by their field, behind what they have to do
        ("钦州公安这次摊上什么任务", [_OF_POLICE]),
        ("广东公安要做哪些工作", ["guangdong/measure/9"]),
        ("钦州统计要干什么", ["qinzhou/task/七（二）2"]),
        # words of the text that look like a unit
        ("广东12345热线是哪条", ["guangdong/measure/13"]),
        ("广东让司法所协助上级干哪些监督上的活？", ["guangdong/measure/11"]),
        # 后面那个 is no next item, and 第7条讲的什么清单 names no table
        ("粤执法里每份决定书后面那个专属二维码，扫出来该有哪些内容", ["guangdong/measure/13"]),
        # the county's plan and the province's task
        (
            "县上方案19条的心理咨询没点单位，甘肃省级层面是哪家牵头",
            ["lingtai/measure/19", "gansu/task/54"],
        ),
        (
            "Which Gansu task corresponds to Lingtai measure 6?",
            ["lingtai/measure/6", "gansu/task/13"],
        ),
        # two items, each told by its matter
        (
            "甘肃表里赋权事项评估调整那项和规范化试点那项，时限差一年，分别是哪年底？",
            ["gansu/task/28", "gansu/task/29"],
        ),
        # body and table of one notice
        (
            "钦州对专项整治搞专项监督，通知正文和附件清单的时间对不上，各是什么时候？",
            ["qinzhou/measure/二（二）1", "qinzhou/task/二（一）3"],
        ),
    ],
)
def test_these_items_answer(ask: Ask, question: str, expected: list[str]) -> None:
    assert list(dict.fromkeys(cited(ask(question)))) == expected


def test_who_else_is_asked_of_the_item_at_hand(ask: Ask) -> None:
    answer = ask("广东第7条讲的什么清单", "省司法厅以外，后面还写了哪个局负责")
    assert cited(answer) == ["guangdong/measure/7"]
    assert "省政务服务数据管理局" in answer.direct


def test_a_title_that_many_notices_have_is_asked_back(ask: Ask) -> None:
    answer = ask("“加强组织领导”那段是怎么要求的")
    assert answer.kind == "clarify"
    places = {option.record.partition("/")[0] for option in answer.options}
    assert places == {"gansu", "guangdong", "lingtai", "qinzhou"}


def test_a_title_that_two_notices_have_is_answered_for_both(ask: Ask) -> None:
    assert cited(ask("“规范涉企行政执法行为”是什么要求")) == [
        "gansu/measure/9",
        "lingtai/measure/9",
    ]


@pytest.mark.parametrize(
    "question",
    [
        "中台镇接了县里下放的多少项执法权？",
        "灵台县里下放多少项许可",
        "How many public lawyers must each enforcement body in Qinzhou take on?",
        "灵台县的“扫码入企”归哪个局管？",
    ],
)
def test_what_nothing_says_is_refused(ask: Ask, question: str) -> None:
    assert ask(question).kind == "refuse"


def test_a_row_of_names_is_not_cut_in_its_middle(ask: Ask) -> None:
    assert "参加的工作会商机制”" in ask("会商机制钦州什么时候建").direct
