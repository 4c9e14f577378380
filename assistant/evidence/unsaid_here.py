"""A matter that the place asked about does not speak of, and another place does by name.

    甘肃的扫码入企谁负责     广东省措施12 says it; nothing in Gansu's notice does

What is nearest there would be an answer to another question.
"""

from dataclasses import replace
from itertools import islice

from assistant.evidence.elsewhere import items_saying, longest_term, share_of_term, text_of
from assistant.evidence.overlap import Overlap
from assistant.findings import Finding, Items, Refusal
from assistant.query import DOCUMENT_WANTS, Query
from corpus.text import fold, squeezed
from index.everyday import in_official_words
from index.register import Register
from index.terms import folded

# The term is so much of what the question says …
_ALL_OF_IT = 0.8
# … and weighs as much as two pairs of characters that are rare in the notices; of its own
# characters side by side the place's notice has at most this share. Of the questions measured
# none that the place's notice answers is so.
_RARE = 7.0
_HARDLY = 0.4
_MOST_PLACES = 3
# Where the place speaks of more of the matter than this, the term is not all of it.
_MOSTLY = 0.6


def said_only_elsewhere(found: Finding, register: Register, overlap: Overlap) -> Refusal | None:
    """That the place does not say the matter, and who does; ``None`` where it may say it."""
    query = found.query
    own = register.notice(query.places[0]) if len(query.places) == 1 else None
    if own is None or _points_at_items(query):
        return None
    if isinstance(found, Items):
        nearest = tuple(item.record for item in found.items)
    elif isinstance(found, Refusal) and found.reason in ("nothing_found", "not_said"):
        nearest = found.near
    else:
        return None
    # A turn that only names another place asks of the matter before: 甘肃呢.
    matter = query.subject if query.counterpart_of else query.matter
    if overlap.known(matter, query.places) > _MOSTLY:
        return None
    others = [n for n in register.notices() if n.id != own.id]
    term = longest_term(matter, text_of(own), {n.id: text_of(n) for n in others})
    saying = [n for n in others if term and term in text_of(n)]
    if not 0 < len(saying) <= _MOST_PLACES or not _is_of_the_question(term, query):
        return None
    if any(official in text_of(own) for official in in_official_words(term)):
        return None
    weight = max(overlap.known_weight(term, (n.id,)) for n in saying)
    if weight < _RARE or overlap.known(term, query.places) > _HARDLY:
        return None
    if share_of_term(replace(query, matter=matter), term, saying, overlap) < _ALL_OF_IT:
        return None
    there = tuple(
        i.record for n in saying for i in islice(items_saying(query, n, term, overlap), 1)
    )
    near = (*there, *nearest[:1])
    return Refusal(query=query, reason="said_elsewhere", near=near, term=term)


def _points_at_items(query: Query) -> bool:
    """Whether the items are known otherwise than by a matter, or a yes or no is wanted."""
    pointed = query.numbers or query.given or query.within or query.heading
    return bool(pointed) or query.asks("confirm", *DOCUMENT_WANTS)


def _is_of_the_question(term: str, query: Query) -> bool:
    """Whether the question itself says the term, and no correction of its spelling."""
    if query.counterpart_of:
        return query.subject.strip().lower().startswith(term)
    return term in squeezed(fold(folded(query.question))).lower()
