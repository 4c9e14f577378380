"""A matter that a question says stands in an item, and another item of that notice says it.

广东的扫码入企写在第15条，对吧: measure 15 says nothing of it, and measure 12 does.
"""

from dataclasses import replace

from assistant.evidence.matter.overlap import Overlap
from assistant.evidence.matter.topics import Topics
from assistant.findings import Items, Premise
from assistant.query import Query, Want
from corpus.model import Record

# So much a matter weighs in its notice, or it is no matter to look for: 清单 weighs less.
_WEIGHT = 5.0
# An item that says more of it than this may well be meant: of 19 claims none that is wrong was
# about an item that says more than 0.24 of it, and none that is right about one below 0.69.
_HARDLY = 0.26
# … and so much more of it the other one says: at least 0.34 in each of these claims.
_CLEARLY_MORE = 0.3
_OF_TEXT: frozenset[Want] = frozenset(("confirm", "content", "where"))


def of_another_number(
    query: Query, record: Record, topics: Topics, overlap: Overlap
) -> Items | None:
    """The item of the same kind and notice that says the matter, where ``record`` does not.

    ``None`` where the question asks more than whether the item says it, or where none says
    clearly more.
    """
    of_text = query.asks("confirm") and query.wants <= _OF_TEXT and len(query.numbers) == 1
    of_columns = query.units or query.without or query.due or query.tiers or query.roles
    unsaid = query.aspects or query.things or query.ongoing is not None
    if not of_text or of_columns or unsaid or len(query.places) > 1:
        return None
    if overlap.known_weight(query.subject, (record.notice,)) < _WEIGHT:
        return None
    asked = replace(query, places=(record.notice,), parts=(record.kind,), parts_by_place=())
    found = topics.best(asked, record.notice)
    if found is None or found.record.id == record.id:
        return None
    said, more = (overlap.share_of(query.subject, one) for one in (record, found.record))
    if said > _HARDLY or more < said + _CLEARLY_MORE:
        return None
    wrong = Premise(holds=False, what="item", denied="")
    plain = replace(asked, numbers=())
    return Items(query=plain, items=(topics.item(plain, found.record),), premise=wrong)
