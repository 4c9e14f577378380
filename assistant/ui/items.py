"""How a record is called on the page, and the question that asks for it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from assistant.model import Language
from assistant.place_names import place_name
from assistant.ui.texts import Texts
from corpus.model import Notice, Record

# The notices that are loaded at the time of the call.
Held = Callable[[], tuple[Notice, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Library:
    """The notices that are loaded."""

    notices: tuple[Notice, ...]

    def find(self, identifier: str) -> tuple[Notice, Record] | None:
        """The record with this id and its notice; None where it is not loaded."""
        for notice in self.notices:
            if identifier.startswith(f"{notice.id}/"):
                record = notice.record(identifier)
                if record is not None:
                    return notice, record
        return None

    def place(self, notice: Notice, language: Language) -> str:
        """The shortest name that means ``notice`` alone: its region, number or title."""
        if notice.called:
            return place_name(notice, language)
        others = [other for other in self.notices if other.id != notice.id]
        if notice.region and all(other.region != notice.region for other in others):
            return place_name(notice, language)
        return notice.document_number or notice.title


def label(record: Record, texts: Texts) -> str:
    """The record's kind and number: 任务27, Measure 11."""
    return texts.say(record.kind, number=record.number)


def request(notice: Notice, record: Record, library: Library, texts: Texts) -> str:
    """A question whose answer is ``record``."""
    sentence = "ask_notice" if record.kind == "notice" else "ask_item"
    return texts.say(
        sentence, place=library.place(notice, texts.language), item=label(record, texts)
    )


def file_name(notice: Notice) -> str:
    """The notice's file without the folders it lies in."""
    return PurePath(notice.file).name


def count_of(notices: Sequence[Notice], kind: str) -> int:
    """How many records of ``kind`` the notices hold together."""
    return sum(record.kind == kind for notice in notices for record in notice.records)
