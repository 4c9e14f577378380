"""Installs the assistant from the wheels beside this file, without any network.

    python3 install.py [FOLDER]

FOLDER is where the assistant goes, ``plan-assistant`` beside this file if it is not named.
It must be new or empty. Nothing outside it is changed, and deleting it removes the assistant.
"""

from __future__ import annotations  # an older Python must get as far as objection()

import importlib.util
import json
import os
import subprocess
import sys
import sysconfig
from pathlib import Path

HERE = Path(__file__).resolve().parent


def objection(made_for: dict[str, str]) -> str | None:
    """Why the wheels cannot be installed by this Python, with the remedy; None if they can."""
    release = f"{sys.version_info[0]}.{sys.version_info[1]}"
    if release != made_for["python"]:
        return (
            f"This is Python {release}, and the bundle was made for Python {made_for['python']}."
            f" Remedy: run python{made_for['python']} install.py,"
            f" or make the bundle anew with Python {release}."
        )
    if sysconfig.get_platform() != made_for["platform"]:
        return (
            f"This machine is {sysconfig.get_platform()}, and the bundle was made for"
            f" {made_for['platform']}. Remedy: make the bundle anew on a machine like this one."
        )
    if not all(importlib.util.find_spec(module) for module in ("venv", "ensurepip")):
        return (
            "This Python cannot make virtual environments: its venv or ensurepip module is"
            f" missing. Remedy on Debian or Ubuntu: apt install python{release}-venv"
        )
    return None


def main(arguments: list[str]) -> int:
    """Install, and print how to start; 0 if it was done, 1 with one clear line if not."""
    made_for = json.loads((HERE / "made-for.json").read_text(encoding="utf-8"))
    reason = objection(made_for)
    if reason:
        print(reason, file=sys.stderr)
        return 1
    folder = Path(arguments[0] if arguments else HERE / "plan-assistant").resolve()
    if folder.is_file() or (folder.is_dir() and any(folder.iterdir())):
        print(f"{folder} is there already. Remedy: delete it, or name another.", file=sys.stderr)
        return 1
    programs = folder / ("Scripts" if os.name == "nt" else "bin")
    print(f"Installing into {folder} …")
    subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
    pip = [str(programs / "python"), "-m", "pip", "install", "--disable-pip-version-check"]
    offline = ["--quiet", "--no-index", "--find-links", str(HERE / "wheels")]
    wanted = f"plan-assistant=={made_for['version']}"
    if subprocess.run([*pip, *offline, wanted], check=False).returncode:
        print("pip could not install it; its own words stand above.", file=sys.stderr)
        return 1
    print(f"Done. Start it with: {programs / 'plan-assistant'}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
