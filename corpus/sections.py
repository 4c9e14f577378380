"""What the parts of a plan are called, from ``sections.toml``."""

import tomllib
from functools import cache
from pathlib import Path

from corpus.text import squeezed


@cache
def _words() -> dict[str, tuple[str, ...]]:
    data = tomllib.loads((Path(__file__).parent / "sections.toml").read_text(encoding="utf-8"))
    return {name: tuple(listed) for name, listed in data.items()}


@cache
def _titles() -> frozenset[str]:
    return frozenset((*_words()["requirements"], *_words()["parts"]))


def counting_words() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words with which programmes count, Chinese and English ones, the longest first."""
    chinese, english = (
        tuple(sorted(_words()[name], key=len, reverse=True))
        for name in ("counted", "counted_english")
    )
    return chinese, english


def is_requirement_part(title: str) -> bool:
    """Whether the part of a plan with this title holds requirements and not measures."""
    return title.endswith(_words()["requirements"])


def is_list_of_names(title: str) -> bool:
    """Whether what stands below a title are names and no tasks: …名单, …名录."""
    return squeezed(title).strip("#*").removesuffix("：").endswith(_words()["lists"])


def is_section_title(line: str) -> bool:
    """Whether a line without a number is the title of a plan's part, and nothing else."""
    return squeezed(line).strip("#*").removesuffix("：") in _titles()
