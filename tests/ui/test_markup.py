from html import unescape
from re import sub

from hypothesis import given
from hypothesis import strategies as st

from assistant.ui.markup import asking, marked, paragraphs
from corpus.model import Span

SPANS = st.tuples(st.integers(0, 30), st.integers(0, 30)).map(lambda ends: Span(*sorted(ends)))


def test_markup_in_a_question_stays_text() -> None:
    assert asking("<b>", '"><i>') == (
        '<button type="button" class="ask" data-ask="&quot;&gt;&lt;i&gt;">&lt;b&gt;</button>'
    )
    assert paragraphs("<b>\n\n1 & 2") == "<p>&lt;b&gt;</p><p>1 &amp; 2</p>"


def test_marks_that_touch_or_overlap_are_one() -> None:
    marks = [Span(1, 3), Span(2, 4), Span(4, 5)]
    assert marked("abcdefg", [Span(0, 7)], marks) == "a<mark>bcde</mark>fg"


@given(st.text("甲乙丙<>&\"' \n", min_size=30, max_size=30), st.lists(SPANS), st.lists(SPANS))
def test_marking_changes_no_character(text: str, spans: list[Span], marks: list[Span]) -> None:
    html = marked(text, spans, marks)
    assert unescape(sub("</?mark>", "", html)) == "".join(span.of(text) for span in spans)
    lit = {place for mark in marks for place in range(mark.start, mark.end)}
    expected = sum(place in lit for span in spans for place in range(span.start, span.end))
    inside = "".join(part.split("</mark>")[0] for part in html.split("<mark>")[1:])
    assert len(unescape(inside)) == expected
