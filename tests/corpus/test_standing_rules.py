"""A sentence that names units once for many tasks, and spares the rest."""

from corpus.model import Notice
from corpus.notice import read_notice
from tests.corpus.laws import assert_laws


def read(text: str) -> Notice:
    notice = read_notice(f"某县提升行动实施方案\n{text}", file="notice.txt")
    assert_laws(notice)
    return notice


def standing(notice: Notice) -> dict[str, list[str]]:
    return {r.number: [unit.name for unit in r.units_as("standing")] for r in notice.records}


ITEMS = "一、任务\n（一）培训。开展培训。（县司法局负责）\n（二）检查。开展检查。（县财政局负责）\n"


def test_what_follows_has_the_units_and_what_stands_above_has_not() -> None:
    rule = "二、其他任务\n以下各项，各乡镇人民政府、各街道办事处负责本辖区的落实，后文不再说明。\n"
    items = "（一）宣传。开展宣传。（县教育局负责）\n"
    assert standing(read(ITEMS + rule + items))["二（一）"] == ["各乡镇人民政府", "各街道办事处"]
    assert standing(read(ITEMS + rule + items))["一（一）"] == []


def test_a_sentence_at_the_end_holds_for_all_above() -> None:
    closing = "各乡镇人民政府为各项任务的共同责任单位，不再逐条列明。\n"
    assert set(map(tuple, standing(read(ITEMS + closing)).values())) == {("各乡镇人民政府",)}


def test_the_rows_of_a_table_have_them_and_requirements_have_not() -> None:
    text = (
        "一、总体要求\n坚持统筹推进。\n二、主要任务\n各镇（街道）对所有任务承担属地责任，"
        "表中不再逐一列出。\n附表\n任务分工表\n序号\t任务\t牵头单位\t完成时限\n"
        "1\t加强培训\t县司法局\t2025年底\n"
    )
    found = standing(read(text))
    assert found["1"] == ["各镇（街道）"]
    assert found["一"] == []


def test_a_sentence_without_units_names_none() -> None:
    assert not any(standing(read(ITEMS + "三、附则\n相关要求另行通知，不再说明。\n")).values())
