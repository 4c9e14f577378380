"""``python -m assistant mcp``: the assistant's abilities over MCP, on stdio or over HTTP.

What it needs is imported when it is called, so that the other commands start no later.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import TYPE_CHECKING

from assistant.settings import SettingsError

if TYPE_CHECKING:
    from assistant.live import LiveAssistant

DEFAULT_HOST = "127.0.0.1"
DEFAULT_PORT = 7870
_LAST_PORT = 65535


def add_mcp(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Describe the command and its options to ``commands``."""
    serving = commands.add_parser("mcp", help="offer the abilities to other programs over MCP")
    serving.add_argument("--http", action="store_true", help="over HTTP instead of stdio")
    serving.add_argument("--host", help=f"with --http; {DEFAULT_HOST} where none is named;"
                         " beyond this machine, ASSISTANT_MCP_TOKEN must be set")  # fmt: skip
    serving.add_argument("--port", type=_port, help=f"with --http; {DEFAULT_PORT}")


def serve_mcp(chosen: argparse.Namespace, opened: Callable[[], LiveAssistant]) -> int:
    """Serve until the client or the user ends it, and return the exit code.

    Raises:
        SettingsError: the address or the token will not do.
    """
    named = chosen.host is not None or chosen.port is not None
    if named and not chosen.http:
        raise SettingsError("mcp: --host and --port go with --http; add it, or leave them out.")
    from assistant.doors import mcp_serving

    mcp_serving.log_discreetly()
    try:
        if chosen.http:
            port = DEFAULT_PORT if chosen.port is None else chosen.port
            mcp_serving.over_http(chosen.host or DEFAULT_HOST, port, opened)
        else:
            mcp_serving.over_stdio(opened)
    except KeyboardInterrupt:
        return 0
    return 0


def _port(written: str) -> int:
    if not (written.isascii() and written.isdecimal() and 0 <= int(written[:6]) <= _LAST_PORT):
        raise argparse.ArgumentTypeError(f"{written!r} is no port from 0 to {_LAST_PORT}")
    return int(written)
