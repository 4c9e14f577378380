"""Names and values in Word's XML."""

from typing import Any

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_OFF = frozenset({"0", "false", "off", "none"})


def child(element: Any, *names: str) -> Any:
    """The element that a path of names leads to, or ``None``."""
    for name in names:
        if element is None:
            return None
        element = element.find(W + name)
    return element


def value(element: Any) -> str | None:
    """What an element's ``w:val`` says; ``None`` without an element or a value."""
    found = element.get(W + "val") if element is not None else None
    return str(found) if found is not None else None


def number_of(element: Any) -> int | None:
    """An element's value as a whole number, where it is one."""
    written = value(element)
    try:
        return int(written) if written is not None else None
    except ValueError:
        return None


def is_on(element: Any) -> bool:
    """Whether a switch such as ``<w:vanish/>`` is there and not turned off."""
    return element is not None and (value(element) or "1").lower() not in _OFF
