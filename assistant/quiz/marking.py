"""Answers to a paper marked at once, and a result by topic."""

from collections.abc import Iterable, Sequence

from assistant.quiz.model import Mark, Question, Score
from corpus.text import fold, numeral, squeezed
from corpus.units import is_known, key

_ENDS = "。，；、“”《》"


def mark(question: Question, given: Sequence[str]) -> Mark:
    """The answer judged: options by their texts, ``matching`` and ``order`` in their order.

    A missing word is right in any spelling of a unit's name, a number in Chinese digits too;
    a short answer is judged by people.
    """
    answer = tuple(given)
    if question.kind == "short":
        return Mark(question=question, given=answer, right=None)
    if question.kind in ("matching", "order"):
        right = answer == question.key
    elif question.kind == "blank":
        right = len(answer) == len(question.key) and all(
            _means(said, wanted) for said, wanted in zip(answer, question.key, strict=True)
        )
    else:
        right = set(answer) == set(question.key)
    return Mark(question=question, given=answer, right=right)


def by_topic(marks: Iterable[Mark]) -> tuple[Score, ...]:
    """How many were right of each topic's judged questions, in the order of the paper."""
    judged: dict[str, list[bool]] = {}
    for marked in marks:
        if marked.right is not None:
            judged.setdefault(marked.question.topic, []).append(marked.right)
    return tuple(
        Score(topic=topic, right=sum(rights), judged=len(rights))
        for topic, rights in judged.items()
    )


def _means(said: str, wanted: str) -> bool:
    one, other = (fold(squeezed(text)).strip(_ENDS) for text in (said, wanted))
    if one == other:
        return True
    number = numeral(other)
    if number is not None:
        return numeral(one) == number
    return is_known(one) and is_known(other) and key(one).means(key(other))
