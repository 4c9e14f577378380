"""The address that the page is served at."""

import errno
import socket

from assistant.settings import SettingsError


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
