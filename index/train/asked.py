"""Questions whose right records are known: what people say for what the notices say.

Read from sets of questions in the form of tests/questions. A question is taken where it tells
of one matter: it stands alone, is answered, counts nothing, and names no item by its number.
"""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from corpus.model import Notice, Record
from index.terms import folded

# The categories whose questions tell of a matter; of the others a number, a unit, a list or an
# earlier turn is what points at the record.
_OF_MATTER = frozenset(
    ("topic", "detail", "deadline", "compare", "cross_level", "ambiguous", "typo")
)
_NUMBERED = re.compile(
    r"第?[0-9一二三四五六七八九十]+[条项号]"
    r"|(?:任务|措施|要求|tasks?|measures?|items?|requirements?|no\.?)\s*[0-9一二三四五六七八九十]"
    r"|[一二三四五六七八][(（][一二三四五六七八]"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question, its place's names taken off, and a record that answers it."""

    question: str
    record: Record


def read_asked(folder: Path, notices: Sequence[Notice]) -> tuple[Asked, ...]:
    """The questions of a folder's ``*.jsonl``, each as often as records of ``notices`` answer it.

    Raises ``FileNotFoundError`` where the folder holds no such file.
    """
    files = sorted(folder.glob("*.jsonl"))
    if not files:
        raise FileNotFoundError(2, "No sets of questions", str(folder / "*.jsonl"))
    lines = (
        line for path in files for line in path.read_text(encoding="utf-8").splitlines() if line
    )
    return tuple(_asked((json.loads(line) for line in lines), notices))


def _asked(items: Iterable[dict[str, Any]], notices: Sequence[Notice]) -> Iterator[Asked]:
    records = {record.id: record for notice in notices for record in notice.records}
    places = _places(notices)
    for item in items:
        found = [records[name] for name in item["expect"]["cite"] if name in records]
        question = folded(item["turns"][-1])
        if _is_of_matter(item, found) and not _NUMBERED.search(question):
            told = " ".join(places.sub(" ", question).split())
            yield from (Asked(question=told, record=record) for record in found)


def _is_of_matter(item: dict[str, Any], found: Sequence[Record]) -> bool:
    """Whether one question, in one turn, has one answer in each place that it asks about."""
    expected = item["expect"]
    return (
        item["category"] in _OF_MATTER
        and len(item["turns"]) == 1
        and expected["behaviour"] == "answer"
        and expected["count"] is None
        and 0 < len({record.notice for record in found}) == len(found)
    )


def _places(notices: Sequence[Notice]) -> re.Pattern[str]:
    """The names of the notices' places: with what they are (甘肃省), without it, and as an id."""
    regions = [notice.region for notice in notices if notice.region]
    chinese = [f"{re.escape(region[:-1])}{region[-1]}?" for region in regions]
    foreign = [rf"\b{re.escape(notice.id)}\b" for notice in notices]
    return re.compile("|".join((*chinese, *foreign)) or "(?!)")
