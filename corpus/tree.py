"""The tree that a body's numbered lines grow into: each line hung where its number belongs.

A number begins a part where it opens a count or continues one. Within a sentence that a line's
end cut it is a word of that sentence, and said to be; so is a count that breaks off.
"""

import re
from dataclasses import replace

from corpus.freed_headings import titles_behind
from corpus.gaps import count_breaks
from corpus.label_lines import is_label
from corpus.model import Problem, Span
from corpus.nodes import CLAUSES, ENDS, TITLE_LIMIT, Node, plain
from corpus.numbering import Mark, mark_of, run_into
from corpus.sections import is_section_title
from corpus.statements import is_unit_s_item
from corpus.text import breadth, trimmed

# What a sentence cannot end with: the number that follows belongs to it.
_OPEN = tuple("第和及与、（《“或")
_BOLD_LINE = re.compile(
    r"\*\*(?!（?[\d一二三四五六七八九十])[^*。；]{2,30}\*\*|<b>[^<。；]{2,30}</b>"
)
# **推进智慧旅游。** 升级…: a title in bold type, and its words behind it on the same line.
_RUN_IN = re.compile(
    r"\*\*(?![（\d一二三四五六七八九十])[^*。；：:]{3,30}[。：:]?\*\*[。：:]?\s*(?=[^\s*])"
)
# Initiative Title: …, on the line below Initiative Number: 1.1.1.
_NAMED = re.compile(
    r"(?:\*\*)?(?:[A-Z][a-z]+ )?(?:[Tt]itle|[Nn]ame)(?:\*\*)?\s*:(?:\*\*)?\s*(?=\S)"
)
_DRESS = re.compile(r"^(?:[>#* ]|<b>)+")
_QUOTE = re.compile(r"(?:>\s*)+")
_HASHES = re.compile(r"#{1,6}(?=\s|[^#])")
# Parts that may hold paragraphs with titles in bold type: 一、 and （一）, or a heading.
_OUTER_LEVEL = 2
# The rank of a part that has a title and no number, below 第五条 and above 一、.
_UNNUMBERED = 48
# What an inner list of Markdown is set in by, at least.
_SET_IN = 2
# Shapes that stand above 一、 or （一） in most notices, and below it in some.
_MAY_STAND_BELOW = ("article", "counted", "action")
# Numbers whose word or letters say that they are one: Action 3, POAM-001.
_SPELT_OUT = ("action", "code")
# What a sentence that a line's end cut goes on from: as set out in / Action 3.
_RUNS_ON = re.compile(
    r"(?:[,，]|\b(?:and|or|of|in|to|the|see|under|with|by|for|from))$", re.IGNORECASE
)
_WITHIN = "a line that begins with a number, read as part of the sentence above it"


