import ast
from pathlib import Path

import pytest

from tests.project.tree import ROOT, modules

MOST_LINES_OF_A_FILE = 300
MOST_LINES_OF_A_FUNCTION = 50
EMPTY_NAMES = {"base", "common", "helpers", "manager", "misc", "utils"}

ALL = tuple(modules())


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def test_modules_are_found() -> None:
    assert ROOT / "corpus" / "model.py" in ALL
    assert Path(__file__).resolve() in ALL


@pytest.mark.parametrize("path", ALL, ids=name_of)
def test_a_module_is_small_and_has_a_name_that_says_something(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert len(source.splitlines()) <= MOST_LINES_OF_A_FILE
    assert not EMPTY_NAMES & {path.stem, path.relative_to(ROOT).parent.name}


@pytest.mark.parametrize("path", ALL, ids=name_of)
def test_functions_are_short(path: Path) -> None:
    long = [
        node.name
        for node in ast.walk(ast.parse(path.read_bytes()))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (node.end_lineno or node.lineno) - node.lineno >= MOST_LINES_OF_A_FUNCTION
    ]
    assert not long
