"""Document numbers: which a question gives, whether or not a loaded notice has them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from corpus.model import Notice, Span
from corpus.text import fold, numeral, squeezed

# The state's offices, or a place in one character, and what stands for an office: 国办发.
_BODY = "[政府委党办发函字文厅司法财规]{1,4}"
_OFFICE = rf"(?:[国中]{_BODY}|[\u3400-\u9fff]{_BODY})"
_NUMBER = re.compile(
    rf"(?P<office>{_OFFICE})\s*[〔\[【（(]\s*(?P<year>\d{{4}})\s*[〕\]】）)]\s*"
    r"第?\s*(?P<n>\d{1,4})\s*号"
)
_NUMERAL = r"\d{1,4}|[一二三四五六七八九十百]{1,6}"


def find_documents(text: str, held: Sequence[str] = ()) -> Iterator[tuple[str, Span]]:
    """The document numbers in a folded question, as notices write them, and where they stand.

    ``held`` are those of the loaded notices: one of their offices may stand without the year.

    >>> [number for number, _ in find_documents("核一下甘政办发[2023]94号和国办发〔2023〕27号")]
    ['甘政办发〔2023〕94号', '国办发〔2023〕27号']
    >>> [n for n, _ in find_documents("甘政办发九十四号，甘政办发95号", ["甘政办发〔2023〕94号"])]
    ['甘政办发〔2023〕94号', '甘政办发95号']
    """
    for match in _NUMBER.finditer(text):
        yield f"{match['office']}〔{match['year']}〕{match['n']}号", Span(*match.span())
    for match in _yearless(tuple(held)).finditer(text):
        # 甘政办94号文 leaves out 发; 国办27号文 is what notices rest on.
        short = f"{match['office']}发〔" if match["office"].endswith("政办") else ""
        offices = (f"{match['office']}〔", short or f"{match['office']}〔")
        same = [h for h in held if h.startswith(offices) and (match["year"] or "") in h]
        meant = [h for h in same if h.endswith(f"〕{numeral(match['n'])}号")]
        if same:
            yield (meant or [squeezed(match[0])])[0], Span(*match.span())


@cache
def _yearless(held: tuple[str, ...]) -> "re.Pattern[str]":
    """A number without its year, of an office that has one among those held."""
    offices = sorted({h.partition("〔")[0] for h in held if "〔" in h}, key=len, reverse=True)
    office = "|".join([*map(re.escape, offices), _OFFICE])
    return re.compile(
        rf"(?P<office>{office})\s*(?:(?P<year>20\d\d)\s*年?\s*)?第?\s*(?P<n>{_NUMERAL})\s*号"
    )


def stated(number: str, notices: Iterable[Notice]) -> bool:
    """Whether a notice has this number, or speaks of a document that has it."""
    return any(number in squeezed(fold(notice.text)) for notice in notices)
