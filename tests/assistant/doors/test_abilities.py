from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from pydantic import TypeAdapter

from assistant.answering import Assistant
from assistant.doors.abilities import Abilities, Ability
from assistant.doors.errors import AbilityError, told
from assistant.obligations import Wish, find_obligations
from assistant.quiz.exports.json_text import paper_object
from assistant.quiz.model import Wanted
from assistant.quiz.paper import make_paper
from assistant.rendering import answer_object, citation_object
from corpus.load import load_catalogue
from corpus.model import Notice, Span, joined
from index.build import open_index
from tests.assistant.doors.conftest import Call
from tests.assistant.talk import TODAY
from tests.index.made import notice as made_notice
from tests.index.made import record as made_record

# One call of each ability, and more where it gives other parts.
CALLS: tuple[tuple[str, dict[str, Any]], ...] = (
    ("ask", {"question": "任务27谁牵头，什么时候完成？"}),
    ("ask", {"question": "措施8的内容是什么"}),
    ("ask", {"question": "谁是甘肃省省长"}),
    ("find_item", {"number": "8"}),
    ("find_item", {"number": "gansu/notice"}),
    ("search_items", {"subject": "乡镇执法赋权", "limit": 5}),
    ("list_obligations", {"unit": "县司法局", "places": ["灵台"]}),
    ("list_obligations", {}),
    ("list_obligations", {"unit": "火星局"}),
    ("compare_places", {"matter": "乡镇执法赋权"}),
    ("make_quiz", {"count": 8, "seed": 3}),
    ("list_notices", {}),
)
BAD: tuple[tuple[str, dict[str, Any], str], ...] = (
    ("ask", {}, "question: is missing; give it: The question"),
    ("ask", {"question": " "}, "question: ' ': is empty"),
    ("ask", {"question": "a\ud800"}, r"question: 'a\\ud800': holds half a character"),
    ("ask", {"question": "长" * 1001}, "at most 1000 characters"),
    ("ask", {"question": "谁", "earlier": [5, None]}, "earlier.1: None"),
    ("ask", {"question": "谁", "today": "soon"}, "today: 'soon': is no day; write 2024-10-01"),
    ("ask", {"qestion": "谁"}, "qestion: there is no such argument; there are: question, earlier"),
    ("find_item", {"number": "99"}, "no item '99'; gansu has 57 tasks .1 to 57., 20 measures"),
    ("find_item", {"number": "58", "place": "gansu", "kind": "task"}, "gansu has 57 tasks"),
    ("find_item", {"number": "1", "place": "lingtai", "kind": "task"}, "lingtai has no task"),
    ("find_item", {"number": "gansu/task/99"}, "no record has the id"),
    ("find_item", {"number": "abc"}, "give for example 27"),
    ("find_item", {"number": "27", "kind": "tasks"}, "kind: 'tasks': .*'measure'"),
    ("find_item", {"number": "27", "place": "四川"}, "gansu .甘肃省., guangdong .广东省."),
    ("search_items", {"subject": "赋权", "limit": 900}, "limit: 900: .*50"),
    ("search_items", {"subject": "赋权", "places": ["甘肃", "x"]}, "place 'x' means no notice"),
    ("list_obligations", {"roles": ["boss"]}, "roles.0: 'boss': .*'responsible'"),
    ("list_obligations", {"due_to": "31.12.2024"}, "due_to: '31.12.2024': is no day"),
    (
        "list_obligations",
        {"due_from": "2025-12-31", "due_to": "2024-01-01"},
        "due_to: '2024-01-01': lies before due_from .2025-12-31.; swap the two",
    ),
    ("compare_places", {"matter": "赋权", "places": "gansu"}, "one place alone"),
    ("make_quiz", {"count": 0}, "count: 0: "),
    ("make_quiz", {"sections": ["没有这一部分"]}, "choose of 总体要求"),
    ("list_notices", {"place": "gansu"}, "there is no such argument; there are: none"),
)  # fmt: skip


def citations(content: object) -> Iterator[Mapping[str, Any]]:
    """Every citation in a result, wherever it stands."""
    if isinstance(content, Mapping):
        if {"quote", "spans", "record"} <= content.keys():
            yield content
        for value in content.values():
            yield from citations(value)
    elif isinstance(content, list):
        for value in content:
            yield from citations(value)


