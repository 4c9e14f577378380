"""A notice's lines, divided into what they are part of.

    notice   = stamps? front-matter? head contents? document table* foot (annex | document)*
    head     = title, number, addressees, preamble: all above the first numbered part
    document = lines from 一、 (第一章, 1　总则, Action 1) on: the plan, or an annex of prose
    annex    = 附件2 and its title, then a document or a table
    foot     = 附件：…, the signers and their day, 抄送：…, what follows them without a number

After :func:`divide` every line that is not blank stands in exactly one part.
"""

from collections.abc import Sequence
from itertools import takewhile

from corpus.annex import cells, head_columns
from corpus.body_begin import (
    OUTER,
    body_begin,
    is_item_row,
    is_list_of_names_at,
    last_section,
)
from corpus.cards import upright_tables
from corpus.chrome import all_labelled, closes_page, contents, front_matter, is_chrome, page_numbers
from corpus.divided import Document, Parts
from corpus.english_labels import with_words_below
from corpus.flattened import flat_tables
from corpus.foot import (
    announced_annex,
    has_title,
    is_dated,
    opens_foot,
    signers_above,
)
from corpus.framed_cards import framed_cards
from corpus.labelled_rows import labelled_rows
from corpus.model import Span
from corpus.numbering import Mark, mark_of
from corpus.own_tables import own_tables
from corpus.parted_tables import parted_tables
from corpus.run_on import logical_lines
from corpus.run_together import run_together
from corpus.running_heads import running_heads
from corpus.sections import is_list_of_names, is_section_title
from corpus.text import breadth, squeezed
from corpus.unnumbered_cards import unnumbered_cards

_RULES = frozenset("-—_=*|:>")
_TITLE_LINES, _TITLE_LIMIT, _GROUP_LIMIT = 4, 60, 30
# In the body only a dressed line is taken for the page's: 【相关附件】, ## Footnotes, a link.
_DRESSED = ("【", "#", "[", "-", "*", "{")


def divide(text: str) -> Parts:
    """The parts of a notice's text.

    The head ends where the first numbered item or the first task table begins; the body at
    the first line of the foot or of an annexed table.
    """
    every = list(with_words_below(text, logical_lines(text)))
    parts = Parts()
    for found in (front_matter, contents, running_heads, page_numbers):
        taken = tuple(found(text, every))
        parts.chrome.extend(taken)
        every = _without(every, taken)
    parts.own.extend(own_tables(text, every))
    every = _without(every, [line for table in parts.own for line in table.lines])
    parts.parted.extend(parted_tables(text, every))
    every = _without(every, [line for table in parts.parted for line in table.lines])
    if table := run_together(text, every):
        parts.run_together, every = table, sorted((*_without(every, table.lines), *table.above))
    parts.flat.extend(flat_tables(text, every))
    every = _without(every, [line for table in parts.flat for line in table.lines])
    parts.upright.extend(labelled_rows(text, every))
    every = _without(every, [line for cards in parts.upright for line in cards.lines])
    parts.upright.extend(framed_cards(text, every))
    every = _without(every, [line for cards in parts.upright for line in cards.lines])
    parts.upright.extend(unnumbered_cards(text, every) or upright_tables(text, every))
    every = _without(every, [line for cards in parts.upright for line in cards.lines])
    begin = body_begin(text, every)
    begin = (
        len(every) if 0 < begin < len(every) and is_list_of_names_at(text, every, begin) else begin
    )
    _divide_head(text, every[:begin], parts)
    _Divider(text, parts, last_section(text, every[:begin])).walk(every[begin:])
    return parts


def _without(every: Sequence[Span], taken: Sequence[Span]) -> list[Span]:
    gone = frozenset(taken)
    return [line for line in every if line not in gone]


def _is_rule(text: str, line: Span) -> bool:
    return set(squeezed(line.of(text))) <= _RULES


