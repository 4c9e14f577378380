"""Added notices: told apart, asked about, doubted, linked and left out as they must be."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.__main__ import main
from assistant.answering import Assistant, open_assistant
from assistant.live import LiveAssistant
from assistant.model import Answer
from assistant.obligations import Wish, find_obligations
from index.batches import notices_at
from index.library import Corrections, Library
from tests.assistant.added_texts import DAY, DISTRICT, GANSU_WATER, TEXTS, add
from tests.assistant.talk import Run, cited
from tests.conftest import AnotherHome


@pytest.fixture(scope="module")
def home(another_home: AnotherHome) -> Path:
    folder = another_home()
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


def test_a_parent_that_a_person_named_is_followed_and_not_quoted(own_home: Path) -> None:
    identifier = add(own_home, "d.txt", DISTRICT)
    Library(own_home).correct(identifier, Corrections(region="某某区", parents=("guangdong",)))
    assistant = open_assistant(own_home)
    notice = next(n for n in assistant.notices() if n.id == identifier)
    assert [p.notice for p in notice.parents] == ["guangdong"]
    assert "没有写明依据的文件" in ask(assistant, "某某区的依据是什么文件").direct
    assistant.close()


def test_a_quiz_on_the_command_line_is_of_an_added_notice(
    home: Path, monkeypatch: pytest.MonkeyPatch, run: Run
) -> None:
    monkeypatch.setenv("ASSISTANT_HOME", str(home))
    code, said, _ = run("quiz", "--notice", "甘政办发-2024-12号", "--count", "3")
    assert code == 0
    paper = json.loads(said)
    records = {c["record"] for q in paper["questions"] for c in q["citations"]}
    assert {identifier.partition("/")[0] for identifier in records} == {"甘政办发-2024-12号"}


def test_what_is_added_comes_in_without_a_restart(own_home: Path) -> None:
    live = LiveAssistant(own_home, lambda: open_assistant(own_home))
    question = ["甘政办发〔2024〕12号措施1谁负责"]
    assert live.ask(question, today=DAY).kind == "refuse"
    old = live.register
    identifier = add(own_home, "water.txt", GANSU_WATER)
    # Another process takes it into the index.
    open_assistant(own_home).close()
    assert live.ask(question, today=DAY).kind == "answer"
    assert identifier in live.register.notice_ids()
    # Who still makes a list from the old one is not disturbed.
    assert identifier not in old.notice_ids()
    Library(own_home).remove(identifier)
    live.renew()
    assert live.ask(question, today=DAY).kind == "refuse"


@pytest.fixture(scope="module")
def many(another_home: AnotherHome) -> Iterator[Assistant]:
    home = another_home()
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


def test_correcting_says_what_it_did_and_what_it_cannot(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    identifier = add(tmp_path, "district.txt", DISTRICT)
    monkeypatch.setenv("ASSISTANT_HOME", str(tmp_path))
    assert main(["correct", identifier]) == 2
    assert "nothing to correct" in capsys.readouterr().err
    assert main(["correct", identifier, "--parent", identifier]) == 2
    assert "cannot rest on itself" in capsys.readouterr().err
    assert main(["correct", identifier, "--region", "上海市杨浦区"]) == 0
    assert f"{identifier}: corrected" in capsys.readouterr().out


def test_a_correction_is_taken_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    identifier = add(tmp_path, "water.txt", GANSU_WATER)
    monkeypatch.setenv("ASSISTANT_HOME", str(tmp_path))
    assert main(["correct", identifier, "--as-read", "all"]) == 0
    assert "nothing was corrected" in capsys.readouterr().out
    wrong = ["--region", "上海市杨浦区", "--level", "county", "--parent", "guangdong"]
    assert main(["correct", identifier, *wrong]) == 0
    assert main(["correct", identifier, "--as-read", "region", "--region", "云岭省"]) == 2
    assert "region is corrected and taken back at once" in capsys.readouterr().err
    assert main(["correct", identifier, "--as-read", "region"]) == 0
    assert "place 甘肃省, level county" in capsys.readouterr().out
    kept = Library(tmp_path).entry(identifier)
    assert kept is not None
    assert kept.corrections == Corrections(level="county", parents=("guangdong",))
    assert main(["correct", identifier, "--as-read", "all"]) == 0
    assert "place 甘肃省, level province, parents named by hand: -" in capsys.readouterr().out
    with_all = open_assistant(tmp_path)
    notice = next(n for n in with_all.notices() if n.id == identifier)
    assert (notice.region, notice.level, notice.parents) == ("甘肃省", "province", ())
    with_all.close()
