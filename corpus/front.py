"""What a notice says of itself: its head (title, number, preamble, signature) and its foot."""

import datetime
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.model import Level, Parent, Span, Status
from corpus.outline import mark_of
from corpus.text import fold, numeral, squeezed
from corpus.units import key

_NUMBER = re.compile(r"[\u4e00-\u9fff]{2,12}[〔\[（]20\d\d[〕\]）]\s*\d{1,4}\s*号")
_MARKUP = re.compile(r"^(?:#\s*|\*\*|<b>)+")
_NOTICE_TITLE = re.compile(
    r"^(?P<issuer>[\u4e00-\u9fff]{2,30}?)关于.{4,}的(?:若干|实施|指导)?(?:通知|意见|决定|批复|函|公告)$"
)
_PLAN = re.compile(
    r"(?:方案|计划|清单|规划|意见|办法|规定|纲要|要点|预案|细则|措施)(?:（[^（）]*）)*$"
)
_DRAFT = re.compile(r"（?(?:征求意见稿|草案|送审稿|讨论稿|公开征求意见)）?")
_REGION = re.compile(
    r"^(?P<region>[\u4e00-\u9fff]{2,9}?(?P<kind>自治区|自治州|自治县|省|市|州|县|区)"
    r"|(?![全我本各])[\u4e00-\u9fff](?P<short>县))(?!场|政|级|直)"
)
_REFERENCE = re.compile(
    r"《(?P<title>[^《》]*(?:《[^《》]*》[^《》]*)*)》(?:（(?P<number>[^（）]*?号)[^（）]*）)?"
)
_LEVELS: dict[str, Level] = {
    "省": "province", "自治区": "province", "市": "city", "自治州": "city", "州": "city",
    "县": "county", "自治县": "county", "区": "county",
}  # fmt: skip
_MUNICIPALITIES = frozenset({"北京市", "天津市", "上海市", "重庆市"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Front:
    """A notice's own particulars, each ``None`` where the text does not give it."""

    title: str
    document_number: str | None
    issuer: str | None
    date: datetime.date | None
    other_dates: tuple[datetime.date, ...]
    region: str | None
    level: Level | None
    status: Status
    references: tuple[Parent, ...]


def read_front(
    text: str, head: Sequence[Span], foot: Sequence[Span], stamps: Sequence[Span] = ()
) -> Front:
    """The particulars that head and foot give; ``stamps`` are a receiving office's lines."""
    title_lines = _title(text, head)
    title = "".join(_plain(text, line) for line in title_lines)
    match = _NOTICE_TITLE.match(title)
    after = title_lines[-1].end if title_lines else 0
    after_title = [line for line in head if line.start >= after]
    signed = [day for line in (*after_title, *foot) if (day := _signed_on(text, line))]
    printed = [day for line in foot for day in _dates(line.of(text)) if "印发" in line.of(text)]
    days = [*signed, *printed]
    others = [*days, *(day for line in stamps for day in _dates(line.of(text)))]
    issuer = match["issuer"] if match else None
    region = _REGION.match(_unwrapped(title))
    return Front(
        title=title,
        document_number=_document_number(text, head),
        issuer=issuer,
        date=days[0] if days else None,
        other_dates=tuple(dict.fromkeys(day for day in others if day not in days[:1])),
        region=region["region"] if region else None,
        level=_level(region, issuer),
        status="draft" if _DRAFT.search(title) else "issued",
        references=tuple(
            p for p in _references(text, head) if squeezed(fold(p.title)) not in fold(title)
        ),
    )


def _level(region: "re.Match[str] | None", issuer: str | None) -> Level | None:
    """The region's level, 上海市 being a province; without a region that of the whole state."""
    if region:
        return (
            "province"
            if region["region"] in _MUNICIPALITIES
            else _LEVELS[region["kind"] or region["short"]]
        )
    return "national" if issuer and key(issuer).level == "national" else None


def _plain(text: str, line: Span) -> str:
    """A line's words as a title has them: no markup, no document number, no white space."""
    words = squeezed(_MARKUP.sub("", line.of(text)))
    number = _NUMBER.match(words)
    return words[number.end() :] if number and number.end() < len(words) else words


def _unwrapped(title: str) -> str:
    return title.lstrip("《〈")


def _title(text: str, head: Sequence[Span]) -> tuple[Span, ...]:
    """The lines of the title: 关于…的通知 where there is one, else the first plan's name.

    A title may be broken over up to four lines; a blank line does not part it from its end.
    """
    for wanted in (_NOTICE_TITLE, _PLAN):
        for index in range(len(head)):
            for length in range(1, 5):
                lines = head[index : index + length]
                words = "".join(_plain(text, line) for line in lines)
                if any("\t" in line.of(text) or _sentence(line.of(text)) for line in lines):
                    break
                if len(words) > 120:
                    break
                if wanted.search(words) and not _NUMBER.fullmatch(_plain(text, head[index])):
                    if _extends(text, head, index + length):
                        continue
                    return tuple(lines)
    return tuple(head[:1])


def _extends(text: str, head: Sequence[Span], index: int) -> bool:
    """Whether the next line is only the title's bracket: （2023—2025年）, （征求意见稿）."""
    return (
        index < len(head)
        and re.fullmatch(r"(?:（[^（）]*）)+", fold(_plain(text, head[index]))) is not None
    )


def _sentence(line: str) -> bool:
    return line.rstrip().endswith(("。", "：", "；", "，")) or len(line) > 90


def _document_number(text: str, head: Sequence[Span]) -> str | None:
    """The number that stands on a line of its own; one within a sentence is another notice's."""
    for line in head:
        match = _NUMBER.fullmatch(squeezed(line.of(text)).strip("#*"))
        if match:
            return match[0]
    return None


def _references(text: str, head: Sequence[Span]) -> Iterator[Parent]:
    """The notices that the preamble names, with their numbers where it gives them."""
    for line in head:
        words = line.of(text)
        for match in _REFERENCE.finditer(fold(words)):
            if words[: match.start()].endswith("简称"):
                continue
            title = words[match.start("title") : match.end("title")]
            number = match["number"] and words[match.start("number") : match.end("number")]
            span = Span(line.start + match.start(), line.start + match.end())
            yield Parent(title=squeezed(title), document_number=number, notice=None, span=span)
