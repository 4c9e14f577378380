"""Added notices: told apart, asked about, doubted, linked and left out as they must be."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from assistant.answering import Assistant, open_assistant
from assistant.exports import export
from assistant.live import LiveAssistant
from assistant.model import Answer
from assistant.obligations import Wish, find_obligations
from assistant.quiz.make.material import shelf
from assistant.quiz.model import Wanted
from assistant.quiz.paper import make_paper
from assistant.rendering import answer_object
from corpus.formats import Document
from corpus.model import Problem, Span
from index.batches import notices_at
from index.library import Corrections, Library
from tests.assistant.talk import Run, cited

DAY = date(2024, 10, 1)

# Of a place that has a notice already, and of another matter.
GANSU_WATER = """甘政办发〔2024〕12号
甘肃省人民政府办公厅关于印发甘肃省农村饮水安全巩固提升工作方案的通知
各市、自治州人民政府：
《甘肃省农村饮水安全巩固提升工作方案》已经省政府同意，现印发给你们。
甘肃省人民政府办公厅
2024年2月5日
甘肃省农村饮水安全巩固提升工作方案
一、总体要求
守住农村饮水安全底线。
二、重点任务
1.改造老化供水管网。2024年11月底前完成老化管网更新改造。（责任单位：省水利厅、省财政厅）
2.配齐净化消毒设备。千吨万人以上水厂2025年6月底前配齐消毒设备。（责任单位：省水利厅、省卫生健康委）
"""
# Of a county below Gansu, whose preamble names Gansu's notice by its plan alone.
COUNTY = """合水县提升行政执法质量三年行动工作安排
根据《甘肃省提升行政执法质量三年行动实施方案》，结合我县实际，制定本工作安排。
一、总体要求
提升行政执法质量。
二、重点任务
1.规范乡镇（街道）执法赋权。县司法局要加强对赋权乡镇（街道）行政执法事项的法制审核，2025年底前完善目录。（责任单位：县司法局）
2.开展执法人员培训。县司法局要组织行政执法人员轮训。（责任单位：县司法局、县人力资源社会保障局）
"""
NATIONAL = """国办发〔2024〕30号
国务院办公厅关于印发“零碳园区”建设试点工作方案的通知
各省、自治区、直辖市人民政府：
现印发给你们，请认真贯彻落实。
国务院办公厅
2024年5月8日
“零碳园区”建设试点工作方案
一、总体要求
有序推进试点。
二、重点任务
1.建立园区碳排放核算制度。2024年12月底前印发核算指南。（国家发展改革委、生态环境部负责）
2.推广绿色电力直供。（国家能源局负责）
"""
OTHER_NATIONAL = (
    NATIONAL.replace("30号", "31号")
    .replace("零碳园区", "海绵社区")
    .replace("碳排放核算", "雨水收集")
)
DISTRICT = """沪科合〔2024〕9号
关于印发《江湾智慧校园建设行动方案》的通知
各有关单位：
现印发给你们。
2024年6月1日
江湾智慧校园建设行动方案
一、重点任务
1.建设校园感知网络。2025年3月底前建成。（责任单位：区教育局、区科委）
2.开放共享实验设备。（责任单位：区科委）
"""
TEXTS = {
    "water.txt": GANSU_WATER,
    "county.txt": COUNTY,
    "national.txt": NATIONAL,
    "sponge.txt": OTHER_NATIONAL,
    "district.txt": DISTRICT,
}


def add(home: Path, name: str, text: str, library: Library | None = None) -> str:
    path = home / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    result = (library or Library(home)).add(path, day=DAY)
    assert result.state == "added"
    assert result.notice is not None
    return result.notice


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("home")
    ids = {name: add(folder, name, text) for name, text in TEXTS.items()}
    said = Corrections(region="上海市杨浦区", level="county")
    assert Library(folder).correct(ids["district.txt"], said)
    return folder


@pytest.fixture(scope="module")
def assistant(home: Path) -> Iterator[Assistant]:
    opened = open_assistant(home)
    yield opened
    opened.close()


def ask(assistant: Assistant, *turns: str) -> Answer:
    return assistant.ask(turns, today=DAY)


@pytest.mark.parametrize(
    ("question", "notice"),
    [
        ("国务院那个零碳园区方案，绿色电力直供由谁负责？", "国办发-2024-30号"),
        ("“零碳园区”建设试点工作方案里碳排放核算制度什么时候印发指南？", "国办发-2024-30号"),
        ("海绵社区方案措施1谁负责", "国办发-2024-31号"),
        ("国办发〔2024〕31号措施1谁负责", "国办发-2024-31号"),
        ("杨浦的校园感知网络谁负责、什么时候建成？", "沪科合-2024-9号"),
        ("杨浦区校园感知网络谁负责", "沪科合-2024-9号"),
        ("上海杨浦校园感知网络谁负责", "沪科合-2024-9号"),
        ("Who is responsible for measure 1 in Yangpu?", "沪科合-2024-9号"),
        ("甘肃老化供水管网什么时候改造完", "甘政办发-2024-12号"),
        ("甘肃乡镇执法赋权的法制审核谁牵头", "gansu"),
        ("甘肃农村饮水方案措施2谁负责", "甘政办发-2024-12号"),
        ("合水县执法人员培训谁负责", "合水县提升行政执法质量三年行动工作安排"),
    ],
)
def test_a_notice_is_meant_by_place_issuer_title_or_number(
    assistant: Assistant, question: str, notice: str
) -> None:
    answer = ask(assistant, question)
    assert answer.kind == "answer", answer.direct
    assert {identifier.partition("/")[0] for identifier in cited(answer)} == {notice}


def test_a_number_that_two_notices_of_a_place_have_is_asked_back(assistant: Assistant) -> None:
    answer = ask(assistant, "甘肃措施1谁负责")
    assert answer.kind == "clarify"
    records = {option.record for option in answer.options}
    assert records == {"gansu/measure/1", "甘政办发-2024-12号/measure/1"}
    for option in answer.options:
        chosen = ask(assistant, option.question)
        assert (chosen.kind, cited(chosen)) == ("answer", [option.record])
    second = ask(assistant, "甘肃措施1谁负责", "第二个")
    assert cited(second) == [answer.options[1].record]


def test_a_number_that_one_of_them_has_is_answered(assistant: Assistant) -> None:
    answer = ask(assistant, "甘肃任务27谁牵头，什么时候完成？")
    assert cited(answer) == ["gansu/task/27"]
    for fact in ("省司法厅", "省委编办", "2025-12-31"):
        assert fact in answer.direct


def test_a_list_of_a_place_names_each_notice(assistant: Assistant) -> None:
    answer = ask(assistant, "甘肃省财政厅负责哪些措施")
    assert answer.kind == "answer"
    assert "甘政办发-2024-12号/measure/1" in cited(answer)
    assert "农村饮水安全" in answer.direct


def test_what_a_place_s_notices_say_of_themselves_is_told_for_each(assistant: Assistant) -> None:
    answer = ask(assistant, "甘肃的文号是什么")
    assert "甘政办发〔2023〕94号" in answer.direct
    assert "甘政办发〔2024〕12号" in answer.direct


def test_a_place_without_a_notice_is_refused_by_name(assistant: Assistant) -> None:
    answer = ask(assistant, "徐汇区那份方案措施1谁负责")
    assert answer.kind == "refuse"
    assert "徐汇区" in answer.direct


def test_a_county_s_notice_rests_on_the_shipped_province_s(assistant: Assistant) -> None:
    county = next(n for n in assistant.notices() if n.region == "合水县")
    assert [parent.notice for parent in county.parents] == ["gansu"]
    wish = Wish(places=(county.id,), unit="县司法局")
    found = find_obligations(assistant.register, wish, today=DAY)
    above = [o.counterpart.parent.record.id for o in found.named if o.counterpart]
    assert "gansu/measure/11" in above


def test_a_parent_that_a_person_named_is_followed_and_not_quoted(tmp_path: Path) -> None:
    identifier = add(tmp_path, "d.txt", DISTRICT)
    Library(tmp_path).correct(identifier, Corrections(region="某某区", parents=("guangdong",)))
    assistant = open_assistant(tmp_path)
    notice = next(n for n in assistant.notices() if n.id == identifier)
    assert [p.notice for p in notice.parents] == ["guangdong"]
    assert "没有写明依据的文件" in ask(assistant, "某某区的依据是什么文件").direct
    assistant.close()


@pytest.fixture(scope="module")
def doubted(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """A notice of three pages, of which the file's reader doubted one measure."""
    home = tmp_path_factory.mktemp("doubted")
    first, second = GANSU_WATER.index("1.改造"), GANSU_WATER.index("2.配齐")
    doubt = Problem(message="a merged cell was guessed", span=Span(second, second + 6))
    document = Document(GANSU_WATER, (0, first, second), (doubt,))
    text = GANSU_WATER
    add(home, "water.txt", text, Library(home, read=lambda _: document))
    opened = open_assistant(home)
    yield opened
    opened.close()


