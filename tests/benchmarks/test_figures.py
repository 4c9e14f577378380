import pytest

from benchmarks.figures import Figure, head, percentile, shown, verdict


def test_a_percentile_is_one_of_the_values() -> None:
    hundred = [float(n) for n in range(100, 0, -1)]
    assert percentile(hundred, 0.95) == 95
    assert percentile(hundred, 1) == 100
    assert percentile(hundred, 0) == 1
    assert percentile([7.0], 0.95) == 7
    # Of twenty values one alone may lie above.
    assert percentile([1.0] * 19 + [9.0], 0.95) == 1
    assert percentile([1.0] * 18 + [9.0] * 2, 0.95) == 9


def test_no_values_have_no_percentile() -> None:
    with pytest.raises(ValueError, match="no values"):
        percentile([], 0.95)


def test_a_target_is_met_only_below_it() -> None:
    assert verdict(9.99, 10) == "yes"
    assert verdict(10, 10) == "no"
    assert verdict(None, 10) == ""
    assert verdict(1, None) == ""


@pytest.mark.parametrize(
    ("value", "text"), [(0.874, "0.87"), (9.5, "9.50"), (12.04, "12.0"), (413.6, "414")]
)
def test_values_are_shown_with_about_three_digits(value: float, text: str) -> None:
    assert shown(value) == text


def test_a_figure_is_a_row_of_its_table() -> None:
    measured = Figure(what="a start", value=2.0, unit="s", target=1.5)
    assert measured.row == "| a start | 2.00 s | < 1.5 s | no |"
    free = Figure(what="a start", value=2.0, unit="s")
    assert free.row == "| a start | 2.00 s |  |  |"
    missing = Figure(what="memory", value=None, unit="MB", target=600)
    assert missing.row == "| memory | not possible here | < 600 MB |  |"
    assert {line.count("|") for line in (*head(), measured.row, free.row)} == {5}
