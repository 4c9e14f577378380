"""A page whose answers come from the stand-in, served while a module's tests run."""

from collections.abc import Iterator
from datetime import date

import pytest

from assistant.ui.chat import Chat
from assistant.ui.obligations_view import Lists
from assistant.ui.page import build_page
from assistant.ui.serving import server
from index import similar
from index.register import Register
from tests.ui.stand_in import StandIn
from tests.ui.wire import running

TODAY = date(2024, 10, 1)


@pytest.fixture(scope="module")
def answerer() -> StandIn:
    """Whoever answers the page's questions."""
    return StandIn()


@pytest.fixture(scope="module")
def lists(answerer: StandIn, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lists]:
    """Lists of obligations from the answerer's notices."""
    path = tmp_path_factory.mktemp("register") / "register.sqlite"
    notices = answerer.notices()
    Register.create(path, notices)
    similar.create(path, notices)
    register = Register.open(path)
    yield Lists(register=register, today=lambda: TODAY)
    register.close()


@pytest.fixture(scope="module")
def address(answerer: StandIn, lists: Lists) -> Iterator[str]:
    """Where the page is served; it is 1 October 2024 there."""
    page = build_page(Chat(answerer, lambda: TODAY), answerer.notices(), lists)
    with running(lambda ready: server(page, ready)) as address:
        yield address
