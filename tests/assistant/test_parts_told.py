"""Parts of a notice named by number, by title or in one's own words, and what stands in them."""

import pytest

from tests.assistant.talk import Ask, cited


def under(ask: Ask, question: str) -> list[str]:
    return [record.partition("/")[2] for record in cited(ask(question))]


@pytest.mark.parametrize(
    ("question", "numbers"),
    [
        ("灵台方案科技保障那一块下面有哪几条措施", (16, 17)),
        ("灵台方案讲“加快构建行政执法协调监督工作体系”的是哪些条？", (13, 14, 15)),
        ("List the measures in the Lingtai draft under the heading on digital support.", (16, 17)),
        (("Which measures fall under part (1) of Guangdong's key tasks, the one on raising "
          "officers' competence?"), (1, 2, 3)),
    ],
)  # fmt: skip
def test_a_part_told_by_its_matter(ask: Ask, question: str, numbers: tuple[int, ...]) -> None:
    assert under(ask, question) == [f"measure/{number}" for number in numbers]


@pytest.mark.parametrize(
    ("question", "kind", "numbers"),
    [
        ("综合施策那块甘肃分了哪些任务", "task", range(34, 44)),
        ("甘肃科技保障体系下面的任务有哪些", "task", range(44, 48)),
        ("深化行政执法体制改革，甘肃表里拆出了哪几项任务", "task", range(25, 27)),
        ("灵台深化改革部分是哪几条措施", "measure", range(10, 13)),
        ("灵台“夯实基础”有哪几条", "measure", range(18, 21)),
        ("广东重点任务第三部分有哪几条", "measure", range(7, 10)),
        ("甘肃突出重点这一部分的任务和时限", "task", range(48, 58)),
    ],
)
def test_a_part_told_by_a_piece_of_its_title(
    ask: Ask, question: str, kind: str, numbers: range
) -> None:
    assert under(ask, question) == [f"{kind}/{number}" for number in numbers]


def test_a_part_told_by_an_abbreviation(ask: Ask) -> None:
    found = under(ask, "钦州镇街赋权那一栏的任务有哪几项")
    assert found == [f"task/三（二）{number}" for number in (1, 2, 3, 4)]


def test_a_place_in_a_title_is_no_unit(ask: Ask) -> None:
    found = under(ask, "镇（街道）赋权那一栏，钦州任务清单下设哪几条？")
    assert found == [f"task/三（二）{number}" for number in (1, 2, 3, 4)]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("广东第三部分讲什么", "广东省：在“组织实施”之下的共3项要求"),
        ("甘肃的工作要求讲了什么", "甘肃省：在“工作要求”之下的共4项要求"),
        ("灵台方案最后“工作要求”有几点", "灵台县：在“工作要求”之下的共4项要求"),
        ("Which tasks are in section 六 of the Qinzhou list?", "Qinzhou, under"),
    ],
)
def test_what_a_part_says_is_what_stands_in_it(ask: Ask, question: str, expected: str) -> None:
    assert ask(question).direct.startswith(expected)


def test_without_a_place_every_third_part_is_listed(ask: Ask) -> None:
    direct = ask("第三部分讲什么").direct
    assert all(f"{place}：在“三、”之下" in direct for place in ("广东省", "灵台县", "钦州市"))


def test_a_matter_asked_of_a_part_is_no_list(ask: Ask) -> None:
    assert cited(ask("广东总体要求里的目标走到2024年底那一步说要达到什么")) == [
        "guangdong/requirement/一（二）"
    ]


def test_a_part_left_out_is_not_meant(ask: Ask) -> None:
    asked = "灵台措施中文字里点名由“县司法局”去做的是第几条（“三、工作要求”部分不算）"
    assert len(under(ask, asked)) == 7


def test_measures_and_requirements_together(ask: Ask) -> None:
    asked = "灵台这份稿子里哪些地方的时间点落在2023年内？措施和工作要求两部分都看"
    assert {record.partition("/")[0] for record in under(ask, asked)} == {"measure", "requirement"}
