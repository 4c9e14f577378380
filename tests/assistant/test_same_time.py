"""What else is due then, what a unit leads besides helping, and quotations of one's own."""

import pytest

from tests.assistant.talk import Ask, cited


@pytest.mark.parametrize(
    ("turns", "records"),
    [
        (("钦州全员轮训是哪天前完成", "还有哪些任务也是这一天到期"), ["qinzhou/task/一（二）2"]),
        (("甘肃任务13什么时候完成", "同一时限的还有哪几项"), ["gansu/task/18"]),
        (
            ("When is Qinzhou task 四（三）4 due?", "Which other tasks are due the same day?"),
            ["qinzhou/task/二（一）3"],
        ),
        # Two items that are named are compared, and no list is asked for.
        (("甘肃任务15谁牵头", "它的时限和任务13同一天吗"), ["gansu/task/13"]),
    ],
)
def test_what_else_is_due_then(ask: Ask, turns: tuple[str, ...], records: list[str]) -> None:
    assert cited(ask(*turns)) == records


def test_nothing_else_is_due_then(ask: Ask) -> None:
    assert ask("甘肃任务15谁牵头", "还有别的任务是同一个时限吗").kind == "refuse"


NEW_AREA = [f"gansu/task/{n}" for n in (1, 2, 6, 9, 19, 28)]
FINANCE = [f"gansu/task/{n}" for n in (53, 55, 56, 57)]


@pytest.mark.parametrize(
    ("question", "records"),
    [
        ("兰州新区管委会在甘肃的表里，不只是当责任单位，自己牵头的有哪些？", NEW_AREA),
        ("省财政厅在甘肃的分解表中不仅仅是协助，它自己牵头的任务有哪几项？", FINANCE),
        ("Which Gansu tasks does the finance department lead, not merely assist in?", FINANCE),
    ],
)
def test_what_a_unit_leads_and_not_only_helps_in(
    ask: Ask, question: str, records: list[str]
) -> None:
    assert cited(ask(question)) == records


def test_who_does_not_only_lead_is_asked_in_both_columns(ask: Ask) -> None:
    records = cited(ask("甘肃矿区办事处不光是牵头的，列为责任单位的也要，有哪些"))
    assert {"gansu/task/1", "gansu/task/3"} <= set(records)


@pytest.mark.parametrize(
    ("question", "count"),
    [
        ("甘肃正文第12条，分解表拆成多少项任务？", "4项任务"),
        ("甘肃第3条措施在任务分解表里拆成了几项？", "1项任务"),
        ("Into how many tasks is Gansu measure 6 split in the table?", "3 tasks"),
        ("甘肃省司法厅牵头的任务，独自牵头的加上和别人共同牵头的，总共几项？", "38项任务"),
        ("In Gansu, how many tasks does Justice lead, sole and joint leads combined?", "38 tasks"),
    ],
)
def test_how_many(ask: Ask, question: str, count: str) -> None:
    assert count in ask(question).direct


def test_which_tasks_a_measure_became_need_no_count(ask: Ask) -> None:
    assert ask("甘肃第12条拆成了哪几项任务").direct.startswith("甘肃省任务30")


@pytest.mark.parametrize(
    ("question", "start", "record"),
    [
        (
            "我课件上写的是“钦州要求2024年底前完成全员轮训”，学员不信，到底对不对？",
            "不是2024年底前",
            "qinzhou/task/一（二）1",
        ),
        (
            "同事在群里说“甘肃要求执法人员每年培训不少于40学时”，大家都转了，对吗？",
            "不是40学时",
            "gansu/task/3",
        ),
        (
            "教案里有一句“灵台县要求2023年底前普遍建立裁量权基准制度”，我不太放心，对不对？",
            "是的",
            "lingtai/measure/7",
        ),
    ],
)
def test_what_a_paper_of_ones_own_says(ask: Ask, question: str, start: str, record: str) -> None:
    answer = ask(question)
    assert answer.direct.startswith(start)
    assert cited(answer) == [record]


@pytest.mark.parametrize(
    ("question", "records"),
    [
        (
            'Gansu tasks due end of 2024 flat, without "and keep up long-term"?',
            [f"gansu/task/{n}" for n in (14, 25, 26, 28, 38)],
        ),
        (
            "Can you give me all tasks under part five (technology support) of the Qinzhou list?",
            ["qinzhou/task/五（一）", "qinzhou/task/五（二）1", "qinzhou/task/五（二）2"],
        ),
    ],
)
def test_lists_in_english(ask: Ask, question: str, records: list[str]) -> None:
    assert cited(ask(question)) == records


@pytest.mark.parametrize(
    ("question", "record"),
    [
        ("钦州可不可以让司法所协助镇街执法监督", "qinzhou/measure/二（四）2"),
        ("广东镇街的执法监督是不是可以派司法所去做", "guangdong/measure/11"),
        ("广东第11条要不要司法所参与", "guangdong/measure/11"),
    ],
)
def test_what_the_text_lets_a_unit_do_is_not_denied(ask: Ask, question: str, record: str) -> None:
    answer = ask(question)
    assert "司法所" in answer.text
    assert not answer.direct.startswith("不是")
    assert record in cited(answer)


def test_a_unit_of_the_columns_is_denied_where_it_does_not_stand(ask: Ask) -> None:
    assert ask("甘肃要不要省公安厅配合行刑衔接").direct.startswith("不是，省公安厅")


def test_a_quoted_sentence_that_ends_like_a_title_names_no_notice(ask: Ask) -> None:
    answer = ask("学员的笔记里写“灵台县已经正式印发实施方案”，照手上的文件看，这么写对吗？")
    assert answer.direct.startswith("不是，灵台县")


@pytest.mark.parametrize(
    ("question", "record"),
    [
        ("请列出广东工作会商机制的参加单位", "guangdong/requirement/三（一）"),
        ("列出灵台县政府会商机制的参加部门", "lingtai/requirement/三（一）"),
    ],
)
def test_who_takes_part_in_what_the_text_sets_up(ask: Ask, question: str, record: str) -> None:
    assert record in cited(ask(question))


def test_whose_name_stands_at_the_end(ask: Ask) -> None:
    assert "广东省人民政府办公厅" in ask("广东那份落款写的是省政府还是办公厅？").direct
    assert "2023年11月26日" in ask("甘肃的通知落款是几号？").direct
