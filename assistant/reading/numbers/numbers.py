"""Numbers that name items: 任务27, 第二十七项, 27号任务, 第11条, 三（二）3, 表31, task 27.

A number is an item's where a word calls it one, where it opens the question, or where it stands
behind a place or a part; in each case what stands behind it may make it an amount or a date
(``numbers.toml``).
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.query import ItemNumber
from assistant.reading.numbers.beside import from_the_end, stepped
from assistant.reading.numbers.counters import kinds_counted
from assistant.reading.numbers.mention import NumberMention
from assistant.reading.numbers.paths import find_paths
from assistant.reading.numbers.runs import Run, runs, said, through
from corpus.model import Kind, Span

_TEN = 10
# Of three, 2到4项, one may say that there are so many.
_SHORT = 3


def find_numbers(text: str, anchors: Sequence[Span] = ()) -> Iterator[NumberMention]:
    """The items that a folded question names by number, paths first.

    ``anchors`` are places and parts that it names: a bare number behind one counts.

    >>> [m.item.number for m in find_numbers("任务27和28，第四十三项，三（二）3，第卅三条")]
    ['三（二）3', '27', '28', '43', '33']
    >>> [m.item.number for m in find_numbers("2024年第三季度完成的16条重点任务")]
    []
    >>> [m.item.number for m in find_numbers("甘肃31说啥", [Span(0, 2)])]
    ['31']
    >>> [(m.item.number, m.item.step) for m in find_numbers("任务56后面那项是什么")]
    [('56', 1)]
    """
    taken: list[Span] = []
    for mentions in (find_paths(text), from_the_end(text), _plain(text, anchors)):
        found = [m for m in mentions if not any(m.span.meets(other) for other in taken)]
        for mention in found:
            steps, span = stepped(text, mention.span)
            taken.append(span)
            for step in steps:
                item = replace(mention.item, step=step) if step else mention.item
                yield NumberMention(item, span)


def _plain(text: str, anchors: Sequence[Span]) -> Iterator[NumberMention]:
    for run in runs(text):
        # 那一项: one in words names nothing by itself.
        bare = not said("how_many").fullmatch(run.counter) and run.span.of(text)[:1] != "一"
        if (
            run.called
            or _is_several(text, run)
            or _is_stretch(text, run)
            or (bare and (_opens(text, run) or _behind_anchor(text, run, anchors)))
        ):
            yield from _mentions(text, run)


def _is_several(text: str, run: Run) -> bool:
    """55、56、57这三项, 27、28、29哪个最晚, 七八九这三项."""
    several = len(run.values) > 1 and (len(run.numbers) == 1 or run.digits_only(text))
    return several and said("of_several").match(text, run.span.end) is not None


def _is_stretch(text: str, run: Run) -> bool:
    """34到43项之间, 44至47项中: so long a stretch of counted numbers is no amount."""
    counted = run.digits_only(text) and run.counter != ""
    ends = len(run.numbers) == 2 and through(text, *run.numbers)
    return counted and ends and len(run.values) > _SHORT


def _opens(text: str, run: Run) -> bool:
    """27谁牵头, 十五条讲啥, and 7?"""
    if not said("opens").fullmatch(text, 0, run.span.start):
        return False
    if said("nothing_else").fullmatch(text, run.span.end):
        return True
    clear = run.counter or _is_large(text, run)
    return bool(clear) and said("asked_of_item").match(text, run.span.end) is not None


def _behind_anchor(text: str, run: Run, anchors: Sequence[Span]) -> bool:
    """甘肃31说啥, 表3、4、5, 灵台12条提到的."""
    start, end = run.span.start, run.span.end
    before = [anchor.end for anchor in anchors if anchor.end <= start]
    if not any(said("behind_place").fullmatch(text, place, start) for place in before):
        return False
    if run.counter and said("all_of_them").match(text, end):
        return False
    alone = run.counter and len(run.numbers) == 1 and _is_large(text, run)
    told = alone and said("told_of_item").match(text, end)
    return bool(told) or said("asked_of_item").match(text, end) is not None


def _is_large(text: str, run: Run) -> bool:
    """Whether no number in words is below eleven: 一 to 十 are parts of many words, 三项制度."""
    return run.digits_only(text) or min(run.values) > _TEN


def _mentions(text: str, run: Run) -> Iterator[NumberMention]:
    of_table = said("of_table").search(text[: run.span.start])
    kinds: tuple[Kind, ...] = ("task",) if of_table else kinds_counted(run.counter)
    # 第6个 hints at no kind: 第6条 and 第6项 do.
    counted = bool(run.counter) and run.counter != "个"
    for value in run.values:
        item = ItemNumber(number=str(value), kinds=kinds, counted=counted)
        yield NumberMention(item, run.span)
