"""A question as it is read: folded, and with what has been understood taken off."""

import re
from collections.abc import Iterable

from assistant.model import Language
from assistant.reading.units.joint_units import spelt_out
from assistant.reading.wants.quoted_statements import opened
from assistant.reading.words.english_numbers import ROMAN, with_digits
from assistant.reading.words.lexicon import table
from assistant.reading.words.spelling import Spelling
from corpus.model import Span
from corpus.text import chinese, fold, numeral
from index.terms import folded as simplified

# Question and exclamation marks end a clause in either width.
_MARKS = str.maketrans("?!", "？！")
_HAN = re.compile(r"[\u3400-\u9fff]")
_HAN_TERM = re.compile(r"(?<![\d\u3400-\u9fff])[\u3400-\u9fff]+(?![\d\u3400-\u9fff])")
_POSSESSIVE = re.compile(r"(?<=[a-z])['’]s?\b(?=\s)")
# 弟8项 is 第8项; between Chinese words a blank is a pause.
_ORDINAL = re.compile(r"弟(?=\s*[\d一二三四五六七八九十]+\s*[项条号个])")
# 二括号四: a path as it is said aloud.
_SPOKEN_PATH = re.compile(r"(?<=[一二三四五六七八九十])括号([一二三四五六七八九十]{1,3})(?:括号)?")
# An English word in a Chinese question stands by itself: Gansu的task 21.
_SEAM = re.compile(r"(?<=[\u4e00-\u9fff])(?=[a-z]{4})|(?<=[a-z]{4})(?=[\u4e00-\u9fff])")
# 第五十一向任务: what counts an item, typed by its sound.
_COUNTER = re.compile(
    r"(第\s*[\d一二三四五六七八九十百]+\s*)[向相象像橡](?=任务|措施|的|是|谁|由|讲|说|$|[，。？])"
)
# 第三是八项, 四是九项: ten, typed by its sound.
_TEN_BY_SOUND = re.compile(
    r"(?<![一二三四五六七八九十])(第[二三四五六七八九]?|[二三四五六七八九])是(?=[一二三四五六七八九][项条号]"
    r"(?:任务|措施)?(?:谁|由|归|几时|何时|什么|啥|的|是|讲|说|牵头|责任|时限|期限|$|[，。？]))"
)
# 第二十3项, 第3十项: one number in digits of both kinds; not 任务3十月底前.
_MIXED_NUMBER = re.compile(r"(?<![\d.])[1-9](?=十(?![一二]?月))|(?<=十)[1-9](?![\d.%（])")
_GAP = re.compile(r"(?<=[\u4e00-\u9fff）”])[ \u3000](?=[\u4e00-\u9fff（“])")
# A pause, but within quotation marks, where words are left out.
_ELLIPSIS = re.compile(
    r"(?<=[\u4e00-\u9fff])(?:\.{3,}|…+)(?=[\u4e00-\u9fff]|$)(?![^“”\"「」《》]*[”\"」》])"
)
_LEFT_OUT = re.compile(r"\.{3,}|…+")
# 任务29 2025年底, written without a pause.
_GLUED = re.compile(r"(?<=[\d）])(?<!\d{4})(?=20\d\d年)")
# 牵头单位=省财政厅: an equals sign says what a column holds.
_EQUALS = re.compile(r"(?<=[\u4e00-\u9fff）”])\s*=\s*(?=[\u4e00-\u9fff“（\d])")
_AMPERSAND = re.compile(r"(?<=[a-z]) & (?=[a-z])")
# Notes write w/ for with and w/o for without.
_WITH = re.compile(r"(?<![a-z0-9])w/(?P<out>o\b)? ?")
_LATIN_WORD = re.compile(r"[A-Za-z]{2,}")
_PATH_IN_DIGITS = re.compile(r"(?<![\d年月.])([1-9]\d?)（([1-9]\d?)）(?!人|个|家|名)")
# II(4)3 and 二(4)3 are paths, too.
_ROMANS = "|".join(ROMAN[::-1])
_ROMAN_PATH = re.compile(
    rf"(?<![a-z0-9.])({_ROMANS})[， ]?（([1-9]\d?|[一二三四五六七八九十]{{1,2}}|{_ROMANS})）"
)
# 四-（三）-4, 四.三.4: what only joins the steps of a path.
_JOINED_PATH = re.compile(
    r"(?<![一二三四五六七八九十])([一二三四五六七八九十])[-.·、]?（([一二三四五六七八九十]{1,2})）[-.·、](?=\d)"
    r"|(?<![一二三四五六七八九十])([一二三四五六七八九十])[-.·]([一二三四五六七八九十]{1,2})[-.·](?=\d)"
)
_MIXED_PATH = re.compile(r"(?<=[一二三四五六七八九十])（([1-9]\d?)）(?!人|个|家|名)")
# 省级（省）行政执法部门: one name in two writings.
_LEVEL_TWICE = re.compile(r"([省市县])级（\1）|([省市县])（\2级）")
_QUOTED = re.compile(r"[“\"『「《]([^“”\"『』「」《》]{2,40})[”\"』」》]")


