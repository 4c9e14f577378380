"""Bringing the page to a browser: one address, one server, nothing from anywhere else."""

import logging
import socket
from collections.abc import Callable
from typing import Any

import gradio as gr
import uvicorn
from fastapi import FastAPI

from assistant.ui.entrance import Entrance
from assistant.ui.fields import KnownFields, endpoints_of
from assistant.ui.installing import HEAD, add_installation
from assistant.ui.theme import ASSETS, page_head, page_theme

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
_HEADERS = (
    (b"content-security-policy", _POLICY.encode()),
    (b"referrer-policy", b"no-referrer"),
    (b"x-content-type-options", b"nosniff"),
)
# In bytes; Gradio would take none for no limit.
_LARGEST_FILE = 1
# A browser keeps its connection open; a server that is told to stop does not wait for it.
_SECONDS_TO_STOP = 2


def server(
    page: gr.Blocks,
    ready: Callable[[], None],
    password: str | None = None,
    routes: Callable[[FastAPI], None] | None = None,
) -> uvicorn.Server:
    """A server for ``page``, to be started by ``run(sockets=[…])``; ``ready`` is called then.

    With a ``password`` only those are let in who know it; ``routes`` adds addresses of its own.

    Interrupting it (Ctrl+C) raises KeyboardInterrupt after it has closed.
    """
    app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)
    add_installation(app)
    if routes:
        routes(app)
    gr.mount_gradio_app(
        app,
        page,
        path="/",
        favicon_path=str(ASSETS / "icon.svg"),
        theme=page_theme(),
        head=HEAD + page_head(),
        footer_links=[],
        run_history=False,
        show_error=False,
        ssr_mode=False,
        mcp_server=False,
        enable_monitoring=False,
        # Gradio itself takes no files (see ``adding``); it describes the endpoints for programs in
        # its own way.
        max_file_size=_LARGEST_FILE,
        app_kwargs={"openapi_url": None},
    )
    known = KnownFields(app, endpoints_of(page))
    config = uvicorn.Config(
        _KeptHere(Entrance(known, password) if password else known),
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

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Stop; a page that is still open somewhere is no error worth a stack."""
        logging.getLogger("uvicorn.error").setLevel(logging.CRITICAL)
        await super().shutdown(sockets)


class _KeptHere:
    """An ASGI application that tells the browser, with every response, to keep to this server."""

    def __init__(self, app: Any) -> None:
        self._app = app

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        async def send_with_headers(message: Any) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message["headers"], *_HEADERS]
            await send(message)

        await self._app(scope, receive, send_with_headers)
