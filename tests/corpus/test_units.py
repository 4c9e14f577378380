"""Names of units: which of them mean one unit, and how else people write it."""

import pytest

from corpus.load import load_catalogue
from corpus.model import Span
from corpus.unit_lists import read_units
from corpus.units import english_names, is_general, key, spellings, split_level, split_place

SHIPPED = {u.name for n in load_catalogue() for r in n.records for u in r.units}
ONE = [
    ("编办", "省委编办"),
    ("省编办", "省委编办"),
    ("市编办", "市委编办（绩效办）"),
    ("绩效办", "市委编办（绩效办）"),
    ("省委机构编制委员会办公室", "省委编办"),
    ("人社厅", "省人社厅"),
    ("省人力资源和社会保障厅", "省人社厅"),
    ("市人社局", "市人力资源社会保障局"),
    ("发改委", "省发展改革委"),
    ("省发展和改革委员会", "省发展改革委"),
    ("市发改委", "市发展改革委（市大数据发展局）"),
    ("大数据局", "市发展改革委（市大数据发展局）"),
    ("市监局", "省市场监管局"),
    ("市市监局", "市市场监管局"),
    ("市市场监督管理局", "市市场监管局"),
    ("政数局", "省政务服务数据管理局"),
    ("省政务服务和数据管理局", "省政务服务数据管理局"),
    ("卫健委", "省卫生健康委"),
    ("市卫健委", "市卫生健康委"),
    ("工信局", "市工业和信息化局"),
    ("市住建局", "市住房城乡建设局"),
    ("住建厅", "省住建厅"),
    ("省住房和城乡建设厅", "省住建厅"),
    ("省文化和旅游厅", "省文旅厅"),
    ("市文旅局", "市文化广电体育旅游局"),
    ("城管局", "市城管执法局"),
    ("纪委监委", "市纪委监委机关"),
    ("市监委", "市纪委监委机关"),
    ("省纪委监委", "省监委"),
    ("法院", "省法院"),
    ("省高院", "省法院"),
    ("省高级人民法院", "省法院"),
    ("市法院", "市中级人民法院"),
    ("市人民检察院", "市检察院"),
    ("热线办", "市12345热线管理中心"),
    ("１２３４５热线", "市12345热线管理中心"),
    ("组织部", "省委组织部"),
    ("兰州新区", "兰州新区管委会"),
    ("省级行政执法部门", "省行政执法部门"),
    ("省各行政执法部门", "省行政执法部门"),
    ("行政执法部门", "省级行政执法部门"),
    ("各县、区人民政府", "各县区人民政府"),
    ("市州政府", "各市（州）人民政府"),
    ("县政府", "县人民政府"),
    ("甘肃省司法厅", "省司法厅"),
    ("灵台县司法局", "县司法局"),
    ("钦州市委编办", "市委编办（绩效办）"),
    ("广西壮族自治区司法厅", "自治区司法厅"),
    ("上海市杨浦区科委", "杨浦区科学技术委员会"),
    ("国家税务总局钦州市税务局", "市税务局"),
    ("国家市场监督管理总局", "市场监管总局"),
    ("国家发展和改革委员会", "国家发展改革委"),
    ("工信部", "工业和信息化部"),
    ("人力资源和社会保障部", "人力资源社会保障部"),
    ("省人民政府办公厅", "省政府办公厅"),
    ("市委办", "市委办公室"),
]
TWO = [
    ("市司法局", "省司法厅"),
    ("市司法局", "县司法局"),
    ("司法部", "省司法厅"),
    ("财政部", "省财政厅"),
    ("市场监管总局", "省市场监管局"),
    ("市监委", "市市场监管局"),
    ("省大数据中心", "省大数据管理局"),
    ("省委办公厅", "省政府办公厅"),
    ("省委组织部", "省委宣传部"),
    ("中院", "省法院"),
    ("法院", "检察院"),
    ("广东省司法厅", "甘肃省司法厅"),
    ("灵台县司法局", "市司法局"),
    ("行政审批局", "政务服务管理局"),
    ("省行政执法部门", "市直各行政执法部门"),
    ("市直其他行政执法部门", "市直各行政执法部门"),
    ("各县区人民政府", "各市（州）人民政府"),
    ("市行政执法局", "市行政执法部门"),
]


