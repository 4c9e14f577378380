"""``python -m benchmarks layouts DIR [--gold DIR] [--show]``: how well notices are read.

The reader runs over the files in DIR for which there is gold, found by the file's SHA-256. A row
for each notice and one for all: records right by number, beginning and end; titles; units in their
role and deadlines (precision and recall); what was invented in notices that are no plans; and how
many wrong records, and how many right ones, the reader says it is unsure of. ``--show`` adds each
difference on a line.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.gold import GoldNotice
from benchmarks.gold_folder import folder_parser, notices_with_gold
from benchmarks.reading import compare
from benchmarks.score import Score, Tally
from corpus.errors import CorpusError
from corpus.load import load_notice

_COLUMNS = (
    "notice",
    "head",
    "records",
    "extra",
    "titles",
    "units p / r",
    "deadlines p / r",
    "invented",
    "wrong doubted",
    "right doubted",
)


def main(arguments: Sequence[str]) -> int:
    """Print the table; 0 when all could be read, 2 when a folder or a file could not."""
    parser = folder_parser("layouts", __doc__)
    parser.add_argument("--show", action="store_true", help="each difference on a line")
    options = parser.parse_args(arguments)
    failed = False
    for line in table(notices_with_gold(parser, options), show=options.show):
        failed = failed or ": not read: " in line
        print(line, flush=True)
    return 2 if failed else 0


def table(pairs: Sequence[tuple[Path, GoldNotice]], *, show: bool = False) -> Iterator[str]:
    """Rows of a Markdown table, one notice after the other, and the total; then differences."""
    yield f"| {' | '.join(_COLUMNS)} |"
    yield f"|{' --- |' * len(_COLUMNS)}"
    total, told = Score(), []
    for path, gold in pairs:
        try:
            score = compare(load_notice(path), gold)
        except CorpusError as error:
            told.append(f"{path.name}: not read: {error}")
            continue
        yield row(path.name, score)
        total.add(score)
        told += [f"{path.name}: {difference}" for difference in score.differences] if show else []
    yield row("all", total)
    yield from told


def row(name: str, score: Score) -> str:
    """One row of the table."""
    cells = (
        name,
        _of(score.heads),
        _of(score.items),
        str(score.items.extra),
        _of(score.titles),
        _both(score.units),
        _both(score.deadlines),
        str(score.invented),
        part(score.doubted_wrong, score.faulty),
        part(score.doubted_right, score.sound),
    )
    return f"| {' | '.join(cells)} |"


def _of(tally: Tally) -> str:
    return part(tally.right, tally.right + tally.missing)


def part(right: int, whole: int) -> str:
    """``3/4 75.0%``; a dash where there is nothing to count."""
    return f"{right}/{whole} {right / whole:.1%}" if whole else "–"


def _both(tally: Tally) -> str:
    shown = [
        f"{value:.1%}" if value is not None else "–" for value in (tally.precision, tally.recall)
    ]
    return " / ".join(shown)
