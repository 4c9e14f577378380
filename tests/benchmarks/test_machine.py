import platform
from pathlib import Path

import pytest

from benchmarks.machine import cores, machine, memory, processor

CPUINFO = """\
processor\t: 0
vendor_id\t: AuthenticAMD
model name\t: AMD EPYC 9554 64-Core Processor
cpu MHz\t\t: 3100.0

processor\t: 1
model name\t: AMD EPYC 9554 64-Core Processor
"""


def test_the_processor_is_named_as_the_system_names_it(tmp_path: Path) -> None:
    described = tmp_path / "cpuinfo"
    described.write_text(CPUINFO, encoding="utf-8")
    assert processor(described) == "AMD EPYC 9554 64-Core Processor"


def test_a_processor_without_a_name_gets_the_one_that_python_knows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(platform, "processor", lambda: "")
    monkeypatch.setattr(platform, "machine", lambda: "riscv64")
    assert processor(tmp_path / "cpuinfo") == "riscv64"
    unnamed = tmp_path / "unnamed"
    unnamed.write_text("processor\t: 0\nhart\t: 2\n", encoding="utf-8")
    assert processor(unnamed) == "riscv64"


def test_memory_is_unknown_where_the_system_does_not_tell(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.sysconf_names", {}, raising=False)
    assert memory() == "memory unknown"


def test_memory_is_counted_in_gib(monkeypatch: pytest.MonkeyPatch) -> None:
    told = {"SC_PHYS_PAGES": 4 * 2**18, "SC_PAGE_SIZE": 4096}
    monkeypatch.setattr("os.sysconf_names", told, raising=False)
    monkeypatch.setattr("os.sysconf", told.__getitem__, raising=False)
    assert memory() == "4 GiB of memory"


def test_the_machine_is_one_line_with_everything() -> None:
    line = machine()
    assert "\n" not in line
    assert f", {cores()} cores, " in line
    assert line.endswith(f"Python {platform.python_version()}")
