"""Which units could be taken for each other, so that none is offered as a wrong option."""

from collections.abc import Iterable
from functools import cache

from corpus import units
from corpus.text import fold, squeezed
from corpus.units import key

_GOVERNMENTS = ("政府", "管委会", "办事处", "乡镇", "街道")


@cache
def may_mean(one: str, other: str) -> bool:
    """Whether two names can be one unit, or one of them can be counted among the other.

    A general name (省级行政执法部门) may hold any office of a government and any other general
    name that speaks of offices; one of governments (各市（州）人民政府) holds governments.

    >>> may_mean("省级行政执法部门", "省公安厅"), may_mean("各市（州）人民政府", "省公安厅")
    (True, False)
    """
    if squeezed(fold(one)) == squeezed(fold(other)) or key(one).means(key(other)):
        return True
    if key(one).fields & key(other).fields:
        return True
    if is_general(one) or is_general(other):
        return _is_government(one) == _is_government(other)
    return False


@cache
def is_general(name: str) -> bool:
    """Whether a name speaks of a kind of unit; asked so often that it is worth remembering."""
    return units.is_general(name)


def apart(name: str, others: Iterable[str]) -> bool:
    """Whether ``name`` can be taken for none of ``others``."""
    return not any(may_mean(name, other) for other in others)


def _is_government(name: str) -> bool:
    return name.partition("（")[0].endswith(_GOVERNMENTS) or name.endswith(_GOVERNMENTS)
