"""What is answered: the founding questions, refusals, ask-backs, quotes and places."""

from collections.abc import Iterator

import pytest

from assistant.compose.refusals import options
from assistant.findings import Choices
from assistant.model import Answer, Language, Option
from assistant.query import Query
from assistant.rendering import citation_object
from corpus.model import Notice, joined
from corpus.text import squeezed
from tests.assistant.question_files import development_turns, paraphrases
from tests.assistant.remembering import Remembering
from tests.assistant.talk import TODAY, Ask, RecordOf, cited

CHINESE = "任务27谁牵头，什么时候完成？"
ENGLISH = "who leads task 27 and when is it due"


@pytest.fixture(scope="module")
def every_answer(remembering: Remembering) -> list[Answer]:
    """The answers to the questions of two files, one of them without any number."""
    turns = [*(turns for _, turns in development_turns()), *((q,) for q, _ in paraphrases())]
    return [remembering.ask(each, today=TODAY) for each in turns]


@pytest.mark.parametrize("question", [CHINESE, ENGLISH])
def test_the_founding_questions(ask: Ask, record: RecordOf, question: str) -> None:
    answer = ask(question)
    assert answer.kind == "answer"
    (citation,) = answer.citations
    assert citation.record == record("gansu/task/27")
    assert citation.record.names_as("lead") == ("省司法厅", "省委编办")
    assert citation.record.names_as("responsible") == ("省级行政执法部门",)
    assert citation.notice.document_number == "甘政办发〔2023〕94号"
    assert citation.quote == (
        "加强对赋权乡镇（街道）行政执法事项的法制审核，指导、监督有关行政执法部门分区、"
        "分类别依法完善赋权事项指导目录。"
    )
    for name in ("省司法厅", "省委编办", "2025 年底", "2025-12-31"):
        assert name in answer.direct
    for words in ("省级行政执法部门", "甘政办发〔2023〕94号", citation.quote, "11"):
        assert words in answer.text
    assert "规范乡镇（街道）执法赋权" in answer.text
    assert "gansu/measure/11" in answer.related
    assert answer.text.startswith(answer.direct)


def test_the_founding_answer_in_chinese(ask: Ask) -> None:
    assert ask(CHINESE).language == "zh"
    assert ask(CHINESE).direct == (
        "甘肃省任务27：由省司法厅、省委编办牵头；完成时限为2025 年底（2025-12-31）。"
    )
    assert "来自正文：甘肃省措施11“规范乡镇（街道）执法赋权”" in ask(CHINESE).text


def test_the_founding_answer_in_english_keeps_the_chinese_names(ask: Ask) -> None:
    answer = ask(ENGLISH)
    assert answer.language == "en"
    assert "Department of Justice (省司法厅), Staffing Office (省委编办)" in answer.direct
    assert "From the body: Gansu measure 11 “规范乡镇（街道）执法赋权”" in answer.text


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("甘肃任务99谁牵头？", ["任务1至57"]),
        ("甘肃任务0谁牵头？", ["任务1至57"]),
        ("甘肃任务分解表第58项谁牵头？", ["任务1至57"]),
        ("广东实施计划第17条的责任单位是哪些？", ["措施1至16"]),
        ("钦州清单九（一）1谁牵头？", ["一（一）1", "七（三）"]),
        ("Who leads Gansu task 99?", ["tasks 1 to 57"]),
        ("上海的任务27谁牵头？", ["上海", "甘肃省", "广东省", "灵台县", "钦州市"]),
        ("平凉市的方案什么时候印发的？", ["平凉"]),
        ("Who leads the training of officers in Shanghai?", ["Loaded", "Gansu"]),
        ("甘肃省教育厅在任务分解表里牵头哪几项？", ["教育厅", "省级行政执法部门"]),
        ("钦州市税务局在清单里牵头哪几项？", ["税务局", "市直各行政执法部门"]),
        ("占道摆摊一般罚多少钱？", []),
        ("甘肃法律顾问队伍建设每年拨款多少元？", ["任务50"]),
        ("How much money does Gansu spend on legal advisers?", []),
        ("省司法厅的电话是多少？", []),
        ("甘肃任务27完成了吗？", []),
        ("", []),
        ("？？？", []),
        ("你好", []),
    ],
)
def test_refusals(ask: Ask, question: str, said: list[str]) -> None:
    answer = ask(question)
    assert answer.kind == "refuse", answer.direct
    assert answer.citations == ()
    assert answer.options == ()
    assert answer.direct.strip()
    assert [words for words in said if words not in answer.direct] == []


@pytest.mark.parametrize(
    ("question", "records"),
    [
        (
            "第8条讲什么？",
            ["gansu/task/8", "gansu/measure/8", "guangdong/measure/8", "lingtai/measure/8"],
        ),
        ("措施11讲什么？", ["gansu/measure/11", "guangdong/measure/11", "lingtai/measure/11"]),
        (
            "What does measure 8 say?",
            ["gansu/measure/8", "guangdong/measure/8", "lingtai/measure/8"],
        ),
        (
            "钦州那份里二（一）2是什么要求？",
            ["qinzhou/measure/二（一）2", "qinzhou/task/二（一）2"],
        ),
    ],
)
def test_ask_backs(ask: Ask, question: str, records: list[str]) -> None:
    answer = ask(question)
    assert answer.kind == "clarify"
    assert sorted(option.record for option in answer.options) == sorted(records)
    assert str(len(records)) in answer.direct
    assert answer.citations == ()
    assert len({option.label for option in answer.options}) == len(records)
    assert len({option.question for option in answer.options}) == len(records)


