"""The MCP server over streamable HTTP: a gate in front, one path behind it.

Who may come in:

1. With a token, whoever sends it as ``Authorization: Bearer …``; without one, only callers
   that name this machine as the host, so that no web page can lead a browser here under a
   name of its own (DNS rebinding).
2. With or without a token, no page of another site: where a browser names its page's origin,
   that has to be the host it calls.
"""

import asyncio
import hmac
import re
from typing import Any
from urllib.parse import urlsplit

from mcp.server.lowlevel import Server
from mcp.server.transport_security import TransportSecuritySettings

PATH = "/mcp"
_LARGEST_CALL = 1024 * 1024
_MOST_SESSIONS = 200
_WRONG_SECONDS = 1.0
_HOST = re.compile(r"(?:\[(?P<v6>[0-9a-fA-F:.]+)\]|(?P<name>[\w.-]+))(?::\d*)?", re.ASCII)
_HERE = ("127.0.0.1", "localhost", "::1")


class Gate:
    """An ASGI application before another; what it lets through has shown that it may come in."""

    def __init__(self, app: Any, token: str | None) -> None:
        self._app = app
        self._token = token.encode() if token is not None else None

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        """Let the request through, or refuse it in one line."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
        elif scope["type"] == "http":
            headers = dict(scope["headers"])
            host = headers.get(b"host", b"").decode("latin-1")
            if not self._is_own(headers.get(b"origin", b"").decode("latin-1"), host):
                await _refuse(send, 403, "Pages of other sites may not call this server.")
            elif self._token is None and hostname(host) not in _HERE:
                await _refuse(send, 421, "This server answers to the name of this machine only.")
            elif self._token is None or await self._is_known(headers.get(b"authorization", b"")):
                await self._app(scope, receive, send)
            else:
                await _refuse(send, 401, "Send the token: Authorization: Bearer <token>.")

    def _is_own(self, origin: str, host: str) -> bool:
        return not origin or (bool(host) and site_of(origin) == host.lower())

    async def _is_known(self, header: bytes) -> bool:
        given = token_of(header)
        if given is None or self._token is None:
            return False
        if hmac.compare_digest(given, self._token):
            return True
        # Whoever tries all words shall wait for each.
        await asyncio.sleep(_WRONG_SECONDS)
        return False


def application(server: Server[Any], token: str | None) -> Gate:
    """The server as an ASGI application at :data:`PATH`, behind its gate."""
    app = server.streamable_http_app(
        streamable_http_path=PATH,
        max_request_body_size=_LARGEST_CALL,
        max_sessions=_MOST_SESSIONS,
        # The gate has looked at host and origin; a token may come under any name of this machine.
        transport_security=TransportSecuritySettings(enable_dns_rebinding_protection=False),
    )
    return Gate(app, token)


def token_of(header: bytes) -> bytes | None:
    """The token in an ``Authorization`` header; None where there is none in it.

    >>> token_of(b"Bearer secret"), token_of(b"bearer  a "), token_of(b"Basic x"), token_of(b"")
    (b'secret', b'a', None, None)
    """
    scheme, _, words = header.partition(b" ")
    token = words.strip()
    return token if scheme.lower() == b"bearer" and token else None


def hostname(host: str) -> str | None:
    """The name in a ``Host`` header, without its port; None where it is no such header.

    >>> hostname("localhost:80"), hostname("[::1]:80"), hostname("evil.test"), hostname("a@b")
    ('localhost', '::1', 'evil.test', None)
    """
    found = _HOST.fullmatch(host)
    return (found["v6"] or found["name"]).lower() if found else None


def site_of(origin: str) -> str | None:
    """The host and port in an ``Origin`` header; None where there is none (``null``)."""
    try:
        return urlsplit(origin).netloc.lower() or None
    except ValueError:
        return None


async def _refuse(send: Any, status: int, words: str) -> None:
    headers = [(b"content-type", b"text/plain; charset=utf-8")]
    if status == 401:
        headers.append((b"www-authenticate", b'Bearer realm="Plan Assistant"'))
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": f"{words}\n".encode()})
