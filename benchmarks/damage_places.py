"""Where a text is damaged: at a line, at a match, between two lines, within a line."""

import re
from collections.abc import Callable
from random import Random

Damage = Callable[[str, Random], str]
FEW_WORDS = 12


def at_a_line(text: str, chance: Random, fits: Callable[[str], object], to: Damage) -> str:
    """The text with one of the lines that fit changed."""
    lines = text.split("\n")
    places = [place for place, line in enumerate(lines) if fits(line)]
    if not places:
        return text
    place = chance.choice(places[1:] or places)
    lines[place] = to(lines[place], chance)
    return "\n".join(lines)


def at_a_match(text: str, chance: Random, what: str, to: Callable[[re.Match[str]], str]) -> str:
    """The text with one match changed."""
    found = list(re.finditer(what, text, re.MULTILINE))
    if not found:
        return text
    one = chance.choice(found)
    return text[: one.start()] + to(one) + text[one.end() :]


def with_lines(text: str, chance: Random, fits: Callable[[str, str], object], to: str) -> str:
    """The text with two neighbouring lines that fit put otherwise: ``joined`` or ``swapped``."""
    lines = text.split("\n")
    places = [at for at in range(len(lines) - 1) if fits(lines[at], lines[at + 1])]
    if places:
        at = chance.choice(places)
        one, two = lines[at : at + 2]
        lines[at : at + 2] = [one + two.lstrip()] if to == "joined" else [two, one]
    return "\n".join(lines)


def is_row(line: str) -> bool:
    """Whether a line has borders of cells."""
    return line.count("\t") > 1 or line.count("|") > 1


def is_long(line: str) -> bool:
    """Whether a line has more than a few words."""
    return len(line.strip()) > FEW_WORDS


def cut(line: str, chance: Random, between: str) -> str:
    """The line with something put between two of its characters."""
    at = chance.randrange(min(FEW_WORDS, len(line) - 2), len(line) - 1)
    return f"{line[:at]}{between}{line[at:]}"
