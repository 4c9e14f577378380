"""English phrases become the glossary's Chinese terms."""

import pytest

from index.translation import in_chinese
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
