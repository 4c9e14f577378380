"""The number that a line begins with, in every shape in which notices number their parts.

    第一编  第二章  第三节  第五条     一、     （一）     1.  1．  1、     （1）  1）     ①
    A.1  B-2  C3  1a)  POAM-001:  (English plans, below Goal A, Objective 1)
    a)  (b)                       (a resolution's, which has no other)
    1.1  4.2.1                    (a contingency plan's, every level spelled out)
    1　总则                       (its chapters: a number, a gap, a short title)
    行动一：  任务3：             (a word and a number, as programmes count their actions)
    Action 3:  Goal 2.  Step 1    (English plans)

A shape has a rank, by which one stands above another, and the level that its headings show.
What only looks like a number is none: ``3.5%``, ``2024.10``, ``2024年底前``.
"""

import re
from dataclasses import dataclass, replace

from corpus.sections import (
    counting_words,
    uncounted_words,
    words_before_counting,
    words_that_are_no_codes,
)
from corpus.text import fold, numeral, squeezed

_HAN = "一二三四五六七八九十百零〇"
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV")
_CIRCLES = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
# What scans and conversions put before a line's own first character, and after its number.
_MARKUP = (
    r"(?:#++\s*+|>\s*+|\[bookmark[:：][^\]]*\]|<b>|\*\*|[-*+]\s++(?=[（\d①-⑳*\[])"
    r"|\[[ xX]\]\s++)*+\s*+"
)
_BOLD = r"(?:\*\*)?\s*"
# What programmes count with a word: 行动一：…, 任务3 …; Action 3:.
_COUNTED, _ENGLISH = ("|".join(map(re.escape, words)) for words in counting_words())
# Any other word may count where a sign parts its number from a title: 整改措施1：…, Package 2 – ….
_NO_COUNT, _NO_ENGLISH_COUNT = (
    rf"(?!(?:{'|'.join(map(re.escape, words))})\s*\d)" for words in uncounted_words()
)
_ANY_COUNTED = rf"{_NO_COUNT}[㐀-鿿]{{2,6}}(?=\s*\d{{1,2}}\s*：)"
_BEFORE = "|".join(map(re.escape, words_before_counting()))
_ANY_ENGLISH = (
    rf"{_NO_ENGLISH_COUNT}(?:(?:{_BEFORE})\s)?[a-z]{{4,14}}"
    r"(?=\s\d{1,2}(?:\.\d{1,2})?\s*(?:\*\*)?\s*[：–—-]\s)"
)
# In 3.2024年10月底前, 3.5月底前 and 1.5G网络 the number ends at the dot.
_BEGINS = r"20\d\d\s*年|\d{1,2}\s*月|\dg[㐀-鿿]"
# An article's number ends its word: 第三条第二款规定… goes on and is none; 第一条为规范… is one.
_STOP = r"(?:\*\*)?(?:[\s：、]+|(?=\*|$))"
_NO_SENTENCE = r"第款项目的所之规和与及或至到以中（《〉》、，。；以上下列内外"
_ARTICLE_STOP = rf"(?:{_STOP}|(?=[㐀-鿿](?<![{_NO_SENTENCE}])[㐀-鿿“]{{3}}))"
# 第一章总则 is a title and no more.
_CHAPTER_STOP = rf"(?:{_STOP}|(?=(?![的规和与至])[㐀-鿿]{{2,12}}$))"
# Action 3 · Action 1.2 · Goal A · Action A.1; the last word's stop, or a title behind two members.
_SPELT = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
# 2021-001: a finding's number opens with its year. T-1.1, CE3: a letter or a code with a number.
_DOTTED, _LETTERED = (
    rf"(?:20\d\d-\d{{1,3}}|\d{{1,2}}(?:\.\d{{1,2}}){{0,3}}|(?:{'|'.join(_SPELT)})(?![a-z]))",
    r"(?:[a-z](?![a-z\d]|[.\-]\d)|[a-z]{1,4}[.\-]?\d{1,3}(?:\.\d{1,2}){0,2}(?![a-z\d]))",
)
# Action No. 3, Initiative Number: 1.1.1
_NUMBER_OF = r"(?:\s+(?:no\.?|nr\.?|number|id|ref\.?|reference)(?![a-z])\s*：?)?"
# POAM-001: a code of letters and a number, where a sign parts it from the title.
_NO_CODE = "|".join(map(re.escape, words_that_are_no_codes()))
_CODE = rf"(?!(?:{_NO_CODE})(?![a-z]))[a-z]{{2,6}}[.\-]?\d{{1,3}}(?:\.\d{{1,2}}){{0,2}}"
_AFTER = r"(?:\s*(?:\*\*\s*)?(?:[.：—–-]|(?=\*|$))|(?<=[.\-]\d)\s+(?=\w)|(?<=[.\-]\d\d)\s+(?=\w))"


@dataclass(frozen=True, slots=True)
class Form:
    """A shape of numbers: its ``rank`` (lower stands above), and its headings' ``level``."""

    name: str
    rank: int
    level: int
    pattern: "re.Pattern[str]"


