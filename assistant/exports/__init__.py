"""A list of obligations as a file: .xlsx, .docx, .ics or .csv."""

from assistant.exports.exporting import export, form_of
from assistant.exports.model import FORMS, ExportFile, Form

__all__ = ["FORMS", "ExportFile", "Form", "export", "form_of"]
