"""The government of a place that a question names: 灵台县政府, 钦州市人民政府.

The place is taken off a question before its units are read, so that 政府 alone is left.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from assistant.reading.places.places import PlaceMention
from assistant.reading.units.units import PlacedUnit, Units
from corpus.model import Level, Notice, Span

# 政府采购, 政府各部门, 政府印发的文件 are something else.
_GOVERNMENT = re.compile(
    r"(?:自己|本级)?(?P<name>(?:人民)?政府)"
    r"(?!办|各|的?部门|部门|性|采购|服务|令|规章|公报|网|发|印|出台|下发|的?(?:文件|通知|方案|稿))"
)
_LEVELS: Mapping[Level, str] = {"province": "省", "city": "市", "county": "县"}


class OwnGovernments:
    """Finds the governments of the loaded notices' places."""

    def __init__(self, notices: Sequence[Notice], units: Units) -> None:
        """Learn the levels of ``notices``; ``units`` knows which governments their items name."""
        self._levels = {notice.id: notice.level for notice in notices}
        self._units = units

    def find(
        self,
        text: str,
        mentions: Sequence[PlaceMention],
        places: Sequence[str],
        *,
        listed: bool,
    ) -> Iterator[PlacedUnit]:
        """Those that a folded question names behind a place, where an item names them too.

        What they do is asked where items are to be ``listed``, whether any names them or
        not. The span is that of 政府 alone: what stands before it is the place's.
        """
        for mention in mentions:
            level = self._levels.get(mention.notice or "")
            rank = _LEVELS.get(level) if level else None
            match = _GOVERNMENT.match(text, mention.span.end)
            if match and rank:
                unit = self._units.mention(f"{rank}{match['name']}", places)
                if unit.names or listed:
                    yield PlacedUnit(replace(unit, spelling=match["name"]), Span(*match.span()))