def closed(schema: Any) -> Any:
    """The schema with nothing allowed that it does not name."""
    if isinstance(schema, list):
        return [closed(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    own = {name: closed(part) for name, part in schema.items()}
    return {**own, "additionalProperties": False} if "properties" in own else own


@pytest.mark.parametrize(("name", "given"), CALLS)
def test_a_result_is_what_its_type_says_and_no_more(
    by_name: Mapping[str, Ability], name: str, given: dict[str, Any]
) -> None:
    ability = by_name[name]
    schema = closed(TypeAdapter(ability.result).json_schema())
    outcome = ability(given)
    Draft202012Validator(schema).validate(outcome.content)
    assert outcome.text.strip()


@pytest.mark.parametrize(("name", "given"), CALLS)
def test_quotes_are_letter_for_letter(
    call: Call, notices: Sequence[Notice], name: str, given: dict[str, Any]
) -> None:
    texts = {notice.id: notice.text for notice in notices}
    for cited in citations(call(name, **given).content):
        text = texts[cited["record"].partition("/")[0]]
        spans = [Span(*pair) for pair in cited["spans"]]
        assert cited["quote"] == joined(text, spans)
        assert all(Span(*pair).of(text) for places in cited.get("evidence", {}).values()
                   for pair in places)  # fmt: skip


@pytest.mark.parametrize(("name", "given", "words"), BAD)
def test_bad_arguments_are_told_with_the_remedy(
    call: Call, name: str, given: dict[str, Any], words: str
) -> None:
    with pytest.raises(AbilityError, match=words) as raised:
        call(name, **given)
    assert "\n" not in str(raised.value)
    assert str(raised.value).endswith(".")


def test_the_bad_arguments_try_every_ability(by_name: Mapping[str, Ability]) -> None:
    assert {name for name, _, _ in BAD} == {name for name, _ in CALLS} == set(by_name)


def test_every_argument_is_described(by_name: Mapping[str, Ability]) -> None:
    for ability in by_name.values():
        properties = ability.arguments.model_json_schema().get("properties", {})
        assert all(said.get("description") for said in properties.values()), ability.name


def test_an_answer_is_the_assistants_own(call: Call, assistant: Assistant) -> None:
    turns = ["任务27谁牵头", "那什么时候完成"]
    own = answer_object(assistant.ask(turns, today=TODAY))
    assert call("ask", question=turns[1], earlier=turns[:1]).content == own
    assert own["citations"][0]["record"] == "gansu/task/27"


def test_today_may_be_said_and_is_otherwise_the_days(call: Call) -> None:
    question = "甘肃哪些任务时限已过"
    early = call("ask", question=question, today="2023-01-01").content["direct"]
    assert call("ask", question=question).content["direct"] != early
    assert call("list_obligations", today="2030-01-01").content["today"] == "2030-01-01"
    assert call("list_obligations", today="").content["today"] == TODAY.isoformat()


@pytest.mark.parametrize(
    "number", [27, "27 ", "任务27", "第二十七项", "２７", "gansu/task/27"], ids=ascii
)
def test_an_item_is_found_however_its_number_is_written(call: Call, number: object) -> None:
    (item,) = call("find_item", number=number).content["items"]
    assert item["citation"]["record"] == "gansu/task/27"
    assert item["citation"]["lead_units"] == ["省司法厅", "省委编办"]
    assert item["label"] == "甘肃省任务27"


def test_a_number_that_several_bear_gives_all_of_them(call: Call) -> None:
    found = {i["citation"]["record"] for i in call("find_item", number="8").content["items"]}
    assert found == {"gansu/task/8", "gansu/measure/8", "guangdong/measure/8", "lingtai/measure/8"}
    one = call("find_item", number="8", place="Guangdong", kind="measure").content["items"]
    assert [item["citation"]["record"] for item in one] == ["guangdong/measure/8"]


def test_half_width_brackets_name_the_same_item(call: Call) -> None:
    (item,) = call("find_item", number="三(二)3").content["items"]
    assert item["citation"]["record"] == "qinzhou/task/三（二）3"


def test_a_search_keeps_to_its_places_and_kinds(call: Call) -> None:
    found = call("search_items", subject="行政执法监督员", places="钦州", kinds="task", limit=3)
    records = [match["citation"]["record"] for match in found.content["matches"]]
    assert len(records) == 3
    assert all(record.startswith("qinzhou/task/") for record in records)
    scores = [match["score"] for match in found.content["matches"]]
    assert scores == sorted(scores, reverse=True)


def test_obligations_are_the_complete_list(call: Call, assistant: Assistant) -> None:
    wish = Wish(places=("gansu",), unit="省司法厅", roles=("lead",), due_to=date(2024, 12, 31))
    own = find_obligations(assistant.register, wish, today=TODAY)
    given = {"unit": "省司法厅", "places": ["甘肃省"], "roles": "lead", "due_to": "2024-12-31"}
    content = call("list_obligations", **given).content
    expected = [citation_object(each.line.citation) for each in own.named]
    assert [each["citation"] for each in content["named"]] == expected != []
    assert [each["state"] for each in content["named"]] == [
        each.line.timing.state for each in own.named
    ]
    assert content["remark"] is None


def test_general_names_stand_apart_and_lower_items_say_what_they_answer_to(call: Call) -> None:
    content = call("list_obligations", unit="县司法局", places=["lingtai"]).content
    assert all(each["draft"] for each in content["named"])
    assert {each["answers_to"] for each in content["named"]} >= {"gansu/measure/11"}
    assert any("县级以上司法行政机关" in each["named_as"] for each in content["general"])


def test_an_unknown_unit_is_said_to_be_unknown(call: Call) -> None:
    content = call("list_obligations", unit="火星局", language="en").content
    assert not content["named"]
    assert not content["general"]
    assert "火星局" in content["remark"]
    near = call("list_obligations", unit="监管", places="gansu").content
    assert "省市场监管局" in near["perhaps"]
    assert near["remark"]


def test_places_are_compared_side_by_side(call: Call) -> None:
    content = call("compare_places", matter="乡镇执法赋权", places=["甘肃", "广东"]).content
    cited = [citation["record"] for citation in content["citations"]]
    assert cited == ["gansu/measure/11", "guangdong/measure/8"]
    assert content["silent"] == []


def test_a_record_is_compared_with_its_like(call: Call) -> None:
    content = call("compare_places", matter="gansu/task/27", places=["lingtai", "gansu"]).content
    cited = [citation["record"] for citation in content["citations"]]
    assert cited == ["gansu/task/27", "lingtai/measure/11"]


def test_places_that_say_nothing_are_named(call: Call) -> None:
    content = call("compare_places", matter="火星殖民", places=["gansu", "lingtai"]).content
    assert (content["kind"], content["silent"]) == ("refuse", ["gansu", "lingtai"])


def test_a_paper_is_the_makers_own(call: Call, notices: Sequence[Notice]) -> None:
    given = {"count": 6, "seed": 11, "places": ["gansu"], "kinds": ["single", "truefalse"]}
    wanted = Wanted(count=6, seed=11, notices=("gansu",), kinds=("single", "truefalse"))
    content = call("make_quiz", **given).content
    assert content == paper_object(make_paper(wanted, notices))
    again = call("make_quiz", **given, without=[q["id"] for q in content["questions"]]).content
    used = {question["id"] for question in content["questions"]}
    assert not used & {question["id"] for question in again["questions"]}
    assert call("make_quiz", **given, version="B").content["version"] == "B"


def test_many_may_call_at_once(by_name: Mapping[str, Ability]) -> None:
    alone = [by_name[name](given).content for name, given in CALLS]
    with ThreadPoolExecutor(8) as pool:
        together = pool.map(lambda each: by_name[each[0]](each[1]).content, CALLS * 2)
        assert list(together) == alone * 2


def test_other_notices_than_those_that_ship_will_do(tmp_path: Path) -> None:
    shipped = {notice.id: notice for notice in load_catalogue()}
    added = made_notice("added", made_record("added/task/1", "落实赋权评估。"))
    index = open_index(tmp_path, notices=[shipped["gansu"], added])
    try:
        offered = {each.name: each for each in Abilities(Assistant(index), lambda: TODAY).every()}
        listed = offered["list_notices"]({}).content["notices"]
        assert [notice["id"] for notice in listed] == ["gansu", "added"]
        found = offered["find_item"]({"number": "1", "place": "added"}).content["items"]
        assert [item["citation"]["record"] for item in found] == ["added/task/1"]
        with pytest.raises(AbilityError, match=r"ids: gansu \(甘肃省\), added \(added的通知\)\."):
            offered["find_item"]({"number": "1", "place": "广东"})
        compared = offered["compare_places"]({"matter": "赋权评估"}).content
        assert {citation["notice"] for citation in compared["citations"]} <= {"gansu", "added"}
    finally:
        index.close()


def test_an_unforeseen_error_is_told_without_its_message(caplog: pytest.LogCaptureFixture) -> None:
    try:
        raise RuntimeError("任务27谁牵头")
    except RuntimeError as error:
        words = told("ask", error)
    assert words == "ask failed, and nothing was found out; try other arguments."
    assert "ask failed: RuntimeError at test_abilities.py:" in caplog.text
    assert "任务27" not in caplog.text


@pytest.mark.parametrize("subject", ["火星移民", "罚款金额上限", "公积金贷款", "spaceships"])
def test_what_no_notice_speaks_of_is_not_found(call: Call, subject: str) -> None:
    found = call("search_items", subject=subject)
    assert found.content["matches"] == []
    assert found.content["remark"] == f"文件里没有找到与“{subject}”有关的内容。"
    assert found.text == found.content["remark"]
    said = call("search_items", subject=subject, language="en")
    assert said.text == f"Nothing was found in the notices on “{subject}”."


@pytest.mark.parametrize(
    ("subject", "first"),
    [("谁负责执法培训", "gansu/measure/2"), ("心理咨询", "gansu/task/54"),
     ("psychological counselling", "gansu/task/54")],
)  # fmt: skip
def test_what_they_speak_of_is_found_without_a_remark(call: Call, subject: str, first: str) -> None:
    found = call("search_items", subject=subject)
    assert found.content["matches"][0]["citation"]["record"] == first
    assert found.content["remark"] is None
