"""The password at the door, where one is set: HTTP's own, which every browser asks for.

It keeps colleagues' curiosity out, not an eavesdropper: over plain http it can be read on the
way. The README says how to put HTTPS in front.
"""

import asyncio
import hmac
from base64 import b64decode
from typing import Any

# Browsers ask for these without the password, and they tell nothing.
_OPEN = ("/manifest.json", "/icon-192.png", "/icon-512.png", "/favicon.ico")
_WRONG_SECONDS = 1.0


class Entrance:
    """An ASGI application before another: in front of it stands the password, any user name."""

    def __init__(self, app: Any, password: str) -> None:
        self._app = app
        self._password = password.encode()

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        """Let the request through, or ask for the password."""
        if scope["type"] != "http" or scope["path"] in _OPEN:
            await self._app(scope, receive, send)
            return
        told = dict(scope["headers"]).get(b"authorization", b"")
        given = password_of(told)
        if given is not None and hmac.compare_digest(given, self._password):
            await self._app(scope, receive, send)
            return
        if given is not None:
            # Whoever tries all words shall wait for each.
            await asyncio.sleep(_WRONG_SECONDS)
        await _refuse(send)


def password_of(header: bytes) -> bytes | None:
    """The password in an ``Authorization`` header; None where there is none in it.

    >>> password_of(b"Basic dXNlcjpzZWNyZXQ="), password_of(b"Basic !"), password_of(b"")
    (b'secret', None, None)
    """
    scheme, _, words = header.partition(b" ")
    if scheme.lower() != b"basic":
        return None
    try:
        decoded = b64decode(words.strip(), validate=True)
    except ValueError:
        return None
    return decoded.partition(b":")[2]


async def _refuse(send: Any) -> None:
    """Ask for the password, in one line for whoever gives none."""
    headers = [
        (b"www-authenticate", b'Basic realm="Plan Assistant", charset="UTF-8"'),
        (b"content-type", b"text/plain; charset=utf-8"),
    ]
    await send({"type": "http.response.start", "status": 401, "headers": headers})
    body = "请输入密码。 A password is needed.\n".encode()
    await send({"type": "http.response.body", "body": body})
