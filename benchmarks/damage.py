"""Texts damaged as texts really are: by scans, by copying out of files and pages, by other habits.

Each kind of damage is done once to a text, at a place that chance picks; those that stand for
another office's habit (its own word for a label, its own way to number) are done throughout. A text
that has nothing to damage in that way comes back unchanged. The kinds of :data:`HELD_OUT` were kept
aside while the reader's doubts were written.
"""

import re
from collections.abc import Callable, Mapping
from random import Random

Damage = Callable[[str, Random], str]

_NUMBER = re.compile(
    r"[ \t\u3000]*(?:（[一二三四五六七八九十]+）|\d{1,2}[.、．]|[一二三四五六七八九十]+、|第.{1,3}条)"
)
_FEW_WORDS = 12
_WIDTH = 34


def _at_a_line(text: str, chance: Random, fits: Callable[[str], object], to: Damage) -> str:
    """The text with one of the lines that fit changed."""
    lines = text.split("\n")
    places = [place for place, line in enumerate(lines) if fits(line)]
    if not places:
        return text
    place = chance.choice(places[1:] or places)
    lines[place] = to(lines[place], chance)
    return "\n".join(lines)


def _at_a_match(text: str, chance: Random, what: str, to: Callable[[re.Match[str]], str]) -> str:
    """The text with one match changed."""
    found = list(re.finditer(what, text, re.MULTILINE))
    if not found:
        return text
    one = chance.choice(found)
    return text[: one.start()] + to(one) + text[one.end() :]


def _with_lines(text: str, chance: Random, fits: Callable[[str, str], object], to: str) -> str:
    """The text with two neighbouring lines that fit put otherwise: ``joined`` or ``swapped``."""
    lines = text.split("\n")
    places = [at for at in range(len(lines) - 1) if fits(lines[at], lines[at + 1])]
    if places:
        at = chance.choice(places)
        one, two = lines[at : at + 2]
        lines[at : at + 2] = [one + two.lstrip()] if to == "joined" else [two, one]
    return "\n".join(lines)


def _is_row(line: str) -> bool:
    return line.count("\t") > 1 or line.count("|") > 1


def _is_long(line: str) -> bool:
    return len(line.strip()) > _FEW_WORDS


def number_lost(text: str, chance: Random) -> str:
    """A line without its number."""
    return _at_a_line(text, chance, _NUMBER.match, lambda line, _: _NUMBER.sub("", line, count=1))