def offered(notices: tuple[Notice, ...], language: Language) -> Iterator[Option]:
    """The option for every numbered record, as an ask-back would offer it."""
    for notice in notices:
        numbered = [r for r in notice.records if r.number != "一" and r.id not in ASKED_BACK]
        query = Query(question="", language=language)
        for record in numbered:
            yield from options(Choices(query=query, records=(record,)), [notice])


# Asked for by their whole name these are asked back once more.
ASKED_BACK = frozenset(
    f"qinzhou/task/二（{part}）{number}" for part in "一四" for number in (1, 2, 3)
)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_option_leads_to_its_record(
    ask: Ask, notices: tuple[Notice, ...], language: Language
) -> None:
    asked = list(offered(notices, language))
    assert len(asked) > 190
    answers = [(option, ask(option.question)) for option in asked]
    lost = [o.question for o, a in answers if a.kind != "answer" or cited(a) != [o.record]]
    assert lost == []
    assert [o.question for o, a in answers if a.language != language] == []


def test_every_quote_is_what_stands_at_its_spans(every_answer: list[Answer]) -> None:
    citations = [citation for answer in every_answer for citation in answer.citations]
    assert len(citations) > 300
    for citation in citations:
        text = citation.notice.text
        assert "".join(text[span.start : span.end] for span in citation.spans) == citation.quote
        assert citation.quote
        within = [any(whole.holds(part) for whole in citation.spans) for part in citation.marked]
        assert all(within)
    assert any(citation.marked for citation in citations)


def test_evidence_is_where_units_and_deadlines_stand(every_answer: list[Answer]) -> None:
    seen = set()
    for citation in (citation for answer in every_answer for citation in answer.citations):
        record, text = citation.record, citation.notice.text
        found: dict[str, list[str]] = {
            e.field: [span.of(text) for span in e.spans] for e in citation.evidence
        }
        seen |= set(found)
        for role in ("lead", "responsible", "acting", "standing"):
            written = [unit.as_written for unit in record.units if unit.role == role]
            assert found.get(f"{role}_units", []) == (written if record.kind != "notice" else [])
        assert found.get("deadlines", []) == [due.text for due in record.deadlines]
        assert [squeezed(words) for words in found.get("tier", [])] == [
            *filter(None, [record.tier])
        ]
    assert seen == {
        *("lead_units", "responsible_units", "acting_units", "standing_units"),
        *("deadlines", "tier"),
    }


def test_the_evidence_of_task_27(ask: Ask) -> None:
    (citation,) = ask(CHINESE).citations
    evidence = citation_object(citation)["evidence"]
    text = citation.notice.text
    assert {name: [text[s:e] for s, e in spans] for name, spans in evidence.items()} == {
        "lead_units": ["省司法厅", "省委编办"],
        "responsible_units": ["省级行政执法部门"],
        "deadlines": ["2025 年底"],
        "tier": ["国务院 部署"],
    }


def test_answers_are_in_the_language_of_the_question(ask: Ask) -> None:
    for question, language in ((CHINESE, "zh"), (ENGLISH, "en"), ("甘肃任务99谁牵头？", "zh")):
        assert ask(question).language == language


def test_an_answer_cites_and_nothing_else_does(every_answer: list[Answer]) -> None:
    for answer in every_answer:
        assert bool(answer.citations) == (answer.kind == "answer"), answer.question
        assert bool(answer.options) == (answer.kind == "clarify"), answer.question
        assert answer.text.startswith(answer.direct)
        assert not set(answer.related) & set(cited(answer))
        assert len(set(cited(answer))) == len(answer.citations)


def test_english_units_stand_beside_their_chinese_names(ask: Ask, record: RecordOf) -> None:
    for number in range(1, 58):
        answer = ask(f"Who leads Gansu task {number}?")
        names = record(f"gansu/task/{number}").names_as("lead")
        assert [name for name in names if name not in answer.direct] == []
        assert not answer.direct.startswith("甘肃")


def test_every_task_says_who_and_when(ask: Ask, notices: tuple[Notice, ...]) -> None:
    for notice in notices:
        for record in notice.of_kind("task"):
            part = "清单" if notice.id == "qinzhou" else "任务分解表"
            answer = ask(f"{notice.region}{part}{record.number}由谁牵头、责任单位是谁、何时完成？")
            # Where the body gives another time, it is cited behind the task.
            assert cited(answer)[0] == record.id, answer.direct
            assert set(cited(answer)[1:]) <= {record.source}
            for name in record.names_as("lead", "responsible"):
                assert name in answer.direct
            for due in record.deadlines:
                assert due.text in answer.direct
                assert due.end is None or due.end.isoformat() in answer.direct
            assert joined(notice.text, record.spans) in answer.text


def test_a_measure_of_a_draft_says_that_its_text_sets_the_unit_to_work(ask: Ask) -> None:
    direct = ask("灵台第6条由谁负责？").direct
    assert "正文写明" in direct
    assert "牵头单位" not in direct


def test_a_place_that_says_who_goes_before_one_that_does_not(ask: Ask) -> None:
    assert cited(ask("头一回违法不罚 谁牵头")) == ["gansu/task/22"]
