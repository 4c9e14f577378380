"""One door to all kinds of file."""

from collections.abc import Callable

from assistant.exports.comma_separated import comma_separated
from assistant.exports.document import document
from assistant.exports.event_calendar import event_calendar
from assistant.exports.model import FORMS, ExportFile, Form
from assistant.exports.table import file_stem
from assistant.exports.texts import Texts, texts_in
from assistant.exports.workbook import workbook
from assistant.model import Language
from assistant.obligations.model import ObligationList

_OFFICE = "application/vnd.openxmlformats-officedocument"
_WRITERS: dict[Form, tuple[str, Callable[[ObligationList, Texts], bytes]]] = {
    "xlsx": (f"{_OFFICE}.spreadsheetml.sheet", workbook),
    "docx": (f"{_OFFICE}.wordprocessingml.document", document),
    "ics": ("text/calendar; charset=utf-8", event_calendar),
    "csv": ("text/csv; charset=utf-8", comma_separated),
}


def export(listed: ObligationList, form: Form, language: Language = "zh") -> ExportFile:
    """The list as a file of this form, worded in this language; the notices' words stay theirs.

    The same list gives the same bytes: the only day in it is the list's own.
    """
    texts = texts_in(language)
    media_type, write = _WRITERS[form]
    return ExportFile(
        name=f"{file_stem(listed, texts)}.{form}",
        media_type=media_type,
        content=write(listed, texts),
    )


def form_of(ending: str) -> Form | None:
    """The form that a file's ending means (``.xlsx``); ``None`` where it means none."""
    plain = ending.lower().removeprefix(".")
    return plain if plain in FORMS else None
