"""Everything that a question may call a notice by its place, its issuer or its number."""

import re
from collections.abc import Iterator

from assistant.place_names import (
    english_names,
    is_below_county,
    local_places,
    parts_of,
    short_name,
)
from assistant.reading.words.lexicon import Words, table
from corpus.model import Notice
from corpus.text import fold

# A shorter name (礼, 和) is a word of many meanings.
_SHORTEST = 2
# Behind the name of a draft: it is spoken of, and not asked whether it is one.
_IN_IT = "对应|里|中|第|上|的?(?:措施|要求)|写|说|要求|怎么|规定"


_LAST = re.compile(r"〕(\d+)号$")


def names_of(notice: Notice) -> tuple[Words, ...]:
    """The words that mean a notice's place, its issuer, its number, or the notice alone.

    Each kind by itself, for within one only the longest of several words is found.
    """
    return (
        Words(tuple(_places(notice)), english_names(notice.region or "")),
        Words.of(local_places(notice)),
        Words(tuple(_documents(notice))),
        Words(tuple(_issuers(notice))),
    )


def _places(notice: Notice) -> Iterator[str]:
    region = notice.region or ""
    parts = parts_of(region)
    # What is left of a town's name without its rank is often a word: 建设街道, 团结镇.
    short = "" if is_below_county(region) else short_name(region)
    for name in (region, parts[-1], short):
        if len(name) >= _SHORTEST:
            yield _whole(re.escape(name))
    if one := table("places.toml")["in_one_character"].get(short):
        yield rf"~(?<![\u4e00-\u9fff]){one}"
    if len(parts) > 1:
        # 上海杨浦, 上海市杨浦: any of the ranks left out.
        yield _whole("".join(map(_loose, parts)))


def _loose(part: str) -> str:
    """A place whose rank may be left out."""
    short = short_name(part)
    return f"{re.escape(short)}(?:{re.escape(part.removeprefix(short))})?"


def _whole(pattern: str) -> str:
    """A region's name, its rank not taken from the word behind it: 甘肃省级部署, 钦州市直部门."""
    draft = f"{pattern}[县市省]?(?:的|这份|那份)?征求意见稿(?={_IN_IT})"
    return f"~{draft}|{pattern}(?![级直]|监局|场监)"


def _documents(notice: Notice) -> Iterator[str]:
    """What it is called among others, its number, and the office in that."""
    number = fold(notice.document_number or "")
    names = (fold(notice.called or ""), number, number.partition("〔")[0])
    yield from (name for name in names if name)
    if last := _LAST.search(number):
        # 94号文: its number in the year.
        yield rf"~(?<![\d第〕]){last[1]}号(?=文(?!明))"


def _issuers(notice: Notice) -> Iterator[str]:
    """Who issues for the whole state, where that does not say who set a task (国务院部署)."""
    issuer = notice.issuer
    if notice.region is not None or not issuer:
        return
    data = table("places.toml")["issuers"]
    behind = "|".join(map(re.escape, data["not_before"]))
    names = [issuer.partition("等")[0] if "部门" in issuer else issuer]
    names += [short for long, short in data["short"].items() if long in issuer]
    for name in names:
        yield f"~{re.escape(name)}(?!{behind})"
