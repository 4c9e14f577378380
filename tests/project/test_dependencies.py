import ast
import re
import sys
from importlib import metadata
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.project.tree import ROOT, constraints, modules, rooms, settings

PROJECT = settings()["project"]
NEEDED = {canonicalize_name(Requirement(line).name) for line in PROJECT["dependencies"]}
# What is imported only where a language model is turned on.
FOR_A_MODEL = {
    canonicalize_name(Requirement(line).name) for line in PROJECT["optional-dependencies"]["llm"]
}
EXTRAS = [line for lines in PROJECT["optional-dependencies"].values() for line in lines]
STANDARD = sys.stdlib_module_names


def with_all_they_need(lines: list[str]) -> set[str]:
    """The names of ``lines`` and of whatever these need here in turn, chosen extras included."""
    seen: set[tuple[str, str]] = set()
    waiting = [Requirement(line) for line in lines]
    while waiting:
        requirement = waiting.pop()
        name = canonicalize_name(requirement.name)
        for extra in ("", *requirement.extras):
            if (name, extra) in seen:
                continue
            seen.add((name, extra))
            needs = (Requirement(line) for line in metadata.requires(name) or [])
            waiting += [n for n in needs if not n.marker or n.marker.evaluate({"extra": extra})]
    return {name for name, _ in seen}


def imported(path: Path) -> set[str]:
    """The top-level names that a module imports, written out or by ``import_module``."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_bytes())):
        match node:
            case ast.Import(names=aliases):
                names |= {alias.name for alias in aliases}
            case ast.ImportFrom(module=str(module), level=0):
                names.add(module)
            case ast.Call(
                func=ast.Attribute(attr="import_module"), args=[ast.Constant(value=str(module))]
            ):
                names.add(module)
    return {name.partition(".")[0] for name in names}


def distributions_of(paths: list[Path]) -> set[str]:
    """The distributions that the modules at ``paths`` import, the project's own aside."""
    owners = metadata.packages_distributions()
    own = {room.name for room in rooms()} | {"app"}
    foreign = {name for path in paths for name in imported(path)} - STANDARD - own
    return {canonicalize_name(owner) for name in foreign for owner in owners[name]}


def test_a_constraint_is_a_name_and_an_exact_version() -> None:
    text = (ROOT / "constraints.txt").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    for line in lines:
        assert re.fullmatch(r"[A-Za-z0-9._-]+==[0-9][0-9A-Za-z.]*", line), line
    names = {canonicalize_name(name) for name in constraints()}
    assert len(names) == len(lines) > len(NEEDED)


def test_torch_has_the_version_that_was_tried() -> None:
    assert constraints()["torch"] == "2.13.0"


@pytest.mark.skipif(sys.platform != "linux", reason="the versions were collected on Linux")
def test_all_that_is_needed_has_its_exact_version() -> None:
    needed = with_all_they_need([*PROJECT["dependencies"], *EXTRAS])
    assert {"torch", "pytest", "hf-xet"} <= needed
    assert needed <= {canonicalize_name(name) for name in constraints()}


@pytest.mark.parametrize("line", [*PROJECT["dependencies"], *EXTRAS])
def test_the_exact_versions_are_what_the_settings_ask_for(line: str) -> None:
    requirement = Requirement(line)
    versions = {canonicalize_name(name): version for name, version in constraints().items()}
    assert versions[canonicalize_name(requirement.name)] in requirement.specifier


def test_what_is_imported_is_declared_and_what_is_declared_is_imported() -> None:
    used = distributions_of([*modules(*rooms()), ROOT / "app.py"])
    assert used - FOR_A_MODEL == NEEDED
    assert {"langchain", "openai"} <= used
