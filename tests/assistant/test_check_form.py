"""Lies in the form of an answer: what is shown, where it stands, what it rests on."""

from dataclasses import replace

import pytest

from assistant.check import Checker
from assistant.compose.drafts import Draft
from assistant.compose.pieces import Piece, frame
from corpus.load import load_catalogue
from tests.assistant.lies import (
    ASK_BACK,
    ENGLISH,
    LIST,
    NEIGHBOUR,
    NOTICE,
    NUMBER,
    TOTAL,
    WRONG_NUMBER,
    WRONG_TIME,
    WRONG_UNIT,
    Lie,
    adds,
    altered,
    assert_found,
    cites,
    counts,
    offers,
    says,
    unit,
)
from tests.assistant.talk import DraftOf


def cites_the_neighbour(draft: Draft) -> Draft:
    other = load_catalogue()[0].record(NEIGHBOUR)
    assert other is not None
    return cites(quote=other.text, spans=other.spans)(draft)


def cites_without_units(draft: Draft) -> Draft:
    return cites(record=replace(draft.citations[0].record, units=()))(draft)


def moves_evidence(draft: Draft) -> Draft:
    moved = tuple(
        replace(field, spans=tuple(span.moved(3) for span in field.spans))
        for field in draft.citations[0].evidence
    )
    return cites(evidence=moved)(draft)


def cites_nobody(draft: Draft) -> Draft:
    return cites(record=replace(draft.citations[0].record, id="gansu/task/99"))(draft)


def says_only_that(draft: Draft) -> Draft:
    return replace(cites_nobody(draft), direct=(frame("。"),), lines=())


def swaps_roles(draft: Draft) -> Draft:
    """Lead and responsible units change places, each piece honest about its own role."""
    pieces = list(draft.direct)
    units = [n for n, piece in enumerate(pieces) if piece.kind == "unit"]
    pieces[units[0]], pieces[units[-1]] = pieces[units[-1]], pieces[units[0]]
    return replace(draft, direct=tuple(pieces))


LIES: dict[str, tuple[str, Lie]] = {
    "lead and responsible change places": (ENGLISH, swaps_roles),
    "a unit in no role": (
        NUMBER,
        altered("unit", text="省级行政执法部门", shown="省级行政执法部门", roles=()),
    ),
    "an English name of another unit": (
        ENGLISH,
        altered("unit", shown="Department of Finance (省司法厅)"),
    ),
    "another unit within the gloss": (
        ENGLISH,
        altered("unit", shown="Department of Finance (省财政厅), Department of Justice (省司法厅)"),
    ),
    "words added to a time": (NUMBER, altered("time", shown="2025 年底（2025-12-31）或2026年6月")),
    "a range back to front": (
        "甘肃任务15什么时候完成？",
        altered("time", shown="2024 年 第三季度（2024-09-30至2024-07-01）"),
    ),
    "the neighbour's number": (NUMBER, says("number", "28", 0, NEIGHBOUR)),
    "an item in a list that is not cited": (LIST, says("number", "54", 0, "gansu/task/54")),
    "another place is shown": (NUMBER, altered("place", shown="广东省")),
    "another notice's place": (NUMBER, altered("place", text="guangdong", shown="广东省")),
    "one less than there are": (LIST, counts(3)),
    "none": (LIST, counts(0)),
    "as many as the table has": (LIST, counts(57)),
    "another count is shown": (LIST, altered("computed", shown="99")),
    "the size of another notice": (TOTAL, counts(52)),
    "one item less in the whole table": (TOTAL, counts(56)),
    "words added to a fact": (NOTICE, altered("fact", shown="钦政办〔2024〕11号（已废止）")),
    "another day beside a date": (NOTICE, altered("fact", 1, shown="2024年4月2日（2025-01-01）")),
    "another notice's document number": (
        NOTICE,
        says("fact", "甘政办发〔2023〕94号", 0, "gansu/notice"),
    ),
    "a part of a document number": (NOTICE, says("fact", "2024")),
    "another unit is shown as denied": (WRONG_UNIT, altered("denied", shown="市直各行政执法部门")),
    "the true deadline denied, without its blank": (WRONG_TIME, says("denied", "2025年底")),
    "the true day denied": (WRONG_TIME, says("denied", "2025年12月31日")),
    "a true number denied, without its blank": (WRONG_NUMBER, says("denied", "60学时")),
    "a unit that no notice names in a frame": (NUMBER, adds(frame("由省教育厅牵头"))),
    "a short unit name in a frame": (NUMBER, adds(frame("由公安厅牵头"))),
    "an English unit in a frame": (ENGLISH, adds(frame("Department of Finance"))),
    "a Chinese numeral in a frame": (NUMBER, adds(frame("共二十七项"))),
    "another frame is shown": (
        NUMBER,
        adds(Piece(kind="frame", text="。", shown="由省公安厅牵头")),
    ),
    "words that nobody asked": (
        NUMBER,
        adds(Piece(kind="asked", text="省公安厅2026年", shown="省公安厅2026年")),
    ),
    "the neighbour's words as the citation": (NUMBER, cites_the_neighbour),
    "a citation whose record is not the one loaded": (NUMBER, cites_without_units),
    "evidence three characters on": (NUMBER, moves_evidence),
    "a citation of a record that is not there": (NUMBER, cites_nobody),
    "nothing but a citation of a record that is not there": (NUMBER, says_only_that),
    "a related record that is not there": (
        NUMBER,
        lambda draft: replace(draft, related=("gansu/task/99",)),
    ),
    "an option for a record that is not there": (ASK_BACK, offers(record="gansu/task/99")),
    "an option with words of no record": (ASK_BACK, offers(label="由省公安厅牵头")),
    "a unit asserted in a refusal": ("甘肃任务99谁牵头？", adds(unit("省司法厅", "lead"))),
}


@pytest.mark.parametrize("name", LIES)
def test_a_lie_in_form_is_found(checker: Checker, draft_of: DraftOf, name: str) -> None:
    assert_found(checker, draft_of, *LIES[name])
