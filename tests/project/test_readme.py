import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import docx
import pytest

from assistant.settings import DEFAULT_HOST, DEFAULT_PORT
from benchmarks import phrasings
from index.library import Library
from tests.conftest import AnotherHome
from tests.project.test_dependencies import NEEDED
from tests.project.tree import ROOT, modules, rooms

README = (ROOT / "README.md").read_text(encoding="utf-8")
# The README and the pages that it leads to.
PAGES = {
    path: path.read_text(encoding="utf-8")
    for path in (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")))
}
ALL = "\n".join(PAGES.values())
BLOCKS = re.findall(r"^ *```sh\n(.*?)^ *```", ALL, flags=re.MULTILINE | re.DOTALL)
COMMANDS = list(dict.fromkeys(line.strip() for block in BLOCKS for line in block.splitlines()))
TARGETS = re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), flags=re.MULTILINE)
INTERPRETER = ".venv/bin/python "

# Something that each of the commands says when all is well.
SAID = {
    '-m assistant ask "任务27谁牵头，什么时候完成？"': "省司法厅、省委编办",
    '-m assistant ask "who leads task 27 and when is it due"': "Department of Justice (省司法厅)",
    "-m assistant obligations --place gansu --unit 省司法厅 --role lead": "任务27",
    "-m assistant evaluate tests/questions/dev.jsonl": "lookup",
    "-m benchmarks layouts tests/corpus/layouts --gold tests/corpus/layouts": "yunxi_business.txt",
    "-m benchmarks.phrasings": "all lies",
    "-m benchmarks.plain_rag": "| all |",
    "-m benchmarks.retrieval": "joined",
    "-m assistant quiz --notice gansu --count 20 --seed 7": '"seed": 7',
    "-m corpus export": '"gansu/task/27"',
    "-m corpus check": "gansu.txt:",
    "-m index info": "57 tasks, 20 measures",
}
# The same of those that add notices; they are run one after the other, beside such files.
SAID_OF_NOTICES = {
    "-m assistant add notices/ plan.docx": "云政办发-2025-12号",
    "-m assistant notices": "云溪市2025年优化营商环境行动方案",
    "-m assistant correct 云政办发-2025-12号 --region 云岭省云溪市 --level city": "",
    "-m assistant correct 云政办发-2025-12号 --as-read all": "taken back",
    "-m assistant remove 云政办发-2025-12号": "云政办发-2025-12号",
}


@pytest.fixture(scope="module")
def home(another_home: AnotherHome) -> Path:
    """One home for all, in which the index stands built."""
    return another_home()


def test_commands_are_found() -> None:
    assert COMMANDS[:2] == ["make run", "make test"]


@pytest.mark.parametrize("command", [c for c in COMMANDS if c.startswith("make ")])
def test_a_make_command_names_a_target(command: str) -> None:
    assert command.split()[1] in TARGETS


def test_every_make_command_in_the_text_names_a_target() -> None:
    named = re.findall(r"(?:`|\d )make ([a-z]+)", ALL)
    assert {"run", "help", "check"} <= set(named) <= set(TARGETS)


def test_every_python_command_is_one_that_is_tried() -> None:
    named = {c.removeprefix(INTERPRETER) for c in COMMANDS if c.startswith(INTERPRETER)}
    assert named == {*SAID, *SAID_OF_NOTICES}


@pytest.mark.parametrize("command", SAID)
def test_a_python_command_does_what_it_says(command: str, home: Path) -> None:
    environ = {**os.environ, "ASSISTANT_HOME": str(home), "PYTHONIOENCODING": "utf-8"}
    call = [sys.executable, *shlex.split(command)]
    done = subprocess.run(call, cwd=ROOT, env=environ, capture_output=True, check=False)
    # `corpus check` ends with 1 where it has found something to show.
    assert done.returncode == (1 if command.endswith("check") else 0), done.stderr.decode()
    assert SAID[command] in done.stdout.decode("utf-8")


def test_the_commands_for_notices_of_ones_own_do_what_they_say(
    own_home: Path, tmp_path: Path
) -> None:
    (tmp_path / "notices").mkdir()
    shutil.copy(ROOT / "tests" / "corpus" / "layouts" / "yunxi_business.txt", tmp_path / "notices")
    plan = docx.Document()
    plan.add_paragraph("东湖县绿化行动方案")
    plan.add_paragraph("一、植树造林。2025年底前完成。（责任单位：县林业局）")
    plan.save(str(tmp_path / "plan.docx"))
    environ = {
        **os.environ,
        "ASSISTANT_HOME": str(own_home),
        "PYTHONIOENCODING": "utf-8",
        "PYTHONPATH": str(ROOT),
    }
    for command, said in SAID_OF_NOTICES.items():
        call = [sys.executable, *shlex.split(command)]
        done = subprocess.run(call, cwd=tmp_path, env=environ, capture_output=True, check=False)
        assert done.returncode == 0, (command, done.stderr.decode())
        assert said in done.stdout.decode("utf-8")
        if " correct " in command:
            entry = Library(own_home).entry("云政办发-2025-12号")
            assert entry is not None
            taken_back = command.endswith("--as-read all")
            assert entry.corrections.region == (None if taken_back else "云岭省云溪市")
    kept = [entry.title for entry in Library(own_home).entries()]
    assert kept == ["东湖县绿化行动方案"]


def test_the_table_of_lies_is_what_is_measured(capsys: pytest.CaptureFixture[str]) -> None:
    phrasings.main()
    rows = [line for line in capsys.readouterr().out.splitlines() if line.startswith("| ")]
    figures = (ROOT / "docs" / "figures.md").read_text(encoding="utf-8").splitlines()
    assert set(rows) <= set(figures)
    # The README has the sums, and groups the kinds.
    sums = next(row for row in rows if row.startswith("| all lies |"))
    assert sums.replace("all lies", "**all lies**") in README
    grouped = README.partition(sums.replace("all lies", "**all lies**"))[0].partition("| What is")[
        2
    ]
    for column, total in enumerate(re.findall(r"/ (\d+)", sums)):
        counts = re.findall(r"\| 0 / (\d+) \| 0 / (\d+) \|$", grouped, flags=re.MULTILINE)
        assert sum(int(pair[column]) for pair in counts) == int(total)


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
    assert f"```python\n{example.read_text(encoding='utf-8')}```\n" in ALL


def test_the_pages_behind_the_readme_are_led_to() -> None:
    for path in PAGES:
        assert path.name == "README.md" or f"](docs/{path.name}" in README


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.name)
def test_links_lead_somewhere(page: Path) -> None:
    for link in re.findall(r"\]\(([^)]+)\)", PAGES[page]):
        target, _, anchor = link.partition("#")
        aim = (page.parent / target).resolve() if target else page
        assert aim.exists(), link
        if anchor:
            headings = re.findall(r"^#+ (.*)$", PAGES[aim], flags=re.MULTILINE)
            anchors = {re.sub(r"[^\w -]", "", h).lower().replace(" ", "-") for h in headings}
            assert anchor in anchors, link
