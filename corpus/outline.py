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
from dataclasses import dataclass, replace

from corpus.bold_fields import bold_fields
from corpus.gaps import lone_numbers
from corpus.label_lines import is_label
from corpus.model import Heading, Problem, Span
from corpus.nodes import CLAUSES, Node, plain
from corpus.numbering import mark_of
from corpus.part_titles import (
    first_sentence,
    has_own_words,
    heading_of,
    is_own_line,
    title_line,
    with_whole_title,
)
from corpus.sections import answers
from corpus.text import Passage, breadth, trimmed
from corpus.tree import Tree
from corpus.wrapped import wrapped_ends

__all__ = ["Item", "Outline", "in_annex", "mark_of", "path_of", "read_outline"]

_LISTED = re.compile("[：:].*[（(①]")
# The rank of （1）, from which on a list belongs to the item that it is in.
_LIST_RANK = 80
# Numbers that say themselves what they stand under, or run on whatever they stand under.
_SAY_ALL = ("dotted", "action", "lettered", "code", "sublettered")
_ARTICLE_TITLE = 14


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """What becomes a measure or a requirement; ``lines`` are its words' spans, line by line.

    ``part`` is the title of the outermost part that it is in, a numbered one where there is one;
    ``broken`` are the ends of spans that only a fixed width ended.
    """

    level: int
    number: str
    path: str
    title: str | None
    headings: tuple[Heading, ...]
    own: Heading
    part: str
    lines: tuple[tuple[Span, ...], ...]
    extent: tuple[Span, ...]
    broken: frozenset[int] = frozenset()

    def passage(self, text: str) -> Passage:
        """The item's words, read on over page breaks and where a width broke the lines."""
        spans = tuple(span for line in self.lines for span in line)
        within = {span.end for line in self.lines for span in line[:-1]}
        return Passage.over(text, spans, self.broken | within)


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
    broken = wrapped_ends(text, lines)
    grown = Tree(text, broken, bold_fields(text, lines))
    for line in lines:
        grown.add(line)
    lone = lone_numbers(text, grown.nodes)
    for node in reversed(grown.nodes):
        node.lines = with_whole_title(text, node)
        if node.children and (_is_answered(text, node) or _holds_a_list(text, node, names_units)):
            _take_in(text, node)
    kept = [node for node in grown.nodes if node.lines or node.extent]
    governing = {id(node): heading_of(text, node) for node in kept}
    bare = {id(node) for node in kept if _is_bare_heading(node)}
    items = [
        replace(_item(text, node, tuple(governing[id(n)] for n in node.path)), broken=broken)
        for node in kept
        if id(node) not in bare and (not node.children or has_own_words(text, node))
    ]
    return Outline(
        headings=tuple(governing[id(node)] for node in kept if node.children or id(node) in bare),
        items=tuple(items),
        loose=tuple(grown.loose),
        doubts=(*grown.doubts, *lone),
    )


def _is_bare_heading(node: Node) -> bool:
    """Whether a part without a number has no words and no parts below it."""
    says_nothing = len(node.lines) <= 1 and not node.children and not node.is_run_in
    return node.mark.form == "heading" and says_nothing


def _holds_a_list(text: str, node: Node, names_units: Callable[[Passage], bool]) -> bool:
    """Whether the parts below belong to this one: a list in its words, without units."""
    if any(child.children for child in node.children):
        return False
    *before, last = (child.lines for child in node.children)
    listed = all(child.mark.rank >= _LIST_RANK for child in node.children)
    if (listed or _announces(text, node)) and _labels_close(text, before, last, names_units):
        return True
    is_article = node.mark.form == "article"
    if not (listed or is_article):
        return False
    governed = is_article and bool(before) and len(last) > 1 and _is_label(text, last[-1])
    if not (governed or has_own_words(text, node, lists=True)):
        return False
    while before and len(last) > 1 and _is_label(text, last[-1]):
        # Below a whole list, （责任单位：…） on a line of its own is meant for all of it.
        last = last[:-1]
    if before and all(len(lines) == 1 and _is_a_member(text, lines[0]) for lines in before):
        # （一）甲；（二）乙。 and then a paragraph: the list is over, it closes the whole.
        last = last[:1]
    return not any(names_units(_passage(text, lines)) for lines in (*before, last))


def _is_answered(text: str, node: Node) -> bool:
    """Whether the paragraphs below a recommendation say what becomes of it.

    Recommendation 1: The Department should … / 1.1 The government agrees … / 1.2 …
    """
    if node.mark.family != "action" or len(node.lines) != 1 or not node.lines[0]:
        return False
    if not node.lines[-1][-1].of(text).endswith("."):
        return False
    number = node.mark.number.rpartition(" ")[2]
    own = all(
        child.mark.family == "dotted" and child.mark.above == number and not child.children
        for child in node.children
    )
    first = node.children[0].lines
    return own and bool(first) and answers(Passage.over(text, first[0]).text)


