"""What a question's object says, as the oracle reads it: its notices, quotations and judgements."""

from collections.abc import Callable, Iterator
from typing import Any

from tests.quiz.golden import flat, notices

Asked = dict[str, Any]


def named(text: str) -> list[str]:
    """The ids of the notices that a text names, in its order."""
    said = flat(text)
    places = {}
    for identifier, notice in notices().items():
        number = notice["document_number"]
        title = flat(notice["title"]).replace("(征求意见稿)", "")
        at = said.find(flat(number) if number else title)
        if at >= 0:
            places[identifier] = at
    return sorted(places, key=lambda identifier: places[identifier])


def quotes(stem: str) -> list[str]:
    """What stands between outer quotation marks."""
    found, depth, start = [], 0, 0
    for place, character in enumerate(flat(stem)):
        if character == "“":
            depth += 1
            start = place + 1 if depth == 1 else start
        elif character == "”":
            depth -= 1
            if depth == 0:
                found.append(flat(stem)[start:place])
    return found


def choices(q: Asked, truth: Callable[[str], bool]) -> Iterator[str]:
    for option in q["options"]:
        if truth(option) != (option in q["key"]):
            yield f"{q['id']}: {option} is {truth(option)}"


def judged(q: Asked, true: bool) -> Iterator[str]:
    if (q["key"] == ["正确"]) != true:
        yield f"{q['id']}: is {true}, key {q['key']}"
