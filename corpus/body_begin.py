"""Where a notice's head ends: at the first number that opens a count, or the first task table."""

from collections.abc import Sequence

from corpus.annex import cells, head_columns, is_row
from corpus.chrome import is_chrome
from corpus.foot import annex_listed
from corpus.model import Span
from corpus.numbering import Mark, mark_of
from corpus.sections import is_list_of_names, is_section_title
from corpus.statements import is_unit_s_item
from corpus.title import is_english_plan, is_plan_name

# The rank of 一、: numbers down to it begin a document wherever it stands.
OUTER = 50
_BULLETS = ("*\t", "-\t", "•\t", "+\t")


def is_item_row(words: str) -> bool:
    """Whether a line is a table's row, and no bullet with its gap."""
    return is_row(words) and not words.startswith(_BULLETS)


def body_begin(text: str, every: Sequence[Span]) -> int:
    """The first outer number that opens a count, or a part's title above it; else any number.

    A task table ends the search.
    """
    first = None
    listed = 0
    for index, line in enumerate(every):
        words = line.of(text)
        listed = annex_listed(words, listed)
        if listed:
            continue
        if is_item_row(words):
            if head_columns(text, cells(text, line)):
                return index if first is None else first
        elif mark := mark_of(words):
            if mark.rank <= OUTER:
                # An action's number may stand below a dressed heading: ## 1. Publish.
                if mark.family == "action" and first is not None:
                    return first if _is_dressed_number(every[first].of(text)) else index
                is_titled = first is not None and is_section_title(every[first].of(text))
                in_midst = first is not None and _begins_in_the_midst(every[first].of(text), mark)
                return first if first is not None and (is_titled or in_midst) else index
            first = index if first is None else first
        elif first is None and _opens_part(words) and not _is_subtitle(text, every, index):
            first = index
    return len(every) if first is None else first


def _begins_in_the_midst(first: str, outer: Mark) -> bool:
    """Whether a text was cut out of a notice: no count of it, inner or outer, begins with one."""
    mark = mark_of(first)
    return mark is not None and mark.value > 1 and outer.value > 1


def last_section(text: str, head: Sequence[Span]) -> Mark | None:
    """The last of a head's own numbers: 1. Foreword, 2. Our actions, above Theme A."""
    last = None
    for line in head:
        mark = mark_of(line.of(text))
        if mark and mark.family == "digit" and (mark.follows(last) if last else mark.value == 1):
            last = mark
    return last


def _is_dressed_number(words: str) -> bool:
    return words.startswith("#") and mark_of(words) is not None


def is_list_of_names_at(text: str, every: Sequence[Span], begin: int) -> bool:
    """Whether what is numbered are names, and no parts of a text: 1.某某公司 below …名单."""
    mark = mark_of(every[begin].of(text))
    is_inner = mark is not None and mark.rank > OUTER
    return is_inner and is_list_of_names(every[begin - 1].of(text))


def _is_subtitle(text: str, every: Sequence[Span], index: int) -> bool:
    """Whether a heading stands right below the title: # Action Plan / ## Housing Sector."""
    if not index or not every[index - 1].of(text).startswith("# "):
        return False
    return text[every[index - 1].end : every[index].start].count("\n") == 1


def _opens_part(words: str) -> bool:
    """Whether a line without a number is the title of a plan's part: its words, or its dress."""
    named = is_plan_name(words) or is_english_plan(words)
    is_dressed = words.startswith("##") and not is_chrome(words) and not named
    return is_dressed or is_section_title(words) or is_unit_s_item(words)
