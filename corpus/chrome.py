"""What stands around a notice: a web page's labels, a Markdown file's front matter, page numbers.

The words are in ``chrome.toml``. A labelled line that says something of the notice itself
(``发文字号：…``, ``发布日期：…``) is read by :func:`labelled`.
"""

import re
import tomllib
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from corpus.model import Span
from corpus.text import fold, squeezed

_DRESS = "∙·•#*_【】[]|>《〈 　\t"
_LINK_LINE = re.compile(r"^\s*(?:[-*+]\s*)?\[[^\]]*\]\([^)]*\)\s*(?:\([a-z]{2,5}\))?\s*$")
_BREADCRUMBS = re.compile(r"(?:[>›»]+\s*)?[^\s>›»。，]{1,14}(?:\s*[>›»]\s*[^\s>›»。，]{0,20})+")
# Home / City Departments / Plans: a page's place on its site.
_PATH = re.compile(r"(?:home|首页)\s*[/>›»]\s*\S", re.IGNORECASE)
# EN 12 EN: the pages of the European institutions.
_PAGE_IN_TONGUES = r"(?P<tongue>[a-z]{2})\s*\d{1,3}\s*(?P=tongue)"
_PAGE_NUMBER = re.compile(
    r"[-—–\s]*第\s*\d{1,3}\s*页(?:\s*[/，]?\s*共\s*\d{1,3}\s*页)?[-—–\s]*|[-—–]+\s*\d{1,3}\s*[-—–]+"
    r"|\d{1,3}\s*/\s*\d{1,3}|[-–—\s]*page\s+\d{1,3}(?:\s*(?:of|/)\s*\d{1,3})?[-–—\s]*"
    rf"|{_PAGE_IN_TONGUES}"
)
_BRACKETED = re.compile(r"[∙·•*\s]*【[^【】：]{2,10}】(?=[^：\s])")
_BARE_NUMBER = re.compile(r"\d{1,3}")
_ATTRIBUTES = re.compile(r"\{[:.#%].*\}")
# A row whose cells stand one below the other has fewer lines than a page.
_ROW_LINES = 10
_FRONT_MATTER = re.compile(r"[a-z_-]+\s*：")
_FRONT_MATTER_LINES = 40
# So many labels in one line make a page's table of particulars.
_SEVERAL = 2
_ENTRY_LIMIT = 60
# 3.2.1  预警级别: a number and a few words, no sentence. A list of at least so many.
_LISTED = re.compile(
    r"(?:\d{1,2}(?:\.\d{1,2})*|第.{1,3}[章节条]|[（(]?[一二三四五六七八九十]{1,3}[）)、])\s*[^。，；：]{1,30}$"
)
_ENTRIES_LEAST = 8
_PAGE_OF_ENTRY = re.compile(r"[.…·•．\s]*\d{0,3}$")


@cache
def _words() -> tuple[frozenset[str], frozenset[str], dict[str, str]]:
    data = tomllib.loads((Path(__file__).parent / "chrome.toml").read_text(encoding="utf-8"))
    says = {label: what for what, labels in data["says"].items() for label in labels}
    return frozenset(data["words"]), frozenset((*data["labels"], *says)), says


def labelled(line: str) -> tuple[str, str] | None:
    """What a labelled line says of the notice, and its words.

    The first is one of ``title``, ``number``, ``issuer``, ``publisher``, ``signed`` and
    ``published``.

    >>> labelled("**发布日期**: 2025-07-28"), labelled("发文字号：某政发〔2024〕3号")
    (('published', '2025-07-28'), ('number', '某政发〔2024〕3号'))
    """
    label, colon, words = _parted(line)
    what = _words()[2].get(label)
    return (what, words) if colon and what and words else None


def all_labelled(line: str) -> list[tuple[str, str]]:
    """All that a line says of the notice; a page's table of particulars has several in a line.

    >>> all_labelled("文号： | 某政函〔2024〕4号 | 成文日期： | 2024-02-04 |")
    [('number', '某政函〔2024〕4号'), ('signed', '2024-02-04')]
    >>> all_labelled("发布机构 某区办公室 文    号 某政办〔2023〕1号")
    [('publisher', '某区办公室'), ('number', '某政办〔2023〕1号')]
    """
    folded = fold(line)
    labels = list(_particulars().finditer(folded))
    if len(labels) < _SEVERAL and not any(label[0].endswith("|") for label in labels):
        alone = labelled(line)
        return [alone] if alone else []
    ends = [*(label.start() for label in labels[1:]), len(line)]
    said = [
        (_words()[2].get(squeezed(label["label"])), _value(line[label.end() : end], label[0]))
        for label, end in zip(labels, ends, strict=True)
    ]
    return [(what, words) for what, words in said if what and words]


def _value(words: str, label: str) -> str:
    """What stands behind a label; in a row no more than the cell beside it."""
    return (words.partition("|")[0] if label.endswith("|") else words).strip(_DRESS)


@cache
def _particulars() -> "re.Pattern[str]":
    """Any known label where it begins a line or stands behind a blank or a bar."""
    known = sorted((w for w in _words()[1] if not w.isascii()), key=len, reverse=True)
    spaced = "|".join(r"\s*".join(map(re.escape, word)) for word in known)
    return re.compile(rf"(?:^|(?<=[\s|]))(?P<label>{spaced})(?:\s*[：|]|(?=\s))")


