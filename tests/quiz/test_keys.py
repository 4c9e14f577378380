"""Every key against the golden records, by a reader that shares nothing with maker and checker."""

from itertools import product

import pytest

from assistant.quiz.exports.json_text import question_object
from assistant.quiz.model import DIFFICULTIES, KINDS, Difficulty, Kind, Wanted
from corpus.model import Notice
from tests.quiz.conftest import Drawn
from tests.quiz.golden import flat, records
from tests.quiz.golden import notices as golden_notices
from tests.quiz.oracle import faults

NOTICES = sorted(golden_notices())
CELLS = list(product(KINDS, DIFFICULTIES, NOTICES))
SEEDS = range(4)
SLIPS = ("法法部门", "监监督", "区城", "带平", " and ", "<b>", "bookmark", "执法执法", "省（州）")


@pytest.mark.parametrize(("kind", "difficulty", "notice"), CELLS)
def test_every_key_is_right_and_no_wrong_option_is(
    kind: Kind, difficulty: Difficulty, notice: str, drawn: Drawn
) -> None:
    made = 0
    for seed in SEEDS:
        wanted = Wanted(
            count=4, seed=seed, notices=(notice,), kinds=(kind,), difficulties=(difficulty,)
        )
        for question in drawn(wanted):
            assert (question.kind, question.difficulty) == (kind, difficulty)
            assert not list(faults(question_object(question)))
            made += 1
    assert made >= len(SEEDS)


@pytest.mark.parametrize("seed", range(20))
def test_stems_stand_alone_and_repeat_no_slip(seed: int, drawn: Drawn) -> None:
    for question in drawn(Wanted(count=28, seed=seed)):
        printed = "".join((question.stem, *question.items, *question.options))
        for source in question.sources:
            notice = golden_notices()[source.notice]
            assert notice["region"] in question.stem
            named = notice["document_number"] or "征求意见稿"
            assert named in printed
        assert not [slip for slip in SLIPS if slip in printed]


@pytest.mark.parametrize("seed", range(20))
def test_quotes_are_the_records_own(seed: int, notices: tuple[Notice, ...], drawn: Drawn) -> None:
    by_id = {notice.id: notice for notice in notices}
    for question in drawn(Wanted(count=28, seed=seed)):
        for source in question.sources:
            text = by_id[source.notice].text
            assert "".join(span.of(text) for span in source.spans) == source.quote
            assert flat(source.quote) == records()[source.record].text
            assert source.draft == (golden_notices()[source.notice]["status"] == "draft")
