"""Added notices by a short form of their title or number, and the units of their places."""

from collections.abc import Iterator
from datetime import date

import pytest

from assistant.answering import Assistant
from assistant.model import Answer
from tests.assistant.added import with_added
from tests.assistant.added_texts import TEXTS
from tests.conftest import AnotherHome

TODAY = date(2024, 10, 1)
TRADE = """云政发〔2024〕38号
云岭省人民政府关于支持自由贸易试验区深化改革创新若干措施的通知
一、营造优良投资环境
1.放宽建设工程设计准入。（负责部门：省住房城乡建设厅、省商务厅）
2.支持开展飞机保税维修。（负责部门：省商务厅、省财政厅）
3.建设科技创新平台。（负责部门：云溪市、省科技厅）
二、工作目标
到2030年，建成高水平开放平台。
"""


@pytest.fixture(scope="module")
def assistant(
    another_home: AnotherHome, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Assistant]:
    folder = tmp_path_factory.mktemp("short")
    files = [folder / name for name in ("trade.txt", "district.txt")]
    files[0].write_text(TRADE, encoding="utf-8")
    files[1].write_text(TEXTS["district.txt"], encoding="utf-8")
    opened = with_added(another_home(), files)
    yield opened
    opened.close()


def asked(assistant: Assistant, question: str) -> Answer:
    return assistant.ask([question], today=TODAY)


def numbers(answer: Answer) -> list[str | None]:
    return [citation.record.number for citation in answer.citations]


def test_a_title_in_short(assistant: Assistant) -> None:
    answer = asked(assistant, "自贸区若干措施里省财政厅负责哪些")
    assert numbers(answer) == ["2"]


def test_a_number_without_its_year(assistant: Assistant) -> None:
    answer = asked(assistant, "沪科合9号第2条谁负责")
    assert "区科委" in answer.direct
    assert "甘肃" not in answer.direct


def test_a_matter_that_is_an_items_title(assistant: Assistant) -> None:
    assert "到2030年" in asked(assistant, "自贸区若干措施到2030年的目标").direct


def test_the_office_of_a_place_is_nobody_elses(assistant: Assistant) -> None:
    answer = asked(assistant, "云溪市科技局牵头哪几项")
    assert answer.kind == "refuse"
    assert "云溪市科技局" in answer.direct


@pytest.mark.parametrize("question", ["甘肃水利厅牵头吗", "水利厅牵头了没", "钦州水利局参加了没"])
def test_whoever_is_not_named_is_told_so(assistant: Assistant, question: str) -> None:
    answer = asked(assistant, question)
    assert answer.kind == "refuse"
    assert "没有点名“水利" in answer.direct
