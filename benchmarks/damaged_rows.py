"""Rows of tables damaged as texts really are: borders and cells lost, moved, run together."""

from random import Random

from benchmarks.damage_places import at_a_line, at_a_match, cut, is_long, is_row, with_lines


def cell_border_lost(text: str, chance: Random) -> str:
    """A border between two cells less."""
    return at_a_match(text, chance, r"[\t|]", lambda _: "")


def cell_emptied(text: str, chance: Random) -> str:
    """The words of a cell lost."""
    return at_a_line(text, chance, is_row, lambda line, c: _cells(line, c, "emptied"))


def cells_shifted(text: str, chance: Random) -> str:
    """A row's cells one column to the right from some cell on."""
    return at_a_line(text, chance, is_row, lambda line, c: _cells(line, c, "shifted"))


def cells_swapped(text: str, chance: Random) -> str:
    """Two cells of a row in each other's place."""
    return at_a_line(text, chance, is_row, lambda line, c: _cells(line, c, "swapped"))


def row_broken(text: str, chance: Random) -> str:
    """A row broken within a cell."""
    return at_a_line(
        text, chance, is_row, lambda line, c: cut(line, c, "\n") if is_long(line) else line
    )


def _cells(line: str, chance: Random, how: str) -> str:
    border = "\t" if "\t" in line else "|"
    cells = line.split(border)
    filled = [at for at, cell in enumerate(cells) if cell.strip()]
    if len(filled) <= 1:
        return line
    if how == "swapped":
        one, two = sorted(chance.sample(filled, 2))
        cells[one], cells[two] = cells[two], cells[one]
        return border.join(cells)
    at = chance.choice(filled[1:])
    cells[at:] = ["", *cells[at + 1 :]] if how == "emptied" else ["", *cells[at:]]
    return border.join(cells)


def rows_joined(text: str, chance: Random) -> str:
    """Two rows run together."""
    return with_lines(text, chance, lambda one, two: is_row(one) and is_row(two), "joined")
