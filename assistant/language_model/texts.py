"""One line on what the language model did, or why it did nothing (``texts.toml``)."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from assistant.model import Language


@cache
def _texts() -> dict[str, Any]:
    return tomllib.loads((Path(__file__).parent / "texts.toml").read_text(encoding="utf-8"))


def line(language: Language, name: str, **values: object) -> str:
    """The line of that name; KeyError for an unknown one."""
    text: str = _texts()[language][name]
    return text.format(**values)