def _divide_head(text: str, head: Sequence[Span], parts: Parts) -> None:
    parts.stamps.extend(takewhile(lambda line: _is_stamp(line.of(text)), head))
    for line in head[len(parts.stamps) :]:
        words = line.of(text)
        if _is_rule(text, line):
            parts.rules.append(line)
        elif is_chrome(words):
            parts.chrome.append(line)
        else:
            (parts.stray if _is_stamp(words) else parts.head).append(line)


def _is_stamp(words: str) -> bool:
    """Whether a row above a notice says nothing of it: a form's cells, the numbers of a receipt."""
    return is_item_row(words) and not all_labelled(words)


class _Divider:
    """Walks down from the first number, remembering which part the next line belongs to."""

    def __init__(self, text: str, parts: Parts, section: Mark | None = None) -> None:
        self.text = text
        self.section = section
        self.parts = parts
        self.document = Document(label="")
        self.parts.documents.append(self.document)
        self.counts: dict[str, Mark] = {}
        self.place = self.document.lines
        self.titles: list[Span] | None = None
        self.label = ""
        self.in_rows = False
        self.is_closed = False
        self.opened_at = 0
        self.closed_at = 0

    def walk(self, lines: Sequence[Span]) -> None:
        for place, line in enumerate(lines):
            if self.in_rows and self._is_group_row(lines[place : place + 2]):
                self._row(line)
            else:
                self._take(line, line.of(self.text))
        self._entitle(for_table=True)

    @property
    def _in_document(self) -> bool:
        return self.place is self.document.lines

    def _take(self, line: Span, words: str) -> None:
        mark = None if is_item_row(words) else mark_of(words)
        if is_item_row(words):
            self._row(line)
        elif _is_rule(self.text, line):
            self.parts.rules.append(line)
            if not self._in_document:
                self.place = self.parts.foot
        elif closes_page(words) or (
            is_chrome(words) and (not self._in_document or words.startswith(_DRESSED))
        ):
            self.parts.chrome.append(line)
            self._leave_document()
        elif mark and self._is_a_section(mark):
            self.section, self.place = mark, self.parts.foot
            self.place.append(line)
        elif mark and self._resumes(mark):
            self._return(line, mark)
        elif mark and self._begins_document(mark):
            self._begin(line, mark)
        elif opens_foot(words):
            self._close(line, words)
        else:
            self._more(line, mark)

    def _row(self, line: Span) -> None:
        self.parts.rows.append(line)
        self._entitle(for_table=True)
        if self.is_closed or not self.document.lines:
            self.place = self.parts.stray
        self.in_rows = True

    def _is_group_row(self, lines: Sequence[Span]) -> bool:
        """Whether a numbered line between two rows heads the rows below it: 一、教育类."""
        words = lines[0].of(self.text)
        mark = None if is_item_row(words) else mark_of(words)
        if mark is None or mark.level > 2 or len(lines) < 2 or breadth(words) > _GROUP_LIMIT:
            return False
        below = lines[1].of(self.text)
        return is_item_row(below) and not head_columns(self.text, cells(self.text, lines[1]))

    def _more(self, line: Span, mark: Mark | None) -> None:
        if self.titles is not None:
            self.titles.append(line)
            return
        if self._in_document and is_section_title(line.of(self.text)):
            self.in_rows = False
        if self._in_document and self.in_rows:
            self.parts.after_rows.append(line)
        elif self.place is self.parts.foot and mark and mark.rank <= OUTER + 10:
            self.place = self.parts.stray
        if self._in_document and mark:
            self._count(mark)
        self.place.append(line)

    def _close(self, line: Span, words: str) -> None:
        """A line of the foot; with a day of signing, the signers' lines above it too."""
        if not self.is_closed:
            self.opened_at = len(self.parts.foot)
        if (self._in_document or self.place is self.parts.stray) and is_dated(words):
            above = [place.of(self.text) for place in self.place]
            for _ in range(signers_above(above, words)):
                self.parts.foot.append(self.place.pop())
            self.parts.foot.sort()
        # What stands between 附件： and the day is a list of annexes.
        self._entitle(for_table=False)
        self.parts.foot.append(line)
        self.place, self.is_closed = self.parts.foot, True
        annex = announced_annex(words, signed=self._is_signed())
        self.label = annex or ""
        if annex is not None:
            self.titles = [self.parts.foot.pop()] if has_title(words) else []
        self.closed_at = len(self.parts.foot)

    def _is_signed(self) -> bool:
        return any(is_dated(line.of(self.text)) for line in self.parts.foot)

    def _leave_document(self) -> None:
        if self._in_document:
            self.place = self.parts.foot

    def _resumes(self, mark: Mark) -> bool:
        """Whether a number goes on with the document that a table or a false foot broke off."""
        if self._in_document and not self.in_rows:
            return False
        before = self.counts.get(mark.form)
        is_outer = mark.rank <= OUTER + 10 or mark.form == "dotted" or not self.is_closed
        return is_outer and self.titles is None and before is not None and mark.follows(before)

    def _is_a_section(self, mark: Mark) -> bool:
        """Whether a number goes on with the head's count and not with one of the document's."""
        known = self.section is not None and mark.form not in self.counts
        return known and self.section is not None and mark.follows(self.section)

    def _return(self, line: Span, mark: Mark) -> None:
        """The document goes on: what broke it off within its count was no foot."""
        if self.is_closed and not self.in_rows:
            taken = self.parts.foot[self.opened_at :]
            del self.parts.foot[self.opened_at :]
            self.document.lines.extend(taken)
            self.parts.taken_back.extend(taken)
        self.place = self.document.lines
        self.in_rows = self.is_closed = False
        self._count(mark)
        self.place.append(line)

    def _begins_document(self, mark: Mark) -> bool:
        if self._in_document or mark.value != 1:
            return False
        return mark.rank <= OUTER or (
            self.titles is not None and (bool(self.titles) or mark.rank <= OUTER + 10)
        )

    def _begin(self, line: Span, mark: Mark) -> None:
        if self.titles is None:
            recent = self.parts.foot[self.closed_at :]
            self.titles = [one for one in recent if self._is_title(one)][:_TITLE_LINES]
            kept = [one for one in recent if one not in self.titles]
            self.parts.foot[self.closed_at :] = kept
        titles = self._entitle(for_table=False)
        if mark.rank > OUTER and titles and is_list_of_names(titles[-1].of(self.text)):
            self.place = self.parts.foot
            self.place.append(line)
            return
        begun = any(document.lines for document in self.parts.documents)
        self.document = Document(label=(self.label or "附件") if begun else "", titles=titles)
        self.parts.documents.append(self.document)
        self.place, self.counts = self.document.lines, {}
        self.in_rows = self.is_closed = False
        self._count(mark)
        self.place.append(line)

    def _count(self, mark: Mark) -> None:
        self.counts[mark.form] = mark

    def _is_title(self, line: Span) -> bool:
        words = line.of(self.text)
        return (
            len(words) <= _TITLE_LIMIT
            and mark_of(words) is None
            and not words.rstrip().endswith(("。", "：", "）"))
        )

    def _entitle(self, *, for_table: bool) -> list[Span]:
        """An annex's first lines are its title, which comes back.

        Above a table, more of them than a title has are strays; elsewhere they are words of
        the notice: a preamble, a list of annexes.
        """
        titles, self.titles = self.titles or [], None
        known = len(titles) if len(titles) <= _TITLE_LINES else 1
        if not for_table:
            known = sum(1 for _ in takewhile(self._is_title, titles[:_TITLE_LINES]))
        self.parts.annex_titles.extend(titles[:known])
        (self.parts.stray if for_table else self.parts.foot).extend(titles[known:])
        return titles[:known]
