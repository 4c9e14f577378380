"""Patterns over word classes, and which of them count where several fit."""

import re
from unicodedata import east_asian_width

import pytest

from assistant.reading.wants.aspects import find_aspects
from assistant.reading.wants.wants import read_wants
from assistant.reading.words.lexicon import Words, table
from assistant.reading.words.patterns import Patterns, asks, asks_anything, expanded
from tests.project.tree import ROOT

# Files of lists, each under a name of its own, whose patterns stand by kind.
LISTS = ("claims.toml", "conditions.toml", "dates.toml", "wordings.toml")
# Of up to so many patterns the comment above the list tells the kind.
FEW = 3


def found(patterns: Patterns, text: str) -> list[str]:
    return [match.span.of(text) for match in patterns.find(text)]


def test_a_class_stands_for_any_of_its_words() -> None:
    patterns = Patterns(["{which}{unit}"])
    for words in ("哪个单位", "哪几家厅局", "啥部门", "什么机关"):
        assert found(patterns, f"这事{words}管") == [words]


def test_classes_hold_classes() -> None:
    assert "多少" in expanded("{how_many}项")
    assert "{" not in expanded("{item_of}{which}")


def test_every_class_is_written_out() -> None:
    for name in table("classes.toml"):
        # A number of times stays in braces.
        assert "{" not in re.sub(r"\{\d+,", "", expanded(f"{{{name}}}")), name


def test_every_class_is_used() -> None:
    files = [f for f in (ROOT / "assistant").rglob("*") if f.suffix in {".toml", ".py"}]
    written = "".join(file.read_text(encoding="utf-8") for file in files)
    assert [name for name in table("classes.toml") if f"{{{name}}}" not in written] == []


def lines_of(name: str) -> list[str]:
    file = ROOT / "assistant" / "reading" / "words" / name
    return file.read_text(encoding="utf-8").splitlines()


def columns(line: str) -> int:
    """How wide a line is: a Chinese character is as wide as two letters."""
    return sum(2 if east_asian_width(letter) in "WF" else 1 for letter in line)


def test_the_patterns_of_questions_stand_on_short_lines() -> None:
    assert [line for line in lines_of("asks.toml") if len(line) > 100] == []
    for name in ("aspects.toml", "unread.toml", "classes.toml", *LISTS):
        assert [line for line in lines_of(name) if columns(line) > 100] == []


def test_no_pattern_of_a_want_stands_twice() -> None:
    for want, said in table("asks.toml").items():
        for language in ("zh", "en"):
            assert len(set(said[language])) == len(said[language]), (want, language)


def test_no_pattern_of_a_list_stands_twice() -> None:
    for name in ("classes.toml", *LISTS):
        for key, listed in table(name).items():
            patterns = [str(pattern) for pattern in listed]
            assert len(set(patterns)) == len(patterns), (name, key)


@pytest.mark.parametrize("name", LISTS)
def test_every_kind_of_pattern_has_an_example_above_it(name: str) -> None:
    lines = lines_of(name)
    opened = {line.removesuffix(" = ["): i for i, line in enumerate(lines) if line.endswith("= [")}
    for key, listed in table(name).items():
        if len(listed) > FEW and isinstance(listed[0], str):
            assert lines[opened[key] + 1].startswith("  # "), key


def test_nothing_that_a_plan_may_not_say_is_listed_twice() -> None:
    aspects = table("aspects.toml")
    assert len({entry["name"] for entry in aspects["aspect"]}) == len(aspects["aspect"])
    for entry in (*aspects["aspect"], *aspects["measure"]):
        assert len(set(entry["asked"])) == len(entry["asked"]), entry["asked"]
    for entry in aspects["by_word"]:
        assert len(set(entry["words"])) == len(entry["words"]), entry["words"]


def test_no_word_that_limits_no_list_stands_twice() -> None:
    for language in ("zh", "en"):
        listed = table("unread.toml")[language]
        assert len(set(listed)) == len(listed)


def test_no_word_for_a_thing_holds_another_word_for_it() -> None:
    # 受什么处分 says no more than 处分.
    for entry in table("aspects.toml")["aspect"]:
        plain = [word for word in entry["asked"] if not word.startswith("~")]
        for word in plain:
            others = Words.of(other for other in plain if other != word)
            assert word not in others, (entry["name"], word)


