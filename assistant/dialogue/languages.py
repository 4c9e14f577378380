"""In which language a turn wants its answer: 请用英文回答, in Chinese please."""

import re
from dataclasses import dataclass

from assistant.dialogue.turn import said
from assistant.model import Language

_WISHES: tuple[tuple[str, Language], ...] = (("in_english", "en"), ("in_chinese", "zh"))
_ENDS = re.compile(r"^[\s，,。；;：:！!]+|[\s，,；;：:]+$")


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageWish:
    """The language that is wished for, and what the turn asks besides; empty for no more."""

    language: Language
    asked: str


def language_wish(question: str) -> LanguageWish | None:
    """The wish for a language that a turn states; ``None`` where it states none.

    >>> language_wish("请用英文回答：任务15谁牵头？")
    LanguageWish(language='en', asked='任务15谁牵头？')
    >>> language_wish("In Chinese, please.").asked
    ''
    >>> language_wish("任务15谁牵头？") is None
    True
    """
    for name, language in _WISHES:
        if match := said(name, question):
            rest = f"{question[: match.start()]} {question[match.end() :]}"
            asked = _ENDS.sub("", rest)
            return LanguageWish(
                language=language, asked=asked if any(map(str.isalnum, asked)) else ""
            )
    return None
