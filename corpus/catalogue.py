"""What is known of a notice beside its text: the catalogue of those that ship."""

import hashlib
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, cast

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
    """The catalogue's entries, in its order.

    Raises:
        InvalidCatalogueError: a field is missing, or a file differs from its sha256.
    """
    path = SHIPPED / "catalogue.toml"
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    entries = tuple(_entry(raw, path) for raw in data["notice"])
    for entry in entries:
        if digest(entry.path) != entry.sha256:
            raise InvalidCatalogueError(
                f"{entry.path}: differs from the sha256 in {path}; restore the file"
            )
    return entries


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
        raise InvalidCatalogueError(f"{path}: notice {raw.get('id', '?')} lacks {error}") from error
