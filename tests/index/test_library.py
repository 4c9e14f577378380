"""The library of added notices: what is kept, under which names, and what no crash can break."""

import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from corpus.catalogue import shipped
from corpus.formats import Document
from corpus.model import Notice, Problem, Span
from index.folders import HomeError
from index.library import Corrections, Entry, Library
from index.library.folders import files_in
from index.library.parsing import Parsing, ParsingError

ROOT = Path(__file__).parent.parent.parent
DAY = date(2024, 10, 1)
PLAN = """云政办发〔2024〕5号
云溪市人民政府办公室关于印发云溪市节水行动实施方案的通知
各县（区）人民政府：
现印发给你们，请认真组织实施。
云溪市人民政府办公室
2024年3月1日
云溪市节水行动实施方案
一、总体要求
坚持节水优先。
二、重点任务
1.改造老旧管网。2024年12月底前完成主城区管网改造。（责任单位：市水利局、市住房城乡建设局）
2.推广节水器具。（责任单位：市水利局）
"""


def written(folder: Path, text: str = PLAN, name: str = "plan.txt") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def add(home: Path, path: Path, name: str | None = None, *, renew: bool = False) -> str | None:
    return Library(home).add(path, day=DAY, name=name, renew=renew).notice


def test_what_was_added_is_read_back_the_same(tmp_path: Path) -> None:
    home = tmp_path / "home"
    result = Library(home).add(written(tmp_path), day=DAY)
    assert (result.state, result.notice) == ("added", "云政办发-2024-5号")
    assert dict(result.counts)["measure"] == 2
    (entry,) = Library(home).entries()
    notice = Library(home).notice(entry)
    assert notice.text == PLAN
    assert notice.region == "云溪市"
    assert {r.id.partition("/")[0] for r in (notice.about, *notice.records)} == {entry.id}
    assert all(r.source is None or notice.record(r.source) for r in notice.records)
    assert Library(home).original(entry).read_bytes() == PLAN.encode()
    assert entry.added == DAY


def test_the_same_file_is_known_under_any_name(tmp_path: Path) -> None:
    home = tmp_path / "home"
    add(home, written(tmp_path))
    again = Library(home).add(written(tmp_path / "b", name="other.txt"), day=DAY)
    assert (again.state, again.notice) == ("already", "云政办发-2024-5号")
    in_gb = tmp_path / "gb.txt"
    in_gb.write_bytes(PLAN.encode("gb18030"))
    assert Library(home).add(in_gb, day=DAY).state == "already"
    assert len(Library(home).entries()) == 1


def test_a_notice_that_ships_is_known(tmp_path: Path) -> None:
    result = Library(tmp_path).add(shipped()[0].path, day=DAY)
    assert (result.state, result.notice) == ("already", "gansu")
    assert Library(tmp_path).entries() == ()


def test_another_version_stands_beside_or_takes_the_place(tmp_path: Path) -> None:
    home = tmp_path / "home"
    add(home, written(tmp_path))
    second = Library(home).add(written(tmp_path, PLAN + "3.加强宣传。\n", "b.txt"), day=DAY)
    assert (second.state, second.notice) == ("added", "云政办发-2024-5号-2")
    assert second.beside == ("云政办发-2024-5号",)
    third = Library(home).add(written(tmp_path, PLAN + "3.考核。\n", "c.txt"), day=DAY, renew=True)
    assert (third.state, third.notice) == ("replaced", "云政办发-2024-5号-2")
    assert [e.id for e in Library(home).entries()] == ["云政办发-2024-5号", "云政办发-2024-5号-2"]
    assert Library(home).entries()[1].file == "c.txt"


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("../../etc/passwd", "passwd"),
        ("..\\..\\windows\\x.txt", "x.txt"),
        ("/etc/cron.d/x.txt", "x.txt"),
        ("..", "notice"),
        ("", "plan.txt"),
        ("a\x00b\n.txt", "a b .txt"),
        ("🙂<b>通知</b>.txt", "b>.txt"),
        ("长" * 500 + ".txt", "长" * 116 + ".txt"),
        ("con.txt", "con.txt"),
        ("x.txt\u202e", "x.txt"),
    ],
)
def test_a_hostile_name_is_only_shown_and_harms_nothing(
    tmp_path: Path, name: str, kept: str
) -> None:
    home, outside = tmp_path / "home", written(tmp_path / "outside", name="plan.txt")
    before = sorted(p for p in tmp_path.rglob("*") if home not in p.parents and p != home)
    result = Library(home).add(outside, day=DAY, name=name)
    assert (result.state, result.file) == ("added", kept)
    after = sorted(p for p in tmp_path.rglob("*") if home not in p.parents and p != home)
    assert after == before
    folders = [p for p in (home / "notices").iterdir() if p.is_dir()]
    assert len(folders) == 1
    assert all(c in "0123456789abcdef" for c in folders[0].name)
    assert {p.name for p in folders[0].iterdir()} <= {
        "notice.json",
        "text.txt",
        "original",
        "original.txt",
    }


