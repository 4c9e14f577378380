"""What a question asks of how a notice is divided."""

from dataclasses import dataclass
from typing import Literal

# Which sections: those of the whole, those of the part with the measures, the small ones of a
# table; or the items below all of them.
Level = Literal["parts", "groups", "blocks", "small", "items"]


@dataclass(frozen=True, slots=True, kw_only=True)
class OutlineAsked:
    """What of a notice's division a question asks.

    ``nth``: only the part with this number, -1 is the last one; ``within``: those below the
    chapter with this number; ``claimed``: so many are said to be there, in these ``words``;
    ``extreme``: only that with the most items, or with the fewest;
    ``titles``: what the part is said to be called; of several one is asked for;
    ``no_table``: the table is expressly left out; ``rest`` is what the question says besides.
    """

    level: Level
    nth: int | None = None
    within: int | None = None
    claimed: int | None = None
    words: str = ""
    extreme: Literal["most", "fewest"] | None = None
    titles: tuple[str, ...] = ()
    no_table: bool = False
    rest: str = ""
