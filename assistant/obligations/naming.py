"""Whether the notices name a unit at all, and what is said where they do not."""

import tomllib
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Literal

from assistant.model import Language
from assistant.obligations.holder import holder_in
from assistant.obligations.model import ObligationList
from assistant.obligations.unit_search import units_in
from corpus.units import is_general, is_known
from index.register import Register

# ``general``: not named, but general names may cover it; ``only``: nor do these.
# ``unknown``: nobody can say what kind of unit it is.
Naming = Literal["named", "general", "only", "unknown"]


def without_guesses(listed: ObligationList, register: Register) -> tuple[ObligationList, Naming]:
    """The list, and how the notices name its unit; without a unit nothing is amiss.

    What general names may lay upon a unit is left out where nobody can say what unit it is.
    """
    unit = listed.wish.unit
    if not unit or listed.unit_names:
        return listed, "named"
    holders = [holder_in(notice, unit, units_in(register)) for notice in listed.notices]
    understood = any(h.names or is_known(h.spelling) or is_general(h.spelling) for h in holders)
    if not understood:
        return replace(listed, general=()), "unknown"
    return listed, "general" if listed.general else "only"


def not_named(unit: str, naming: Naming, language: Language) -> str:
    """The sentence that says so; KeyError where the unit is named."""
    return _sentences()[language][naming].format(unit=unit)


@cache
def _sentences() -> Mapping[str, Mapping[str, str]]:
    path = Path(__file__).with_suffix(".toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))
