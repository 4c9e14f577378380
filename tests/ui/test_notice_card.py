import re
from dataclasses import replace
from html import escape
from pathlib import Path

import pytest

from assistant.ui.items import Library
from assistant.ui.notice_card import card_html
from assistant.ui.notices_page import notices_html
from assistant.ui.problem_words import problem_words
from assistant.ui.texts import LANGUAGES, Texts, texts_in
from corpus.catalogue import shipped
from corpus.load import load_catalogue
from corpus.model import Heading, Notice, Problem
from tests.ui.stand_in import MEASURE, ONE, TWO, place

ZH, EN = (texts_in(language) for language in LANGUAGES)
CORPUS = Path(__file__).parents[2] / "corpus"
MARKUP = "<img src=x onerror=alert(1)> & \"'"
NASTY = replace(
    ONE,
    title=MARKUP,
    document_number=MARKUP,
    issuer=MARKUP,
    file=f"somewhere/{MARKUP}.txt",
    headings=(Heading(number="一", title=MARKUP, level=1, span=place(MEASURE)),),
    records=tuple(replace(record, title=MARKUP, number=MARKUP) for record in ONE.records),
    problems=(Problem(message=MARKUP, span=place("<b>法制审核</b>")),),
)


@pytest.mark.parametrize("texts", [ZH, EN], ids=LANGUAGES)
def test_markup_in_a_notice_is_text(texts: Texts) -> None:
    html = notices_html(Library(notices=(NASTY, TWO)), texts)
    assert "<img" not in html
    assert "<b>法制审核" not in html
    assert escape("<b>法制审核</b>") in html
    # Title, number, issuer, file, heading, two records with number and title, and the problem.
    assert html.count(escape(MARKUP)) >= 10


def test_every_problem_is_in_sight_with_its_place_and_words() -> None:
    (gansu,) = (notice for notice in load_catalogue() if notice.id == "gansu")
    for texts in (ZH, EN):
        html = card_html(gansu, texts)
        (shown,) = re.findall('<section class="unsure".*?</section>', html, re.DOTALL)
        assert shown.count("<li>") == len(gansu.problems) > 0
        # Nothing around it folds.
        before = html[: html.index(shown)]
        assert before.count("<details") == before.count("</details>")
        for problem in gansu.problems:
            line = gansu.text[: problem.span.start].count("\n") + 1
            assert texts.say("at_line", line=line) in shown
            assert escape(problem_words(problem.message, texts.language)) in shown
            assert f'data-told="{problem.span.start}-{problem.span.end}"' in shown


def test_a_notice_without_problems_says_so() -> None:
    assert ZH.say("no_problems") in card_html(ONE, ZH)


def test_a_draft_is_called_one_and_what_is_missing_is_said() -> None:
    assert ZH.say("status_draft") not in card_html(ONE, ZH)
    html = card_html(TWO, ZH)
    for name in ("status_draft", "unnumbered", "undated"):
        assert ZH.say(name) in html


@pytest.mark.parametrize("notice", load_catalogue(), ids=lambda notice: notice.id)
def test_every_record_and_the_whole_outline_can_be_opened(notice: Notice) -> None:
    html = card_html(notice, EN)
    for record in notice.records:
        assert f'data-source="{escape(record.id)}"' in html
    told = re.findall(r'data-level="\d"><button[^>]* data-told="(\d+)-\d+"', html)
    assert set(map(int, told)) <= {heading.span.start for heading in notice.headings}
    assert len(told) > len(notice.of_kind("requirement"))


def test_whatever_the_reader_says_is_said_in_both_languages() -> None:
    code = "".join(path.read_text(encoding="utf-8") for path in CORPUS.glob("*.py"))
    found = re.findall(r'(?:\bmessage ?= ?|_problems\()"([^"]+)"', code)
    found += re.findall(r'^_[A-Z_]+ = \(?\s*"([a-z][^"]* [^"]*)"\n', code, re.MULTILINE)
    assert len(found) >= 70
    filled = (one.replace("{what}", "a unit") for one in found)
    for message in (*filled, *(why for entry in shipped() for _, why in entry.doubts)):
        assert problem_words(message, "zh") != message
        assert problem_words(message, "en") != message
    assert problem_words("what nobody foresaw", "zh") == "what nobody foresaw"
