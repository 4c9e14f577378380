"""The checker against planted faults: whatever is changed in a proven question, it notices."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.quiz.check import gives_away, verdict
from assistant.quiz.model import RIGHT, WRONG, Paper, Question, Wanted
from assistant.quiz.paper import make_paper
from corpus.model import Notice


def single(notices: tuple[Notice, ...], words: str, **wishes: object) -> Question:
    """A proven question whose stem holds these words."""
    for seed in range(60):
        wanted = Wanted(count=12, seed=seed, notices=("gansu",), **wishes)  # type: ignore[arg-type] # chosen by each test
        for question in make_paper(wanted, notices).questions:
            if words in question.stem:
                assert not verdict(question, notices)
                return question
    raise AssertionError(words)


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_whatever_somebody_edits_is_judged(
    data: st.DataObject, paper: Paper, notices: tuple[Notice, ...]
) -> None:
    question = data.draw(st.sampled_from(paper.questions))
    words = st.one_of(
        st.text(max_size=20),
        st.sampled_from([question.stem, *question.options, *question.key, "2024年底", "省司法厅"]),
    )
    lists = st.lists(words, max_size=5).map(tuple)
    part = data.draw(st.sampled_from(["stem", "options", "key", "items"]))
    value = data.draw(words if part == "stem" else lists)
    changed = replace(question, **{part: value})  # type: ignore[arg-type] # drawn to fit the part
    found = verdict(changed, notices)
    assert found == verdict(changed, notices)
    assert all(isinstance(doubt, str) and doubt for doubt in found)


def doubts(question: Question, notices: tuple[Notice, ...]) -> str:
    return "；".join(verdict(question, notices))


def test_proven_questions_have_no_doubts(paper: Paper, notices: tuple[Notice, ...]) -> None:
    assert all(not q.doubts and not verdict(q, notices) for q in paper.questions)


@pytest.mark.parametrize("seed", range(3))
def test_a_wrong_key_never_passes(seed: int, notices: tuple[Notice, ...]) -> None:
    for question in make_paper(Wanted(count=28, seed=seed), notices).questions:
        for false in _false_keys(question):
            assert verdict(replace(question, key=false), notices), (question.id, false)


def _false_keys(question: Question) -> list[tuple[str, ...]]:
    match question.kind:
        case "single":
            return [(option,) for option in question.options if option not in question.key]
        case "multiple":
            wrong = [option for option in question.options if option not in question.key]
            return [question.key[1:], (*question.key, wrong[0]), (*question.key[1:], wrong[0])]
        case "truefalse":
            return [(WRONG if question.key == (RIGHT,) else RIGHT,)]
        case "matching" | "order":
            turned = (*question.key[1:], question.key[0])
            return [turned, question.key[:-1]]
        case "blank":
            return [("另外的词",) * len(question.key), question.key * 2, ()]
        case _:
            return [("另外的词", *question.key[1:]), (*question.key[:-1], "另外的词"), ()]


def test_a_unit_under_another_name_is_no_wrong_option(notices: tuple[Notice, ...]) -> None:
    question = single(notices, "的牵头单位是", kinds=("single",))
    other = {"省司法厅": "甘肃省司法厅", "省财政厅": "财政厅", "省卫生健康委": "省卫健委"}
    known = question if question.key[0] in other else None
    for seed in range(80):
        wanted = Wanted(
            count=3, seed=seed, notices=("gansu",), kinds=("single",), difficulties=("recall",)
        )
        found = [q for q in make_paper(wanted, notices).questions if "的牵头单位是" in q.stem]
        known = known or next((q for q in found if q.key[0] in other), None)
    assert known
    options = (*known.key, other[known.key[0]], *known.options[:2])
    same = replace(known, options=tuple(dict.fromkeys(options)))
    assert "错误选项也可能对" in doubts(same, notices)


def test_a_general_name_covers_a_unit(notices: tuple[Notice, ...]) -> None:
    question = single(notices, "的牵头单位有", kinds=("multiple",))
    stem = question.stem.replace(
        question.stem.partition("任务“")[2].partition("”的")[0],
        "省级行政执法部门履行行政裁量权基准制度的主体责任，"
        "负责研究制定本行政执法领域行政裁量权基准，加强对基准适用情况的监督检查",
    ).replace("有：", "是：")
    asked = replace(
        question, kind="single", stem=stem, key=("省级行政执法部门",),
        options=("省级行政执法部门", "省公安厅", "兰州新区管委会", "甘肃矿区办事处"),
    )  # fmt: skip
    assert "错误选项也可能对：省公安厅" in doubts(asked, notices)


def test_an_equal_deadline_is_no_wrong_option(notices: tuple[Notice, ...]) -> None:
    question = single(notices, "的完成时限是", kinds=("single",))
    same = {"2023年底": "2023年12月31日前", "2024年底": "2024年12月31日前",
            "2025年底": "2025年12月31日前"}  # fmt: skip
    year = question.key[0][:4]
    options = (*question.key, same[f"{year}年底"], *[o for o in question.options if year not in o])
    assert "错误选项也可能对" in doubts(replace(question, options=options[:4]), notices)


def test_a_stem_names_its_notice(notices: tuple[Notice, ...]) -> None:
    question = single(notices, "的完成时限是", kinds=("single",))
    bare = question.stem[question.stem.index("所附任务表") :]
    assert "没有写明是哪一份文件" in doubts(replace(question, stem=f"该文件{bare}"), notices)


def test_a_draft_is_called_one(notices: tuple[Notice, ...]) -> None:
    wanted = Wanted(count=4, seed=1, notices=("lingtai",), kinds=("blank",))
    for question in make_paper(wanted, notices).questions:
        hidden = replace(question, stem=question.stem.replace("（征求意见稿）", ""))
        assert "没有说明该文件是征求意见稿" in doubts(hidden, notices)


@pytest.mark.parametrize("slip", ["监监督", "带平", "<b>", "企业 and 企业家", "[bookmark"])
def test_a_slip_of_the_scan_is_seen(slip: str, paper: Paper, notices: tuple[Notice, ...]) -> None:
    question = paper.questions[0]
    options = (*question.options[:-1], slip)
    assert "扫描错字或标记" in doubts(replace(question, options=options), notices)


def test_a_key_in_the_stem_is_seen(notices: tuple[Notice, ...]) -> None:
    wanted = Wanted(count=12, seed=2, kinds=("blank",), difficulties=("recall",))
    question = next(
        q for q in make_paper(wanted, notices).questions if len(q.key[0]) > 2
    )  # fmt: skip
    told = replace(question, stem=f"{question.key[0]}：{question.stem}")
    assert "题干里已经有答案" in doubts(told, notices)


def test_a_right_option_that_stands_out_by_its_length_is_seen(
    notices: tuple[Notice, ...],
) -> None:
    question = single(notices, "写在哪一项之下", kinds=("single",))
    short = tuple(o if o in question.key else "培训" + "一二三"[i % 3]
                  for i, o in enumerate(question.options))  # fmt: skip
    long = replace(question, options=short)
    if len(question.key[0]) < 10:
        long = replace(long, key=(question.key[0] * 3,))
    assert verdict(long, notices)


def test_a_changed_quote_is_seen(paper: Paper, notices: tuple[Notice, ...]) -> None:
    for question in paper.questions:
        (first, *rest) = question.sources
        false = replace(first, quote=f"{first.quote}。")
        changed = replace(question, sources=(false, *rest))
        assert "引文或出处与文件不符" in doubts(changed, notices)


def test_an_unrelated_source_proves_nothing(notices: tuple[Notice, ...]) -> None:
    one = single(notices, "的完成时限是", kinds=("single",))
    other = single(notices, "写在哪一项之下", kinds=("single",))
    assert "出处里没有" in doubts(replace(one, sources=other.sources), notices)


def test_a_question_gives_away_itself_and_its_like(paper: Paper) -> None:
    for question in paper.questions:
        assert gives_away(question, question)
        others = [q for q in paper.questions if q is not question]
        assert not [q.id for q in others if gives_away(question, q)]


def test_a_text_that_prints_a_missing_word_gives_it_away(notices: tuple[Notice, ...]) -> None:
    wanted = Wanted(count=2, seed=4, kinds=("blank",), difficulties=("recall",))
    blank, other = make_paper(wanted, notices).questions
    filled = blank.stem.replace("____", blank.key[0])
    assert gives_away(blank, replace(other, stem=f"{other.stem}{filled}"))
