"""What a question claims of an item or a notice beside its unit and its time.

The words stand in ``claims.toml``.
"""

import re
from dataclasses import dataclass
from typing import Literal

from assistant.reading.words.english_numbers import number_word
from assistant.reading.words.patterns import pattern
from corpus.model import Span
from corpus.text import fold, numeral

_COLUMNS_EN = ("first", "second", "third", "fourth", "fifth", "sixth", "leftmost")
# The leftmost is the first.
_LEFTMOST = 6
Order = Literal["later", "earlier"]


@dataclass(frozen=True, slots=True, kw_only=True)
class SizeClaim:
    """So many items of a sort in a notice; ``tasks`` is ``None`` where none is named.

    ``end``: the last item has this number; ``stated``: it is a count and no item's number.
    """

    words: str
    number: int
    tasks: bool | None
    key_tasks: bool = False
    end: bool = False
    stated: bool = False


def _pattern(name: str) -> "re.Pattern[str]":
    return pattern("claims.toml", name)


def order_claimed(text: str) -> Order | None:
    """Whether one item is said to be due later or earlier than another.

    >>> order_claimed("任务27比任务28晚吗"), order_claimed("is task 3 due earlier than task 4")
    ('later', 'earlier')
    """
    folded = fold(text).lower()
    if _pattern("later").search(folded):
        return "later"
    return "earlier" if _pattern("earlier").search(folded) else None


def asks_order(text: str) -> bool:
    """Whether a question asks which of several is due earlier, or whether they are due alike.

    >>> asks_order("甘肃和钦州谁的时限更早"), asks_order("甘肃和钦州分别什么时候完成")
    (True, False)
    """
    return _pattern("order").search(fold(text).lower()) is not None


def asks_for_the_like(text: str) -> bool:
    """Whether a question asks for something similar, and not for the same.

    >>> asks_for_the_like("灵台有没有类似要求"), asks_for_the_like("灵台呢")
    (True, False)
    """
    return _pattern("alike").search(fold(text).lower()) is not None


def asks_sameness(text: str) -> bool:
    """Whether a question asks if several items say the same.

    >>> asks_sameness("任务8和任务9是同一个单位牵头吗"), asks_sameness("任务8谁牵头")
    (True, False)
    """
    return _pattern("same").search(fold(text).lower()) is not None


def own_unit(text: str) -> Span | None:
    """Where a folded question speaks of the asker's unit without its name: 我们局牵头几项."""
    match = _pattern("own_unit").search(text.lower())
    told = _pattern("own_unit_told").search(text)
    return Span(*match.span()) if match and not told else None


def size_claimed(text: str) -> SizeClaim | None:
    """The number of tasks or measures that a question states.

    >>> size_claimed("清单有六十项任务吧").number, size_claimed("到第58项为止，对吗").end
    (60, True)
    >>> size_claimed("the plan has twenty key measures, right?").number
    20
    """
    folded = fold(text).lower()
    if match := _pattern("size_end").search(folded):
        number = _number(match["n"] or match["n2"])
        return SizeClaim(words=match[0], number=number, tasks=None, end=True) if number else None
    for match in _pattern("size").finditer(folded):
        kind = match["kind"] or match["kind2"]
        number = _number(match["n"] or match["n0"] or match["n2"])
        if number is not None:
            return SizeClaim(
                words=match[0].strip(),
                number=number,
                tasks=kind.endswith(("任务", "tasks", "items", "rows")) if kind else None,
                key_tasks=kind == "重点任务",
                stated=_pattern("size_stated").search(folded) is not None,
            )
    return None


def _number(words: str) -> int | None:
    return numeral(words) or number_word(words)


def beside_size(matter: str) -> str:
    """What a question says beside the number of items.

    >>> beside_size("部署了16项重点任务").strip()
    ''
    """
    for name in ("size", "size_number", "size_beside"):
        matter = _pattern(name).sub(" ", matter)
    return matter


def beside_number(matter: str) -> str:
    """What a question says beside a document number and that it is one.

    >>> beside_number("有人写文号为").strip(), beside_number("第三部分讲").strip()
    ('', '第三部分')
    """
    return _pattern("number_beside").sub("", matter)


def beside_document(matter: str) -> str:
    """What a question says beside asking which document one is.

    >>> beside_document("印的到底是个 全名").strip(), beside_document("培训").strip()
    ('', '培训')
    """
    return _pattern("document_beside").sub("", matter)