# 44 45 46 47分别谁牵头, 27，28谁牵头: numbers in their order are a list.
_HAN_MONTH = re.compile(
    r"(?<![一二三四五六七八九十\d第每前后过近半])(十[一二]?|[一二三四五六七八九])月"
    r"(?=[底末初中上下份前里内到要的]|\d|[一二三四五六七八九十]+[日号])"
)
_HAN_DAY = re.compile(r"(?<=\d月)(三十一|三?十|[一二]?十?[一二三四五六七八九])[日号]")
# 31号到33号, 第10条到第14条
_RANGE = re.compile(
    r"(?<![\d月])(?P<first>第?\d{1,2})(?P<counter>[条项号])(?P<to>到|至)第?(?P<last>\d{1,2})[条项号]"
)
# 下半年（2024）
_YEAR_BEHIND = re.compile(
    r"(?<![年\d第])(?P<time>[上下]半年|第?[一二三四]季度|年底(?:之前|以前|前)?)（(?P<year>20\d\d)年?）"
)
_DAY_YEAR_BEHIND = re.compile(
    r"(?<![年\d])(?P<day>\d{1,2}月(?:\d{1,2}日|底)?(?:之?前|以前)?(?:(?:到期|截止|完成|要交|要完成)的?)?)"
    r"(?P<between>[^（）\d]{0,16})（(?P<year>20\d\d)年?的?）"
)
_NUMBERS_IN_A_ROW = re.compile(r"(?<![\d年月日.〔（/-])\d{2}(?:(?: +|，)\d{2})+(?![\d年月日.）%])")


def _standard(text: str) -> str:
    """A folded question in the standard words of asking: 几多钱 is 多少钱.

    >>> _standard("几多钱"), _standard("帮我数哈有好多条")
    ('多少钱', '帮我数一下有多少条')
    """
    for words, meant in table("spelling.toml")["plain"].items():
        text = re.sub(words, meant, text)
    return text


def _listed(text: str) -> str:
    """Two-digit numbers with only blanks or commas between, each higher, with 、 between.

    >>> _listed("任务44 45 46谁牵头"), _listed("27，12")
    ('任务44、45、46谁牵头', '27，12')
    """

    def joined(match: "re.Match[str]") -> str:
        values = re.findall(r"\d+", match[0])
        return "、".join(values) if values == sorted(set(values)) else match[0]

    return _NUMBERS_IN_A_ROW.sub(joined, text) if _HAN.search(text) else text


