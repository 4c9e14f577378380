"""Texts damaged as texts really are: by scans, by copying out of files and pages, by other habits.

Each kind of damage is done once to a text, at a place that chance picks; those that stand for
another office's habit (its own word for a label, its own way to number) are done throughout. A text
that has nothing to damage in that way comes back unchanged. The kinds of :data:`HELD_OUT` were kept
aside while the reader's doubts were written.
"""

import re
from collections.abc import Mapping
from random import Random

from benchmarks.damage_places import (
    FEW_WORDS,
    Damage,
    at_a_line,
    at_a_match,
    cut,
    is_long,
    is_row,
    with_lines,
)
from benchmarks.damaged_rows import (
    cell_border_lost,
    cell_emptied,
    cells_shifted,
    cells_swapped,
    row_broken,
    rows_joined,
)

_NUMBER = re.compile(
    r"[ \t\u3000]*(?:（[一二三四五六七八九十]+）|\d{1,2}[.、．]|[一二三四五六七八九十]+、"
    r"|第.{1,3}条)"
)
_WIDTH = 34


def number_lost(text: str, chance: Random) -> str:
    """A line without its number."""
    return at_a_line(text, chance, _NUMBER.match, lambda line, _: _NUMBER.sub("", line, count=1))


def number_misread(text: str, chance: Random) -> str:
    """A number as scans misread it: 〈二）, l., =、."""

    def misread(line: str, _: Random) -> str:
        if "（" in line[:6]:
            return line.replace("（", "〈", 1)
        line = re.sub(r"^(\s*)1([.、．])", r"\1l\2", line)
        return line.replace("二、", "=、", 1).replace("三、", "三", 1)

    return at_a_line(
        text,
        chance,
        re.compile(r"\s*(?:（[一二三四五六七八九十]+）|1[.、．]|[二三]、)").match,
        misread,
    )


def numbers_in_brackets(text: str, _: Random) -> str:
    """Numbers as no other office writes them: 【1】, 【一】."""
    return re.sub(
        r"(?m)^(\s*)(?:（([一二三四五六七八九十]+)）|(\d{1,2})[.、．](?!\d))", r"\1【\2\3】", text
    )


def numbers_with_words(text: str, _: Random) -> str:
    """Numbers as no other office writes them: ＞一：, 其1——."""
    text = re.sub(r"(?m)^(\s*)（([一二三四五六七八九十]+)）", r"\1其\2——", text)
    return re.sub(r"(?m)^(\s*)(\d{1,2})[.、．](?!\d)", r"\1No\2/", text)


def line_lost(text: str, chance: Random) -> str:
    """A line less."""
    return at_a_line(text, chance, is_long, lambda *_: "")


def lines_joined(text: str, chance: Random) -> str:
    """Two lines run together."""
    return with_lines(
        text,
        chance,
        lambda one, two: one.strip() and two.strip() and not is_row(one) and not is_row(two),
        "joined",
    )


