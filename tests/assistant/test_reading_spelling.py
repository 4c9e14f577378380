"""Spelling: what was typed by its sound is mended, and what is right stays as it is."""

from typing import Any

import pytest

from assistant.model import Language
from assistant.reading.words.spelling import Spelling, asking_words, english_words
from corpus.model import Notice
from corpus.text import fold
from corpus.units import spellings
from index.terms import folded
from index.wordlists import glossary
from tests.assistant.conftest import unit_names
from tests.assistant.question_files import development, development_turns, paraphrases
from tests.assistant.talk import Read


@pytest.fixture(scope="module")
def spelling(notices: tuple[Notice, ...]) -> Spelling:
    texts = [record.text for notice in notices for record in notice.records]
    units = {s for notice in notices for name in unit_names(notice) for s in spellings(name)}
    places = ("甘肃", "广东", "灵台", "钦州", "甘肃省", "广东省", "灵台县", "钦州市")
    english = (*english_words(), *(phrase for term in glossary() for phrase in term.english))
    return Spelling(texts, (*places, *units, *asking_words()), english)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("迁头单位", "牵头单位"),
        ("谁牵投", "谁牵头"),
        ("牵头弹位", "牵头单位"),
        ("公值律师", "公职律师"),
        ("队伍建社", "队伍建设"),
        ("平路运河", "平陆运河"),
        ("法制保帐", "法制保障"),
        ("行政直法", "行政执法"),
        ("行刑先接", "行刑衔接"),
        ("完城时限", "完成时限"),
        ("裁量全基准", "裁量权基准"),
        ("信息画建设", "信息化建设"),
        ("省思法厅", "省司法厅"),
        ("钦洲的清单", "钦州的清单"),
        ("anual trainning", "annual training"),
        ("responsable unit", "responsible unit"),
        ("the plan of guangdog", "the plan of guangdong"),
        ("supervison", "supervision"),
    ],
)
def test_what_was_typed_by_its_sound_is_mended(spelling: Spelling, typed: str, meant: str) -> None:
    assert spelling.corrected(typed) == meant


RIGHT = [
    *(turn for category, turns in development_turns() if category != "typo" for turn in turns),
    *(question for question, _ in paraphrases() if not question.isascii()),
]


def test_what_is_right_stays(spelling: Spelling) -> None:
    """No turn of the questions without a typing mistake is changed in any character."""
    asked = [fold(folded(turn)) for turn in RIGHT]
    assert len(asked) > 170
    assert [text for text in asked if spelling.corrected(text) != text] == []


def test_what_the_notices_say_stays(spelling: Spelling, notices: tuple[Notice, ...]) -> None:
    texts = [fold(record.text) for notice in notices for record in notice.records]
    assert [text for text in texts if spelling.corrected(text) != text] == []


@pytest.mark.parametrize(
    "words",
    [
        "任务二十七谁牵头",
        "任务二十六谁牵头",
        "第四十三项讲什么",
        "三（二）3",
        "局长是谁",
        "罚单怎么交",
        "今天天气怎么样",
        "食品安全谁来管",
        "证件到期了怎么办",
        "派出所归谁管",
        "月报季报几号报",
        "我想投诉城管",
        "环保督察",
        "疫情防控",
        "people in the towns appeal",
        "salary and insurance",
        "weekly reports",
        "leaders and leadership",
        "planning systems",
    ],
)
def test_words_that_the_notices_lack_are_no_mistakes(spelling: Spelling, words: str) -> None:
    assert spelling.corrected(words) == words


def test_a_mended_question_is_read_like_the_right_one(read: Read) -> None:
    wrong = read("甘肃公值律师和法律顾问队伍建社谁迁头")
    right = read("甘肃公职律师和法律顾问队伍建设谁牵头")
    assert (wrong.wants, wrong.places, wrong.subject) == (right.wants, right.places, right.subject)


@pytest.mark.parametrize(
    "question", ["甘肅任務２７由誰牽頭？", "甘肃任务27由谁牵头？", "　甘肃任务２７由谁牵头?  "]
)
def test_characters_of_either_script_and_width_are_one(read: Read, question: str) -> None:
    query = read(question)
    assert query.places == ("gansu",)
    assert [item.number for item in query.numbers] == ["27"]
    assert "who" in query.wants


def test_the_question_itself_is_kept_as_it_was_typed(read: Read) -> None:
    question = "　甘肃公值律师  谁迁头?"
    assert read(question).question == question


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("任务27谁牵头", "zh"),
        ("甘肃APP掌上执法谁牵头", "zh"),
        ("“互联网+监管”系统由谁建", "zh"),
        ("甘肃 task 27 谁牵头", "zh"),
        ("", "zh"),
        ("27", "zh"),
        ("who leads task 27", "en"),
        ("Gansu task 27?", "en"),
        ("measure 11", "en"),
        ("deadline?", "en"),
        ("Who leads 省司法厅 tasks?", "en"),
        ("I work at 省市场监管局 in Gansu. Which tasks name us?", "en"),
        ("When is the item on 法制审核 due?", "en"),
    ],
)
def test_the_language_of_a_question(read: Read, question: str, language: Language) -> None:
    assert read(question).language == language


@pytest.mark.parametrize("question", development(), ids=lambda question: question["id"])
def test_the_language_of_each_question_of_the_set(read: Read, question: dict[str, Any]) -> None:
    assert read(question["turns"][-1]).language == question["lang"]


@pytest.mark.parametrize(
    ("question", "unit"),
    [
        ("甘肃表中，省委偏办牵头哪些任务", "省委编办"),
        ("钦州市行政审披局牵头哪些任务", "市行政审批局"),
    ],
)
def test_a_longer_unit_is_known_with_one_wrong_character(
    read: Read, question: str, unit: str
) -> None:
    assert [u.names for u in read(question).units] == [(unit,)]


def test_words_of_asking_are_not_read_as_units(read: Read) -> None:
    assert [u.names for u in read("甘肃省人社部门牵头的任务号").units] == [("省人社厅",)]
    assert not read("收到处罚决定以后，多少天内可以申请行政复议").units
