"""The index is built when missing, stale or damaged, by one process, and swapped in whole."""

import hashlib
import json
import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from corpus.model import Notice
from index import build, folders, manifest
from index.build import Index, open_index
from tests.index.made import notice, record
from tests.index.made_model import Hashing, MadeModels

ROOT = Path(__file__).parent.parent.parent
FIRST = (notice("a", record("a/task/1", "组织行政执法人员轮训。")),)
SECOND = (*FIRST, notice("b", record("b/task/1", "完善心理咨询服务。")))


def opened(
    home: Path, notices: Sequence[Notice] = FIRST, models: MadeModels | None = None
) -> Index:
    return open_index(home, notices=notices, models=models or MadeModels())


def built(home: Path, notices: Sequence[Notice] = FIRST) -> Path:
    index = opened(home, notices)
    index.close()
    return index.folder


def first(index: Index) -> str:
    return index.retriever.ranked("轮训")[0][0].id


def builds(home: Path) -> list[Path]:
    return sorted(home.glob("index-*"))


def test_a_missing_index_is_built_and_answers(tmp_path: Path) -> None:
    index = opened(tmp_path / "new" / "home")
    assert index.register.record("a/task/1") == FIRST[0].records[0]
    assert first(index) == "a/task/1"
    index.close()


def test_a_fresh_index_is_opened_as_it_is(tmp_path: Path) -> None:
    folder = built(tmp_path)
    models = MadeModels()
    index = opened(tmp_path, models=models)
    assert index.folder == folder
    assert models.loaded == []
    index.close()


def test_neither_parser_nor_model_is_needed_to_see_that_it_is_fresh(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("甲", encoding="utf-8")
    calls: list[str] = []

    def read() -> Sequence[Notice]:
        calls.append(file.read_text(encoding="utf-8"))
        return FIRST

    def once() -> Path:
        index = open_index(tmp_path / "home", notices=read, files=[file], models=MadeModels())
        index.close()
        return index.folder

    folder = once()
    assert (once(), calls) == (folder, ["甲"])
    file.write_text("乙", encoding="utf-8")
    assert once() != folder
    assert calls == ["甲", "乙"]


@pytest.mark.parametrize("change", ["notices", "embedding", "parser", "code"])
def test_a_stale_index_is_built_anew_and_the_old_one_removed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, change: str
) -> None:
    old = built(tmp_path)
    source = "another" if change == "embedding" else None
    if change == "parser":
        monkeypatch.setattr("corpus.PARSER_VERSION", -1)
    if change == "code":
        monkeypatch.setattr(manifest, "CODE", ("*.py",))
    notices = SECOND if change == "notices" else FIRST
    index = open_index(tmp_path, notices=notices, embedding=source, models=MadeModels())
    assert index.folder != old
    assert builds(tmp_path) == [index.folder]
    assert (index.register.record("b/task/1") is not None) == (change == "notices")
    index.close()


