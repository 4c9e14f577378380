"""The phrasings of ``phrasings/*.txt``: honest sentences, and lies by their kind."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from assistant.model import Language

FOLDER = Path(__file__).parent.parent / "tests" / "assistant" / "language_model" / "phrasings"
FILES = ("known", "unseen")


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrasing:
    """What a model says of ``records`` (their ids); ``kind`` is empty for what is so."""

    records: tuple[str, ...]
    text: str
    kind: str

    @property
    def language(self) -> Language:
        """English where no Chinese stands outside brackets and quotes."""
        plain = re.sub(r"“.*?”|\(.*?\)+|（.*?）", "", self.text)
        latin = len(re.findall(r"[a-z]{2,}", plain))
        return "en" if latin > 2 and not re.search(r"[的是由要]", plain) else "zh"


def phrasings(name: str) -> Iterator[Phrasing]:
    """The phrasings of one file."""
    records: tuple[str, ...] = ()
    for line in (FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        mark, _, said = line.partition(" ")
        if mark == "=":
            records = tuple(said.split())
        elif mark == "+":
            yield Phrasing(records=records, text=said, kind="")
        elif mark == "-":
            kind, _, text = said.partition(" | ")
            yield Phrasing(records=records, text=text, kind=kind)
