"""Names are found by looking them up as a pattern of all of them would find them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.reading.words.lexicon import Names, Words
from corpus.model import Span
from corpus.text import fold
from index.terms import folded
from tests.assistant.question_files import talks

CHINESE = ("省司法厅", "司法厅", "厅", "市财政局", "财政", "各县（区）人民政府", "县（区）")
ENGLISH = ("department of justice", "department", "justice bureau", "Bureau", "it", "it office")
PIECES = (*CHINESE, *ENGLISH, "省", "司", "法", "（", " ", "s", "1", "，", "of", "DEPARTMENT")
texts = st.lists(st.sampled_from(PIECES), max_size=12).map("".join)


@given(text=texts)
def test_what_is_looked_up_is_what_a_pattern_finds(text: str) -> None:
    assert list(Names(CHINESE, ENGLISH).find(text)) == list(Words(CHINESE, ENGLISH).find(text))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("由省司法厅牵头", [Span(1, 5)]),
        ("省司法厅司法厅厅", [Span(0, 4), Span(4, 7), Span(7, 8)]),
        ("the department of justice", [Span(4, 25)]),
        ("the department of justices", [Span(4, 14)]),
        ("exit office", []),
        ("", []),
    ],
)
def test_the_longest_name_counts_and_english_ones_are_whole_words(
    text: str, found: list[Span]
) -> None:
    assert list(Names(CHINESE, ENGLISH).find(text)) == found


def test_without_names_nothing_is_found() -> None:
    assert list(Names((), ("",)).find("省司法厅 department")) == []


def test_in_all_questions_there_are_names_are_found_alike() -> None:
    questions = [fold(folded(turn)) for turns in talks() for turn in turns]
    assert len(questions) > 2900
    names, pattern = Names(CHINESE, ENGLISH), Words(CHINESE, ENGLISH)
    assert [q for q in questions if list(names.find(q)) != list(pattern.find(q))] == []
    assert sum(1 for q in questions for _ in names.find(q)) > 400
