"""Bringing the page to a browser: one address, one server, nothing from anywhere else."""

import errno
import socket
from collections.abc import Callable
from importlib.resources import as_file, files

import gradio as gr
import uvicorn
from fastapi import FastAPI
from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from assistant.settings import SettingsError
from assistant.ui.theme import asset, page_theme

# Gradio runs scripts that stand in the page or are put together there, so both are allowed;
# what the browser may not do is to fetch or send anything beyond this server.
_POLICY = "; ".join(
    (
        "default-src 'self'",
        "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        "connect-src 'self'",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
        "frame-ancestors 'self'",
    )
)
_HEADERS = {
    "content-security-policy": _POLICY,
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
}
# A browser keeps its connection open; a server that is told to stop does not wait for it.
_SECONDS_TO_STOP = 2


def listen(host: str, port: int) -> socket.socket:
    """A socket that is bound to the address, so that nobody else takes it meanwhile.

    Raises :class:`SettingsError` where the host is not of this machine or the port is taken.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
        family, kind, protocol, _, address = found[0]
        listener = socket.socket(family, kind, protocol)
    except (OSError, UnicodeError) as error:
        raise SettingsError(
            f"ASSISTANT_HOST: {host!r} is no address of this machine; "
            "use 127.0.0.1 for this machine only or 0.0.0.0 for the network."
        ) from error
    try:
        # On Windows the same option would let two servers share the port.
        if hasattr(socket, "SO_EXCLUSIVEADDRUSE"):
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        else:
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(address)
        listener.listen()
    except OSError as error:
        listener.close()
        raise SettingsError(_why_not_bound(error, host, port)) from error
    return listener


def _why_not_bound(error: OSError, host: str, port: int) -> str:
    """One line on a bind that failed, naming the setting that is to blame."""
    if error.errno == errno.EADDRINUSE:
        return f"ASSISTANT_PORT: port {port} is taken by another program; choose another one."
    if error.errno == errno.EACCES:
        return f"ASSISTANT_PORT: port {port} may not be used by this user; choose one above 1023."
    return (
        f"ASSISTANT_HOST: {host!r} cannot be listened on ({error.strerror or error}); "
        "use 127.0.0.1 for this machine only or 0.0.0.0 for the network."
    )


def address_of(host: str, port: int) -> str:
    """The address to open in a browser on this machine.

    >>> address_of("0.0.0.0", 7860), address_of("::1", 80)
    ('http://127.0.0.1:7860', 'http://[::1]:80')
    """
    near = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)
    return f"http://[{near}]:{port}" if ":" in near else f"http://{near}:{port}"


def serve(page: gr.Blocks, listener: socket.socket, ready: Callable[[], None]) -> None:
    """Serve ``page`` on ``listener`` until the process is told to stop; ``ready`` is called once.

    Interrupting it (Ctrl+C) raises KeyboardInterrupt after the server has closed.
    """
    with as_file(files(__package__).joinpath("assets", "icon.svg")) as icon:
        server(page, str(icon), ready).run(sockets=[listener])


def server(page: gr.Blocks, icon: str, ready: Callable[[], None]) -> uvicorn.Server:
    """A server for ``page`` that has not started yet."""
    app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)
    gr.mount_gradio_app(
        app,
        page,
        path="/",
        favicon_path=icon,
        theme=page_theme(),
        css=asset("page.css"),
        footer_links=[],
        run_history=False,
        show_error=False,
        ssr_mode=False,
        mcp_server=False,
        enable_monitoring=False,
    )
    config = uvicorn.Config(
        _KeptHere(app),
        # Requests are not written down: who asks what is nobody's business.
        access_log=False,
        log_level="warning",
        timeout_graceful_shutdown=_SECONDS_TO_STOP,
    )
    return _Announcing(config, ready)


class _Announcing(uvicorn.Server):
    """A server that says when it can be reached."""

    def __init__(self, config: uvicorn.Config, ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start, and say so."""
        await super().startup(sockets)
        self._ready()


class _KeptHere:
    """Tells the browser, with every response, to keep to this server."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(_HEADERS)
            await send(message)

        await self._app(scope, receive, send_with_headers)
