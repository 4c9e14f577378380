"""Lists within a sentence whose members are alike, so that it is sure where they begin and end."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

_RUN = re.compile(r"(?:[^，。；、：“”（）《》]+、){2,}[^，。；、：“”（）《》]+")
SHORTEST, LONGEST = 2, 8
# What may follow a list's last member; anything else could be a part of it.
_AFTER = ("等", "的", "予以", "建设")


def listings(sentence: str) -> Iterator[tuple[str, ...]]:
    """Lists of three or more members of one length that share their first or last character.

    The first and the last member are cut to that length, because other words touch them; four
    members between them may do without a shared character.

    >>> list(listings("不断提高政治判断力、政治领悟力、政治执行力。"))
    [('政治判断力', '政治领悟力', '政治执行力')]
    >>> list(listings("适用的标准、条件、种类、幅度、方式、时限予以合理细化量化"))
    [('标准', '条件', '种类', '幅度', '方式', '时限')]
    """
    for run in _RUN.findall(sentence):
        pieces = run.split("、")
        lengths = {len(piece) for piece in pieces[1:-1]}
        if len(lengths) != 1:
            continue
        (length,) = lengths
        first, last, after = pieces[0][-length:], pieces[-1][:length], pieces[-1][length:]
        if after and not after.startswith(_AFTER):
            continue
        members = (first, *pieces[1:-1], last)
        if SHORTEST <= length <= LONGEST and _belong_together(members, length):
            yield members


def is_of_kind(word: str, members: Sequence[str]) -> bool:
    """Whether a word is as long as the members and has their shared first or last character.

    >>> is_of_kind("法治化", ["革命化", "正规化"]), is_of_kind("跨区域", ["革命化", "正规化"])
    (True, False)
    """
    firsts, lasts = {m[0] for m in members}, {m[-1] for m in members}
    shared = (len(firsts) == 1 and word[0] in firsts) or (len(lasts) == 1 and word[-1] in lasts)
    return shared and len(word) == len(members[0])


def _belong_together(members: tuple[str, ...], length: int) -> bool:
    if len(set(members)) < len(members) or any(len(m) != length for m in members):
        return False
    firsts = all(one[0] == other[0] for one, other in pairwise(members))
    lasts = all(one[-1] == other[-1] for one, other in pairwise(members))
    return firsts or lasts or len(members) >= 6
