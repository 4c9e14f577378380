"""Damaged notices: whatever happened to the lines, reading never fails and loses nothing."""

from collections.abc import Callable
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from corpus.catalogue import Entry, shipped
from corpus.notice import read_notice
from corpus.readers import read_text
from tests.corpus.laws import assert_laws

TEXTS = tuple(tuple(entry.path.read_text(encoding="utf-8-sig").splitlines()) for entry in shipped())
BLANKS = ("\t", "\n", "\n\n", "\f", "\r\n", "\v", "\x85", "\u2028", " ", "\u3000", "\xa0", "\ufeff")
# What else a scan, a conversion or a hand may put anywhere.
WORDS = """
（ ） ( ) 《 》 〈 〉 〔 “ 、 ， ； ： 。 # --- <b> </b> ² 𠮷 é 0 [bookmark:
一、 （一） （二十一） 1. 27 999． 附件 附件： 2024年 2024年2月30日前 每年 底 前 月 第五季度
（县司法局负责） 2024年6月至 省 各县、区 等 牵头 负责 省司法厅 由 要 均需
"""
INTRUDERS = (*BLANKS, *WORDS.split())

# Some lines of one notice as they follow each other, some of another: heads with their rows too.
passages = st.builds(
    lambda lines, where, length: lines[int(where * len(lines)) :][:length],
    st.sampled_from(TEXTS),
    st.floats(0, 1, exclude_max=True),
    st.integers(1, 9),
)
lines_of_notices = st.lists(passages, max_size=6).map(
    lambda found: [line for lines in found for line in lines]
)
HALF = 0.5
damage = st.lists(
    st.tuples(
        st.sampled_from(("insert", "drop", "double", "cut")),
        st.floats(0, 1, exclude_max=True),
        st.integers(1, 12),
        st.sampled_from(INTRUDERS),
    ),
    max_size=8,
)
thorough = settings(max_examples=800, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def damaged(text: str, how: str, where: float, length: int, intruder: str) -> str:
    """The text with something put in, left out, repeated, or broken off at one place."""
    at = int(where * (len(text) + 1))
    before, struck, after = text[:at], text[at : at + length], text[at + length :]
    changed: dict[str, Callable[[], str]] = {
        "insert": lambda: before + intruder + struck + after,
        "drop": lambda: before + after,
        "double": lambda: before + struck * 2 + after,
        "cut": lambda: before + "\n" + struck + after,
    }
    return changed[how]()


@given(lines_of_notices, st.randoms(use_true_random=False), damage)
@thorough
def test_lines_of_several_notices_in_any_order_with_any_damage(
    lines: list[str], order: Random, wounds: list[tuple[str, float, int, str]]
) -> None:
    if wounds and wounds[0][1] > HALF:
        order.shuffle(lines)
    text = "\n".join(lines)
    for wound in wounds:
        text = damaged(text, *wound)
    assert_laws(read_notice(text, file="damaged.txt"))


@given(st.sampled_from(shipped()), st.integers(0, 2**16), st.lists(st.integers(0, 400)))
@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_a_whole_notice_that_begins_anywhere_and_lost_some_of_its_lines(
    entry: Entry, start: int, lost: list[int]
) -> None:
    text = entry.path.read_text(encoding="utf-8-sig")
    rest = text[start % len(text) :].splitlines(keepends=True)
    kept = "".join(line for index, line in enumerate(rest) if index not in lost)
    assert_laws(read_notice(kept, file=entry.path.name, entry=entry))


@pytest.mark.parametrize("before", ["", "一、任务\n1.省司法厅", "主要措施\t牵头单位\n"])
@pytest.mark.parametrize("mark", INTRUDERS)
def test_a_mark_repeated_without_end_is_read_to_the_end(mark: str, before: str) -> None:
    assert_laws(read_notice(before + mark * 1000 + "完", file="marks.txt"))


@given(st.lists(st.sampled_from(INTRUDERS), max_size=40))
@thorough
def test_nothing_but_marks(marks: list[str]) -> None:
    assert_laws(read_notice("".join(marks), file="marks.txt"))


@given(st.text(max_size=300))
@thorough
def test_any_text_at_all(text: str) -> None:
    assert_laws(read_notice(text, file="any.txt"))


@pytest.mark.parametrize("entry", shipped(), ids=lambda entry: entry.id)
def test_a_notice_whose_lines_are_all_joined_is_a_problem(entry: Entry) -> None:
    text = "".join(read_text(entry.path).splitlines())
    notice = read_notice(text, file="joined.txt")
    assert notice.records or "no numbered item and no task table was found" in {
        problem.message for problem in notice.problems
    }


@pytest.mark.parametrize("text", ["收文\t编号\t2145\n", "---\n", "\t\n收文\t日期\n\n"])
def test_a_text_of_nothing_but_furniture_is_a_problem(text: str) -> None:
    assert [p.message for p in read_notice(text, file="x.txt").problems] == [
        "no numbered item and no task table was found"
    ]
