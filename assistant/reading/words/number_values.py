"""Numbers as they are written in either language, and their values: 50万, 六十, five hundred."""

import re
from collections.abc import Iterable
from fractions import Fraction
from functools import cache

from assistant.reading.words.english_numbers import NUMBER, number_word
from assistant.reading.words.lexicon import table
from corpus.text import numeral

HAN_DIGITS = "零〇一二两三四五六七八九十百千"
# 半 stands alone; 几 is no number.
ZH_NUMBER = rf"(?:\d+(?:[,，]\d{{3}})*(?:\.\d+)?\s*[百千]?[万亿]?|[{HAN_DIGITS}]+[万亿]?|半)"
EN_NUMBER = (
    rf"(?:\d+(?:[,，]\d{{3}})*(?:\.\d+)?|(?:an? )?dozen|{NUMBER}|an?(?= (?:hundred|thousand)))"
    r"(?: (?:hundred|thousand|million|billion))*"
)
_SCALES = {"百": 100, "千": 1000, "万": 10**4, "亿": 10**8, "hundred": 100, "thousand": 1000,
           "million": 10**6, "billion": 10**9}  # fmt: skip

_WORDS = {"半": Fraction(1, 2), "a": Fraction(1), "an": Fraction(1), "dozen": Fraction(12),
          "a dozen": Fraction(12)}  # fmt: skip


def value_of(words: str) -> Fraction | None:
    """The value of a number in either language; ``None`` where it is none."""
    plain = words.strip().replace("，", "").replace(",", "").replace("两", "二")
    scale = 1
    while (plain and plain[-1] in "万亿") or re.fullmatch(r"\d[\d.]*\s*[百千]", plain):
        scale, plain = scale * _SCALES[plain[-1]], plain[:-1].strip()
    *more, last = plain.split() or [""]
    while more and last in _SCALES:
        scale, plain = scale * _SCALES[last], " ".join(more)
        *more, last = more
    if plain in _WORDS:
        return _WORDS[plain] * scale
    if re.fullmatch(r"\d+(?:\.\d+)?", plain):
        return Fraction(plain) * scale
    value = number_word(plain) if plain.isascii() else numeral(plain)
    return None if value is None else Fraction(value) * scale


@cache
def _phrases() -> "re.Pattern[str]":
    entry = table("measures.toml")["none"]
    return re.compile("|".join((*entry["zh"], *entry["en"])))


def without_phrases(text: str) -> str:
    """The text with dots for what only looks like a quantity (``none`` in ``measures.toml``)."""
    return _phrases().sub(lambda match: "·" * len(match[0]), text)


def blanked(text: str, words: Iterable[str]) -> str:
    """The text with dots for the first place of each of these words."""
    for word in words:
        text = text.replace(word, "·" * len(word), 1)
    return text
