"""What Word's styles say of numbering and of hidden text, over all that they are based on."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from corpus.formats.word_xml import W, child, is_on, number_of, value


@dataclass(frozen=True, slots=True)
class Style:
    """A style's own settings; ``None`` where it says nothing and its base is asked."""

    base: str | None
    num: str | None
    depth: int | None
    hidden: bool | None


class Styles:
    """The styles of one document (``styles.xml``); none where it has no such part."""

    def __init__(self, root: Any) -> None:
        self._styles: dict[str, Style] = {}
        self.default: str | None = None
        self.lists: dict[str, str] = {}
        for element in root.iter(W + "style") if root is not None else ():
            identifier = element.get(W + "styleId") or ""
            num = value(child(element, "pPr", "numPr", "numId"))
            self._styles[identifier] = Style(
                value(child(element, "basedOn")),
                num,
                number_of(child(element, "pPr", "numPr", "ilvl")),
                switch(child(element, "rPr"), "vanish"),
            )
            kind = element.get(W + "type")
            if kind == "paragraph" and element.get(W + "default") in ("1", "true"):
                self.default = identifier
            if kind == "numbering" and num:
                self.lists[identifier] = num

    def numbering(self, style: str | None) -> tuple[str | None, int | None, str | None]:
        """The list and level that a style stands for, and the style that says so."""
        depth = None
        for identifier, found in self._chain(style):
            depth = found.depth if depth is None else depth
            if found.num is not None:
                return found.num, depth, identifier
        return None, None, None

    def hidden(self, style: str | None) -> bool:
        """Whether a style hides its text."""
        return next((s.hidden for _, s in self._chain(style) if s.hidden is not None), False)

    def _chain(self, style: str | None) -> Iterator[tuple[str, Style]]:
        seen: set[str] = set()
        while style in self._styles and style not in seen:
            seen.add(style)
            yield style, self._styles[style]
            style = self._styles[style].base or ""


def switch(properties: Any, name: str) -> bool | None:
    """Whether a switch is on or off; ``None`` where the properties do not name it."""
    element = child(properties, name) if properties is not None else None
    return is_on(element) if element is not None else None