def test_every_kind_of_word_for_a_thing_has_an_example_above_it() -> None:
    lines = lines_of("aspects.toml")
    opened = [i for i, line in enumerate(lines) if line == "asked = ["]
    named = [i for i in opened if lines[i - 1].startswith("name = ")]
    assert len(named) == len(table("aspects.toml")["aspect"])
    assert [lines[i + 1] for i in named if not lines[i + 1].startswith("  # ")] == []


@pytest.mark.parametrize(
    ("question", "aspect"),
    [
        ("讲课费给多少呢", "money"),
        ("这笔差旅费怎么出", "money"),
        ("第12条是由谁草拟的呀", "person"),
        ("这几天花不花钱，收不收钱", "fee"),
        ("how can a shop owner challenge the decision", "remedy"),
        ("where are we supposed to go to register", "errand"),
        ("which of the vendors was it, and which software developers built it", "names"),
    ],
)
def test_what_a_plan_may_not_say_is_found(question: str, aspect: str) -> None:
    assert aspect in {found.name for found in find_aspects(question)}


def test_where_a_clause_ends_has_a_name() -> None:
    ends = Patterns(["还有{stop}", "哪些{end}", "日期{whether}", "公开{or_not}"])
    assert found(ends, "还有，哪些呢") == ["还有", "哪些"]
    assert found(ends, "日期没有？公开吗") == ["日期", "公开"]
    assert found(ends, "还有呢，哪些任务，日期都写，公开的") == []


def test_a_class_that_is_not_there_is_named() -> None:
    with pytest.raises(KeyError, match="whatever"):
        Patterns(["{whatever}单位"])


def test_a_gap_ends_with_its_clause_and_says_nothing() -> None:
    patterns = Patterns(["依据…哪"])
    match = next(iter(patterns.find("依据上面的哪份文件")))
    assert (match.span.of("依据上面的哪份文件"), match.score) == ("依据上面的哪", 3)
    assert found(patterns, "依据充分，哪份文件") == []


def test_an_english_pattern_is_whole_words() -> None:
    patterns = Patterns(english=["leads?"])
    assert found(patterns, "who leads the leaders") == ["leads"]


def test_an_opening_pattern_counts_only_where_a_clause_opens() -> None:
    patterns = Patterns(english=["^who"])
    assert found(patterns, "who leads it") == ["who"]
    assert found(patterns, "officers who lead it") == []


def test_what_says_more_wins_over_what_lies_within_it() -> None:
    # 依据哪个文件 asks for the basis; 哪个文件 within it would ask for the notice.
    assert read_wants("依据哪个文件制定").wants == {"parents"}
    assert "where" in read_wants("这句话出自哪个文件").wants


def test_words_side_by_side_all_count() -> None:
    assert read_wants("谁牵头，什么时候完成").wants == {"who", "lead", "when"}


@pytest.mark.parametrize(
    ("question", "want"),
    [
        ("这项归哪家机关办", "who"),
        ("哪几个市直部门参加", "who"),
        ("which two provincial agencies are in it", "who"),
        ("哪个阶段的节点，什么日期要交", "when"),
        ("ddl是哪天", "when"),
        ("what quarter is it due in", "when"),
        ("本县各部门得干些啥", "items"),
        ("表里几号任务说过", "items"),
        ("which single item was dropped", "items"),
        ("一共多少条", "count"),
        ("这份方案依据哪些通知来的", "parents"),
        ("甘肃第3条拆成了分解表的哪几项", "divided"),
        ("该交给哪个汇总", "to_whom"),
    ],
)
def test_what_is_wanted(question: str, want: str) -> None:
    assert want in read_wants(question).wants


def test_a_leading_body_is_a_unit_and_no_part_of_the_notice() -> None:
    assert read_wants("which body leads rewards").parts == ()
    assert read_wants("what does the body say on rewards").parts != ()


def test_whether_a_clause_asks() -> None:
    assert asks_anything("谁牵头")
    assert not asks_anything("我们局新来的同事")
    assert set(asks()) >= {"who", "when", "items"}
