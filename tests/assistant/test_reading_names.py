"""Places and units: by full name, short name and English name; and those that are not here."""

import pytest

from tests.assistant.talk import Read


@pytest.mark.parametrize(
    ("question", "places"),
    [
        ("甘肃任务27", ["gansu"]),
        ("甘肃省的任务27", ["gansu"]),
        ("广东省第8条", ["guangdong"]),
        ("灵台县第6条", ["lingtai"]),
        ("钦州清单", ["qinzhou"]),
        ("甘政办发〔2023〕94号讲什么", ["gansu"]),
        ("粤府办〔2023〕21号是谁发的", ["guangdong"]),
        ("Gansu task 27", ["gansu"]),
        ("the plan of GUANGDONG", ["guangdong"]),
        ("how do Guangdong and Lingtai differ", ["guangdong", "lingtai"]),
        ("钦州和甘肃谁更早", ["qinzhou", "gansu"]),
        ("廣東省的規定", ["guangdong"]),
        ("甘肅任務27", ["gansu"]),
        ("钦洲的清单", ["qinzhou"]),
        ("广东呢？", ["guangdong"]),
        ("灵台照着省方案怎么说", ["lingtai", "gansu"]),
        ("任务27谁牵头", []),
        ("《甘肃省行政执法监督条例》什么时候修订", []),
    ],
)
def test_places(read: Read, question: str, places: list[str]) -> None:
    query = read(question)
    assert list(query.places) == places
    assert query.elsewhere == ()


@pytest.mark.parametrize(
    ("question", "elsewhere"),
    [
        ("上海的方案谁牵头", "上海"),
        ("平凉市要求几号前报", "平凉"),
        ("天水有没有这样的规定", "天水"),
        ("What does the plan of Shanghai say", "Shanghai"),
    ],
)
def test_places_that_are_not_loaded(read: Read, question: str, elsewhere: str) -> None:
    query = read(question)
    assert [name.lower() for name in query.elsewhere] == [elsewhere.lower()]
    assert query.places == ()


def test_a_place_that_is_loaded_beside_one_that_is_not(read: Read) -> None:
    query = read("广东和上海有什么不同")
    assert (query.places, query.elsewhere) == (("guangdong",), ("上海",))


def test_a_unit_with_a_city_in_its_name_is_no_place(read: Read) -> None:
    query = read("兰州新区管委会牵头哪几项")
    assert query.elsewhere == ()
    assert [unit.names for unit in query.units] == [("兰州新区管委会",)]


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("甘肃编办牵头哪几项", "省委编办"),
        ("省编办牵头哪几项", "省委编办"),
        ("省委编办牵头哪几项", "省委编办"),
        ("甘肃人社厅牵头哪几项", "省人社厅"),
        ("甘肃省人力资源和社会保障厅牵头哪几项", "省人社厅"),
        ("广东人社厅负责哪几条", "省人力资源社会保障厅"),
        ("甘肃发改委牵头哪几项", "省发展改革委"),
        ("甘肃市监局牵头哪几项", "省市场监管局"),
        ("甘肃省市场监督管理局牵头哪几项", "省市场监管局"),
        ("政数局负责哪几条", "省政务服务数据管理局"),
        ("甘肃卫健委牵头哪几项", "省卫生健康委"),
        ("工信局牵头哪几项", "市工业和信息化局"),
        ("钦州工信局牵头哪几项", "市工业和信息化局"),
        ("钦州公安局是哪项的责任单位", "市公安局"),
        ("广东省公安厅在哪一条", "省公安厅"),
        ("省高院牵头哪几项", "省法院"),
        ("市中院配合哪几项", "市中级人民法院"),
        ("市大数据发展局牵头哪几项", "市发展改革委（市大数据发展局）"),
        ("绩效办配合哪几项", "市委编办（绩效办）"),
        ("市司法局牵头哪几项", "市司法局"),
        ("县司法局要做什么", "县司法局"),
        ("甘肃矿区办事处牵头哪几项", "甘肃矿区办事处"),
        ("各市州人民政府牵头哪几项", "各市（州）人民政府"),
        ("甘肃財政廳牽頭哪幾項", "省财政厅"),
        ("which tasks does the Gansu Department of Justice lead", "省司法厅"),
        ("which tasks does the Gansu Justice Department lead", "省司法厅"),
        ("which tasks does the Bureau of Finance in Qinzhou lead", "市财政局"),
        ("tasks led by the Health Commission of Gansu", "省卫生健康委"),
        ("tasks led by the Organization Department", "省委组织部"),
        ("tasks led by the staffing office of Gansu", "省委编办"),
        (
            "tasks led by the Gansu Department of Human Resources and Social Security",
            "省人社厅",
        ),
        ("tasks of the Market Supervision Administration in Qinzhou", "市市场监管局"),
    ],
)
def test_units(read: Read, question: str, name: str) -> None:
    (unit,) = read(question).units
    assert unit.names == (name,)


def test_a_general_name_has_one_meaning_in_all_spellings(read: Read) -> None:
    spellings = ("省级行政执法部门", "省行政执法部门")
    first, second = (read(f"甘肃{name}牵头哪几项").units[0] for name in spellings)
    assert set(first.names) == set(second.names) == set(spellings)
    assert first.general
    assert second.general


def test_a_name_without_its_level_means_all_the_units_of_that_name(read: Read) -> None:
    (unit,) = read("司法局牵头哪几项").units
    assert {"市司法局", "县司法局"} <= set(unit.names)
    assert "省财政厅" not in unit.names


def test_levels_are_kept_apart(read: Read) -> None:
    assert read("市司法局牵头哪几项").units[0].names == ("市司法局",)
    assert read("省司法厅牵头哪几项").units[0].names == ("省司法厅",)


@pytest.mark.parametrize("name", ["省教育厅", "教育局", "税务局", "审计厅", "财政部", "国资委"])
def test_units_that_no_notice_names_are_units_all_the_same(read: Read, name: str) -> None:
    (unit,) = read(f"{name}牵头哪几项").units
    assert (unit.spelling, unit.names) == (name, ())


def test_two_units(read: Read) -> None:
    units = read("甘肃省司法厅和省财政厅一起牵头的有哪些").units
    assert [unit.names for unit in units] == [("省司法厅",), ("省财政厅",)]


def test_the_field_of_a_unit_is_a_subject_and_no_unit(read: Read) -> None:
    query = read("财政保障怎么规定")
    assert query.units == ()
    assert "财政" in query.subject
