"""Lists drawn from the register of the shipped notices."""

from collections.abc import Callable
from datetime import date

import pytest

from assistant.obligations import ObligationList, Wish, find_obligations
from index.register import Register
from tests.obligations.days import TODAY

Find = Callable[..., ObligationList]


@pytest.fixture(scope="session")
def find(register: Register) -> Find:
    """Lists the obligations of a unit in one place, or in all where "" is given."""

    def found(place: str, unit: str | None = None, /, **wishes: object) -> ObligationList:
        today = wishes.pop("today", TODAY)
        assert isinstance(today, date)
        wish = Wish(places=(place,) if place else (), unit=unit, **wishes)  # type: ignore[arg-type]  # each test gives fields of a wish
        return find_obligations(register, wish, today=today)

    return found
