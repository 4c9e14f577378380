"""What a notice may leave unsaid of itself: whether it has a number, a date, an annex."""

from collections.abc import Callable, Mapping

from assistant.notice_furniture import columns, receipt
from assistant.notice_lines import addressed, annexes, approval, disclosure
from assistant.query import Want
from assistant.sections import period
from corpus.model import Notice

_SAID: Mapping[Want, Callable[[Notice], object]] = {
    "document_number": lambda notice: notice.document_number,
    "document_date": lambda notice: notice.date,
    "issuer": lambda notice: notice.issuer,
    "parents": lambda notice: [parent for parent in notice.parents if parent.title],
    "addressees": lambda notice: list(addressed(notice)),
    "annexes": annexes,
    "disclosure": disclosure,
    "approval": approval,
    "period": period,
    "columns": columns,
    "receipt": receipt,
}


def may_be_unsaid(want: Want) -> bool:
    """Whether notices differ in saying this of themselves."""
    return want in _SAID


def says_of_itself(notice: Notice, want: Want) -> bool:
    """Whether a notice says this of itself; of what every notice has (a title) it is so."""
    return want not in _SAID or bool(_SAID[want](notice))
