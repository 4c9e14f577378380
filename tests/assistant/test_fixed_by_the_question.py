"""What a question itself fixes: the very day, what counts in, the part meant, the document."""

import pytest

from tests.assistant.talk import Ask, cited


@pytest.mark.parametrize(
    ("question", "records"),
    [
        # The day that the column says, and none before it.
        (
            "钦州2024年10月31日前要完成的任务，指时限栏写的就是这一天的",
            ["qinzhou/task/二（一）3", "qinzhou/task/四（三）4"],
        ),
        (
            "钦州2025年12月31日之前要完成的（时限栏恰好是这天，后面带“长期坚持”的也算）",
            ["qinzhou/task/二（三）", "qinzhou/task/五（二）2"],
        ),
        (
            "甘肃2024年底前完成的，只要时限栏写的“2024年底”",
            [f"gansu/task/{number}" for number in (14, 25, 26, 28, 38)],
        ),
        # What goes on is counted in, however that is put.
        (
            "钦州时限栏是2025年12月31日的（包括还要长期坚持的）",
            ["qinzhou/task/二（三）", "qinzhou/task/五（二）2"],
        ),
        (
            "钦州时限是2024年5月31日的任务（含后面要长期坚持的）",
            ["qinzhou/task/一（二）1", "qinzhou/task/一（二）2"],
        ),
        # One part named behind several plans is that of each.
        (
            "事项目录哪年底前要研究出来，甘肃方案、灵台方案的正文说法一致吗",
            ["gansu/measure/10", "lingtai/measure/10"],
        ),
        (
            "Do the main texts of Gansu and Lingtai agree on when the catalogue of items is due?",
            ["gansu/measure/10", "lingtai/measure/10"],
        ),
    ],
)
def test_the_question_says_which_items_are_meant(
    ask: Ask, question: str, records: list[str]
) -> None:
    assert cited(ask(question)) == records


@pytest.mark.parametrize(
    "question",
    [
        "甘政办94号文是个什么文件",
        "甘政办发2023年94号，发的是啥东西",
        "甘政办发94号文，印的究竟是个什么文件？把全名给我",
    ],
)
def test_a_short_document_number_tells_the_notice(ask: Ask, question: str) -> None:
    found = ask(question)
    assert cited(found) == ["gansu/notice"]
    assert "甘肃省提升行政执法质量三年行动实施方案" in found.direct


@pytest.mark.parametrize(
    ("question", "units"),
    [
        ("甘肃工资待遇和保险牵扯哪几个省直厅局，列一下", ("省委组织部", "省人社厅", "省财政厅")),
        ("钦州12345热线共享信息关系到哪几家市直单位", ("市司法局", "市12345热线管理中心")),
    ],
)
def test_offices_of_a_rank_are_units(ask: Ask, question: str, units: tuple[str, ...]) -> None:
    direct = ask(question).direct
    assert all(unit in direct for unit in units)


def test_what_an_item_rests_its_work_on_is_no_list(ask: Ask) -> None:
    found = ask("广东总体要求里讲到围绕省委哪个部署")
    assert cited(found) == ["guangdong/requirement/一（一）"]
    assert "1310" in found.direct


def test_a_turn_with_a_place_and_a_matter_of_its_own(ask: Ask) -> None:
    turns = ("甘肃任务46什么时候完成", "那钦州呢，附件里让司法所协助谁做街道的执法监督")
    assert cited(ask(*turns)) == ["qinzhou/task/四（二）"]


@pytest.mark.parametrize(
    ("question", "record"),
    [
        # The measure's own sentence dates it; the task speaks of who draws them up.
        ("甘肃全省要到什么时候普遍建立起裁量权基准制度", "gansu/measure/7"),
        # The task says it itself.
        ("甘肃省级部门哪年把本领域的裁量权基准研究制定出来", "gansu/task/17"),
        ("甘肃四级协调监督体系哪年底建成", "gansu/task/38"),
    ],
)
def test_what_says_the_matter_with_its_date_answers(ask: Ask, question: str, record: str) -> None:
    assert cited(ask(question)) == [record]


@pytest.mark.parametrize(
    ("question", "direct"),
    [
        ("甘肃任务36和37的单位一样吗", "牵头单位不同"),
        ("甘肃任务3和4的时间一样吗", "时限相同"),
        ("Does Guangdong measure 13 have the same units as measure 12?", "The responsible units"),
        ("甘肃和灵台报联络员名单的日子说得一样吗", "时限不同"),
    ],
)
def test_units_or_times_that_are_compared(ask: Ask, question: str, direct: str) -> None:
    assert ask(question).direct.startswith(direct)
