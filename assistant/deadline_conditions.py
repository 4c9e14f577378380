"""Whether a deadline meets a condition that a question states."""

from datetime import date

from assistant.query import Due
from corpus.model import Deadline
from corpus.text import fold, squeezed


def meets(deadline: Deadline, due: Due | None, ongoing: bool | None) -> bool:
    """Whether a deadline meets a condition.

    ``says`` compares words first: 2024年底 does not mean 2024年完成并长期坚持, although both
    end on one day; where the words differ (10月31日前, by 31 October) the day decides.
    """
    if ongoing is not None and deadline.ongoing is not ongoing:
        return False
    if due is None:
        return True
    if due.relation == "says":
        # 2025年底，还要长期坚持的: so is 2025年完成并长期坚持.
        goes_on = ongoing is True and deadline.end is not None and deadline.end == due.end
        # 2025年底到期，长期坚持的也算: so does it.
        as_well = due.with_ongoing and deadline.ongoing and deadline.end == due.end
        return goes_on or as_well or _says(deadline, due)
    if deadline.end is None or due.end is None:
        return False
    end = in_its_year(deadline.end, due)
    return {
        "by": end <= due.end,
        "overdue": end < due.end,
        "before": end < (due.start or due.end),
        "after": end > due.end,
        "within": (due.start or due.end) <= end <= due.end,
        "during": (due.start or due.end) <= end <= due.end,
        "not_yet": end >= due.end,
    }[due.relation]


def in_its_year(day: date, due: Due) -> date:
    """A day as a condition without a year sees it: in the year that stands for every year."""
    return day.replace(year=due.end.year) if due.any_year and due.end else day


def _says(deadline: Deadline, due: Due) -> bool:
    said, asked = squeezed(fold(deadline.text)), squeezed(fold(due.words))
    # 6月前 is before that month, and 6月底前 is not.
    if (asked if asked.endswith("月前") else asked.removesuffix("前")) in said:
        return True
    if deadline.end is None or due.end is None:
        return False
    if in_its_year(deadline.end, due) != due.end:
        return False
    # A day asked for is the day meant; the end of a year is only that when it is written so.
    return "日" in asked or "日" in said
