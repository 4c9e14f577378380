"""The settings a person can make, read from the environment and checked before anything starts.

==================  ============================================================
ASSISTANT_HOST      the address to listen on; 127.0.0.1 (this machine only)
ASSISTANT_PORT      the port to listen on, 1 to 65535; 7860
ASSISTANT_HOME      the folder for what is built and added; a folder of this user
ASSISTANT_EMBEDDING a folder with a model, or a model's name; the one that ships
ASSISTANT_PASSWORD  what the page asks for before it answers anybody; nothing
ASSISTANT_LLM       a language model, such as openai:qwen2.5-7b-instruct; none
ASSISTANT_LLM_URL   the address of its server, such as http://127.0.0.1:8000/v1
ASSISTANT_LLM_KEY   the key that its server asks for; none
ASSISTANT_LLM_SECONDS how long a question may wait for it, 1 to 600; 20
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
from urllib.parse import urlsplit

from index.home import default_home

# ``here``: everybody at this machine, where no other server passes the page on.
Uploads = Literal["off", "password", "open", "here"]

DEFAULT_HOST = "127.0.0.1"
DEFAULT_PORT = 7860
LAST_PORT = 65535
DEFAULT_SECONDS = 20
MOST_SECONDS = 600

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
    "LANGCHAIN_TRACING": "false",
    "LANGCHAIN_TRACING_V2": "false",
    "LANGSMITH_TRACING": "false",
    "LANGSMITH_TRACING_V2": "false",
}


class SettingsError(ValueError):
    """A setting that cannot be used; the message is one line: its name, the fault, the remedy."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageModelSettings:
    """Which language model is asked, where, with which key, and for how long a question waits."""

    model: str
    url: str
    key: str | None = field(default=None, repr=False)
    seconds: float = DEFAULT_SECONDS


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Checked settings.

    ``home`` exists; ``embedding`` None means the model that ships, ``password`` None that
    the page asks for none, ``language_model`` None that none is turned on.
    """

    host: str
    port: int
    home: Path
    embedding: str | None
    password: str | None = field(default=None, repr=False)
    language_model: LanguageModelSettings | None = None
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
        language_model=read_language_model(environ),
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


def read_language_model(environ: Mapping[str, str]) -> LanguageModelSettings | None:
    """The language model that is turned on; None where none is.

    Raises :class:`SettingsError` where it cannot be used: without an address nothing is sent
    anywhere, and only an OpenAI-compatible server is spoken to.
    """
    model = environ.get("ASSISTANT_LLM", "").strip()
    if not model:
        return None
    if not model.startswith("openai:") or model == "openai:":
        raise SettingsError(
            f"ASSISTANT_LLM: {model!r} names no model of an OpenAI-compatible server; "
            "write openai: and the model's name, such as openai:qwen2.5-7b-instruct."
        )
    # Imported only now: most people turn no model on.
    from importlib.util import find_spec

    if find_spec("langchain") is None or find_spec("langchain_openai") is None:
        raise SettingsError(
            "ASSISTANT_LLM: the packages for language models are not installed; "
            "run: make install EXTRAS=llm, or leave it unset."
        )
    return LanguageModelSettings(
        model=model,
        url=_url(environ.get("ASSISTANT_LLM_URL", "").strip()),
        key=_key(environ.get("ASSISTANT_LLM_KEY", "").strip()),
        seconds=_seconds(environ.get("ASSISTANT_LLM_SECONDS", "").strip()),
    )


def _key(written: str) -> str | None:
    if not all("!" <= character <= "~" for character in written):
        raise SettingsError(
            "ASSISTANT_LLM_KEY: holds a character that no header can carry; copy the key again."
        )
    return written or None


def _url(written: str) -> str:
    parts = urlsplit(written)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise SettingsError(
            "ASSISTANT_LLM_URL: give the address of the language model's server, "
            "such as http://127.0.0.1:8000/v1."
        )
    return written


def _seconds(written: str) -> float:
    if not written:
        return DEFAULT_SECONDS
    whole = written.isascii() and written.isdecimal() and len(written) <= len(str(MOST_SECONDS))
    if not whole or not 1 <= int(written) <= MOST_SECONDS:
        raise SettingsError(
            f"ASSISTANT_LLM_SECONDS: {written!r} is no time to wait; "
            f"give whole seconds from 1 to {MOST_SECONDS}."
        )
    return int(written)
