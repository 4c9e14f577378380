"""What the adding view says; the sentences stand in ``texts.toml``."""

import tomllib
from functools import cache
from importlib.resources import files

from assistant.exports.texts import Texts
from assistant.model import Language


@cache
def adding_texts(language: Language) -> Texts:
    """All sentences of the view in ``language``."""
    own = tomllib.loads(files(__package__).joinpath("texts.toml").read_text(encoding="utf-8"))
    return Texts(language=language, sentences=own[language])
