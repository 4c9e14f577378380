"""English number words up to ninety-nine, and ordinals, as digits."""

import re

from corpus.text import chinese

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
ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
_ROMANS = rf"(?:{'|'.join(reversed(ROMAN))})\b"
_PARTS = "(?:parts?|chapters?|sections?|blocks?|groups?|headings?)"
# Part III, parts IV and V.
_ROMAN_PARTS = re.compile(
    rf"\b{_PARTS} {_ROMANS}(?:(?:,|，| and| &| to|-)+ ?(?:{_PARTS} )?{_ROMANS})*"
)
# A letter alone numbers a part only where its name may end: not the part I lead.
_END_OF_PART = re.compile(r"\s*(?:[，。？！；：:.,)）]|$|(?:of|in|and|from|tasks|measures)\b)")
# Section (12): parts below parts are numbered in Chinese.
_BRACKETED_PART = re.compile(r"\b(?P<part>(?:sub-?)?section|heading) ?（(?P<n>\d{1,2})）")
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
    >>> with_digits("part iii, parts iv and v, the part i lead, section （12）")
    'part 3, parts 4 and 5, the part i lead, section （十二）'
    """
    text = _ROMAN_PARTS.sub(_in_digits, _SERIAL.sub("item ", text))
    text = _BRACKETED_PART.sub(lambda m: f"{m['part']} （{chinese(int(m['n']))}）", text)
    text = _ORDINAL.sub(lambda m: f"{m['item']} {ordinal(m['nth'])}", text)
    return _COUNTED.sub(lambda m: f"{m['item']}{m['gap']}{_value(m['number'])}", text)


def _in_digits(parts: "re.Match[str]") -> str:
    """Parts numbered in Roman figures; a letter alone stays where no name of a part ends."""
    figures = re.findall(rf"\b{_ROMANS}", parts[0])
    alone = len(figures) == 1 and len(figures[0]) == 1
    if alone and not _END_OF_PART.match(parts.string, parts.end()):
        return parts[0]
    return re.sub(rf"\b{_ROMANS}", lambda figure: str(ROMAN.index(figure[0]) + 1), parts[0])


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
