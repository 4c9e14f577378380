"""Folding, numerals and passages: what holds for any text."""

from hypothesis import given
from hypothesis import strategies as st

from corpus.deadlines import cell_deadline, sentence_deadlines
from corpus.model import Span, joined
from corpus.text import Passage, chinese, fold, lines, numeral, squeezed, trimmed
from corpus.unit_lists import read_units
from corpus.units import english_names, key, spellings, split_place


def words_of(words: str) -> st.SearchStrategy[str]:
    """Some of these words, and blanks, in any order."""
    return st.lists(st.sampled_from([" ", *words.split()]), max_size=9).map("".join)


NAMES = words_of(
    "省 市 县 区 州 自治区 国家 委 政府 级 直 各 其他 司法 编 发改 市场监管 人社 法 大数据 厅 局 "
    "办 中心 部门 （ ） 、 灵台 钦州 12345 热线 以上 和 院"
)
TIMES = words_of(
    "2024 2023 年 6 13 0 30 31 月 日 底 末 初 前 第三 季度 上 下 半年 每 旬 至 — 完成 并 长期坚持 "
    "按 部署 ， 。 次年 以 内"
)


@given(st.text())
def test_folding_keeps_every_place(text: str) -> None:
    assert len(fold(text)) == len(text)
    assert fold(fold(text)) == fold(text)


@given(st.integers(1, 99))
def test_a_chinese_numeral_is_read_back(value: int) -> None:
    assert numeral(chinese(value)) == value
    assert numeral(str(value)) == value


@given(st.text(alphabet="〇一二三四五六七八九十百千零两0９²½"))
def test_any_digits_give_a_number_or_none(digits: str) -> None:
    value = numeral(digits)
    assert value is None or value >= 0


@given(st.text(alphabet="甲 \t\n\r\u3000\ufeff\x0b\x1c\u2028"))
def test_lines_hold_every_character_that_is_no_white_space(text: str) -> None:
    found = list(lines(text))
    assert squeezed("".join(span.of(text) for span in found)) == squeezed(text)
    assert all("\n" not in span.of(text) for span in found)
    assert all(trimmed(text, span).of(text).strip() for span in found)


@given(st.text(min_size=1), st.data())
def test_a_passage_knows_where_its_characters_stand(text: str, data: st.DataObject) -> None:
    cuts = sorted(data.draw(st.sets(st.integers(0, len(text)), min_size=2)))
    spans = tuple(map(Span, cuts[::2], cuts[1::2]))
    passage = Passage.over(text, spans)
    start = data.draw(st.integers(0, len(passage.text) - 1))
    end = data.draw(st.integers(start + 1, len(passage.text)))
    assert joined(text, passage.pieces(start, end)) == passage.text[start:end]
    place = passage.locate(start, end)
    pieces = passage.pieces(start, end)
    assert (place.start, place.end) == (pieces[0].start, pieces[-1].end)


@given(NAMES)
def test_any_name_of_a_unit_has_a_key_and_means_itself(name: str) -> None:
    assert key(name).means(key(name))
    assert fold(squeezed(name)) in spellings(name)
    assert "".join(split_place(name)[::2]).endswith(split_place(name)[2])
    assert all(english_names(name))


@given(NAMES)
def test_any_list_of_units_stands_where_it_says(listed: str) -> None:
    text = f"由{listed}负责"
    units = read_units(text, Span(1, 1 + len(listed)), "lead")
    assert all(unit.span.of(text) == unit.as_written and unit.name for unit in units)
    assert [unit.span for unit in units] == sorted(unit.span for unit in units)


@given(TIMES)
def test_any_time_is_read_or_is_none(words: str) -> None:
    due = cell_deadline(words, Span(0, len(words)))
    assert due is None or due.text == words
    text = f"要{words}办"
    for found in sentence_deadlines(Passage.over(text, (Span(0, len(text)),))):
        assert found.span.of(text) == found.text
        assert found.start is None or found.end is None or found.start <= found.end