UNSURE = "甘政办发-2024-12号/measure/2"


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("甘政办发〔2024〕12号措施2谁负责", "有拿不准的地方，请对照原文"),
        ("甘政办发〔2024〕12号省水利厅负责哪些措施", "有拿不准的地方，请对照原文"),
        ("Who is responsible for measure 2 of 甘政办发〔2024〕12号?", "The reader was unsure"),
    ],
)
def test_an_answer_that_rests_on_a_doubted_record_says_so(
    doubted: Assistant, question: str, sentence: str
) -> None:
    answer = ask(doubted, question)
    assert UNSURE in cited(answer)
    assert sentence in answer.text
    told = {c["record"]: c["unsure"] for c in answer_object(answer)["citations"]}
    assert told[UNSURE] == ["a merged cell was guessed"]
    sure = ask(doubted, "甘政办发〔2024〕12号措施1谁负责")
    assert "拿不准" not in sure.text


def test_a_citation_names_the_page(doubted: Assistant) -> None:
    answer = ask(doubted, "甘政办发〔2024〕12号措施2谁负责")
    assert "原文页码：3" in answer.text
    assert answer_object(answer)["citations"][0]["pages"] == [3]
    assert "原文页码" not in ask(doubted, "广东省措施1谁负责").text


def test_lists_of_obligations_say_what_was_doubted(doubted: Assistant) -> None:
    wish = Wish(places=("甘政办发-2024-12号",), unit="省水利厅")
    listed = find_obligations(doubted.register, wish, today=DAY)
    lines = export(listed, "csv", "zh").content.decode("utf-8-sig").splitlines()
    of_second = [line for line in lines if "配齐净化消毒设备" in line]
    of_first = [line for line in lines if "改造老化供水管网" in line]
    assert of_second
    assert all("读取存疑" in line and "原文第3页" in line for line in of_second)
    assert of_first
    assert not any("读取存疑" in line for line in of_first)


