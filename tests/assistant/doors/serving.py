"""MCP servers that run while a test talks to them over HTTP."""

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from threading import Thread

import httpx2
import uvicorn
from mcp import Client
from mcp.client.streamable_http import streamable_http_client

from assistant.doors.mcp_http import Gate
from assistant.doors.mcp_serving import listen

TOKEN = "a-long-word-for-programs"
PATIENCE = 120
HELLO = {
    "jsonrpc": "2.0",
    "id": 1,
    "method": "initialize",
    "params": {
        "protocolVersion": "2025-06-18",
        "capabilities": {},
        "clientInfo": {"name": "test", "version": "1"},
    },
}


@contextmanager
def served(app: Gate) -> Iterator[str]:
    """The address of an application while it is served."""
    config = uvicorn.Config(app, log_config=None, timeout_graceful_shutdown=1)
    running = uvicorn.Server(config)
    with listen("127.0.0.1", 0, None) as listener:
        thread = Thread(target=running.run, kwargs={"sockets": [listener]})
        thread.start()
        yield f"http://127.0.0.1:{listener.getsockname()[1]}/mcp"
        running.should_exit = True
        thread.join()


@asynccontextmanager
async def client_of(address: str, mode: str, token: str | None = TOKEN) -> AsyncIterator[Client]:
    """The SDK's own client, with the token where there is one."""
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    async with httpx2.AsyncClient(headers=headers, timeout=PATIENCE) as http:
        transport = streamable_http_client(address, http_client=http)
        async with Client(transport, mode=mode, read_timeout_seconds=PATIENCE) as client:
            yield client


def posted(address: str, **headers: str) -> httpx2.Response:
    """The answer to a first message that comes with these headers."""
    accepts = {"Accept": "application/json, text/event-stream"}
    return httpx2.post(address, json=HELLO, headers=accepts | headers, timeout=PATIENCE)
