import re
from dataclasses import replace
from html import escape

from assistant.ui.items import Library
from assistant.ui.pairing import Pairing
from assistant.ui.side_by_side import Compared, choosing_html, compared_html
from assistant.ui.texts import texts_in
from corpus.load import load_catalogue
from corpus.model import Notice
from index.similar import FLOOR, rows
from tests.ui.stand_in import BODY, ONE, TASK, TWO

SHIPPED = tuple(load_catalogue())
BY_ID = {notice.id: notice for notice in SHIPPED}
GANSU, LINGTAI, GUANGDONG = BY_ID["gansu"], BY_ID["lingtai"], BY_ID["guangdong"]
ZH = texts_in("zh")
MARKUP = "<img src=x onerror=alert(1)>"


def pairing(*notices: Notice) -> Pairing:
    """Pairs as the index of these notices would have them."""
    found = list(rows([record for notice in notices for record in notice.records]))
    return Pairing(lambda wanted: [(other, near) for one, other, near in found if one == wanted])


PAIRING = pairing(*SHIPPED)


def compared(notices: tuple[Notice, ...] = SHIPPED) -> Compared:
    return Compared(library=Library(notices=notices), pairing=pairing(*notices), texts=ZH)


def test_lingtais_measures_lie_nearest_to_those_of_gansu_that_they_answer_to() -> None:
    pairs = PAIRING.pairs(LINGTAI, GANSU, "measure")
    assert [pair.record.id for pair in pairs] == [r.id for r in LINGTAI.of_kind("measure")]
    others = [pair.other.number if pair.other else "" for pair in pairs]
    assert others == [pair.record.number for pair in pairs]
    assert all(FLOOR <= pair.likeness <= 1 for pair in pairs)


def test_tasks_are_held_against_measures_only_where_there_are_no_tasks() -> None:
    kinds = {p.other.kind for p in PAIRING.pairs(GANSU, BY_ID["qinzhou"], "task") if p.other}
    assert kinds == {"task"}
    kinds = {p.other.kind for p in PAIRING.pairs(GANSU, LINGTAI, "task") if p.other}
    assert "measure" in kinds
    assert "task" not in kinds


def test_what_is_like_nothing_has_no_counterpart() -> None:
    alone = replace(TASK, id="two/task/9", notice="two", text="植树造林", title=None, headings=())
    there = replace(TWO, records=(alone,))
    (pair,) = pairing(there, ONE).pairs(there, ONE, "task")
    assert pair.other is None
    assert pair.likeness == 0
    html = compared_html("two", "one", compared((ONE, there)))
    assert ZH.say("no_counterpart", place="甲省") in html
    # Neither of the other's records was nearest to anything.
    assert ZH.say("unpaired", place="甲省", count=len(ONE.records)) in html


def test_units_and_deadlines_stand_side_by_side() -> None:
    html = compared_html("one", "two", compared((ONE, TWO)))
    pair = re.findall("<article.*?</article>", html)[-1]
    assert pair.count("省司法厅、省委编办") == 2
    assert pair.count("2025 年底") == 2
    assert "措辞相近度" in pair


def test_a_measure_shows_the_tasks_that_come_from_it() -> None:
    html = compared_html("gansu", "lingtai", compared())
    first = html[html.index('data-source="gansu/measure/1"') :].partition("</article>")[0]
    tasks = [t for t in GANSU.of_kind("task") if t.source == "gansu/measure/1"]
    assert tasks
    assert all(f'data-source="{task.id}"' in first for task in tasks)


def test_every_record_of_both_is_there() -> None:
    html = compared_html("guangdong", "gansu", compared())
    for record in (*GUANGDONG.records, *GANSU.records):
        assert f'data-source="{escape(record.id)}"' in html


def test_equality_is_never_claimed() -> None:
    words = choosing_html(Library(notices=SHIPPED), ZH)
    assert "相近不等于相同" in words


def test_two_different_notices_are_needed() -> None:
    for ids in (("gansu", "gansu"), ("gansu", "gone"), ("", "")):
        assert ZH.say("compare_two") in compared_html(*ids, compared())
    assert choosing_html(Library(notices=(ONE,)), ZH) == ""


def test_markup_in_either_is_text() -> None:
    nasty = replace(
        ONE, region=MARKUP, records=(replace(TASK, title=MARKUP), replace(BODY, text=MARKUP))
    )
    for ids in (("one", "two"), ("two", "one")):
        html = compared_html(*ids, compared((nasty, TWO))) + choosing_html(
            Library(notices=(nasty, TWO)), ZH
        )
        assert "<img" not in html
        assert "<b>法" not in html
        assert escape(MARKUP) in html
