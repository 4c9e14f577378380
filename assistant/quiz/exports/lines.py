"""A paper and its key as lines, as a printed paper has them."""

from collections.abc import Iterator

from assistant.quiz.exports.labels import answer, lettered, part
from assistant.quiz.model import Question


def printed(number: int, question: Question) -> Iterator[str]:
    """What the one who answers sees of a question, the number in the first line."""
    judge = part("judge") if question.kind == "truefalse" else ""
    yield f"{number}. {question.stem}{judge}"
    for place, item in enumerate(question.items, start=1):
        yield f"（{place}）{item}"
    if question.kind != "truefalse":
        for letter, option in lettered(question.options):
            yield f"{letter}. {option}"


def solved(number: int, question: Question) -> Iterator[str]:
    """The key of a question, why, and where it stands."""
    yield f"{number}. {part('answer', answer=answer(question))}"
    yield part("explanation", explanation=question.explanation)
    for source in question.sources:
        yield part("citation", label=source.label)
        yield part("quote", quote=source.quote)
    yield from question.doubts
