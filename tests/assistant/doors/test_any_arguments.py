"""Whatever a program sends: a result, or one line that says what is wrong."""

import json
from collections.abc import Mapping
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant.doors.abilities import Ability
from assistant.doors.errors import AbilityError

WORDS = (
    "甘肃", "gansu", "灵台县", "任务27", "27", "三（二）", "gansu/task/27", "gansu/notice", "a/b",
    "最后一项", "第99999999999999999999项", "省司法厅", "县政府", "牵头", "2024年底前",
    "2024-10-01", "9999-12-31", "0001-01-01", "lead", "passed", "ongoing", "task", "single",
    "apply", "zh", "en", "A", "", " ", "（", "\x00", "\ud800", "😀" * 40, "%s{0}{}",
    "' OR 1=1 --", "总体要求",
)  # fmt: skip
TEXTS = st.one_of(st.sampled_from(WORDS), st.lists(st.sampled_from(WORDS)).map("".join), st.text())
NUMBERS = st.one_of(st.integers(-1, 30), st.integers(), st.floats())
VALUES = st.one_of(TEXTS, NUMBERS, st.none(), st.booleans(), st.lists(TEXTS, max_size=3),
                   st.dictionaries(TEXTS, TEXTS, max_size=2))  # fmt: skip


@settings(
    max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.data())
def test_any_arguments_give_a_result_or_a_line(
    by_name: Mapping[str, Ability], data: st.DataObject
) -> None:
    ability = by_name[data.draw(st.sampled_from(sorted(by_name)))]
    # What is needed is mostly words, so that the abilities themselves get to see them.
    fields = [*ability.arguments.model_fields, "unknown"]
    words = [n for n, f in ability.arguments.model_fields.items() if f.is_required()]
    sent: dict[str, Any] = data.draw(st.fixed_dictionaries(dict.fromkeys(words, TEXTS)))
    sent |= data.draw(st.dictionaries(st.sampled_from(fields), VALUES, max_size=2))
    line = said_by(ability, sent)
    assert line
    assert "\n" not in line
    line.encode()


def said_by(ability: Ability, sent: Mapping[str, Any]) -> str:
    """The fault of the call in one line, or that there is none."""
    try:
        outcome = ability(sent)
    except AbilityError as error:
        return str(error)
    json.dumps(outcome.content, ensure_ascii=False).encode()
    outcome.text.encode()
    return "none"
