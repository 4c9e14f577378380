"""What a place is called: in full, in short, and in English."""

import re
from collections.abc import Iterator, Sequence

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
    """How answers name a notice's place; its title where it has none."""
    if notice.region is None:
        return notice.title
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
    names = (notice.id, region, short_name(region), *english_names(region))
    return (name.casefold() for name in names if name)
