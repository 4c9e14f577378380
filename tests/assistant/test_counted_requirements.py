"""Requirements counted by themselves, and so many items of a tier that names no item."""

import pytest

from tests.assistant.talk import Ask, cited


@pytest.mark.parametrize(
    ("question", "place", "size"),
    [
        ("甘肃要求有几点", "gansu", 5),
        ("灵台的要求是哪几条", "lingtai", 7),
        ("广东那份计划里的要求一共有多少点", "guangdong", 5),
    ],
)
def test_requirements_alone_are_counted(ask: Ask, question: str, place: str, size: int) -> None:
    found = cited(ask(question))
    assert len(found) == size
    assert all(record.startswith(f"{place}/requirement/") for record in found)


def test_what_a_matter_requires_is_no_part(ask: Ask) -> None:
    assert not any("/requirement/" in record for record in cited(ask("钦州对培训的要求有几点")))


@pytest.mark.parametrize(
    ("question", "size"),
    [
        ("甘肃省级部署的十三项里，有几项是2025年底", 3),
        ("甘肃省级部署的13项当中，长期坚持的有哪些", 10),
        ("甘肃省级部署的13项任务里面，省司法厅牵头几项", 10),
    ],
)
def test_how_many_a_tier_has_names_no_item(ask: Ask, question: str, size: int) -> None:
    answer = ask(question)
    assert len(cited(answer)) == size
    assert "没有读懂" not in answer.direct


def test_a_wrong_number_of_a_tier_is_no_item_either(ask: Ask) -> None:
    assert "gansu/task/15" not in cited(ask("甘肃省级部署的15项里，哪几项长期坚持"))
