"""What a place is called: in full, in short, and in English."""

import re
from collections.abc import Iterator, Sequence

from assistant.model import Language
from assistant.reading.words.lexicon import table
from corpus.model import Notice
from corpus.text import fold

_PARTS = re.compile(r".+?(?:自治区|自治州|自治县|地区|省|市|州(?![市县区])|盟|县|区|旗)")
_CHINESE = re.compile(r"[\u4e00-\u9fff]{2,}")
_SUFFIX = re.compile(
    r"(?:壮族|回族|维吾尔)?(?:自治区|自治州|自治县|地区|省|市|州|盟|县|区|旗|镇|乡|街道)$"
)
# What English calls a place below the county, by how its name ends.
_BELOW = {"镇": "Town", "乡": "Township", "街道": "Subdistrict"}


def short_name(region: str) -> str:
    """A region's name without its rank, and without the places that it lies in.

    >>> short_name("甘肃省"), short_name("广西壮族自治区"), short_name("上海市杨浦区")
    ('甘肃', '广西', '杨浦')
    >>> short_name("云溪市石桥镇")
    '石桥'
    """
    return _SUFFIX.sub("", parts_of(region)[-1])


def parts_of(region: str) -> tuple[str, ...]:
    """The places that a region's name consists of, from the top; at least one, perhaps empty.

    >>> parts_of("上海市杨浦区"), parts_of("甘肃省"), parts_of("广西壮族自治区钦州市")
    (('上海市', '杨浦区'), ('甘肃省',), ('广西壮族自治区', '钦州市'))
    >>> parts_of("云溪市石桥镇"), parts_of("石桥镇")
    (('云溪市', '石桥镇'), ('石桥镇',))
    """
    found = _PARTS.findall(region)
    rest = region.removeprefix("".join(found))
    if rest and is_below_county(region):
        found.append(rest)
    return tuple(found) if "".join(found) == region and found else (region,)


def is_below_county(region: str) -> bool:
    """Whether a region is a town, a township or a subdistrict."""
    return region.endswith(tuple(_BELOW))


def english_names(region: str) -> tuple[str, ...]:
    """What English speakers call a region: as the list has it, else by its sound.

    >>> english_names("甘肃省"), english_names("上海市杨浦区"), english_names("")
    (('Gansu', 'GS'), ('Yangpu',), ())
    >>> english_names("云溪市石桥镇")
    ('Shiqiao Town', 'Shiqiao')
    """
    short = short_name(region)
    listed = table("places.toml")["english"].get(short)
    if (listed and not is_below_county(region)) or not short:
        return tuple(listed or ())
    if not _CHINESE.fullmatch(short):
        return ()
    # Imported only where a name is not in the list: it takes time.
    from pypinyin import lazy_pinyin

    name = "".join(lazy_pinyin(short)).capitalize()
    rank = next((english for ending, english in _BELOW.items() if region.endswith(ending)), None)
    return (f"{name} {rank}", name) if rank else (name,)


def local_places(notice: Notice) -> tuple[str, ...]:
    """The place that a title without a region begins with: 石桥镇; millbrook county, millbrook."""
    if notice.region is not None:
        return ()
    ranks = table("places.toml")["titles"]
    title = fold(notice.title).lower()
    local = "|".join(ranks["local_ranks"])
    if chinese := re.match(rf"[\u4e00-\u9fff]{{2,4}}?(?:{local})", title):
        return (chinese[0],)
    english = re.match(rf"([a-z]{{4,}}) (?:{'|'.join(ranks['english_ranks'])})\b", title)
    return (english[0], english[1]) if english else ()


def place_name(notice: Notice, language: Language) -> str:
    """How answers name a notice: by its place where that means it alone, else by place and plan."""
    if notice.called is not None or notice.region is None:
        return notice.called or notice.title
    english = english_names(notice.region) if language == "en" else ()
    return english[0] if english else notice.region


class UnknownPlaceError(ValueError):
    """Words that mean no one notice; the message is one line with the ids that there are."""


def meant(words: str, notices: Sequence[Notice]) -> Notice:
    """The notice that words mean: its id, or its region in full, in short or in English.

    Raises:
        UnknownPlaceError: they mean none of ``notices``, or several.
    """
    wanted = words.strip().casefold()
    found = [n for n in notices if wanted in _names(n)]
    if len(found) == 1:
        return found[0]
    held = ", ".join(f"{n.id} ({n.region or n.title})" for n in notices)
    fault = "several notices" if found else "no notice"
    raise UnknownPlaceError(f"{words!r} means {fault}; give one of these ids: {held}.")


def _names(notice: Notice) -> Iterator[str]:
    region = notice.region or ""
    names = (
        notice.id,
        region,
        parts_of(region)[-1],
        short_name(region),
        *english_names(region),
        *local_places(notice),
    )
    return (name.casefold() for name in names if name)