def line_broken(text: str, chance: Random) -> str:
    """A line broken anywhere, behind the head of the notice."""
    start = min(200, len(text) // 2)
    places = [at for at in range(start, len(text)) if text[at] != "\n"]
    at = chance.choice(places)
    return f"{text[:at]}\n{text[at:]}"


def lines_swapped(text: str, chance: Random) -> str:
    """Two lines in the other order."""
    return with_lines(text, chance, lambda one, _: is_long(one), "swapped")


def lines_wrapped(text: str, _: Random) -> str:
    """Every long line broken at a fixed width, rows of tables aside."""

    def wrapped(line: str) -> str:
        if is_row(line) or len(line) <= _WIDTH or line.isascii():
            return line
        return "\n".join(line[at : at + _WIDTH] for at in range(0, len(line), _WIDTH))

    return "\n".join(map(wrapped, text.split("\n")))


def page_foot_amid(text: str, chance: Random) -> str:
    """The foot and head of a page between two words of a paragraph."""
    page = chance.randrange(2, 9)
    return at_a_line(
        text,
        chance,
        lambda line: len(line) > 2 * FEW_WORDS and not is_row(line),
        lambda line, c: cut(line, c, f"\n— {page} —\n"),
    )


def web_words_amid(text: str, chance: Random) -> str:
    """A web page's own words between two lines or two words."""
    words = chance.choice(
        [
            "【字体：大 中 小】 打印本页",
            "2026/3/4 10:22 政府信息公开 https://www.example.cn/art/2026",
        ]
    )
    return at_a_line(
        text,
        chance,
        lambda line: len(line) > 2 * FEW_WORDS and not is_row(line),
        lambda line, c: cut(line, c, f"\n{words}\n"),
    )


def bracket_lost(text: str, chance: Random) -> str:
    """A bracket less."""
    return at_a_match(text, chance, "[（）()]", lambda _: "")


def bracket_misread(text: str, chance: Random) -> str:
    """A bracket as scans misread it: 〈, 1, J."""
    shapes = {"（": "〈", "）": "J", "(": "C", ")": "J"}
    return at_a_match(text, chance, "[（）()]", lambda one: shapes[one[0]])


def colon_misread(text: str, chance: Random) -> str:
    """A label's colon lost or misread."""
    to = chance.choice(["", ".", "；", " "])
    return at_a_match(text, chance, r"(?<=[\u4e00-\u9fffa-z])[：:](?=\s*\S)", lambda _: to)


def comma_misread(text: str, chance: Random) -> str:
    """The 、 of a list lost or misread."""
    to = chance.choice(["", "丶", ".", " "])
    return at_a_match(text, chance, "(?<=[局委会府办院厅部])、", lambda _: to)


def end_lost(text: str, chance: Random) -> str:
    """The text cut off."""
    return text[: chance.randrange(len(text) // 2, len(text))]


def middle_lost(text: str, chance: Random) -> str:
    """A stretch of some lines less, from within one line to within another."""
    start = chance.randrange(len(text) // 4, len(text) * 3 // 4)
    return text[:start] + text[start + chance.randrange(60, 240) :]


def characters_lost(text: str, chance: Random) -> str:
    """Three Chinese characters less."""
    places = [at for at, one in enumerate(text) if "\u4e00" <= one <= "\u9fff"]
    lost = frozenset(chance.sample(places, min(3, len(places))))
    return "".join(one for at, one in enumerate(text) if at not in lost)


def names_misread(text: str, chance: Random) -> str:
    """The last character of an office's name misread."""
    shapes = {"局": "周", "厅": "斤", "府": "俯", "委": "娄", "办": "为", "院": "浣"}
    return at_a_match(
        text,
        chance,
        "(?<=[\u4e00-\u9fff]{3})[局厅府委办院](?=[、，,；）\t|\n])",
        lambda one: shapes[one[0]],
    )


def dates_misread(text: str, chance: Random) -> str:
    """A date as scans misread it: 2O25年, l2月, 3曰."""
    shapes = {"0": "O", "1": "l", "日": "曰", "月": "用", "年": "牛"}
    return at_a_match(
        text,
        chance,
        r"(?<=20)2(?=\d年)|[01](?=\d?[年月日])|(?<=\d)[年月日]",
        lambda one: shapes.get(one[0], "Z"),
    )


def _reworded(words: Mapping[str, str]) -> Damage:
    def reworded(text: str, _: Random) -> str:
        pattern = "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
        return re.sub(rf"(?:{pattern})(?=\s*[：:\t|\n])", lambda one: words[one[0]], text)

    return reworded


labels_of_their_own = _reworded(
    {
        "责任单位": "抓总方",
        "牵头单位": "挂帅方",
        "配合单位": "搭手方",
        "责任部门": "抓总方",
        "牵头部门": "挂帅方",
        "完成时限": "收官节点",
        "完成时间": "收官节点",
        "Lead": "Champion",
        "Owner": "Custodian",
        "Partners": "Allies",
        "Due": "Finish",
        "Timescale": "Horizon",
        "Lead agency": "Champion",
    }
)
labels_of_another_habit = _reworded(
    {
        "责任单位": "经办",
        "牵头单位": "领办",
        "配合单位": "随办",
        "责任部门": "经办",
        "牵头部门": "领办",
        "完成时限": "到期",
        "完成时间": "到期",
        "Lead": "Driven by",
        "Owner": "Steward",
        "Partners": "Together with",
        "Due": "Wrap-up",
        "Timescale": "Window",
        "Lead agency": "Driven by",
    }
)

DEVELOPED: Mapping[str, Damage] = {
    "an item’s number lost": number_lost,
    "numbers in other brackets": numbers_in_brackets,
    "two lines run together": lines_joined,
    "a line broken anywhere": line_broken,
    "a page’s foot amid a paragraph": page_foot_amid,
    "a bracket lost": bracket_lost,
    "a colon misread": colon_misread,
    "a cell’s border lost": cell_border_lost,
    "cells shifted": cells_shifted,
    "two rows run together": rows_joined,
    "the end cut off": end_lost,
    "a unit’s name misread": names_misread,
    "labels of their own": labels_of_their_own,
}
HELD_OUT: Mapping[str, Damage] = {
    "a number misread": number_misread,
    "numbers in other words": numbers_with_words,
    "a line lost": line_lost,
    "two lines in the other order": lines_swapped,
    "lines of a fixed width": lines_wrapped,
    "a web page’s words amid a paragraph": web_words_amid,
    "a bracket misread": bracket_misread,
    "a list’s comma misread": comma_misread,
    "a cell emptied": cell_emptied,
    "two cells in each other’s place": cells_swapped,
    "a row broken": row_broken,
    "some lines lost": middle_lost,
    "three characters lost": characters_lost,
    "a date misread": dates_misread,
    "labels of another habit": labels_of_another_habit,
}
