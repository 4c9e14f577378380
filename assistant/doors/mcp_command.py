"""``python -m assistant mcp``: the assistant's abilities over MCP, on stdio or over HTTP.

On stdio nothing but the protocol is written to the standard output; what there is to say goes
to the standard error output. Over HTTP the server listens on a port of its own: the page's
password does not cover it, a token of its own does.
"""

from __future__ import annotations

import argparse
import logging
import os
import socket
import sys
from collections.abc import Callable, Mapping
from ipaddress import ip_address
from pathlib import PurePath
from traceback import extract_tb
from typing import TYPE_CHECKING

from assistant.settings import SettingsError

if TYPE_CHECKING:
    from assistant.answering import Assistant

TOKEN = "ASSISTANT_MCP_TOKEN"
DEFAULT_HOST = "127.0.0.1"
DEFAULT_PORT = 7870
_LAST_PORT = 65535
_SECONDS_TO_STOP = 2


def add_mcp(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Describe the command and its options to ``commands``."""
    serving = commands.add_parser("mcp", help="offer the abilities to other programs over MCP")
    serving.add_argument("--http", action="store_true", help="over HTTP instead of stdio")
    serving.add_argument("--host", default=DEFAULT_HOST, help=f"beyond this machine, {TOKEN} "
                         "must be set")  # fmt: skip
    serving.add_argument("--port", type=_port, default=DEFAULT_PORT)


def serve_mcp(chosen: argparse.Namespace, opened: Callable[[], Assistant]) -> int:
    """Serve until the client or the user ends it, and return the exit code.

    Raises:
        SettingsError: the address or the token will not do.
    """
    logging.basicConfig(level=logging.WARNING, stream=sys.stderr, force=True)
    for handler in logging.getLogger().handlers:
        handler.setFormatter(_Discreet())
    try:
        return _over_http(chosen, opened) if chosen.http else _over_stdio(opened)
    except KeyboardInterrupt:
        return 0


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
                f" set a long one, or use --host {DEFAULT_HOST}."
            )
        return socket.create_server(address[:2], family=family)
    except (OSError, UnicodeError) as error:
        reason = getattr(error, "strerror", None) or error
        raise SettingsError(
            f"--host {host} --port {port}: cannot be listened on ({reason});"
            " choose another port, or an address of this machine."
        ) from error


def _over_stdio(opened: Callable[[], Assistant]) -> int:
    import anyio
    from mcp.server.stdio import stdio_server

    from assistant.doors.abilities import Abilities
    from assistant.doors.mcp_server import mcp_server

    assistant = opened()
    server = mcp_server(Abilities(assistant), _version())

    async def serve() -> None:
        async with stdio_server() as (received, sent):
            await server.run(received, sent, server.create_initialization_options())

    anyio.run(serve)
    return 0


def _over_http(chosen: argparse.Namespace, opened: Callable[[], Assistant]) -> int:
    token = read_token(os.environ)
    with listen(chosen.host, chosen.port, token) as listener:
        import uvicorn

        from assistant.doors.abilities import Abilities
        from assistant.doors.mcp_http import PATH, application
        from assistant.doors.mcp_server import mcp_server

        server = mcp_server(Abilities(opened()), _version())
        config = uvicorn.Config(
            application(server, token),
            # Requests are not written down: who asks what is nobody's business.
            access_log=False,
            log_config=None,
            timeout_graceful_shutdown=_SECONDS_TO_STOP,
        )
        port = listener.getsockname()[1]
        host = f"[{chosen.host}]" if ":" in chosen.host else chosen.host
        asked = f"with the token of {TOKEN}" if token else "from this machine, without a token"
        print(f"MCP at http://{host}:{port}{PATH}, {asked} (Ctrl+C stops it)", file=sys.stderr)
        uvicorn.Server(config).run(sockets=[listener])
    return 0


def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("plan-assistant")
    except PackageNotFoundError:
        # Run from a tree that was not installed.
        return ""


def _port(written: str) -> int:
    if not (written.isascii() and written.isdecimal() and 0 <= int(written[:6]) <= _LAST_PORT):
        raise argparse.ArgumentTypeError(f"{written!r} is no port from 0 to {_LAST_PORT}")
    return int(written)


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
