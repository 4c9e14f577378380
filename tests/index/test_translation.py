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


@pytest.mark.parametrize(
    ("said", "chinese"),
    [
        ("list of duties and powers for tasks", "任务"),
        ("the list for tasks", "任务清单"),
        ("training of newcomers", "初任培训"),
        ("newcomers\u2019 training", "初任培训"),
        ("jurisdictional conflicts", "管辖争议"),
        ("administrative law enforcement corps", "执法队伍"),
        ("officers of enforcement", "执法人员"),
        ("county governments", "县政府"),
    ],
)
def test_a_phrase_is_read_however_it_is_built(said: str, chinese: str) -> None:
    assert chinese in in_chinese(said)


def test_a_phrase_of_its_own_goes_before_one_turned_round() -> None:
    assert in_chinese("bureau of justice") == in_chinese("justice bureau")
    assert "县政府" not in in_chinese("government for the people")


@pytest.mark.parametrize("word", ["who", "show", "write", "need to", "each", "same", "must", "by"])
def test_words_in_which_people_ask_stand_for_nothing(word: str) -> None:
    assert not {"反映", "制定", "一致", "每名"} & set(in_chinese(word))


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
