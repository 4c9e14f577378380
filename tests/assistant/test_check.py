"""The checker: true drafts pass whole, and a draft with one planted lie never does."""

from dataclasses import replace

import pytest

from assistant.check import Checker, UnprovenError
from assistant.compose.drafts import Draft
from assistant.compose.pieces import frame
from tests.assistant.lies import (
    ASK_BACK,
    CONTENT,
    ENGLISH,
    LIST,
    NEIGHBOUR,
    NOTICE,
    NUMBER,
    OTHER_PLACE,
    TOTAL,
    WRONG_NUMBER,
    WRONG_TIME,
    WRONG_UNIT,
    Lie,
    adds,
    adds_line,
    altered,
    assert_found,
    cites,
    counts,
    says,
    unit,
)
from tests.assistant.question_files import talks
from tests.assistant.remembering import Remembering
from tests.assistant.talk import TODAY, DraftOf, RecordOf


def cites_one_character_on(draft: Draft) -> Draft:
    spans = tuple(span.moved(1) for span in draft.citations[0].spans)
    return cites(spans=spans)(draft)


def cites_too_little(draft: Draft) -> Draft:
    return cites(quote=draft.citations[0].quote[:-1])(draft)


def cites_one_other_character(draft: Draft) -> Draft:
    return cites(quote=draft.citations[0].quote.replace("加强", "加快", 1))(draft)


def quotes_one_other_character(draft: Draft) -> Draft:
    piece = next(piece for piece in draft.direct if piece.kind == "quote")
    words = piece.text.replace("加强", "加快", 1)
    assert words != piece.text
    return altered("quote", text=words, shown=f"“{words}”")(draft)


def shows_one_other_character(draft: Draft) -> Draft:
    piece = next(piece for piece in draft.direct if piece.kind == "quote")
    return altered("quote", shown=piece.shown.replace("加强", "加快", 1))(draft)


def cites_nothing(draft: Draft) -> Draft:
    return replace(draft, citations=())


LIES: dict[str, tuple[str, Lie]] = {
    # units
    "another unit leads": (NUMBER, says("unit", "省公安厅")),
    "a unit that no notice names leads": (NUMBER, says("unit", "省教育厅")),
    "another unit is shown": (NUMBER, altered("unit", shown="省财政厅")),
    "another unit is shown beside the right one": (
        NUMBER,
        altered("unit", shown="省司法厅、省财政厅"),
    ),
    "the responsible unit leads": (NUMBER, says("unit", "省级行政执法部门")),
    "a lead unit is responsible": (NUMBER, altered("unit", roles=("responsible",))),
    "a unit takes part that the task does not name": (
        NUMBER,
        adds(unit("省财政厅", "responsible")),
    ),
    "a unit of a level that is not the record's": (NUMBER, says("unit", "市司法局")),
    "a short name stands for the unit": (NUMBER, says("unit", "司法厅")),
    "a unit of the neighbouring task": (NUMBER, says("unit", "各市（州）人民政府", 0, NEIGHBOUR)),
    "a unit in a line below": (NUMBER, adds_line(frame("- "), unit("省公安厅", "lead"))),
    "a Chinese name is left out of an English answer": (
        ENGLISH,
        altered("unit", shown="Department of Justice"),
    ),
    "an English gloss stands before another unit": (
        ENGLISH,
        altered("unit", shown="Department of Justice (省财政厅)"),
    ),
    # times
    "another year": (NUMBER, says("time", "2024 年底（2024-12-31）")),
    "the words of another year": (NUMBER, altered("time", text="2024 年底")),
    "a day that is not computed from the words": (
        NUMBER,
        altered("time", shown="2025 年底（2025-12-30）"),
    ),
    "no day beside words that fix one": (NUMBER, altered("time", shown="2025 年底")),
    "a second day": (NUMBER, altered("time", shown="2025 年底（2025-11-30至2025-12-31）")),
    "the date of the neighbouring task": (
        NUMBER,
        altered("time", text="2024 年底", shown="2024 年底（2024-12-31）"),
    ),
    "the date of the neighbouring task, and its record": (
        NUMBER,
        altered("time", text="2024 年底", shown="2024 年底（2024-12-31）", record=NEIGHBOUR),
    ),
    "the deadline's end without what goes on": (
        "甘肃任务1什么时候完成？",
        altered("time", text="2025 年完成", shown="2025 年完成（2025-12-31）"),
    ),
    # numbers
    "another number": (NUMBER, says("number", "28")),
    "a part of the number": (NUMBER, says("number", "2")),
    "a number that no item has": (NUMBER, says("number", "99", 0, "gansu/task/99")),
    "another number is shown": (NUMBER, altered("number", shown="28")),
    # places
    "a place that has no notice": (NUMBER, altered("place", text="beijing", shown="北京市")),
    # quotes
    "a quote with one other character": (CONTENT, quotes_one_other_character),
    "one other character is shown": (CONTENT, shows_one_other_character),
    "the words of the neighbouring task": (
        CONTENT,
        says("quote", "完善赋权事项评估和动态调整制度", 0, NEIGHBOUR),
    ),
    "words that no record says": (CONTENT, says("quote", "由省公安厅每月检查一次")),
    "words of another record in the name of this one": (
        CONTENT,
        says("quote", "完善赋权事项评估和动态调整制度"),
    ),
    # counts
    "one more than there are": (LIST, counts(5)),
    "no number at all": (LIST, altered("computed", value=None)),
    "one item more in the whole table": (TOTAL, counts(58)),
    "one option less": (ASK_BACK, counts(3)),
    "one option more": (ASK_BACK, counts(5)),
    # what a notice says of itself
    "another document number": (NOTICE, says("fact", "钦政办〔2024〕12号")),
    "another date of issue": (NOTICE, says("fact", "2024年4月3日", 1)),
    "another document number is shown": (NOTICE, altered("fact", shown="钦政办〔2024〕12号")),
    # what is denied
    "a lead unit is said not to lead": (WRONG_UNIT, says("denied", "市直各行政执法部门")),
    "a lead unit is said not to lead, in its short name": (
        NUMBER,
        adds(replace(unit("编办", "lead"), kind="denied")),
    ),
    "the true deadline is denied": (WRONG_TIME, says("denied", "2025 年底")),
    "a number that the text holds is denied": (WRONG_NUMBER, says("denied", "60 学时")),
    "something is denied of an item that is not there": (
        WRONG_TIME,
        altered("denied", record="gansu/task/99"),
    ),
    # our own words
    "a unit in a frame": (NUMBER, adds(frame("省公安厅也参加"))),
    "the record's own unit in a frame": (NUMBER, adds(frame("由省司法厅牵头"))),
    "a digit in a frame": (NUMBER, adds(frame("共3项"))),
    "a full-width digit in a frame": (NUMBER, adds(frame("共３项"))),
    "a date in a frame": (NUMBER, adds(frame("2026年完成"))),
    "a unit in the frame of a refusal": (OTHER_PLACE, adds(frame("由省公安厅牵头"))),
    "a date in the frame of a line": (NUMBER, adds_line(frame("- 2026年底"))),
    # citations
    "a citation of a place one character on": (NUMBER, cites_one_character_on),
    "a citation that leaves a character out": (NUMBER, cites_too_little),
    "a citation with one other character": (NUMBER, cites_one_other_character),
    "a citation of no place": (NUMBER, cites(spans=())),
    "an answer without its citation": (NUMBER, cites_nothing),
    "a list without its citations": (LIST, cites_nothing),
}


