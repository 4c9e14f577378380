"""Gold files for tests, with what a test leaves out filled in."""

import json
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

HEAD = {"notice": "a.txt", "sha256": "0", "records_total": None, "lead_units_allowed": True}
RECORD: dict[str, Any] = {
    "title": None,
    "lead_units": [],
    "responsible_units": [],
    "deadlines": [],
}
DEADLINE = {"start": None, "end": None, "ongoing": False, "recurring": False}


def gold_lines(*records: dict[str, Any], **head: Any) -> str:
    """The lines of a gold file: the notice, then its records."""
    full = [RECORD | record for record in records]
    for record in full:
        record["deadlines"] = [DEADLINE | due for due in record["deadlines"]]
    return "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in (HEAD | head, *full))


@contextmanager
def gold_file(*records: dict[str, Any], **head: Any) -> Iterator[Path]:
    """A gold file that is there for a while."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "gold.jsonl"
        path.write_text(gold_lines(*records, **head), encoding="utf-8")
        yield path