def _announces(text: str, node: Node) -> bool:
    """Whether a part's own words end with what a list is announced by: 整改措施：."""
    own = Passage.over(text, node.lines[-1]).text.rstrip() if len(node.lines) > 1 else ""
    return own.endswith(("：", ":"))


def _labels_close(
    text: str,
    before: Sequence[Sequence[tuple[Span, ...]]],
    last: Sequence[tuple[Span, ...]],
    names_units: Callable[[Passage], bool],
) -> bool:
    """Whether lines that say who and by when follow the last member, and no other has units.

    ①…；②…。 and then 牵头单位：… on a line of its own: that is said of the whole.
    """
    own = len(last)
    while own and _is_label(text, last[own - 1]):
        own -= 1
    members = [*before, last[:own]]
    return 0 < own < len(last) and not any(names_units(_passage(text, one)) for one in members)


def _is_a_member(text: str, line: tuple[Span, ...]) -> bool:
    """Whether a line is part of a sentence that a list deals out: it ends with a semicolon."""
    return bool(line) and line[-1].of(text).rstrip().endswith(("；", ";"))


def _is_label(text: str, line: tuple[Span, ...]) -> bool:
    return is_label(Passage.over(text, line).text)


def _passage(text: str, lines: Iterable[tuple[Span, ...]]) -> Passage:
    return Passage.over(text, tuple(span for line in lines for span in line))


def _take_in(text: str, node: Node) -> None:
    """Make the parts below a node lines of its own, their numbers included."""
    for child in node.children:
        node.lines.append(plain(text, child.extent[0]))
        node.lines.extend(child.lines[1:] if child.lines else ())
        node.extent.extend(child.extent)
        child.lines, child.extent = [], []
    node.children = []


def _item(text: str, node: Node, path: tuple[Heading, ...]) -> Item:
    lines, extent = node.lines, node.extent
    line, sentence = title_line(text, node), first_sentence(Passage.over(text, node.spans).text)
    if line and (node.mark.level == 1 or node.children or is_own_line(text, node, line)):
        # 一、总体要求 is the title, the paragraphs below it are the text.
        title: str | None = line
        lines = lines[1:]
        extent = extent[1:] if node.children else extent
    else:
        # A page's end may have cut the first line, so a short first sentence goes before it.
        title = sentence or line
    if title and (_LISTED.search(title) or _is_article_s_sentence(node, title)):
        title = line
    return Item(
        level=node.mark.level,
        number=node.mark.shown,
        path=_named(path_of(node), node, path[-1]),
        title=title,
        headings=path[:-1],
        own=path[-1],
        part=_part(path[:-1]) or title or "",
        lines=tuple(lines),
        extent=tuple(_without_blanks(text, extent)),
    )


def _is_article_s_sentence(node: Node, title: str) -> bool:
    """Whether an article opens with a sentence and not with a title (健全服务网络。…)."""
    if node.mark.form != "article":
        return False
    return breadth(title) > _ARTICLE_TITLE or CLAUSES.search(title) is not None


def _part(headings: Sequence[Heading]) -> str:
    numbered = [heading for heading in headings[:2] if heading.number]
    return next((heading.title for heading in (*numbered, *headings)), "")


def path_of(node: Node) -> str:
    """A part's number with those above it, as the contract writes it.

    ``二（三）2`` is item 2 under （三） under 二、; ``4.2.1`` says itself what it stands under;
    a part without a number is called by its title where nothing above or below has one.
    """
    pieces: list[str] = []
    for above in node.path:
        shown = above.mark.shown
        if above.mark.family in _SAY_ALL:
            pieces = [piece for piece in pieces if not (piece[-1].isdigit() or piece.isascii())]
        elif pieces and shown[:1].isdigit() and pieces[-1][-1].isdigit():
            pieces.append(".")
        if shown:
            pieces.append(shown)
    return "".join(pieces)


def _named(path: str, node: Node, own: Heading) -> str:
    """The path, with a title where it says nothing: 保障措施, 二·推进智慧旅游."""
    if not path:
        return own.title
    return f"{path}·{own.title}" if node.is_run_in else path


def _without_blanks(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    for span in spans:
        kept = trimmed(text, span)
        if kept.end > kept.start:
            yield kept


def in_annex(item: Item, label: str, titles: Sequence[Heading]) -> Item:
    """The item of a further document of the same file, under its title: ``附件2·一（三）``."""
    return replace(
        item,
        path=f"{label}·{item.path}",
        number=f"{label}·{item.number}",
        headings=(*titles, *item.headings),
    )
