"""Sentences said otherwise by the word lists: what a question may sound like.

A term of the glossary or a wording of the synonyms seldom stands alone in a question.
So sentences that contain official wordings are put into everyday ones, and sentences with
several terms of the glossary into the English of those terms.
"""

import random
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

Wordings = Mapping[str, Sequence[str]]


def reworded(sentences: Iterable[str], wordings: Wordings, seed: int) -> Iterator[tuple[str, str]]:
    """Each sentence that holds one of ``wordings``, after its form with others in their place.

    >>> list(reworded(["要完成备案。", "无"], {"备案": ["登记"]}, seed=1))
    [('要完成登记。', '要完成备案。')]
    """
    pattern = _any_of(wordings)
    draw = random.Random(seed)
    for sentence in sentences:
        said = pattern.sub(lambda found: draw.choice(wordings[found[0]]), sentence)
        if said != sentence:
            yield said, sentence


def glossed(
    sentences: Iterable[str], translations: Wordings, seed: int, *, least: int = 2
) -> Iterator[tuple[str, str]]:
    """The English of the terms in each sentence that holds at least ``least``, and the sentence.

    >>> list(glossed(["司法厅报送报告。"], {"司法厅": ["department of justice"],
    ...     "报送": ["submit"]}, seed=1))
    [('department of justice submit', '司法厅报送报告。')]
    """
    pattern = _any_of(translations)
    draw = random.Random(seed)
    for sentence in sentences:
        terms = list(dict.fromkeys(pattern.findall(sentence)))
        if len(terms) >= least:
            yield " ".join(draw.choice(translations[term]) for term in terms), sentence


def _any_of(words: Iterable[str]) -> re.Pattern[str]:
    """A pattern for any of ``words``, the longest first; it finds nothing where there are none."""
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return re.compile("|".join(map(re.escape, longest_first)) or "(?!)")
