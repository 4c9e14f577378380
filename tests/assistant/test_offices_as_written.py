"""An office that exists is never read as another one that sounds like it."""

import pytest

from corpus.units import lexicon
from tests.assistant.remembering import Remembering
from tests.assistant.talk import TODAY, Ask, cited

# A level with the ending that its offices have.
_OFFICES = (("省", "厅"), ("市", "局"), ("县", "局"))


def test_every_field_is_read_as_it_is_written(remembering: Remembering) -> None:
    fields = [field for field in lexicon().fields if len(field) == 2 and not field.isascii()]
    assert len(fields) > 30
    for field in fields:
        for level, ending in _OFFICES:
            name = f"{level}{field}{ending}"
            query = remembering.read([f"{name}在清单里牵头哪几条"], today=TODAY)
            spelt = [unit.spelling for unit in query.units]
            assert not spelt or any(field in spelling for spelling in spelt), (name, spelt)


@pytest.mark.parametrize("question", ["市审计局在清单里牵头哪几条", "市审计局牵头的任务"])
def test_the_audit_office_is_no_approval_office(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert answer.kind == "refuse"
    assert "审批" not in answer.direct


def test_a_misspelt_office_is_still_known(ask: Ask) -> None:
    assert "qinzhou/task/五（二）2" in cited(ask("钦州市行正审批局牵头哪几条"))


def test_an_office_of_two_names_is_found_by_either(ask: Ask) -> None:
    found = cited(ask("钦州市发改委（大数据发展局）点名当责任单位的是哪几条"))
    assert found == [f"qinzhou/task/{number}" for number in ("三（一）3", "三（二）2", "七（一）")]
