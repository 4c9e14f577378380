"""What the counts of a tree's numbers make unsure: numbers left out, and counts of one.

Where a number is left out, one of the parts since the number before it may hold what it
numbered; where the line that lost it can be made out, the parts from there on.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from corpus.label_lines import is_label
from corpus.model import Problem, Span
from corpus.nodes import ENDS, TITLE_LIMIT, Node
from corpus.numbering import SAY_ABOVE, Mark, is_misread

_ALONE = "a count of one number only: those after it may be missing"
_MISSING = "the number after this item is missing: two items may be one"
_OUT_OF_COUNT = "a number that does not continue the count before it"


def lone_numbers(text: str, nodes: Sequence[Node]) -> list[Problem]:
    """A problem for each number that opens a count which nothing continues, where others go on."""
    if all(node.mark.value <= 1 for node in nodes):
        return []
    # Goal C may well have C.1 alone.
    lone = (
        node
        for node in nodes
        if node.mark.value == 1
        and node.mark.number
        and node.mark.family not in SAY_ABOVE
        and not _lists_on(text, node)
    )
    return [
        Problem(message=_ALONE, span=node.whole)
        for node in lone
        if sum(one.mark.form == node.mark.form for one in node.beside) == 1
        and not any(_runs_on(node, one) for one in nodes)
    ]


def _lists_on(text: str, node: Node) -> bool:
    """Whether the next member of a list stands in the same line: ①…；②…；③…."""
    return node.mark.form == "circle" and any("②" in span.of(text) for span in node.extent)


def _runs_on(node: Node, other: Node) -> bool:
    """Whether a count goes on below another heading: （一） under 一、, （二） under 二、."""
    anew = any(one.mark.form == node.mark.form and one.mark.value == 1 for one in other.beside)
    return other.mark.follows(node.mark) and other.start > node.start and not anew


def count_breaks(
    text: str,
    nodes: Sequence[Node],
    mark: Mark,
    beside: Sequence[Node],
    last: Mark | None,
    line: Span,
) -> Iterator[Problem]:
    """The doubts about a number that neither begins a count, nor continues one.

    ``nodes`` are all parts above its ``line``, ``beside`` those of its own parent, and ``last``
    is the number of its shape that came last.
    """
    same = [node.mark for node in beside if node.mark.form == mark.form]
    continues = any(mark.follows(m) for m in (*same[-1:], *filter(None, [last])))
    if continues or (mark.value == 1 and not same) or _is_mnemonic(mark, same):
        return
    if _begins_in_the_midst(text, nodes, mark, last, line):
        return
    known = same[-1].value if same else 0
    if nodes and mark.value > known + 1:
        for node in _since(text, nodes, mark, beside, last):
            yield Problem(message=_MISSING, span=node.whole)
    else:
        yield Problem(message=_OUT_OF_COUNT, span=line)


def _begins_in_the_midst(
    text: str, nodes: Sequence[Node], mark: Mark, last: Mark | None, line: Span
) -> bool:
    """Whether a text was cut out of a notice: its first line has a number other than the first.

    Numbers of outer shapes then begin anywhere, too. Nothing within the text holds those before.
    """
    if last is not None or mark.family in SAY_ABOVE:
        return False
    if text[: nodes[0].start if nodes else line.start].strip("#*> \n\r\t\u3000"):
        return False
    return not nodes or (nodes[0].mark.value > 1 and mark.rank < nodes[0].mark.rank)


def _is_mnemonic(mark: Mark, same: Sequence[Mark]) -> bool:
    """Whether letters stand for words and count nothing: Priority W (warm homes), Priority M."""
    first = (*same, mark)[0].number
    return (
        mark.family == "action" and first[-2:-1] == " " and first[-1].upper() not in "A1234567890"
    )


def _since(
    text: str, nodes: Sequence[Node], mark: Mark, beside: Sequence[Node], last: Mark | None
) -> Sequence[Node]:
    """The parts of which one may hold what a gap in the count leaves out."""
    same = [node for node in beside if node.mark.form == mark.form]
    if not same and last is not None and last.value < mark.value:
        same = [node for node in nodes if node.mark.form == mark.form]
    above = beside[0].parent if beside else None
    since = same[-1] if same else above
    parts = nodes[nodes.index(since) if since else 0 :]
    lost = (place for place, node in enumerate(parts) if _holds_a_title(text, node))
    return parts[next(lost, 0) :]


def _holds_a_title(text: str, node: Node) -> bool:
    """Whether a part is a title without a number, or holds a line that looks like one.

    It is short, no sentence ends it, and one ends above it; or it begins as scans misread numbers.
    """
    shown = [span.of(text).strip() for span in node.extent]
    return node.mark.form == "heading" or any(
        is_misread(line)
        or (above.endswith(ENDS) and len(line) <= TITLE_LIMIT // 2 and not line.endswith(ENDS))
        for above, line in pairwise(shown)
        if not is_label(line)
    )
