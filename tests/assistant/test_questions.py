"""The question sets, answered and graded: floors below which the assistant must not fall."""

from collections import defaultdict

import pytest

from assistant.evaluate import Result, evaluate
from tests.assistant.question_files import matters, paraphrases, question_set, set_names
from tests.assistant.remembering import Remembering
from tests.assistant.talk import TODAY, Ask, cited

# The least share that is right, and that has every fact in the direct sentence.
FLOORS = {
    "acceptance": (0.95, 0.88),
    "anchor": (0.95, 0.90),
    "attic": (0.95, 0.90),
    "barge": (0.95, 0.90),
    "canal": (0.95, 0.90),
    "cellar": (0.95, 0.90),
    "desk": (0.95, 0.90),
    "dock": (0.95, 0.90),
    "dev": (0.95, 0.90),
    "exam": (0.95, 0.87),
    # The hardest classes alone: talks, comparisons, times, matters in everyday words.
    "lantern": (0.92, 0.80),
    # Talks, comparisons and lists with two conditions alone.
    "chat": (0.94, 0.90),
    # In English alone.
    "meadow": (0.95, 0.88),
    "lodge": (0.95, 0.90),
    "market": (0.95, 0.90),
    "pier": (0.95, 0.90),
    "quay": (0.95, 0.90),
    "relay": (0.97, 0.95),
    "hedge": (0.95, 0.90),
    "lagoon": (0.95, 0.90),
    "paddock": (0.95, 0.90),
    "pond": (0.95, 0.90),
    "wharf": (0.95, 0.90),
    # What no notice says, and what is taken for granted.
    "kiln": (0.97, 0.93),
    "loom": (0.97, 0.93),
    # A notice itself, what none says, and what is taken for granted.
    "gate": (0.94, 0.90),
    "notary": (0.95, 0.90),
    "teahouse": (0.89, 0.83),
    "terrace": (0.95, 0.90),
    "brook": (0.94, 0.90),
    "chapel": (0.97, 0.95),
    "delta": (0.97, 0.95),
    "ember": (0.97, 0.93),
    "fjord": (0.96, 0.93),
    "glade": (0.98, 0.95),
    "marsh": (0.96, 0.94),
    "spruce": (0.98, 0.95),
    "larch": (0.97, 0.95),
    "rowan": (0.97, 0.95),
    # Whole chats, turn by turn.
    "bramble": (0.92, 0.87),
    "clover": (0.91, 0.87),
    "sorrel": (0.97, 0.94),
    "willow": (0.97, 0.96),
    "quarry": (0.97, 0.90),
    "ridge": (0.96, 0.92),
    "tower": (0.97, 0.92),
}
# Other names of the unit in a bracket narrow the list: 由县政府去做的（含写作“县人民政府”的）.
# A heading and its own text asked together, one item beside all before it, what a text mentions in
# so many places, and English talk of a unit whose Chinese name stands in a bracket.
KNOWN_MISSES = {"pon-090", "ridge-010", "ridge-013", "ember-080", "delta-093"}
# Sets of fewer questions than a hundred.
SHORT = {"spruce"}
MOST_EVADED = {"beacon": 0.035, "bramble": 0.03, "teahouse": 0.03}
ANY_OTHER = (0.90, 0.85)


@pytest.fixture(scope="module", params=set_names())
def results(remembering: Remembering, request: pytest.FixtureRequest) -> tuple[str, list[Result]]:
    return request.param, evaluate(remembering, question_set(request.param), TODAY)


def share(held: list[bool]) -> float:
    return sum(held) / len(held)


def test_all_questions_are_graded(results: tuple[str, list[Result]]) -> None:
    name, graded = results
    assert [r.id for r in graded] == [q["id"] for q in question_set(name)]
    assert len(graded) >= (60 if name in SHORT else 100)


@pytest.mark.parametrize("category", ["lookup", "unit"])
def test_numbers_and_units_are_always_right(
    results: tuple[str, list[Result]], category: str
) -> None:
    graded = [r for r in results[1] if r.category == category]
    # Some sets ask hard classes alone.
    hard = (
        "beacon bramble chapel chat clover fjord gate kiln lantern loom marsh notary quarry relay "
        "sorrel spruce teahouse tower willow"
    )
    assert len(graded) > 10 or results[0] in hard.split()
    missed = [(r.id, r.grade.missed) for r in graded if not r.grade.right]
    assert [miss for miss in missed if miss[0] not in KNOWN_MISSES] == []


def test_nearly_all_questions_are_right(results: tuple[str, list[Result]]) -> None:
    name, graded = results
    missed = [(r.id, r.grade.missed) for r in graded if not r.grade.right]
    assert share([r.grade.right for r in graded]) >= FLOORS.get(name, ANY_OTHER)[0], missed


def test_nearly_all_facts_stand_in_the_direct_answer(results: tuple[str, list[Result]]) -> None:
    name, graded = results
    missed = [(r.id, r.direct) for r in graded if not r.grade.direct]
    assert share([r.grade.direct for r in graded]) >= FLOORS.get(name, ANY_OTHER)[1], missed


def test_hardly_any_question_that_has_an_answer_is_evaded(
    results: tuple[str, list[Result]],
) -> None:
    evaded = [(r.id, r.direct) for r in results[1] if r.grade.evaded]
    assert share([r.grade.evaded for r in results[1]]) <= MOST_EVADED.get(results[0], 0.02), evaded


def test_no_category_is_given_up(results: tuple[str, list[Result]]) -> None:
    by_category = defaultdict(list)
    for result in results[1]:
        by_category[result.category].append(result.grade.right)
    # A chat may ask one question of a kind.
    several = {c: held for c, held in by_category.items() if len(held) > 1}
    assert {c: held for c, held in several.items() if share(held) < 0.5} == {}


def test_what_is_composed_for_them_holds_nothing_that_is_not_so(
    results: tuple[str, list[Result]], remembering: Remembering
) -> None:
    assert remembering.complaints == []
    assert remembering.checked >= len(results[1])


def test_paraphrases_are_mostly_found(remembering: Remembering) -> None:
    asked = [(remembering.ask([question], today=TODAY), right) for question, right in paraphrases()]
    assert len(asked) == 88
    assert remembering.complaints == []
    missed = [answer.question for answer, right in asked if not right & set(cited(answer))]
    assert len(asked) - len(missed) >= 60, missed


def test_matters_told_freely_are_found(ask: Ask) -> None:
    """Measured: English 128 of 140, Chinese 87 of 100; before the search knew more words 72, 73."""
    asked = list(matters())
    for english, many, least in ((True, 140, 124), (False, 100, 85)):
        of_language = [(q, right) for q, right in asked if q.isascii() == english]
        assert len(of_language) == many
        missed = [q for q, right in of_language if not right & set(cited(ask(q))[:1])]
        assert many - len(missed) >= least, missed


@pytest.mark.parametrize(
    "question",
    [
        "Who in Gansu leads on vaccinating children against measles?",
        "By when must Guangdong build new kindergartens?",
        "Who in Qinzhou is in charge of fishing bans?",
        "When does Guangdong open the new subway line?",
        "Who grants licences for taxi drivers in Qinzhou?",
        "Who in Gansu takes care of library opening hours?",
        "Who runs tests on drinking water in Lingtai?",
        "甘肃 小孩打疫苗谁负责",
        "灵台 种树造林谁牵头",
        "广东 大学生找工作谁来帮",
    ],
)
def test_what_the_notices_do_not_speak_of_is_refused(ask: Ask, question: str) -> None:
    assert ask(question).kind == "refuse"
