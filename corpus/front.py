"""What a notice says of itself: its head (title, number, preamble, signature) and its foot."""

import datetime
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.chrome import all_labelled
from corpus.divided import Parts
from corpus.english_dates import english_dates
from corpus.english_front import english_issuer
from corpus.foot import dates, signed_on, signer_of
from corpus.model import Level, Parent, Span, Status
from corpus.place import english_level, is_national, place_in
from corpus.text import fold, lines, squeezed, tidied
from corpus.title import NOTICE_TITLE, NUMBER, number_behind, plain_title, title_lines

_DRAFT = re.compile(r"（?(?:征求意见稿|草案|送审稿|讨论稿|公开征求意见|征求《)")
_TITLE_LIMIT = 60
_REFERENCE = re.compile(
    r"《(?P<title>[^《》]*(?:《[^《》]*》[^《》]*)*)》(?:（(?P<number>[^（）]*?号)[^（）]*）)?"
)
_ISSUED_BY = re.compile(r"(?P<issuer>(?!关于)[\u4e00-\u9fff、]{2,30}?)(?:近日)?(?:联合)?印发了?《")
# 某教提复〔2024〕31号 （A类）: the kind of a reply stands behind its number.
_OWN_NUMBER = re.compile(
    rf"[（(]?(?P<number>{NUMBER.pattern})(?:附件\d{{0,2}})?(?P<day>20\d\d年\d{{1,2}}月\d{{1,2}}日)?(?:印发|发布)?[）)]?(?:[（(][^（）()]{{1,6}}[）)])?"
)
_ALL_PROVINCES = re.compile(r"(?:各?有关部门[、，])?各省[、，]自治区[、，]直辖市")
_PASSED_ON = re.compile("(?<=.{2})(?:批转|转发)")
# April 8, 2024
_ENGLISH_DAY = re.compile(
    r"[\W_]*(?:(?:last )?(?:date|dated|published|updated|revised)|as of|effective"
    r"|version [\w.]{1,6})?\W*"
    r"(?:[a-z][a-z -]{2,20}，\s*)?"
    r"20\d\d年\d+月\d+日[\W_]*"
)
# Adopted by the County Council on 14 January 2025
_ISSUED_ON = re.compile(
    r"\b(?:issued|adopted|approved|released|signed|published|agreed|endorsed|ratified|appointed|presented|considered|accepted)\b.*\b20\d\d\b",
    re.IGNORECASE,
)


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


def read_front(text: str, parts: Parts) -> Front:
    """The particulars that head and foot give, and where they do not, the page around them.

    The date is the signature's, else the day of signing that the page names, else that of
    printing, else that of publishing; the issuer stands in the title, else it is the signer.
    """
    titled = title_lines(text, parts.head)
    title = "".join(plain_title(text, line) for line in titled) or _first_words(text)
    after = titled[-1].end if titled else 0
    closing = [line for line in (*parts.head, *parts.foot) if line.start >= after]
    if signer_of([line.of(text) for line in closing]) is None:
        # 各乡镇：现将《…》印发给你们。 and its signature, and the plan's own name below it.
        closing = [*closing, *(line for line in parts.head if line.start < after)]
    days = list(dict.fromkeys(_days(text, parts, closing)))
    issuer = _issuer(text, parts, title, closing)
    place = None if is_national(issuer) else _place(title, issuer)
    national = is_national(issuer) or _addresses_all(text, parts.head)
    return Front(
        title=title,
        document_number=_document_number(text, parts),
        issuer=issuer,
        date=days[0] if days else None,
        other_dates=tuple(dict.fromkeys((*days[1:], *_stamped(text, parts, days[:1])))),
        region=place[0] if place else None,
        level=place[1] if place else "national" if national else english_level(title, text),
        status="draft" if _DRAFT.search(title) else "issued",
        references=tuple(
            p
            for p in _references(text, parts.head)
            if squeezed(fold(p.title)) not in squeezed(fold(title))
        ),
    )


def _first_words(text: str) -> str:
    """What a notice without a head is called: the words of its first line."""
    first = next(lines(text), None)
    return tidied(first.of(text)).strip("#* ")[:_TITLE_LIMIT] if first else ""


