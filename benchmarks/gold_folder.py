"""The folders of a benchmark that reads notices beside their gold, as its command names them."""

import argparse
from collections.abc import Iterator
from pathlib import Path

from benchmarks.gold import GoldNotice, InvalidGoldError, digest, gold_by_digest

GOLD = Path(__file__).resolve().parent.parent / "tests" / "corpus" / "samples"


def folder_parser(name: str, about: str | None) -> argparse.ArgumentParser:
    """A parser of ``python -m benchmarks NAME DIR [--gold DIR]``."""
    parser = argparse.ArgumentParser(
        prog=f"python -m benchmarks {name}",
        description=about,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("folder", type=Path, metavar="DIR", help="the notices")
    parser.add_argument("--gold", type=Path, default=GOLD, metavar="DIR", help="their gold")
    return parser


def notices_with_gold(
    parser: argparse.ArgumentParser, options: argparse.Namespace
) -> list[tuple[Path, GoldNotice]]:
    """The files of the folder of which there is gold, each with it; at least one.

    Ends the command with an error where a folder or its gold cannot be read, or none has any.
    """
    try:
        pairs = list(matched(options.folder, gold_by_digest(options.gold)))
    except (InvalidGoldError, OSError) as error:
        parser.error(str(error))
    if not pairs:
        parser.error(f"{options.folder} holds no notice of which {options.gold} has gold")
    return pairs


def matched(folder: Path, golds: dict[str, GoldNotice]) -> Iterator[tuple[Path, GoldNotice]]:
    """The files of a folder that have gold, by name."""
    for path in sorted(folder.iterdir()):
        if path.is_file() and (gold := golds.get(digest(path))):
            yield path, gold
