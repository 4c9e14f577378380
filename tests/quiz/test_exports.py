"""Every form of a file read back by another program's reader: the same questions come out."""

import io
import json
import re
import sqlite3
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path

import docx
import openpyxl
import pytest

from assistant.quiz.exports import (
    ENDINGS,
    ColumnNames,
    ColumnsError,
    UnknownEndingError,
    content,
    read_columns,
    write,
)
from assistant.quiz.exports.labels import answer, citation
from assistant.quiz.model import KINDS, RIGHT, Paper, Question
from tests.quiz.conftest import SIGNS, TODAY
from tests.quiz.moodle_reader import Read, read_gift, read_xml

PAPERS = ("paper", "strange")


@pytest.fixture(params=PAPERS)
def given(request: pytest.FixtureRequest) -> Paper:
    """An ordinary paper, and one full of signs that files take for their own."""
    found: Paper = request.getfixturevalue(request.param)
    return found


def of(paper: Paper, ending: str) -> bytes:
    return content(paper, ending, today=TODAY)


def test_strange_papers_are_strange(strange: Paper) -> None:
    assert all(question.stem.endswith(SIGNS) for question in strange.questions)


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_paper_is_written_where_it_is_wanted(ending: str, paper: Paper, tmp_path: Path) -> None:
    path = tmp_path / f"paper{ending}"
    write(paper, path, today=TODAY)
    assert path.stat().st_size > 1000


@pytest.mark.parametrize("ending", [e for e in ENDINGS if e != ".apkg"])
def test_the_same_paper_and_day_give_the_same_bytes(ending: str, paper: Paper) -> None:
    assert of(paper, ending) == of(paper, ending)


def test_another_ending_is_named_with_those_there_are(paper: Paper) -> None:
    with pytest.raises(UnknownEndingError, match=r"choose of \.docx, \.xlsx"):
        of(paper, ".pdf")


def test_json_is_the_form_that_was_promised(given: Paper) -> None:
    read = json.loads(of(given, ".json"))
    assert read["seed"] == given.wanted.seed
    for question, said in zip(given.questions, read["questions"], strict=True):
        assert said["stem"] == question.stem
        assert said["options"] == list(question.options)
        assert said["key"] == list(question.key)
        assert said["explanation"] == question.explanation
        assert said["kind"] in KINDS
        first = question.sources[0]
        assert said["citation"]["record"] == first.record
        assert said["citation"]["document_number"] == first.document_number
        assert said["citation"]["quote"] == first.quote
        assert [cited["record"] for cited in said["citations"]] == [
            source.record for source in question.sources
        ]


def test_docx_holds_the_paper_and_then_the_key(given: Paper) -> None:
    lines = [p.text for p in docx.Document(io.BytesIO(of(given, ".docx"))).paragraphs]
    parted = lines.index("参考答案与解析")
    paper, key = lines[:parted], lines[parted:]
    for number, question in enumerate(given.questions, start=1):
        judge = "（　　）" if question.kind == "truefalse" else ""
        at = paper.index(f"{number}. {question.stem}{judge}")
        printed = [f"（{n}）{item}" for n, item in enumerate(question.items, start=1)]
        if question.kind != "truefalse":
            printed += [f"{'ABCDEFGH'[n]}. {o}" for n, o in enumerate(question.options)]
        assert paper[at + 1 : at + 1 + len(printed)] == printed
        at = key.index(f"{number}. 答案：{answer(question)}")
        assert key[at + 1] == f"解析：{question.explanation}"
        assert key[at + 2] == f"依据：{question.sources[0].label}"
        assert key[at + 3] == f"原文：“{question.sources[0].quote}”"
        assert question.explanation not in "\n".join(paper)


def test_docx_says_that_a_draft_is_one(paper: Paper) -> None:
    lines = [p.text for p in docx.Document(io.BytesIO(of(paper, ".docx"))).paragraphs]
    assert any("尚未正式印发" in line for line in lines)


def test_xlsx_has_one_row_for_each_question(given: Paper) -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(of(given, ".xlsx"))).worksheets[0]
    head, *rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert head[:2] == ["题型", "题干"]
    assert head[-5:] == ["答案", "解析", "依据", "难度", "题号"]
    assert head[2:6] == ["选项A", "选项B", "选项C", "选项D"]
    options = len(head) - 7
    for question, row in zip(given.questions, rows, strict=True):
        items = [f"（{n}）{item}" for n, item in enumerate(question.items, start=1)]
        assert row[1] == "\n".join((question.stem, *items))
        assert [cell for cell in row[2 : 2 + options] if cell] == list(question.options)
        assert row[-5:-2] == [answer(question), question.explanation, citation(question.sources)]
        assert row[-1] == question.id


def test_xlsx_never_computes(strange: Paper) -> None:
    (first, *rest) = strange.questions
    formula = Question(**{s: getattr(first, s) for s in first.__slots__} | {"stem": "=1+1"})
    paper = Paper(wanted=strange.wanted, questions=(formula, *rest))
    sheet = openpyxl.load_workbook(io.BytesIO(of(paper, ".xlsx"))).worksheets[0]
    assert sheet["B2"].value == "=1+1"
    assert sheet["B2"].data_type == "s"


