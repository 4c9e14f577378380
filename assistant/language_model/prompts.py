"""What a language model is told, and the data it is given (``prompts.toml``)."""

import json
import tomllib
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from assistant.language_model.connection import Message
from assistant.language_model.sentences.naming import Source
from assistant.language_model.wishes import WordsWish
from assistant.model import Language
from assistant.place_names import place_name
from corpus.model import Notice


@cache
def _prompts() -> dict[str, Any]:
    path = Path(__file__).parent / "prompts.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


def writing(
    wish: WordsWish, sources: Sequence[Source], language: Language, addressee: str | None
) -> tuple[Message, ...]:
    """What asks the model to write about ``sources``."""
    told = _prompts()
    extra = told["extra"][wish.kind][language]
    data = {
        "wish": wish.kind,
        "addressee": addressee or "",
        "records": [_record(source, language) for source in sources],
    }
    return (
        Message("system", str(told["write"][language]).format(extra=extra).strip()),
        Message("user", json.dumps(data, ensure_ascii=False)),
    )


def _record(source: Source, language: Language) -> dict[str, Any]:
    record, notice = source.record, source.notice
    return {
        "mark": f"[{source.mark}]",
        "place": place_name(notice, language),
        "status": notice.status,
        "kind": record.kind,
        "number": record.number,
        "title": record.title,
        "text": record.text,
        "lead_units": list(record.names_as("lead")),
        "responsible_units": list(record.names_as("responsible")),
        "standing_units": list(record.names_as("standing")),
        "acting_units": list(record.names_as("acting")),
        "deadlines": [
            {"text": due.text, "last_day": due.end.isoformat() if due.end else None}
            for due in record.deadlines
        ],
    }


def reading(question: str, notices: Sequence[Notice]) -> tuple[Message, ...]:
    """What asks the model to read a question."""
    titles = dict.fromkeys(
        record.title for notice in notices for record in notice.records if record.title
    )
    data = {
        "question": question,
        "places": {notice.id: notice.region or notice.title for notice in notices},
        "titles": list(titles),
    }
    return (
        Message("system", str(_prompts()["read"]["text"]).format().strip()),
        Message("user", json.dumps(data, ensure_ascii=False)),
    )
