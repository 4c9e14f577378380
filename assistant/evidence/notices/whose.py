"""Whose notice is meant, where a question leaves it open and many notices could answer."""

from collections import Counter

from assistant.findings import Choices, Finding, Listing, NoticeFacts
from index.register import Register

# A person compares a handful of places; more answers than that hide the one that was wanted.
MOST_NOTICES = 6


def whose(found: Finding, register: Register) -> Choices | None:
    """The choice between notices in the stead of a finding over too many of them.

    ``None`` where the question says whose it means, asks for the newest or oldest of all or which
    there are, or few notices answer.
    """
    query = found.query
    if query.inventory or (query.places and not query.alternatives):
        return None
    if isinstance(found, Listing):
        often = Counter(record.notice for record in found.records)
        notices = tuple(identifier for identifier, _ in often.most_common())
    elif isinstance(found, NoticeFacts) and not query.asks("newest", "oldest", "parents"):
        notices = found.notices
    else:
        return None
    if len(notices) <= MOST_NOTICES:
        return None
    held = (register.notice(identifier) for identifier in notices)
    return Choices(query=query, records=tuple(n.about for n in held if n), places=True)
