"""A paper as a file."""

from datetime import date

from assistant.exports import ExportFile
from assistant.quiz.exports import ENDINGS, content
from assistant.quiz.model import Paper
from assistant.ui import downloads

# Of the forms that browsers would else show, or name anew.
_TYPES = {
    ".json": "application/json",
    ".xml": "application/xml",
    ".md": "text/markdown",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def file_told(paper: Paper, ending: str, today: date) -> dict[str, str]:
    """The file as the script takes it; empty for a form there is none of."""
    if ending not in ENDINGS or not paper.questions:
        return {}
    version = f"-{paper.version}" if paper.version else ""
    return downloads.file_told(
        ExportFile(
            name=f"试题-{paper.wanted.seed}{version}{ending}",
            media_type=_TYPES.get(ending, "application/octet-stream"),
            content=content(paper, ending, today=today),
        )
    )
