"""Which of what a question takes for granted fits an answer, and which is no word on it."""

from collections.abc import Sequence

from assistant.evidence.premises.premise import premise, wrong_premise
from assistant.findings import Item, Premise
from assistant.query import Query
from assistant.reading.wants.claims import asks_sameness
from corpus.model import Record


def of_all_places(query: Query, items: Sequence[Item], assumed: Premise | None) -> Premise | None:
    """What is taken for granted; no time where one place's item has it and another's has not.

    甘肃要求2024年底前评估，灵台有没有照这个时间写: no word for both, but the times tell it.
    """
    if assumed is None or len(items) < 2:
        return assumed
    if assumed.holds and asks_sameness(query.question):
        # 四级体系的建成时间一样吗: that both are of four levels is no answer to it.
        return None
    if assumed.what != "time":
        return assumed
    each = (premise(query, item.record) for item in items[1:])
    return assumed if all(one and one.holds == assumed.holds for one in each) else None


def contradicted(query: Query, record: Record) -> Premise | None:
    """What is wrong of what a question takes for granted of a record that does not answer it.

    2024年罚款指标定了多少: that what is likest is due another day says nothing of any amount.
    """
    wrong = wrong_premise(query, record)
    return None if wrong and wrong.what == "time" and query.asks("how_much") else wrong
