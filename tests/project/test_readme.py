import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from assistant.settings import DEFAULT_HOST, DEFAULT_PORT
from tests.project.test_dependencies import NEEDED
from tests.project.tree import ROOT, modules, rooms

README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^ *```sh\n(.*?)^ *```", README, flags=re.MULTILINE | re.DOTALL)
COMMANDS = list(dict.fromkeys(line.strip() for block in BLOCKS for line in block.splitlines()))
TARGETS = re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), flags=re.MULTILINE)
INTERPRETER = ".venv/bin/python "

# Something that each of the commands says when all is well.
SAID = {
    '-m assistant ask "任务27谁牵头，什么时候完成？"': "省司法厅、省委编办",
    '-m assistant ask "who leads task 27 and when is it due"': "Department of Justice (省司法厅)",
    "-m assistant obligations --place gansu --unit 省司法厅 --role lead": "任务27",
    "-m assistant evaluate tests/questions/dev.jsonl": "lookup",
    "-m benchmarks.plain_rag": "| all |",
    "-m benchmarks.retrieval": "joined",
    "-m assistant quiz --notice gansu --count 20 --seed 7": '"seed": 7',
    "-m corpus export": '"gansu/task/27"',
    "-m corpus check": "gansu.txt:",
    "-m index info": "57 tasks, 20 measures",
}


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One home for all, so that the index is built once."""
    return tmp_path_factory.mktemp("home")


def test_commands_are_found() -> None:
    assert COMMANDS[:2] == ["make run", "make test"]


@pytest.mark.parametrize("command", [c for c in COMMANDS if c.startswith("make ")])
def test_a_make_command_names_a_target(command: str) -> None:
    assert command.split()[1] in TARGETS


def test_every_make_command_in_the_text_names_a_target() -> None:
    named = re.findall(r"(?:`|\d )make ([a-z]+)", README)
    assert {"run", "help", "check"} <= set(named) <= set(TARGETS)


def test_every_python_command_is_one_that_is_tried() -> None:
    named = {c.removeprefix(INTERPRETER) for c in COMMANDS if c.startswith(INTERPRETER)}
    assert named == set(SAID)


@pytest.mark.parametrize("command", SAID)
def test_a_python_command_does_what_it_says(command: str, home: Path) -> None:
    environ = {**os.environ, "ASSISTANT_HOME": str(home), "PYTHONIOENCODING": "utf-8"}
    call = [sys.executable, *shlex.split(command)]
    done = subprocess.run(call, cwd=ROOT, env=environ, capture_output=True, check=False)
    # `corpus check` ends with 1 where it has found something to show.
    assert done.returncode == (1 if command.endswith("check") else 0), done.stderr.decode()
    assert SAID[command] in done.stdout.decode("utf-8")


def test_the_other_commands_are_known() -> None:
    others = [c for c in COMMANDS if not c.startswith(("make ", INTERPRETER))]
    assert set(others) == {
        "apt install make python3 python3-venv",
        "python3 install.py",
        "plan-assistant/bin/plan-assistant",
    }
    assert (ROOT / "offline" / "install.py").is_file()


def test_the_table_of_settings_is_complete_and_right() -> None:
    rows = dict(re.findall(r"^\| `(ASSISTANT_\w+)` \| (.*?) \|", README, flags=re.MULTILINE))
    read = {
        name
        for path in [*modules(*rooms()), ROOT / "app.py"]
        for name in re.findall(
            r"\bASSISTANT_[A-Z]+(?:_[A-Z]+)*\b", path.read_text(encoding="utf-8")
        )
    }
    assert set(rows) == read
    assert rows["ASSISTANT_HOST"] == f"`{DEFAULT_HOST}`"
    assert rows["ASSISTANT_PORT"] == f"`{DEFAULT_PORT}`"
    assert set(re.findall(r"http://127[^ >`]*", README)) == {
        f"http://{DEFAULT_HOST}:{DEFAULT_PORT}"
    }


def test_every_package_that_is_needed_has_its_decision() -> None:
    table = README.partition("## Decisions")[2].partition("## ")[0]
    firsts = re.findall(r"^\| ([a-z].*?) \|", table, flags=re.MULTILINE)
    assert {name for first in firsts for name in first.split(", ")} == NEEDED


@pytest.mark.parametrize("example", sorted((ROOT / "examples").glob("*.py")), ids=lambda p: p.name)
def test_every_example_is_shown(example: Path) -> None:
    assert f"```python\n{example.read_text(encoding='utf-8')}```\n" in README


def test_links_lead_somewhere() -> None:
    headings = re.findall(r"^#+ (.*)$", README, flags=re.MULTILINE)
    anchors = {"#" + heading.lower().replace(" ", "-") for heading in headings}
    for target in re.findall(r"\]\(([^)]+)\)", README):
        assert target in anchors or (ROOT / target).exists(), target