def _form(name: str, rank: int, level: int, pattern: str) -> Form:
    return Form(name, rank, level, re.compile(_MARKUP + pattern + _BOLD))


_FORMS = (
    _form("part", 10, 1, rf"(?P<number>第[{_HAN}]{{1,3}}(?:编|部分)){_STOP}"),
    _form("chapter", 20, 1, rf"(?P<number>第[{_HAN}\d]{{1,3}}章){_CHAPTER_STOP}"),
    _form("section", 30, 2, rf"(?P<number>第[{_HAN}\d]{{1,3}}节){_STOP}"),
    _form("article", 40, 3, rf"(?P<number>第[{_HAN}\d]{{1,4}}条){_ARTICLE_STOP}"),
    # 十八条 督查事项办理: pages lose the 第, and what is left parts the number with a blank.
    _form("article", 40, 3, rf"(?P<number>(?:[{_HAN}]{{1,4}}|\d{{1,3}})条)[ \u3000]+(?=[㐀-鿿“])"),
    _form(
        "action",
        45,
        1,
        rf"(?P<number>(?P<word>{_ENGLISH}|{_ANY_ENGLISH}){_NUMBER_OF}\s+(?:{_DOTTED}|{_LETTERED}))"
        rf"{_AFTER}",
    ),
    _form("lettered", 70, 1, r"(?P<number>[a-z][.\-]?\d{1,2}(?:\.\d{1,2}){0,2})[.：]?\s+(?=[a-z])"),
    _form("code", 72, 1, rf"(?P<number>{_CODE})(?:\s*：\s*|\.\s+|\s+[–—-]\s+)(?=[a-z])"),
    _form(
        "counted",
        55,
        2,
        rf"(?P<number>(?P<word>{_COUNTED}|{_ANY_COUNTED})\s*(?:[{_HAN}]{{1,3}}|\d{{1,2}}))(?:\*\*)?\s*(?:[：.]|、(?![{_HAN}\d])|\s(?=\S))",
    ),
    _form("han", 50, 1, rf"(?P<number>[{_HAN}]{{1,4}})\s*[、.]"),
    _form("han-bracket", 60, 2, rf"（\s*(?P<number>[{_HAN}]{{1,4}})\s*）\s*[、.]?"),
    _form("digit", 70, 3, rf"(?P<number>\d{{1,3}})(?:\s*[*※★])?\s*[.、]{_BOLD}(?=\D|{_BEGINS})"),
    _form("dotted", 70, 1, r"(?P<number>\d{1,2}(?:\.\d{1,2}){1,3})(?:\.?\*\*|[.、])?(?=[\s㐀-鿿])"),
    _form("plain", 70, 1, r"(?P<number>\d{1,2})\s+(?=[㐀-鿿]{2,20}\s*\**$)"),
    _form("sublettered", 75, 2, r"（?(?P<number>\d{1,2}-?[a-z])[）.]\s*(?=[a-z])"),
    _form("letter-bracket", 85, 5, r"（?(?P<number>[a-z])）\s+(?=\w)"),
    _form("digit-bracket", 80, 4, r"（?\s*(?P<number>\d{1,3})\s*）\s*[、.]?"),
    _form("roman", 43, 1, r"(?P<number>[IVX]{1,5})\.\s+(?=[A-Z][A-Za-z])"),
    _form("letter", 44, 1, r"(?P<number>[A-H])\.\s+(?=[A-Z][a-z])"),
    _form("circle", 90, 5, rf"(?P<number>[{_CIRCLES}])\s*[、.]?"),
)
# Shapes whose numbers say themselves what they stand under.
SAY_ABOVE = ("dotted", "lettered", "code", "sublettered", "action")
# 11.121人才梯队, 12.12345热线: a number, and a title that begins with digits.
_RUN_INTO = re.compile(r"(?P<number>\d{1,2})[.．、](?=\d{3,5}[\u4e00-\u9fff])")
# What a scan makes of a number: l. for 1., 〈二） for （二）, =、 for 二、.
_MISREAD = re.compile(
    r"[〈<{\[][一二三四五六七八九十]{1,3}[）〉>\]}]|[lI|][.．、]|[=＝][、.．]"
    r"|（[一二三四五六七八九十]{1,3}[〉>\]}]"
)
# The last member of a number: 4.2.1, Action 3, 行动一.
_LAST = re.compile(rf"(?:[{_HAN}]+|\d+)$")
# What a dotted number is when it counts something: 3.5%, 1.2万元, 2.5倍, 60.61平方公里.
_QUANTITY = re.compile(
    r"\d+\.\d+\s*(?:[%‰°万亿倍岁吨]|[个元米年分](?![人体案性素粉数制度报级类析工区步组管布解配支局])|公里"
    r"|平方|公斤|公顷|小时|以上|以下)"
)
# Shapes that folding would hide: ① and A. are no 1 and no a.
_AS_WRITTEN = ("circle", "letter", "roman")
_SHOWN = {"han-bracket": "（{}）", "digit-bracket": "（{}）"}