def is_chrome(line: str) -> bool:
    """Whether a line above or below a notice's words is the page's and not the notice's.

    >>> [is_chrome(w) for w in ("【原文下载】", "来源：某某网", "字号：大 中 小", "打印 关闭")]
    [True, True, True, True]
    >>> is_chrome("各有关单位：")
    False
    """
    words, labels, says = _words()
    label, colon, _ = _parted(line)
    if _LINK_LINE.match(line) or is_page_number(line) or _ATTRIBUTES.fullmatch(line.strip()):
        return True
    if _BREADCRUMBS.fullmatch(fold(line).strip()) or _PATH.match(line.strip()):
        return True
    if colon and label in labels and says.get(label) not in ("title", "number", "issuer"):
        return True
    if _is_english_chrome(fold(line)):
        return True
    pieces = [piece.strip(_DRESS) for piece in re.split(r"[\s|丨：>】【\]\[]+", fold(line))]
    return bool(any(pieces)) and all(piece in words for piece in pieces if piece)


def _is_english_chrome(folded: str) -> bool:
    """Whether a line is made of an English page's words: Was this page useful?  Yes  No."""
    bare = folded.strip(_DRESS)
    if bare.startswith("©"):
        return True
    known = {words for words in _words()[0] if words.isascii()}
    pieces = [piece.strip(f"{_DRESS}?.!") for piece in re.split(r"\s{2,}|[|·•]", bare)]
    return bool(bare) and all(piece in known for piece in pieces if piece)


def closes_page(line: str) -> bool:
    """Whether a line is the page's below the notice: ``附件下载：…``, ``打印 关闭``."""
    return is_chrome(line) and squeezed(fold(line)).startswith(_closers())


def holds_page_words(line: str) -> bool:
    """Whether a short line ends or begins as the page below a notice does: 【打印本页】."""
    bare = squeezed(fold(line)).strip(_DRESS)
    return len(bare) <= _ENTRY_LIMIT and (
        bare.startswith(_closers()) or bare.endswith(("打印本页", "关闭窗口", "打印", "返回顶部"))
    )


@cache
def _closers() -> tuple[str, ...]:
    data = tomllib.loads((Path(__file__).parent / "chrome.toml").read_text(encoding="utf-8"))
    return tuple(data["closers"])


def is_page_number(line: str) -> bool:
    """Whether a line is a page's number: ``— 3 —``, ``第3页 共10页``.

    >>> [is_page_number(words) for words in ("- 3 -", "第3页共10页", "Page 2 of 3", "3", "2024")]
    [True, True, True, False, False]
    """
    return _PAGE_NUMBER.fullmatch(fold(line).strip()) is not None


def page_numbers(text: str, lines: Sequence[Span]) -> Iterator[Span]:
    """The lines that number a page; a bare number is one where it cuts a sentence."""
    for index, line in enumerate(lines):
        words = fold(line.of(text)).strip()
        above = lines[index - 1].of(text).rstrip() if index else ""
        cuts = bool(above) and above[-1] not in "。；：！？" and len(above) > len(words) + 20
        is_bare = _BARE_NUMBER.fullmatch(words) is not None
        if is_page_number(words) or (is_bare and cuts and not _is_a_row_s(text, lines, index)):
            yield line


def _is_a_row_s(text: str, lines: Sequence[Span], index: int) -> bool:
    """Whether a bare number numbers a row: the next or the last one stands a few lines away."""
    near = lines[max(0, index - _ROW_LINES) : index + _ROW_LINES + 1]
    value = int(fold(lines[index].of(text)).strip())
    return any(fold(line.of(text)).strip() in (str(value + 1), str(value - 1)) for line in near)


def front_matter(text: str, lines: Sequence[Span]) -> Sequence[Span]:
    """The lines between a Markdown file's first two ``---``, those included; else none."""
    if not lines or lines[0].of(text).strip() != "---":
        return ()
    for index, line in enumerate(lines[1:_FRONT_MATTER_LINES], start=1):
        if line.of(text).strip() == "---":
            return lines[: index + 1]
        if not _FRONT_MATTER.match(fold(line.of(text))):
            return ()
    return ()


def contents(text: str, lines: Sequence[Span]) -> Sequence[Span]:
    """A table of contents: from ``目录`` to the line where its first entry comes again."""
    for index, line in enumerate(lines):
        if squeezed(line.of(text)).strip("#*").lower() in ("目录", "目次", "contents"):
            entries = [_entry(entry.of(text)) for entry in lines[index + 1 :]]
            again = (i for i in range(1, len(entries)) if entries[0] and entries[i] == entries[0])
            end = next(again, 0) or _unbroken(text, lines[index + 1 :])
            if end and all(len(entry) <= _ENTRY_LIMIT for entry in entries[:end]):
                return lines[index : index + 1 + end]
            return lines[index : index + 1]
    return ()


def _unbroken(text: str, lines: Sequence[Span]) -> int:
    """How many lines there are, where they are entries to a text's end: the body was left out."""
    are_entries = all(_LISTED.match(line.of(text).strip()) for line in lines)
    return len(lines) if are_entries and len(lines) >= _ENTRIES_LEAST else 0


def _entry(line: str) -> str:
    return _PAGE_OF_ENTRY.sub("", squeezed(fold(line)).strip("#*"))


def _parted(line: str) -> tuple[str, str, str]:
    """A line's label, the sign behind it, and its words: 文号：…, 【公布日期】2020.01.17."""
    folded = fold(line)
    label, colon, _ = folded.partition("：")
    if "【" in folded and (bracketed := _BRACKETED.match(folded)):
        label, colon = bracketed[0][:-1], "】"
    spoken = line[len(label) + len(colon) :].strip().strip("*[]【】\"'").strip()
    return squeezed(label).strip(_DRESS), colon, spoken
