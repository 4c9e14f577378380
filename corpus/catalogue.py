"""What is known of a notice beside its text: the catalogue of those that ship."""

import hashlib
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, cast, get_args

from corpus.errors import InvalidCatalogueError
from corpus.model import Level, Status

SHIPPED = Path(__file__).parent / "notices"
_WORDS = ("id", "file", "sha256", "region", "region_english", "level", "campaign", "status")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One notice of the catalogue. ``slips`` are (written, meant), ``doubts`` (written, why)."""

    id: str
    path: Path
    sha256: str
    region: str
    region_english: str
    level: Level
    campaign: str
    status: Status
    parents: tuple[str, ...]
    slips: tuple[tuple[str, str], ...]
    doubts: tuple[tuple[str, str], ...]


@cache
def shipped() -> tuple[Entry, ...]:
    """The entries of the catalogue that ships; errors as in :func:`read_catalogue`."""
    return read_catalogue(SHIPPED / "catalogue.toml")


def read_catalogue(path: Path) -> tuple[Entry, ...]:
    """A catalogue's entries, in its order; its notices stand beside it.

    Raises:
        InvalidCatalogueError: it cannot be read, names no notice, a field is missing or says
            what no notice can be, two notices have one id, or a file is missing or differs from
            its sha256.
    """
    entries = tuple(_entry(raw, path) for raw in _notices(path))
    repeated = [i for i, times in Counter(entry.id for entry in entries).items() if times > 1]
    if repeated:
        raise InvalidCatalogueError(f"{path}: notice {repeated[0]} stands there twice; remove one")
    for entry in entries:
        if digest(entry.path) != entry.sha256:
            raise InvalidCatalogueError(
                f"{entry.path}: differs from the sha256 in {path}; restore the file"
            )
    return entries


def _notices(path: Path) -> list[object]:
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise InvalidCatalogueError(f"{path}: {error.strerror}; restore the file") from error
    except ValueError as error:
        raise InvalidCatalogueError(f"{path}: not TOML in UTF-8: {error}; mend it") from error
    notices = data.get("notice", [])
    if not isinstance(notices, list):
        raise InvalidCatalogueError(f"{path}: notice is no list; write [[notice]]")
    if not notices:
        raise InvalidCatalogueError(f"{path}: names no notice; restore the file")
    return notices


def digest(path: Path) -> str:
    """The sha256 of a file's bytes, in hexadecimal.

    Raises:
        InvalidCatalogueError: the file cannot be read.
    """
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError as error:
        raise InvalidCatalogueError(f"{path}: {error.strerror}; restore the file") from error


def _entry(raw: object, path: Path) -> Entry:
    if not isinstance(raw, Mapping):
        raise InvalidCatalogueError(f"{path}: {raw!r} is no notice; write [[notice]]")
    who = f"{path}: notice {raw.get('id', '?')}"
    words = {name: _written(raw, name, who) for name in _WORDS}
    for name, allowed in (("level", get_args(Level)), ("status", get_args(Status))):
        if words[name] not in allowed:
            raise InvalidCatalogueError(
                f"{who} has {name} {words[name]!r}; write one of {', '.join(allowed)}"
            )
    parents, slips = _listed(raw, "parents", who), _listed({"slip": (), **raw}, "slip", who)
    if not all(isinstance(parent, str) for parent in parents):
        raise InvalidCatalogueError(f"{who} has parents {parents!r}; write ids in quotes")
    return Entry(
        id=words["id"],
        path=path.parent / words["file"],
        sha256=words["sha256"],
        region=words["region"],
        region_english=words["region_english"],
        level=cast(Level, words["level"]),
        campaign=words["campaign"],
        status=cast(Status, words["status"]),
        parents=tuple(parents),
        slips=tuple(_pairs(slips, "meant", who)),
        doubts=tuple(_pairs(slips, "doubt", who)),
    )


def _written(raw: Mapping[str, Any], name: str, who: str) -> str:
    """The words of a field; InvalidCatalogueError where it is missing or holds none."""
    if name not in raw:
        raise InvalidCatalogueError(f"{who} lacks {name!r}; add it")
    value = raw[name]
    if not isinstance(value, str) or not value.strip():
        raise InvalidCatalogueError(f"{who} has {name} {value!r}; write words in quotes")
    return value


def _listed(raw: Mapping[str, Any], name: str, who: str) -> Sequence[Any]:
    """The list in a field; InvalidCatalogueError where it is missing or is none."""
    if name not in raw:
        raise InvalidCatalogueError(f"{who} lacks {name!r}; add it")
    value = raw[name]
    if not isinstance(value, (list, tuple)):
        raise InvalidCatalogueError(f"{who} has {name} {value!r}; write a list")
    return value


def _pairs(slips: Sequence[object], other: str, who: str) -> Iterator[tuple[str, str]]:
    """What is written and ``other`` of those slips that have it; InvalidCatalogueError else."""
    for slip in slips:
        if not isinstance(slip, Mapping) or not {"meant", "doubt"} & set(slip):
            raise InvalidCatalogueError(
                f"{who} has slip {slip!r}; write {{ written, meant }} or {{ written, doubt }}"
            )
        if other in slip:
            yield _written(slip, "written", f"{who}, slip"), _written(slip, other, f"{who}, slip")
