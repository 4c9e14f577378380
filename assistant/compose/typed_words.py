"""Words that were read of a question, as they were typed."""

import re
from itertools import accumulate

from assistant.query import Query
from corpus.text import fold
from index.terms import dictionary_cut

# What may stand between the characters of two answers: 发问卷，还是打电话.
_MARKS = "[，,“”\"' ]{0,2}"
_STOPS = " ，。？！,.?!"


def as_typed(words: str, query: Query) -> str:
    """Words of a question as they were typed, whole, with the marks between them."""
    question = query.question
    own = re.search(_MARKS.join(map(re.escape, words)), fold(question).lower())
    if own is None:
        return ""
    cut = list(accumulate(map(len, dictionary_cut()(question)), initial=0))
    start, end = max(at for at in cut if at <= own.start()), min(a for a in cut if a >= own.end())
    return question[start:end].strip(_STOPS)
