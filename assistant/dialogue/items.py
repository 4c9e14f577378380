"""Follow-ups about the item just cited: its tier, what the other part says of it, who else."""

from dataclasses import replace

from assistant.dialogue.numbers import step
from assistant.dialogue.turn import Turn, own_matter, says
from assistant.query import DOCUMENT_WANTS, Query, Want
from corpus.model import Kind
from index.register import Register

# With so many characters of matter a turn asks something of its own.
_OWN_MATTER = 6
_BODY: tuple[Kind, ...] = ("measure", "requirement")


def of_the_item(query: Query, before: Turn, register: Register) -> Query | None:
    """What a turn asks of the item just cited; ``None`` where it is about others."""
    elsewhere = query.places and set(query.places) != set(before.places)
    named = query.numbers or query.heading or query.elsewhere or elsewhere
    if step(query.question):
        return None
    if before.is_list or named or own_matter(query, _OWN_MATTER):
        return None
    return _of_its_tier(query, before) or _of_its_other_part(query, before, register) or (
        _who_else(query, before)
    )  # fmt: skip


def _of_its_tier(query: Query, before: Turn) -> Query | None:
    """它是国务院部署的，还是省级部署: the tier of the item, and no list of a tier's items."""
    listed = query.asks("items", "count") or says("anew", query.question)
    asked = query.tiers or says("which_tier", query.question)
    if not asked or query.units or query.due or listed:
        return None
    wants = query.wants | frozenset[Want](("tier",))
    return replace(query, given=(before.last,), places=(), subject="", matter="", wants=wants)


def _of_its_other_part(query: Query, before: Turn, register: Register) -> Query | None:
    """正文里写的时间呢, of a task: the measure that it comes from, asked the same."""
    record = register.record(before.last)
    source = record.source if record and record.kind == "task" else None
    if source is None or not set(query.parts) & set(_BODY) or "task" in query.parts:
        return None
    if query.asks("divided", "origin") or query.wants & DOCUMENT_WANTS or query.units or query.due:
        return None
    wants = query.wants - {"items", "where", "confirm"}
    return replace(
        query,
        given=(source,),
        places=(),
        parts=(),
        wants=wants or (frozenset(("content",)) if query.wants else before.query.wants),
        subject=query.subject or before.query.subject,
    )


def _who_else(query: Query, before: Turn) -> Query | None:
    """除了市委编办，还点了哪个局的名: the units of the item, those named here among them."""
    if not says("besides", query.question) or not query.asks("who", "lead", "responsible"):
        return None
    if query.due or query.asks("items", "count", "compare"):
        return None
    wants = query.wants - {"confirm", "content"}
    return replace(
        query, given=(before.last,), places=(), units=(), subject="", matter="", wants=wants
    )