def puts_number(text: str) -> bool:
    """Whether somebody is said to have written a number so (我写成…, 应该是…).

    >>> puts_number("我登记成12号，应该是？"), puts_number("12号讲了什么")
    (True, False)
    """
    return _pattern("number_put").search(fold(text).lower()) is not None


def rests_on_claimed(text: str) -> bool:
    """Whether a question says that a notice rests on a document."""
    return _pattern("rests_on").search(fold(text).lower()) is not None


def denies_time(text: str) -> bool:
    """Whether a question says of a time that it is not so.

    >>> denies_time("任务46不在2025年底前完成，对吧"), denies_time("任务46不是2025年底吗")
    (True, False)
    """
    return _pattern("time_denied").search(fold(text).lower()) is not None


def asks_whether_may(text: str) -> bool:
    """Whether something is asked that may or will be: 没学完会不会扣钱 confirms no number."""
    return _pattern("may").search(fold(text).lower().replace("?", "？")) is not None


def counts_annexes(text: str) -> bool:
    """Whether a question asks how many annexes there are, or says so many.

    >>> counts_annexes("钦州附件几个"), counts_annexes("附件叫什么")
    (True, False)
    """
    return _pattern("annexes_counted").search(fold(text).lower()) is not None


def asks_for_copies(text: str) -> bool:
    """Whether a question asks whom copies go to, and not whom the notice is addressed to."""
    folded = fold(text).lower()
    return bool(_pattern("copies").search(folded)) and not _pattern("addressed").search(folded)


def asks_which_notice(text: str) -> bool:
    """Whether a question asks which of the notices it is (哪几份有附件)."""
    return _pattern("which_notice").search(fold(text).lower()) is not None


def asks_yes_or_no(text: str) -> bool:
    """Whether a question can be answered by yes or no."""
    return _pattern("plain_question").search(fold(text).lower().replace("?", "？")) is not None


def asks_what_lacks(text: str) -> bool:
    """Whether a question asks what is without something (哪份没有文号)."""
    return _pattern("lacking").search(fold(text).lower()) is not None


def column_asked(text: str) -> int | None:
    """Which column of a table a question asks for, from 0, or from the end: -1 is the last one.

    >>> column_asked("最右边一列是什么"), column_asked("分解表第三列"), column_asked("倒数第二栏")
    (-1, 2, -2)
    """
    said = _pattern("one_column").search(fold(text).lower())
    if said is None:
        return None
    parts = said.groupdict()
    if parts["last"] or parts["last_en"]:
        return -1
    if parts["n_en"]:
        return _COLUMNS_EN.index(parts["n_en"]) % _LEFTMOST
    number = numeral(parts["n"] or "一") or 1
    return -number if parts["back"] else number - 1


def claims_issued(text: str) -> bool:
    """Whether a question speaks of what is issued, and neither of drafts nor of what is not."""
    said = fold(text).lower()
    return bool(_pattern("issued_claimed").search(said)) and not (
        _pattern("draft_claimed").search(said) or _pattern("issue_denied").search(said)
    )


def takes_part(text: str) -> bool:
    """Whether a question asks who takes part in any way, and names no column.

    >>> takes_part("省检察院参加了哪项任务"), takes_part("责任单位栏有省检察院的任务")
    (True, False)
    """
    folded = fold(text).lower()
    return bool(_pattern("part").search(folded)) and not _pattern("column").search(folded)


def takes_for_granted(text: str) -> bool:
    """Whether a question builds on something that it takes for granted: 既然已经印发了."""
    return _pattern("granted").search(fold(text).lower()) is not None


def counts_units(text: str) -> bool:
    """Whether a question asks how many units lead or take part."""
    found = _pattern("counted_units").search(fold(text).lower())
    return found is not None or only_counts_units(text)


def only_counts_units(text: str) -> bool:
    """Whether a turn asks no more than how many units: 一共几家."""
    return _pattern("counted_alone").search(fold(text).lower()) is not None


def asks_for_row(text: str) -> bool:
    """Whether an English question asks for one task, which the body of a notice does not have.

    >>> asks_for_row("Which Gansu task covers insurance?"), asks_for_row("Which measure does?")
    (True, False)
    """
    return _pattern("row").search(fold(text).lower()) is not None
