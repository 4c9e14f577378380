r"""Lines of a notice's body become a tree of numbered items, and the tree becomes items.

    body     = loose* part*
    part     = number title text* part*          (a part's number stands below its parent's)
             | heading text* part*               (## 保障措施, **保障措施**, 重点任务 alone)
    numbers  : 第一章 > 第五条 > 一、 > （一） > 1. > 1.1 > （1） > ①, any of them left out;
               a shape that first comes within an item of an inner one stands below it (1. > （一）)
    item     = a part without parts below it
             | a part's own words above the parts below it
             | a part with a list: （1）①, or 第五条 with （一）, that names no units of its own

An item is everything from its number to the next number or heading, page breaks included;
text that follows without a number belongs to the item it follows. A number that does not
continue its count within a cut sentence (``…面向\n一、二级公路…``) is no number.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from corpus.model import Heading, Problem, Span
from corpus.numbering import Mark, mark_of
from corpus.sections import is_section_title
from corpus.text import Passage, breadth, squeezed, tidied, trimmed

__all__ = ["Item", "Outline", "mark_of", "read_outline"]

_TITLE_LIMIT = 45
# What parts the clauses of a text, but not those of a title.
_CLAUSES = re.compile("[。，；：,;:]")
_ENDS = tuple("。；：！？”）.;:!?)*>")
_BOLD_LINE = re.compile(
    r"\*\*(?!（?[\d一二三四五六七八九十])[^*。；]{2,30}\*\*|<b>[^<。；]{2,30}</b>"
)
_HASHES = re.compile(r"#{1,6}(?=\s|[^#])")
_STARS = re.compile(r"\*\*+")
# The level of （1）, from which on a list belongs to the item that it is in.
_LIST_RANK = 80
_ARTICLE_RANK = 40
_UNNUMBERED = 48
_WITHIN = "a line that begins with a number, read as part of the sentence above it"
_OUT_OF_COUNT = "a number that does not continue the count before it"


@dataclass(slots=True)
class Node:
    """A part while its lines are being gathered; each line as the spans of its words."""

    mark: Mark
    parent: "Node | None"
    start: int
    first_end: int
    hashes: int = 0
    lines: list[tuple[Span, ...]] = field(default_factory=list)
    extent: list[Span] = field(default_factory=list)
    children: "list[Node]" = field(default_factory=list)

    @property
    def path(self) -> "tuple[Node, ...]":
        """This node and those above it, outermost first."""
        above = self.parent.path if self.parent else ()
        return (*above, self)

    @property
    def spans(self) -> tuple[Span, ...]:
        """Where the words of all lines stand."""
        return tuple(span for line in self.lines for span in line)


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """What becomes a measure or a requirement; ``lines`` are its words' spans, line by line."""

    level: int
    number: str
    path: str
    title: str | None
    headings: tuple[Heading, ...]
    own: Heading
    lines: tuple[tuple[Span, ...], ...]
    extent: tuple[Span, ...]

    def passage(self, text: str) -> Passage:
        """The item's words, read on over page breaks."""
        return Passage.over(text, tuple(span for line in self.lines for span in line))


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """What a body holds, in order; ``loose`` are lines that belong to no item."""

    headings: tuple[Heading, ...]
    items: tuple[Item, ...]
    loose: tuple[Span, ...]
    doubts: tuple[Problem, ...]


def read_outline(
    text: str, lines: Sequence[Span], names_units: Callable[[Passage], bool] = lambda _: False
) -> Outline:
    """The outline of a body's lines; ``names_units`` says whether a passage closes with units.

    Afterwards

    1. every line belongs to exactly one heading, item or ``loose``, or to a heading and to the
       item of the heading's own words;
    2. an item's words begin after its number and read on over page breaks;
    3. items stand in the order of their numbers' places.
    """
    grown = _Tree(text)
    for line in lines:
        grown.add(line)
    for node in reversed(grown.nodes):
        node.lines = _with_whole_title(text, node)
        if node.children and _holds_a_list(text, node, names_units):
            _take_in(text, node)
    kept = [node for node in grown.nodes if node.lines or node.extent]
    governing = {id(node): heading_of(text, node) for node in kept}
    items = [
        _item(text, node, tuple(governing[id(n)] for n in node.path))
        for node in kept
        if not node.children or _has_own_words(text, node)
    ]
    return Outline(
        headings=tuple(governing[id(node)] for node in kept if node.children),
        items=tuple(items),
        loose=tuple(grown.loose),
        doubts=tuple(grown.doubts),
    )


