"""A paper in Moodle's GIFT, as its documentation describes it.

What GIFT does not know is said with what it knows: an order as a matching of places and
entries, several blanks as one answer with ； between the words, a short answer as an essay.
"""

import re
from collections.abc import Iterator

from assistant.quiz.exports.labels import citation
from assistant.quiz.model import RIGHT, Paper, Question

_MARKS = re.compile(r"([\\~=#{}:])")
_BETWEEN = "；"


def text(paper: Paper) -> str:
    """All questions, a blank line between them."""
    return "\n\n".join(map(_question, paper.questions)) + "\n"


def _question(question: Question) -> str:
    answers = "\n".join((*_answers(question), f"####{_escaped(_feedback(question))}"))
    return f"::{_escaped(question.id)}::[plain]{_escaped(question.stem)}{{\n{answers}\n}}"


def _answers(question: Question) -> Iterator[str]:
    match question.kind:
        case "truefalse":
            yield "TRUE" if question.key == (RIGHT,) else "FALSE"
        case "single":
            for option in question.options:
                yield f"{'=' if option in question.key else '~'}{_escaped(option)}"
        case "multiple":
            yield from _weighted(question)
        case "blank":
            yield f"={_escaped(_BETWEEN.join(question.key))}"
        case "matching" | "order":
            for item, entry in pairs(question):
                yield f"={_escaped(item)} -> {_escaped(entry)}"
        case "short":
            return


def pairs(question: Question) -> tuple[tuple[str, str], ...]:
    """What is matched with what; in an order, places with entries."""
    items = question.items or tuple(f"第{n}位" for n in range(1, len(question.key) + 1))
    return tuple(zip(items, question.key, strict=False))


def _weighted(question: Question) -> Iterator[str]:
    """Each right option gives its share, each wrong one takes all."""
    share = f"{100 / len(question.key):.5f}".rstrip("0").rstrip(".")
    for option in question.options:
        weight = share if option in question.key else "-100"
        yield f"~%{weight}%{_escaped(option)}"


def _feedback(question: Question) -> str:
    points = _BETWEEN.join(question.key) + "\n" if question.kind == "short" else ""
    return f"{points}{question.explanation}\n{citation(question.sources)}"


def _escaped(text: str) -> str:
    """The text with GIFT's own signs marked, and its lines kept.

    GIFT has no mark for ``->``, which would make any answer a pair; an arrow says the same.
    """
    text = text.replace("->", "→")
    return _MARKS.sub(r"\\\1", text).replace("\n", "\\n")
