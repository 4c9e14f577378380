import json
from base64 import b64decode
from datetime import date
from html import unescape
from html.parser import HTMLParser
from string import Formatter

import pytest

from assistant.quiz.exports import ENDINGS
from assistant.quiz.model import DIFFICULTIES, KINDS, Question
from assistant.ui.quiz_view.asked import VERSIONS, read_asked
from assistant.ui.quiz_view.downloads import file_told
from assistant.ui.quiz_view.papers import Papers
from assistant.ui.quiz_view.taking import given_of, judged_html, result_html
from assistant.ui.quiz_view.texts import quiz_texts
from assistant.ui.quiz_view.view import paper_html, view_html
from assistant.ui.texts import LANGUAGES
from corpus.load import load_catalogue

NOTICES = load_catalogue()
ZH = quiz_texts("zh")
EVIL = "<img src=x onerror=alert(1)>\"'&{0}"
WISH = {"count": "14", "seed": "7"}


class Balance(HTMLParser):
    """Fails where an element is not closed; keeps all attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.tags: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open.append(tag)
        self.tags.add(tag)
        self.attributes += attrs

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def parsed(html: str) -> Balance:
    parser = Balance()
    parser.feed(html)
    assert parser.open == []
    return parser


def told(*steps: dict[str, object], version: str = "", **wish: object) -> str:
    return json.dumps({"wish": {**WISH, **wish}, "steps": steps, "version": version})


@pytest.fixture(scope="module")
def papers() -> Papers:
    return Papers(NOTICES)


def questions(papers: Papers, asked: str) -> tuple[Question, ...]:
    return papers.paper(papers.read(asked)).questions


def edited(question: Question, **changed: object) -> dict[str, object]:
    step = {
        "do": "edit",
        "question": question.id,
        "stem": question.stem,
        "items": question.items,
        "options": question.options,
        "key": question.key,
        "explanation": question.explanation,
    }
    return {**step, **changed}


def right_values(question: Question) -> list[str]:
    """What a form sends that is filled in rightly."""
    if question.kind in ("blank", "short"):
        return list(question.key)
    if question.kind == "order":
        return [str(question.key.index(text) + 1) for text in question.options]
    return [str(question.options.index(text)) for text in question.key]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_is_there_and_has_the_same_holes(language: str) -> None:
    here, there = quiz_texts("en").sentences, quiz_texts("zh").sentences
    assert here.keys() == there.keys()
    for name in here:
        holes = [
            {hole for _, hole, _, _ in Formatter().parse(said[name]) if hole}
            for said in (here, there)
        ]
        assert holes[0] == holes[1]
    texts = quiz_texts("zh" if language == "zh" else "en")
    for kind in KINDS:
        assert texts.say(f"kind_{kind}")
    for level in DIFFICULTIES:
        assert texts.say(f"difficulty_{level}")
    for ending in ENDINGS:
        assert texts.say(f"download_{ending[1:]}")


def test_the_form_offers_every_choice() -> None:
    parser = parsed(view_html(NOTICES, "zh"))
    values = {value for name, value in parser.attributes if name == "value"}
    assert {notice.id for notice in NOTICES} | set(KINDS) | set(DIFFICULTIES) <= values


def test_without_notices_it_says_so() -> None:
    assert "form" not in parsed(view_html((), "zh")).tags


def test_a_preview_shows_key_explanation_and_source_of_every_question(papers: Papers) -> None:
    html = paper_html(papers, told(), "preview", ZH)
    parser = parsed(html)
    shown = unescape(html)
    made = questions(papers, told())
    assert len(made) == 14
    for question in made:
        assert question.stem in shown
        assert question.explanation in shown
        for source in question.sources:
            assert ("data-source", source.record) in parser.attributes


def test_a_quiz_to_take_does_not_hold_its_keys(papers: Papers) -> None:
    html = paper_html(papers, told(), "take", ZH)
    parsed(html)
    shown = unescape(html)
    for question in questions(papers, told()):
        assert question.stem in shown
        assert question.explanation not in shown


@pytest.mark.parametrize("version", VERSIONS)
def test_right_answers_are_right_and_counted_by_topic(papers: Papers, version: str) -> None:
    asked = told(version=version)
    made = papers.paper(papers.read(asked))
    for question in made.questions:
        name = "judge_yourself" if question.kind == "short" else "right"
        html = judged_html(made, question.id, right_values(question), ZH)
        assert f'class="verdict {name}"' in html
        parsed(html)
    answers = {question.id: right_values(question) for question in made.questions}
    count = sum(question.kind != "short" for question in made.questions)
    html = result_html(made, answers, ZH)
    assert f"已判 {count} 题，答对 {count} 题" in html
    for question in made.questions:
        if question.kind != "short":
            assert question.topic in unescape(html)


@pytest.mark.parametrize(
    "values", [None, 7, [], [[]], ["-1"], ["999999999"], ["²"], [EVIL] * 99, {}]
)
def test_whatever_is_given_is_judged(papers: Papers, values: object) -> None:
    made = papers.paper(papers.read(told()))
    for question in made.questions:
        assert len(given_of(question, values)) <= 30
        html = judged_html(made, question.id, values, ZH)
        assert 'class="verdict right"' not in html
        parsed(html)
    result_html(made, {question.id: values for question in made.questions}, ZH)
    assert judged_html(made, "nowhere", values, ZH) == ""


def test_struck_replaced_and_used_questions_are_gone(papers: Papers) -> None:
    made = questions(papers, told())
    first, second = made[0].id, made[1].id
    steps: list[dict[str, object]] = [
        {"do": "strike", "question": first},
        {"do": "replace", "question": second},
    ]
    now = [question.id for question in questions(papers, told(*steps))]
    assert len(now) == len(made) - 1
    assert not {first, second} & set(now)
    again = questions(papers, told(without=[question.id for question in made]))
    assert again
    assert not {q.id for q in made} & {q.id for q in again}


def test_an_edited_question_is_checked_again(papers: Papers) -> None:
    for question in questions(papers, told()):
        same = paper_html(papers, told(edited(question)), "preview", ZH)
        assert ZH.say("proven") in same
        assert ZH.say("doubts") not in same
        html = paper_html(papers, told(edited(question, key=["县司法局"])), "preview", ZH)
        assert ZH.say("doubts") in html


def test_edited_words_stay_text_and_every_file_can_be_written(papers: Papers) -> None:
    for question in questions(papers, told()):
        for texts in ([EVIL, "\0\ud800"], []):
            step = edited(
                question,
                stem=f"</textarea>{EVIL}\x0b",
                explanation=EVIL,
                key=texts,
                options=texts,
                items=texts,
            )
            for mode in ("preview", "take"):
                html = paper_html(papers, told(step, version="A"), mode, ZH)
                parser = parsed(html)
                assert not {"img", "script"} & parser.tags
                assert not [name for name, _ in parser.attributes if name.startswith("on")]


def test_every_form_of_file_is_made_of_edited_papers_too(papers: Papers) -> None:
    made = questions(papers, told())
    steps = [edited(q, stem=EVIL, key=[EVIL], options=[], items=[]) for q in made]
    for asked in (told(), told(version="B"), told(*steps), told(*steps, version="A")):
        paper = papers.paper(papers.read(asked))
        for ending in ENDINGS:
            file = file_told(paper, ending, date(2024, 10, 1))
            assert file["name"].endswith(ending)
            assert b64decode(file["content"])
    assert file_told(paper, ".exe", date(2024, 10, 1)) == {}


@pytest.mark.parametrize(
    "sent",
    [
        None, 3, "", "[", "[]", "null", "[" * 100_000, '{"wish": [], "steps": {}, "version": []}',
        '{"wish": {"count": "-1", "seed": "x", "notices": [[]], "without": 3}, "steps": [3, {}]}',
        '{"wish": {"count": "99999999999999"}, "steps": [{"do": [], "question": {}}]}',
    ],
)  # fmt: skip
def test_whatever_is_sent_asks_for_some_paper(sent: object) -> None:
    asked = read_asked(sent, NOTICES)
    assert 1 <= asked.wanted.count <= 100
    assert asked.steps == ()
    assert asked.version in VERSIONS


def test_parts_say_whose_they_are() -> None:
    html = view_html(NOTICES, "zh")
    chips = [piece for piece in html.split("<label") if 'name="sections"' in piece]
    assert len(chips) > 10
    places = [notice.region for notice in NOTICES]
    assert all(any(place in chip for place in places if place) for chip in chips)


def test_long_wording_is_kept_whole(papers: Papers) -> None:
    (first, *_) = questions(papers, told())
    long = "甲" * 3000
    (changed, *_) = questions(papers, told(edited(first, explanation=long)))
    assert changed.explanation == long


def test_a_step_more_does_not_change_the_steps_before(papers: Papers) -> None:
    made = questions(papers, told())
    steps: list[dict[str, object]] = []
    for question in made[:3]:
        steps.append({"do": "replace", "question": question.id})
        fresh = Papers(NOTICES)
        assert questions(papers, told(*steps)) == questions(fresh, told(*steps))
