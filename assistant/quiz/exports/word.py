"""A paper as .docx: the questions, and on a new page the key with explanations and citations."""

import io
from datetime import date

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Cm, Length, Pt

from assistant.exports.archive import dated
from assistant.exports.plain_text import plain
from assistant.quiz.exports.labels import by_kind, labels, title
from assistant.quiz.exports.lines import printed, solved
from assistant.quiz.model import Paper

_FONT = "宋体"
_TEXT, _SMALL, _HEADING, _TITLE = Pt(11), Pt(10), Pt(13), Pt(18)
_INDENT = Cm(0.8)
# Lines that somebody needs who writes a short answer.
_LINES = 5


def document(paper: Paper, today: date) -> bytes:
    """The file's bytes, the same for the same paper and day."""
    file = docx.Document()
    _set_up(file)
    file.core_properties.author = ""
    file.core_properties.comments = ""
    file.core_properties.title = title(paper)
    _add_paper(file, paper)
    file.add_page_break()  # type: ignore[no-untyped-call] # python-docx leaves it without types
    _add_key(file, paper)
    out = io.BytesIO()
    file.save(out)
    return dated(out.getvalue(), today)


def _set_up(file: Document) -> None:
    """A4, and a font for Chinese, which the standard style does not name."""
    section = file.sections[0]
    section.page_width, section.page_height = Cm(21.0), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.4)
    style = file.styles["Normal"]
    style.font.name = _FONT
    style.font.size = _TEXT
    style.element.rPr.rFonts.set(qn("w:eastAsia"), _FONT)


def _add_paper(file: Document, paper: Paper) -> None:
    words = labels()["titles"]
    _line(file, title(paper), _TITLE, bold=True, centred=True)
    _line(file, words["name_line"], _TEXT, centred=True)
    seed = words["seed"].format(count=len(paper.questions), seed=paper.wanted.seed)
    _line(file, seed, _SMALL, centred=True)
    if any(source.draft for question in paper.questions for source in question.sources):
        _line(file, words["draft_note"], _SMALL)
    for heading, questions in by_kind(paper):
        _line(file, heading, _HEADING, bold=True, together=True)
        for number, question in questions:
            first, *rest = printed(number, question)
            _line(file, first, _TEXT, together=bool(rest))
            for place, line in enumerate(rest, start=1):
                _line(file, line, _TEXT, indent=_INDENT, together=place < len(rest))
            for _ in range(_LINES if question.kind == "short" else 0):
                _line(file, "", _TEXT)


def _add_key(file: Document, paper: Paper) -> None:
    _line(file, labels()["titles"]["key"], _TITLE, bold=True, centred=True)
    for heading, questions in by_kind(paper):
        _line(file, heading, _HEADING, bold=True, together=True)
        for number, question in questions:
            first, *rest = solved(number, question)
            _line(file, first, _TEXT, bold=True, together=True)
            for line in rest:
                _line(file, line, _SMALL, indent=_INDENT)


def _line(
    file: Document, text: str, size: Length, *, bold: bool = False, centred: bool = False,
    indent: Length | None = None, together: bool = False,
) -> None:  # fmt: skip
    """A paragraph; ``together`` keeps it on the page of the next one."""
    paragraph = file.add_paragraph()
    run = paragraph.add_run(plain(text))
    run.bold = bold
    run.font.size = size
    form = paragraph.paragraph_format
    form.space_after = Pt(3)
    form.left_indent = indent
    form.keep_with_next = together
    if centred:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