def number_misread(text: str, chance: Random) -> str:
    """A number as scans misread it: 〈二）, l., =、."""

    def misread(line: str, _: Random) -> str:
        if "（" in line[:6]:
            return line.replace("（", "〈", 1)
        line = re.sub(r"^(\s*)1([.、．])", r"\1l\2", line)
        return line.replace("二、", "=、", 1).replace("三、", "三", 1)

    return _at_a_line(
        text, chance, re.compile(r"\s*(?:（[一二三四五六七八九十]+）|1[.、．]|[二三]、)").match, misread
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
    return _at_a_line(text, chance, _is_long, lambda *_: "")


def lines_joined(text: str, chance: Random) -> str:
    """Two lines run together."""
    return _with_lines(
        text,
        chance,
        lambda one, two: one.strip() and two.strip() and not _is_row(one) and not _is_row(two),
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
    return _with_lines(text, chance, lambda one, _: _is_long(one), "swapped")


def lines_wrapped(text: str, _: Random) -> str:
    """Every long line broken at a fixed width, rows of tables aside."""

    def wrapped(line: str) -> str:
        if _is_row(line) or len(line) <= _WIDTH or line.isascii():
            return line
        return "\n".join(line[at : at + _WIDTH] for at in range(0, len(line), _WIDTH))

    return "\n".join(map(wrapped, text.split("\n")))


def page_foot_amid(text: str, chance: Random) -> str:
    """The foot and head of a page between two words of a paragraph."""
    page = chance.randrange(2, 9)
    return _at_a_line(
        text,
        chance,
        lambda line: len(line) > 2 * _FEW_WORDS and not _is_row(line),
        lambda line, c: _cut(line, c, f"\n— {page} —\n"),
    )


def web_words_amid(text: str, chance: Random) -> str:
    """A web page's own words between two lines or two words."""
    words = chance.choice(["【字体：大 中 小】 打印本页", "2026/3/4 10:22 政府信息公开 https://www.example.cn/art/2026"])
    return _at_a_line(
        text,
        chance,
        lambda line: len(line) > 2 * _FEW_WORDS and not _is_row(line),
        lambda line, c: _cut(line, c, f"\n{words}\n"),
    )


def _cut(line: str, chance: Random, between: str) -> str:
    at = chance.randrange(_FEW_WORDS, len(line) - 1)
    return f"{line[:at]}{between}{line[at:]}"


def bracket_lost(text: str, chance: Random) -> str:
    """A bracket less."""
    return _at_a_match(text, chance, "[（）()]", lambda _: "")


def bracket_misread(text: str, chance: Random) -> str:
    """A bracket as scans misread it: 〈, 1, J."""
    shapes = {"（": "〈", "）": "J", "(": "C", ")": "J"}
    return _at_a_match(text, chance, "[（）()]", lambda one: shapes[one[0]])


def colon_misread(text: str, chance: Random) -> str:
    """A label's colon lost or misread."""
    to = chance.choice(["", ".", "；", " "])
    return _at_a_match(text, chance, r"(?<=[\u4e00-\u9fffa-z])[：:](?=\s*\S)", lambda _: to)


def comma_misread(text: str, chance: Random) -> str:
    """The 、 of a list lost or misread."""
    to = chance.choice(["", "丶", ".", " "])
    return _at_a_match(text, chance, "(?<=[局委会府办院厅部])、", lambda _: to)


def cell_border_lost(text: str, chance: Random) -> str:
    """A border between two cells less."""
    return _at_a_match(text, chance, r"[\t|]", lambda _: "")


def cell_emptied(text: str, chance: Random) -> str:
    """The words of a cell lost."""
    return _at_a_line(text, chance, _is_row, lambda line, c: _cells(line, c, "emptied"))


def cells_shifted(text: str, chance: Random) -> str:
    """A row's cells one column to the right from some cell on."""
    return _at_a_line(text, chance, _is_row, lambda line, c: _cells(line, c, "shifted"))


def cells_swapped(text: str, chance: Random) -> str:
    """Two cells of a row in each other's place."""
    return _at_a_line(text, chance, _is_row, lambda line, c: _cells(line, c, "swapped"))


def row_broken(text: str, chance: Random) -> str:
    """A row broken within a cell."""
    return _at_a_line(
        text, chance, _is_row, lambda line, c: _cut(line, c, "\n") if _is_long(line) else line
    )


def _cells(line: str, chance: Random, how: str) -> str:
    border = "\t" if "\t" in line else "|"
    cells = line.split(border)
    filled = [at for at, cell in enumerate(cells) if cell.strip()]
    if len(filled) < 2:
        return line
    if how == "swapped":
        one, two = sorted(chance.sample(filled, 2))
        cells[one], cells[two] = cells[two], cells[one]
        return border.join(cells)
    at = chance.choice(filled[1:])
    cells[at:] = ["", *cells[at + 1 :]] if how == "emptied" else ["", *cells[at:]]
    return border.join(cells)


def rows_joined(text: str, chance: Random) -> str:
    """Two rows run together."""
    return _with_lines(text, chance, lambda one, two: _is_row(one) and _is_row(two), "joined")


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
    return _at_a_match(
        text, chance, "(?<=[\u4e00-\u9fff]{3})[局厅府委办院](?=[、，,；）\t|\n])", lambda one: shapes[one[0]]
    )


def dates_misread(text: str, chance: Random) -> str:
    """A date as scans misread it: 2O25年, l2月, 3曰."""
    shapes = {"0": "O", "1": "l", "日": "曰", "月": "用", "年": "牛"}
    return _at_a_match(
        text, chance, r"(?<=20)2(?=\d年)|[01](?=\d?[年月日])|(?<=\d)[年月日]", lambda one: shapes.get(one[0], "Z")
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
