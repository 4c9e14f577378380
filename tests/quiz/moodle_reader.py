"""Small readers of Moodle's GIFT and XML, written after Moodle's own documentation.

The readers on the package index have not been kept (the last releases are of 2020 and before).
"""

import re
from dataclasses import dataclass, field
from xml.etree import ElementTree as Xml


@dataclass
class Read:
    """A question as a reader finds it; ``answers`` are (weight or empty, text)."""

    name: str
    text: str
    kind: str = ""
    answers: list[tuple[str, str]] = field(default_factory=list)
    pairs: list[tuple[str, str]] = field(default_factory=list)
    feedback: str = ""


def read_gift(text: str) -> list[Read]:
    return [_gift(block) for block in re.split(r"\n\s*\n", text) if block.strip()]


def _gift(block: str) -> Read:
    name, _, rest = _cut(block.removeprefix("::"), "::")
    assert rest.startswith("[plain]")
    stem, _, rest = _cut(rest.removeprefix("[plain]"), "{")
    body, _, after = _cut(rest, "}")
    assert not after.strip()
    answers, _, feedback = _cut(body, "####")
    read = Read(name=_plain(name), text=_plain(stem), feedback=_plain(feedback.strip()))
    pieces = [piece.strip() for piece in _pieces(answers) if piece.strip()]
    if pieces in (["TRUE"], ["FALSE"]):
        read.kind = "truefalse"
        read.answers = [("", pieces[0])]
        return read
    for piece in pieces:
        mark, piece = piece[0], piece[1:]
        weight = re.match(r"%(-?[\d.]+)%", piece)
        piece = piece[weight.end() :] if weight else piece
        left, arrow, right = piece.rpartition(" -> ")
        if mark == "=" and arrow:
            read.pairs.append((_plain(left), _plain(right)))
        else:
            read.answers.append((weight[1] if weight else mark, _plain(piece)))
    read.kind = "matching" if read.pairs else "choice" if read.answers else "essay"
    return read


def _cut(text: str, mark: str) -> tuple[str, str, str]:
    """The text around the first mark that no backslash escapes."""
    place = 0
    while place < len(text):
        if text[place] == "\\":
            place += 2
        elif text.startswith(mark, place):
            return text[:place], mark, text[place + len(mark) :]
        else:
            place += 1
    return text, "", ""


def _pieces(answers: str) -> list[str]:
    """The answers, each with its sign, parted at signs that no backslash escapes."""
    found, place, start = [], 0, 0
    while place < len(answers):
        if answers[place] == "\\":
            place += 1
        elif answers[place] in "=~":
            found.append(answers[start:place])
            start = place
        place += 1
    return [*found, answers[start:]]


def _plain(text: str) -> str:
    return re.sub(r"\\(.)", lambda m: "\n" if m[1] == "n" else str(m[1]), text)


def read_xml(content: bytes) -> list[Read]:
    return [_xml(node) for node in Xml.fromstring(content) if node.get("type") != "category"]


def _xml(node: Xml.Element) -> Read:
    read = Read(
        name=_said(node, "name/text"),
        text=_said(node, "questiontext/text"),
        kind=node.get("type", ""),
        feedback=_said(node, "generalfeedback/text"),
    )
    for answer in node.findall("answer"):
        read.answers.append((answer.get("fraction", ""), _said(answer, "text")))
    for pair in node.findall("subquestion"):
        read.pairs.append((_said(pair, "text"), _said(pair, "answer/text")))
    if read.kind == "essay":
        read.answers = [("", _said(node, "graderinfo/text"))]
    return read


def _said(node: Xml.Element, path: str) -> str:
    return node.findtext(path) or ""
