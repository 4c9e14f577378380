"""English phrases become the glossary's Chinese terms."""

import pytest

from index.translation import english, in_chinese
from index.wordlists import glossary


@pytest.mark.parametrize(
    ("english", "chinese"),
    [
        ("Which measures deal with justice bureaus?", "司法局"),
        ("the Bureau of Justice", "司法局"),
        ("JUSTICE  BUREAU", "司法局"),
        ("people's governments", "人民政府"),
    ],
)
def test_case_number_and_sentence_do_not_matter(english: str, chinese: str) -> None:
    assert chinese in in_chinese(english)


@pytest.mark.parametrize("form", ["film", "films", "filmed", "filming"])
def test_the_forms_of_a_word_are_one(form: str) -> None:
    assert "音像记录" in in_chinese(f"who {form} it")


def test_articles_within_a_phrase_do_not_matter() -> None:
    assert in_chinese("bureau of the justice") == in_chinese("the bureau of justice")


def test_a_reading_says_where_it_stands() -> None:
    asked = "who leads the task force"
    assert [asked[r.start : r.end] for r in english(asked) if r.words > 1] == ["task force"]


def test_the_longest_phrase_counts() -> None:
    assert in_chinese("department of justice") == ("司法厅",)


def test_chinese_and_unknown_words_give_nothing() -> None:
    assert in_chinese("任务27谁牵头") == ()
    assert in_chinese("xyzzy") == ()
    assert in_chinese("") == ()


def test_every_english_term_leads_to_its_chinese() -> None:
    missed = [
        (english, term.chinese)
        for term in glossary()
        for english in term.english
        if term.chinese not in in_chinese(english)
    ]
    assert missed == []
