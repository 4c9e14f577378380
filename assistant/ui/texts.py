"""What the page says, in two languages; the sentences themselves stand in ``texts.toml``."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import get_args

from assistant.model import Language

LANGUAGES: tuple[Language, ...] = get_args(Language)


@dataclass(frozen=True, slots=True, kw_only=True)
class ExampleGroup:
    """Questions that one kind of user asks."""

    title: str
    questions: tuple[str, ...]


class _Counted(int):
    """A number that knows its noun: ``{count:task|tasks}`` is task for one and tasks for others.

    >>> f"{_Counted(1):task|tasks} {_Counted(2):task|tasks} {_Counted(3)}"
    'task tasks 3'
    """

    def __format__(self, spec: str) -> str:
        one, bar, more = spec.partition("|")
        if not bar:
            return super().__format__(spec)
        return one if self == 1 else more


@dataclass(frozen=True, slots=True, kw_only=True)
class Texts:
    """The page's sentences in one language."""

    language: Language
    sentences: Mapping[str, str]
    example_groups: tuple[ExampleGroup, ...]

    def say(self, name: str, **values: object) -> str:
        """The sentence of that name with ``values`` filled in; KeyError for an unknown name."""
        counted = {n: _Counted(v) if type(v) is int else v for n, v in values.items()}
        return self.sentences[name].format(**counted)


@cache
def texts_in(language: Language) -> Texts:
    """All sentences in ``language``."""
    table = tomllib.loads(files(__package__).joinpath("texts.toml").read_text(encoding="utf-8"))
    spoken = dict(table[language])
    groups = spoken.pop("example_groups")
    return Texts(
        language=language,
        sentences=spoken,
        example_groups=tuple(
            ExampleGroup(title=group["title"], questions=tuple(group["questions"]))
            for group in groups
        ),
    )


def language_of(tag: str) -> Language:
    """The language to show to a browser that says ``tag``.

    >>> language_of("zh-Hant-TW"), language_of("en-GB"), language_of("fr"), language_of("")
    ('zh', 'en', 'en', 'zh')
    """
    return "zh" if not tag or tag.lower().startswith("zh") else "en"
