"""A program's request that says something which nobody would read is told so, not half answered.

Gradio takes of a request's JSON what it knows and drops the rest: a misspelt ``today``, or a
place beside ``data``, would go unnoticed, and the answer be that to another question.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from inspect import signature
from typing import Any

import gradio as gr

# What Gradio itself reads beside the values.
_ITS_OWN = frozenset(
    ("data", "session_hash", "event_id", "event_data", "fn_index", "trigger_id", "simple_format",
     "batched", "request")
)  # fmt: skip
_PATH = re.compile(r"/gradio_api/(?:run|api|call(?P<named>/v2)?)/(?P<name>\w+)/?")
_LARGEST = 2_000_000


def endpoints_of(page: gr.Blocks) -> dict[str, tuple[str, ...]]:
    """The arguments of the endpoints that a page offers to programs, by the endpoint's name."""
    return {
        block.api_name: tuple(signature(block.fn).parameters)
        for block in page.fns.values()
        if isinstance(block.api_name, str) and block.api_visibility == "public" and block.fn
    }


class KnownFields:
    """An ASGI application before another: stops requests with fields that no endpoint has."""

    def __init__(self, app: Any, endpoints: Mapping[str, Sequence[str]]) -> None:
        """``endpoints``: the arguments of each, in their order."""
        self._app = app
        self._endpoints = endpoints

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        """Let the request through, or say which of its fields is not known."""
        called = _PATH.fullmatch(scope["path"]) if scope["type"] == "http" else None
        if called is None or scope["method"] != "POST" or called["name"] not in self._endpoints:
            await self._app(scope, receive, send)
            return
        body = await _body(receive)
        name, arguments = called["name"], self._endpoints[called["name"]]
        fault = fault_in(body, name, arguments, by_name=called["named"] is not None)
        if fault:
            await _refuse(send, fault)
            return
        await self._app(scope, _again(body, receive), send)


def fault_in(body: bytes, name: str, arguments: Sequence[str], *, by_name: bool) -> str | None:
    """What of a request's JSON no endpoint reads, with the remedy; ``None`` where all is read.

    ``by_name``: its values are given by the arguments' names, and not in a list ``data``.

    >>> fault_in(b'{"data": [], "todya": ""}', "ask", ["question", "today"], by_name=False)
    'ask: todya: there is no such field; write {"data": […]} with the values of question, today.'
    """
    if len(body) > _LARGEST:
        return f"{name}: the request is larger than {_LARGEST} bytes; send less."
    try:
        said = json.loads(body)
    except ValueError:
        # Gradio tells what is wrong with it.
        return None
    if not isinstance(said, dict):
        return None
    order = ", ".join(arguments)
    values = said.get("data")
    unknown = [field for field in said if field not in (arguments if by_name else _ITS_OWN)]
    if unknown:
        known = (
            f"there are {order}" if by_name else f'write {{"data": […]}} with the values of {order}'
        )
        return f"{name}: {', '.join(unknown)}: there is no such field; {known}."
    if not by_name and isinstance(values, list) and len(values) > len(arguments):
        return f"{name}: {len(values)} values came, and there are {len(arguments)}: {order}."
    return None


async def _body(receive: Any) -> bytes:
    """The request's body, of a very large one only as much as shows that."""
    pieces, size, more = [], 0, True
    while more and size <= _LARGEST:
        message = await receive()
        pieces.append(message.get("body", b""))
        size += len(pieces[-1])
        more = message.get("more_body", False)
    return b"".join(pieces)


def _again(body: bytes, receive: Any) -> Any:
    """A way to receive the same request once more."""
    messages: Iterator[Any] = iter([{"type": "http.request", "body": body, "more_body": False}])

    async def received() -> Any:
        return next(messages, None) or await receive()

    return received


async def _refuse(send: Any, fault: str) -> None:
    headers = [(b"content-type", b"application/json; charset=utf-8")]
    await send({"type": "http.response.start", "status": 422, "headers": headers})
    body = json.dumps({"error": fault}, ensure_ascii=False).encode()
    await send({"type": "http.response.body", "body": body})
