import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.obligations.general import RANKS, covered_by
from corpus.load import load_catalogue
from corpus.units import is_general, key

# Names that depend on a case or a list elsewhere; nobody is told that it is they.
NOBODY = {"原决定机关", "其他参加单位"}
NAMES = sorted(
    {
        (unit.name, notice.level)
        for notice in load_catalogue()
        for record in notice.records
        for unit in record.units
        if is_general(unit.name)
    },
    key=str,
)


def test_general_names_are_found() -> None:
    assert len(NAMES) > 40


@pytest.mark.parametrize(("name", "level"), NAMES)
def test_every_general_name_of_the_notices_is_read(name: str, level: str) -> None:
    assert (covered_by(name, level) is None) == (name in NOBODY)


@pytest.mark.parametrize(
    ("name", "level", "unit"),
    [
        ("县级以上司法行政机关", "province", "县司法局"),
        ("县级以上司法行政机关", "province", "市司法局"),
        ("县级以上司法行政机关", "province", "省司法厅"),
        ("各级财政部门", "province", "县财政局"),
        ("县财政部门", "county", "县财政局"),
        ("各市（州）人民政府", "province", "兰州市人民政府"),
        ("各市（州）人民政府", "province", "临夏州人民政府"),
        ("各地级以上市政府", "province", "广州市人民政府"),
        ("各县区人民政府", "city", "灵山县人民政府"),
        ("各县、区人民政府", "city", "钦南区人民政府"),
        ("各县区", "city", "钦南区人民政府"),
        ("市直各行政执法部门", "city", "市市场监管局"),
        ("市直其他行政执法部门", "city", "市农业农村局"),
        ("省级行政执法部门", "province", "省生态环境厅"),
        ("省行政执法部门", "province", "省生态环境厅"),
        ("综合行政执法领域的省级主管部门", "province", "省交通运输厅"),
        ("各地各部门", "province", "县教育局"),
        ("县人民政府及其部门", "county", "县教育局"),
        ("各乡镇", "county", "中台镇人民政府"),
        ("各部门", "county", "县教育局"),
        ("市、县两级司法行政部门", "city", "县司法局"),
        ("各市（州）及所辖各县（区、市）", "province", "灵台县人民政府"),
    ],
)
def test_a_general_name_covers(name: str, level: str, unit: str) -> None:
    covered = covered_by(name, level)
    assert covered is not None
    assert covered.covers(key(unit).level, key(unit).fields)


@pytest.mark.parametrize(
    ("name", "level", "unit"),
    [
        ("县级以上司法行政机关", "province", "县财政局"),
        ("县级以上司法行政机关", "city", "司法部"),
        ("各市（州）人民政府", "province", "灵台县人民政府"),
        ("各市（州）人民政府", "province", "市司法局"),
        ("各县区人民政府", "city", "钦州市人民政府"),
        ("市直各行政执法部门", "city", "市委编办"),
        ("市直各行政执法部门", "city", "市检察院"),
        ("市直各行政执法部门", "city", "市12345热线管理中心"),
        ("市直各行政执法部门", "city", "县市场监管局"),
        ("省级行政执法部门", "province", "省委组织部"),
        ("省级行政执法部门", "province", "市市场监管局"),
        ("各部门", "county", "县法院"),
        ("各部门", "county", "县人民政府"),
        ("各乡镇", "county", "县人民政府"),
        ("综合行政执法领域的省级主管部门", "province", "省财政厅"),
    ],
)
def test_a_general_name_does_not_cover(name: str, level: str, unit: str) -> None:
    covered = covered_by(name, level)
    assert covered is not None
    assert not covered.covers(key(unit).level, key(unit).fields)


@given(st.text(max_size=30), st.sampled_from([*RANKS, None]))
def test_any_words_can_be_read(name: str, level: str | None) -> None:
    covered = covered_by(name, level)
    assert covered is None or covered.levels <= set(RANKS)
