"""The titles of parts and items: a line of their own, or the sentence that an item opens with.

一、总体要求              the line is the title, the paragraphs below it are the text
（一）加强领导。各单位…    the first sentence is the title and stays in the text
1.加强执法 / 人员培训。…   a page's end cut the first line: the short sentence is the title
一、…道路，奋力 / 建设…    a long title fills its line and goes on
"""

import re
from itertools import islice

from corpus.label_lines import is_label
from corpus.model import Heading, Span
from corpus.nodes import CLAUSES, ENDS, TITLE_LIMIT, Node
from corpus.sections import is_section_title
from corpus.statements import opening_units
from corpus.text import Passage, breadth, fold, is_blank, squeezed, tidied

_TITLE_LEAST = 4
# A title that is broken over lines fills the first one.
_LINE_LEAST = 12
# So many parts tell how those beside them are written.
_TELLING = 100
# What announces a list: …条件如下：, 有下列情形之一的。
_ANNOUNCES = re.compile("[：:]$|[下以][列下]|如下")
# A scan's point for a full stop: 加强统筹.市政府定期调度.
_SCANNED_STOP = re.compile(r"(?<=[\u4e00-\u9fff”])\.(?=[\u4e00-\u9fff“\d]|$)")
# What an English title that a line's end cut goes on from.
_LINKED = re.compile(r"(?:[,&/–-]|\b(?i:and|or|of|in|to|the|for|with|by|from|on|a|an))$")
_MORE_ENGLISH = re.compile(r"[a-z]\. [A-Z]")
# Plant an avenue (Lead: Parks Team; Due: May 2027)
_OWN_BRACKET = re.compile(r"\s*[(\[][A-Z][A-Za-z /]{1,30}:\s*[^()]*[)\]]\.?$")
# Build an inventory. Each department lists its data.
_ENGLISH_SENTENCE = re.compile(r"(?P<title>[A-Za-z][^.。\u4e00-\u9fff]{3,})\.(?=\s|[A-Z]|$)")


def with_whole_title(text: str, node: Node) -> list[tuple[Span, ...]]:
    """The lines, a title that is broken over several as one; words must follow it, or parts."""
    lines = list(node.lines)
    if not lines or breadth(_words(text, lines[0])) < _LINE_LEAST:
        return lines
    spare = 0 if node.children else 1
    while (
        len(lines) > 1 + spare
        and _is_bare(text, lines[0])
        and (_is_bare(text, lines[1]) and not CLAUSES.search(_words(text, lines[1])))
        and not is_label(Passage.over(text, lines[1]).text)
        and not _opens_a_sentence(_words(text, lines[0]), _words(text, lines[1]))
    ):
        lines[:2] = [lines[0] + lines[1]]
    return lines


def _opens_a_sentence(line: str, after: str) -> bool:
    """Whether an English line behind a title begins anew: Map ash trees / Survey each ward."""
    is_english = line.isascii() and not _LINKED.search(line)
    return is_english and after[:1].isupper() and after.endswith(".")


def has_own_words(text: str, node: Node, *, lists: bool = False) -> bool:
    """Whether a part says something above the parts below it, beside its title.

    ``（一）公开征集`` does not; with ``lists``, words that announce a list (``…如下：``) do, and
    an article's sentence.
    """
    if len(node.lines) > 1:
        return True
    words = _words(text, node.lines[0]) if node.lines else ""
    if lists and (_ANNOUNCES.search(words) or node.mark.form == "article"):
        return words.endswith(("：", ":", "。"))
    title = first_sentence(words)
    return words.endswith(("。", ".")) if title is None else len(words) > len(title) + 1


def heading_of(text: str, node: Node) -> Heading:
    """A part's title as a heading, without layout white space or a final full stop."""
    line = _words(text, node.lines[0]).removesuffix("</b>") if node.lines else ""
    title = line.removesuffix("。")
    if has_own_words(text, node) and ("。" in title or opening_units(fold(title))):
        title = first_sentence(line) or title
    end = _end_of(text, node, title)
    return Heading(
        number=node.mark.shown, title=title, level=node.mark.level, span=Span(node.start, end)
    )


def _end_of(text: str, node: Node, title: str) -> int:
    """Where the title ends in the text: with the line, or before the words that follow it."""
    wanted = squeezed(title)
    seen = 0
    for span in node.lines[0] if node.lines else ():
        for place in range(span.start, span.end):
            seen += not is_blank(text[place])
            if seen == len(wanted):
                rest = text[place + 1 : node.first_end]
                stop = 1 if rest.startswith("。") else 0
                return node.first_end if not squeezed(rest[stop:].strip("*")) else place + 1 + stop
    return node.first_end


