"""What exported lists say, in two languages; the sentences themselves stand in ``texts.toml``."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from assistant.model import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class Texts:
    """The sentences of one language."""

    language: Language
    sentences: Mapping[str, str]

    def say(self, name: str, **values: object) -> str:
        """The sentence of that name with ``values`` filled in; KeyError for an unknown name."""
        return self.sentences[name].format(**values)


@cache
def texts_in(language: Language) -> Texts:
    """All sentences in ``language``."""
    path = Path(__file__).parent / "texts.toml"
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    return Texts(language=language, sentences=table[language])
