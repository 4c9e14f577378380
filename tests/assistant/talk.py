"""What the tests of the assistant share: a day, and the shapes of the fixtures that ask."""

import datetime
from collections.abc import Callable
from pathlib import Path

from assistant.compose.drafts import Draft
from assistant.model import Answer
from assistant.query import Query
from corpus.model import Record

# A day on which some deadlines have passed and others have not.
TODAY = datetime.date(2024, 10, 1)

Ask = Callable[..., Answer]
Read = Callable[[str], Query]
DraftOf = Callable[..., Draft]
RecordOf = Callable[[str], Record]
Run = Callable[..., tuple[int, str, str]]
Write = Callable[..., Path]


def cited(answer: Answer) -> list[str]:
    """The ids of the records that an answer cites."""
    return [citation.record.id for citation in answer.citations]


def numbers_cited(answer: Answer) -> list[str]:
    """The numbers of the items that an answer cites, each once."""
    return list(dict.fromkeys(record.rpartition("/")[2] for record in cited(answer)))
