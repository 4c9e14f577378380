"""What is listed as a file."""

from assistant.exports import export, form_of
from assistant.model import Language
from assistant.obligations import ObligationList
from assistant.ui import downloads


def file_told(listed: ObligationList, ending: str, language: Language) -> dict[str, str]:
    """The file as the script takes it; empty for a form there is none of."""
    form = form_of(ending)
    return downloads.file_told(export(listed, form, language)) if form else {}
