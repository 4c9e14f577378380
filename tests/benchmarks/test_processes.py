import os
from pathlib import Path

import pytest

from benchmarks import processes
from benchmarks.processes import RunError, answer_seconds, environment, seconds


def test_a_process_gets_a_home_of_its_own_and_the_model_that_ships(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ASSISTANT_HOME", "another")
    monkeypatch.setenv("ASSISTANT_EMBEDDING", "another/model")
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    told = environment(tmp_path)
    assert told["ASSISTANT_HOME"] == str(tmp_path)
    assert told["ASSISTANT_EMBEDDING"] == ""
    assert "PYTHONDONTWRITEBYTECODE" not in told
    assert told["PATH"] == os.environ["PATH"]


def test_a_process_that_fails_gives_no_figure(tmp_path: Path) -> None:
    with pytest.raises(RunError, match=r"ended with 2: .*give a question"):
        seconds(("assistant", "ask"), tmp_path)


def test_a_question_that_is_not_answered_gives_no_figure(own_home: Path) -> None:
    with pytest.raises(RunError, match="ended with 1"):
        answer_seconds("甘肃任务58谁牵头？", own_home)


def test_the_median_of_the_processes_that_count_is_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The first of each kind only warms up.
    taken = {"index": [90.0, 3.0, 1.0, 2.0], "assistant": [90.0, 1.0, 4.0] * 2}
    homes: list[Path] = []

    def told(arguments: tuple[str, ...], home: Path) -> float:
        homes.append(home)
        return taken[arguments[0]].pop(0)

    monkeypatch.setattr(processes, "seconds", told)
    figures = list(processes.figures(tmp_path, builds=3, starts=2))
    assert [figure.value for figure in figures] == [2.0, 2.5, 2.5]
    assert [figure.target for figure in figures] == [10.0, 1.5, None]
    assert taken == {"index": [], "assistant": []}
    builds, answers = homes[1:4], [homes[0], *homes[4:]]
    assert len(set(builds)) == 3
    assert tmp_path not in builds
    assert set(answers) == {tmp_path}