def test_two_notices_with_one_file_name_are_two(tmp_path: Path) -> None:
    home = tmp_path / "home"
    other = PLAN.replace("5号", "6号").replace("节水", "节能")
    add(home, written(tmp_path / "a"))
    add(home, written(tmp_path / "b", other))
    assert [e.id for e in Library(home).entries()] == ["云政办发-2024-5号", "云政办发-2024-6号"]


def test_a_notice_without_number_and_title_is_called_by_its_file(tmp_path: Path) -> None:
    path = written(tmp_path, "1.改造管网。\n2.推广器具。\n", "西岭 清单.txt")
    result = Library(tmp_path / "home").add(path, day=DAY)
    assert result.state == "added"
    assert result.notice


@pytest.mark.parametrize("data", [b"", b"\x89PNG\r\n\x1a\n" + bytes(50), b"\xff" * 40])
def test_what_cannot_be_read_is_told_with_the_name_it_came_with(
    tmp_path: Path, data: bytes
) -> None:
    path = tmp_path / "upload.bin"
    path.write_bytes(data)
    result = Library(tmp_path / "home").add(path, day=DAY, name="通知.txt")
    assert result.state == "unreadable"
    assert "通知.txt" in (result.why or "")
    assert str(tmp_path) not in (result.why or "")
    assert Library(tmp_path / "home").entries() == ()


def test_a_text_over_which_the_reader_stumbles_is_told(tmp_path: Path) -> None:
    class Stumbling(Parsing):
        def notice(self, text: str, entry: Entry) -> Notice:
            raise ParsingError(f"RecursionError at {len(text)} characters of {entry.file}")

    library = Library(tmp_path / "home", parsing=Stumbling())
    result = library.add(written(tmp_path), day=DAY)
    assert (result.state, "RecursionError" in (result.why or "")) == ("unreadable", True)


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    assert Library(tmp_path).add(tmp_path / "gone.txt", day=DAY).state == "unreadable"


def test_removing_leaves_nothing(tmp_path: Path) -> None:
    home = tmp_path / "home"
    identifier = add(home, written(tmp_path))
    assert identifier is not None
    assert not Library(home).remove("another")
    assert Library(home).remove(identifier)
    assert list((home / "notices").iterdir()) == []
    assert add(home, written(tmp_path)) == identifier


def test_a_person_s_word_for_the_place_counts(tmp_path: Path) -> None:
    home = tmp_path / "home"
    identifier = add(home, written(tmp_path)) or ""
    said = Corrections(region="上海市杨浦区", level="county", parents=("gansu",))
    before = Library(home).entries()[0].digest
    assert Library(home).correct(identifier, said)
    (entry,) = Library(home).entries()
    notice = Library(home).notice(entry)
    assert (notice.region, notice.level) == ("上海市杨浦区", "county")
    assert [p.notice for p in notice.parents] == ["gansu"]
    assert entry.digest != before
    assert not Library(home).correct("another", said)


def test_pages_and_doubts_of_the_file_are_kept(tmp_path: Path) -> None:
    start = PLAN.index("2.推广")
    doubt = Problem(message="a merged cell was guessed", span=Span(start, start + 4))
    document = Document(PLAN, (0, start), (doubt,))
    library = Library(tmp_path / "home", read=lambda _: document)
    result = library.add(written(tmp_path), day=DAY)
    assert "a merged cell was guessed" in [d.message for d in result.doubts]
    notice = library.notice(library.entries()[0])
    first, second = notice.of_kind("measure")
    assert notice.pages_of(first.spans) == (1,)
    assert notice.pages_of(second.spans) == (2,)
    assert notice.problems_of(first) == ()
    assert notice.problems_of(second) == (doubt,)


