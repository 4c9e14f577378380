"""Lists by conditions on units and columns: none where a denial of the question was not read."""

from assistant.evidence.lists import Lists
from assistant.findings import Finding, Listing, Refusal
from assistant.query import Query
from assistant.reading.unread import unread_pieces
from assistant.reading.unread_denials import unread_denial


def listed_by(query: Query, lists: Lists) -> Finding:
    """What meets the conditions; nothing where a denial is none of them."""
    denied = unread_denial(query)
    if denied is None:
        return lists.find(query)
    return Refusal(query=query, reason="denial_unread", term=denied)


def by_conditions_alone(query: Query, found: Finding, lists: Lists) -> Listing | None:
    """What meets the conditions, where no word beside them says anything to the notices.

    财政厅几家并列牵头的，挑一挑: nothing is ``found`` on picking.
    """
    nothing = isinstance(found, Refusal) and found.reason in ("nothing_found", "no_question")
    of_units = query.roles and any(u.names for u in (*query.units, *query.without))
    of_columns = query.least_units or query.most_units or query.empty_roles
    if not (nothing and (of_units or of_columns)) or unread_pieces(query):
        return None
    listed = listed_by(query, lists)
    return listed if isinstance(listed, Listing) else None
