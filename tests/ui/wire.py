"""An address of this machine that nobody uses."""

import socket

from assistant.ui.address import listen


def free_listener() -> socket.socket:
    """A listening socket on a port that was free."""
    with socket.create_server(("127.0.0.1", 0)) as finder:
        port = finder.getsockname()[1]
    return listen("127.0.0.1", port)