def _as_cited(form: str, number: str) -> str:
    """English plans write their word and their letter large: ``Action 3``, ``A.1``.

    An article is cited with the 第 that its page lost.
    """
    if form == "article" and not number.startswith("第"):
        return f"第{number}"
    if form in ("lettered", "code"):
        return number.upper()
    if form != "action":
        return number
    *words, last = number.replace("：", " ").split()
    kept = [
        w for w in words if w.rstrip(".") not in ("no", "nr", "number", "id", "ref", "reference")
    ]
    return " ".join(
        (*(word.title() for word in kept), last.title() if last in _SPELT else last.upper())
    )


@dataclass(frozen=True, slots=True)
class Mark:
    """A line's number: its shape, its digits as written, and the length up to the words."""

    form: str
    rank: int
    level: int
    number: str
    length: int

    @property
    def family(self) -> str:
        """The shape, whatever word it counts with: ``counted`` of 行动一 and of 任务1."""
        return self.form.partition(" ")[0]

    @property
    def shown(self) -> str:
        """The number as paths and headings write it: ``二``, ``（三）``, ``1``, ``第五条``."""
        return _SHOWN.get(self.form, "{}").format(self.number)

    @property
    def value(self) -> int:
        """Its place in the count; of ``4.2.1`` the last member."""
        return value_of(self.number)

    def follows(self, other: "Mark") -> bool:
        """Whether this number is the next one after ``other``, in the same count.

        >>> mark_of("（四）丁").follows(mark_of("（三）丙"))
        True
        >>> mark_of("3.丙").follows(mark_of("1.甲")), mark_of("5.2 乙").follows(mark_of("4.1 甲"))
        (False, False)
        """
        if (self.form, self.rank) != (other.form, other.rank) or self.value != other.value + 1:
            return False
        return self.family not in SAY_ABOVE or self.above == other.above

    @property
    def above(self) -> str:
        """What a number stands under: ``4.2`` of ``4.2.1``, ``A`` of ``A1``; of ``4`` nothing."""
        if letter := re.fullmatch(r"(\d+)-?[A-Za-z]", self.number):
            return letter[1]
        if letter := re.search(r"(?<![^\W\d_])[A-Za-z]{1,6}(?=\d+$)", self.number):
            return self.number[: letter.end()]
        return (
            re.split(r"[.\-](?=\d+$)", self.number)[0]
            if "." in self.number[1:] or "-" in self.number
            else ""
        )


def value_of(number: str) -> int:
    """The value of a number's last member in any shape; 0 where it has none."""
    if number in _CIRCLES:
        return _CIRCLES.index(number) + 1
    if (spelt := number.rpartition(" ")[2].lower()) in _SPELT:
        return _SPELT.index(spelt) + 1
    if number in _ROMAN:
        return _ROMAN.index(number) + 1
    if letter := re.fullmatch(r"(?:[A-Za-z]+ |\d+-?)?([A-Za-z])", number):
        return ord(letter[1].lower()) - ord("a") + 1
    digits = _LAST.search(number.rstrip("编章节条部分"))
    return (numeral(digits[0]) or 0) if digits else 0


def mark_of(text: str) -> Mark | None:
    """The number that a line begins with.

    >>> mark_of("（一）加强组织领导。").shown, mark_of("## 二、重点任务").number
    ('（一）', '二')
    >>> [mark_of(words).length for words in ("3.2024年10月底前，由市司法局牵头", "3.5月底前完成")]
    [2, 2]
    >>> [mark_of(words) for words in ("2024年底前", "3.5%以上", "1.2万亩", "第三条第二款规定")]
    [None, None, None, None]
    >>> [mark_of(w).number for w in ("第五条 入库专家", "4.2.1　启动", "### Action 3: Data", "②乙")]
    ['第五条', '4.2.1', 'Action 3', '②']
    """
    folded = fold(text)
    for form in _FORMS:
        # Folding makes a plain digit of ①, which is no number of that shape.
        match = form.pattern.match(text if form.name in _AS_WRITTEN else folded)
        if match and not (form.name == "dotted" and _QUANTITY.match(folded, match.start("number"))):
            number = _as_cited(form.name, match["number"])
            if form.name == "sublettered":
                number = text[match.start("number") : match.end("number")]
            depth = number.count(".") if form.name == "dotted" else 0
            # 行动一 and 任务1 are two shapes.
            word = match.groupdict().get("word")
            name = f"{form.name} {squeezed(word)}" if word else form.name
            return Mark(name, form.rank + depth, form.level + depth, number, match.end())
    return None


def run_into(line: str, before: Mark) -> Mark | None:
    """The number of a line whose title begins with digits, where its count expects that number.

    >>> run_into("11.121人才梯队", mark_of("10.特聘岗位")).number
    '11'
    """
    match = _RUN_INTO.match(line)
    if match is None or int(match["number"]) != before.value + 1:
        return None
    return replace(before, number=match["number"], length=match.end())


def is_misread(line: str) -> bool:
    """Whether a line begins with what looks like a number that a scan misread.

    >>> is_misread("l.加强培训"), is_misread("=、主要任务"), is_misread("1.加强培训")
    (True, True, False)
    """
    return _MISREAD.match(line) is not None
