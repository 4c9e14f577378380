"""Titles without a number that stand behind the last words of an item, above the next number.

    责任单位：省工业和信息化厅牵头            Target completion: August 2027
    深化数据要素市场化配置改革              Programs
    3. 完善数据要素制度体系                2.1 Teach every child to ride

Behind what says who and by when, with nothing to end their line, they are no words of the item
above; they head the items below.
"""

import re

from corpus.duties import duty, label
from corpus.label_lines import is_label
from corpus.model import Span
from corpus.nodes import CLAUSES, ENDS, Node
from corpus.numbering import Mark, is_misread
from corpus.text import breadth, fold
from corpus.unit_shapes import looks_like_unit

# An English part's title has hardly more words; the part above it has a title, words, labels.
_TITLE_WORDS, _CARD_LINES = 8, 3
# A Chinese one is so broad; two may follow each other, a part's and that of its first section.
_LEAST, _MOST, _TITLES = 5, 30, 2
# A bracket that closes an item with who answers for it.
_CLOSED = re.compile(rf"[（〔【\[](?:[^（）〔〕]*{duty()}|{label()}：[^（）〔〕]*)[）〕】\]]。?$")
# 三创新工作机制: a number that lost its stop.
_NO_TITLE = re.compile(rf"^[第一二三四五六七八九十]|{CLAUSES.pattern}|[\d、（）()|\t]")


def titles_behind(text: str, node: Node, mark: Mark) -> list[Span]:
    """The lines of a part that are titles of what follows it, ``mark`` being the next number.

    Each is one of the part's last lines and a place of its own among the part's.
    """
    if not node.mark.number and not node.is_run_in:
        return []
    english = _english(text, node, mark)
    return [english] if english else _chinese(text, node)


def _english(text: str, node: Node, mark: Mark) -> Span | None:
    opens = mark.family in ("dotted", "lettered") and mark.value == 1
    if not opens or len(node.lines) < _CARD_LINES or len(node.lines[-1]) != 1:
        return None
    (title,), above = node.lines[-1], node.lines[-2]
    words = title.of(text)
    is_title = words.isascii() and words[:1].isupper() and len(words.split()) <= _TITLE_WORDS
    if not is_title or words.endswith((*ENDS, ",")) or is_label(words) or len(above) != 1:
        return None
    return title if node.extent[-1].holds(title) and is_label(above[0].of(text)) else None


def _chinese(text: str, node: Node) -> list[Span]:
    """The one or two titles behind the line, or the bracket, that says who answers for the item."""
    found: list[Span] = []
    for place in range(len(node.lines) - 1, -1, -1):
        line = node.lines[place]
        if len(line) != 1:
            return []
        words = line[0].of(text)
        if found and ((place and is_label(words)) or _CLOSED.search(fold(words))):
            return found
        if not place or len(found) == _TITLES or not _is_title(words):
            return []
        if not node.extent[place - len(node.lines)].holds(line[0]):
            return []
        found.insert(0, line[0])
    return []


def _is_title(words: str) -> bool:
    """Whether a line may be a title: no clause and no figure, and no name that was cut off."""
    bare = words.strip("*# ")
    fits = _LEAST <= breadth(bare) <= _MOST and not bare.isascii()
    sound = fits and not _NO_TITLE.search(bare) and not is_misread(words)
    return sound and not is_label(words) and not looks_like_unit(bare)
