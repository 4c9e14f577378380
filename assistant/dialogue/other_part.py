"""What the other part of a notice says of the item at hand: 正文里写的时间呢, 清单写的哪天."""

from dataclasses import replace

from assistant.dialogue.numbers import OF_FIELDS
from assistant.dialogue.turn import Turn
from assistant.query import DOCUMENT_WANTS, Query
from corpus.model import Kind, Record
from index.register import Register

_BODY: tuple[Kind, ...] = ("measure", "requirement")
# So many tasks of a measure are told together.
_MOST_TASKS = 3


def of_its_other_part(query: Query, before: Turn, register: Register) -> Query | None:
    """正文里写的时间呢, of a task: the measure that it comes from, asked the same.

    清单写的哪天, of a measure: those of its tasks that say what the talk was about.
    """
    record = register.record(before.last)
    if record and record.kind == "measure" and query.parts == ("task",):
        return _of_its_tasks(query, before, record, register)
    source = record.source if record and record.kind == "task" else None
    if source is None or not set(query.parts) & set(_BODY) or "task" in query.parts:
        return None
    if query.wants & DOCUMENT_WANTS or query.units or query.due:
        return None
    wants = query.wants - {"items", "where", "confirm", "divided", "origin"}
    return replace(
        query,
        given=(source,),
        places=(),
        parts=(),
        wants=wants or (frozenset(("content",)) if query.wants else before.query.wants),
        subject=query.subject or before.query.subject,
    )


def _of_its_tasks(query: Query, before: Turn, measure: Record, register: Register) -> Query | None:
    asked = query.wants & OF_FIELDS
    if query.asks("items", "count", "divided") or query.units or not asked or query.matter:
        return None
    words = [word for word in before.query.matter.split() if len(word) > 1]
    tasks = register.from_source(measure.id)
    told = [t for t in tasks if any(word in t.text for word in words)] or list(tasks)
    if not 0 < len(told) <= _MOST_TASKS:
        return None
    given = tuple(task.id for task in told)
    return replace(query, given=given, places=(), parts=(), wants=asked, due=None, subject="")
