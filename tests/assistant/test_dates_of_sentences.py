"""A date holds for its own sentence; what is handed in, marked, or said alike elsewhere."""

import pytest

from tests.assistant.talk import Ask, cited


@pytest.mark.parametrize(
    ("question", "undated", "beside"),
    [
        ("广东街道规范化试点几时完", "规范化试点”", "2024年底要对已经下放"),
        ("灵台事项清理工作哪年收尾", "按规定程序处理”", "2024年底前研究制定"),
        ("When is Lingtai's township pilot due?", "试点建设”", "2024年底前要对已下放"),
    ],
)
def test_the_date_of_another_sentence_is_shown_as_that(
    ask: Ask, question: str, undated: str, beside: str
) -> None:
    direct = ask(question).direct
    said = "所引的话没有写明时间" if "所引" in direct else "these words state no time"
    first, _, rest = direct.partition(said)
    assert undated in first
    assert "2024" not in first
    assert beside in rest


def test_places_are_not_compared_by_the_date_of_another_sentence(ask: Ask) -> None:
    direct = ask("规范化试点，灵台和甘肃谁更早").direct
    assert "更早" not in direct
    assert "2025 年底" in direct


@pytest.mark.parametrize(
    ("question", "record", "fact"),
    [
        ("灵台全员轮训得赶在几月", "lingtai/measure/2", "每年10月前；“原则上于每年10月前"),
        ("钦州整治情况什么时候要报上去", "qinzhou/task/二（一）2", "2024年6月30日"),
        ("钦州专项监督情况几号前上报", "qinzhou/task/二（一）3", "2024年10月31日"),
        ("广东整治情况报送是几月", "guangdong/measure/4", "2024年6月底前将专项整治情况"),
        ("when must Qinzhou submit its rectification results", "qinzhou/task/二（一）2", "06-30"),
    ],
)
def test_the_day_is_that_of_what_is_handed_in(
    ask: Ask, question: str, record: str, fact: str
) -> None:
    answer = ask(question)
    assert record in cited(answer)
    assert fact in answer.direct


@pytest.mark.parametrize(
    ("question", "records"),
    [
        ("附表里标“2023 年底”的，甘肃是哪些项", ["gansu/task/13", "gansu/task/18"]),
        (
            "清单中标明2024年10月31日的，钦州有哪些",
            ["qinzhou/task/二（一）3", "qinzhou/task/四（三）4"],
        ),
        (
            "2024年5月31日这一关，钦州清单有几项",
            ["qinzhou/task/一（二）1", "qinzhou/task/一（二）2"],
        ),
        ("钦州写着按国家统一部署完成的是哪项", ["qinzhou/task/四（一）1"]),
        ("钦州要等自治区统一部署的有哪些任务", ["qinzhou/task/二（一）1"]),
        ("甘肃大数剧管理局有什么任务要牵头", ["gansu/task/44"]),
        ("钦州市工业和信息画局都牵头什么", ["qinzhou/task/二（四）4", "qinzhou/task/二（四）5"]),
    ],
)
def test_a_list_by_what_the_table_marks(ask: Ask, question: str, records: list[str]) -> None:
    assert cited(ask(question)) == records


def test_who_gives_the_order_is_in_the_heading(ask: Ask) -> None:
    assert "按国家统一部署完成" in ask("钦州按国家统一部署完成的有哪几项").direct


def test_a_tender_is_still_no_matter_of_the_notices(ask: Ask) -> None:
    assert ask("甘肃信息系统项目是哪家中标").kind == "refuse"


@pytest.mark.parametrize(
    ("question", "places"),
    [
        ("放权给乡镇之后要做的评估，哪天截止", {"gansu", "guangdong", "lingtai"}),
        ("粤执法要跟哪些系统兼容", {"guangdong"}),
    ],
)
def test_places_that_say_it_alike_all_answer(ask: Ask, question: str, places: set[str]) -> None:
    assert {identifier.partition("/")[0] for identifier in cited(ask(question))} >= places
    assert len(places) > 1 or len(cited(ask(question))) == 1


def test_what_is_asked_of_one_place_need_not_be_said_of_the_other(ask: Ask) -> None:
    answer = ask("会商机制，广东日常工作谁牵头？钦州清单又要几号前建好？")
    assert cited(answer) == ["guangdong/requirement/三（一）", "qinzhou/task/七（一）"]


@pytest.mark.parametrize(
    ("turns", "record", "fact"),
    [
        (
            ("灵台乡镇的联络员名单几时报", "省里叫各市州报的呢"),
            "gansu/requirement/三（二）",
            "12月20日",
        ),
        (("广东的整治情况什么时候报送", "钦州呢"), "qinzhou/task/二（一）2", "2024年6月30日"),
        (
            ("甘肃心理咨询谁牵头", "钦州办保险的呢"),
            "qinzhou/task/六（二）2",
            "市直各行政执法部门牵头",
        ),
        (
            (
                "When must Gansu assess the powers handed down?",
                "And the one Guangdong asks cities to do?",
            ),
            "guangdong/measure/8",
            "2024年底",
        ),
    ],
)
def test_work_that_another_place_tells_others_to_do(
    ask: Ask, turns: tuple[str, ...], record: str, fact: str
) -> None:
    answer = ask(*turns)
    assert cited(answer) == [record]
    assert fact in answer.direct


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("广东和甘肃的四级监督体系谁先建好", "广东省的时限更早"),
        ("Compare the dates Gansu and Lingtai set for the liaison lists", "The deadlines differ"),
        ("Set side by side the days by which Gansu and Guangdong assess powers", "The deadlines"),
    ],
)
def test_dates_are_compared(ask: Ask, question: str, first: str) -> None:
    assert ask(question).direct.startswith(first)


@pytest.mark.parametrize(
    ("question", "facts"),
    [
        ("Compare the dates of the Gansu and Qinzhou notices", ["2023-11-26", "2024-04-02"]),
        ("On what days were the Guangdong and Qinzhou notices issued?", ["12-18", "04-02"]),
        ("Which plan does Gansu base its own on?", ["三年行动计划"]),
    ],
)
def test_what_notices_say_of_themselves_in_english(
    ask: Ask, question: str, facts: list[str]
) -> None:
    answer = ask(question)
    assert {identifier.partition("/")[2] for identifier in cited(answer)} == {"notice"}
    assert all(fact in answer.direct for fact in facts)


@pytest.mark.parametrize(
    "question",
    ["How many Gansu tasks are led by a single department?", "Gansu tasks with only one lead"],
)
def test_a_single_lead_in_english(ask: Ask, question: str) -> None:
    assert "with one lead unit alone" in ask(question).direct


def test_the_like_of_a_task_is_its_own_sentence(ask: Ask) -> None:
    assert "心理咨询" in ask("甘肃任务54", "广东有没有类似的").direct


def test_to_whom_stands_beside_the_dates_compared(ask: Ask) -> None:
    direct = ask("联络员名单，甘肃和灵台分别报给谁，哪天前").direct
    assert "报省司法厅" in direct
    assert "报县司法局" in direct


def test_a_tier_by_its_column(ask: Ask) -> None:
    assert len(cited(ask("甘肃任务层级省级的都有哪些"))) == 13