@pytest.mark.parametrize(("one", "other"), ONE)
def test_two_names_of_one_unit(one: str, other: str) -> None:
    assert key(one).means(key(other))
    assert key(other).means(key(one))


@pytest.mark.parametrize(("one", "other"), TWO)
def test_two_units(one: str, other: str) -> None:
    assert not key(one).means(key(other))
    assert not key(other).means(key(one))


@pytest.mark.parametrize(
    ("name", "prefix", "rest"),
    [
        ("省委编办", "省委", "编办"),
        ("市场监管局", "", "市场监管局"),
        ("市市场监管局", "市", "市场监管局"),
        ("县市场监管局", "县", "市场监管局"),
        ("市监局", "", "市监局"),
        ("市监委", "市", "监委"),
        ("市政数局", "市", "政数局"),
        ("市政府办公室", "市", "政府办公室"),
        ("省直机关工委", "省", "直机关工委"),
        ("区块链办", "", "区块链办"),
        ("国家安全局", "", "国家安全局"),
        ("自治州司法局", "自治州", "司法局"),
        ("省（州）人民政府", "", "省（州）人民政府"),
        ("县级以上司法行政机关", "", "县级以上司法行政机关"),
        ("省", "", "省"),
        ("", "", ""),
    ],
)
def test_a_level_is_split_from_a_name(name: str, prefix: str, rest: str) -> None:
    assert split_level(name) == (prefix, rest)


@pytest.mark.parametrize(
    ("name", "place", "level"),
    [
        ("甘肃省委编办", "甘肃省", "省委"),
        ("钦州市市场监管局", "钦州市", "市"),
        ("郑州市场监管局", "", ""),
        ("临夏州司法局", "临夏州", "州"),
        ("锡林郭勒盟公安局", "锡林郭勒盟", "盟"),
        ("准格尔旗司法局", "准格尔旗", "旗"),
        ("钦北区司法局", "钦北区", "区"),
        ("灵台县行政执法部门", "灵台县", "县"),
        ("属地市场监管部门", "", ""),
        ("省、地级以上市有关部门", "", ""),
        ("综合行政执法领域的省级主管部门", "", ""),
    ],
)
def test_a_place_is_split_from_a_name(name: str, place: str, level: str) -> None:
    assert split_place(name)[:2] == (place, level)


@pytest.mark.parametrize(
    ("name", "general"),
    [
        ("省级行政执法部门", True),
        ("市直其他行政执法部门", True),
        ("各县、区人民政府", True),
        ("各乡镇", True),
        ("乡镇（街道）", True),
        ("公安机关", True),
        ("省（州）人民政府", True),
        ("省司法厅", False),
        ("市纪委监委机关", False),
        ("机关事务管理局", False),
        ("省机构编制委员会办公室", False),
        ("市政府办公室", False),
        ("兰州新区管委会", False),
        ("甘肃矿区办事处", False),
    ],
)
def test_a_kind_of_unit_is_no_unit(name: str, *, general: bool) -> None:
    assert is_general(name) is general


