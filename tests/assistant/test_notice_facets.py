"""What notices say of themselves, asked in bare words; notices told by a fact of theirs."""

import pytest

from tests.assistant.talk import Ask, cited

_GANSU, _GUANGDONG, _QINZHOU = "甘政办发〔2023〕94号", "粤府办〔2023〕21号", "钦政办〔2024〕11号"


@pytest.mark.parametrize(
    ("question", "facts"),
    [
        ("钦州，号、日、机关，要三样", [_QINZHOU, "2024年4月2日", "钦州市人民政府办公室"]),
        ("广东 题目 文号", ["实施计划", _GUANGDONG]),
        ("甘肃：文号+成文日+主送", [_GANSU, "2023年11月26日", "兰州新区管委会"]),
        ("登记用：甘肃文件基本信息", [_GANSU, "甘肃省人民政府办公厅", "2023年11月26日"]),
        ("灵台那份现在什么状态，起止年份呢", ["征求意见稿", "2023—2025年"]),
        ("钦州依据有哪几份，文号都带上", ["国办发〔2023〕27号", "桂政办发〔2023〕78号"]),
        ("广东文件能上网公开不", ["主动公开"]),
        ("Qinzhou: number, date and issuing office", [_QINZHOU, "2024年4月2日", "办公室"]),
    ],
)
def test_bare_words_ask_for_what_a_notice_says_of_itself(
    ask: Ask, question: str, facts: list[str]
) -> None:
    answer = ask(question)
    assert answer.kind == "answer"
    assert all(fact in answer.direct for fact in facts)
    assert all(record.endswith("/notice") for record in cited(answer))


@pytest.mark.parametrize("question", ["甘肃文件签发人是谁", "钦州通知的密码", "广东文件印了几本"])
def test_a_word_that_is_none_of_them_is_not_passed_over(ask: Ask, question: str) -> None:
    assert ask(question).kind == "refuse"


def test_a_name_behind_an_annex_is_the_name_of_the_annex(ask: Ask) -> None:
    direct = ask("甘肃附件的全称").direct
    assert "附件：" in direct
    assert "标题是" not in direct


@pytest.mark.parametrize(
    ("question", "places"),
    [
        ("12月18日的那份通知是哪儿发的", ["guangdong"]),
        ("2024年印发的是哪份", ["qinzhou"]),
        ("五十七项任务的那份是哪个省的", ["gansu"]),
        ("二十条措施的是哪几份", ["gansu", "lingtai"]),
        ("94号和21号各是哪家的", ["gansu", "guangdong"]),
        ("省级那两份的文号", ["gansu", "guangdong"]),
        ("哪些文件是县级的", ["lingtai"]),
        ("哪几份正式印发了", ["gansu", "guangdong", "qinzhou"]),
        ("叫实施计划的是哪份", ["guangdong"]),
        ("省政府办公厅发的是哪几份", ["gansu", "guangdong"]),
        ("哪份有任务清单", ["gansu", "qinzhou"]),
        ("Which notices are municipal?", ["qinzhou"]),
        ("document number 94: whose is it", ["gansu"]),
    ],
)
def test_a_notice_is_told_by_a_fact_of_its_own(ask: Ask, question: str, places: list[str]) -> None:
    assert sorted(cited(ask(question))) == sorted(f"{place}/notice" for place in places)


def test_a_fact_that_no_notice_has_tells_none(ask: Ask) -> None:
    assert ask("11月20日那个通知是哪个省的").kind == "refuse"


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("灵台方案的依据是甘肃那份吧", "是的"),
        ("平凉的方案是灵台的依据吗", "是的"),
        ("钦州方案跟着广东的计划定的吧", "不是"),
        ("甘肃和广东是同一天发的吧", "不是"),
        ("广东第三部分叫组织保障吧", "不是"),
        ("钦州第三部分叫组织保障吧", "是的"),
        ("灵台二十条，对吧", "是的"),
    ],
)
def test_what_is_said_of_a_notice_is_held_against_it(ask: Ask, question: str, begins: str) -> None:
    assert ask(question).direct.startswith(begins)


def test_a_wrong_number_of_its_own_office_is_put_right(ask: Ask) -> None:
    direct = ask("钦州那份我写成钦政办〔2024〕12号，应该是？").direct
    assert direct.startswith("不是钦政办〔2024〕12号")
    assert _QINZHOU in direct


@pytest.mark.parametrize(
    "question",
    ["广东的文号有人记成粤府办〔2023〕12号，到底是多少", "甘政办发〔2023〕49号，应该是多少号？"],
)
def test_a_number_that_somebody_wrote_is_held_against_the_right_one(
    ask: Ask, question: str
) -> None:
    assert ask(question).direct.startswith("不是")


@pytest.mark.parametrize(
    ("question", "column"),
    [
        ("甘肃分解表最后一栏叫什么", "任务层级"),
        ("钦州清单第三列是啥", "牵头单位"),
        ("钦州清单倒数第二栏", "责任单位"),
        ("What is the first column of the Gansu table?", "重点任务"),
    ],
)
def test_one_column_is_told_by_its_place(ask: Ask, question: str, column: str) -> None:
    said = ask(question).direct.partition("（")[0].partition("(")[0]
    assert said.rstrip().endswith(column)


@pytest.mark.parametrize(
    ("question", "title"),
    [
        ("灵台总体要求三小点叫什么", "工作原则"),
        ("甘肃工作要求四个小标题", "细化落实举措"),
        ("广东第三部分的小标题", "强化督促落实"),
        ("钦州方案的结构", "组织保障"),
    ],
)
def test_titles_are_counted_below_a_part(ask: Ask, question: str, title: str) -> None:
    assert title in ask(question).direct
