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
NUMBER = rf"(?:(?:{_TEN})(?:[\s-](?:{_ONE}))?|{'|'.join(reversed(_ONES))})"
# Only where it counts an item: "task forty-five", "measure number twelve"; not "two bureaus".
_COUNTED = re.compile(
    rf"\b(?P<item>tasks?|measures?|items?|rows?|entry|lines?|articles?|points?|chapter|part|section|block|group|no\.|number)"
    rf"(?P<gap>\s+(?:no\.?\s+|number\s+)?)(?P<number>{NUMBER})\b"
)

_ORDINAL_ONES = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
]
_ORDINALS = {word: value + 1 for value, word in enumerate(_ORDINAL_ONES)} | {
    f"{word[:-1]}ieth": 10 * (value + 2) for value, word in enumerate(_TENS)
}
# Fifty-fourth, twentieth, 54th.
ORDINAL = (
    rf"(?:(?:{_TEN})[\s-](?:{'|'.join(_ORDINAL_ONES[:9])})"
    rf"|{'|'.join(sorted(_ORDINALS, key=len, reverse=True))}|\d{{1,3}}(?:st|nd|rd|th))"
)
# The thirty-fifth entry, the 35th row: its number said before it.
_ORDINAL = re.compile(
    rf"\b(?P<nth>{ORDINAL}) (?:numbered |key )?(?P<item>task|measure|item|row|entry)\b"
    r"(?! (?:to |in time|due|that|which|group|from the (?:end|last|bottom)))"
)
# Row 28 in a schedule: serial 28, sl. 28, s/n 28.
_SERIAL = re.compile(
    r"\b(?:s\.? ?l\.?|s/n|s\. ?no\.?|ser\.?|serial)(?: (?:no\.?|number))? ?(?=\d{1,3}\b)"
)

WORDS = (*_ONES, *_TENS)


def with_digits(text: str) -> str:
    """A folded question with the number words that count an item written in digits.

    >>> with_digits("gansu task forty-five and measure twelve; which two bureaus")
    'gansu task 45 and measure 12; which two bureaus'
    >>> with_digits("the 35th entry, the twenty-first task, sl. 46")
    'the entry 35, the task 21, item 46'
    >>> with_digits("powers that no one uses, no. three")
    'powers that no one uses, no. 3'
    """
    text = _SERIAL.sub("item ", text)
    text = _ORDINAL.sub(lambda m: f"{m['item']} {ordinal(m['nth'])}", text)
    return _COUNTED.sub(lambda m: f"{m['item']}{m['gap']}{_value(m['number'])}", text)


def number_word(words: str) -> int | None:
    """The value of an English number word up to ninety-nine; ``None`` where it is none.

    >>> number_word("twenty"), number_word("fifty-seven"), number_word("several")
    (20, 57, None)
    """
    return _value(words) if re.fullmatch(NUMBER, words) else None


def ordinal(words: str) -> int:
    """The value of an English ordinal that :data:`ORDINAL` describes.

    >>> ordinal("fifty-fourth"), ordinal("twentieth"), ordinal("54th")
    (54, 20, 54)
    """
    if words[0].isdecimal():
        return int(words[:-2])
    *tens, last = re.split(r"[\s-]", words)
    return sum(_VALUES[word] for word in tens) + _ORDINALS[last]


def _value(words: str) -> int:
    return sum(_VALUES[word] for word in re.split(r"[\s-]", words))