def test_quizzes_leave_doubted_records_out(doubted: Assistant) -> None:
    notices = doubted.notices()
    holding = shelf(notices)["甘政办发-2024-12号"]
    assert UNSURE not in {record.id for record in holding.records}
    assert {"gansu/task/10", "gansu/task/21"}.isdisjoint(
        record.id for record in shelf(notices)["gansu"].records
    )
    paper = make_paper(Wanted(count=4, notices=("甘政办发-2024-12号",)), notices)
    assert paper.questions
    assert UNSURE not in {s.record for q in paper.questions for s in q.sources}


def test_a_quiz_on_the_command_line_is_of_an_added_notice(
    home: Path, monkeypatch: pytest.MonkeyPatch, run: Run
) -> None:
    monkeypatch.setenv("ASSISTANT_HOME", str(home))
    code, said, _ = run("quiz", "--notice", "甘政办发-2024-12号", "--count", "3")
    assert code == 0
    paper = json.loads(said)
    records = {c["record"] for q in paper["questions"] for c in q["citations"]}
    assert {identifier.partition("/")[0] for identifier in records} == {"甘政办发-2024-12号"}


def test_what_is_added_comes_in_without_a_restart(tmp_path: Path) -> None:
    live = LiveAssistant(tmp_path, lambda: open_assistant(tmp_path))
    question = ["甘政办发〔2024〕12号措施1谁负责"]
    assert live.ask(question, today=DAY).kind == "refuse"
    old = live.register
    identifier = add(tmp_path, "water.txt", GANSU_WATER)
    # Another process takes it into the index.
    open_assistant(tmp_path).close()
    assert live.ask(question, today=DAY).kind == "answer"
    assert identifier in live.register.notice_ids()
    # Who still makes a list from the old one is not disturbed.
    assert identifier not in old.notice_ids()
    Library(tmp_path).remove(identifier)
    live.renew()
    assert live.ask(question, today=DAY).kind == "refuse"


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    home = tmp_path_factory.mktemp("many")
    for number in range(9):
        text = GANSU_WATER.replace("12号", f"{60 + number}号").replace(
            "甘肃", f"云{'东南西北中上下左右'[number]}"
        )
        add(home, f"{number}.txt", text)
    opened = open_assistant(home)
    yield opened
    opened.close()


@pytest.mark.parametrize("question", ["措施2是什么内容", "文号是什么", "农村饮水消毒设备谁负责",
                                      "省水利厅负责哪些措施"])  # fmt: skip
def test_of_many_notices_a_few_are_offered_and_the_way_to_say_the_place(
    many: Assistant, question: str
) -> None:
    answer = ask(many, question)
    assert answer.kind == "clarify"
    assert 2 <= len(answer.options) <= 6
    assert "请写明地区、文号或文件标题" in answer.direct
    chosen = ask(many, answer.options[0].question)
    assert chosen.kind == "answer", chosen.direct
    place = answer.options[0].record.partition("/")[0]
    assert {i.partition("/")[0] for i in cited(chosen)} == {place}


def test_the_place_alone_goes_on_after_asking_back(many: Assistant) -> None:
    answer = ask(many, "农村饮水消毒设备谁负责", "云南省")
    assert answer.kind == "answer"
    assert "省卫生健康委" in answer.direct


def test_notices_are_read_anew_without_an_index(home: Path) -> None:
    found = {notice.id: notice for notice in notices_at(home)}
    assert found["gansu"].called == "甘肃省提升行政执法质量三年行动实施方案"
    assert found["guangdong"].called is None
    assert found["沪科合-2024-9号"].region == "上海市杨浦区"
    assert replace(found["guangdong"], called=None) == found["guangdong"]