@pytest.mark.parametrize("name", LIES)
def test_a_planted_lie_is_found(checker: Checker, draft_of: DraftOf, name: str) -> None:
    assert_found(checker, draft_of, *LIES[name])


def test_a_citation_of_another_notice_is_found(checker: Checker, draft_of: DraftOf) -> None:
    draft = draft_of(NUMBER)
    other = draft_of("广东的文号是多少？").citations[0].notice
    assert list(checker.complaints(cites(notice=other)(draft))) != []


def test_the_complaint_names_the_words_and_the_record(checker: Checker, draft_of: DraftOf) -> None:
    false = says("unit", "省公安厅")(draft_of(NUMBER))
    with pytest.raises(UnprovenError, match=r"省公安厅.*gansu/task/27"):
        checker.check(false)


def test_every_unit_of_every_other_task_is_found(
    checker: Checker, draft_of: DraftOf, record: RecordOf
) -> None:
    """Whoever does not lead a task cannot be said to lead it."""
    draft = draft_of(NUMBER)
    others = {u.name for n in range(1, 58) for u in record(f"gansu/task/{n}").units}
    others -= set(record("gansu/task/27").names_as("lead"))
    assert len(others) > 20
    passed = [name for name in others if not [*checker.complaints(says("unit", name)(draft))]]
    assert passed == []


def test_every_deadline_of_every_other_task_is_found(
    checker: Checker, draft_of: DraftOf, record: RecordOf
) -> None:
    """The words and the day of another task's deadline prove nothing for this one."""
    draft = draft_of(NUMBER)
    others = {d.text: d for n in range(1, 58) for d in record(f"gansu/task/{n}").deadlines}
    del others["2025 年底"]
    assert len(others) > 8
    passed = [
        text
        for text, due in others.items()
        if not [
            *checker.complaints(altered("time", text=text, shown=f"{text}（{due.end}）")(draft))
        ]
    ]
    assert passed == []


def test_true_answers_pass(remembering: Remembering) -> None:
    """What is composed for a third of all questions there are holds nothing that is not so.

    Of the others ``test_questions.py`` sees to it, which asks all of them.
    """
    some = tuple(talks())[::3]
    answers = [remembering.ask(turns, today=TODAY) for turns in some]
    assert remembering.complaints == []
    assert remembering.checked >= len(answers) > 500
