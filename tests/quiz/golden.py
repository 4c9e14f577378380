"""The records that people wrote by reading the notices, and looking them up by a question's words.

Nothing of the project is imported here: what a question claims is found anew.
"""

import json
import re
import unicodedata
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parents[1] / "golden"
_HOLE = re.compile("××|____")


def flat(text: str) -> str:
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text))


@dataclass(frozen=True)
class Golden:
    """One golden line."""

    line: dict[str, Any]

    @property
    def id(self) -> str:
        return str(self.line["id"])

    @property
    def notice(self) -> str:
        return self.id.partition("/")[0]

    @property
    def kind(self) -> str:
        return str(self.line["kind"])

    @property
    def text(self) -> str:
        return flat(self.line["text"])

    @property
    def title(self) -> str:
        return flat(self.line["title"] or "")

    @property
    def source(self) -> str | None:
        found: str | None = self.line["source"]
        return found

    def units(self, *roles: str) -> list[str]:
        names = [u["name"] for u in self.line["units"] if not roles or u["role"] in roles]
        return list(dict.fromkeys(names))

    def ends(self) -> dict[str, str | None]:
        return {flat(due["text"]): due["end"] for due in self.line["deadlines"]}

    def goes_on(self) -> bool:
        return any(due["ongoing"] for due in self.line["deadlines"])


@cache
def notices() -> dict[str, dict[str, Any]]:
    return {line["id"]: line for line in _lines() if line["type"] == "notice"}


@cache
def records() -> dict[str, Golden]:
    return {line["id"]: Golden(line) for line in _lines() if line["type"] == "record"}


def _lines() -> list[dict[str, Any]]:
    files = sorted(FOLDER.glob("*.jsonl"))
    assert len(files) == 4
    return [json.loads(line) for f in files for line in f.read_text("utf-8").splitlines()]


def holding(notice: str, quotation: str, *kinds: str) -> list[tuple[Golden, list[str]]]:
    """The notice's records that hold a quotation, and what it leaves out of each."""
    wanted = flat(quotation).strip(".").rstrip("。;,")
    pieces = _HOLE.split(wanted)
    hole = "([^。;,]+?)"
    pattern = hole.join(map(re.escape, pieces))
    pattern = pattern if pieces[0] else "(?:^|(?<=[。;,:]))" + pattern
    pattern = pattern if pieces[-1] else pattern + "(?=[。;,:]|$)"
    found = []
    for record in records().values():
        if record.notice == notice and (not kinds or record.kind in kinds):
            match = re.search(pattern, record.text)
            if match:
                found.append((record, list(match.groups())))
    return found


def only(notice: str, quotation: str, *kinds: str) -> Golden:
    found = holding(notice, quotation, *kinds)
    assert len(found) == 1, (notice, quotation, [record.id for record, _ in found])
    return found[0][0]


def near(record: Golden) -> list[Golden]:
    """The record, what it comes from, and what comes from it."""
    return [
        other for other in records().values()
        if other.id in (record.id, record.source) or other.source == record.id
    ]  # fmt: skip


def due(notice: str, quotation: str) -> str:
    """The last day on which what is quoted is due."""
    ends = set()
    for record, hidden in holding(notice, quotation):
        stated = record.ends()
        if record.kind == "task":
            ends |= set(stated.values())
        else:
            before = record.text.partition(flat(quotation).strip("."))[0]
            ends |= {
                end for words, end in stated.items()
                if words in hidden or re.search(rf"{re.escape(words)},?要?$", before)
            }  # fmt: skip
    assert len(ends) == 1, (notice, quotation, ends)
    (end,) = ends
    assert end is not None
    return end


def day_of(words: str) -> str | None:
    """The last day that a time's words name, read once more by other means."""
    said = flat(words).replace("完成", "").replace("并长期坚持", "")
    found = re.fullmatch(r"(?:到)?(20\d\d)年(.*?)前?", said)
    if not found or said.startswith("每"):
        return None
    year, rest = int(found[1]), found[2]
    if rest in ("", "底"):
        return f"{year}-12-31"
    quarter = re.fullmatch(r"第([一二三四])季度", rest)
    if quarter:
        month = 3 * ("一二三四".index(quarter[1]) + 1)
        return date(year, month, monthrange(year, month)[1]).isoformat()
    day = re.fullmatch(r"(\d+)月(\d+)日", rest)
    if day:
        return date(year, int(day[1]), int(day[2])).isoformat()
    month_end = re.fullmatch(r"(\d+)月底", rest)
    if month_end:
        month = int(month_end[1])
        return date(year, month, monthrange(year, month)[1]).isoformat()
    before = re.fullmatch(r"(\d+)月", rest)
    if before and said.endswith("前"):
        month = int(before[1]) - 1
        return date(year, month, monthrange(year, month)[1]).isoformat()
    return None


def written(text: str) -> date:
    found = re.search(r"(\d{4})年(\d{1,2})月(\d{1,2})日", flat(text))
    assert found, text
    return date(int(found[1]), int(found[2]), int(found[3]))
