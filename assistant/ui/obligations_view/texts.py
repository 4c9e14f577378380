"""What the view says: its own sentences, and those it shares with the files it hands out."""

import tomllib
from functools import cache
from importlib.resources import files

from assistant.exports import texts as exported
from assistant.exports.texts import Texts
from assistant.model import Language


@cache
def view_texts(language: Language) -> Texts:
    """All sentences of the view in ``language``, the wording of exported lists among them."""
    own = tomllib.loads(files(__package__).joinpath("texts.toml").read_text(encoding="utf-8"))
    shared = exported.texts_in(language).sentences
    return Texts(language=language, sentences={**shared, **own[language]})
