"""Questions in English: units, parts, times, what is told before, and what is only claimed."""

import pytest

from tests.assistant.talk import Ask, Read, cited


def ids(place: str, kind: str, *numbers: int | str) -> list[str]:
    return [f"{place}/{kind}/{number}" for number in numbers]


@pytest.mark.parametrize(
    ("question", "records"),
    [
        # units
        (
            "Gansu table: rows where the Party Committee's Organisation Department leads?",
            ids("gansu", "task", 7, 48, 53),
        ),
        (
            "In which Gansu tasks is the provincial development & reform commission a lead unit?",
            ids("gansu", "task", 20, 47),
        ),
        ("Which tasks does the Gansu High People's Court lead?", ids("gansu", "task", 32)),
        (
            "Lanzhou New Area Administrative Committee - list the tasks it leads in Gansu's table",
            ids("gansu", "task", 1, 2, 6, 9, 19, 28),
        ),
        # units together
        (
            "Gansu tasks where the Justice Department shares the lead with the Staffing Office",
            ids("gansu", "task", 27, 49),
        ),
        (
            "Which Gansu tasks are led by the Organisation Department and the Staffing Office?",
            ids("gansu", "task", 48),
        ),
        (
            "Find the Gansu tasks in which Finance and Human Resources departments are joint leads",
            ids("gansu", "task", 53),
        ),
        # parts
        (
            "Which measures belong to the second group of Lingtai's key tasks?",
            ids("lingtai", "measure", 6, 7, 8, 9),
        ),
        (
            "List the measures of the third block in part two of the Guangdong plan",
            ids("guangdong", "measure", 7, 8, 9),
        ),
        (
            "Which rows make up the seventh and last part of Qinzhou's list?",
            ids("qinzhou", "task", "七（一）", "七（二）1", "七（二）2", "七（三）"),
        ),
        (
            "Name the measures in the penultimate group of the Gansu scheme",
            ids("gansu", "measure", 16, 17),
        ),
        # times
        (
            "Which rows in Qinzhou's list are to be done by 31 December 2025 and kept up after?",
            ids("qinzhou", "task", "二（三）"),
        ),
        (
            "Which rows of the Qinzhou list leave the timing to the autonomous region or state?",
            ids("qinzhou", "task", "二（一）1", "四（一）1"),
        ),
        ("Which Gansu tasks stop at 2023 year-end?", ids("gansu", "task", 13, 18)),
        # numbers that count
        ("What do Lingtai's 60 hours consist of?", ids("lingtai", "measure", 2)),
        (
            "Among Guangdong's 16 measures, which deals with discretion benchmarks?",
            ids("guangdong", "measure", 5),
        ),
        # what is told before the question
        (
            "We had an argument at lunch. In Gansu, who leads psychological counselling?",
            ids("gansu", "task", 54),
        ),
        (
            "Gansu passes clues on to the discipline inspection bodies. Which two units lead it?",
            ids("gansu", "task", 33),
        ),
    ],
)
def test_what_is_cited(ask: Ask, question: str, records: list[str]) -> None:
    assert cited(ask(question)) == records


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Which office is behind the Gansu scheme?", "甘肃省人民政府办公厅"),
        ("By whom was the Guangdong plan issued?", "广东省人民政府办公厅"),
        ("Date under the signature of the Gansu notice (not when it was printed)?", "2023-11-26"),
        ("What date does the Qinzhou document carry at the bottom?", "2024-04-02"),
        ("I need the complete Chinese title of Guangdong's scheme.", "三年行动实施计划"),
        ("Under what number was the Qinzhou scheme issued?", "钦政办〔2024〕11号"),
        ("How many measures are there under the key tasks of the Gansu scheme?", "20 measures"),
        ("How many tasks are in the fourth part of Gansu's table?", "10 tasks"),
    ],
)
def test_what_is_said(ask: Ask, question: str, said: str) -> None:
    assert said in ask(question).direct


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Does the finance department lead Gansu's budget task?", "Yes"),
        ("Is the Big Data Centre a lead of Gansu's task 47?", "Yes"),
        ("Is Gansu's psychological counselling led by the health commission?", "Yes"),
        ("Does the Department of Justice lead Gansu's task 55?", "No"),
        ("Is the statistics bureau the lead on Qinzhou's satisfaction survey?", "No"),
        ("Was the Gansu notice issued on 26 November 2023?", "Yes"),
    ],
)
def test_a_claim_in_english_is_held_against_the_units_names(
    ask: Ask, question: str, verdict: str
) -> None:
    assert ask(question).direct.startswith(verdict)


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("When is Gansu's task 27 due?", True),
        ("Since when, and until when?", True),
        ("When an officer finds a clue, which unit is told?", False),
        ("Which measure applies when inspectors enter a company?", False),
    ],
)
def test_when_may_only_tell_a_case(read: Read, question: str, asked: bool) -> None:
    assert read(question).asks("when") is asked


def test_quoted_english_words_are_no_words_of_a_chinese_notice(read: Read) -> None:
    assert read('Which Gansu task mentions the "two lenient" list?').about is None
    assert read("Which Gansu task mentions “两轻一免”?").about == "两轻一免"