@pytest.mark.parametrize(
    "damage",
    [
        "register.sqlite",
        "vectors/chroma.sqlite3",
        "manifest.json",
        "half manifest",
        "half register",
        "changed register",
        "changed vectors/chroma.sqlite3",
        "changed data_level0.bin",
        "no pointer",
        "wrong pointer",
    ],
)
def test_a_damaged_index_is_built_anew(tmp_path: Path, damage: str) -> None:
    folder = built(tmp_path)
    if damage.startswith("half"):
        name = "manifest.json" if "manifest" in damage else "register.sqlite"
        content = (folder / name).read_bytes()
        (folder / name).write_bytes(content[: len(content) // 2])
    elif damage.startswith("changed"):
        (path,) = folder.rglob(damage.removeprefix("changed ").replace("register", "register.*"))
        # The size stays, as where a disk fails.
        path.write_bytes(b"\0" * path.stat().st_size)
    elif damage == "no pointer":
        (tmp_path / folders.POINTER).unlink()
    elif damage == "wrong pointer":
        (tmp_path / folders.POINTER).write_bytes(b"\xff\xfe../elsewhere")
    else:
        (folder / damage).unlink()
    index = opened(tmp_path)
    assert index.register.record("a/task/1") == FIRST[0].records[0]
    assert first(index) == "a/task/1"
    assert builds(tmp_path) == [index.folder]
    index.close()


class FailingModels(MadeModels):
    """Loads no model, as where the power fails in the middle of a build."""

    def load(self, source: str | None) -> Hashing:
        raise RuntimeError(source)


def test_a_build_that_is_cut_short_changes_nothing(tmp_path: Path) -> None:
    folder = built(tmp_path)
    with pytest.raises(RuntimeError):
        open_index(tmp_path, notices=SECOND, models=FailingModels())
    assert folders.pointed_at(tmp_path) == folder
    assert builds(tmp_path) == [folder]
    index = opened(tmp_path, SECOND)
    assert index.register.record("b/task/1") is not None
    assert list(tmp_path.glob("building-*")) == []
    index.close()


def test_an_index_that_somebody_has_open_is_kept_until_it_is_closed(tmp_path: Path) -> None:
    old = opened(tmp_path)
    new = opened(tmp_path, SECOND)
    assert sorted([old.folder, new.folder]) == builds(tmp_path)
    assert first(old) == "a/task/1"
    old.close()
    new.close()
    again = opened(tmp_path, FIRST)
    assert builds(tmp_path) == [again.folder]
    again.close()


def test_two_processes_build_once(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; sys.path.insert(0, sys.argv[2])\n"
        "from index.register import Filter\n"
        "from tests.index.test_build import SECOND, MadeModels, open_index\n"
        "models = MadeModels()\n"
        "index = open_index(Path(sys.argv[1]), notices=SECOND, models=models)\n"
        "print(index.folder.name, len(models.loaded), index.register.count(Filter()))\n"
        "index.close()"
    )
    command = [sys.executable, "-c", code, str(tmp_path), str(ROOT)]
    both = [
        subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) for _ in range(2)
    ]
    said = [process.communicate()[0].split() for process in both]
    assert [process.returncode for process in both] == [0, 0]
    assert said[0][0] == said[1][0]
    assert sorted(loaded for _, loaded, _ in said) == ["0", "1"]
    assert {count for *_, count in said} == {"4"}


def test_the_lock_of_a_killed_process_holds_nobody_up(tmp_path: Path) -> None:
    code = (
        "import os, signal, sys; from pathlib import Path; sys.path.insert(0, sys.argv[2])\n"
        "from index.folders import only_builder, unfinished\n"
        "home = Path(sys.argv[1])\n"
        "with only_builder(home), unfinished(home) as folder:\n"
        "    (folder / 'register.sqlite').write_text('half')\n"
        "    os._exit(9)"
    )
    killed = subprocess.run([sys.executable, "-c", code, str(tmp_path), str(ROOT)], check=False)
    assert killed.returncode == 9
    assert len(list(tmp_path.glob("building-*"))) == 1
    built(tmp_path)
    assert list(tmp_path.glob("building-*")) == []


def test_the_manifest_names_what_the_index_was_made_from(tmp_path: Path) -> None:
    folder = built(tmp_path)
    content = json.loads((folder / manifest.FILE).read_text(encoding="utf-8"))
    assert content["origin"]["embedding"] == "hashing:None"
    assert len(content["origin"]["corpus"]) == 64
    assert content["origin"]["parser"] > 0
    register = hashlib.sha256((folder / build.REGISTER).read_bytes()).hexdigest()
    assert content["digests"][build.REGISTER] == register
    assert "vectors/chroma.sqlite3" in content["digests"]


def test_progress_is_told_stage_by_stage(tmp_path: Path) -> None:
    seen: list[tuple[str, int, int]] = []
    index = open_index(
        tmp_path, notices=FIRST, models=MadeModels(), progress=lambda *step: seen.append(step)
    )
    index.close()
    assert list(dict.fromkeys(stage for stage, _, _ in seen)) == [
        "notices",
        "words",
        "similar",
        "vectors",
    ]
    assert all(0 <= done <= total for _, done, total in seen)
    for stage in ("notices", "words", "similar", "vectors"):
        done, total = [step[1:] for step in seen if step[0] == stage][-1]
        assert done == total


def test_the_model_is_loaded_once_for_building_and_asking(tmp_path: Path) -> None:
    models = MadeModels()
    index = opened(tmp_path, models=models)
    index.warm()
    assert first(index) == "a/task/1"
    assert len(models.loaded) == 1
    index.close()


def test_a_number_needs_no_model(tmp_path: Path) -> None:
    built(tmp_path)
    index = opened(tmp_path, models=FailingModels())
    assert index.register.record("a/task/1") is not None
    with pytest.raises(RuntimeError):
        index.warm()
    index.close()


def test_many_threads_may_ask_the_first_question_at_once(tmp_path: Path) -> None:
    models = MadeModels()
    built(tmp_path)
    index = opened(tmp_path, models=models)
    with ThreadPoolExecutor(8) as threads:
        found = list(threads.map(lambda _: first(index), range(64)))
    assert set(found) == {"a/task/1"}
    assert len(models.loaded) == 1
    index.close()
