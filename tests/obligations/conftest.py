"""The shipped notices in a register, with what is similar, and lists drawn from it."""

from collections.abc import Callable, Iterator
from datetime import date

import pytest

from assistant.obligations import ObligationList, Wish, find_obligations
from corpus.load import load_catalogue
from index import similar
from index.register import Register
from tests.obligations.days import TODAY

Find = Callable[..., ObligationList]


@pytest.fixture(scope="session")
def register(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Register]:
    """The register of the shipped notices."""
    path = tmp_path_factory.mktemp("register") / "register.sqlite"
    notices = load_catalogue()
    Register.create(path, notices)
    similar.create(path, notices)
    opened = Register.open(path)
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def find(register: Register) -> Find:
    """Lists the obligations of a unit in one place, or in all where "" is given."""

    def found(place: str, unit: str | None = None, /, **wishes: object) -> ObligationList:
        today = wishes.pop("today", TODAY)
        assert isinstance(today, date)
        wish = Wish(places=(place,) if place else (), unit=unit, **wishes)  # type: ignore[arg-type]  # each test gives fields of a wish
        return find_obligations(register, wish, today=today)

    return found
