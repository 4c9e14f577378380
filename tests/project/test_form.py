import ast
from pathlib import Path

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


def test_modules_are_small_and_have_names_that_say_something() -> None:
    lines = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in ALL}
    assert [name_of(path) for path in ALL if lines[path] > MOST_LINES_OF_A_FILE] == []
    named = {path: {path.stem, *path.relative_to(ROOT).parent.parts[-1:]} for path in ALL}
    assert [name_of(path) for path in ALL if EMPTY_NAMES & named[path]] == []


def test_functions_are_short() -> None:
    long = [
        f"{name_of(path)}: {node.name}"
        for path in ALL
        for node in ast.walk(ast.parse(path.read_bytes()))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (node.end_lineno or node.lineno) - node.lineno >= MOST_LINES_OF_A_FUNCTION
    ]
    assert long == []
