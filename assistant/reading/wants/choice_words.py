"""The words of an answer that may decide between it and another one, and how records say them."""

import re
from collections.abc import Iterator
from functools import cache

from assistant.reading.wants.asked_things import begins_no_noun, says_what_sort
from assistant.reading.words.lexicon import table
from corpus.units import is_general, key
from index.everyday import in_official_words
from index.parts_of_speech import counts_or_points
from index.terms import dictionary_cut
from index.translation import in_chinese

_HAN = re.compile("[\u4e00-\u9fff]")
# A set phrase has so many characters.
_PHRASE = 4
# How a text calls the unit of a field: 司法局 is 司法行政部门.
_BODY = "(?:行政|主管){0,2}(?:部门|机关|[厅局委])"


def deciding_words(part: str) -> list[str]:
    """The words of a folded answer that may decide it; without any, the answer as a whole.

    >>> deciding_words("交纸质版")
    ['纸质']
    """
    if not _HAN.search(part):
        return [
            word
            for word in re.findall(r"[a-z][a-z-]+", part)
            if word not in small_words_of_answers()
        ]
    rest = re.sub(table("choices.toml")["units"], " ", part)
    named = [*single_units(part), *(word for word in dictionary_cut()(rest) if _decides(word))]
    return named or [part] * bool(in_official_words(part))


def single_units(part: str) -> list[str]:
    """The single units that an answer names: 县司法局, and not 执法部门."""
    found = re.finditer(table("choices.toml")["units"], part)
    named = (m[0] for m in found if m[0].endswith("政府") or not is_general(m[0]))
    return [unit for unit in named if not says_what_sort(unit)]


def names_a_unit(part: str) -> bool:
    """Whether an answer names any unit, be it one of a kind only: 行业主管部门, the court."""
    entry = table("choices.toml")
    return any(re.search(entry[name], part) for name in ("units", "units_en"))


def _decides(word: str) -> bool:
    plain = len(word) > 1 and not word.isspace() and word not in _light()
    # 自上而下 is a set phrase, as some numbers are.
    counted = len(word) < _PHRASE and counts_or_points(word)
    return plain and not (counted or says_what_sort(word) or begins_no_noun(word))


def ways(word: str) -> Iterator[str]:
    """How a record may say a word: as it is, as the data have it, in Chinese (patterns)."""
    listed = [e["said"] for e in table("choices.toml")["said"] if word in e["words"]]
    if listed:
        yield from listed
    elif word in single_units(word):
        yield re.escape(word)
        yield from (re.escape(field) + _BODY for field in sorted(key(word).fields))
    elif _HAN.search(word):
        yield from map(re.escape, (word, *in_official_words(word)))
    else:
        yield from map(re.escape, (word, *in_chinese(word)))


@cache
def _light() -> frozenset[str]:
    return frozenset(table("choices.toml")["light"])


@cache
def small_words_of_answers() -> frozenset[str]:
    """English words at which an answer begins or ends."""
    return frozenset(table("choices.toml")["stops_en"])
