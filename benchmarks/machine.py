"""The machine that figures were taken on, named so that others can be compared with them."""

import os
import platform
import re
from pathlib import Path

PROCESSORS = Path("/proc/cpuinfo")


def machine() -> str:
    """One line: processor, cores that this process may use, memory, system and Python."""
    return ", ".join(
        (
            processor(PROCESSORS),
            f"{cores()} cores",
            memory(),
            f"{platform.system()} {platform.release()}",
            f"Python {platform.python_version()}",
        )
    )


def processor(described: Path) -> str:
    """The processor's name as ``described`` (a cpuinfo file) gives it, or else Python does."""
    if described.is_file():
        named = re.search(r"^model name\s*:\s*(.+)$", described.read_text("utf-8"), re.MULTILINE)
        if named:
            return named[1].strip()
    return platform.processor() or platform.machine() or "unknown processor"


def cores() -> int:
    """How many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def memory() -> str:
    """The machine's memory in GiB, in words; only some systems tell."""
    if "SC_PHYS_PAGES" not in getattr(os, "sysconf_names", {}):
        return "memory unknown"
    amount = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    return f"{amount / 2**30:.0f} GiB of memory"
