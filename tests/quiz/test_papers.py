from collections import Counter
from dataclasses import replace as with_changes

import pytest

from assistant.quiz.model import DIFFICULTIES, KINDS, Paper, Question, Wanted
from assistant.quiz.paper import (
    CLASH,
    UnknownChoiceError,
    edit,
    make_paper,
    replace,
    sections,
    strike,
    versions,
)
from corpus.model import Notice
from tests.quiz.conftest import Drawn
from tests.quiz.golden import flat

SEEDS = range(12)
ONE_FACT = {"lead_units", "responsible_units", "deadline"}


def printed(question: Question) -> str:
    return flat("\n".join((question.stem, *question.items, *question.options)))


@pytest.mark.parametrize("seed", SEEDS)
def test_no_question_stands_twice_or_gives_away_another(seed: int, drawn: Drawn) -> None:
    questions = drawn(Wanted(count=50, seed=seed))
    assert len(questions) == 50
    assert len({q.id for q in questions}) == len({(q.stem, q.key) for q in questions}) == 50
    asked = Counter(
        (source.record, question.asks)
        for question in questions
        if question.asks in ONE_FACT
        for source in question.sources
    )
    assert asked
    assert max(asked.values()) == 1
    for question in questions:
        if question.kind == "blank" and "____" in question.stem and "写道" in question.stem:
            before, word = flat(question.stem.split("____")[0])[-5:], flat(question.key[0])
            others = [other for other in questions if other is not question]
            assert not [o.id for o in others if f"{before}{word}" in printed(o)]


@pytest.mark.parametrize("seed", SEEDS)
def test_kinds_difficulties_and_notices_have_their_share(
    seed: int, notices: tuple[Notice, ...], drawn: Drawn
) -> None:
    questions = drawn(Wanted(count=28, seed=seed))
    kinds = Counter(q.kind for q in questions)
    difficulties = Counter(q.difficulty for q in questions)
    places = Counter(q.sources[0].notice for q in questions)
    used = Counter(s.record for q in questions for s in q.sources)
    assert set(kinds) == set(KINDS)
    assert set(kinds.values()) == {4}
    assert set(difficulties) == set(DIFFICULTIES)
    assert max(difficulties.values()) - min(difficulties.values()) <= 2
    assert set(places) == {notice.id for notice in notices}
    assert max(places.values()) - min(places.values()) <= 2
    assert max(used.values()) <= 3


@pytest.mark.parametrize("notice", ["gansu", "guangdong", "lingtai", "qinzhou"])
@pytest.mark.parametrize("seed", range(3))
def test_one_notice_alone_gives_every_kind_and_difficulty(
    seed: int, notice: str, notices: tuple[Notice, ...]
) -> None:
    questions = make_paper(Wanted(count=20, seed=seed, notices=(notice,)), notices).questions
    assert len(questions) == 20
    assert {q.kind for q in questions} == set(KINDS)
    assert min(Counter(q.difficulty for q in questions).values()) >= 2
    assert {q.difficulty for q in questions} == set(DIFFICULTIES)


def test_the_same_seed_gives_the_same_paper(notices: tuple[Notice, ...]) -> None:
    wanted = Wanted(count=20, seed=5)
    assert make_paper(wanted, notices) == make_paper(wanted, notices)
    other = make_paper(with_changes(wanted, seed=6), notices)
    assert {q.id for q in other.questions} != {q.id for q in make_paper(wanted, notices).questions}


def test_a_second_paper_can_leave_out_the_first(notices: tuple[Notice, ...]) -> None:
    first = make_paper(Wanted(count=20, seed=1, notices=("gansu",)), notices)
    used = frozenset(question.id for question in first.questions)
    again = make_paper(Wanted(count=20, seed=1, notices=("gansu",), without=used), notices)
    assert len(again.questions) == 20
    assert not used & {question.id for question in again.questions}


def test_only_the_chosen_notices_and_parts_are_asked_about(notices: tuple[Notice, ...]) -> None:
    part = next(name for name in sections(notices) if name.startswith("数字赋能"))
    wanted = Wanted(count=6, seed=3, notices=("gansu",), sections=(part,), kinds=("single",))
    questions = make_paper(wanted, notices).questions
    assert len(questions) == 6
    assert {q.sources[0].notice for q in questions} == {"gansu"}
    assert {q.topic for q in questions} == {part}


def test_a_shorter_paper_where_there_is_no_more(notices: tuple[Notice, ...]) -> None:
    wanted = Wanted(count=400, seed=1, notices=("lingtai",), kinds=("order",))
    assert 1 <= len(make_paper(wanted, notices).questions) < 10


@pytest.mark.parametrize(
    "wanted", [Wanted(notices=("nowhere",)), Wanted(sections=("no such part",))]
)
def test_what_is_not_there_cannot_be_wanted(wanted: Wanted, notices: tuple[Notice, ...]) -> None:
    with pytest.raises(UnknownChoiceError, match="choose of"):
        make_paper(wanted, notices)


def test_striking_takes_one_question_out(paper: Paper) -> None:
    gone = paper.questions[3].id
    left = strike(paper, gone)
    assert [q.id for q in left.questions] == [q.id for q in paper.questions if q.id != gone]


def test_another_question_of_the_same_kind_takes_its_place(
    paper: Paper, notices: tuple[Notice, ...]
) -> None:
    for place, old in enumerate(paper.questions):
        changed = replace(paper, old.id, notices)
        new = changed.questions[place]
        assert new.kind == old.kind
        # What has a last day is soon used up: then an order of another difficulty comes instead.
        assert new.difficulty == old.difficulty or old.kind == "order"
        assert new.id not in {q.id for q in paper.questions}
        kept = [q for q in changed.questions if q is not new]
        assert kept == [q for q in paper.questions if q is not old]
        again = replace(changed, new.id, notices).questions[place]
        assert again.id not in {old.id, new.id}


def test_an_unknown_question_cannot_be_replaced(paper: Paper, notices: tuple[Notice, ...]) -> None:
    assert replace(paper, "nothing", notices) is paper


def test_an_edited_question_is_checked_again(paper: Paper, notices: tuple[Notice, ...]) -> None:
    question = next(q for q in paper.questions if q.kind == "single")
    wrong = next(option for option in question.options if option not in question.key)
    false = edit(paper, with_changes(question, key=(wrong,)), notices)
    unread = edit(paper, with_changes(question, stem="谁负责？"), notices)
    same = edit(paper, with_changes(question, explanation="见原文。"), notices)
    for changed, doubted in ((false, True), (unread, True), (same, False)):
        found = next(q for q in changed.questions if q.id == question.id)
        assert bool(found.doubts) is doubted
        assert not [q for q in changed.questions if q.id != question.id and q.doubts]


def test_an_edited_question_may_give_away_another(
    paper: Paper, notices: tuple[Notice, ...]
) -> None:
    one, other = paper.questions[:2]
    copied = with_changes(other, id=one.id)
    found = edit(paper, copied, notices).questions[0]
    assert CLASH in found.doubts


def test_two_versions_ask_the_same_in_another_order(paper: Paper) -> None:
    first, second = versions(paper)
    assert (first.version, second.version) == ("A", "B")
    assert {q.id for q in first.questions} == {q.id for q in second.questions}
    assert [q.id for q in first.questions] != [q.id for q in second.questions]
    for question in first.questions:
        twin = next(q for q in second.questions if q.id == question.id)
        assert twin.key == question.key
        assert set(twin.options) == set(question.options)
        if question.kind in ("single", "multiple"):
            assert twin.options != question.options
        if question.kind in ("matching", "order"):
            assert question.key not in (question.options, twin.options)
