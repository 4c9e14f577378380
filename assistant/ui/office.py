"""What is said at the start to whoever serves the page to an office."""

import io
import socket

import segno

from assistant.settings import Settings, is_for_this_machine
from assistant.ui.address import address_of

# An address for examples: no packet is sent to it, the system only says how it would be.
_SOMEWHERE = ("192.0.2.1", 80)


def warning(settings: Settings) -> str | None:
    """What is said where everybody in the network can ask; None where not everybody can."""
    if is_for_this_machine(settings.host) or settings.password:
        return None
    return (
        f"ASSISTANT_HOST: {settings.host} is reached from the network, and no password is set: "
        "whoever reaches it can ask. ASSISTANT_PASSWORD sets one."
    )


def invitation(settings: Settings) -> str:
    """The address for other machines, and for phones as a code; empty where there is none."""
    if is_for_this_machine(settings.host):
        return ""
    host = _own_address() if settings.host in ("0.0.0.0", "::", "") else settings.host
    address = address_of(host, settings.port)
    drawn = io.StringIO()
    segno.make(address, micro=False).terminal(drawn, compact=True, border=2)
    return f"From other machines: {address}\n{drawn.getvalue()}"


def _own_address() -> str:
    """This machine's address in its network; its name where it has none."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(_SOMEWHERE)
        except OSError:
            return socket.gethostname()
        return str(probe.getsockname()[0])
