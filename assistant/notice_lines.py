"""The lines in which a notice says something of itself: to whom it goes, what is annexed to it."""

import re
from collections.abc import Iterator

from corpus.model import Notice, Span
from corpus.text import fold

_ANNEX = re.compile(r"附[件表录]?\s*\d*\s*[：:]\s*\S")
_NUMBERED = re.compile(r"\s*\d+\s*[.．、]")
_NUMBERS = re.compile(r"(?:^附[件表录]?|[：:]|(?<=[\s。；]))\s*\d{1,2}\s*[.．、：:]")
_DISCLOSED = re.compile(r"公开方式|公开属性|公开发布|主动公开|依申请公开|不予公开")
_APPROVED = re.compile(r"经[^，。；]{0,30}(?:同意|审议通过|批准|研究通过)")


def addressed(notice: Notice) -> Iterator[tuple[Span, ...]]:
    """The lines with the addressees; whom copies go to with the lines on which that goes on."""
    lines = notice.about.spans
    for index, line in enumerate(lines):
        words = line.of(notice.text)
        if words.startswith("抄送"):
            ends = (n for n, s in enumerate(lines) if n >= index and s.of(notice.text)[-1:] == "。")
            yield lines[index : next(ends, index) + 1]
        elif fold(words).endswith("："):
            yield (line,)


def annexes(notice: Notice) -> tuple[Span, ...]:
    """The lines that name what is annexed; those too on which a name goes on."""
    lines = notice.about.spans
    for index, line in enumerate(lines):
        if _ANNEX.match(line.of(notice.text)):
            return (line, *_going_on(notice, lines[index:]))
    return ()


def annex_count(notice: Notice) -> int:
    """How many annexes the lines name: the numbers in them, or one without a number."""
    said = "".join(line.of(notice.text) for line in annexes(notice))
    numbers = _NUMBERS.findall(said)
    return len(numbers) or int(bool(said))


def _going_on(notice: Notice, lines: tuple[Span, ...]) -> Iterator[Span]:
    """The lines behind the first that go on with it: its title is still open, or the next number.

    附件：1.… stands on one line, 2.… on the next.
    """
    said = lines[0].of(notice.text)
    for line in lines[1:]:
        words = line.of(notice.text)
        if said.count("《") <= said.count("》") and not _NUMBERED.match(words):
            return
        said += words
        yield line


def disclosure(notice: Notice) -> tuple[Span, ...]:
    """The line that says whether the notice is public."""
    return _saying(notice, _DISCLOSED)


def approval(notice: Notice) -> tuple[Span, ...]:
    """The line that says who agreed to the notice."""
    return _saying(notice, _APPROVED)


def _saying(notice: Notice, words: "re.Pattern[str]") -> tuple[Span, ...]:
    lines = (line for line in notice.about.spans if words.search(line.of(notice.text)))
    return tuple(lines)[:1]


def lines_with(notice: Notice, words: str) -> tuple[Span, ...]:
    """The lines in which ``words`` stand, blanks aside."""
    sought = "".join(words.split())
    return tuple(s for s in notice.about.spans if sought in "".join(s.of(notice.text).split()))
