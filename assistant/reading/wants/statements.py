"""Statements made to have them confirmed, without a word that asks: 听说任务38要到2025年底.

The words stand in ``statements.toml``.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from assistant.query import Query, Want
from assistant.reading.words.lexicon import OPENINGS
from assistant.reading.words.patterns import pattern
from corpus.model import Span

_HAN = re.compile(r"[\u3400-\u9fff]")
# So much may stand behind a question mark: （甘肃）.
_LEFT = 6
# 是省司法厅牵头的, 要清理近三年没发生的事项: a sentence, although it ends like a noun.
_IS_SO = re.compile("[是由归要须该]|必须|应当")


def stated(text: str) -> tuple[Span, ...] | None:
    """Where a folded question says that it only repeats or supposes something.

    ``None`` where nothing is stated, or where something is asked besides. The places are the
    words of the frame (听说), which are no matter of the question; a supposition has none.

    >>> [span.of("听说任务38要到2025年底") for span in stated("听说任务38要到2025年底")]
    ['听说']
    >>> stated("听说任务38是谁牵头的") is None
    True
    >>> stated("so the rotation is done by september?"), stated("the tasks of september?")
    ((), None)
    """
    chinese = _HAN.search(text) is not None
    # 为什么没有其他牵头单位: what is asked to be explained is stated.
    why = tuple(Span(*match.span()) for match in _said("why").finditer(text))
    for span in why:
        text = text[: span.start] + "，" * (span.end - span.start) + text[span.end :]
    if asks_something(text):
        return None
    frames = (*why, *_frames(text))
    supposed = _said("supposed") if chinese else _whole("supposed_en")
    concluded = _puts_a_value(text) or (
        text.rstrip().endswith(("？", "?")) and _opening("concluded_en").search(text)
    )
    if frames or supposed.search(text) or concluded:
        return frames
    return None


def asks_something(text: str) -> bool:
    """Whether a folded text has a word by which something is asked that has no value yet."""
    in_english = _said("asking_en").search(_without_terms(text))
    open_end = _said("open_end").search(text)
    return bool(_said("asking").search(text) or in_english or open_end)


def put_up(query: Query, text: str) -> Query:
    """The query, to be confirmed where its folded text asks nothing and leaves nothing open."""
    if asks_something(text) or not _leaves_nothing_open(query):
        return query
    return replace(query, wants=query.wants | {"confirm"})


def _leaves_nothing_open(query: Query) -> bool:
    """Whether a question names an item and gives the value of every field that it speaks of.

    任务30牵头单位是省公安厅: whatever else is said around it, it can only be right or wrong.
    """
    wants = query.wants - {"duty"}
    values: dict[Want, bool] = {
        "lead": bool(query.units),
        "responsible": bool(query.units),
        "when": query.due is not None or query.ongoing is True,
        "tier": len(query.tiers) == 1,
    }
    done = bool(query.units) and (bool(query.roles) or query.asks("duty"))
    stated = done or values["when"] or values["tier"]
    whole = all(values.get(want, False) for want in wants)
    return len(query.numbers) == 1 and stated and whole


def _puts_a_value(text: str) -> bool:
    """Whether a question mark stands behind a value that is told (任务30牵头是省公安厅).

    A noun before it only names what is looked for: 2024年底前完成的任务？
    """
    asked, _, behind = text.rpartition("？")
    sentence = re.split("[。？！]", asked)[-1]
    if not asked or len(behind.strip("（） 。")) > _LEFT:
        return False
    said = any(_said(name).search(sentence) for name in ("valued", "valued_en"))
    is_so = _IS_SO.search(sentence) is not None
    if _said("open_end").search(f"{sentence}？"):
        return False
    return said and (is_so or not _said("nominal").search(f"{sentence}？"))


def _frames(text: str) -> Iterator[Span]:
    for name in ("reported", "checked"):
        yield from (Span(*match.span()) for match in _said(name).finditer(text))
    for name in ("reported_en", "checked_en"):
        yield from (Span(*match.span()) for match in _whole(name).finditer(text))


def is_checked(text: str) -> bool:
    """Whether words say that something is to be checked, or claim that it is right: 核对一下."""
    return bool(_said("checked").search(text) or _whole("checked_en").search(text))


def _without_terms(text: str) -> str:
    """The text without what stands in quotation marks."""
    return re.sub(r"[“\"《][^”\"》]*[”\"》]", " ", text)


def _said(name: str) -> "re.Pattern[str]":
    return pattern("statements.toml", name)


@cache
def _whole(name: str) -> "re.Pattern[str]":
    return re.compile(rf"(?<![a-z0-9])(?:{_said(name).pattern})(?![a-z0-9])")


@cache
def _opening(name: str) -> "re.Pattern[str]":
    return re.compile(rf"{OPENINGS[2]}(?:{_said(name).pattern})")
