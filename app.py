"""Starts the assistant's page: ``python app.py``, then open the address it prints.

Ends with code 2 and one line on stderr where a setting cannot be used.
"""

import os
import sys

from assistant.settings import Settings, SettingsError, read_settings, stay_silent


def main() -> int:
    """Serve the page until it is interrupted; the exit code comes back."""
    try:
        settings = read_settings(os.environ)
        stay_silent(os.environ, settings.embedding)
        start(settings)
    except SettingsError as error:
        print(error, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 0
    return 0


def start(settings: Settings) -> None:
    """Open the assistant and serve its page.

    Raises :class:`SettingsError` where the address cannot be used or the model not be read.
    """
    # Imported only now: these libraries look at the environment when they are imported.
    from datetime import date

    from assistant.answering import open_assistant
    from assistant.ui.chat import Chat
    from assistant.ui.page import build_page
    from assistant.ui.serving import address_of, listen, serve

    listener = listen(settings.host, settings.port)
    assistant = open_assistant(settings.home, settings.embedding)
    page = build_page(Chat(assistant, date.today), assistant.notices())
    address = address_of(settings.host, settings.port)
    serve(page, listener, lambda: print(f"Ready at {address} (Ctrl+C stops it)", flush=True))


if __name__ == "__main__":
    sys.exit(main())
