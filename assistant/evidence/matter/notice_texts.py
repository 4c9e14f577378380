"""What notices say as a whole, as terms are compared with it: made once for each notice."""

import re
from dataclasses import dataclass
from functools import cached_property

from corpus.model import Notice
from corpus.text import fold, squeezed
from index.terms import pairs

_MARKS = re.compile("、|（[^）]{0,6}）")
_BRACKETS = re.compile("[、（）]")
_QUOTED = re.compile("“([^”]{2,12})”")


@dataclass(frozen=True)
class NoticeText:
    """``plain`` is all that a notice and its items say."""

    plain: str

    @cached_property
    def as_spoken(self) -> str:
        """The text as it stands, without its marks, and without its brackets alone.

        省、市、县（市、区）、乡 is spoken 省市县乡, and 镇（街道） 镇 or 镇街道.
        """
        ways = (self.plain, _MARKS.sub("", self.plain), _BRACKETS.sub("", self.plain))
        return "\n".join(ways)

    @cached_property
    def pairs(self) -> frozenset[str]:
        """The pairs of neighbouring characters of what is spoken."""
        return frozenset(pairs(self.as_spoken))

    @cached_property
    def quoted(self) -> tuple[str, ...]:
        """What stands in quotation marks."""
        return tuple(dict.fromkeys(_QUOTED.findall(self.plain)))


class NoticeTexts:
    """The texts of the notices of one register."""

    def __init__(self) -> None:
        self._texts: dict[str, NoticeText] = {}

    def of(self, notice: Notice) -> NoticeText:
        """All that a notice and its items say."""
        if notice.id not in self._texts:
            records = (*notice.records, notice.about)
            plain = "\n".join(squeezed(fold(record.text)).lower() for record in records)
            self._texts[notice.id] = NoticeText(plain)
        return self._texts[notice.id]
