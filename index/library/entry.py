"""What is kept of an added notice beside its text: ``notice.json`` in its folder."""

import hashlib
import json
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from corpus.model import Level, Problem, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrections:
    """What a person set right where the reader guessed wrong; ``None`` leaves the guess.

    ``parents`` are ids of notices that this one rests on.
    """

    region: str | None = None
    level: Level | None = None
    parents: tuple[str, ...] = ()

    def without(self, *fields: str) -> "Corrections":
        """The same without what was set right in these fields: region, level, parent, or all."""
        gone = {"region", "level", "parent"} if "all" in fields else set(fields)
        return Corrections(
            region=None if "region" in gone else self.region,
            level=None if "level" in gone else self.level,
            parents=() if "parent" in gone else self.parents,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An added notice.

    - ``file``: the name under which it came, without folders; ``original``: the name of the
      copy in its own folder
    - ``sha256``: of the original's bytes; ``text_sha256``: of the extracted text, in UTF-8
    - ``order``: the place among the added ones, the earliest first
    - ``pages``: where each page begins, in characters of the text; empty without pages
    - ``doubts``: what the reader of the file was unsure of
    """

    id: str
    file: str
    original: str
    sha256: str
    text_sha256: str
    title: str
    document_number: str | None
    added: date
    order: int
    pages: tuple[int, ...] = ()
    doubts: tuple[Problem, ...] = ()
    corrections: Corrections = Corrections()

    @property
    def digest(self) -> str:
        """Changes when anything does that records depend on."""
        return hashlib.sha256(to_json(self).encode()).hexdigest()


def to_json(entry: Entry) -> str:
    """The entry as JSON that :func:`from_json` reads back to an equal one."""
    return json.dumps(
        asdict(entry), ensure_ascii=False, indent=1, sort_keys=True, default=date.isoformat
    )


def from_json(text: str) -> Entry:
    """The entry that :func:`to_json` wrote; raises :class:`ValueError` where it is none."""
    try:
        value: dict[str, Any] = json.loads(text)
        corrections = {**value["corrections"], "parents": tuple(value["corrections"]["parents"])}
        return Entry(
            **{
                **value,
                "added": date.fromisoformat(value["added"]),
                "pages": tuple(value["pages"]),
                "doubts": tuple(
                    Problem(message=doubt["message"], span=Span(**doubt["span"]))
                    for doubt in value["doubts"]
                ),
                "corrections": Corrections(**corrections),
            }
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"no entry of the library: {error}") from error
