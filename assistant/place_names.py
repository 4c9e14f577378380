"""What a place is called: in full, in short, and in English."""

import re

from assistant.model import Language
from assistant.reading.lexicon import table
from corpus.model import Notice

_SUFFIX = re.compile(r"(?:壮族|回族|维吾尔)?(?:自治区|自治州|自治县|省|市|州|县|区)$")


def short_name(region: str) -> str:
    """A region's name without its rank.

    >>> short_name("甘肃省"), short_name("广西壮族自治区"), short_name("灵台县")
    ('甘肃', '广西', '灵台')
    """
    return _SUFFIX.sub("", region)


def english_names(region: str) -> tuple[str, ...]:
    """What English speakers call a region; may be empty."""
    return tuple(table("places.toml")["english"].get(short_name(region), ()))


def place_name(notice: Notice, language: Language) -> str:
    """How answers name a notice: by its place where that means it alone, else by place and plan."""
    if notice.called is not None or notice.region is None:
        return notice.called or notice.title
    english = english_names(notice.region) if language == "en" else ()
    return english[0] if english else notice.region
