"""The items that a question names by number; other numbers in it name none."""

from collections.abc import Sequence

from assistant.reading.documents import find_documents
from assistant.reading.law_articles import law_articles
from assistant.reading.left_out import asides
from assistant.reading.numbers import NumberMention, find_chapter, find_numbers
from assistant.reading.own_numbers import OwnNumbers
from assistant.reading.superlatives import read_superlative
from corpus.model import Notice, Span


class NumberedItems:
    """Finds the numbers of the loaded notices' items."""

    def __init__(self, notices: Sequence[Notice], documents: Sequence[str]) -> None:
        """Learn how the items of ``notices`` are numbered; ``documents`` are known by number."""
        self._own = OwnNumbers(notices)
        self._documents = tuple(documents)

    def find(
        self, text: str, places: Sequence[str], anchors: Sequence[Span], totals: Sequence[Span]
    ) -> tuple[NumberMention, ...]:
        """The items that a folded question names by number.

        ``anchors`` are places and parts, behind which a bare number names an item; ``totals``
        say how many items there are in all. The number of a document, an article, a part or the
        last of several times names no item.
        """
        own = tuple(self._own.find(text, places))
        aside = [span for _, span in find_documents(text, self._documents)]
        aside += [*asides(text), *law_articles(text), *(number.span for number in own), *totals]
        aside += read_superlative(text)[1]
        chapter = find_chapter(text)
        if chapter and not text[chapter[1].end :].startswith("（"):
            # 重点任务第二部分: no second task.
            aside.append(chapter[1])
        found = find_numbers(text, anchors)
        return own + tuple(n for n in found if not any(n.span.meets(span) for span in aside))
