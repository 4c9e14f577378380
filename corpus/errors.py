"""What can go wrong before a notice is read. Each message names the file, the place and a remedy.

CorpusError
├── UnreadableNoticeError   the file is missing, empty, damaged, or of a kind that cannot be read
└── InvalidCatalogueError   the catalogue of shipped notices lacks a field or a file
"""

from pathlib import Path


class CorpusError(Exception):
    """Anything that keeps the corpus from giving a notice at all."""


class UnreadableNoticeError(CorpusError):
    """A file that is no readable notice; ``place`` is a byte offset where there is one."""

    def __init__(self, path: Path, reason: str, remedy: str, place: int | None = None) -> None:
        at = f", byte {place}" if place is not None else ""
        super().__init__(f"{path}{at}: {reason}. {remedy}")
        self.path = path
        self.reason = reason
        self.remedy = remedy
        self.place = place


class InvalidCatalogueError(CorpusError):
    """``catalogue.toml`` names something that is not there."""
