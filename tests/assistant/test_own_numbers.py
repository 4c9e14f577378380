"""Items whose notice numbers them with a word or letters of its own."""

from pathlib import Path

import pytest

from assistant.reading.numbers.own_numbers import OwnNumbers
from corpus.load import load_notice
from corpus.model import Notice

LAYOUTS = Path(__file__).resolve().parent.parent / "corpus" / "layouts"


def named(notice: Notice, question: str) -> list[str]:
    return [
        m.item.number.removeprefix("二") for m in OwnNumbers([notice]).find(question, [notice.id])
    ]


@pytest.mark.parametrize(
    ("file", "question", "numbers"),
    [
        ("tangquan_jiedao_shishi.txt", "汤泉街道项目六什么时候完成", ["项目六"]),
        ("tangquan_jiedao_shishi.txt", "项目6和项目3谁牵头", ["项目六", "项目三"]),
        ("tangquan_jiedao_shishi.txt", "项目十一什么时候完成", []),
        ("changhe_actions.txt", "行动二由谁负责", ["行动二"]),
        ("lakeport_streams.txt", "who owns s-1 in lakeport", ["S-1"]),
        ("kelso_waste.txt", "when is 1a due", ["1a"]),
    ],
)
def test_numbers_of_its_own(file: str, question: str, numbers: list[str]) -> None:
    assert named(load_notice(LAYOUTS / file), question) == numbers


def test_only_the_notices_asked_about_count() -> None:
    notice = load_notice(LAYOUTS / "changhe_actions.txt")
    assert list(OwnNumbers([notice]).find("行动二由谁负责", ["gansu"])) == []
