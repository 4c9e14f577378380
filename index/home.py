"""Where an index lies when nobody says otherwise."""

import sys
from collections.abc import Mapping
from pathlib import Path

FOLDER = "plan-assistant"


def default_home(environ: Mapping[str, str], platform: str = sys.platform) -> Path:
    """``ASSISTANT_HOME``, or where programs of this user keep their data on ``platform``."""
    chosen = environ.get("ASSISTANT_HOME", "").strip()
    if chosen:
        return Path(chosen).expanduser()
    user = Path.home()
    if platform == "win32":
        return Path(environ.get("LOCALAPPDATA") or user / "AppData" / "Local") / FOLDER
    if platform == "darwin":
        return user / "Library" / "Application Support" / FOLDER
    return Path(environ.get("XDG_DATA_HOME") or user / ".local" / "share") / FOLDER
