"""How Word writes a number: the formats of ``w:numFmt``, in the characters a reader sees."""

from corpus.text import chinese

_SIMPLE = "〇一二三四五六七八九"
_FORMAL = "零壹贰叁肆伍陆柒捌玖"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
# The first character and how many follow it, for numbers that are one character each.
_SINGLE = {
    "decimalEnclosedCircle": ((1, 20, "①"), (21, 35, "㉑"), (36, 50, "㊱")),
    "decimalEnclosedCircleChinese": ((1, 20, "①"), (21, 35, "㉑"), (36, 50, "㊱")),
    "decimalEnclosedParen": ((1, 20, "⑴"),),
    "decimalEnclosedFullstop": ((1, 20, "⒈"),),
    "ideographEnclosedCircle": ((1, 10, "㊀"),),
}
_COUNTING = frozenset(
    {
        "chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCounting",
        "taiwaneseCountingThousand", "koreanCounting",
    }
)  # fmt: skip
_FORMALLY = frozenset({"chineseLegalSimplified", "ideographLegalTraditional", "japaneseLegal"})
_DIGIT_WISE = frozenset({"ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital"})


def written(value: int, form: str) -> str:
    """A whole number in one of Word's formats; in Arabic digits where the format is unknown.

    >>> written(12, "chineseCounting"), written(3, "decimalEnclosedCircle")
    ('十二', '③')
    >>> written(28, "lowerLetter"), written(4, "lowerRoman"), written(2, "ideographTraditional")
    ('bb', 'iv', '乙')
    """
    if form in ("none", "bullet"):
        return ""
    if form in _SINGLE:
        return next(
            (chr(ord(c) + value - a) for a, b, c in _SINGLE[form] if a <= value <= b), str(value)
        )
    if value < 1:
        return str(value)
    if form in _COUNTING:
        return counted(value)
    if form in _FORMALLY:
        return counted(value, _FORMAL, "拾佰仟")
    if form in _DIGIT_WISE:
        return "".join(_SIMPLE[int(digit)] for digit in str(value))
    if form in ("ideographTraditional", "ideographZodiac"):
        cycle = _STEMS if form == "ideographTraditional" else _BRANCHES
        return cycle[(value - 1) % len(cycle)]
    return _western(value, form)


def counted(value: int, digits: str = _SIMPLE, places: str = "十百千") -> str:
    """A number from 1 to 9999 counted out in Chinese; beyond that in Arabic digits.

    >>> counted(10), counted(21), counted(105), counted(110), counted(12, "零壹贰", "拾佰仟")
    ('十', '二十一', '一百〇五', '一百一十', '壹拾贰')
    """
    if value < 100 and digits is _SIMPLE:
        return chinese(value)
    if value > 9999:
        return str(value)
    out, gap = "", False
    for power in (3, 2, 1, 0):
        digit = value // 10**power % 10
        if digit:
            place = places[power - 1] if power else ""
            out += (digits[0] if gap and out else "") + digits[digit] + place
        gap = not digit
    return out


def _western(value: int, form: str) -> str:
    if form in ("lowerLetter", "upperLetter"):
        letters = chr(ord("a") + (value - 1) % 26) * ((value - 1) // 26 + 1)
        return letters if form == "lowerLetter" else letters.upper()
    if form in ("lowerRoman", "upperRoman"):
        letters = _roman(value)
        return letters if form == "lowerRoman" else letters.upper()
    if form == "decimalZero":
        return f"{value:02d}"
    if form == "decimalFullWidth":
        return str(value).translate({ord("0") + i: ord("０") + i for i in range(10)})
    return str(value)


def _roman(value: int) -> str:
    if value > 3999:
        return str(value)
    letters = ""
    for worth, sign in _ROMAN:
        times, value = divmod(value, worth)
        letters += sign * times
    return letters
