"""A paper as Markdown, the key behind it."""

import re
from collections.abc import Iterator

from assistant.quiz.exports.labels import by_kind, labels, title
from assistant.quiz.exports.lines import printed, solved
from assistant.quiz.model import Paper

_MARKS = re.compile(r"([\\`*_{}\[\]<>#~|&])")
_NUMBER = re.compile(r"^(\d+)\.", re.MULTILINE)


def text(paper: Paper) -> str:
    """The paper, a line, and the key with explanations and citations."""
    return "\n".join((*_paper(paper), "", "---", "", *_key(paper), ""))


def _paper(paper: Paper) -> Iterator[str]:
    yield f"# {_plain(title(paper))}"
    for heading, questions in by_kind(paper):
        yield from ("", f"## {heading}")
        for number, question in questions:
            yield ""
            yield "  \n".join(map(_plain, printed(number, question)))


def _key(paper: Paper) -> Iterator[str]:
    yield f"# {labels()['titles']['key']}"
    for heading, questions in by_kind(paper):
        yield from ("", f"## {heading}")
        for number, question in questions:
            yield ""
            yield "  \n".join(map(_plain, solved(number, question)))


def _plain(line: str) -> str:
    """The line with every character that Markdown would read as a mark escaped.

    A question's number stays a number and does not become a list.
    """
    return _NUMBER.sub(r"\1\\.", _MARKS.sub(r"\\\1", line))
