"""Articles of laws that a question names: their numbers are no items', and no notice holds them.

The words stand in ``laws.toml``.
"""

import re
from collections.abc import Iterator

from assistant.reading.wants.aspects import Aspect
from assistant.reading.words.patterns import pattern
from corpus.model import Span

# How a text looks that quotes a law's article.
_SAID = re.compile(r"(?:法|条例)》?第[一二三四五六七八九十百\d]+条")


def law_articles(text: str) -> Iterator[Span]:
    """Where a folded question names an article of a law, or a part of a higher document.

    >>> [span.of("行政处罚法第五条内容") for span in law_articles("行政处罚法第五条内容")]
    ['法第五条']
    >>> list(law_articles("执法第五条是什么"))
    []
    """
    for name in ("article", "article_en"):
        for match in pattern("laws.toml", name).finditer(text):
            yield Span(*match.span())


def asks_for_law(text: str) -> tuple[Aspect, ...]:
    """That the text of a law or of a higher document is asked for; plans only name these."""
    said = (
        pattern("laws.toml", name).search(text) for name in ("contents", "article_asked", "higher")
    )
    return (Aspect("law", _SAID),) if any(law_articles(text)) or any(said) else ()