def _days(text: str, parts: Parts, closing: Sequence[Span]) -> Iterator[datetime.date]:
    """The days on which it was signed, printed, published, in that order."""
    for line in closing:
        if day := signed_on(line.of(text)):
            yield day
    for line in parts.head:
        # （某办字〔2024〕31号　2024年11月8日印发）
        if (own := _OWN_NUMBER.fullmatch(squeezed(line.of(text)).strip("#*"))) and own["day"]:
            yield from dates(own["day"])
    said = [found for line in (*parts.chrome, *parts.head) for found in all_labelled(line.of(text))]
    yield from (day for what, words in said if what == "signed" for day in _either(words))
    for line in parts.head:
        yield from _english_days(line.of(text))
    for line in parts.foot:
        if "印发" in line.of(text):
            yield from dates(line.of(text))
    yield from (day for what, words in said if what == "published" for day in _either(words))


def _either(words: str) -> Iterator[datetime.date]:
    """The days that a label's words give, in Chinese or in English."""
    yield from dates(words)
    for said, _ in english_dates(fold(words)):
        yield from dates(said)


def _english_days(line: str) -> Iterator[datetime.date]:
    """The days of a line that says when a plan was adopted, or that is a day and nothing else."""
    found = list(english_dates(fold(line)))
    alone = [
        said
        for said, place in found
        if _ENGLISH_DAY.fullmatch(fold(line)[: place.start] + said + fold(line)[place.end :])
    ]
    for said in [said for said, _ in found] if _ISSUED_ON.search(line) else alone:
        yield from dates(said)


def _stamped(text: str, parts: Parts, known: Sequence[datetime.date]) -> Iterator[datetime.date]:
    for line in parts.stamps:
        yield from (day for day in dates(line.of(text)) if day not in known)


def _issuer(text: str, parts: Parts, title: str, closing: Sequence[Span]) -> str | None:
    """Who issues the notice: by its title, by a label, by the signature, by its first words."""
    match = NOTICE_TITLE.match(fold(title))
    signed = signer_of([line.of(text) for line in closing])
    if match and match["issuer"]:
        # 国务院办公厅转发国家地震局关于…: it is passed on by the first.
        issuer = _PASSED_ON.split(title[match.start("issuer") : match.end("issuer")])[0]
        # 市人民政府关于…: which city's, the signature says.
        is_fuller = signed and _short(signed).endswith(_short(issuer)) and place_in(signed)
        return signed if is_fuller else issuer
    labels = [
        found for line in (*parts.head, *parts.chrome) for found in all_labelled(line.of(text))
    ]
    said = next((words for what, words in labels if what == "issuer"), None)
    if said:
        return squeezed(said)
    if signed:
        return signed
    for line in parts.head:
        first = _ISSUED_BY.search(fold(line.of(text)))
        if first and squeezed(title) in squeezed(line.of(text)):
            return re.split("近日|日前|[，。]", first["issuer"])[-1] or None
    return english_issuer([line.of(text) for line in parts.head], title)


def _short(issuer: str) -> str:
    return squeezed(issuer).replace("人民政府", "政府")


def _addresses_all(text: str, head: Sequence[Span]) -> bool:
    """Whether a notice is meant for all provinces (各省、自治区、直辖市人民政府)."""
    return any(_ALL_PROVINCES.match(squeezed(line.of(text))) for line in head)


def _place(title: str, issuer: str | None) -> tuple[str, Level] | None:
    """Region and level by the title, else by the issuer, else by the plan that is issued."""
    inner = [match["title"] for match in _REFERENCE.finditer(title)]
    names = (title, issuer or "", *inner)
    return next((place for name in names if (place := place_in(name))), None)


def _document_number(text: str, parts: Parts) -> str | None:
    """The number that stands on a line of its own; one within a sentence is another notice's."""
    for line in (*parts.head, *parts.chrome):
        said = [words for what, words in all_labelled(line.of(text)) if what == "number"]
        for words in said or [line.of(text)]:
            match = _OWN_NUMBER.fullmatch(squeezed(words).strip("#*"))
            if match:
                return match["number"]
        if number := number_behind(line.of(text)):
            return number
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
