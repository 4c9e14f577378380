"""Starts the assistant's page: ``python app.py``, then open the address it prints.

Ends with code 2 and one line on stderr where a setting cannot be used or a notice is damaged.
"""

import os
import socket
import sys
from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from assistant.settings import Settings, SettingsError, read_settings, stay_silent
from assistant.ui.address import address_of, listen
from corpus.errors import CorpusError

if TYPE_CHECKING:
    import uvicorn

    from assistant.live import LiveAssistant
    from assistant.ui.adding import Desk


def main() -> int:
    """Serve the page until it is interrupted; the exit code comes back."""
    try:
        settings = read_settings(os.environ)
        stay_silent(os.environ, settings.embedding)
        with listen(settings.host, settings.port) as listener:
            serve(settings, listener)
    except (SettingsError, CorpusError) as error:
        print(" ".join(str(error).split()), file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 0
    return 0


def serve(settings: Settings, listener: socket.socket) -> None:
    """Open the assistant and serve its page on ``listener``.

    Raises :class:`SettingsError` where the chosen model cannot be read.
    """
    from assistant.ui.office import invitation, warning

    address = address_of(settings.host, settings.port)
    ready = f"Ready at {address} (Ctrl+C stops it)\n{invitation(settings)}"
    made = page_server(settings, partial(print, ready, end="", flush=True))
    if warned := warning(settings):
        print(warned, file=sys.stderr)
    made.run(sockets=[listener])


def page_server(settings: Settings, ready: Callable[[], None]) -> "uvicorn.Server":
    """The server of the page over what its home holds; it calls ``ready`` once it is reached.

    Raises :class:`SettingsError` where the chosen model cannot be read.
    """
    # Imported only now: these libraries look at the environment when they are imported.
    from assistant.doors.abilities import Abilities
    from assistant.ui.adding import add_routes
    from assistant.ui.chat import Chat
    from assistant.ui.obligations_view import Lists
    from assistant.ui.page import build_page
    from assistant.ui.serving import server
    from assistant.ui.texts import texts_in
    from index.embedding import EmbeddingError

    try:
        assistant, desk = _opened(settings)
    except EmbeddingError as error:
        raise SettingsError(f"ASSISTANT_EMBEDDING: {error}") from error
    chat = Chat(assistant, date.today)
    chat.warm_up(
        [question for group in texts_in("zh").example_groups for question in group.questions]
    )
    lists = Lists(register=lambda: assistant.register, today=date.today)
    lists.warm_up()
    may_add = settings.uploads != "off"
    held = desk if may_add else None
    page = build_page(chat, assistant.notices, lists, held, Abilities(assistant))
    routes = partial(add_routes, desk=desk, uploads=settings.uploads)
    return server(page, ready, settings.password, routes)


def _opened(settings: Settings) -> "tuple[LiveAssistant, Desk]":
    """The assistant over what its home holds, and the desk where notices are handed in."""
    from assistant.answering import open_assistant
    from assistant.live import LiveAssistant
    from assistant.ui.adding import Desk
    from index.library import Library
    from index.progress import bar

    shown = bar()

    def progress(stage: str, done: int, total: int) -> None:
        shown(stage, done, total)
        desk.note(stage, done, total)

    desk = Desk(
        Library(settings.home),
        renew=lambda: assistant.renew(),
        today=date.today,
        held=lambda: assistant.notices(),
    )
    opener = partial(
        open_assistant,
        settings.home,
        settings.embedding,
        progress=progress,
        language_model=settings.language_model,
    )
    assistant = LiveAssistant(settings.home, opener)
    return assistant, desk


if __name__ == "__main__":
    sys.exit(main())
