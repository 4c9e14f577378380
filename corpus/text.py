"""Characters: folding that keeps places, Chinese numerals, and passages over several spans."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from corpus.model import Span, joined

_DIGITS = {c: v for v, c in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2}
_PLACES = {"十": 10, "百": 100, "千": 1000}
# Old ways of writing twenty and thirty (卅三 is 33), and formal digits.
_OLD = str.maketrans(
    {"廿": "二十", "卅": "三十"}
    | dict(zip("壹贰叁肆伍陆柒捌玖拾", "一二三四五六七八九十", strict=True))
)
_FOLDED = {"(": "（", ")": "）", ",": "，", ";": "；", ":": "："}
_NO_WIDTH = dict.fromkeys(map(ord, "\ufeff\u200b\u2060"))
_LAYOUT = (
    " \t\r\n\u3000\u00a0\ufeff\u200b\x0b\x0c\x85\u2028\u2029\u1680\u202f\u205f\u2060"
    "\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
)


def fold(text: str) -> str:
    """The text in one spelling, of equal length, so that places found in it hold in the original.

    Full-width letters and digits become half-width, letters lower case; brackets, commas,
    colons and semicolons become the full-width ones that notices use.

    >>> fold("（一）Ａ１, (2)")
    '（一）a1， （2）'
    """
    return text.translate(_FOLDING)


class _Folding(dict[int, str]):
    """Every character's folded form, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        narrow = unicodedata.normalize("NFKC", character).lower()
        plain = narrow if len(narrow) == 1 else character
        self[code] = _FOLDED.get(plain, plain)
        return self[code]


_FOLDING = _Folding()


def squeezed(text: str) -> str:
    """The text without any white space or characters of no width."""
    words = "".join(text.split())
    for code in _NO_WIDTH:
        # Far quicker than to translate, which looks up every character of a text.
        words = words.replace(chr(code), "")
    return words


_LETTER_BREADTH = 0.4
_BLANKS_OF_LAYOUT = re.compile(r"\s+(?=[^\x00-\x7f])|(?<=[^\x00-\x7f])\s+|^\s+|\s+$")


def tidied(text: str) -> str:
    """The text without white space that is only layout; between English words one blank stays.

    >>> tidied("国 家 粮 食 应 急 预 案 "), tidied("Mature  Data Governance ")
    ('国家粮食应急预案', 'Mature Data Governance')
    """
    words = _BLANKS_OF_LAYOUT.sub("", text.translate(_NO_WIDTH))
    return " ".join(words.split())


def breadth(text: str) -> float:
    """How much a text says, in Chinese characters: a Latin letter counts for less than one."""
    return sum(1 if ord(character) > 0x2E7F else _LETTER_BREADTH for character in text)


def is_blank(character: str) -> bool:
    """Whether nothing is to be seen of a character."""
    return character.isspace() or ord(character) in _NO_WIDTH


def numeral(digits: str) -> int | None:
    """The value of a whole number in Chinese or Arabic digits; ``None`` where it is none.

    >>> numeral("二十七"), numeral("十"), numeral("一百零三"), numeral("２7"), numeral("统一")
    (27, 10, 103, 27, None)
    """
    narrow = unicodedata.normalize("NFKC", digits)
    if narrow.isascii() and narrow.isdigit():
        return int(narrow)
    digits = digits.translate(_OLD)
    if not digits or any(c not in _DIGITS and c not in _PLACES for c in digits):
        return None
    if all(c in _DIGITS for c in digits):
        return int("".join(str(_DIGITS[c]) for c in digits))
    total, digit = 0, None
    for character in digits:
        if character in _DIGITS:
            digit = _DIGITS[character]
        else:
            total += (1 if digit is None else digit) * _PLACES[character]
            digit = None
    return total + (digit or 0)


def chinese(value: int) -> str:
    """A whole number from 1 to 99 in Chinese digits, as notices number their parts.

    >>> chinese(7), chinese(10), chinese(17), chinese(40)
    ('七', '十', '十七', '四十')
    """
    tens, ones = divmod(value, 10)
    head = "" if tens == 0 else "十" if tens == 1 else "〇一二三四五六七八九"[tens] + "十"
    return head + ("〇一二三四五六七八九"[ones] if ones else "")


def lines(text: str) -> Iterator[Span]:
    """Every line's span without the white space around its words; blank lines are left out.

    Tabs at a line's start or end are kept: in a table row they stand for empty cells.
    """
    start = 0
    for line in text.splitlines(keepends=True):
        span = trimmed(text, Span(start, start + len(line)), _LAYOUT.replace("\t", ""))
        start += len(line)
        if squeezed(span.of(text)):
            yield span


def lines_within(text: str, span: Span) -> Iterator[Span]:
    """The lines of what stands at ``span``, each without white space at its ends."""
    for line in lines(span.of(text)):
        yield Span(span.start + line.start, span.start + line.end)


def trimmed(text: str, span: Span, layout: str = _LAYOUT) -> Span:
    """The span without white space at its ends; empty at its start where nothing is left."""
    start, end = span.start, span.end
    while start < end and text[start] in layout:
        start += 1
    while end > start and text[end - 1] in layout:
        end -= 1
    return Span(start, end)


@dataclass(frozen=True, slots=True)
class Passage:
    """Text that reads on without a gap over one or more spans of a notice.

    ``broken`` are the ends, in the notice, of spans behind which their line goes on: a fixed
    width ended them, or marks of bold type.
    """

    text: str
    spans: tuple[Span, ...]
    broken: frozenset[int] = frozenset()

    @classmethod
    def over(
        cls, notice_text: str, spans: tuple[Span, ...], broken: frozenset[int] = frozenset()
    ) -> "Passage":
        """The passage that stands at ``spans``."""
        return cls(joined(notice_text, spans), spans, broken)

    def lines(self) -> Iterator[tuple[int, int]]:
        """Where each line begins and ends in ``text``."""
        start = end = 0
        for span in self.spans:
            end += span.end - span.start
            if span.end not in self.broken:
                yield start, end
                start = end
        if start < end:
            yield start, end

    def locate(self, start: int, end: int) -> Span:
        """Where ``text[start:end]`` stands in the notice, from its first to its last character."""
        return Span(self._place(start), self._place(end - 1) + 1)

    def pieces(self, start: int, end: int) -> tuple[Span, ...]:
        """Where ``text[start:end]`` stands, span by span, page breaks left out."""
        found = []
        for begin, span in zip(self._starts(), self.spans, strict=True):
            low, high = max(start, begin), min(end, begin + span.end - span.start)
            if low < high:
                found.append(Span(span.start + low - begin, span.start + high - begin))
        return tuple(found)

    def _starts(self) -> list[int]:
        return [0, *accumulate(span.end - span.start for span in self.spans)][:-1]

    def _place(self, index: int) -> int:
        for begin, span in zip(self._starts(), self.spans, strict=True):
            if index < begin + span.end - span.start:
                return span.start + index - begin
        raise IndexError(f"character {index} of a passage of {len(self.text)}")
