"""Parts of a notice that a question names: by number (第六部分), in quotes, or by title."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.reading.asked import Asked
from assistant.reading.conditions.left_out import without_exclusions
from assistant.reading.numbers.chapters import find_chapter
from assistant.reading.numbers.told_parts import told_part
from corpus.measures import is_requirement_part
from corpus.model import Heading, Notice, Span
from corpus.text import fold, squeezed

# What may stand before a title that is named without quotes: 三、工作要求.
_PART = re.compile(
    r"[”\"』」]?(?:这|那)?(?:一)?(?:部分|板块|大项|[章节篇]|下面|之下|下的|下头|底下|下有)"
)
_BELOW = re.compile(
    r"[”\"』」]?(?:这|那)?一?(?:部分|项)?(?:，?(?=分成|分为)|下面?|之下|下头|底下|里面?)(?:的|有|一?共|分|几|哪|$)"
)
_A_PART = re.compile(
    r"部分|板块|(?<![环细季情])节(?!点|约|日)|[一大那这]块|章|篇|\b(?:part|section|chapter|block)\b"
)
_BESIDE_MEASURES = re.compile(r"措施[和与、]$")
_LEAST_PIECE = 4
_LEAST_UNCALLED = 10
_GLOSS = re.compile(r" ?[（“\"「](?P<title>[^（）“”\"「」]{2,})[）”\"」]")
_BODY = re.compile(r"正文|措施|\b(?:body|measures?)\b")
_LAST = re.compile(
    r"(?:最后|末尾|最末)的?(?:那|这)?一?个?(?:大)?(?:部分|章|板块|大项|大类|块(?!钱))"
)
_OPENING = ' “"「『：:，,'
_ENGLISH = re.compile(r"[a-z][a-z ,-]+")
_MARK = re.compile(r"[一二三四五六七八九十]{1,3}、\s*$")


@dataclass(frozen=True, slots=True)
class HeadingMention:
    """A heading's label or title as records carry it, and where the question names it."""

    title: str
    span: Span


