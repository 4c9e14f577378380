"""``python -m index build|info|add``: build the index ahead of time, see what it holds, add to it.

``add FILE…`` takes in notices of one's own, as ``python -m assistant add`` does.
"""

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
from index.library import Added, Library
from index.library.told import add_all, told
from index.progress import bar
from index.register import Filter


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; 0 when done, 2 where the model, a notice or the home cannot be used."""
    parser = _parser()
    chosen = parser.parse_intermixed_args(arguments)
    if (chosen.command == "add") != bool(chosen.paths):
        parser.error("add takes files or folders, and the other commands take none")
    try:
        added = _added(chosen) if chosen.command == "add" else None
        opened = open_index(chosen.home, embedding=chosen.embedding, progress=bar())
    except (CorpusError, EmbeddingError, HomeError) as error:
        sys.stderr.write(f"{' '.join(str(error).split())}\n")
        return 2
    try:
        if added is None:
            summary = f"{opened.folder}\n" if chosen.command == "build" else _summary(opened)
            sys.stdout.write(summary)
    finally:
        opened.close()
    return 1 if added and any(result.state == "unreadable" for result in added) else 0


def _added(chosen: argparse.Namespace) -> tuple[Added, ...]:
    """What came of the files, printed; the index takes them in when it is opened."""
    results = add_all(Library(chosen.home), chosen.paths, renew=chosen.replace, progress=bar())
    sys.stdout.write("\n".join(told(results)) + "\n")
    return results


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m index", description=__doc__)
    parser.add_argument("command", choices=("build", "info", "add"))
    parser.add_argument("paths", nargs="*", type=Path, metavar="FILE|FOLDER", help="what to add")
    parser.add_argument(
        "--replace",
        action="store_true",
        help="add in the place of an added notice with the same number, or else the same title",
    )
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
