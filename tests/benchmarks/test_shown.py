from pathlib import Path

import pytest

from benchmarks import shown


@pytest.mark.browser
def test_a_browser_tells_how_long_one_waits(own_home: Path, chromium_path: Path) -> None:
    assert chromium_path.exists()
    figures = {figure.unit: figure for figure in shown.figures(own_home)}
    assert figures.keys() == {"s", "ms", "MB"}
    for figure in figures.values():
        assert figure.value is not None
        assert figure.value > 0


def test_without_a_browser_it_is_not_possible(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shown, "BROWSERS", ())
    rows = [figure.row for figure in shown.figures(tmp_path)]
    assert len(rows) == 3
    assert all("not possible here" in row for row in rows)
