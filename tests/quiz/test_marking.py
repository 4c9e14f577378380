from dataclasses import replace

from assistant.quiz.marking import by_topic, mark
from assistant.quiz.model import Paper, Question


def of_kind(paper: Paper, kind: str) -> Question:
    return next(q for q in paper.questions if q.kind == kind)


def test_the_key_is_right_in_every_kind(paper: Paper) -> None:
    for question in paper.questions:
        expected = None if question.kind == "short" else True
        assert mark(question, question.key).right is expected


def test_choices_may_come_in_any_order(paper: Paper) -> None:
    question = of_kind(paper, "multiple")
    assert mark(question, question.key[::-1]).right
    assert mark(question, question.key[1:]).right is False
    assert mark(question, question.options).right is False


def test_an_order_is_an_order(paper: Paper) -> None:
    for kind in ("order", "matching"):
        question = of_kind(paper, kind)
        assert mark(question, question.key[::-1]).right is False


def test_a_missing_word_may_be_written_otherwise(paper: Paper) -> None:
    question = of_kind(paper, "blank")
    for wanted, said in (("60", "六十"), ("省委编办", "省编办"), ("2025年底", " 2025 年底。")):
        asked = replace(question, key=(wanted,))
        assert mark(asked, (said,)).right
        assert mark(asked, ("别的",)).right is False
        assert mark(asked, ()).right is False


def test_a_result_by_topic(paper: Paper) -> None:
    marks = [mark(question, question.key) for question in paper.questions]
    scores = by_topic(marks)
    judged = [q for q in paper.questions if q.kind != "short"]
    assert sum(score.judged for score in scores) == len(judged)
    assert all(score.right == score.judged for score in scores)
    assert {score.topic for score in scores} == {q.topic for q in judged}
    nothing = by_topic(mark(question, ()) for question in judged)
    assert sum(score.right for score in nothing) == 0
