"""What the parts of a plan are called, from ``sections.toml``."""

import tomllib
from functools import cache
from pathlib import Path

from corpus.text import squeezed


@cache
def _titles() -> tuple[tuple[str, ...], frozenset[str]]:
    data = tomllib.loads((Path(__file__).parent / "sections.toml").read_text(encoding="utf-8"))
    return tuple(data["requirements"]), frozenset((*data["requirements"], *data["parts"]))


@cache
def _lists() -> tuple[str, ...]:
    data = tomllib.loads((Path(__file__).parent / "sections.toml").read_text(encoding="utf-8"))
    return tuple(data["lists"])


def is_requirement_part(title: str) -> bool:
    """Whether the part of a plan with this title holds requirements and not measures."""
    return title.endswith(_titles()[0])


def is_list_of_names(title: str) -> bool:
    """Whether what stands below a title are names and no tasks: …名单, …名录."""
    return squeezed(title).strip("#*").removesuffix("：").endswith(_lists())


def is_section_title(line: str) -> bool:
    """Whether a line without a number is the title of a plan's part, and nothing else."""
    return squeezed(line).strip("#*").removesuffix("：") in _titles()[1]
