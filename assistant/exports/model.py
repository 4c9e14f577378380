"""What an export gives, and the kinds of file there are."""

from dataclasses import dataclass
from typing import Literal, get_args

Form = Literal["xlsx", "docx", "ics", "csv"]
FORMS: tuple[Form, ...] = get_args(Form)


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportFile:
    """A file to hand over: ``name`` is its name with ending, ``content`` its bytes."""

    name: str
    media_type: str
    content: bytes
