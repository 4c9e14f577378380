"""A turn that compares cites both sides."""

import pytest

from tests.assistant.talk import Ask, cited


@pytest.mark.parametrize(
    ("turns", "records"),
    [
        (("广东四级监督体系哪年建成", "甘肃晚多久"), {"guangdong/measure/11", "gansu/task/38"}),
        (("灵台赋权评估哪年底", "钦州呢 一样吗"), {"lingtai/measure/11", "qinzhou/task/三（二）3"}),
        (("广东第12条负责单位", "跟13条一样吗"), {"guangdong/measure/12", "guangdong/measure/13"}),
        (
            ("钦州五（二）1牵头", "比五（二）2多谁"),
            {"qinzhou/task/五（二）1", "qinzhou/task/五（二）2"},
        ),
        (("广东通知几号发的", "钦州比它早吗"), {"guangdong/notice", "qinzhou/notice"}),
        (("Gansu task 27 deadline?", "is task 28 earlier"), {"gansu/task/27", "gansu/task/28"}),
        (
            ("Qinzhou 12345 hotline item, when?", "does Gansu finish later"),
            {"qinzhou/task/四（三）4", "gansu/task/42"},
        ),
    ],
)
def test_both_are_cited(ask: Ask, turns: tuple[str, ...], records: set[str]) -> None:
    assert set(cited(ask(*turns))) == records


def test_the_same_thing_elsewhere_is_no_comparison(ask: Ask) -> None:
    turns = ("What does Gansu task 42 require?", "Who leads the same thing in Qinzhou?")
    assert cited(ask(*turns)) == ["qinzhou/task/四（三）4"]
