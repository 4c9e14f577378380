"""Whether a turn has a matter of its own, or leans on the talk."""

import re

from assistant.dialogue.turn import Turn, says, words_of
from assistant.query import DOCUMENT_WANTS, Query
from corpus.units import key
from index.parts_of_speech import counts_only, names_a_thing

# So many characters of matter, or English words, make a turn stand on its own.
OWN_MATTER = 3
_OWN_WORDS = 2
# With a word that refers back (那, it) it takes more.
_CLEARLY_OWN = 8
_CLEARLY_OWN_WORDS = 6
# What only leans on a condition says no more than its words: 已经过期了吗.
CONDITION = 5
# So much matter asks in full.
_WHOLE = 4
_WHOLE_WORDS = 3
# … and so much whatever stands at its end.
_MUCH = 10
_MUCH_WORDS = 8
_CLAUSE = re.compile(r"[，。？！；：,?!;:]|\.\s")
# So few characters are no matter where they name nothing.
_FEW = 4


def _names_one(query: Query) -> bool:
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
    if _names_one(query):
        return True
    short = len(query.matter.replace(" ", "")) < _CLEARLY_OWN
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
        return words >= (_CLEARLY_OWN_WORDS if refers else _OWN_WORDS)
    letters = len(query.matter.replace(" ", ""))
    return letters >= (_CLEARLY_OWN if refers else OWN_MATTER)


def starts_afresh(query: Query, before: Turn) -> bool:
    """Whether a turn asks all that it asks by itself: of a place that it names, and in full.

    Nothing of the talk is put into it then, whatever its words could point at.
    """
    size = len(query.matter.split()) if query.language == "en" else len(query.matter)
    whole, much = (_WHOLE_WORDS, _MUCH_WORDS) if query.language == "en" else (_WHOLE, _MUCH)
    if not query.places or leans(query.question):
        return False
    if says("goes_on_from", query.question) and size < much:
        # 广东的呢: a question goes on from the one before.
        return False
    if _lists_in_full(query, before) or (query.numbers and query.wants) or query.outline:
        return True
    if query.asks("feedback") and set(query.places) != set(before.places):
        # 执行广东这份计划碰到问题，找谁反映: of a notice that it names.
        return True
    told = size >= _CLEARLY_OWN or query.language == "en" or names_a_thing(query.matter)
    return size >= whole and told and bool(query.wants)


def leans(question: str) -> bool:
    """Whether a turn begins with words that lean on the talk.

    这事 behind a clause of its own points at that.
    """
    return says("leans", _CLAUSE.split(question)[0])


def _lists_in_full(query: Query, before: Turn) -> bool:
    """Whether a turn says by what items are to be chosen, or counted, and where."""
    listed = query.asks("items", "count", "size")
    # 甘肃省级部署的有几项, behind a list of Gansu's, may choose from that.
    apart = bool(query.parts) or set(query.places) != set(before.places)
    # 县财政部门 is one office; 各市州 are of the matter.
    named = any(not unit.general or key(unit.spelling).level for unit in query.units)
    # 责任单位里有甘肃矿区办事处吗: of the item that the talk is about.
    whether = query.asks("confirm") and not (listed or apart or query.aspects)
    if named and not whether and (listed or query.roles or query.aspects or apart):
        return True
    return bool(listed and (query.heading or (apart and _states_condition(query))))


def _states_condition(query: Query) -> bool:
    """Whether a turn states a condition on items, or speaks of all of a part."""
    timed = query.due or query.deadline_words or query.ongoing is not None
    timed = timed or query.dated is not None or query.recurring
    of_columns = query.tiers or query.not_tiers or query.empty_roles or query.least_units > 1
    of_all = query.parts and query.asks("count", "size")
    of_text = query.of_text or query.superlative
    of_units = query.without or query.beside or query.filled_roles
    return bool(timed or of_columns or of_units or query.most_units or of_text or of_all)


def clearly_own(query: Query) -> bool:
    """Whether a turn says so much that it needs nothing of the talk, whatever words lean on it."""
    if query.language == "en":
        return len(query.matter.split()) >= _CLEARLY_OWN_WORDS
    # 司法所, which no column names, is a word of the matter.
    words = (query.matter, *(unit.spelling for unit in query.units if not unit.names))
    return len("".join(words).replace(" ", "")) >= _CLEARLY_OWN
