"""A paper in Moodle's XML form.

Several blanks become a cloze question, an order a matching of places and entries, a short
answer an essay with its points as information for graders.
"""

import re
from xml.etree import ElementTree as Xml

from assistant.quiz.exports.gift import pairs
from assistant.quiz.exports.labels import citation, title
from assistant.quiz.model import BLANK, RIGHT, Kind, Paper, Question

_TYPES: dict[Kind, str] = {
    "single": "multichoice", "multiple": "multichoice", "truefalse": "truefalse",
    "blank": "shortanswer", "matching": "matching", "order": "matching", "short": "essay",
}  # fmt: skip
_CLOZE_MARKS = re.compile(r'([\\}#~/"])')


def xml(paper: Paper) -> bytes:
    """The file's bytes, UTF-8, the paper's title as the category."""
    quiz = Xml.Element("quiz")
    category = Xml.SubElement(quiz, "question", type="category")
    _text(Xml.SubElement(category, "category"), f"$course$/top/{title(paper).replace('/', '//')}")
    for question in paper.questions:
        _add(quiz, question)
    Xml.indent(quiz)
    return bytes(Xml.tostring(quiz, encoding="utf-8", xml_declaration=True))


def _add(quiz: Xml.Element, question: Question) -> None:
    several = question.kind == "blank" and len(question.key) > 1
    node = Xml.SubElement(quiz, "question", type="cloze" if several else _TYPES[question.kind])
    _text(Xml.SubElement(node, "name"), question.id)
    _text(_plain(node, "questiontext"), _cloze(question) if several else question.stem)
    feedback = f"{question.explanation}\n{citation(question.sources)}"
    _text(_plain(node, "generalfeedback"), feedback)
    Xml.SubElement(node, "idnumber").text = question.id
    Xml.SubElement(node, "defaultgrade").text = "1"
    match question.kind:
        case "single" | "multiple":
            _add_choices(node, question)
        case "truefalse":
            for value in ("true", "false"):
                right = (value == "true") == (question.key == (RIGHT,))
                _add_answer(node, value, "100" if right else "0")
        case "matching" | "order":
            _add_pairs(node, question)
        case "short":
            _text(_plain(node, "graderinfo"), "\n".join(question.key))
        case "blank" if not several:
            Xml.SubElement(node, "usecase").text = "0"
            _add_answer(node, question.key[0].replace("*", "\\*"), "100")


def _add_choices(node: Xml.Element, question: Question) -> None:
    Xml.SubElement(node, "single").text = "true" if question.kind == "single" else "false"
    Xml.SubElement(node, "shuffleanswers").text = "true"
    Xml.SubElement(node, "answernumbering").text = "ABCD"
    share = f"{100 / len(question.key):.5f}".rstrip("0").rstrip(".")
    wrong = "0" if question.kind == "single" else "-100"
    for option in question.options:
        _add_answer(node, option, share if option in question.key else wrong)


def _add_pairs(node: Xml.Element, question: Question) -> None:
    Xml.SubElement(node, "shuffleanswers").text = "true"
    for item, entry in pairs(question):
        pair = _plain(node, "subquestion")
        _text(pair, item)
        _text(Xml.SubElement(pair, "answer"), entry)


def _add_answer(node: Xml.Element, text: str, fraction: str) -> None:
    answer = Xml.SubElement(node, "answer", fraction=fraction, format="plain_text")
    _text(answer, text)


def _cloze(question: Question) -> str:
    """The stem with each blank as Moodle's cloze writes a short answer."""
    pieces = question.stem.split(BLANK)
    words = [_CLOZE_MARKS.sub(r"\\\1", word) for word in question.key]
    blanks = [f"{{1:SHORTANSWER:={word}}}" for word in words]
    blanks += [""] * (len(pieces) - 1 - len(blanks))
    return pieces[0] + "".join(b + p for b, p in zip(blanks, pieces[1:], strict=False))


def _plain(node: Xml.Element, tag: str) -> Xml.Element:
    return Xml.SubElement(node, tag, format="plain_text")


def _text(node: Xml.Element, text: str) -> None:
    Xml.SubElement(node, "text").text = text
