"""Lists by conditions on units and columns: none where a denial of the question was not read."""

import re
from dataclasses import replace

from assistant.evidence.lists.lists import Lists
from assistant.findings import Finding, Listing, Refusal
from assistant.query import Change, Query
from assistant.reading.conditions.unread import unread_pieces
from assistant.reading.conditions.unread_denials import denied_time, unread_denial
from corpus.text import fold
from index.terms import folded

_YEAR = re.compile(r"20\d\d")
_TIME = re.compile(r"20\d\d|\d月")


def listed_by(query: Query, lists: Lists) -> Finding:
    """What meets the conditions; nothing where a denial is none of them."""
    denied = unread_denial(query)
    if denied is None:
        return lists.find(query)
    return Refusal(query=query, reason="denial_unread", term=denied)


def without_its_time(query: Query) -> Query | Refusal | None:
    """All that a question would list without its time, less what has that; ``None`` if it has it.

    不是2025年底到期的: what is due then would be the opposite of what is asked. A refusal, where
    a second time beside the denied one leaves open which of them is meant how.
    """
    denied = denied_time(query)
    if denied is None or query.due is None:
        return None
    year = _YEAR.match(query.due.words)
    if (year[0] if year else query.due.words) not in denied:
        # 2024年而不是2025年: what is denied is another time.
        return None
    if _TIME.search(fold(folded(query.question)).lower().replace(denied, " ")):
        return Refusal(query=query, reason="denial_unread", term=denied)
    wanted = replace(query, wants=query.wants - {"when"} | {"items"}, subject="", matter="")
    every = replace(wanted, due=None, or_due=(), deadline_words=None)
    return replace(every, change=Change(kind="takes_away", query=wanted, words=query.due.words))


def by_conditions_alone(query: Query, found: Finding, lists: Lists) -> Listing | None:
    """What meets the conditions, where no word beside them says anything to the notices.

    财政厅几家并列牵头的，挑一挑: nothing is ``found`` on picking.
    """
    nothing = isinstance(found, Refusal) and found.reason in ("nothing_found", "no_question")
    of_units = query.roles and any(u.names for u in (*query.units, *query.without))
    of_columns = query.least_units or query.most_units or query.empty_roles
    filled = query.filled_roles or query.beside
    if not (nothing and (of_units or of_columns or filled)) or unread_pieces(query):
        return None
    listed = listed_by(query, lists)
    return listed if isinstance(listed, Listing) else None
