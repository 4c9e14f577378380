"""A title in a question names the notice and asks for nothing; one that is not held is refused."""

from collections.abc import Iterator
from datetime import date

import pytest

from assistant.answering import Assistant
from assistant.model import Answer
from tests.assistant.added import LAYOUTS, with_added

TODAY = date(2025, 6, 1)
LAID_OUT = ("mingshan_consumption.txt", "qingtai_eldercare.txt")
# A notice called 措施 that has tasks too, one called 任务清单 that has measures alone, and one
# called 行动计划.
BUSINESS = """清台区优化营商环境若干措施
一、放宽准入。完善准入负面清单。（责任单位：区发展改革委）
二、优化审批。压减审批时限。（责任单位：区行政审批局）
附件：重点任务分解表
序号\t任务\t牵头单位\t完成时限
1\t梳理准入事项\t区发展改革委\t2025年6月底前
2\t公布审批清单\t区行政审批局\t2025年9月底前
3\t开展满意度调查\t区政务服务局\t2025年底前
"""
LISTED = """云梦县2025年河湖治理任务清单
一、清理河道。2025年6月底前清理河道垃圾。（责任单位：县水利局）
二、整治排口。整治入河排污口。（责任单位：县生态环境局）
"""
PLAN = """松原市数字经济行动计划（2025—2027年）
一、总体要求
发展数字经济。
二、重点任务
（一）建设算力中心。2025年底前建成。（责任单位：市数据局）
（二）推动企业上云。（责任单位：市工业和信息化局）
（三）培养数字人才。（责任单位：市人力资源社会保障局）
（四）开放公共数据。（责任单位：市数据局）
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    home = tmp_path_factory.mktemp("home")
    own = []
    for name, text in (("a.txt", BUSINESS), ("b.txt", LISTED), ("c.txt", PLAN)):
        own.append(home / name)
        own[-1].write_text(text, encoding="utf-8")
    opened = with_added(home, [*(LAYOUTS / name for name in LAID_OUT), *own])
    yield opened
    opened.close()


def asked(assistant: Assistant, question: str) -> Answer:
    return assistant.ask([question], today=TODAY)


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("清台区优化营商环境若干措施有几项任务", "清台区共3项任务"),
        ("清台区优化营商环境若干措施有几条措施", "清台区共2条措施"),
        ("《清台区优化营商环境若干措施》有几项任务", "清台区共3项任务"),
        ("青台区养老服务若干措施有几项任务", "青台区共7项任务"),
        ("青台区加快发展养老服务若干措施有几条措施", "青台区共5条措施"),
        ("明山市2025年促进消费若干措施一共多少条", "明山市共6条措施"),
        ("明山市促进消费若干措施有哪些任务", "明山市共6条措施：第一条、"),
        ("云梦县河湖治理任务清单有几项任务", "云梦县共2条措施"),
        ("云梦县2025年河湖治理任务清单一共几项", "云梦县共2条措施"),
        ("松原市数字经济行动计划有几项任务", "松原市共4条措施"),
        ("松原市数字经济三年行动计划共几条措施", "松原市共4条措施"),
        ("广东省执法质量三年行动实施计划共几条措施", "广东省共16条措施"),
        ("钦州市任务清单有几项任务", "钦州市共52项任务"),
        ("甘肃省提升行政执法质量三年行动实施方案有几项任务", "甘肃省共57项任务"),
    ],
)
def test_what_a_title_says_asks_for_nothing(
    assistant: Assistant, question: str, begins: str
) -> None:
    assert asked(assistant, question).direct.startswith(begins)


@pytest.mark.parametrize(
    ("question", "cited"),
    [
        (
            "清台区优化营商环境若干措施里区发展改革委牵头哪些任务",
            ["清台区优化营商环境若干措施/task/1"],
        ),
        ("清台区优化营商环境若干措施任务2谁牵头", ["清台区优化营商环境若干措施/task/2"]),
        ("甘肃省提升行政执法质量三年行动实施方案任务27谁牵头", ["gansu/task/27"]),
        ("甘肃省年度培训计划谁制定", ["gansu/task/5"]),
    ],
)
def test_an_item_of_a_titled_notice(assistant: Assistant, question: str, cited: list[str]) -> None:
    answer = asked(assistant, question)
    assert [citation.record.id for citation in answer.citations] == cited


@pytest.mark.parametrize(
    "question",
    [
        "甘肃省司法厅牵头制定实施方案的任务有哪些",
        "钦州市司法局组织编制工作方案的任务有几项",
        "甘肃省各部门工作方案任务27谁牵头",
        "甘肃省行政执法监督工作方案任务27谁牵头",
        "甘肃省人民政府办公厅实施方案任务27谁牵头",
        "甘肃省三年行动实施方案任务27谁牵头",
    ],
)
def test_words_of_a_sentence_are_no_other_title(assistant: Assistant, question: str) -> None:
    assert assistant.read([question], today=TODAY).elsewhere == ()


@pytest.mark.parametrize(
    ("question", "title"),
    [
        ("甘肃省乡村振兴实施方案任务3谁牵头", "甘肃省乡村振兴实施方案"),
        ("甘肃省乡村振兴实施方案是什么时候印发的", "甘肃省乡村振兴实施方案"),
        ("甘肃省优化营商环境行动方案有几项任务", "甘肃省优化营商环境行动方案"),
        ("明山市老旧小区改造工作方案第2条谁负责", "明山市老旧小区改造工作方案"),
    ],
)
def test_another_document_of_a_place_is_not_answered_from_this_one(
    assistant: Assistant, question: str, title: str
) -> None:
    answer = asked(assistant, question)
    assert answer.kind == "refuse"
    assert answer.direct.startswith(f"没有收录“{title}”")
    held = next(n for n in assistant.notices() if n.region and title.startswith(n.region))
    assert held.title in answer.direct
