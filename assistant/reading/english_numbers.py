"""English number words up to ninety-nine, and ordinals, as digits."""

import re

_ONES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_VALUES = {word: value for value, word in enumerate(_ONES)} | {
    word: 10 * (value + 2) for value, word in enumerate(_TENS)
}
_TEN, _ONE = "|".join(_TENS), "|".join(_ONES[1:10])
_NUMBER = rf"(?:(?:{_TEN})(?:[\s-](?:{_ONE}))?|{'|'.join(reversed(_ONES))})"
# Only where it counts an item: "task forty-five", "measure number twelve"; not "two bureaus".
_COUNTED = re.compile(
    rf"\b(?P<item>tasks?|measures?|items?|articles?|points?|chapter|part|section|block|group|no\.|number)"
    rf"(?P<gap>\s+(?:no\.?\s+|number\s+)?)(?P<number>{_NUMBER})\b"
)

WORDS = (*_ONES, *_TENS)


def with_digits(text: str) -> str:
    """A folded question with the number words that count an item written in digits.

    >>> with_digits("gansu task forty-five and measure twelve; which two bureaus")
    'gansu task 45 and measure 12; which two bureaus'
    >>> with_digits("powers that no one uses, no. three")
    'powers that no one uses, no. 3'
    """
    return _COUNTED.sub(lambda m: f"{m['item']}{m['gap']}{_value(m['number'])}", text)


def number_word(words: str) -> int | None:
    """The value of an English number word up to ninety-nine; ``None`` where it is none.

    >>> number_word("twenty"), number_word("fifty-seven"), number_word("several")
    (20, 57, None)
    """
    return _value(words) if re.fullmatch(_NUMBER, words) else None


def _value(words: str) -> int:
    return sum(_VALUES[word] for word in re.split(r"[\s-]", words))
