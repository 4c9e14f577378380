"""``duties.toml`` as patterns over folded text: how a notice says who answers for a task."""

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from corpus.model import Role

# 列第一位者为牵头单位，下同 · 排在首位的部门为牵头部门 · 第一个为牵头
_FIRST_LEADS = re.compile(
    r"(?:[列排]名?(?:在|于)?(?:第一位|第一|首位|最前面?|第1位)|第一(?:个|家|位|顺位|(?:责任)?(?:单位|部门))|首[个位家])"
    r"[^，。；：）\n]{0,12}?(?:为|是|系|即)[^，。；）\n]{0,6}?(?:牵头|主办)"
)
# Up to four words before the last one of an English label.
_ENGLISH_WORDS = r"(?:[a-z][a-z'’-]*[ /]){0,4}"
# Lead department(s), responsible agency(ies).
_PLURAL = r"(?:（(?:s|es|ies)）)?"
_NOTE = re.compile(r"[\s（(]*(?:注|备注|说明)\s*[：:]?")
# 以下任务均需各乡镇落实，不再列出 · 以下均由试点城市政府负责 · 以下均涉及各县区，不再重复列出
_STANDING = re.compile(
    r"(?:以下|下列)[^，；、]{0,8}?均(?:[需由]|涉及|包括|含)(?P<list>[^；，]+?)"
    r"(?:落实|负责|实施|配合|(?=，[^，；]{0,4}不再))"
)


def _one_of(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


@cache
def words() -> dict[str, tuple[str, ...]]:
    """The word lists of ``duties.toml``."""
    data = tomllib.loads((Path(__file__).parent / "duties.toml").read_text(encoding="utf-8"))
    return {kind: tuple(listed) for kind, listed in data.items()}


@cache
def label() -> str:
    """A pattern of what a labelled list is called, the colon left out: ``牵头责任单位``."""
    said = words()
    kind, ends = _one_of(said["label_words"]), _one_of(said["label_ends"])
    alone, english = _one_of(said["label_alone"]), _one_of(said["english_who_ends"])
    return (
        rf"(?:(?:(?:{kind}){{1,3}}(?:{ends}))|(?:{alone}|{_ENGLISH_WORDS}(?:{english})){_PLURAL})"
    )


@cache
def other_label() -> str:
    """A pattern of what something else than units is called: ``完成时限``."""
    said = words()
    persons = rf"(?:{_one_of(said['other_begins'])}){{0,3}}(?:{_one_of(said['person_ends'])})"
    return rf"(?:{_one_of(said['other_labels'])}|{persons}|{_time_ends()})"


@cache
def time_label() -> str:
    """A pattern of what a time is called where a label promises one: ``完成时限``."""
    return rf"(?:{_one_of(words()['time_labels'])}|{_time_ends()})"


def _time_ends() -> str:
    said = words()
    english = rf"{_ENGLISH_WORDS}(?:{_one_of(said['english_when_ends'])}){_PLURAL}"
    begins = _one_of(said["other_begins"])
    return rf"(?:(?:{begins}){{0,3}}(?:{_one_of(said['time_ends'])})|{english})"


@cache
def duty() -> str:
    """A pattern of what a list of units does: ``牵头``, ``按职责分工负责``, ``会同有关部门``."""
    said = words()
    manner, verb = _one_of(said["manners"]), _one_of(said["verbs"])
    return rf"(?:(?:{manner})*(?:{verb}){{1,3}}|{_one_of(said['enough'])})"


def role_of(duty_or_label: str) -> Role:
    """``lead`` where the words say so; every other way of being named is ``responsible``."""
    return "lead" if any(word in duty_or_label for word in words()["lead"]) else "responsible"


def standing() -> "re.Pattern[str]":
    """A rule that names units for all that follows, as ``list``."""
    return _STANDING


def first_leads(text: str) -> int | None:
    """Where the rule begins to hold that the unit named first leads; ``None`` without one.

    A note below a table holds for all of the text.

    >>> first_leads("（县司法局、县财政局负责。列第一位者为牵头单位，下同）")
    13
    >>> first_leads("注：排在首位的为牵头单位。"), first_leads("县司法局为牵头单位")
    (0, None)
    """
    rule = _FIRST_LEADS.search(text)
    if rule is None:
        return None
    line = text.rfind("\n", 0, rule.start()) + 1
    return 0 if _NOTE.match(text, line) else rule.start()