def _chinese_path(text: str) -> str:
    """三（一）2 where 3（1）2 was typed: parts below parts are numbered in Chinese.

    >>> _chinese_path("钦州3（1）2"), _chinese_path("国办发（2023）27号")
    ('钦州三（一）2', '国办发（2023）27号')
    >>> _chinese_path("item ii（4）3"), _chinese_path("二（4）3")
    ('item 二（四）3', '二（四）3')
    """
    text = _ROMAN_PATH.sub(
        lambda path: f"{chinese(ROMAN.index(path[1]) + 1)}（{_in_chinese(path[2])}）", text
    )
    text = _JOINED_PATH.sub(lambda path: f"{path[1] or path[3]}（{path[2] or path[4]}）", text)
    text = _MIXED_PATH.sub(lambda path: f"（{chinese(int(path[1]))}）", text)
    return _PATH_IN_DIGITS.sub(
        lambda path: f"{chinese(int(path[1]))}（{chinese(int(path[2]))}）", text
    )


def _in_chinese(number: str) -> str:
    """A part's number in digits or Roman numerals as notices write it: iv is 四."""
    if number in ROMAN:
        return chinese(ROMAN.index(number) + 1)
    return chinese(int(number)) if number.isdecimal() else number


def _unmixed(text: str) -> str:
    """A number in Chinese digits where digits of both kinds were typed.

    >>> _unmixed("第二十3项"), _unmixed("任务3十"), _unmixed("任务3十月底前")
    ('第二十三项', '任务三十', '任务3十月底前')
    """
    return _MIXED_NUMBER.sub(lambda digit: chinese(int(digit[0])), text)


def _full_dates(text: str) -> str:
    """Days and years as notices write them: 24年 is 2024年, 10月31号 is 10月31日, 年末 is 年底.

    >>> _full_dates("24年5月底前，2024.10.31，10月31号")
    '2024年5月底前，2024年10月31日，10月31日'
    """
    text = re.sub(r"(?<!\d)(2\d)年(?=[\d底初末内上下第前])", r"20\1年", text)
    # 23年完成, 24年该收尾: a plan of these years speaks of no 23 years.
    text = re.sub(
        r"(?<![\d第])(2[2-7])年(?=完成|到期|[办做干搞][完好成]|该|就|得|要|必须|截止|收尾|以内|度)",
        r"20\1年",
        text,
    )
    text = re.sub(r"(?<!\d)(2\d)年(?=最后一)", r"20\1年", text)
    text = re.sub(r"(?<=\d年)(?:的)?最后一[天日]", "12月31日", text)
    text = _HAN_MONTH.sub(lambda match: f"{numeral(match[1])}月", text)
    text = re.sub(r"(?:今年|去年|明年|当年)（(20\d\d)年?）", r"\1年", text)
    text = _RANGE.sub(r"\g<first>\g<to>\g<last>\g<counter>", text)
    text = _YEAR_BEHIND.sub(r"\g<year>年\g<time>", text)
    text = _HAN_DAY.sub(lambda match: f"{numeral(match[1])}日", text)
    text = re.sub(r"(?<=年)的?([一二三四])(?=季度)", r"第\1", text)
    text = re.sub(r"(?<![\d（])(20\d\d)\s*(?=[到至]\s*20\d\d年)", r"\1年", text)
    for day, date in (("元旦", "1月1日"), ("国庆节?", "10月1日"), ("劳动节", "5月1日")):
        text = re.sub(rf"年的?{day}(?:那天|当天)?", f"年{date}", text)
    text = re.sub(r"(?<=月)(\d{1,2})号", r"\1日", text)
    text = re.sub(r"(20\d\d年)年?(?:底|末|尾|终)(?!考|总结|报告)", r"\1底", text)
    text = _DAY_YEAR_BEHIND.sub(r"\g<year>年\g<day>\g<between>", text)
    # An English question's 2024-10-01 is an English date; beside Chinese letters it is none.
    iso = r"(?:(?<=[\u4e00-\u9fff])20|20(?=[\d-]+\s?[\u4e00-\u9fff]))\d\d-\d{1,2}-\d{1,2}(?!\d)"
    text = re.sub(iso, lambda match: match[0].replace("-", "."), text)
    return re.sub(r"(?<!\d)(20\d\d)[./](\d{1,2})[./](\d{1,2})(?!\d)", r"\1年\2月\3日", text)


