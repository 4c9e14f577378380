"""What other programs are told where an ability cannot be carried out."""

import logging
from pathlib import PurePath
from traceback import extract_tb

_log = logging.getLogger(__name__)


class AbilityError(ValueError):
    """Arguments that cannot be met; the message is one line: the fault, and the remedy."""


def told(name: str, error: Exception) -> str:
    """One line for the caller of the ability of that name.

    An error that nobody foresaw is noted in the log, by its type and place alone: its message
    may repeat the question.
    """
    if isinstance(error, AbilityError):
        return str(error)
    place = extract_tb(error.__traceback__)[-1]
    where = f"{PurePath(place.filename).name}:{place.lineno}"
    _log.error("%s failed: %s at %s", name, type(error).__name__, where)
    return f"{name} failed, and nothing was found out; try other arguments."