@pytest.mark.parametrize(
    ("name", "also"),
    [
        ("省委编办", {"编办", "省编办", "省委机构编制委员会办公室"}),
        ("省人社厅", {"人社厅", "省人力资源社会保障厅", "人力资源和社会保障厅"}),
        ("省发展改革委", {"发改委", "省发改委", "省发展和改革委员会"}),
        ("市市场监管局", {"市监局", "市市监局", "市场监管局", "市市场监督管理局"}),
        ("市政务服务数据管理局", {"政数局", "市政数局"}),
        ("市中级人民法院", {"市中院", "中院", "市法院", "法院"}),
        ("市纪委监委机关", {"市纪委监委", "纪委监委", "市监委"}),
        ("市委编办（绩效办）", {"市委编办", "编办", "绩效办"}),
        ("市12345热线管理中心", {"12345热线", "热线办"}),
        ("兰州新区管委会", {"兰州新区"}),
        ("省级行政执法部门", {"省行政执法部门", "省直行政执法部门", "省各行政执法部门"}),
        ("灵台县司法局", {"县司法局", "司法局", "灵台县司法局"}),
    ],
)
def test_other_spellings(name: str, also: set[str]) -> None:
    assert also <= set(spellings(name))


@pytest.mark.parametrize(
    ("name", "never"),
    [
        ("省法院", {"中院", "省中院"}),
        ("省司法厅", {"司法局", "省省司法厅", "省", "司法"}),
        ("市市场监管局", {"市场", "监管局", "市管局"}),
        ("县政府", {"县政府人民政府", "县委人民政府"}),
        ("市12345热线管理中心", {"热线"}),
    ],
)
def test_what_is_no_spelling(name: str, never: set[str]) -> None:
    assert not never & set(spellings(name))


@pytest.mark.parametrize("name", sorted(SHIPPED))
def test_every_spelling_of_a_unit_means_it(name: str) -> None:
    found = spellings(name)
    assert name in found
    assert list(found) == sorted(set(found), key=lambda s: (-len(s), s))
    assert all(key(spelling).means(key(name)) for spelling in found)


@pytest.mark.parametrize(
    ("name", "english"),
    [
        ("省司法厅", "Justice"),
        ("省人社厅", "Human Resources and Social Security"),
        ("市市监局", "Market Regulation"),
        ("省法院", "High People's Court"),
        ("省委编办", "Commission Office for Public Sector Reform"),
        ("省级行政执法部门", "administrative law enforcement departments"),
        ("甘肃矿区办事处", "Gansu Mining District Office"),
    ],
)
def test_english_names(name: str, english: str) -> None:
    assert english in english_names(name)


def test_a_unit_nobody_knows_has_its_own_name_only() -> None:
    assert spellings("钦州港经开区管委会") == ("钦州港经开区管委会",)
    assert english_names("钦州港经开区管委会") == ()


@pytest.mark.parametrize(
    ("listed", "names"),
    [
        ("省司法厅、发展改革委", ["省司法厅", "省发展改革委"]),
        ("省司法厅、发展改革委、市监局等部门", ["省司法厅", "省发展改革委", "省市监局"]),
        ("省司法厅、各地级以上市政府", ["省司法厅", "各地级以上市政府"]),
        ("国家发展改革委、财政部", ["国家发展改革委", "财政部"]),
        ("省司法厅、财政部", ["省司法厅", "财政部"]),
        ("各县、区人民政府，市直各行政执法部门", ["各县、区人民政府", "市直各行政执法部门"]),
        ("市发展改革委(市大数据发展局)、财政局", ["市发展改革委（市大数据发展局）", "市财政局"]),
        ("省司法厅 省委编办", ["省司法厅", "省委编办"]),
        ("国家发展改革委会同财政部", ["国家发展改革委", "财政部"]),
        ("", []),
        ("、，；", []),
    ],
)
def test_a_list_of_units(listed: str, names: list[str]) -> None:
    units = read_units(listed, Span(0, len(listed)), "lead")
    assert [unit.name for unit in units] == names
    assert all(unit.span.of(listed) == unit.as_written for unit in units)


def test_a_slip_is_mended_in_the_name_and_kept_as_written() -> None:
    listed = "省行政执法法部门"
    (unit,) = read_units(listed, Span(0, 8), "lead", slips=[("行政执法法部门", "行政执法部门")])
    assert (unit.name, unit.as_written) == ("省行政执法部门", listed)
