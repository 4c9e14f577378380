"""Files added one after the other, and what is said of each."""

import tomllib
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from pathlib import Path

from index.library.adding import Added
from index.library.folders import files_in
from index.library.library import Library
from index.progress import Progress


def add_all(
    library: Library, paths: Sequence[Path], *, renew: bool, progress: Progress
) -> tuple[Added, ...]:
    """What came of each file, folders looked into; one that cannot be read stops no other.

    ``renew``: a file takes the place of an added notice with the same number or title.
    """
    files, results = files_in(paths), []
    progress("files", 0, len(files))
    for done, path in enumerate(files, start=1):
        results.append(library.add(path, day=date.today(), renew=renew))
        progress("files", done, len(files))
    return tuple(results)


def told(results: Sequence[Added]) -> Iterator[str]:
    """A line for each file, below it what was unsure; last of all how many came of each."""
    for result in results:
        counts = dict(result.counts)
        yield _say(
            result.state,
            file=result.file,
            id=result.notice,
            title=result.title,
            why=result.why,
            tasks=counts.get("task", 0),
            measures=counts.get("measure", 0),
            requirements=counts.get("requirement", 0),
        )
        if result.doubts:
            yield _say("doubts", count=len(result.doubts))
        for doubt in result.doubts:
            yield _say("doubt", line=doubt.line, message=doubt.message, words=doubt.words)
        if result.beside:
            yield _say("beside", ids=", ".join(result.beside))
    yield _say(
        "total",
        **{
            state: sum(result.state == state for result in results)
            for state in ("added", "replaced", "already", "unreadable")
        },
    )


def _say(name: str, **values: object) -> str:
    return _sentences()[name].format(**values)


@cache
def _sentences() -> dict[str, str]:
    return tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
