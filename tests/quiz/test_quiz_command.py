import json
from pathlib import Path

import docx
import pytest

from assistant.__main__ import main


def test_a_paper_is_printed_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    call = ["quiz", "--notice", "gansu", "--count", "5", "--kind", "single", "--seed", "7"]
    assert main(call) == 0
    paper = json.loads(capsys.readouterr().out)
    assert paper["seed"] == 7
    assert [q["kind"] for q in paper["questions"]] == ["single"] * 5
    assert {q["citation"]["record"].partition("/")[0] for q in paper["questions"]} == {"gansu"}


def test_the_ending_chooses_the_form(tmp_path: Path) -> None:
    path = tmp_path / "paper.docx"
    assert main(["quiz", "--count", "6", "--seed", "7", "--out", str(path)]) == 0
    assert "参考答案与解析" in [p.text for p in docx.Document(str(path)).paragraphs]


def test_two_versions_are_two_files(tmp_path: Path) -> None:
    call = ["quiz", "--count", "8", "--versions", "--out", str(tmp_path / "paper.json")]
    assert main(call) == 0
    first, second = (
        json.loads((tmp_path / f"paper-{v}.json").read_text("utf-8")) for v in ("A", "B")
    )
    assert (first["version"], second["version"]) == ("A", "B")
    assert {q["id"] for q in first["questions"]} == {q["id"] for q in second["questions"]}


def test_an_earlier_papers_questions_are_left_out(tmp_path: Path) -> None:
    first, second = tmp_path / "first.json", tmp_path / "second.json"
    call = ["quiz", "--notice", "gansu", "--count", "10", "--out"]
    assert main([*call, str(first)]) == 0
    assert main([*call, str(second), "--without", str(first)]) == 0
    ids = [
        {q["id"] for q in json.loads(path.read_text("utf-8"))["questions"]}
        for path in (first, second)
    ]
    assert len(ids[1]) == 10
    assert not ids[0] & ids[1]


def test_parts_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["quiz", "--notice", "lingtai", "--sections"]) == 0
    assert "强基固本，全面提升行政执法人员能力素质" in capsys.readouterr().out.splitlines()


def test_a_shorter_paper_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    call = ["quiz", "--notice", "lingtai", "--kind", "order", "--count", "50"]
    assert main(call) == 0
    said = capsys.readouterr()
    made = len(json.loads(said.out)["questions"])
    assert f"{made} of 50" in said.err


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (["--notice", "nowhere"], "there is no notice nowhere; choose of gansu"),
        (["--sections", "--notice", "nowhere"], "there is no notice nowhere; choose of gansu"),
        (["--section", "nothing"], "there is no section nothing"),
        (["--out", "paper.pdf"], "choose of .docx"),
        (["--out", "no-such-folder/paper.md"], "name another file"),
        (["--versions"], "--versions needs --out FILE"),
        (["--without", "nowhere.json"], "give a paper as JSON"),
        (["--columns", "nowhere.toml", "--out", "p.xlsx"], "give the path of a mapping file"),
    ],
)
def test_a_call_that_cannot_be_carried_out_ends_with_one_line(
    call: list[str], words: str, capsys: pytest.CaptureFixture[str], tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    assert main(["quiz", "--count", "2", *call]) == 2
    said = capsys.readouterr().err
    assert words in said
    assert len(said.splitlines()) == 1


def test_a_file_that_is_no_paper_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "list.json"
    path.write_text("[1]", encoding="utf-8")
    assert main(["quiz", "--without", str(path)]) == 2
    assert "is no paper as JSON" in capsys.readouterr().err


@pytest.mark.parametrize("count", ["0", "-1", "many", "501", "²"])
def test_a_count_is_a_number_that_makes_sense(
    count: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["quiz", "--count", count])
    assert ended.value.code == 2
    assert "is no number from 1 to 500" in capsys.readouterr().err
