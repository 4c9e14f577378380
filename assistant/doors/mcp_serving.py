"""Bringing the MCP server to its clients: on stdio, or over HTTP on a port of its own.

On stdio nothing but the protocol is written to the standard output; what there is to say goes
to the standard error output. Over HTTP the page's password does not cover it, a token of its
own does.
"""

import logging
import os
import signal
import socket
import sys
from collections.abc import Callable, Mapping
from importlib.metadata import PackageNotFoundError, version
from ipaddress import ip_address
from pathlib import PurePath
from traceback import extract_tb
from typing import TYPE_CHECKING, Any

import anyio
import uvicorn
from mcp.server.lowlevel import Server
from mcp.server.stdio import stdio_server

from assistant.doors.mcp_http import PATH, application
from assistant.settings import SettingsError

if TYPE_CHECKING:
    from assistant.live import LiveAssistant

TOKEN = "ASSISTANT_MCP_TOKEN"
_SECONDS_TO_STOP = 2


def over_stdio(opened: Callable[[], "LiveAssistant"]) -> None:
    """Serve the client at the other end of stdin and stdout until it hangs up."""
    server = _server(opened)

    async def serve() -> None:
        async with stdio_server() as (received, sent):
            await server.run(received, sent, server.create_initialization_options())

    # Python's own way would wait for the thread that reads from a client who says nothing.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    anyio.run(serve)


def over_http(host: str, port: int, opened: Callable[[], "LiveAssistant"]) -> None:
    """Serve whoever may come in, until it is interrupted.

    Raises:
        SettingsError: the address or the token will not do.
    """
    token = read_token(os.environ)
    with listen(host, port, token) as listener:
        server = _server(opened)
        config = uvicorn.Config(
            application(server, token),
            # Requests are not written down: who asks what is nobody's business.
            access_log=False,
            log_config=None,
            timeout_graceful_shutdown=_SECONDS_TO_STOP,
        )
        name = f"[{host}]" if ":" in host else host
        address = f"http://{name}:{listener.getsockname()[1]}{PATH}"
        asked = f"with the token of {TOKEN}" if token else "from this machine, without a token"
        print(f"MCP at {address}, {asked} (Ctrl+C stops it)", file=sys.stderr, flush=True)
        uvicorn.Server(config).run(sockets=[listener])


def log_discreetly() -> None:
    """Have everything that is logged written to the standard error output, without values."""
    logging.basicConfig(level=logging.WARNING, stream=sys.stderr, force=True)
    for handler in logging.getLogger().handlers:
        handler.setFormatter(_Discreet())


def read_token(environ: Mapping[str, str]) -> str | None:
    """The token that callers over HTTP must send; None where none is set.

    Raises:
        SettingsError: no header could carry it.
    """
    token = environ.get(TOKEN, "").strip()
    if not all("!" <= character <= "~" for character in token):
        raise SettingsError(
            f"{TOKEN}: holds a character that no header can carry; use letters and digits."
        )
    return token or None


def listen(host: str, port: int, token: str | None) -> socket.socket:
    """A socket bound to the address; port 0 takes one that is free.

    Raises:
        SettingsError: without a ``token`` the address can be reached from other machines, or
            it cannot be listened on.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
        family, _, _, _, address = found[0]
        if token is None and not ip_address(str(address[0]).partition("%")[0]).is_loopback:
            raise SettingsError(
                f"{TOKEN}: is not set, and {host} can be reached from other machines;"
                " set a long one, or use --host 127.0.0.1."
            )
        return socket.create_server(address[:2], family=family)
    except (OSError, UnicodeError) as error:
        reason = getattr(error, "strerror", None) or error
        raise SettingsError(
            f"--host {host} --port {port}: cannot be listened on ({reason});"
            " choose another port, or an address of this machine."
        ) from error


def _server(opened: Callable[[], "LiveAssistant"]) -> Server[Any]:
    assistant = opened()
    # Imported only now: some libraries look at the environment, which ``opened`` has set.
    from assistant.doors.abilities import Abilities
    from assistant.doors.mcp_server import mcp_server

    try:
        return mcp_server(Abilities(assistant), version("plan-assistant"))
    except PackageNotFoundError:
        # Run from a tree that was not installed.
        return mcp_server(Abilities(assistant), "")


class _Discreet(logging.Formatter):
    """Says what failed and where, and never with what values: they may hold a question."""

    def format(self, record: logging.LogRecord) -> str:
        said = f"{record.levelname} {record.name}: {record.msg}"
        if record.name.startswith("assistant."):
            said = f"{record.levelname} {record.getMessage()}"
        if record.exc_info and record.exc_info[0]:
            place = extract_tb(record.exc_info[2])[-1:]
            at = f" at {PurePath(place[0].filename).name}:{place[0].lineno}" if place else ""
            said += f" ({record.exc_info[0].__name__}{at})"
        return said
