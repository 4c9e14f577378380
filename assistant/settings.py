"""The settings a person can make, read from the environment and checked before anything starts.

==================  ============================================================
ASSISTANT_HOST      the address to listen on; 127.0.0.1 (this machine only)
ASSISTANT_PORT      the port to listen on, 1 to 65535; 7860
ASSISTANT_HOME      the folder for what is built and added; a folder of this user
ASSISTANT_EMBEDDING a folder with a model, or a model's name; the one that ships
ASSISTANT_PASSWORD  what the page asks for before it answers anybody; nothing
ASSISTANT_UPLOADS   who may add and remove notices on the page: nobody (off), whoever knows
                    the password (password), everybody (open); everybody at this machine
                    where the page is for this machine only, else nobody
==================  ============================================================
"""

import ipaddress
import tempfile
from collections.abc import Mapping, MutableMapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from index.home import default_home

# ``here``: everybody at this machine, where no other server passes the page on.
Uploads = Literal["off", "password", "open", "here"]

DEFAULT_HOST = "127.0.0.1"
DEFAULT_PORT = 7860
LAST_PORT = 65535

# Each library reads its switch when it is imported or first used.
_SILENCE = {
    "ANONYMIZED_TELEMETRY": "False",
    "DO_NOT_TRACK": "1",
    "GRADIO_ANALYTICS_ENABLED": "False",
    "GRADIO_MCP_SERVER": "False",
    "GRADIO_RUN_HISTORY": "False",
    "GRADIO_SHARE": "False",
    "GRADIO_SSR_MODE": "False",
    "HF_HUB_DISABLE_TELEMETRY": "1",
    "LANGCHAIN_TRACING_V2": "false",
    "LANGSMITH_TRACING": "false",
}


class SettingsError(ValueError):
    """A setting that cannot be used; the message is one line: its name, the fault, the remedy."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Checked settings.

    ``home`` exists; ``embedding`` None means the model that ships, ``password`` None that
    the page asks for none.
    """

    host: str
    port: int
    home: Path
    embedding: str | None
    password: str | None = field(default=None, repr=False)
    uploads: Uploads = "off"


def read_settings(environ: Mapping[str, str]) -> Settings:
    """The settings that ``environ`` makes; a setting that is empty counts as not made.

    The home folder is created where it is missing. Raises :class:`SettingsError` for the
    first setting that cannot be used.
    """
    host = environ.get("ASSISTANT_HOST", "").strip() or DEFAULT_HOST
    password = environ.get("ASSISTANT_PASSWORD", "").strip() or None
    return Settings(
        host=host,
        port=_port(environ.get("ASSISTANT_PORT", "").strip()),
        home=read_home(environ),
        embedding=read_embedding(environ),
        password=password,
        uploads=_uploads(environ.get("ASSISTANT_UPLOADS", "").strip(), host, password),
    )


def read_home(environ: Mapping[str, str]) -> Path:
    """The home folder, created where it is missing.

    One that cannot be written to will do where the index stands there already. Raises
    :class:`SettingsError` where it cannot be created, or must be written to and cannot be.
    """
    home = default_home(environ)
    try:
        home.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=home):
            pass
    except OSError as error:
        if _index_stands(home, environ):
            return home.resolve()
        reason = error.strerror or str(error)
        raise SettingsError(
            f"ASSISTANT_HOME: the folder {home} cannot be written to ({reason}); "
            "choose a folder of your own."
        ) from error
    return home.resolve()


def _index_stands(home: Path, environ: Mapping[str, str]) -> bool:
    """Whether an index that is up to date stands in ``home``, so that nothing needs building."""
    # Imported only here: it takes time, and most homes can be written to.
    from index.build import stands

    return home.is_dir() and stands(home, read_embedding(environ))


def is_for_this_machine(host: str) -> bool:
    """Whether nobody else can reach that address.

    >>> [is_for_this_machine(h) for h in ("127.0.0.1", "localhost", "::1", "0.0.0.0", "10.1.2.3")]
    [True, True, True, False, False]
    """
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _uploads(written: str, host: str, password: str | None) -> Uploads:
    """Who may add notices on the page."""
    match written:
        case "":
            return "here" if is_for_this_machine(host) else "off"
        case "password" if password is None:
            raise SettingsError(
                "ASSISTANT_UPLOADS: password is chosen and none is set; set ASSISTANT_PASSWORD."
            )
        case "off" | "password" | "open":
            return written
    raise SettingsError(
        f"ASSISTANT_UPLOADS: {written!r} is none of the choices; give off, password or open."
    )


def stay_silent(environ: MutableMapping[str, str], embedding: str | None) -> None:
    """Switch off, in ``environ``, whatever a library would tell or ask somebody elsewhere.

    To be called before those libraries are imported. A model hub may be asked only where
    ``embedding`` is a model's name and not a folder: then the user has chosen so.
    """
    environ.update(_SILENCE)
    if embedding is None or Path(embedding).is_dir():
        environ["HF_HUB_OFFLINE"] = "1"


def _port(written: str) -> int:
    """The port that ``written`` means; the usual one where nothing is written."""
    if not written:
        return DEFAULT_PORT
    # At most five digits: int() would take other scripts' digits, and refuse endless ones.
    if not (written.isascii() and written.isdecimal() and len(written) <= len(str(LAST_PORT))):
        port = 0
    else:
        port = int(written)
    if not 1 <= port <= LAST_PORT:
        raise SettingsError(
            f"ASSISTANT_PORT: {written!r} is not a port; give a whole number from 1 to {LAST_PORT}."
        )
    return port


def read_embedding(environ: Mapping[str, str]) -> str | None:
    """The chosen model's folder or name, a folder without a leading ``~``; None where none is.

    Raises :class:`SettingsError` where there is no such model.
    """
    written = environ.get("ASSISTANT_EMBEDDING", "").strip()
    if not written:
        return None
    # Imported only for those who choose a model: it brings numpy.
    from index.embedding import EmbeddingError, identity

    folder = Path(written).expanduser()
    source = str(folder) if folder.is_dir() else written
    try:
        identity(source)
    except EmbeddingError as error:
        raise SettingsError(f"ASSISTANT_EMBEDDING: {error}") from error
    return source
