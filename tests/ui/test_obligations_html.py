import json
from collections.abc import Iterator
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from string import Formatter

import pytest

from assistant.obligations import STATES
from assistant.ui.obligations_view import Lists
from assistant.ui.obligations_view.asked import GENERAL, ROLES, read_asked
from assistant.ui.obligations_view.downloads import file_told
from assistant.ui.obligations_view.texts import view_texts
from assistant.ui.obligations_view.view import list_html, units_html, view_html
from assistant.ui.texts import LANGUAGES
from corpus.model import Notice
from index import similar
from index.register import Register
from tests.ui.stand_in import ONE, TWO

TODAY = date(2024, 10, 1)
PLACES = ("gansu", "guangdong")


class Balance(HTMLParser):
    """Fails where an element is not closed; counts what was opened."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        del attrs  # only what is opened and closed counts
        self.open.append(tag)
        self.seen.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def elements(html: str) -> list[str]:
    parser = Balance()
    parser.feed(html)
    assert parser.open == []
    return parser.seen


def opened(folder: Path, notices: tuple[Notice, ...]) -> Lists:
    path = folder / "register.sqlite"
    Register.create(path, notices)
    similar.create(path, notices)
    return Lists(register=Register.open(path), today=lambda: TODAY)


@pytest.fixture(scope="module")
def shipped(register: Register) -> Lists:
    return Lists(register=register, today=lambda: TODAY)


@pytest.fixture
def made_up(tmp_path: Path) -> Iterator[Lists]:
    lists = opened(tmp_path, (ONE, TWO))
    yield lists
    lists.register.close()


def asked(**said: str) -> str:
    return json.dumps(said)


@pytest.mark.parametrize(
    "told",
    [
        None,
        7,
        "",
        "{",
        "[]",
        "[" * 100_000,
        '{"place": 3, "unit": null, "role": [], "state": {}, "today": "0001-01-01"}',
        '{"place": "moon", "role": "king", "state": "逾期", "from": "x", "today": "9999-12-31"}',
    ],
)
def test_whatever_a_browser_sends_is_a_wish(told: object) -> None:
    read = read_asked(told, PLACES, TODAY)
    assert read.today == TODAY
    assert read.wish == read_asked("{}", PLACES, TODAY).wish


def test_what_is_due_within_90_days_holds_what_is_due_within_30() -> None:
    assert read_asked(asked(state="within_90"), PLACES, TODAY).wish.states == (
        "within_90",
        "within_30",
    )


def test_a_unit_may_be_anything_that_is_typed(shipped: Lists) -> None:
    for unit in ("\ud800司法", "<b>", "x" * 10_000, "%s {0} {count}", "' OR 1=1"):
        html = list_html(shipped, asked(unit=unit), "zh")
        assert elements(html)
        assert "<b>" not in html


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_of_a_notice_and_of_a_person_stay_words(made_up: Lists, language: str) -> None:
    spoken = next(known for known in LANGUAGES if known == language)
    html = list_html(made_up, asked(place="one"), spoken)
    assert "&lt;b&gt;法制审核&lt;/b&gt;" in html
    assert "<b>法制审核" not in html
    assert elements(html)
    unknown = list_html(made_up, asked(unit='<img src="x">'), spoken)
    assert "&lt;img src=" in unknown
    assert "<img" not in unknown


def test_every_line_has_its_citation_and_a_box(shipped: Lists) -> None:
    for place in shipped.register.notice_ids():
        html = list_html(shipped, asked(place=place), "zh")
        rows = elements(html).count("tr") - elements(html).count("table")
        listed = shipped.listed(shipped.read(asked(place=place)))
        assert rows == len(listed.named)
        assert html.count("data-tick=") == rows
        for obligation in listed.named:
            assert f'data-source="{obligation.record.id}"' in html


def test_general_names_stand_apart_and_are_marked(shipped: Lists) -> None:
    html = list_html(shipped, asked(place="lingtai", unit="县司法局"), "zh")
    named, general = html.split('<section class="general">')
    assert "general-mark" not in named
    listed = shipped.listed(shipped.read(asked(place="lingtai", unit="县司法局")))
    assert general.count("general-mark") == len(listed.general)
    alone = shipped.listed(shipped.read(asked(place="lingtai", unit="县司法局", role=GENERAL)))
    assert alone.named == ()
    assert alone.general == listed.general


def test_general_alone_asks_nothing_where_no_unit_is_asked_for(shipped: Lists) -> None:
    assert shipped.listed(shipped.read(asked(place="gansu", role=GENERAL))).named


@pytest.mark.parametrize("language", LANGUAGES)
def test_nobody_is_called_late_or_done(shipped: Lists, language: str) -> None:
    spoken = next(known for known in LANGUAGES if known == language)
    html = view_html(shipped, spoken)
    assert elements(html)
    said = " ".join(view_texts(spoken).sentences.values())
    for word in ("逾期", "已完成", "overdue", "completed"):
        assert word not in said


def test_the_pictures_count_what_is_listed(shipped: Lists) -> None:
    html = list_html(shipped, asked(place="gansu"), "zh")
    listed = shipped.listed(shipped.read(asked(place="gansu")))
    assert f"共 {len(listed.named)} 条" in html
    assert "2023年第4季度：" in html
    assert "无日期：" in html
    assert "省司法厅" in html.split("各牵头单位的任务数")[1].split("</figure>")[0]


def test_many_years_become_columns_of_years(shipped: Lists) -> None:
    html = list_html(shipped, asked(), "en")
    figure = html.split("</figcaption>")[1].split("</figure>")[0]
    assert figure.count("<li title=") <= 15


def test_a_notice_without_lead_units_has_one_picture(shipped: Lists) -> None:
    assert list_html(shipped, asked(place="lingtai"), "zh").count("<figure>") == 1


def test_suggestions_carry_what_was_typed(shipped: Lists) -> None:
    html = units_html(shipped, asked(place="gansu", unit="司法局"), "zh")
    assert 'value="省司法厅"' in html
    assert ">省司法厅 · 司法局</option>" in html
    assert "Department of Justice" in units_html(shipped, asked(place="gansu"), "en")
    assert units_html(shipped, asked(place="gansu", unit="<"), "zh") == ""


def test_a_form_that_there_is_not_gives_no_file(shipped: Lists) -> None:
    listed = shipped.listed(shipped.read(asked(place="gansu")))
    assert file_told(listed, "exe", "zh") == {}
    assert file_told(listed, "csv", "en")["name"].endswith(".csv")


def test_no_notices_is_a_sentence(tmp_path: Path) -> None:
    lists = opened(tmp_path, ())
    assert "尚未载入任何文件" in view_html(lists, "zh")
    assert "没有符合条件的条目" in list_html(lists, "", "zh")
    lists.register.close()


def blanks(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}


def test_both_languages_say_the_same_with_the_same_blanks() -> None:
    chinese, english = (view_texts(language).sentences for language in LANGUAGES)
    assert chinese.keys() == english.keys()
    for name, sentence in chinese.items():
        assert blanks(sentence) == blanks(english[name]), name
    for value in (*ROLES, GENERAL):
        assert f"by_role_{value}" in chinese
    for state in STATES:
        assert f"by_state_{state}" in chinese
