"""Lines of a notice's body become a tree of numbered items: 一、 above （一） above 1.

An item is everything from its number to the next number or heading, page breaks
included; text that follows without a number belongs to the item it follows.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from corpus.model import Heading, Span
from corpus.text import Passage, fold, squeezed, trimmed

_HAN = "一二三四五六七八九十"
# What scans and conversions put before a line's own first character.
_MARKUP = r"(?:#\s*|\[bookmark[:：][^\]]*\]|<b>|\*\*)*\s*"
_MARKS = (
    re.compile(rf"{_MARKUP}(?P<number>[{_HAN}]{{1,3}})\s*、\s*"),
    re.compile(rf"{_MARKUP}（\s*(?P<number>[{_HAN}]{{1,3}})\s*）\s*[、.]?\s*"),
    # 1. and 1． and 1、; in `3.2024年10月底前` the number ends at the dot.
    re.compile(rf"{_MARKUP}(?P<number>\d{{1,3}})\s*[.．、]\s*(?=\D|20\d\d\s*年)"),
)
_TITLE_LIMIT = 45
# What parts the clauses of a text, but not those of a title.
_CLAUSES = re.compile("[。，；：,;:]")


@dataclass(frozen=True, slots=True)
class Mark:
    """A line's number, its level (1 for 一、, 2 for （一）, 3 for 1.), and its own length."""

    level: int
    number: str
    length: int


@dataclass(slots=True)
class Node:
    """A numbered item while its lines are being gathered."""

    mark: Mark
    parent: "Node | None"
    start: int
    spans: list[Span] = field(default_factory=list)
    children: "list[Node]" = field(default_factory=list)

    @property
    def path(self) -> "tuple[Node, ...]":
        """This node and those above it, outermost first."""
        above = self.parent.path if self.parent else ()
        return (*above, self)


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """An item without items below it: what becomes a measure or a requirement."""

    level: int
    number: str
    path: str
    title: str | None
    headings: tuple[Heading, ...]
    passage: Passage
    extent: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """What a body holds, in order; ``loose`` are lines that belong to no item."""

    headings: tuple[Heading, ...]
    items: tuple[Item, ...]
    loose: tuple[Span, ...]


def mark_of(text: str) -> Mark | None:
    """The number that a line begins with.

    >>> mark_of("（一）加强组织领导。").level, mark_of("## 二、重点任务").number
    (2, '二')
    >>> mark_of("3.2024年10月底前，由市司法局牵头").length
    2
    >>> mark_of("2024年底前") is None
    True
    """
    folded = fold(text)
    for level, pattern in enumerate(_MARKS, start=1):
        if match := pattern.match(folded):
            return Mark(level, match["number"], match.end())
    return None


def read_outline(text: str, lines: Sequence[Span]) -> Outline:
    """The outline of a body's lines.

    Afterwards

    1. every line belongs to exactly one heading, item or ``loose``;
    2. an item's passage begins after its number and reads on over page breaks;
    3. a node with items below it is a heading, any other node an item.
    """
    nodes, loose = _grown(text, lines)
    governing = {id(node): heading_of(text, node) for node in nodes if node.children}
    items = []
    for node in nodes:
        if node.children:
            loose.extend(node.spans[1:])
        else:
            above = tuple(governing[id(n)] for n in node.path[:-1])
            items.append(_item(text, node, above))
    return Outline(headings=tuple(governing.values()), items=tuple(items), loose=tuple(loose))


def heading_of(text: str, node: Node) -> Heading:
    """A node's own first line as a heading, without layout white space or a final full stop."""
    first = node.spans[0] if node.spans else Span(node.start, node.start)
    number = f"（{node.mark.number}）" if node.mark.level == 2 else node.mark.number
    title = squeezed(first.of(text)).removesuffix("</b>").strip("*").removesuffix("。")
    return Heading(
        number=number, title=title, level=node.mark.level, span=Span(node.start, first.end)
    )


def _grown(text: str, lines: Sequence[Span]) -> tuple[list[Node], list[Span]]:
    nodes: list[Node] = []
    loose: list[Span] = []
    for line in lines:
        mark = mark_of(line.of(text))
        if mark is None:
            (nodes[-1].spans if nodes else loose).append(line)
            continue
        parent = next((n for n in reversed(_open(nodes)) if n.mark.level < mark.level), None)
        node = Node(mark, parent, line.start)
        words = trimmed(text, Span(line.start + mark.length, line.end))
        if words.end > words.start:
            node.spans.append(words)
        if parent:
            parent.children.append(node)
        nodes.append(node)
    return nodes, loose


def _open(nodes: list[Node]) -> tuple[Node, ...]:
    return nodes[-1].path if nodes else ()


def _item(text: str, node: Node, above: tuple[Heading, ...]) -> Item:
    spans = tuple(node.spans)
    line, sentence = _title_line(text, spans), _first_sentence(Passage.over(text, spans).text)
    if line and node.mark.level == 1:
        # 一、总体要求 is the title, the paragraphs below it are the text.
        title: str | None = line
        spans = spans[1:]
    else:
        # A page's end may have cut the first line, so a short first sentence goes before it.
        title = sentence or line
    return Item(
        level=node.mark.level,
        number=node.mark.number,
        path=path_of(node),
        title=title,
        headings=above,
        passage=Passage.over(text, spans),
        extent=tuple(_extent(node)),
    )


def path_of(node: Node) -> str:
    """A node's number with those above it, as the contract writes it.

    ``二（三）2`` is item 2 under （三） under 二、.
    """
    parts = [f"（{n.mark.number}）" if n.mark.level == 2 else n.mark.number for n in node.path]
    return "".join(parts)


def _extent(node: Node) -> Iterator[Span]:
    first = node.spans[0] if node.spans else Span(node.start, node.start + node.mark.length)
    yield Span(node.start, first.end)
    yield from node.spans[1:]


def _title_line(text: str, spans: Sequence[Span]) -> str | None:
    """The title that stands on a line of its own above the paragraphs, if one does."""
    line = squeezed(spans[0].of(text)).removesuffix("。") if len(spans) > 1 else ""
    is_title = 0 < len(line) <= _TITLE_LIMIT and not _CLAUSES.search(line)
    return line if is_title else None


def _first_sentence(words: str) -> str | None:
    """The title that an item opens with: ``加强组织领导。各地各部门要…`` → ``加强组织领导``."""
    title, stop, _ = words.partition("。")
    return (
        title
        if title and len(title) <= _TITLE_LIMIT and (stop or len(words) == len(title))
        else None
    )
