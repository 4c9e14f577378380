"""One line on what the language model did, or why it did nothing (``texts.toml``)."""

import tomllib
from functools import cache
from pathlib import Path

from assistant.model import Language


@cache
def _texts() -> dict[Language, dict[str, str]]:
    path = Path(__file__).parent / "texts.toml"
    data: dict[Language, dict[str, str]] = tomllib.loads(path.read_text(encoding="utf-8"))
    return data


def line(language: Language, name: str, **values: object) -> str:
    """The line of that name; KeyError for an unknown one."""
    return _texts()[language][name].format(**values)
