"""How many tasks a measure was divided into, said first where the question asks for it."""

from assistant.compose.pieces import Pieces, computed, frame, frames, say
from assistant.findings import Items
from assistant.reading.words.patterns import pattern
from corpus.text import fold


def divided_count(found: Items) -> Pieces:
    """共3项任务, before the tasks of a measure; nothing where no number is asked for."""
    query = found.query
    kinds = {item.record.kind for item in found.items}
    places = {item.record.notice for item in found.items}
    of_one = kinds == {"task"} and len(places) == 1
    asked = fold(query.question).lower()
    if not (query.asks("divided") and of_one and _counts(asked)):
        return ()
    many = "one_task" if len(found.items) == 1 else "counted_task"
    return say(
        query.language,
        "divided_count",
        count=computed(len(found.items)),
        counted=(frame(frames(query.language)[many]),),
    )


def _counts(question: str) -> bool:
    return pattern("item_links.toml", "how_many").search(question) is not None
