"""Whether a turn asks all that it asks by itself, so that nothing of the talk is put into it."""

import re
from dataclasses import replace

from assistant.dialogue.at_hand import Spoken
from assistant.dialogue.leaning import CLEARLY_OWN, CLEARLY_OWN_WORDS
from assistant.dialogue.numbers import steps
from assistant.dialogue.turn import Turn, says, without, words_of
from assistant.query import DOCUMENT_WANTS, Query
from corpus.units import key
from index.parts_of_speech import names_a_thing
from index.register import Register

# So much matter asks in full.
_WHOLE = 4
_WHOLE_WORDS = 3
# … and so much whatever stands at its end.
_MUCH = 10
_MUCH_WORDS = 8
# So many words stand for a number's own.
_FEW_WORDS = 2
_LONG_WORD = 4
# So many characters in front of 这项 are what it points at.
_POINTED_AT = 4
# Characters that stand in every notice, and of those who are to do what it says.
_COMMON = "的和在是有了个要给让行政执法监督乡镇街道省市县区各级厅局部门单位"
# A matter of which a notice knows less than this share, and the others by so much more.
_HARDLY = 0.5
_MORE = 0.2
# An item that has so much of a matter may be meant.
_SAID = 0.2
_CLAUSE = re.compile(r"[，。？！；：,?!;:]|\.\s|\s[-–—]+\s")
_HAN = re.compile(r"[\u4e00-\u9fff]")


def starts_afresh(query: Query, before: Turn, register: Register, spoken: Spoken) -> bool:
    """Whether a turn asks in full, so that nothing of the talk is put into it.

    That is: of a place that it names, of all notices, or of what the talk's place lacks.
    """
    if query.places and _of_itself(query):
        return True
    if leans(query):
        return False
    if not query.places:
        # 四份文件里哪份还没正式印发
        asks = bool(query.wants & DOCUMENT_WANTS) or _is_whole(query)
        of_all = asks and asks_of_all(query.question)
        return of_all or _of_what_the_talk_lacks(query, before, register, spoken)
    if _goes_on(query):
        return False
    if _lists_in_full(query, before) or _of_a_notice(query) or query.outline:
        return True
    if query.numbers and (query.wants or _size(query) >= _FEW_WORDS):
        return True
    told = _size(query) >= CLEARLY_OWN or query.language == "en" or names_a_thing(query.matter)
    whole = _is_whole(query) and told and bool(query.wants)
    return whole or _of_another_matter(query, before, spoken)


def _goes_on(query: Query) -> bool:
    """Whether a turn's end makes it go on from the one before: 广东的呢."""
    plain = without("points_at_its_own", query.question)
    alone = len(_CLAUSE.split(plain.strip("？?。 "))) == 1
    return alone and says("goes_on_from", plain) and _size(query) < _much(query)


def asks_of_all(question: str) -> bool:
    """Whether a turn is about all the notices, whichever the talk was about: 四份文件里哪份最早."""
    return says("of_all_notices", question)


def _of_what_the_talk_lacks(query: Query, before: Turn, register: Register, spoken: Spoken) -> bool:
    """Whether the talk's places know nothing of a unit or a matter, and others do.

    粤执法要铺到哪几级, in a talk about Lingtai, is Guangdong's.
    """
    if not before.places or steps(query.question) or says("is_it", query.question):
        return False
    if query.units and (named := [u for u in query.units if u.names and not u.general]):
        there = {name for place in before.places for name in register.unit_names(place)}
        return not any(there.intersection(unit.names) for unit in named)
    of_item = spoken.share(query, before.records) >= _SAID
    if of_item:
        return False
    unknown = query.language == "zh" and len(query.matter) > 1 and spoken.known(query) == 0
    stated = query.aspects or query.due or query.tiers
    if unknown and query.wants == {"confirm"} and not stated:
        # 我车有没有违章: of what no notice knows no item at hand speaks.
        return True
    if not _is_whole(query):
        return False
    here = replace(query, places=before.places)
    more = spoken.known(query) - spoken.known(here)
    return (spoken.known(here) < _HARDLY and more >= _MORE) or spoken.lacks_a_term(here)


def _of_another_matter(query: Query, before: Turn, spoken: Spoken) -> bool:
    """Whether a short turn of a place has a matter of its own: 灵台轮训几月前搞完.

    Neither the item at hand nor the question before has a word of it then.
    """
    words = _tell(query.matter, query)
    listed = before.is_of_several and set(query.places) == set(before.places)
    if len(words) < _FEW_WORDS or listed:
        return False
    shared = words & _tell(f"{before.query.matter} {before.query.subject}", before.query)
    asks = query.wants or _size(query) >= CLEARLY_OWN
    return bool(asks) and not shared and spoken.share(query, before.records) < _SAID


