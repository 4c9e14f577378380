"""Parts by a bare numeral, and the items of a part by their rank."""

import pytest

from tests.assistant.talk import Ask, Read, cited


@pytest.mark.parametrize(
    ("question", "ids"),
    [
        ("钦州清单六里面由市司法局牵头的是哪条", ["六（一）2"]),
        ("六里面由市司法局牵头的那一条，钦州清单", ["六（一）2"]),
        (
            "四这一部分，不归市司法局、由市直各行政执法部门牵头的是哪几条，钦州",
            ["四（一）3", "四（三）2"],
        ),
        ("钦州清单五下面有几项", ["五（一）", "五（二）1", "五（二）2"]),
    ],
)
def test_a_part_may_be_called_by_its_numeral_alone(ask: Ask, question: str, ids: list[str]) -> None:
    assert cited(ask(question)) == [f"qinzhou/task/{number}" for number in ids]


@pytest.mark.parametrize(
    ("question", "identifier"),
    [
        ("甘肃规范乡镇执法赋权下面最后一项的期限", "gansu/task/29"),
        ("甘肃分解表，监督多元化建设那块最后一项什么时间", "gansu/task/43"),
        ("甘肃执法协作机制下面第一项谁牵头", "gansu/task/30"),
        ("甘肃分解表里执法监督信息化建设下面第二项谁牵头", "gansu/task/45"),
        (
            "The last task under “规范乡镇（街道）执法赋权” in Gansu: when is it due?",
            "gansu/task/29",
        ),
        ("甘肃方案“三、工作要求”的第（四）点小标题是啥", "gansu/requirement/三（四）"),
    ],
)
def test_an_item_of_a_part_is_told_by_its_rank(ask: Ask, question: str, identifier: str) -> None:
    assert cited(ask(question)) == [identifier]


def test_what_stands_in_no_part_is_told_of_the_whole(read: Read) -> None:
    assert [n.number for n in read("甘肃分解表最后一项谁牵头").numbers] == ["57"]
    assert read("甘肃三个单位一块牵头的任务").heading is None
