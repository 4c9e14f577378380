"""What a home holds beside the index: nothing that stays; and a home that is read-only will do."""

import errno
from pathlib import Path

import pytest
from filelock import FileLock

from index import folders, manifest, update
from tests.index.test_build import SECOND, builds, built, first, opened


def test_questions_leave_an_index_as_it_was(tmp_path: Path) -> None:
    folder = built(tmp_path)
    index = opened(tmp_path)
    assert first(index) == "a/task/1"
    assert manifest.origin(folder) is not None
    index.close()
    assert builds(tmp_path) == [folder]
    assert built(tmp_path) == folder


def test_a_build_that_fails_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(update, "write", interrupted)
    with pytest.raises(KeyboardInterrupt):
        opened(tmp_path)
    assert [path.name for path in tmp_path.iterdir() if path.is_dir()] == []


def test_what_was_left_of_a_build_goes_at_a_start_that_builds_nothing(tmp_path: Path) -> None:
    folder = built(tmp_path)
    (tmp_path / "building-killed").mkdir()
    with folders.only_builder(tmp_path):
        opened(tmp_path).close()
        assert len(list(tmp_path.glob("building-*"))) == 1
    assert built(tmp_path) == folder
    assert list(tmp_path.glob("building-*")) == []


def unwritable(monkeypatch: pytest.MonkeyPatch, home: Path) -> None:
    """Have the system refuse to write below ``home``, which it would not to a superuser."""
    mkdir, acquire = Path.mkdir, FileLock.acquire

    def refused(path: Path, *rest: object, **options: object) -> None:
        if path.is_relative_to(home) and not path.is_dir():
            raise OSError(errno.EROFS, "Read-only file system", str(path))
        mkdir(path, *rest, **options)  # type: ignore[arg-type]  # as they came

    def locked(lock: FileLock, *rest: object, **options: object) -> object:
        if Path(lock.lock_file).is_relative_to(home):
            raise OSError(errno.EROFS, "Read-only file system", lock.lock_file)
        return acquire(lock, *rest, **options)  # type: ignore[arg-type]  # as they came

    monkeypatch.setattr(Path, "mkdir", refused)
    monkeypatch.setattr(FileLock, "acquire", locked)


def test_a_fresh_index_on_a_read_only_disk_is_used_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = built(tmp_path)
    files = sorted(folder.rglob("*"))
    for path in files:
        path.chmod(0o500 if path.is_dir() else 0o400)
    unwritable(monkeypatch, tmp_path)
    index = opened(tmp_path)
    assert (index.folder, first(index)) == (folder, "a/task/1")
    index.close()
    assert sorted(folder.rglob("*")) == files
    for path in files:
        path.chmod(0o700)


def test_a_stale_index_on_a_read_only_disk_is_one_clear_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    built(tmp_path)
    unwritable(monkeypatch, tmp_path)
    with pytest.raises(
        folders.HomeError, match=r"cannot be written to \(Read-only.*ASSISTANT_HOME"
    ):
        opened(tmp_path, SECOND)
