"""Addresses of this machine that nobody uses, and a server that runs behind one."""

import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event, Thread

import uvicorn

from assistant.ui.address import address_of, listen


def free_listener() -> socket.socket:
    """A listening socket on a port that was free."""
    with socket.create_server(("127.0.0.1", 0)) as finder:
        port = finder.getsockname()[1]
    return listen("127.0.0.1", port)


@contextmanager
def running(made: Callable[[Callable[[], None]], uvicorn.Server]) -> Iterator[str]:
    """The address of a server, while it runs in a thread of its own.

    ``made`` makes it, given what it calls once it can be reached.
    """
    ready = Event()
    with free_listener() as listener:
        server = made(ready.set)
        thread = Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        try:
            assert ready.wait(60)
            yield address_of(*listener.getsockname()[:2])
        finally:
            server.should_exit = True
            thread.join()
