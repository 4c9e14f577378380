"""Slips of the fingers in English words, and the stems that forms of a word share."""

from collections.abc import Iterator

_LONG = 8
_ENDINGS = ("ions", "ing", "ion", "ed", "es", "s")


def is_slip(typed: str, meant: str) -> bool:
    """Whether one slip of the fingers makes one word of the other, in long words two.

    A word that only goes on (director, directory) is another word; before without its
    last letter is not.
    """
    if meant.startswith(typed) or typed.startswith(meant):
        return meant == f"{typed}e"
    if typed[:-1] == meant[:-1]:
        # Another ending makes another word: marked, market.
        return False
    return _slips(typed, meant) <= (1 if len(typed) < _LONG else 2)


def swapped(word: str) -> Iterator[str]:
    """The words that two letters in each other's place may stand for: tsak, task."""
    for i in range(1, len(word) - 1):
        yield f"{word[:i]}{word[i + 1]}{word[i]}{word[i + 2 :]}"


def stem(word: str) -> str:
    """A word without the ending of its form: completing, completion → complet."""
    ending = next((e for e in _ENDINGS if word.endswith(e)), "")
    return word.removesuffix(ending) if len(word) > len(ending) + 3 else word


def _slips(one: str, other: str) -> int:
    """Letters added, left out, changed, or in each other's place."""
    rows = [list(range(len(other) + 1))]
    for i, a in enumerate(one, start=1):
        row = [i]
        for j, b in enumerate(other, start=1):
            best = min(rows[-1][j] + 1, row[-1] + 1, rows[-1][j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                best = min(best, rows[-2][j - 2] + 1)
            row.append(best)
        rows.append(row)
    return rows[-1][-1]
