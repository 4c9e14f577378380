"""A copy may be written to, and none stays: also not of a process that was killed."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from index.copies import Copy
from tests.project.tree import ROOT


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a file that nobody may write to, and an empty place for copies."""
    made = tmp_path / "vectors"
    made.mkdir()
    (made / "a.bin").write_bytes(b"a")
    (made / "a.bin").chmod(0o400)
    (tmp_path / "copies").mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "copies"))
    return made


def test_a_copy_may_be_written_to_and_leaves_nothing(folder: Path) -> None:
    copy = Copy(folder)
    assert (copy.folder / "a.bin").stat().st_mode & 0o200
    (copy.folder / "a.bin").write_bytes(b"b")
    copy.remove()
    assert (folder / "a.bin").read_bytes() == b"a"
    assert list(folder.with_name("copies").iterdir()) == []


def test_the_copy_of_a_killed_process_goes_and_that_of_a_living_one_stays(folder: Path) -> None:
    copies = folder.with_name("copies")
    code = (
        "import os, sys; from pathlib import Path; from index.copies import Copy\n"
        "copy = Copy(Path(sys.argv[1])); os._exit(9)"
    )
    command = [sys.executable, "-c", code, str(folder)]
    environment = {**os.environ, "TMPDIR": str(copies), "PYTHONPATH": str(ROOT)}
    subprocess.run(command, env=environment, check=False, cwd=ROOT)
    (left,) = copies.iterdir()
    living = Copy(folder)
    for path in copies.iterdir():
        os.utime(path, (0, 0))
    last = Copy(folder)
    assert not left.exists()
    assert living.folder.is_dir()
    living.remove()
    last.remove()
    assert list(copies.iterdir()) == []