def language_of(question: str) -> Language:
    """English where words in Latin letters outnumber Chinese characters by what they say.

    An English word weighs as much as two characters: units and terms are often given in
    Chinese within an English question.
    """
    latin = len(_LATIN_WORD.findall(question))
    han = len(_HAN.findall(question))
    return "en" if latin and (han == 0 or (latin >= 3 and 3 * latin > han)) else "zh"


class Asked:
    """The text of one turn.

    ``text`` is in simplified characters, half-width digits, lower case letters and
    full-width brackets; every reader works on it and may take spans off.
    """

    def __init__(self, question: str, spelling: Spelling) -> None:
        """Fold ``question`` and mend its spelling."""
        self.question = question
        folded = _standard(fold(simplified(question)).translate(_MARKS).strip())
        folded = re.sub(r"\b(early|mid|end)-of-(?=\d)", r"\1 of ", folded)
        # What comes behind i.e. begins no sentence.
        folded = folded.replace("i.e.", "that is")
        folded = _GLUED.sub("，", folded)
        folded = _SPOKEN_PATH.sub(r"（\1）", _SEAM.sub(" ", folded))
        folded = _ELLIPSIS.sub("。", folded)
        folded = _unmixed(_EQUALS.sub("是", folded))
        folded = _AMPERSAND.sub(" and ", _POSSESSIVE.sub("", folded))
        folded = _WITH.sub(lambda note: "without " if note["out"] else "with ", folded)
        folded = _COUNTER.sub(r"\1项", _ORDINAL.sub("第", _GAP.sub("，", folded)))
        folded = _TEN_BY_SOUND.sub(r"\1十", folded)
        folded = _LEVEL_TWICE.sub(lambda level: f"{level[1] or level[2]}级", folded)
        folded = _full_dates(spelling.corrected(folded))
        self.text = opened(spelt_out(_chinese_path(with_digits(_listed(folded)))))
        self._taken: list[Span] = []
        self._words: list[Span] = []

    @property
    def language(self) -> Language:
        """The language of the question."""
        return language_of(self.question)

    @property
    def quoted(self) -> tuple[str, ...]:
        """What the question puts into quotation marks; in English what it says in Chinese."""
        quoted = (_LEFT_OUT.split(match[1]) for match in _QUOTED.finditer(self.text))
        found = [term for pieces in quoted for term in pieces if len(term) > 1]
        if self.language == "en":
            # 月底前 in 2024年6月底前 is no term.
            found += [run for run in _HAN_TERM.findall(self.text) if len(run) > 1]
        return tuple(dict.fromkeys(found))

    @property
    def open_terms(self) -> tuple[str, ...]:
        """What stands in quotation marks where nobody has taken it: not （“工作要求”不算）."""
        rest = self.rest()
        places = ((term, self.text.index(term)) for term in self.quoted)
        return tuple(term for term, at in places if rest[at : at + len(term)].strip())

    def take(self, *spans: Span) -> None:
        """Mark places as understood: they are no part of the subject."""
        self._taken.extend(spans)

    def take_words(self, span: Span) -> None:
        """Take a place whose words are only named: no other reader finds anything in them."""
        self.take(span)
        self._words.append(span)

    def said(self, text: str) -> str:
        """``text``, as long as the question's, with blanks where words are only named."""
        return _blanked(text, self._words)

    def rest(self) -> str:
        """What nobody took, a blank in place of each thing that was."""
        return _blanked(self.text, self._taken)


def _blanked(text: str, spans: Iterable[Span]) -> str:
    letters = list(text)
    for span in spans:
        letters[span.start : span.end] = " " * (span.end - span.start)
    return "".join(letters)
