"""Who a measure's sentences set to work, read from their grammar and marked as read.

A clause says it as  [由] WHO [how, when] DOES:  ``县司法局适时牵头组织…``,
``2024年，由省司法厅牵头``, ``县级以上司法行政机关负责…``. The words stand in
``acting.toml``; a unit that is only reported to (报省司法厅) or urged on
(督促指导本级行政执法机关…) does not act.
"""

import re
import tomllib
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from corpus.duty_sentences import duty_lists
from corpus.model import Span, Unit
from corpus.text import Passage, fold
from corpus.unit_lists import mended

_TIME = r"(?:(?:在|于)?\s*20\d\d\s*年(?:\s*\d{1,2}\s*月)?(?:\s*\d{1,2}\s*日)?(?:底|末|初)?前?)"
_NAME = r"[^，。；：！？“”《》〈〉\n]{0,45}?"
_JOINT = re.compile(r"[、和]|及(?!其)|或者")


@cache
def _grammar() -> tuple["re.Pattern[str]", "re.Pattern[str]"]:
    words = tomllib.loads((Path(__file__).parent / "acting.toml").read_text(encoding="utf-8"))
    one_of = {
        k: "|".join(sorted(map(re.escape, v), key=len, reverse=True)) for k, v in words.items()
    }
    who = rf"(?P<who>(?={one_of['starts']}){_NAME}(?:{one_of['heads']}))"
    how = rf"(?:[，、]?(?:{one_of['adverbs']}|{_TIME})){{0,6}}"
    # 各单位负责人 are persons, and no unit that answers for anything.
    does = rf"(?:，?(?:{one_of['verbs']}))(?!(?<=负责)(?:人|同志))"
    opening = rf"(?:^|(?<=[，。；：）\n]))(?:{_TIME}，?|其中，)?"
    clause = re.compile(rf"(?:{opening}|由){who}{how}{does}")
    whole = re.compile(rf"(?={one_of['starts']}).*(?:{one_of['heads']})")
    return clause, whole


def acting_units(
    passage: Passage, slips: Sequence[tuple[str, str]] = (), stop: int | None = None
) -> Iterator[Unit]:
    """The units that act in a passage, each once, in the order in which they begin to act.

    ``stop`` is where the sentences end and a bracket with units begins.
    """
    clause, _ = _grammar()
    folded = fold(passage.text[:stop])
    places: list[tuple[int, int]] = []
    position = 0
    while match := clause.search(folded, position):
        places += _parts(folded, *match.span("who"))
        position = match.end("who")
    places += [
        (start, end)
        for start, end in duty_lists(folded)
        if not any(low < end and start < high for low, high in places)
    ]
    seen = set()
    for start, end in sorted(places):
        name = mended(folded[start:end], slips)
        if name not in seen:
            seen.add(name)
            yield _unit(passage, start, end, name)


def _parts(folded: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The members of a joint subject; 省、地级以上市有关部门 shares its head and stays whole."""
    _, whole = _grammar()
    cuts = [start]
    for joint in _JOINT.finditer(folded, start, end):
        left, right = folded[cuts[-1] : joint.start()], folded[joint.end() : end]
        if _balanced(left) and whole.fullmatch(left) and whole.fullmatch(right):
            yield cuts[-1], joint.start()
            cuts.append(joint.end())
    yield cuts[-1], end


def _balanced(words: str) -> bool:
    return words.count("（") == words.count("）")


def _unit(passage: Passage, start: int, end: int, name: str) -> Unit:
    span: Span = passage.locate(start, end)
    return Unit(name=name, as_written=passage.text[start:end], role="acting", span=span)
