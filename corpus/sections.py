"""What the parts of a plan are called, from ``sections.toml``."""

import re
import tomllib
from functools import cache
from pathlib import Path

from corpus.text import fold, squeezed

# 组织实施和监督, 工作措施的落实: a title's words within a longer name.
_LINKED = re.compile(r"[和与及的由为是要应需包主具一]")
# An answer says in its first words what it is.
_ANSWER = 8
_PARTS = ("requirements", "parts")


@cache
def _words() -> dict[str, tuple[str, ...]]:
    data = tomllib.loads((Path(__file__).parent / "sections.toml").read_text(encoding="utf-8"))
    return {name: tuple(listed) for name, listed in data.items()}


@cache
def _titles() -> frozenset[str]:
    return frozenset(squeezed(fold(one)) for kind in _PARTS for one in _words()[kind])


def counting_words() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words with which programmes count, Chinese and English ones, the longest first."""
    chinese, english = (
        tuple(sorted(_words()[name], key=len, reverse=True))
        for name in ("counted", "counted_english")
    )
    return chinese, english


def words_before_counting() -> tuple[str, ...]:
    """What may stand before an English counting word: Strategic Intervention 2."""
    return _words()["counted_before"]


def uncounted_words() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words, Chinese and English ones, whose numbers count no parts of a plan: 附件, Table."""
    return _words()["not_counted"], _words()["not_counted_english"]


def words_that_are_no_codes() -> tuple[str, ...]:
    """Letters before a number that are no code of an action's: COVID-19, FY24."""
    return _words()["not_codes"]


def answers(paragraph: str) -> bool:
    """Whether an English paragraph opens by saying what becomes of a recommendation.

    >>> answers("The government agrees with the recommendation."), answers("Plant trees.")
    (True, False)
    """
    opening = re.sub("[^a-z ]", " ", fold(paragraph)).split()[:_ANSWER]
    said = f" {' '.join(opening)} "
    return any(f" {words} " in said for words in _words()["answers"])


def is_requirement_part(title: str) -> bool:
    """Whether the part of a plan with this title holds requirements and not measures."""
    if title.isascii():
        return fold(title) in {fold(one) for one in _words()["requirements"]}
    return title.endswith(_words()["requirements"])


def is_list_of_names(title: str) -> bool:
    """Whether what stands below a title are names and no tasks: …名单, …名录."""
    bare = squeezed(fold(title)).strip("#*").removesuffix("：").removesuffix("）")
    return bare.endswith(_words()["lists"])


def is_section_title(line: str) -> bool:
    """Whether a line without a number is the title of a plan's part, and nothing else."""
    return squeezed(fold(line)).strip("#*").removesuffix("：") in _titles()


def opening_title(words: str) -> str | None:
    """The part's title that words begin with and that no sign parts from what follows.

    >>> opening_title("总体要求到2027年，全县培训全覆盖。"), opening_title("总体目标。到2027年")
    ('总体要求', None)
    """
    opening = words.strip()
    titles = sorted(_titles(), key=len, reverse=True)
    title = next((one for one in titles if opening.startswith(one)), None)
    goes_on = title is not None and re.match(r"[\u4e00-\u9fff\d]", opening[len(title) :])
    return title if goes_on and not _LINKED.match(opening[len(title or "") :]) else None


def speaks_of_itself(words: str) -> bool:
    """Whether words say from when a document holds, or who explains it, and no task."""
    return any(said in words for said in _words()["closing"])
