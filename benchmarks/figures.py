"""What was measured, beside what was aimed at, as rows of a Markdown table."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One measured value in ``unit``; ``None`` where it could not be measured here.

    ``target`` is what the value must stay under, ``None`` where nothing is aimed at.
    """

    what: str
    value: float | None
    unit: str
    target: float | None = None

    @property
    def row(self) -> str:
        """The figure as a row under :func:`head`."""
        value = "not possible here" if self.value is None else f"{shown(self.value)} {self.unit}"
        target = "" if self.target is None else f"< {self.target:g} {self.unit}"
        return f"| {self.what} | {value} | {target} | {verdict(self.value, self.target)} |"


def head() -> Iterator[str]:
    """The first two lines of a table of figures."""
    yield "| measured | figure | target | met |"
    yield "|---|---|---|---|"


def verdict(value: float | None, target: float | None) -> str:
    """``yes`` or ``no``; nothing where there is no value or no target."""
    if value is None or target is None:
        return ""
    return "yes" if value < target else "no"


def shown(value: float) -> str:
    """Two digits after the point below 10, one below 100, none above."""
    return f"{value:.{2 if value < 10 else 1 if value < 100 else 0}f}"


def percentile(values: Sequence[float], share: float) -> float:
    """The smallest of ``values`` that at least ``share`` (0 to 1) of them do not exceed.

    >>> percentile([4.0, 1.0, 3.0, 2.0], 0.75)
    3.0

    Raises :class:`ValueError` where there are no values.
    """
    if not values:
        raise ValueError("There is no percentile of no values.")
    return sorted(values)[max(math.ceil(share * len(values)), 1) - 1]
