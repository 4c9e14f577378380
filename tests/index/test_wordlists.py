"""The word lists: well-formed, and not made from the questions that measure the index."""

import re
from collections import Counter
from pathlib import Path

from corpus.load import load_catalogue
from index.everyday import everyday
from index.wordlists import GAP, glossary, of_other_fields, spoken_synonyms, synonyms

QUESTIONS = Path(__file__).parent.parent / "questions" / "paraphrases.tsv"


def test_each_term_has_english_in_lower_case() -> None:
    assert len(glossary()) >= 2000
    for term in glossary():
        assert term.english, term.chinese
        assert len(set(term.english)) == len(term.english), term.chinese
        assert all(english == english.lower().strip() and english for english in term.english)
        assert not any(character.isascii() and character.isalpha() for character in term.chinese)


def test_each_chinese_term_stands_once() -> None:
    counts = Counter(term.chinese for term in glossary())
    assert [chinese for chinese, count in counts.items() if count > 1] == []


def test_the_glossary_knows_units_and_roles() -> None:
    english = {term.chinese: term.english for term in glossary()}
    assert "department of justice" in english["司法厅"]
    assert "responsible unit" in english["责任单位"]


def test_other_fields_have_terms_that_the_notices_do_not_say() -> None:
    assert "疫苗" in of_other_fields()
    said = "".join(record.text for notice in load_catalogue() for record in notice.records)
    assert [term for term in of_other_fields() if term in said] == []


def test_each_group_holds_several_wordings_of_one_thing() -> None:
    assert len(synonyms()) >= 200
    for group in synonyms():
        assert len(group) >= 2, group
        assert len(set(group)) == len(group), group


def test_a_gap_stands_within_a_wording() -> None:
    for _official, *everyday_wordings in synonyms():
        for wording in everyday_wordings:
            assert all(wording.split(GAP)), wording
            assert "..." not in wording
    assert not any(GAP in wording for group in spoken_synonyms() for wording in group)


def test_no_wording_is_taken_from_the_questions() -> None:
    """The model learns from the synonyms, and is measured with the questions.

    One of two characters may happen to stand there, with a particle between them or without.
    """
    questions = QUESTIONS.read_text(encoding="utf-8")
    said = ["".join(questions[a:b] for a, b in found.parts) for found in everyday(questions)]
    assert [wording for wording in said if len(re.sub("[了过着的]", "", wording)) > 2] == []