class Tree:
    """Takes a body's lines one by one and hangs each where its number belongs."""

    def __init__(
        self, text: str, broken: frozenset[int] = frozenset(), fields: frozenset[int] = frozenset()
    ) -> None:
        self.text = text
        self.broken = broken
        self.fields = fields
        self.nodes: list[Node] = []
        self.roots: list[Node] = []
        self.loose: list[Span] = []
        self.doubts: list[Problem] = []
        self._last: dict[str, Mark] = {}
        self._below: dict[str, Mark] = {}
        self._words = ""

    def add(self, line: Span) -> None:
        """Hang a line: a new part where its number continues a count, else more text."""
        words = line.of(self.text)
        mark = self._ranked(self._set_in(mark_of(words) or self._expected(words), line))
        if mark and mark.form == "letter-bracket" and not self._counts_by_letters():
            mark = None
        hashes = len(m[0]) if (m := _HASHES.match(words)) else 0
        is_field = line.start in self.fields
        if mark and (self._is_dressed(mark, hashes) or self._is_begun(mark)):
            self._set_headings_free(mark)
            self._begin(mark, line, self._parent(mark, hashes), hashes)
        elif mark is None and not is_field and self._opens_an_item(words):
            self._begin_run_in(line)
        elif mark is None and not is_field and _is_heading(words, hashes):
            parent = self._parent_of_heading(words, hashes)
            rank = max(parent.mark.rank + 5, _UNNUMBERED) if parent else _UNNUMBERED
            level = parent.mark.level + 1 if parent else 1
            length = len(words) - len(_DRESS.sub("", words))
            self._begin(Mark("heading", rank, level, "", length), line, parent, hashes)
        elif self.nodes:
            if mark and mark.form != "plain":
                self.doubts.append(Problem(message=_WITHIN, span=line))
            self._go_on(self.nodes[-1], line)
        else:
            self.loose.append(line)
        self._words = words

    def _counts_by_letters(self) -> bool:
        """Whether nothing but letters, a) and b), numbers the parts: elsewhere they list."""
        return all(node.mark.form == "letter-bracket" for node in self.nodes)

    def _expected(self, words: str) -> Mark | None:
        """The number that a title of digits hides, where the count goes on with it."""
        before = self._last.get("digit")
        return run_into(words, before) if before else None

    def _set_headings_free(self, mark: Mark) -> None:
        """Make headings of the bare titles that stand between a part and the next number."""
        if not self.nodes:
            return
        node = self.nodes[-1]
        titles = titles_behind(self.text, node, mark)
        lines = node.extent[len(node.extent) - len(titles) :]
        del (
            node.lines[len(node.lines) - len(titles) :],
            node.extent[len(node.extent) - len(titles) :],
        )
        for line in lines:
            self._begin(Mark("heading", _UNNUMBERED, 1, "", 0), line, None, 0)

    def _go_on(self, node: Node, line: Span) -> None:
        """More words of a part: a line of its own, or the rest of one that a width broke."""
        named = None if node.lines else _NAMED.match(line.of(self.text))
        words = plain(self.text, Span(line.start + (named.end() if named else 0), line.end))
        if node.lines and node.lines[-1] and node.extent[-1].end in self.broken:
            *before, last = node.lines[-1]
            if self.text[last.end - 1].isascii() and self.text[line.start].isascii():
                # Between English words the line's end is a blank.
                last = Span(last.start, last.end + 1)
            node.lines[-1] = (*before, last, *words)
        else:
            node.lines.append(words)
        node.extent.append(line)

    def _ranked(self, mark: Mark | None) -> Mark | None:
        """The mark, below the shape under whose bare title its own shape first came.

        So 第一条 under 一、强化创新驱动, or 任务1 under （一）构建设施网, stands below it, and so
        do all further numbers of that shape.
        """
        if mark is None:
            return None
        path = self._open()
        opens = mark.value == 1 or mark.family == "action"
        is_first = opens and mark.form not in self._last
        if is_first and mark.family in _MAY_STAND_BELOW and path and self._ends_with_a_title():
            title = path[-1].mark
            if mark.rank <= title.rank and title.form != mark.form:
                self._below[mark.form] = title
        above = self._below.get(mark.form)
        if above is None:
            return mark
        return replace(mark, rank=above.rank + 5, level=max(mark.level, above.level + 1))

    def _set_in(self, mark: Mark | None, line: Span) -> Mark | None:
        """The mark, below the open part of the same shape that stands further out: 1. and its 1.

        As nested lists of Markdown write it, in English plans.
        """
        if mark is None or mark.form != "digit" or not line.of(self.text).isascii():
            return mark
        indent = self._indent(line.start)
        outer = [n for n in self._open() if n.mark.form == "digit"]
        if not outer or indent < self._indent(outer[-1].start) + _SET_IN:
            return mark
        return replace(mark, form="digit set in", rank=mark.rank + 3, level=mark.level + 1)

    def _indent(self, place: int) -> int:
        blanks = self.text[self.text.rfind("\n", 0, place) + 1 : place]
        return len(blanks) if not blanks.strip(" ") else 0

    def _is_title_alone(self) -> bool:
        """Whether the part above is one short line with a number of its own, however it ends.

        一、破除不合理的门槛，营造公平竞争的市场环境 / （一）…: no bracket cuts a title.
        """
        node = self.nodes[-1] if self.nodes else None
        words = self._words.rstrip()[node.mark.length :] if node else ""
        is_first = node is not None and bool(node.mark.number) and len(node.lines) == 1
        return is_first and breadth(words) <= TITLE_LIMIT and not self._words.endswith(_OPEN)

    def _ends_with_a_title(self, *, numbered: bool = True) -> bool:
        """Whether the part above has a title, a number with it, and no words yet."""
        node = self.nodes[-1]
        title = self._words.rstrip()[node.mark.length :]
        known = bool(node.mark.number) or not numbered
        return known and len(node.lines) == 1 and not CLAUSES.search(title)

    def _opens_an_item(self, words: str) -> bool:
        return self._is_run_in_title(words) or self._is_unit_s_item(words)

    def _is_run_in_title(self, words: str) -> bool:
        """Whether a paragraph opens with a title in bold type, below a heading or beside another.

        Below a number with words of its own, bold type is emphasis.
        """
        if not self.nodes or not _RUN_IN.match(_QUOTE.sub("", words)):
            return False
        return self.nodes[-1].is_run_in or (
            self.nodes[-1].mark.level <= _OUTER_LEVEL and self._ends_with_a_title(numbered=False)
        )

    def _is_unit_s_item(self, words: str) -> bool:
        """Whether a line is a unit's own item, first of all, below a title, or beside another."""
        if not is_unit_s_item(words):
            return False
        above = self.nodes[-1] if self.nodes else None
        return above is None or above.is_run_in or self._ends_with_a_title(numbered=False)

    def _begin_run_in(self, line: Span) -> None:
        beside = self.nodes[-1] if self.nodes else None
        parent = beside.parent if beside and beside.is_run_in else beside
        rank = parent.mark.rank + 5 if parent else _UNNUMBERED
        level = parent.mark.level + 1 if parent else 1
        words = line.of(self.text)
        dashes = len(words) - len(words.lstrip("—– "))
        self._begin(Mark("heading", rank, level, "", dashes), line, parent, 0)
        self.nodes[-1].is_run_in = True

    def _is_dressed(self, mark: Mark, hashes: int) -> bool:
        """Whether an English plan's line of Markdown says that it is a heading: ## 3. Costs."""
        return hashes > 0 and mark.family == "digit" and not self._words.rstrip().endswith(_OPEN)

    def _is_begun(self, mark: Mark) -> bool:
        """Whether a number begins a part, and is not a word of a sentence that a line's end cut."""
        above = self._words.rstrip()
        if above.endswith(_OPEN):
            return False
        path = self._open()
        known = [node.mark for node in path if node.mark.form == mark.form]
        known += filter(None, [self._last.get(mark.form)])
        if any(mark.follows(other) for other in known):
            return True
        if mark.form in ("plain", "letter", "roman", "letter-bracket"):
            return mark.value == 1
        is_inner = not path or mark.rank > path[-1].mark.rank
        if mark.value == 1 and is_inner and breadth(above) <= TITLE_LIMIT // 2:
            return True
        if mark.family in _SPELT_OUT and not _RUNS_ON.search(above):
            return True
        if mark.value == 1 and is_inner and mark.form == "han-bracket" and self._is_title_alone():
            return True
        # Nothing cuts a line that says who is in charge, or by when.
        return above.endswith(ENDS) or not CLAUSES.search(above) or is_label(above)

    def _open(self) -> tuple[Node, ...]:
        return self.nodes[-1].path if self.nodes else ()

    def _parent(self, mark: Mark, hashes: int = 0) -> Node | None:
        """The innermost open part that the number stands below.

        An English plan's actions also stand below headings of Markdown: ``## 1. Publish``.
        """
        path = self._open()
        for node in reversed(path):
            if mark.follows(node.mark):
                return node.parent
        dressed = mark.family == "action" and not hashes
        above = next(
            (n for n in reversed(path) if n.mark.rank < mark.rank or (dressed and n.hashes)), None
        )
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
                return node if node.hashes and not is_section_title(words) else node.parent
        if is_section_title(words):
            return None
        return next((n for n in reversed(path) if n.mark.level <= 2), None)

    def _begin(self, mark: Mark, line: Span, parent: Node | None, hashes: int) -> None:
        beside = parent.children if parent else self.roots
        node = Node(mark, parent, line.start, line.end, hashes, beside=beside)
        words = trimmed(self.text, Span(line.start + mark.length, line.end))
        if words.end > words.start:
            node.lines.append(plain(self.text, words))
        node.extent.append(line)
        if mark.number:
            last = self._last.get(mark.form)
            self.doubts += count_breaks(self.text, self.nodes, mark, beside, last, line)
            self._last[mark.form] = mark
        beside.append(node)
        self.nodes.append(node)


def _is_heading(words: str, hashes: int) -> bool:
    """Whether a line without a number governs what follows: by its dress, or by its words."""
    bare = _QUOTE.sub("", words).strip()
    return (
        (hashes > 0 and len(bare) <= TITLE_LIMIT + hashes)
        or _BOLD_LINE.fullmatch(bare) is not None
        or is_section_title(bare)
    )
