"""What a notice's title says: the plan's own name in it, and the place that it is of."""

import re

from corpus.model import Level
from corpus.place import town_in
from corpus.text import fold, tidied

_ISSUED = re.compile(
    r"关于(?:印发|转发|公布|发布|下达|公开征求对?)(?P<plan>.+?)"
    r"(?:意见)?的(?:通知|函|批复|公告|公示|通告)$"
)
_OF_ITSELF = re.compile(r"^[^《》“”〈〉]{2,30}?关于(?P<plan>.+)$")
_BRACKETS = re.compile(r"[（(][^（）()]*[）)]$")
_WRAPPED = re.compile(r"^《(?P<plan>[^《》]*(?:《[^《》]*》[^《》]*)*)》$")
# 上海市杨浦区, 广西壮族自治区钦州市, 甘肃省临夏回族自治州: each rank once, from the top.
_CHAIN = re.compile(
    r"(?:(?P<province>[\u4e00-\u9fff]{2,7}?(?:省|自治区)))?"
    r"(?:(?P<city>[\u4e00-\u9fff]{2,8}?(?:市|自治州|地区|盟)))?"
    r"(?:(?P<county>[\u4e00-\u9fff]{1,8}?(?:县|区|旗)))?"
)
# What ends like a place and is none, or holds a word that no place's name holds.
_NO_PLACE = re.compile(
    r"(?:城|都|超|夜)市|(?:社|园|景|片|校|街|灾|牧|林|山|库|矿|辖|分|特|示范|试验|经济)区"
    r"|关于|推进|加快|加强|促进|支持|建设|全面|深化|落实|提升|印发|进一步|国家|部门|各"
)
_RANKS: tuple[tuple[str, Level], ...] = (
    ("county", "county"), ("city", "city"), ("province", "province"),
)  # fmt: skip
MUNICIPALITIES = frozenset({"北京市", "天津市", "上海市", "重庆市"})


def plan_name(title: str) -> str:
    """The name of the plan that a title gives, without years, drafts and wrapping.

    >>> plan_name("甘肃省人民政府办公厅关于印发甘肃省提升质量实施方案（2023—2025年）的通知")
    '甘肃省提升质量实施方案'
    >>> plan_name("关于印发《上海市食品科技行动方案（2026—2030年）》的通知")
    '上海市食品科技行动方案'
    >>> plan_name("国务院办公厅关于加强三级公立医院绩效考核工作的意见")
    '加强三级公立医院绩效考核工作的意见'
    >>> plan_name("Millbrook County Climate Plan 2025")
    'Millbrook County Climate Plan 2025'
    """
    written = tidied(title)
    whole = name = fold(written)
    issued = _ISSUED.search(name) or _OF_ITSELF.search(name)
    if issued:
        name = issued["plan"]
    while True:
        wrapped = _WRAPPED.match(name)
        bare = _BRACKETS.sub("", wrapped["plan"] if wrapped else name)
        if bare in (name, ""):
            start = whole.index(name)
            return written[start : start + len(name)]
        name = bare


def region_in(title: str) -> tuple[str, Level] | None:
    """The place with whose name a plan's name begins, and its level.

    >>> region_in("上海市杨浦区数字校园建设方案"), region_in("“无废城市”建设试点工作方案")
    (('上海市杨浦区', 'county'), None)
    >>> region_in("云溪市石桥镇2025年工作要点"), region_in("桐城县江口乡工作要点")
    (('云溪市石桥镇', 'township'), ('桐城县江口乡', 'township'))
    >>> region_in("钦州市落实工作方案"), region_in("城市更新行动方案"), region_in("上海市方案")
    (('钦州市', 'city'), None, ('上海市', 'province'))
    """
    name = plan_name(title).lstrip("《〈")
    found = _CHAIN.match(name)
    if found is None:
        return None
    parts = {rank: found[rank] or "" for rank, _ in _RANKS}
    town = town_in(name[found.end() :]) if found[0] else None
    if parts["county"] and not (parts["city"] or parts["province"] or town):
        # 县 and 区 end many words; without a place above or below it none can be told from them.
        parts["county"] = ""
    if _NO_PLACE.search(parts["county"]):
        parts["county"] = ""
    region = parts["province"] + parts["city"] + parts["county"]
    if not region or _NO_PLACE.search(region):
        return None
    if town:
        return f"{region}{town}", "township"
    level = next(level for rank, level in _RANKS if parts[rank])
    return region, "province" if region in MUNICIPALITIES else level