class _Tree:
    """Takes a body's lines one by one and hangs each where its number belongs."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.nodes: list[Node] = []
        self.loose: list[Span] = []
        self.doubts: list[Problem] = []
        self._last: dict[str, Mark] = {}
        self._words = ""

    def add(self, line: Span) -> None:
        """Hang a line: a new part where its number continues a count, else more text."""
        words = line.of(self.text)
        mark = mark_of(words)
        hashes = len(m[0]) if (m := _HASHES.match(words)) else 0
        if mark and self._is_begun(mark):
            self._begin(mark, line, self._parent(mark), hashes)
        elif mark is None and _is_heading(words, hashes):
            parent = self._parent_of_heading(words, hashes)
            rank = max(parent.mark.rank + 5, _UNNUMBERED) if parent else _UNNUMBERED
            level = parent.mark.level + 1 if parent else 1
            length = len(words) - len(words.lstrip("#*<b> "))
            self._begin(Mark("heading", rank, level, "", length), line, parent, hashes)
        elif self.nodes:
            if mark and mark.form != "plain":
                self.doubts.append(Problem(message=_WITHIN, span=line))
            self.nodes[-1].lines.append(plain(self.text, line))
            self.nodes[-1].extent.append(line)
        else:
            self.loose.append(line)
        self._words = words

    def _is_begun(self, mark: Mark) -> bool:
        """Whether a number begins a part, and is not a word of a sentence that a line's end cut."""
        if mark.value == 1 and mark.form not in ("plain", "dotted") and not self._is_cut():
            return True
        before = [node.mark for node in self._open() if node.mark.form == mark.form]
        known = [*before, *filter(None, [self._last.get(mark.form)])]
        if any(mark.follows(other) for other in known):
            return True
        if mark.form == "plain":
            return mark.value == 1
        if mark.form == "dotted":
            return mark.value == 1 or not self._is_cut()
        return not self._is_cut()

    def _is_cut(self) -> bool:
        """Whether the line before breaks off within a sentence, and is no title."""
        above = self._words.rstrip()
        return (
            len(above) > _TITLE_LIMIT // 2
            and not above.endswith(_ENDS)
            and bool(_CLAUSES.search(above))
        )

    def _open(self) -> tuple[Node, ...]:
        return self.nodes[-1].path if self.nodes else ()

    def _parent(self, mark: Mark) -> Node | None:
        """The innermost open part that the number stands below."""
        path = self._open()
        for node in reversed(path):
            if mark.follows(node.mark):
                return node.parent
        above = next((node for node in reversed(path) if node.mark.rank < mark.rank), None)
        inverted = above is None and path and mark.value == 1 and mark.form not in self._last
        if inverted and path[-1].mark.form == "digit" and mark.form == "han-bracket":
            return path[-1]
        return above

    def _parent_of_heading(self, words: str, hashes: int) -> Node | None:
        path = self._open()
        if hashes:
            return next((n for n in reversed(path) if n.hashes and n.hashes < hashes), None)
        for node in reversed(path):
            if node.mark.form == "heading":
                return node.parent
        if is_section_title(words):
            return None
        return next((n for n in reversed(path) if n.mark.level <= 2), None)

    def _begin(self, mark: Mark, line: Span, parent: Node | None, hashes: int) -> None:
        node = Node(mark, parent, line.start, line.end, hashes)
        words = trimmed(self.text, Span(line.start + mark.length, line.end))
        if words.end > words.start:
            node.lines.append(plain(self.text, words))
        node.extent.append(line)
        if mark.number:
            self._doubt(mark, parent, line)
            self._last[mark.form] = mark
        if parent:
            parent.children.append(node)
        self.nodes.append(node)

    def _doubt(self, mark: Mark, parent: Node | None, line: Span) -> None:
        """Say so where the number neither begins a count, nor continues one."""
        siblings = parent.children if parent else [n for n in self.nodes if n.parent is None]
        same = [n.mark for n in siblings if n.mark.form == mark.form]
        last = self._last.get(mark.form)
        continues = any(mark.follows(m) for m in (*same[-1:], *filter(None, [last])))
        if not continues and (mark.value != 1 or same):
            self.doubts.append(Problem(message=_OUT_OF_COUNT, span=line))


