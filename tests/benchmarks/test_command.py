from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks import __main__ as command


@pytest.fixture
def homes(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The homes that the sections got; each prints its name instead of measuring."""
    seen: list[Path] = []

    def pretend(name: str) -> None:
        def section(home: Path) -> Iterator[str]:
            assert home.is_dir()
            seen.append(home)
            yield f"| {name} |"

        monkeypatch.setitem(command.SECTIONS, name, section)

    for name in command.SECTIONS:
        pretend(name)
    return seen


def test_all_sections_follow_the_machine_and_share_a_home_that_is_removed(
    homes: list[Path], capsys: pytest.CaptureFixture[str]
) -> None:
    command.main([])
    first, *rest = capsys.readouterr().out.splitlines()
    assert "cores" in first
    names = ("processes", "answers", "quiz", "adding", "retrieval", "plain")
    assert rest == [line for name in names for line in ("", f"| {name} |")]
    assert len(homes) == 6
    assert len(set(homes)) == 1
    assert not homes[0].exists()


def test_sections_can_be_chosen(homes: list[Path], capsys: pytest.CaptureFixture[str]) -> None:
    command.main(["plain", "answers"])
    assert capsys.readouterr().out.splitlines()[1:] == ["", "| plain |", "", "| answers |"]
    assert len(homes) == 2


def test_a_section_that_is_not_there_is_named(
    homes: list[Path], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        command.main(["speed"])
    assert ended.value.code == 2
    assert "there is no section speed; choose of processes, answers" in capsys.readouterr().err
    assert homes == []
