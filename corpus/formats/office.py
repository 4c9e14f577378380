"""Older office files become .docx or .xlsx, by LibreOffice where it is installed."""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from corpus.errors import UnreadableNoticeError
from corpus.formats.limits import CONVERSION_SECONDS, LIMITS

# What a conversion is asked for by, and the ending under which LibreOffice knows the input.
TARGETS = {
    "doc": ("docx", ".doc"), "rtf": ("docx", ".rtf"), "odt": ("docx", ".odt"),
    "wordxml": ("docx", ".xml"), "xls": ("xlsx", ".xls"), "ods": ("xlsx", ".ods"),
}  # fmt: skip
_PLACES = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.exe",
    r"C:\Program Files (x86)\LibreOffice\program\soffice.exe",
)
# No macro runs, no link is followed, whatever the file asks for.
_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
{}</oor:items>
"""
_SETTING = (
    '<item oor:path="/org.openoffice.Office.{}"><prop oor:name="{}" oor:op="fuse">'
    "<value>{}</value></prop></item>\n"
)
_SAFE = (
    ("Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Writer/Content/Update", "Link", "0"),
    ("Calc/Content/Update", "Link", "2"),
)


def soffice() -> str | None:
    """Where LibreOffice's program is; ``None`` where it is not installed."""
    found = shutil.which("soffice") or shutil.which("libreoffice")
    return found or next((place for place in _PLACES if Path(place).is_file()), None)


def converted(data: bytes, kind: str, path: Path) -> bytes:
    """The file as .docx or .xlsx.

    Raises:
        UnreadableNoticeError: LibreOffice is not installed, cannot be started, takes too long,
            or cannot open the file, which it never gives a reason for.
    """
    target, ending = TARGETS[kind]
    program = soffice()
    save = f"Open it in WPS or Word, save it as .{target}, and add that."
    if program is None:
        reason = f"a .{kind} file cannot be read here"
        raise UnreadableNoticeError(path, reason, f"{save} Or install LibreOffice.")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        try:
            made = _convert(program, data, Path(folder), target, ending)
        except subprocess.TimeoutExpired as error:
            reason = f"LibreOffice takes longer than {CONVERSION_SECONDS:g} seconds over it"
            raise UnreadableNoticeError(path, reason, save) from error
        except OSError as error:
            reason = f"LibreOffice cannot be started ({error.strerror or program})"
            raise UnreadableNoticeError(path, reason, save) from error
        if made is None:
            reason = (
                "LibreOffice cannot open it and gives no reason: it may be incomplete, damaged,"
                f" locked by a password, or no .{kind} file"
            )
            asked = f"If Word or WPS opens it, save it there as .{target}, and add that"
            raise UnreadableNoticeError(path, reason, f"{asked}; if not, ask for the file anew.")
        if len(made) > LIMITS.file_bytes:
            raise UnreadableNoticeError(path, "it is too large", "Split the file.")
        return made


def _convert(program: str, data: bytes, folder: Path, target: str, ending: str) -> bytes | None:
    """What LibreOffice makes of a file; ``None`` where it makes nothing."""
    # The name is ours: the file's own may hold anything.
    source, out, profile = folder / f"notice{ending}", folder / "out", folder / "profile"
    source.write_bytes(data)
    (profile / "user").mkdir(parents=True)
    settings = "".join(_SETTING.format(*setting) for setting in _SAFE)
    (profile / "user" / "registrymodifications.xcu").write_text(
        _SETTINGS.format(settings), encoding="utf-8"
    )
    command = [
        program, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore",
        "--nolockcheck", "--convert-to", target, "--outdir", str(out), str(source),
    ]  # fmt: skip
    subprocess.run(
        command, stdin=subprocess.DEVNULL, capture_output=True, check=False,
        timeout=CONVERSION_SECONDS, cwd=folder,
        env={k: v for k, v in os.environ.items() if not k.startswith("PYTHON")},
    )  # fmt: skip
    made = out / f"notice.{target}"
    return made.read_bytes() if made.is_file() else None
