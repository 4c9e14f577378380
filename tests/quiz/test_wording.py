"""What a trainer sees at once: keys in a pattern, odd options, sentences cut out of their place."""

import re
from collections import Counter
from dataclasses import replace
from itertools import combinations

import pytest

from assistant.quiz.check import gives_away, verdict
from assistant.quiz.make.typeset import shortened
from assistant.quiz.model import Difficulty, Kind, Question, Wanted
from assistant.quiz.paper import make_paper
from corpus.model import Notice
from tests.quiz.conftest import Drawn
from tests.quiz.golden import flat

SEEDS = range(6)


def made(drawn: Drawn, kind: Kind, *difficulties: Difficulty, count: int = 24) -> list[Question]:
    """Questions of a kind from several papers."""
    return [
        question
        for seed in SEEDS
        for question in drawn(
            Wanted(count=count, seed=seed, kinds=(kind,), difficulties=difficulties)
        )
    ]


def quoted(question: Question) -> list[str]:
    return re.findall(r"“((?:[^“”]|“[^“”]*”)*)”", question.stem)


@pytest.mark.parametrize("difficulty", ["recall", "distinguish", "compare", "apply"])
def test_statements_are_true_as_often_as_false(difficulty: Difficulty, drawn: Drawn) -> None:
    keys = Counter(q.key for q in made(drawn, "truefalse", difficulty, count=8))
    assert sum(keys.values()) == 8 * len(SEEDS)
    assert min(keys.values()) >= sum(keys.values()) / 3


def test_members_of_a_list_stand_among_their_like(
    notices: tuple[Notice, ...], drawn: Drawn
) -> None:
    by_id = {notice.id: flat(notice.text) for notice in notices}
    listed = [q for q in made(drawn, "multiple", "recall") if "空白处列举" in q.stem]
    assert listed
    for question in listed:
        wrong = set(question.options) - set(question.key)
        assert {len(option) for option in question.options} == {len(question.key[0])}
        assert not [w for w in wrong if flat(w) in by_id[question.sources[0].notice]]
        for end in (0, -1):
            if len({option[end] for option in question.key}) == 1:
                assert {o[end] for o in question.options} == {question.key[0][end]}


def test_a_list_among_strangers_is_seen(notices: tuple[Notice, ...], drawn: Drawn) -> None:
    question = next(q for q in made(drawn, "multiple", "recall")
                    if "空白处列举" in q.stem and len({o[-1] for o in q.options}) == 1)  # fmt: skip
    strange = tuple(o if o in question.key else f"跨{o[1:-1]}区" for o in question.options)
    assert any(
        "不是同一类" in doubt for doubt in verdict(replace(question, options=strange), notices)
    )


def test_a_list_that_two_notices_share_is_asked_for_once(drawn: Drawn) -> None:
    for seed in SEEDS:
        wanted = Wanted(count=40, seed=seed, kinds=("multiple",), difficulties=("recall",))
        listed = [q for q in drawn(wanted) if "空白处列举" in q.stem]
        assert listed
        for one, other in combinations(listed, 2):
            assert not set(one.key) & set(other.key)


def test_times_stand_among_times_of_their_form(drawn: Drawn) -> None:
    asked = [q for q in made(drawn, "single") if "空白处应填" in q.stem and q.asks == "deadline"]
    assert asked
    for question in asked:
        forms = [re.sub(r"\d+", "0", option).rstrip("前") for option in question.options]
        assert forms.count(re.sub(r"\d+", "0", question.key[0]).rstrip("前")) >= 3


def test_a_formula_is_never_changed(drawn: Drawn) -> None:
    solemn = ("两个确立", "两个维护")
    for question in made(drawn, "single"):
        assert not set(solemn) & set(question.options)
    for question in made(drawn, "truefalse", "recall"):
        for formula, verb in zip(solemn, ("拥护", "做到"), strict=True):
            assert f"{verb}“" not in question.stem or f"{verb}“{formula}”" in question.stem


@pytest.mark.parametrize("kind", ["single", "blank", "truefalse", "order", "matching", "short"])
def test_what_is_quoted_stands_alone(kind: Kind, drawn: Drawn) -> None:
    for question in made(drawn, kind):
        texts = [*quoted(question), *question.items, *question.options]
        assert not [
            t
            for t in texts
            if t.startswith(("其中", "同时，", "××，", "到××", "……××", "并于", "之前"))
        ]
        assert not [t for t in texts if t.endswith(("；", "，"))]
        assert "今天是" not in question.stem or question.stem.startswith("假设今天是")


def test_two_places_are_asked_about_one_matter(drawn: Drawn) -> None:
    asked = [q for q in made(drawn, "short", "distinguish") if "各规定了什么时限" in q.stem]
    assert asked
    for question in asked:
        one, other = quoted(question)
        shared = {one[i : i + 2] for i in range(len(one) - 1)}
        assert sum(other[i : i + 2] in shared for i in range(len(other) - 1)) >= 4


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (
            (
                "按照国家统筹、自治区级组织、自治区市两级集中部署、自治区市县镇四级一体化应用方式，推进行"
                "政执法和行政执法监督一体化平台建设，"
                "实现行政检查、行政处罚、行政强制、行政许可等行政执法行为网上运行。"
            ),
            "推进行政执法和行政执法监督一体化平台建设",
        ),
        ("对照数据标准，依托共享平台，" + "汇聚" * 40 + "。", "汇聚" * 40),
    ],
)
def test_a_shortened_text_still_says_what_is_done(text: str, shown: str) -> None:
    assert shown in shortened(text)


def test_a_sentence_printed_with_its_time_gives_that_away(drawn: Drawn) -> None:
    asked = [
        q for q in made(drawn, "blank", "apply")
        if q.asks == "deadline" and q.sources[0].notice in ("lingtai", "guangdong")
    ]  # fmt: skip
    assert asked
    for question in asked:
        source = question.sources[0]
        teller = replace(
            question, id="another", stem=f"《某通知》写道：“{flat(source.quote)}”。", key=("无",),
            kind="short", sources=(replace(source, record="elsewhere"),),
        )  # fmt: skip
        assert gives_away(question, teller)


def test_hours_printed_elsewhere_give_a_sum_away(drawn: Drawn) -> None:
    question = next(q for q in made(drawn, "blank", "apply") if "学时" in q.stem)
    source = question.sources[0]
    teller = replace(
        question, id="another", stem="《某通知》正文中，下列文字各写在哪一项之下？", kind="short",
        items=(flat(source.quote),), key=("无",), sources=(replace(source, record="elsewhere"),),
    )  # fmt: skip
    assert gives_away(question, teller)


def test_of_two_notices_of_one_place_an_explanation_says_which(
    notices: tuple[Notice, ...],
) -> None:
    """Made with: two plans of one province, of which only one writes a term."""
    gansu = tuple(replace(n, region="甘肃省") if n.id == "guangdong" else n for n in notices)
    questions = make_paper(Wanted(count=60, seed=3), gansu).questions
    explained = [q.explanation for q in questions if "全文没有" in q.explanation]
    assert explained
    assert [text for text in explained if text.endswith("的：甘肃省。")] == []
