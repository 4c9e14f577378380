"""What a question only tells of is not asked for: a plan need not say it."""

import pytest

from assistant.reading.wants.aspects import find_aspects


@pytest.mark.parametrize(
    "told",
    [
        "群众打电话反映的事由谁来管",
        "谁负责把处分别人的权收上来",
        "who feeds grievances phoned in by phone from citizens into the oversight",
        "who nudges fined companies to mend their ways",
    ],
)
def test_told_where_who_or_when_is_asked(told: str) -> None:
    assert find_aspects(told) == ()


@pytest.mark.parametrize(
    ("asked", "aspect"),
    [
        ("心理咨询由谁负责，电话是多少", "contact"),
        ("司法局的办公电话和联系人是谁", "contact"),
        ("谁牵头，联系电话", "contact"),
        ("不培训的人什么时候受什么处分", "sanction"),
        ("who leads the hotline and what is the phone number", "contact"),
        ("群众打电话反映的事", "contact"),
    ],
)
def test_asked_where_it_ends_the_clause_or_stands_by_a_word_of_asking(
    asked: str, aspect: str
) -> None:
    assert aspect in [found.name for found in find_aspects(asked)]
