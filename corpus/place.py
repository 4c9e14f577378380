"""The region and the level that a notice's title or its issuer's name begins with."""

import re
import tomllib
from functools import cache
from pathlib import Path

from corpus.model import Level
from corpus.text import fold
from corpus.units import key

_REGION = re.compile(
    r"^(?P<region>[\u4e00-\u9fff]{2,9}?(?P<kind>自治区|自治州|自治县|省|市|州|县|区|盟|旗)"
    r"|(?![全我本各该])[\u4e00-\u9fff](?P<short>县))(?!场|政|级|直|域)"
)
_LEVELS: dict[str, Level] = {
    "省": "province", "自治区": "province", "市": "city", "自治州": "city", "州": "city",
    "盟": "city", "县": "county", "自治县": "county", "区": "county", "旗": "county",
}  # fmt: skip
_NATIONAL = ("国务院", "中共中央", "中央", "全国", "中华人民共和国", "国家")
_JOINT = re.compile(r"(?:等.{0,4}(?:部门|单位|部委)|[、 ].*|办公厅)$")


@cache
def _words() -> dict[str, tuple[str, ...]]:
    data = tomllib.loads((Path(__file__).parent / "places.toml").read_text(encoding="utf-8"))
    return {name: tuple(listed) for name, listed in data.items()}


def place_in(name: str) -> tuple[str, Level] | None:
    """The region that a name begins with, and its level; a municipality is a province.

    >>> place_in("上海市杨浦区人民政府"), place_in("吉县提升行动实施方案")
    (('上海市', 'province'), ('吉县', 'county'))
    >>> place_in("自由贸易试验区建设方案"), place_in("市场监管总局"), place_in("国务院办公厅")
    (None, None, None)
    """
    match = _REGION.match(fold(name).lstrip("《〈“").removeprefix("中共"))
    if match is None or name.startswith("关于") or match["region"].endswith(_words()["no_regions"]):
        return None
    if match["region"] in _words()["municipalities"]:
        return match["region"], "province"
    return match["region"], _LEVELS[match["kind"] or match["short"]]


def is_national(issuer: str | None) -> bool:
    """Whether an issuer is one of the whole state's: 国务院办公厅, 工业和信息化部等七部门."""
    if not issuer:
        return False
    first = _JOINT.sub("", issuer)
    return first.startswith(_NATIONAL) or key(first).level == "national"
