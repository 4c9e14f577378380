"""The region and the level that a notice's title or its issuer's name begins with."""

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from corpus.model import Level
from corpus.text import fold
from corpus.units import key

_REGION = re.compile(
    r"^(?P<region>[\u4e00-\u9fff]{2,9}?(?P<kind>自治区|自治州|自治县|省|市|州|县|区|盟|旗)"
    r"|(?![全我本各该])[\u4e00-\u9fff](?P<short>县))(?!场|政|级|直|域)"
)
_INNER = re.compile(
    r"(?P<region>(?:(?![厅局部委办院处会署关于和与的及])[\u4e00-\u9fff]){2,5}?(?P<kind>自治州|自治县|市|州|盟|县|区))"
    r"(?=人民|委|政府|关于|贯彻|落实|推进|促进|实施|开展|印发|\d{4}|[\u4e00-\u9fff]{2,8}(?:方案|计划))(?!场|政|级|直|域)"
)
_LEVELS: dict[str, Level] = {
    "省": "province", "自治区": "province", "市": "city", "自治州": "city", "州": "city",
    "盟": "city", "县": "county", "自治县": "county", "区": "county", "旗": "county",
}  # fmt: skip
# A town, a township or a subdistrict; 镇 and 乡 begin and end other words too (城镇化, 乡村).
_TOWN = re.compile(
    r"(?P<town>(?:[\u4e00-\u9fff]{1,6}?镇(?![域区村街江级])|[\u4e00-\u9fff]{1,8}?乡(?![村镇贤土亲级])"
    r"|[\u4e00-\u9fff]{2,6}?街道(?!社区)))"
)
# Behind a town's name these leave no doubt that it is one: 建设街道办事处.
_OF_TOWN = re.compile(r"人民政府|政府办|办事处|党委|党工委|20\d\d年")
_NATIONAL = ("国务院", "中共中央", "中央", "全国", "中华人民共和国", "国家")
_JOINT = re.compile(r"(?:等.{0,4}(?:部门|单位|部委)|[、 ].*|办公厅)$")


@cache
def _words() -> dict[str, Any]:
    return tomllib.loads((Path(__file__).parent / "places.toml").read_text(encoding="utf-8"))


def place_in(name: str) -> tuple[str, Level] | None:
    """The region that a name begins with, and its level; a municipality is a province.

    >>> place_in("上海市杨浦区人民政府"), place_in("吉县提升行动实施方案")
    (('上海市', 'province'), ('吉县', 'county'))
    >>> place_in("石桥镇人民政府"), place_in("云溪市城关街道办事处")
    (('石桥镇', 'township'), ('云溪市城关街道', 'township'))
    >>> place_in("自由贸易试验区建设方案"), place_in("市场监管总局"), place_in("国务院办公厅")
    (None, None, None)
    """
    if name.startswith("关于"):
        return None
    words = fold(name).lstrip("《〈“").removeprefix("中共")
    match = _REGION.match(words)
    region = match["region"] if match else ""
    if region.endswith(tuple(_words()["no_regions"])):
        match, region = None, ""
    if town := town_in(words[len(region) :]):
        return f"{region}{town}", "township"
    if match is None:
        return None
    if region in _words()["municipalities"]:
        return region, "province"
    # 澜江省恒川市…: the place is the inner one.
    inner = _INNER.match(words, match.end()) if match["kind"] in ("省", "自治区") else None
    unlike = (*_words()["no_regions"], *_words()["no_inner_regions"])
    if inner and not inner["region"].endswith(unlike):
        return inner["region"], _LEVELS[inner["kind"]]
    return region, _LEVELS[match["kind"] or match["short"]]


def town_in(words: str) -> str | None:
    """The town, township or subdistrict with whose name words begin.

    >>> town_in("石桥镇平安建设台账"), town_in("江浦路街道办事处"), town_in("桃源回族乡")
    ('石桥镇', '江浦路街道', '桃源回族乡')
    >>> town_in("城镇老旧小区改造"), town_in("乡村振兴"), town_in("推进乡镇赋权")
    (None, None, None)
    """
    found = _TOWN.match(words)
    if found is None or found["town"].endswith(tuple(_words()["no_towns"])):
        return None
    unlike = any(word in found["town"] for word in _words()["not_in_towns"])
    return None if unlike and not _OF_TOWN.match(words, found.end()) else found["town"]


def is_national(issuer: str | None) -> bool:
    """Whether an issuer is one of the whole state's: 国务院办公厅, 工业和信息化部等七部门."""
    if not issuer:
        return False
    first = _JOINT.sub("", issuer)
    return first.startswith(_NATIONAL) or key(first).level == "national"


def english_level(title: str, text: str) -> Level | None:
    """The level of an English notice: by the rank in its title, else by whom its text speaks of.

    >>> english_level("Millbrook County Climate Plan", ""), english_level("姚安县方案", "")
    ('county', None)
    >>> english_level("2021 Action Plan", "Comments of federal agencies are welcome.")
    'national'
    """
    if not title.isascii():
        return None
    ranks: dict[Level, list[str]] = _words()["english_ranks"]
    for level, names in ranks.items():
        if re.match(rf"(?:[a-z.'-]+ ){{1,3}}(?:{'|'.join(names)})\b", title.lower()):
            return level
    said = text.lower()
    return "national" if any(word in said for word in _words()["english_national"]) else None
