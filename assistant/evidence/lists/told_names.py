"""Whether what a question calls like a unit is a word of what the notices tell."""

from assistant.evidence.matter.overlap import Overlap
from assistant.query import Query

# What the name of an office ends with.
_OFFICE = ("厅", "局", "委", "办", "院", "府", "部")


def is_told(name: str, query: Query, overlap: Overlap) -> bool:
    """Whether a name is a word of what is told: 12345热线, of 12345政务服务便民热线.

    An office is not: 民政厅 is none of 人民政府 and 财政厅.
    """
    if overlap.says(name, query.places):
        return True
    return overlap.known(name, query.places) == 1 and not name.endswith(_OFFICE)
