"""Whether a turn has a matter of its own, or leans on the talk."""

import re

from assistant.dialogue.turn import says, words_of
from assistant.query import DOCUMENT_WANTS, Query
from index.parts_of_speech import counts_only

# So many characters of matter, or English words, make a turn stand on its own.
OWN_MATTER = 3
_OWN_WORDS = 2
# With a word that refers back (那, it) it takes more.
CLEARLY_OWN = 8
CLEARLY_OWN_WORDS = 6
# What only leans on a condition says no more than its words: 已经过期了吗.
CONDITION = 5
# So few characters are no matter where they name nothing.
_FEW = 4


def names_one(query: Query) -> bool:
    """Whether a turn names an item by its matter: 经费投入那项, 心理那项的时限, 保险是哪条."""
    ends = query.matter.split()[0] if query.matter.strip() else ""
    which = words_of("that_one")[0]
    if query.asks("items") and len(ends.removeprefix("那")) >= OWN_MATTER:
        which = f"(?:{which}|{words_of('which_it_is')[0]})"
    # 加强组织领导那条: 领导 is no matter by itself.
    found = ends and re.search(rf"{re.escape(ends)}[^，。？]{{0,2}}{which}", query.question)
    return bool(found) and len(ends) > 1 and not says("points_back", ends)


def stands_alone(query: Query) -> bool:
    """Whether a turn has a matter of its own."""
    if names_one(query):
        return True
    short = len(query.matter.replace(" ", "")) < CLEARLY_OWN
    if short and says("this_item", query.question) and not query.asks("items", "count"):
        return False
    if (
        query.wants & DOCUMENT_WANTS
        or query.due
        or query.tiers
        or query.empty_roles
        or (query.units and query.roles)
    ):
        return True
    refers = says("refers", query.question)
    if query.wants and len(query.matter) <= _FEW and counts_only(query.matter):
        # 多久报一次: no thing is named.
        return False
    if query.language == "en":
        words = len(query.matter.split())
        return words >= (CLEARLY_OWN_WORDS if refers else _OWN_WORDS)
    letters = len(query.matter.replace(" ", ""))
    return letters >= (CLEARLY_OWN if refers else OWN_MATTER)


def clearly_own(query: Query) -> bool:
    """Whether a turn says so much that it needs nothing of the talk, whatever words lean on it."""
    if query.language == "en":
        return len(query.matter.split()) >= CLEARLY_OWN_WORDS
    # 司法所, which no column names, is a word of the matter.
    words = (query.matter, *(unit.spelling for unit in query.units if not unit.names))
    return len("".join(words).replace(" ", "")) >= CLEARLY_OWN