def _tell(matter: str, query: Query) -> set[str]:
    """What tells a matter from another: its characters, or longer words in English."""
    if query.language == "en":
        return {word for word in matter.lower().split() if len(word) >= _LONG_WORD}
    return set(_HAN.findall(matter)) - set(_COMMON)


def leans(query: Query) -> bool:
    """Whether a turn begins with words that lean on the talk.

    这事 behind a clause of its own points at that, 行刑衔接这项 at what stands in front of it,
    and 灵台这边 at the place.
    """
    first = _CLAUSE.split(without("points_at_its_own", query.question))[0]
    first = _without_what_it_names(first, query)
    if _size(query) >= (CLEARLY_OWN_WORDS if query.language == "en" else CLEARLY_OWN):
        # … and carrying it out: so long a turn tells itself what it is.
        first = without("of_long_turns", first)
    return says("leans", first)


def _without_what_it_names(clause: str, query: Query) -> str:
    """A clause without what points at a matter of its own: 行刑衔接这项, 那个工作会商机制."""
    named = "".join((query.matter, query.heading or "", *query.terms)).replace(" ", "")
    if len(named) < _POINTED_AT and not query.outline:
        return clause
    for words in reversed(list(re.finditer(words_of("points_at")[0], clause))):
        front, rest = clause[: words.start()], clause[words.end() :]
        told_in_front = len(_HAN.findall(front)) >= _POINTED_AT and not says("points_on", front)
        told_behind = any(rest.startswith(w) for w in query.matter.split() if len(w) >= _POINTED_AT)
        if told_in_front or told_behind:
            # 跟12345共享信息这件事 is what the turn is about.
            clause = front.lstrip("跟和与对把") + rest
    return clause


def _size(query: Query) -> int:
    """How much matter a turn has: in characters, or English words."""
    return len(query.matter.split()) if query.language == "en" else len(query.matter)


def _much(query: Query) -> int:
    return _MUCH_WORDS if query.language == "en" else _MUCH


def _is_whole(query: Query) -> bool:
    return _size(query) >= (_WHOLE_WORDS if query.language == "en" else _WHOLE)


def _of_itself(query: Query) -> bool:
    """Whether a turn asks a notice that it names for no more than it says of itself.

    灵台县的也是正式印发的文件吧: whatever was asked of another one.
    """
    alone = query.wants & DOCUMENT_WANTS and query.wants <= DOCUMENT_WANTS | {
        "confirm",
        "when",
        "who",
    }
    compared = says("compares_times", query.question) or query.due or query.asks("parents")
    return bool(alone) and says("issued", query.question) and not (query.matter or compared)


def _of_a_notice(query: Query) -> bool:
    """Whether a turn asks what a notice says of itself, or whom to tell: 广东那份印了没有."""
    if query.asks("feedback") or query.documents:
        return True
    named = says("document", query.question) or says("issued", query.question)
    return bool(query.wants & DOCUMENT_WANTS) and named


def _lists_in_full(query: Query, before: Turn) -> bool:
    """Whether a turn says by what items are to be chosen, or counted, and where."""
    total = query.asks("confirm") and says("in_all", query.question)
    listed = query.asks("items", "count", "size") or total or (query.parts and query.due)
    elsewhere = bool(query.parts) or set(query.places) != set(before.places)
    # 甘肃省级部署的有几项, behind a list of Gansu's, may choose from that.
    apart = elsewhere or not before.is_of_several or says("of_the_whole", query.question)
    # 县财政部门 is one office; 各市州 are of the matter.
    named = any(not unit.general or key(unit.spelling).level for unit in query.units)
    # 责任单位里有甘肃矿区办事处吗: of the item that the talk is about.
    whether = query.asks("confirm") and not (listed or elsewhere or query.aspects)
    if named and not whether and (listed or query.roles or query.aspects or apart):
        return True
    in_full = query.heading or (apart and _states_condition(query)) or _counts_all(query)
    return bool(listed and in_full)


def _counts_all(query: Query) -> bool:
    """Whether a turn asks how many items a plan has in all: 钦州清单拢共几项."""
    counts = query.asks("count", "size") or says("in_all", query.question)
    return counts and says("of_the_whole", query.question) and _size(query) < _much(query)


def _states_condition(query: Query) -> bool:
    """Whether a turn states a condition on items, or speaks of all of a part."""
    timed = query.due or query.deadline_words or query.ongoing is not None
    timed = timed or query.dated is not None or query.recurring
    of_columns = query.tiers or query.not_tiers or query.empty_roles or query.least_units > 1
    of_all = query.parts and query.asks("count", "size")
    of_text = query.of_text or query.superlative
    of_units = query.without or query.beside or query.filled_roles
    return bool(timed or of_columns or of_units or query.most_units or of_text or of_all)
