"""The page of a home to which notices are added, and requests to it that no page sends."""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from urllib.request import Request, urlopen

from app import page_server
from assistant.settings import read_settings
from tests.ui.wire import running

# What the page's own script says with every request.
OURS = {"X-Plan-Assistant": "1"}


@contextmanager
def served(home: Path, **settings: str) -> Iterator[str]:
    """The page that ``app.py`` serves for such settings, for as long as the block runs."""
    read = read_settings({"ASSISTANT_HOME": str(home), **settings})
    with running(lambda ready: page_server(read, ready)) as found:
        yield found


def call(
    address: str, path: str, headers: Mapping[str, str], data: bytes = b"x"
) -> tuple[int, dict[str, object]]:
    """The status and the words of an answer to a request that no page sent."""
    request = Request(f"{address}/added/{path}", data=data, headers=dict(headers))
    try:
        with urlopen(request) as answer:
            return answer.status, json.load(answer)
    except OSError as error:
        status: int = getattr(error, "code", 0)
        return status, json.loads(error.read())  # type: ignore[attr-defined]  # an HTTPError


def held(home: Path) -> dict[Path, bytes]:
    """All files of the notices that were added."""
    found = (home / "notices").rglob("*")
    return {path: path.read_bytes() for path in found if path.is_file()}
