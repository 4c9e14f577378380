"""What was unsure while a notice was read, said in the page's language (``problems.toml``)."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from assistant.model import Language


def problem_words(message: str, language: Language) -> str:
    """The sentence for the reader's ``message``; the message itself where none is known.

    >>> problem_words("no cell of this row is a deadline", "zh")
    '这一行没有读到完成时限。'
    >>> problem_words("something new", "zh")
    'something new'
    """
    for pattern, said in _known():
        found = pattern.fullmatch(message)
        if found:
            return said[language].format(**found.groupdict())
    return message


@cache
def _known() -> tuple[tuple["re.Pattern[str]", Mapping[str, str]], ...]:
    """Each pattern with its sentence by language."""
    written = files(__package__).joinpath("problems.toml").read_text(encoding="utf-8")
    return tuple((re.compile(one["reads"]), one) for one in tomllib.loads(written)["problem"])
