"""Into what a notice is divided: 分几个部分, 清单有几个大项, under how many headings.

The words stand in ``outline.toml``.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import Literal

from assistant.outline_query import Level, OutlineAsked
from assistant.reading.numbers.chapters import find_chapter
from assistant.reading.words.english_numbers import number_word
from assistant.reading.words.lexicon import table
from assistant.reading.words.patterns import expanded
from corpus.text import numeral

_EXTREMES: dict[str, Literal["most", "fewest"]] = {"most": "most", "fewest": "fewest"}
_LEVELS: tuple[Level, ...] = ("small", "blocks", "groups", "parts")
# Behind 第三部分: …的标题是什么, and not …分几点，分别叫什么.
_TITLED = re.compile(
    r"[^，。？几哪分各]{0,12}(?:标题|题目|名称|名字|叫)|[^，。？]{0,8}，?(?:叫|标题)"
)
_ASKED = re.compile("什么|啥|哪|谁|怎|标题|名称|题目|多少|几")
_MARKS = re.compile(r"[，。？！；：、“”\"'（）()?,.\d]+")
_CLASS = re.compile(r"\{([a-z_]+)\}")


def find_outline(text: str) -> OutlineAsked | None:
    """How a folded question, its places off, asks for the parts of a notice, if it does.

    >>> find_outline("方案分成几个部分").level, find_outline("清单一共有几大类").level
    ('parts', 'blocks')
    >>> find_outline("第三部分的标题是什么").nth, find_outline("任务27谁牵头")
    (3, None)
    """
    plain = text.lower()
    return _nth(plain) or _asked(plain) or _claimed(plain)


def _asked(text: str) -> OutlineAsked | None:
    for name in ("structure", "structure_en"):
        if match := _pattern(name, "parts").search(text):
            return _outline(text, "parts", match)
    if match := _pattern("titles", "parts").search(text):
        return _outline(text, "groups", match)
    if match := re.search(rf"{_class('so_many')}(?:个|条)?{_class('items')}", text):
        return _outline(text, "items", match)
    for level in _LEVELS:
        if match := _pattern("asked", level).search(text):
            return _extreme(_outline(text, level, match))
    if match := _pattern("range", "parts").search(text):
        blocks = _pattern("from_blocks", "parts").search(text)
        return _outline(text, "blocks" if blocks else "items", match)
    return None


def _extreme(asked: OutlineAsked) -> OutlineAsked:
    """Whether only the part with the most items is asked for, or that with the fewest."""
    for name, extreme in _EXTREMES.items():
        if _pattern(name, asked.level).search(asked.words):
            return replace(asked, extreme=extreme)
        if match := _pattern(name, asked.level).search(asked.rest):
            rest = f"{asked.rest[: match.start()]} {asked.rest[match.end() :]}"
            return replace(asked, extreme=extreme, rest=rest)
    return asked


def _nth(text: str) -> OutlineAsked | None:
    for name in ("bracket", "theme"):
        if match := _pattern(name, "groups").search(text):
            return _outline(text, "groups", match, nth=_number(match["nth"]))
    for level in _LEVELS:
        match = _pattern("nth", level).search(text) if level != "small" else None
        if match is None:
            continue
        english = match.groupdict().get("last_en") or match.groupdict().get("nth_en")
        titled = english or _TITLED.match(text, match.end())
        if told := _called(text, level, match):
            return told
        if titled and re.search(_class("named"), text):
            if below := _pattern("below", level).match(text, match.end()):
                # 第二部分下面的（一）到（六）: the parts of that part.
                rest = f"{text[: match.start()]} {text[below.end() :]}"
                return OutlineAsked(level="groups", within=_value(match), rest=rest)
            return _outline(text, level, match, nth=_value(match))
    return None


def _called(text: str, level: Level, match: "re.Match[str]") -> OutlineAsked | None:
    """A part by its number that is said to be called so, or so or so."""
    said = _pattern("called", level).match(text, match.end())
    titles = tuple(filter(None, (said["title"], said["other"]))) if said else ()
    if said is None or any(_ASKED.search(title) for title in titles):
        return None
    rest = f"{text[: match.start()]} {text[said.end() :]}"
    return OutlineAsked(level=level, nth=_value(match), titles=titles, rest=rest)


def _value(match: "re.Match[str]") -> int:
    parts = match.groupdict()
    if parts["last"] or parts.get("last_en"):
        return -1
    return _number(parts["nth"] or parts.get("nth_en") or "") or 0


def _claimed(text: str) -> OutlineAsked | None:
    for level in _LEVELS:
        if match := _pattern("claimed", level).search(text):
            found = re.search(rf"{_class('number')}|{_class('number_en')}", match[0])
            claimed = _number(found[0]) if found else None
            return _outline(text, level, match, claimed=claimed)
    return None


def _number(words: str) -> int | None:
    return numeral(words.replace("两", "二")) or number_word(words)


def _outline(
    text: str,
    level: Level,
    match: "re.Match[str]",
    *,
    nth: int | None = None,
    claimed: int | None = None,
) -> OutlineAsked:
    rest = f"{text[: match.start()]} {text[match.end() :]}"
    chapter = find_chapter(rest)
    if chapter:
        rest = f"{rest[: chapter[1].start]} {rest[chapter[1].end :]}"
    no_table = _pattern("without_table", "parts").search(rest)
    return OutlineAsked(
        level=level,
        nth=nth,
        within=numeral(chapter[0]) if chapter else None,
        claimed=claimed,
        words=match[0],
        no_table=no_table is not None,
        rest=rest,
    )


def beside_outline(rest: str) -> str:
    """What is left of a question when the words of its asking are off too.

    >>> beside_outline("方案由组成").strip(), beside_outline("专项整治聚焦").strip()
    ('', '专项整治聚焦')
    """
    left = _pattern("beside", "parts").sub(" ", _every_noun().sub(" ", rest))
    ends = table("outline.toml")["zh"]["ends"]
    return " ".join(filter(None, (run.strip(ends) for run in _MARKS.sub(" ", left).split())))


@cache
def _pattern(name: str, level: Level) -> "re.Pattern[str]":
    """The patterns of both languages under ``name``, for the nouns of a level."""
    return re.compile("|".join(_written(name, level)) or "(?!)")


def _written(name: str, level: Level) -> Iterator[str]:
    words = table("outline.toml")
    # A table's blocks have no English word of their own.
    nouns = {"zh": level, "en": f"{level}_en"}
    for language, noun in nouns.items():
        if "_en" in noun and noun not in words["words"]:
            continue
        for written in words[language].get(name, ()):
            pattern = written.replace("{noun}", "{" + noun + "}")
            pattern = _CLASS.sub(lambda found: _class(found[1]), pattern)
            yield rf"\b(?:{pattern})\b" if language == "en" and name != "beside" else pattern


@cache
def _class(name: str) -> str:
    words = table("outline.toml")["words"].get(name)
    return expanded("{" + name + "}") if words is None else f"(?:{'|'.join(words)})"


@cache
def _every_noun() -> "re.Pattern[str]":
    zh = (_class(level) for level in (*_LEVELS, "items"))
    en = (rf"\b{_class(f'{level}_en')}\b" for level in ("groups", "parts"))
    return re.compile("|".join((*zh, *en)))