def test_columns_can_be_called_otherwise(paper: Paper, tmp_path: Path) -> None:
    mapping = tmp_path / "columns.toml"
    mapping.write_text('[columns]\nstem = "题目内容"\noption = "选择"\n', encoding="utf-8")
    names = read_columns(mapping)
    written = content(paper, ".xlsx", today=TODAY, names=names)
    sheet = openpyxl.load_workbook(io.BytesIO(written)).worksheets[0]
    head = [cell.value for cell in sheet[1]]
    assert head[:4] == ["题型", "题目内容", "选择A", "选择B"]
    assert ColumnNames().of("stem") == "题干"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("columns = 3", "write [columns]"),
        ("[columns]\nstem = 3", "write [columns]"),
        ('[columns]\nstern = "x"', "there is no column stern"),
        ("[columns", "not TOML"),
    ],
)
def test_a_mapping_that_cannot_be_used_is_told(text: str, words: str, tmp_path: Path) -> None:
    mapping = tmp_path / "columns.toml"
    mapping.write_text(text, encoding="utf-8")
    with pytest.raises(ColumnsError, match=re.escape(words)):
        read_columns(mapping)
    with pytest.raises(ColumnsError, match="give the path of a mapping file"):
        read_columns(tmp_path / "nowhere.toml")


def arrowed(question: Question) -> Question:
    """The question as GIFT can say it: it has no way to write the sign of a pair in a text."""

    def all_of(texts: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(text.replace("->", "→") for text in texts)

    return replace(
        question,
        stem=question.stem.replace("->", "→"),
        explanation=question.explanation.replace("->", "→"),
        options=all_of(question.options),
        items=all_of(question.items),
        key=all_of(question.key),
    )


def test_gift_gives_the_same_questions(given: Paper) -> None:
    found = read_gift(of(given, ".gift").decode())
    for question, read in zip(map(arrowed, given.questions), found, strict=True):
        assert (read.name, read.text) == (question.id, question.stem)
        assert question.explanation in read.feedback
        assert question.sources[0].quote in read.feedback
        match question.kind:
            case "truefalse":
                assert read.answers == [("", "TRUE" if question.key == (RIGHT,) else "FALSE")]
            case "single":
                assert tuple(text for _, text in read.answers) == question.options
                assert tuple(text for mark, text in read.answers if mark == "=") == question.key
            case "multiple":
                assert_weighed(read, question)
            case "matching":
                assert read.pairs == list(zip(question.items, question.key, strict=True))
            case "order":
                assert tuple(entry for _, entry in read.pairs) == question.key
                assert [place for place, _ in read.pairs][:2] == ["第1位", "第2位"]
            case "blank":
                assert read.answers == [("=", "；".join(question.key))]
            case "short":
                assert read.kind == "essay"
                assert all(point in read.feedback for point in question.key)


def assert_weighed(read: Read, question: Question) -> None:
    """The options are the question's, and what is right of them makes 100 together."""
    assert tuple(text for _, text in read.answers) == question.options
    right = {text: float(w) for w, text in read.answers if float(w) > 0}
    assert set(right) == set(question.key)
    assert sum(right.values()) == pytest.approx(100, abs=0.01)


def test_moodle_xml_gives_the_same_questions(given: Paper) -> None:
    found = read_xml(of(given, ".xml"))
    for question, read in zip(given.questions, found, strict=True):
        assert read.name == question.id
        assert question.explanation in read.feedback
        if read.kind != "cloze":
            assert read.text == question.stem
        match question.kind:
            case "truefalse":
                assert [t for w, t in read.answers if w == "100"] == [
                    "true" if question.key == (RIGHT,) else "false"
                ]
            case "single" | "multiple":
                assert_weighed(read, question)
            case "matching":
                assert read.pairs == list(zip(question.items, question.key, strict=True))
            case "order":
                assert tuple(entry for _, entry in read.pairs) == question.key
            case "blank" if read.kind == "shortanswer":
                assert read.answers == [("100", question.key[0].replace("*", "\\*"))]
            case "blank":
                blanks = re.findall(r"\{1:SHORTANSWER:=((?:\\.|[^}\\])*)\}", read.text)
                assert tuple(re.sub(r"\\(.)", r"\1", b) for b in blanks) == question.key
            case "short":
                assert read.answers == [("", "\n".join(question.key))]


def notes(package: bytes, folder: Path) -> list[tuple[str, list[str]]]:
    """Each note's lasting id and its fields, as Anki's own database holds them."""
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        archive.extract("collection.anki2", folder)
    database = sqlite3.connect(folder / "collection.anki2")
    rows = database.execute("select guid, flds from notes order by id").fetchall()
    database.close()
    return [(guid, fields.split("\x1f")) for guid, fields in rows]


def unescaped(field: str) -> str:
    for mark, sign in (("<br>", "\n"), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")):
        field = field.replace(mark, sign)
    return field


def test_anki_holds_one_note_for_each_question(given: Paper, tmp_path: Path) -> None:
    found = notes(of(given, ".apkg"), tmp_path)
    for question, (_, fields) in zip(given.questions, found, strict=True):
        stem, options, key, explanation, cited, _, identifier = map(unescaped, fields)
        assert (stem, explanation, identifier) == (question.stem, question.explanation, question.id)
        assert all(option in options for option in question.options)
        assert key.startswith(answer(question))
        assert cited == citation(question.sources)


def test_anki_knows_a_question_again(paper: Paper, tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    (tmp_path / "other").mkdir()
    one = notes(of(paper, ".apkg"), tmp_path / "one")
    later = content(paper, ".apkg", today=date(2025, 1, 1))
    other = notes(later, tmp_path / "other")
    assert [guid for guid, _ in one] == [guid for guid, _ in other]
    assert len({guid for guid, _ in one}) == len(paper.questions)


def test_markdown_holds_the_paper_and_then_the_key(given: Paper) -> None:
    text = re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", of(given, ".md").decode())
    paper, _, key = text.partition("\n---\n")
    for number, question in enumerate(given.questions, start=1):
        assert f"{number}. {question.stem}" in paper
        assert all(option in paper for option in question.options if question.kind != "truefalse")
        assert f"{number}. 答案：{answer(question)}" in key
        assert f"解析：{question.explanation}" in key
        assert f"原文：“{question.sources[0].quote}”" in key