def plain(text: str, span: Span) -> tuple[Span, ...]:
    """A line's words without the stars that make them bold in Markdown."""
    found, start = [], span.start
    for stars in _STARS.finditer(text, span.start, span.end):
        found.append(Span(start, stars.start()))
        start = stars.end()
    found.append(Span(start, span.end))
    return tuple(s for s in (trimmed(text, s) for s in found) if s.end > s.start)


def _with_whole_title(text: str, node: Node) -> list[tuple[Span, ...]]:
    """The lines, a title that is broken over several as one; words must follow it, or parts."""
    lines = list(node.lines)
    spare = 0 if node.children else 1
    while len(lines) > 1 + spare and all(_is_bare(text, line) for line in lines[:2]):
        lines[:2] = [lines[0] + lines[1]]
    return lines


def _is_bare(text: str, line: tuple[Span, ...]) -> bool:
    """Whether a line might be a title's: short, and no sentence ends in it."""
    words = Passage.over(text, line).text
    return len(words) <= _TITLE_LIMIT and not re.search("[。；：:]", words)


def _is_heading(words: str, hashes: int) -> bool:
    """Whether a line without a number governs what follows: by its dress, or by its words."""
    bare = words.strip()
    return (
        (hashes > 0 and len(bare) <= _TITLE_LIMIT + hashes)
        or _BOLD_LINE.fullmatch(bare) is not None
        or is_section_title(bare)
    )


def _holds_a_list(text: str, node: Node, names_units: Callable[[Passage], bool]) -> bool:
    """Whether the parts below belong to this one: a list in its words, without units."""
    listed = [child.mark.rank >= _LIST_RANK for child in node.children]
    is_article = node.mark.rank == _ARTICLE_RANK
    if not (all(listed) or is_article) or not _has_own_words(text, node, lists=True):
        return False
    return not any(
        child.children or names_units(Passage.over(text, child.spans)) for child in node.children
    )


def _take_in(text: str, node: Node) -> None:
    """Make the parts below a node lines of its own, their numbers included."""
    for child in node.children:
        node.lines.append(plain(text, child.extent[0]))
        node.lines.extend(child.lines[1:] if child.lines else ())
        node.extent.extend(child.extent)
        child.lines, child.extent = [], []
    node.children = []


def _has_own_words(text: str, node: Node, *, lists: bool = False) -> bool:
    """Whether a part says something above the parts below it, beside its title.

    ``（一）公开征集`` does not; with ``lists``, words that announce a list (``…如下：``) do, and
    an article's sentence.
    """
    if len(node.lines) > 1:
        return True
    words = _words(text, node.lines[0]) if node.lines else ""
    if lists and (words.endswith("：") or (node.mark.form == "article" and words.endswith("。"))):
        return True
    title = first_sentence(words)
    return words.endswith("。") if title is None else len(words) > len(title) + 1


def heading_of(text: str, node: Node) -> Heading:
    """A part's title as a heading, without layout white space or a final full stop."""
    line = _words(text, node.lines[0]).removesuffix("</b>") if node.lines else ""
    title = line.removesuffix("。")
    if _has_own_words(text, node) and "。" in title:
        title = first_sentence(line) or title
    end = _end_of(text, node, title)
    return Heading(
        number=node.mark.shown, title=title, level=node.mark.level, span=Span(node.start, end)
    )


