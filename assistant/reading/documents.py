"""Document numbers: which a question gives, whether or not a loaded notice has them."""

import re
from collections.abc import Iterable, Iterator

from corpus.model import Notice, Span
from corpus.text import fold, squeezed

_NUMBER = re.compile(
    r"(?P<office>[\u3400-\u9fff]{1,7}?[发办函字文])\s*[〔\[【（(]\s*(?P<year>\d{4})\s*[〕\]】）)]\s*"
    r"第?\s*(?P<n>\d{1,4})\s*号"
)


def find_documents(text: str) -> Iterator[tuple[str, Span]]:
    """The document numbers in a folded question, as notices write them, and where they stand.

    >>> [number for number, _ in find_documents("甘政办发[2023]94号是什么文件")]
    ['甘政办发〔2023〕94号']
    """
    for match in _NUMBER.finditer(text):
        yield f"{match['office']}〔{match['year']}〕{match['n']}号", Span(*match.span())


def stated(number: str, notices: Iterable[Notice]) -> bool:
    """Whether a notice has this number, or speaks of a document that has it."""
    return any(number in squeezed(fold(notice.text)) for notice in notices)