def title_line(text: str, node: Node) -> str | None:
    """The title that stands on a line of its own above the paragraphs, if one does.

    Of a part of the first level it may have clauses, where whole paragraphs follow it.
    """
    if len(node.lines) < 2:
        return None
    line, after = (_words(text, node.lines[place]) for place in (0, 1))
    title = line.removesuffix("。")
    if not title or breadth(title) > TITLE_LIMIT * 2 or _MORE_ENGLISH.search(title):
        return None
    if breadth(title) <= TITLE_LIMIT and not CLAUSES.search(title):
        return None if _breaks_off(text, node, line) else title
    is_whole = after.endswith(ENDS) and len(after) > len(line)
    outer = node.mark.level == 1 or bool(node.children)
    if not (outer and is_whole) or re.search("[。；：;:]", line):
        return None
    # A paragraph that a page's end cut looks the same; the parts beside it tell them apart.
    alone = [one for one in _beside(node) if one.mark.form == node.mark.form]
    titled = all(not _words(text, one.lines[0]).endswith(ENDS) for one in alone)
    return title if titled and len(alone) > 1 else None


def _breaks_off(text: str, node: Node, line: str) -> bool:
    """Whether a first line without a full stop was cut: the parts beside it end theirs."""
    beside = [one for one in _beside(node) if one is not node]
    ended = sum(_words(text, one.lines[0]).endswith(ENDS) for one in beside)
    return not line.endswith("。") and len(beside) > 1 and ended > len(beside) / 2


def _beside(node: Node) -> list[Node]:
    """The parts of the same parent that have words; of very many the first tell of the others."""
    return list(islice((one for one in node.beside if one.lines), _TELLING))


def is_own_line(text: str, node: Node, line: str) -> bool:
    """Whether a short first line is surely the title, and was not cut off by a page's end.

    So it is where Markdown makes it a heading, where it is called as parts are, where a list
    follows, or where the parts beside it have their titles on lines of their own.
    """
    after = _words(text, node.lines[1])
    is_inner = node.parent is not None or node.mark.family in ("article", "counted", "han-bracket")
    beside = _beside(node) if is_inner or _is_labelled(text, node) else []
    several = [one for one in beside if len(one.lines) > 1]
    return (
        node.hashes > 0
        or _is_spelt_out(node, line, after)
        or after.startswith(("—", "-"))
        or (node.mark.family == "counted" and _is_set_in(text, node))
        or is_section_title(line)
        or (
            breadth(line) >= _TITLE_LEAST
            and len(several) > 1
            and all(_is_bare(text, one.lines[0]) for one in several)
            and sum(_is_bare(text, one.lines[0]) for one in beside) > len(beside) / 2
        )
    )


def _is_labelled(text: str, node: Node) -> bool:
    """Whether a whole paragraph follows the first line, and a line that says who answers that."""
    paragraph = _words(text, node.lines[1])
    closes = len(node.lines) > 2 and is_label(Passage.over(text, node.lines[-1]).text)
    return closes and breadth(paragraph) > TITLE_LIMIT and paragraph.endswith(ENDS)


def _is_spelt_out(node: Node, line: str, after: str) -> bool:
    """Whether an English action's title ends its line: Action 3: Map drains / Survey each ward."""
    if not line.isascii() or line.endswith(ENDS) or _LINKED.search(line):
        return False
    spelt = node.mark.family in ("action", "code")
    numbered = node.mark.family in ("dotted", "lettered", "digit") and after.endswith(".")
    return (spelt or numbered) and after[:1].isupper()


def _is_set_in(text: str, node: Node) -> bool:
    """Whether the second line begins further in than the first, as a paragraph below its title."""
    below = node.lines[1][0].start
    return _indent(text, below) >= _indent(text, node.start) + 2


def _indent(text: str, place: int) -> int:
    """How far in a line begins, in half-width characters; 0 within a line."""
    blanks = text[text.rfind("\n", 0, place) + 1 : place]
    return sum(2 if c == "\u3000" else 1 for c in blanks) if not blanks.strip() else 0


def first_sentence(words: str) -> str | None:
    """The title that an item opens with: ``加强组织领导。各地各部门要…`` → ``加强组织领导``."""
    if units := opening_units(fold(words)):
        return words[:units]
    if bracket := _OWN_BRACKET.search(words):
        words = words[: bracket.start()]
        return (
            words
            if breadth(words) <= TITLE_LIMIT and not words.endswith(".")
            else first_sentence(words)
        )
    if english := _ENGLISH_SENTENCE.match(words):
        return english["title"] if breadth(english["title"]) <= TITLE_LIMIT else None
    title, stop, _ = _SCANNED_STOP.sub("。", words).partition("。")
    fits = title and breadth(title) <= TITLE_LIMIT and (stop or len(words) == len(title))
    return title.rstrip("；;") if fits else None


def _is_bare(text: str, line: tuple[Span, ...]) -> bool:
    """Whether a line might be a title's: short, and no sentence ends in it."""
    words = Passage.over(text, line).text
    return len(words) <= TITLE_LIMIT and not re.search("[。；：:]", words)


def _words(text: str, line: tuple[Span, ...]) -> str:
    return tidied(Passage.over(text, line).text)
