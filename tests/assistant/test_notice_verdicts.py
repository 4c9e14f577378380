"""What is said of a notice itself is confirmed, or denied and then put right."""

import pytest

from tests.assistant.talk import Ask, cited


@pytest.mark.parametrize(
    ("question", "begins", "notice"),
    [
        ("甘肃方案不是征求意见稿吗", "不是，甘肃省：已正式印发", "gansu"),
        ("灵台征求意见稿已经正式印发了吧", "不是，灵台县：是征求意见稿", "lingtai"),
        ("灵台的还没正式印发吧", "是的", "lingtai"),
        ("这几份都已经正式印发了吧", "不是，灵台县", "lingtai"),
        ("The Gansu plan is not yet issued, right?", "No", "gansu"),
        ("Isn't the Lingtai plan already in force?", "No", "lingtai"),
        ("广东文件没公开吧", "不是，广东省", "guangdong"),
        ("甘肃公开发布的，是吧", "是的", "gansu"),
        ("钦州方案是市政府同意的，对吗", "是的", "qinzhou"),
        ("甘肃方案经国务院批准的吧", "不是，甘肃省", "gansu"),
        ("甘肃的通知抄送省纪委了吧", "不是，甘肃省：抄送", "gansu"),
        ("广东抄送了南部战区对吧", "是的", "guangdong"),
        ("钦州的是市司法局印发的吧", "不是，钦州市：由钦州市人民政府办公室印发", "qinzhou"),
        ("甘肃是省政府办公厅印发的对吗", "是的", "gansu"),
        ("甘肃的没附件吧", "不是，甘肃省", "gansu"),
        ("灵台没有附件，对吧", "是的", "lingtai"),
    ],
)
def test_a_notice_is_what_is_said_of_it_or_not(
    ask: Ask, question: str, begins: str, notice: str
) -> None:
    answer = ask(question)
    assert answer.direct.startswith(begins)
    assert cited(answer) == [f"{notice}/notice"]


@pytest.mark.parametrize(
    "question",
    ["灵台是草案还是正式文件", "灵台这份正式印发了没有", "灵台有附件吗", "钦州那份是市政府发的吧"],
)
def test_who_asks_or_comes_near_is_told_and_not_judged(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert answer.kind == "answer"
    assert not answer.direct.startswith(("是的", "不是"))


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("甘肃分解表都有哪几栏", ("共6栏", "牵头单位", "任务层级")),
        ("钦州清单有没有任务层级这一栏", ("共5栏", "完成时限")),
        ("How many columns are in Gansu's breakdown table?", ("6", "任务层级")),
        ("广东收文日期", ("2023年12月21日",)),
        ("钦州附件几个", ("附件共1个", "重点任务清单")),
        ("How many annexes come with the Gansu notice?", ("1",)),
        ("甘肃方案什么时候印出来的", ("2023年11月28日",)),
        ("粤府办〔2023〕21号谁下的", ("广东省人民政府办公厅",)),
        ("灵台方案引用了省里的哪份文件", ("甘肃省人民政府办公厅",)),
        ("灵台这份能当依据引用吗", ("征求意见稿",)),
        ("自治区那份重点任务清单，钦州通知里写的文号是多少", ("桂政办发〔2023〕78号",)),
        ("I believe the Guangdong plan's number is 粤府办〔2023〕21号, yes?", ("Yes", "21号")),
    ],
)
def test_more_that_a_notice_says_of_itself(ask: Ask, question: str, said: tuple[str, ...]) -> None:
    answer = ask(question)
    assert answer.kind == "answer"
    assert all(words in answer.direct for words in said)
    assert all(record.endswith("/notice") for record in cited(answer))


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("灵台这份稿子的文号是多少", "没有文号"),
        ("Lingtai document number?", "no document number"),
        ("灵台的主送单位是谁", "没有写明发给谁"),
        ("钦州的公开方式是什么", "没有写明是否公开"),
        ("广东的附件是什么", "没有列附件"),
        ("广东的表分几栏", "没有任务分解表"),
    ],
)
def test_what_a_notice_leaves_unsaid_of_itself_is_refused(
    ask: Ask, question: str, says: str
) -> None:
    answer = ask(question)
    assert answer.kind == "refuse"
    assert says in answer.direct
    assert not answer.citations


@pytest.mark.parametrize(
    ("question", "notices"),
    [
        ("哪几份有附件", {"gansu", "qinzhou"}),
        ("哪份文件没有落款日期", {"lingtai"}),
        ("which of the notices has no document number", {"lingtai"}),
        ("哪个文件是公开的", {"gansu", "guangdong"}),
    ],
)
def test_which_notices_have_it_or_lack_it(ask: Ask, question: str, notices: set[str]) -> None:
    assert set(cited(ask(question))) == {f"{notice}/notice" for notice in notices}


@pytest.mark.parametrize(
    ("question", "count"),
    [
        ("钦州七大块分别叫什么", "7"),
        ("甘肃57项任务分在几个大类里", "6"),
        ("甘肃57项任务一共分了几大部分", "6"),
        ("甘肃三年行动方案一共几章", "3"),
        ("甘肃工作要求讲了几条", "4"),
        ("What are the six sections of Guangdong's key tasks?", "6"),
        ("How is the Gansu plan structured?", "3"),
    ],
)
def test_how_a_notice_is_divided(ask: Ask, question: str, count: str) -> None:
    assert count in ask(question).direct


def test_points_of_a_part_are_counted_against_what_is_said(ask: Ask) -> None:
    assert ask("甘肃工作要求有五条吧").direct.startswith("不是五条")
