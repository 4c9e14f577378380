"""What is found in the shipped notices by the shipped model, counted as the benchmark counts."""

from benchmarks.retrieval import Question, development, figures, paraphrases, rank, searches
from index.build import Index


def first_and_mrr(index: Index, search: str, questions: list[Question]) -> tuple[float, float]:
    shares = figures(searches(index)[search], index, questions)
    return shares[0], shares[-1]


def test_every_right_record_is_there(index: Index) -> None:
    asked = [*development(), *paraphrases()]
    assert len(asked) > 100
    assert [q.text for q in asked if not q.right] == []
    right = {identifier for q in asked for identifier in q.right}
    assert [identifier for identifier in right if index.register.record(identifier) is None] == []


def test_joined_is_no_worse_than_words_alone_on_the_development_questions(index: Index) -> None:
    questions = list(development())
    joined = first_and_mrr(index, "joined", questions)
    assert joined >= first_and_mrr(index, "BM25", questions)
    assert joined[0] >= 0.9


def test_joined_is_clearly_better_than_words_alone_on_paraphrases(index: Index) -> None:
    questions = list(paraphrases())
    words, joined = (first_and_mrr(index, search, questions) for search in ("BM25", "joined"))
    assert joined[0] > words[0] + 0.05
    assert joined[1] > words[1] + 0.05
    assert joined[1] > 0.8


def test_english_finds_nearly_as_well(index: Index) -> None:
    questions = [q for q in (*development(), *paraphrases()) if q.language == "en"]
    assert first_and_mrr(index, "joined", questions)[0] >= 0.9


def test_a_rank_is_that_of_the_first_right_record() -> None:
    assert rank(["a", "b", "c"], frozenset("cb")) == 2
    assert rank(["a"], frozenset("b")) is None
    assert rank([], frozenset("b")) is None
