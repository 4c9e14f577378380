"""Whether an English question goes from a measure to its tasks, or from a task to its measure.

The item is named by its number; what is asked for is an item of the other kind, in whatever
words: which tasks flow from measure 16, row 28 belongs to which measure.
"""

from collections.abc import Collection, Sequence

from assistant.query import ItemNumber
from assistant.reading.numbers.item_links import Link
from assistant.reading.words.patterns import pattern
from corpus.model import Kind


def link_asked(text: str, numbers: Sequence[ItemNumber], places: Collection[str]) -> Link | None:
    """``divided`` or ``origin`` where a folded English question asks for it; else ``None``.

    ``numbers`` are those of the items that it names, ``places`` the notices. A number that
    restarts under every heading says no kind: what stands right before it does. The one task
    of another place that is asked for is the likest, and no link leads to it.
    """
    if not numbers:
        return None
    kinds = {number.kinds[0] if len(number.kinds) == 1 else None for number in numbers}
    if kinds == {None} and all("（" in number.number for number in numbers):
        kinds = _kinds_before(text)
    asked = _says("tasks_asked", text) or (len(places) < 2 and _says("task_asked", text))
    if kinds == {"measure"} and asked:
        return "divided"
    if kinds == {"task"} and _says("measure_asked", text):
        return "origin"
    return None


def _kinds_before(text: str) -> set[Kind | None]:
    """The kind that the words before a number name: list 二（三）, main text 二（三）."""
    if _says("path_of_task", text):
        return {"task"}
    return {"measure"} if _says("path_of_measure", text) else {None}


def _says(name: str, text: str) -> bool:
    return pattern("english_links.toml", name).search(text) is not None