class Headings:
    """Finds headings of the loaded notices."""

    def __init__(self, notices: Sequence[Notice]) -> None:
        """Learn the headings of ``notices``."""
        self._notices = {notice.id: notice for notice in notices}

    def find(
        self, asked: Asked, places: Sequence[str], *, listed: bool = False
    ) -> HeadingMention | None:
        """The part that a question names; ``None`` where it names none.

        Where items are to be ``listed``, most of a title in quotes is enough.
        """
        return (
            self._quoted(asked, places, listed=listed)
            or self._within(asked, places)
            or self._numbered(asked, places)
            or self._last(asked, places)
            or self._named(asked, places)
        )

    def told(
        self, asked: Asked, places: Sequence[str], *, loosely: bool = False
    ) -> HeadingMention | None:
        """The part that a question tells by its matter: 科技保障那一块下面.

        ``loosely``: also by an abbreviation of its title.
        """
        titles = set(self._titles(places, asked.text))
        told = told_part(without_exclusions(asked.text), titles, loosely=loosely)
        return HeadingMention(*told) if told else None

    def _quoted(
        self, asked: Asked, places: Sequence[str], *, listed: bool
    ) -> HeadingMention | None:
        for term in asked.open_terms:
            plain = (
                _MARK.sub("", term) if _MARK.fullmatch(term) else re.sub(r"^[一-十]+、", "", term)
            )
            for heading in self._headings(places):
                if heading.title and squeezed(fold(heading.title)) == squeezed(plain):
                    start = asked.text.index(term)
                    _take_number_before(asked, start)
                    return HeadingMention(heading.title, Span(start, start + len(term)))
        return self._quoted_piece(asked, places, listed=listed)

    def _quoted_piece(
        self, asked: Asked, places: Sequence[str], *, listed: bool
    ) -> HeadingMention | None:
        """“数字赋能”那一块: quoted words that one title alone holds, called a part.

        Most of a title needs no such word where its items are to be listed.
        """
        called = _A_PART.search(asked.text)
        least = _LEAST_PIECE if called else _LEAST_UNCALLED
        for term in asked.open_terms if called or listed else ():
            plain = squeezed(re.sub(r"^[一-十]+、", "", term))
            titles = {h.title for h in self._headings(places) if plain in squeezed(fold(h.title))}
            if len(plain) >= least and len(titles) == 1:
                start = asked.text.index(term)
                return HeadingMention(titles.pop(), Span(start, start + len(term)))
        return None

    def _within(self, asked: Asked, places: Sequence[str]) -> HeadingMention | None:
        """A heading below a chapter by its title, where a word says that its items are meant."""
        for heading in self._headings(places):
            title = squeezed(fold(heading.title))
            start = asked.text.find(title) if title and heading.level > 1 else -1
            if start >= 0 and _BELOW.match(asked.text, start + len(title)):
                return HeadingMention(heading.title, Span(start, start + len(title)))
        return None

    def _numbered(self, asked: Asked, places: Sequence[str]) -> HeadingMention | None:
        """第六部分: the chapter with that number; of several the one whose title is said too."""
        chapter = find_chapter(asked.text)
        if chapter is None:
            return None
        number, span = chapter
        every = list(self._headings(places))
        if nested := self._below_named(asked, number, span, places):
            return nested
        fitting = [h for h in every if h.level == 1 and h.number == number]
        if not fitting:
            # Where the body is one chapter, its （六） may be called the sixth part, by its title.
            below = [h for h in every if h.level == 2 and h.number == f"（{number}）"]
            fitting = [h for h in below if any(term in fold(h.title) for term in asked.quoted)]
            tabled = any(self._notices[p].of_kind("task") for p in places if p in self._notices)
            if places and not tabled and len({h.title for h in below}) == 1:
                # Of three chapters none is the fourth: （四） of the measures can be meant.
                fitting = below
        named = [h for h in fitting if squeezed(fold(h.title)) in asked.text]
        titles = list(dict.fromkeys(h.title for h in named or fitting))
        if not titles:
            return None
        if named:
            title = squeezed(fold(titles[0]))
            start = asked.text.index(title)
            asked.take(Span(start, start + len(title)))
        only = titles[0] if len(titles) == 1 else ""
        gloss = _GLOSS.match(asked.text, span.end)
        piece = squeezed(gloss["title"]) if gloss else ""
        if only and gloss and (piece in squeezed(fold(only)) or _in_english(gloss["title"])):
            # 第四大块（监督工作体系）: the title, or a piece of it, says the number once more;
            # part five (technology support): so does an English name for it.
            asked.take(Span(*gloss.span()))
        return HeadingMention(only or f"{number}、", span)

    def _last(self, asked: Asked, places: Sequence[str]) -> HeadingMention | None:
        """清单最后一部分: the last of the outermost parts of the one place asked about."""
        match = _LAST.search(asked.text)
        if match is None or len(places) != 1:
            return None
        titles = list(self._titles(places, asked.text))
        outer = [h for h in self._headings(places) if h.level == 1 and h.title in titles]
        return HeadingMention(outer[-1].title, Span(*match.span())) if outer else None

    def _below_named(
        self, asked: Asked, number: str, span: Span, places: Sequence[str]
    ) -> HeadingMention | None:
        """重点任务第二部分: （二） of the chapter whose title stands before the number."""
        before = squeezed(asked.text[: span.start]).rstrip("的里中下面“”")
        chapter = None
        for heading in self._headings(places):
            if heading.level == 1:
                chapter = heading if _ends_with_most(before, heading.title) else None
            elif chapter and heading.number == f"（{number}）":
                start = asked.text.rfind(
                    squeezed(fold(chapter.title))[:_LEAST_PIECE], 0, span.start
                )
                asked.take(Span(max(start, 0), span.start))
                return HeadingMention(heading.title, span)
        return None

    def _named(self, asked: Asked, places: Sequence[str]) -> HeadingMention | None:
        """A chapter by its title, where a mark or a word says that the chapter is meant.

        The titles of requirements (工作要求) name a chapter and nothing else.
        """
        for heading in self._headings(places):
            title = squeezed(fold(heading.title))
            if heading.level != 1 or not heading.number or title not in asked.text:
                continue
            start = asked.text.index(title)
            beside = _BESIDE_MEASURES.search(asked.text, 0, start)
            if beside or not asked.rest()[start : start + len(title)].strip():
                # （不含工作要求）, 措施和工作要求都算: left out, or not alone.
                continue
            mark = _MARK.search(asked.text[:start])
            if mark or _PART.match(asked.text, start + len(title)) or is_requirement_part(title):
                begin = mark.start() if mark else start
                return HeadingMention(heading.title, Span(begin, start + len(title)))
        return None

    def _titles(self, places: Sequence[str], text: str) -> Iterator[str]:
        """The titles of parts; of a notice with a table only its table's, if not the body is named.

        重点任务 is a chapter where there is no table, and else another name for the table.
        """
        for notice in self._notices.values():
            if places and notice.id not in places:
                continue
            above = {label for task in notice.of_kind("task") for label in task.headings}
            body = not above or _BODY.search(text)
            for heading in notice.headings:
                if heading.number and (body or heading.label in above):
                    yield heading.title

    def _headings(self, places: Sequence[str]) -> Iterator[Heading]:
        for notice in self._notices.values():
            if not places or notice.id in places:
                yield from notice.headings


def _take_number_before(asked: Asked, start: int) -> None:
    """Off the question with 第二部分 right before the quoted title that starts there."""
    chapter = find_chapter(asked.text)
    if chapter and asked.text[chapter[1].end : start].strip(_OPENING) == "":
        asked.take(chapter[1])


def _ends_with_most(text: str, title: str) -> bool:
    """Whether a text ends with a title, or with its beginning: 重点任务 of 重点任务及主要措施."""
    plain = squeezed(fold(title))
    return any(text.endswith(plain[:n]) for n in range(_LEAST_PIECE, len(plain) + 1))


def _in_english(gloss: str) -> bool:
    return _ENGLISH.fullmatch(gloss.strip()) is not None