def test_a_damaged_entry_is_left_out_and_makes_room(tmp_path: Path) -> None:
    home = tmp_path / "home"
    add(home, written(tmp_path))
    (folder,) = (home / "notices").iterdir()
    for damage in ("{", "[]", json.dumps({"id": 3}), "\x00"):
        (folder / "notice.json").write_text(damage, encoding="utf-8")
        assert Library(home).entries() == ()
    assert Library(home).add(written(tmp_path), day=DAY).state == "added"
    assert len(Library(home).entries()) == 1


def test_a_home_that_cannot_be_written_to_is_told(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.write_text("a file", encoding="utf-8")
    with pytest.raises(HomeError, match="cannot be written"):
        add(home, written(tmp_path))


def test_a_killed_process_leaves_the_state_before(tmp_path: Path) -> None:
    home = tmp_path / "home"
    add(home, written(tmp_path))
    other = written(tmp_path, PLAN.replace("5号", "6号"), "b.txt")
    code = (
        "import os, sys; from datetime import date; from pathlib import Path\n"
        "from index.library import library\n"
        "whole = library._write\n"
        "def half(path, text):\n"
        "    whole(path, text)\n"
        "    os._exit(9)\n"
        "library._write = half\n"
        "library.Library(Path(sys.argv[1])).add(Path(sys.argv[2]), day=date(2024, 1, 1))\n"
    )
    command = [sys.executable, "-c", code, str(home), str(other)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    assert subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode == 9
    assert [e.id for e in Library(home).entries()] == ["云政办发-2024-5号"]
    assert len(list((home / "notices").glob("adding-*"))) == 1
    assert add(home, other) == "云政办发-2024-6号"
    assert list((home / "notices").glob("adding-*")) == []


def test_two_processes_add_at_once(tmp_path: Path) -> None:
    home = tmp_path / "home"
    texts = [PLAN.replace("5号", f"{n}号").replace("节水", f"节水{n}") for n in range(10, 18)]
    paths = [str(written(tmp_path, text, f"{n}.txt")) for n, text in enumerate(texts)]
    code = (
        "import sys; from datetime import date; from pathlib import Path\n"
        "from index.library import Library\n"
        "for path in sys.argv[2:]:\n"
        "    print(Library(Path(sys.argv[1])).add(Path(path), day=date(2024, 1, 1)).state)\n"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    # Each adds its own three, and both the two in the middle.
    shares = (paths[:5], paths[3:])
    both = [
        subprocess.Popen(
            [sys.executable, "-c", code, str(home), *share],
            cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True,
        )
        for share in shares
    ]  # fmt: skip
    said = [word for process in both for word in process.communicate()[0].split()]
    assert [process.returncode for process in both] == [0, 0]
    assert sorted(said) == ["added"] * 8 + ["already"] * 2
    entries = Library(home).entries()
    assert len({e.id for e in entries}) == len({e.order for e in entries}) == 8


def test_a_folder_s_files_are_found_without_what_is_hidden(tmp_path: Path) -> None:
    for name in ("b.txt", "a/c.docx", ".DS_Store", "a/~$c.docx"):
        written(tmp_path / "in" / Path(name).parent, name=Path(name).name)
    found = files_in([tmp_path / "in", tmp_path / "in" / "b.txt", tmp_path / "gone"])
    shown = [path.relative_to(tmp_path).as_posix() for path in found]
    assert shown == ["in/a/c.docx", "in/b.txt", "gone"]


def test_what_a_system_leaves_in_a_folder_is_no_notice(tmp_path: Path) -> None:
    for name in ("Thumbs.db", "desktop.ini", "plan.txt"):
        (tmp_path / name).write_text(PLAN, encoding="utf-8")
    assert [path.name for path in files_in([tmp_path])] == ["plan.txt"]


def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.txt"
    os.mkfifo(pipe)
    added = Library(tmp_path / "home").add(pipe, day=date(2024, 10, 1))
    assert added.state == "unreadable"
    assert "pipe.txt: this is no file" in (added.why or "")
