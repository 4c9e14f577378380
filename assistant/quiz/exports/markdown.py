"""A paper as Markdown, the key behind it."""

import re
from collections.abc import Callable, Iterable, Iterator

from assistant.quiz.exports.labels import by_kind, labels, title
from assistant.quiz.exports.lines import printed, solved
from assistant.quiz.model import Paper, Question

_MARKS = re.compile(r"([\\`*_{}\[\]<>#~|&])")
_NUMBER = re.compile(r"^(\d+)\.", re.MULTILINE)


def text(paper: Paper) -> str:
    """The paper, a line, and the key with explanations and citations."""
    questions = _part(_plain(title(paper)), paper, printed)
    key = _part(labels()["titles"]["key"], paper, solved)
    return "\n".join((*questions, "", "---", "", *key, ""))


def _part(
    heading: str, paper: Paper, lines: Callable[[int, Question], Iterable[str]]
) -> Iterator[str]:
    """Every question's lines, kind by kind."""
    yield f"# {heading}"
    for kind, questions in by_kind(paper):
        yield from ("", f"## {kind}")
        for number, question in questions:
            yield ""
            yield "  \n".join(map(_plain, lines(number, question)))


def _plain(line: str) -> str:
    """The line with every character that Markdown would read as a mark escaped.

    A question's number stays a number and does not become a list.
    """
    return _NUMBER.sub(r"\1\\.", _MARKS.sub(r"\\\1", line))
