from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import cache

import pytest

from assistant.quiz.model import Paper, Question, Wanted
from assistant.quiz.paper import make_paper
from corpus.model import Notice

SIGNS = "~ = # { } : “甲” 〔2023〕 < & > -> \\ % * _ | 　尾"
Drawn = Callable[[Wanted], tuple[Question, ...]]
TODAY = date(2024, 10, 1)


@pytest.fixture(scope="session")
def drawn(notices: tuple[Notice, ...]) -> Drawn:
    """The questions of the paper that is wanted; one that was made before is not made again."""
    return cache(lambda wanted: make_paper(wanted, notices).questions)


@pytest.fixture(scope="session")
def paper(notices: tuple[Notice, ...]) -> Paper:
    """A paper with every kind of question."""
    return make_paper(Wanted(count=21, seed=7), notices)


@pytest.fixture(scope="session")
def strange(paper: Paper) -> Paper:
    """The same paper with signs that file formats take for their own, in every place."""
    changed = []
    for question in paper.questions:
        options = tuple(f"{o}{SIGNS}" for o in question.options)
        fixed = question.kind == "truefalse"
        changed.append(
            replace(
                question,
                stem=f"{question.stem}{SIGNS}",
                items=tuple(f"{i}{SIGNS}" for i in question.items),
                options=question.options if fixed else options,
                key=question.key if fixed else tuple(f"{k}{SIGNS}" for k in question.key),
                explanation=f"{question.explanation}{SIGNS}",
            )
        )
    return replace(paper, questions=tuple(changed))