def _end_of(text: str, node: Node, title: str) -> int:
    """Where the title ends in the text: with the line, or before the words that follow it."""
    seen = ""
    for span in node.lines[0] if node.lines else ():
        for place in range(span.start, span.end):
            seen += squeezed(text[place])
            if seen == squeezed(title):
                rest = text[place + 1 : node.first_end]
                stop = 1 if rest.startswith("。") else 0
                return node.first_end if not squeezed(rest[stop:].strip("*")) else place + 1 + stop
    return node.first_end


def _item(text: str, node: Node, path: tuple[Heading, ...]) -> Item:
    lines, extent = node.lines, node.extent
    line, sentence = _title_line(text, node), first_sentence(Passage.over(text, node.spans).text)
    if line and (node.mark.level == 1 or node.children):
        # 一、总体要求 is the title, the paragraphs below it are the text.
        title: str | None = line
        lines = lines[1:]
        extent = extent[1:] if node.children else extent
    elif line and _is_own_line(text, node, line):
        title = line
    else:
        # A page's end may have cut the first line, so a short first sentence goes before it.
        title = sentence or line
    return Item(
        level=node.mark.level,
        number=node.mark.shown,
        path=path_of(node) or path[-1].title,
        title=title,
        headings=path[:-1],
        own=path[-1],
        lines=tuple(lines),
        extent=tuple(_without_blanks(text, extent)),
    )


def path_of(node: Node) -> str:
    """A part's number with those above it, as the contract writes it.

    ``二（三）2`` is item 2 under （三） under 二、; ``4.2.1`` says itself what it stands under;
    a part without a number is called by its title where nothing above or below has one.
    """
    pieces: list[str] = []
    for above in node.path:
        shown = above.mark.shown
        if above.mark.form == "dotted":
            pieces = [piece for piece in pieces if not piece[0].isdigit()]
        elif pieces and shown[:1].isdigit() and pieces[-1][-1].isdigit():
            pieces.append(".")
        if shown:
            pieces.append(shown)
    return "".join(pieces)


def _without_blanks(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    for span in spans:
        kept = trimmed(text, span)
        if kept.end > kept.start:
            yield kept


def _title_line(text: str, node: Node) -> str | None:
    """The title that stands on a line of its own above the paragraphs, if one does.

    Of a part of the first level it may have clauses, where whole paragraphs follow it.
    """
    if len(node.lines) < 2:
        return None
    line, after = (_words(text, node.lines[place]) for place in (0, 1))
    title = line.removesuffix("。")
    if not title or breadth(title) > _TITLE_LIMIT * 2:
        return None
    if breadth(title) <= _TITLE_LIMIT and not _CLAUSES.search(title):
        return title
    is_whole = after.endswith(_ENDS) or len(after) > len(line) * 1.5
    outer = node.mark.level == 1 or bool(node.children)
    return title if outer and is_whole and not re.search("[。；：;:]", line) else None


def _is_own_line(text: str, node: Node, line: str) -> bool:
    """Whether a short first line is the title, though the words after it are short too.

    So it is where it is called as parts are, where a list follows, or where the parts beside
    it have their titles on lines of their own.
    """
    after = _words(text, node.lines[1])
    beside = node.parent.children if node.parent else []
    return (
        after.startswith(("—", "-"))
        or is_section_title(line)
        or (len(beside) > 1 and all(_title_line(text, one) for one in beside))
    )


def first_sentence(words: str) -> str | None:
    """The title that an item opens with: ``加强组织领导。各地各部门要…`` → ``加强组织领导``."""
    title, stop, _ = words.partition("。")
    fits = title and breadth(title) <= _TITLE_LIMIT and (stop or len(words) == len(title))
    return title.rstrip("；;") if fits else None


def _words(text: str, line: tuple[Span, ...]) -> str:
    return tidied(Passage.over(text, line).text)


def renumbered(item: Item, prefix: str) -> Item:
    """The item of a further document of the same file: ``附件2·一（三）``."""
    return replace(item, path=f"{prefix}·{item.path}", number=f"{prefix}·{item.number}")
