"""What the view says, in two languages; the questions themselves stay Chinese."""

import tomllib
from functools import cache
from importlib.resources import files

from assistant.model import Language
from assistant.ui.texts import Texts


@cache
def quiz_texts(language: Language) -> Texts:
    """All sentences of the view in ``language``."""
    table = tomllib.loads(files(__package__).joinpath("texts.toml").read_text(encoding="utf-8"))
    return Texts(language=language, sentences=table[language], example_groups=())
