"""A turn that names no other matter is asked of the item at hand first."""

import pytest

from tests.assistant.talk import Ask, cited


@pytest.mark.parametrize(
    ("turns", "record", "said"),
    [
        (("广东第7条说的什么", "走哪个系统办"), "guangdong/measure/7", "政务服务事项管理系统"),
        (("灵台第7条", "组织协调是谁的事"), "lingtai/measure/7", "县司法局"),
        (("广东第8条", "常务会议要不要开"), "guangdong/measure/8", "常务会议"),
        (("钦州终期报告交给哪家", "材料要附什么"), "qinzhou/requirement/三（三）", "佐证材料"),
        (("甘肃任务28谁牵头", "时间是怎么定的"), "gansu/task/28", "2024 年底"),
        (("甘肃第34项", "完成时限一栏写了啥"), "gansu/task/34", "2025 年底"),
        (("广东省财政厅负责的条款", "题目是什么"), "guangdong/measure/15", "加强工作保障"),
    ],
)
def test_a_particular_is_asked_of_the_item(
    ask: Ask, turns: tuple[str, ...], record: str, said: str
) -> None:
    answer = ask(*turns)
    assert cited(answer) == [record]
    assert said in answer.direct


def test_what_another_task_of_the_measure_says_is_that_ones(ask: Ask) -> None:
    turns = ("甘肃对照清单搞专项整治是谁牵头", "后面的专项监督是谁")
    assert cited(ask(*turns)) == ["gansu/task/15"]


@pytest.mark.parametrize(
    ("turns", "said"),
    [
        (("甘肃第8项谁牵头", "里面有水利吗"), "不是，水利没有列为牵头单位"),
        (("钦州二（四）2牵头的有哪些", "里面有应急吗"), "是的"),
        (("甘肃第20项谁牵头", "其中发改的全称"), "省发展改革委"),
        (("甘肃第47项谁牵头", "大数据那家叫什么"), "省大数据中心"),
        (("甘肃第7项谁牵头", "责任单位里有矿区没"), "不是，矿区没有列为"),
        (("钦州专项监督谁牵头", "牵头的是财政局？"), "不是，财政局没有列为牵头单位"),
    ],
)
def test_a_unit_by_its_field(ask: Ask, turns: tuple[str, ...], said: str) -> None:
    assert said in ask(*turns).direct


def test_of_a_notice_no_part_is_shown_that_does_not_speak_of_it(ask: Ask) -> None:
    assert ask("钦州方案印发日期", "现在失效了没有").kind == "refuse"


@pytest.mark.parametrize("turn", ["年底是24年还是25年", "完成后还要接着干吗"])
def test_one_time_is_that_of_the_item(ask: Ask, turn: str) -> None:
    answer = ask("甘肃第22项谁牵头", turn)
    assert cited(answer) == ["gansu/task/22"]
    assert "2023 年完成并 长期坚持" in answer.direct


def test_another_question_is_announced(ask: Ask) -> None:
    answer = ask("灵台第3条", "行，下一个问题：合规管理钦州什么时候完成")
    assert cited(answer) == ["qinzhou/task/二（四）3"]
