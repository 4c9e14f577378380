"""Notices in number: made from those that ship, each of another place and another matter.

Their layouts are the shipped ones'; places and matters are invented, and each text has numbers
of its own, so that no two are alike.
"""

from collections.abc import Iterator
from itertools import product
from pathlib import Path

from corpus.catalogue import shipped

_PLACES = (
    "云岭", "松原北", "青屏", "石桥", "沙渚", "白塔", "临川西", "桃溪", "金滩", "双河",
    "望海", "柳林", "岩前", "古渡", "平湖北", "红枫", "长桥", "北渚", "秋浦东", "乌石",
    "龙泉南", "花垣北", "安丰", "大坪",
)  # fmt: skip
_MATTERS = ("养老服务质量", "节水灌溉质量", "校园安全质量", "道路养护质量", "档案管理质量")
_NAMES = {"gansu": "甘肃", "guangdong": "广东", "lingtai": "灵台", "qinzhou": "钦州"}
_OFFICES = {"甘政办发": "滇岭办发", "粤府办": "岭府办", "钦政办": "岭政办"}


def write(folder: Path, count: int) -> tuple[Path, ...]:
    """So many files in ``folder``; their paths. At most 480."""
    made = zip(range(count), _texts(), strict=False)
    paths = []
    for number, text in made:
        path = folder / f"notice-{number:03}.txt"
        path.write_text(text, encoding="utf-8", newline="")
        paths.append(path)
    return tuple(paths)


def _texts() -> Iterator[str]:
    texts = {e.id: e.path.read_bytes().decode("utf-8") for e in shipped()}
    for number, (matter, place, (name, known)) in enumerate(
        product(_MATTERS, _PLACES, _NAMES.items()), start=1
    ):
        text = texts[name].replace(known, place).replace("行政执法质量", matter)
        text = text.replace("行政执法", matter[:4])
        for office, other in _OFFICES.items():
            text = text.replace(office, f"{other}{place[0]}")
        yield text.replace("94号", f"{number}号").replace("2023〕", f"{2000 + number % 24}〕")
