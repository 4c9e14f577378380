"""``python -m index build|info``: build the index ahead of time, or see what it holds."""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from corpus.errors import CorpusError
from index.build import Index, open_index
from index.embedding import EmbeddingError
from index.folders import HomeError
from index.home import default_home
from index.progress import bar
from index.register import Filter


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; 0 when done, 2 where the model, a notice or the home cannot be used."""
    chosen = _parser().parse_args(arguments)
    try:
        opened = open_index(chosen.home, embedding=chosen.embedding, progress=bar())
    except (CorpusError, EmbeddingError, HomeError) as error:
        sys.stderr.write(f"{' '.join(str(error).split())}\n")
        return 2
    try:
        sys.stdout.write(f"{opened.folder}\n" if chosen.command == "build" else _summary(opened))
    finally:
        opened.close()
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m index", description=__doc__)
    parser.add_argument("command", choices=("build", "info"))
    parser.add_argument(
        "--home",
        type=Path,
        default=default_home(os.environ),
        help="the folder that holds the index (default: %(default)s)",
    )
    parser.add_argument(
        "--embedding",
        default=os.environ.get("ASSISTANT_EMBEDDING", "").strip() or None,
        help="a folder with a model, or a model's name (default: the one that ships)",
    )
    return parser


def _summary(opened: Index) -> str:
    """One line for the folder and one for each notice: its id, title and records by kind."""
    register = opened.register
    lines = [str(opened.folder)]
    for notice in register.notices():
        counts = (
            f"{register.count(Filter(notices=(notice.id,), kinds=(kind,)))} {kind}s"
            for kind in ("task", "measure", "requirement")
        )
        lines.append(f"{notice.id}\t{notice.title}\t{', '.join(counts)}")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.exit(main())
