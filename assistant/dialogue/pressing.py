"""A turn that presses whether it is so: 牵头的是司法局？, 只有财政厅？, only Finance then?"""

import re
from dataclasses import replace

from assistant.dialogue.turn import Turn, says, words_of
from assistant.query import Query


def pressing_again(question: str, before: Turn) -> Query | None:
    """The question before, once more, where a turn only asks whether it is so: 你确定吗."""
    asked = question.strip().lower()
    pressed = any(re.fullmatch(words, asked) for words in words_of("presses_again"))
    return replace(before.query, question=before.query.question) if pressed else None


def pressing_for_one(query: Query) -> Query:
    """只有财政厅？ and only Finance then? ask whether no other unit stands there."""
    plain = query.units and query.wants <= {"who", "lead", "confirm"}
    if not (plain and says("only_it", query.question)) or says("which_unit", query.question):
        return query
    return replace(query, wants=query.wants - {"who"} | {"confirm"}, sole=True)


def presses_for_a_unit(query: Query) -> bool:
    """牵头的是司法局？ asks whether it is the one."""
    asked = query.question.rstrip()
    named = any(f"是{unit.spelling}" in asked for unit in query.units)
    return named and asked.endswith(("?", "？")) and not query.asks("items", "count", "who")
