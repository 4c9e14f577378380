"""Forms and spellings of an English word are one; what is made of it is its family."""

import tomllib

import pytest

from index.roots import FORMS, family, root, words


@pytest.mark.parametrize(
    ("british", "american"),
    [
        ("organised", "organized"),
        ("analysing", "analyzing"),
        ("labour", "labor"),
        ("neighbouring", "neighboring"),
        ("centres", "centers"),
        ("licences", "licenses"),
        ("programme", "program"),
        ("catalogue", "catalog"),
        ("judgement", "judgment"),
        ("counselling", "counseling"),
        ("fulfil", "fulfill"),
        ("enquiry", "inquiry"),
        ("co-operation", "cooperation"),
        ("sub-district", "subdistrict"),
    ],
)
def test_british_and_american_spelling_are_one(british: str, american: str) -> None:
    assert root(british) == root(american)


@pytest.mark.parametrize(
    "forms",
    [
        ("oversee", "oversees", "oversaw", "overseen", "overseeing"),
        ("agree", "agreed", "agreeing"),
        ("control", "controls", "controlled", "controlling"),
        ("call", "calls", "called", "calling"),
        ("add", "adds", "added", "adding"),
        ("inspector", "inspectors", "inspector's", "inspectors’"),
        ("criterion", "criteria"),
        ("tie", "tied", "tying"),
    ],
)
def test_forms_are_one(forms: tuple[str, ...]) -> None:
    assert len({root(form) for form in forms}) == 1


@pytest.mark.parametrize(
    ("one", "other"), [("office", "off"), ("plan", "plant"), ("bus", "bush"), ("rule", "rural")]
)
def test_other_words_stay_apart(one: str, other: str) -> None:
    assert family(root(one)) != family(root(other))


def test_what_is_made_of_a_word_is_of_its_family() -> None:
    assert len({family(root(word)) for word in ("enforce", "enforcer", "enforcement")}) == 1
    assert len({family(root(word)) for word in ("supervise", "supervision", "supervisory")}) == 1
    assert family(root("portion")) != family(root("port"))


def test_a_word_may_hold_a_hyphen_only_behind_a_prefix() -> None:
    assert [found[0] for found in words("co-ordination follow-up 12345")] == [
        "co-ordination", "follow", "up", "12345",
    ]  # fmt: skip


def test_no_form_belongs_to_two_words() -> None:
    sections = tomllib.loads(FORMS.read_text(encoding="utf-8")).values()
    forms = [form for section in sections for listed in section.values() for form in listed]
    assert len(forms) == len(set(forms))
    assert forms
