"""What is known of a notice beside its text: the catalogue of those that ship."""

import hashlib
import tomllib
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, cast, get_args

from corpus.errors import InvalidCatalogueError
from corpus.model import Level, Status

SHIPPED = Path(__file__).parent / "notices"


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
        InvalidCatalogueError: it cannot be read, a field is missing or says what no notice can
            be, two notices have one id, or a file is missing or differs from its sha256.
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


def _notices(path: Path) -> list[Mapping[str, Any]]:
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise InvalidCatalogueError(f"{path}: {error.strerror}; restore the file") from error
    except ValueError as error:
        raise InvalidCatalogueError(f"{path}: not TOML in UTF-8: {error}; mend it") from error
    notices = data.get("notice", [])
    if not isinstance(notices, list):
        raise InvalidCatalogueError(f"{path}: notice is no list; write [[notice]]")
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


def _entry(raw: Mapping[str, Any], path: Path) -> Entry:
    slips = raw.get("slip", ())
    for name, allowed in (("level", get_args(Level)), ("status", get_args(Status))):
        if name in raw and raw[name] not in allowed:
            raise InvalidCatalogueError(
                f"{path}: notice {raw.get('id', '?')} has {name} {raw[name]!r}; "
                f"write one of {', '.join(allowed)}"
            )
    try:
        return Entry(
            id=raw["id"],
            path=path.parent / raw["file"],
            sha256=raw["sha256"],
            region=raw["region"],
            region_english=raw["region_english"],
            level=cast(Level, raw["level"]),
            campaign=raw["campaign"],
            status=cast(Status, raw["status"]),
            parents=tuple(raw["parents"]),
            slips=tuple((s["written"], s["meant"]) for s in slips if "meant" in s),
            doubts=tuple((s["written"], s["doubt"]) for s in slips if "doubt" in s),
        )
    except KeyError as error:
        who = f"notice {raw.get('id', '?')}"
        raise InvalidCatalogueError(f"{path}: {who} lacks {error}; add it") from error
