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


def reason_words(why: str, language: Language) -> str:
    """Why a file could not be read; in Chinese where the reason is known, else as it was given.

    >>> reason_words("a.txt: the file is empty. Save the notice's text into it.", "zh")
    '文件里没有内容。'
    >>> reason_words("a.txt: something new.", "zh")
    'a.txt: something new.'
    """
    said = why.lower()
    known = (one["zh"] for one in _reasons() if one["says"] in said)
    return next(known, why) if language == "zh" else why


@cache
def _reasons() -> tuple[dict[str, str], ...]:
    written = files(__package__).joinpath("reasons.toml").read_text(encoding="utf-8")
    return tuple(tomllib.loads(written)["reason"])
