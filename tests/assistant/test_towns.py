"""Notices of towns and subdistricts are known by their place, beside those of the city's name."""

from collections.abc import Iterator
from datetime import date

import pytest

from assistant.answering import Assistant
from assistant.model import Answer
from assistant.place_names import meant, place_name
from tests.assistant.added import LAYOUTS, with_added

TODAY = date(2025, 6, 1)
TEXT = """{place}人民政府关于印发《{place}平安建设实施方案》的通知
各村（社区）：
现印发给你们，请认真贯彻执行。
{place}人民政府
2025年{month}月6日
{place}平安建设实施方案
一、重点任务
1.排查矛盾纠纷。{month}月底前完成排查。（责任单位：{unit}）
2.开展夜间巡逻。（责任单位：派出所）
"""
TOWNS = {
    "云溪镇": ("3", "镇司法所"),
    "云溪市石桥镇": ("4", "镇平安办"),
    "江浦路街道": ("5", "街道平安办"),
    "建设街道": ("7", "街道司法所"),
}


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    home = tmp_path_factory.mktemp("towns")
    files = [LAYOUTS / "yunxi_business.txt"]
    for number, (place, (month, unit)) in enumerate(TOWNS.items()):
        files.append(home / f"{number}.txt")
        text = TEXT.format(place=place, month=month, unit=unit).replace(
            "街道人民政府", "街道办事处"
        )
        files[-1].write_text(text, encoding="utf-8")
    opened = with_added(home, files)
    yield opened
    opened.close()


def asked(assistant: Assistant, question: str) -> Answer:
    return assistant.ask([question], today=TODAY)


def test_a_town_has_a_region_and_a_level_below_the_county(assistant: Assistant) -> None:
    held = {n.region: n.level for n in assistant.notices()}
    assert {place: held[place] for place in TOWNS} == dict.fromkeys(TOWNS, "township")
    assert held["云溪市"] == "city"


@pytest.mark.parametrize(
    ("question", "region", "unit"),
    [
        ("云溪镇措施1谁负责", "云溪镇", "镇司法所"),
        ("云溪镇的方案里排查矛盾纠纷由谁负责", "云溪镇", "镇司法所"),
        ("石桥镇措施1谁负责，什么时候完成", "云溪市石桥镇", "镇平安办"),
        ("云溪市石桥镇排查矛盾纠纷谁负责", "云溪市石桥镇", "镇平安办"),
        ("江浦路街道措施1谁负责", "江浦路街道", "街道平安办"),
        ("建设街道措施1谁负责", "建设街道", "街道司法所"),
        ("Who is responsible for measure 1 of Shiqiao Town?", "云溪市石桥镇", "镇平安办"),
    ],
)
def test_a_town_is_asked_about_by_its_name(
    assistant: Assistant, question: str, region: str, unit: str
) -> None:
    answer = asked(assistant, question)
    assert answer.kind == "answer", answer.direct
    assert {citation.notice.region for citation in answer.citations} == {region}
    assert unit in answer.direct


def test_the_city_of_a_town_s_name_is_another_place(assistant: Assistant) -> None:
    answer = asked(assistant, "云溪市有哪些措施")
    assert {citation.notice.region for citation in answer.citations} == {"云溪市"}


def test_a_word_that_a_subdistrict_is_called_by_names_it_not(assistant: Assistant) -> None:
    # 建设 is a word of nearly every notice.
    assert "gansu" in assistant.read(["甘肃推进执法队伍建设的措施有哪些"], today=TODAY).places
    assert assistant.read(["执法队伍建设由谁负责"], today=TODAY).places == ()


def test_a_town_without_a_notice_is_refused(assistant: Assistant) -> None:
    answer = asked(assistant, "柳河镇的措施1谁负责")
    assert answer.kind == "refuse"
    assert "柳河镇" in answer.direct


def test_what_a_town_is_called_elsewhere(assistant: Assistant) -> None:
    notice = meant("石桥镇", assistant.notices())
    assert place_name(notice, "en") == "Shiqiao Town"
    assert place_name(notice, "zh") == "云溪市石桥镇"
