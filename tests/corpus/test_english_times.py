"""Times that only an English plan, or its country, can date; and who answers recommendations."""

import pytest

from corpus.model import Notice
from tests.corpus.test_english_layouts import ends, named, read, said

PLAN = "1. Seal the slipway.\nLead: Works Team\nDue: {}\n2. Paint the rails.\nLead: Port Police\n"
FEDERAL = "Denbury is run by the U.S. Department of Harbours.\n"
LONDON = "Denbury answers to HM Treasury.\n"


def due(notice: Notice) -> tuple[str | None, str | None]:
    (first,) = notice.records[0].deadlines
    return (
        first.start.isoformat() if first.start else None,
        first.end.isoformat() if first.end else None,
    )


@pytest.mark.parametrize(
    ("time", "says", "days"),
    [
        ("third quarter of 2026-27", LONDON, ("2026-10-01", "2026-12-31")),
        ("Q3 FY2026/27", "Our financial year begins on 1 July.\n", ("2027-01-01", "2027-03-31")),
        ("2026/27 Q1", LONDON, ("2026-04-01", "2026-06-30")),
        ("by the end of Q2 2026-27", LONDON, (None, "2026-09-30")),
        ("Q1 FY27", FEDERAL, ("2026-10-01", "2026-12-31")),
        ("FY27", "The fiscal year runs October 1 to September 30.\n", ("2026-10-01", "2027-09-30")),
        # Of whose year, or by which of its ends it is named, nothing says.
        ("Q3 FY2026/27", "", (None, None)),
        ("FY27", LONDON, (None, None)),
        ("Q1 FY27", LONDON + FEDERAL, (None, None)),
        ("winter 2026/27", LONDON, (None, None)),
        ("2026/27 academic year", LONDON, (None, None)),
    ],
)
def test_financial_years_go_by_what_the_plan_or_its_country_says(
    time: str, says: str, days: tuple[str | None, str | None]
) -> None:
    assert due(read(says + PLAN.format(time))) == days


@pytest.mark.parametrize(
    ("time", "says", "day"),
    [
        ("03/04/2028", "Agreed on 30/06/2027.\n", "2028-04-03"),
        ("03/04/2028", "Agreed on 06/30/2027.\n", "2028-03-04"),
        ("03/04/28", "Agreed on 06/30/2027.\n", "2028-03-04"),
        ("03/04/2028", LONDON, "2028-04-03"),
        ("03/04/2028", "", None),
        ("03/04/2028", "Agreed on 30/06/2027, heard on 06/30/2027.\n", None),
        ("04/04/2028", "", "2028-04-04"),
    ],
)
def test_a_day_that_can_be_read_in_two_ways_goes_by_the_others(
    time: str, says: str, day: str | None
) -> None:
    notice = read(says + PLAN.format(time))
    assert due(notice)[1] == day
    told = [problem.message for problem in notice.problems_of(notice.records[0])]
    assert any("two ways" in why for why in told) == (day is None)


def test_sentences_name_such_times_behind_by() -> None:
    notice = read(
        LONDON + "1. Seal the slipway by the end of Q3 2027/28.\n2. Paint by 03/04/2028.\n"
    )
    assert [ends(record) for record in notice.records] == [["2027-12-31"], ["2028-04-03"]]


def test_fields_with_a_colon_in_front_and_behind() -> None:
    notice = read(
        "1.1 Seal the slipway\n  :Owner: Works Team\n  :Support: Port Police\n"
        "  :Due: 30 June 2028\n\n"
        "1.2 Paint the rails\n  :Owner: Port Police\n  :Due: Q1 2029\n"
    )
    assert [named(record) for record in notice.records] == [
        [("lead", "Works Team"), ("responsible", "Port Police")],
        [("lead", "Port Police")],
    ]
    assert [ends(record) for record in notice.records] == [["2028-06-30"], ["2029-03-31"]]


def test_a_recommendation_and_what_becomes_of_it_are_one() -> None:
    minutes = (
        "Recommendation 1: The Trust should publish its costs each year.\n"
        "1.1 The government agrees with this recommendation.\n"
        "Target implementation date: December 2027\n1.2 The Trust will print a statement.\n"
        "Recommendation 2: The Trust should merge its two quays.\n"
        "2.1 The government disagrees with this recommendation.\n2.2 Both are needed.\n"
    )
    notice = read(minutes)
    assert [record.number for record in notice.records] == ["Recommendation 1", "Recommendation 2"]
    assert ends(notice.records[0]) == ["2027-12-31"]
    # Where nobody answers, the numbers below are tasks of their own.
    plan = minutes.replace("The government agrees with", "Print").replace(
        "The government disa", "A"
    )
    assert [record.number for record in read(plan).records][:2] == ["1.1", "1.2"]


def test_a_resolution_counts_by_letters_where_nothing_else_counts() -> None:
    resolution = (
        "That the following actions be taken:\na) the staff report BE RECEIVED;\n"
        "b) the Harbour Board BE DIRECTED to seal the slipway by May 31, 2028; and\n"
        "c) the rails BE PAINTED.\n"
    )
    notice = read(resolution)
    assert [record.number for record in notice.records] == ["a", "b", "c"]
    assert ends(notice.records[1]) == ["2028-05-31"]
    numbered = read("1. Seal the slipway:\na) the upper part;\nb) the lower part.\n2. Paint it.\n")
    assert [number for number, _ in said(numbered)] == ["1", "2"]
