"""Kinds of English questions: what a unit has to do, measures and their tasks, parts by number."""

import pytest

from assistant.query import ItemNumber
from assistant.reading.numbers.english_links import link_asked
from assistant.reading.units.english_fields import fields_as_units
from corpus.model import Kind
from tests.assistant.talk import Ask, cited


@pytest.mark.parametrize(
    "question",
    [
        "Gansu Finance Department: what lands on our desk?",
        "What has the finance department of Gansu been charged with?",
        "Where does the Gansu finance department come in?",
        "Which rows does Finance head in Gansu?",
        "Gansu rows with Finance as lead",
        "gansu rows w/ 省财政厅 as lead, numbers only",
        "Tell me everything the Gansu finance department is on the hook for",
    ],
)
def test_what_a_unit_has_to_do(ask: Ask, question: str) -> None:
    assert cited(ask(question)) == [f"gansu/task/{n}" for n in (53, 55, 56, 57)]


def test_a_department_that_the_notice_calls_by_its_field(ask: Ask) -> None:
    answer = ask("What is the county finance authority in Lingtai responsible for?")
    assert cited(answer) == ["lingtai/measure/20"]


@pytest.mark.parametrize(
    ("question", "records"),
    [
        ("Gansu tasks shared between Justice and the Staffing Office", (27, 49)),
        ("Rows in Gansu where Justice and Finance lead together", (57,)),
        ("tasks w/ more than two leads in Gansu", (1, 2, 6, 8, 19, 20, 32, 47, 48, 53)),
        ("Gansu, finish 2023 + long-term: which ones", (3, 4, 16, 17, 22, 43)),
        ("Provincial-level rows in Gansu that the Staffing Office heads", (49,)),
    ],
)
def test_conditions_in_notes(ask: Ask, question: str, records: tuple[int, ...]) -> None:
    assert cited(ask(question)) == [f"gansu/task/{n}" for n in records]


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("which tasks does justice lead", ["justice"]),
        ("rows where justice and finance lead together", ["justice", "finance"]),
        ("how many tasks has justice as its only lead", ["justice"]),
        ("tasks of the justice and finance departments", []),
        ("who trains officers of public security and what does education cost", []),
    ],
)
def test_fields_that_stand_for_units(text: str, fields: list[str]) -> None:
    assert [field for field, _ in fields_as_units(text)] == fields


@pytest.mark.parametrize(
    ("question", "records"),
    [
        ("Gansu measure 16 -> tasks", [f"gansu/task/{n}" for n in (44, 45, 46)]),
        ("What tasks come out of measure 16 in Gansu?", [f"gansu/task/{n}" for n in (44, 45, 46)]),
        ("Task 19 in the Gansu table: source paragraph in the body?", ["gansu/measure/8"]),
        ("Gansu row 28 sits under which measure?", ["gansu/measure/11"]),
        ("Qinzhou list 四（三）2, its main text paragraph?", ["qinzhou/measure/二（四）3"]),
    ],
)
def test_from_measures_to_tasks_and_back(ask: Ask, question: str, records: list[str]) -> None:
    assert cited(ask(question)) == records


@pytest.mark.parametrize(
    ("text", "kinds", "places", "asked"),
    [
        ("which tasks go with measure 5", ("measure",), 1, "divided"),
        ("which task of gansu is like measure 5 of lingtai", ("measure",), 2, None),
        ("who leads measure 5", ("measure",), 1, None),
        ("row 5: underlying paragraph", ("task",), 1, "origin"),
        ("what does task 5 say of measures against fines", ("task",), 1, None),
    ],
)
def test_what_is_no_link(
    text: str, kinds: tuple[Kind, ...], places: int, asked: str | None
) -> None:
    number = ItemNumber(number="5", kinds=kinds)
    assert link_asked(text, [number], ("gansu", "lingtai")[:places]) == asked


@pytest.mark.parametrize(
    ("question", "records"),
    [
        ("Section 3 of Guangdong: which measures?", (7, 8, 9)),
        ("list the measures in section two of the Guangdong plan", (4, 5, 6)),
    ],
)
def test_a_section_by_its_number(ask: Ask, question: str, records: tuple[int, ...]) -> None:
    assert cited(ask(question)) == [f"guangdong/measure/{n}" for n in records]


@pytest.mark.parametrize(
    ("question", "records"),
    [
        ("The forty-second row of the Gansu list says what?", "gansu/task/42"),
        ("gansu sl. no. 12, who leads?", "gansu/task/12"),
        ("Qinzhou 二（一）3 must be finished by 31 October 2024, right?", "qinzhou/task/二（一）3"),
        ("qinzhou list 二（一）2 timeline", "qinzhou/task/二（一）2"),
    ],
)
def test_numbers_said_in_english(ask: Ask, question: str, records: str) -> None:
    assert cited(ask(question))[0] == records


@pytest.mark.parametrize(
    "question",
    [
        "What is the GDP of Gansu?",
        "population figures for Lingtai",
        "Who won the enforcement contest in Lingtai?",
        "Which tech company runs the platform in Guangdong?",
        "Who is the director general of the Justice Department in Guangdong?",
        "What is the highest fine under the Penalty Law?",
    ],
)
def test_what_no_notice_says(ask: Ask, question: str) -> None:
    assert ask(question).kind == "refuse"


@pytest.mark.parametrize(
    "question",
    [
        "What number does the Guangdong notice bear?",
        "Which year is the Guangdong notice from and which number has it got",
        "The Guangdong notice is number 78 of 2023, isn't it",
    ],
)
def test_the_number_of_a_notice(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert cited(answer) == ["guangdong/notice"]
    assert "粤府办〔2023〕21号" in answer.direct


@pytest.mark.parametrize(
    ("question", "records"),
    [
        ("Our client is the Gansu Finance Department: which jobs does it lead?", (53, 55, 56, 57)),
        ("Which Gansu tasks have no supporting units?", (1, 2, 6, 9, 17, 18, 19, 34)),
        ("Items of the Gansu table with the third quarter of 2024 as deadline", (15,)),
    ],
)
def test_words_that_only_look_like_others(
    ask: Ask, question: str, records: tuple[int, ...]
) -> None:
    assert cited(ask(question)) == [f"gansu/task/{n}" for n in records]


def test_a_noun_list_asks_for_nothing(ask: Ask) -> None:
    answer = ask("Guangdong's deadline for the power list is the end of 2024, isn't it?")
    assert answer.direct.startswith("No")
    assert cited(answer) == ["guangdong/measure/7"]


def test_a_level_is_no_item(ask: Ask) -> None:
    answer = ask("Guangdong 4-level supervision system: completion date?")
    assert cited(answer) == ["guangdong/measure/11"]
