from itertools import count
from pathlib import Path

from benchmarks import many
from benchmarks.adding import QUESTIONS, figures
from corpus.load import load_notice


def test_what_is_made_is_read_and_no_two_are_alike(tmp_path: Path) -> None:
    paths = many.write(tmp_path, 12)
    notices = [load_notice(path) for path in paths]
    assert len({notice.text for notice in notices}) == 12
    assert len({notice.region for notice in notices}) == 9
    assert all(len(notice.records) > 15 for notice in notices)
    assert not any(notice.region == "甘肃省" for notice in notices)


def test_reading_indexing_one_more_and_answers_are_timed(tmp_path: Path) -> None:
    ticks = count()
    found = list(figures(tmp_path, lambda: float(next(ticks)), count=2))
    assert [figure.value for figure in found] == [1.0, 1.0, 2.0, 1.0, 1.0, 1.0]
    assert "2 notices" in found[0].what
    assert QUESTIONS
    assert list(tmp_path.iterdir()) == []
