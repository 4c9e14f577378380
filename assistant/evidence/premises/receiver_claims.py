"""Who is said to be told of the work, or to be handed it: 台账是不是报省司法厅, sent to a city."""

import re
from functools import cache

from assistant.findings import Premise
from assistant.query import Query
from assistant.reading.units.english_calls import without_body
from assistant.reading.words.lexicon import table
from assistant.reading.words.patterns import pattern
from corpus.model import Record
from corpus.text import fold, squeezed
from corpus.units import english_names

_CLAUSE = re.compile(r"[^，。；]+")
# One government, however it is called: 省政府, 省人民政府.
_LONG, _SHORT = "人民政府", "政府"
_TOLD = re.compile(r"[^，。；]{0,12}?(?:厅|局|委|办|政府|部门|机关|中心)")
# What says no more than that something is reported.
_REPORTING = re.compile(r"so|in|does|(?:report|send|sent|submit|file|hand|go)\w*")
_LEVELS = ("national", "province", "city", "county", "township")


def states_receiver(query: Query) -> bool:
    """Whether a question says who is told of the work, to have it confirmed."""
    if not query.asks("confirm") or query.asks("who"):
        return False
    asked = fold(query.question)
    return _told(asked) or receiver_in_english(asked) is not None


def receiver_claimed(query: Query, record: Record) -> Premise | None:
    """That a unit is told of the work: 台账是不是报省司法厅.

    Of several clauses that tell somebody the one counts that says most of the question. What
    the record names elsewhere is not denied.
    """
    asked = fold(query.question)
    claimed = [unit.spelling for unit in query.units if is_told(asked, unit.spelling)]
    strange = pattern("premises.toml", "told_strange").search(asked)
    claimed = claimed or ([strange["to"]] if strange else [])
    telling = [c for c in _CLAUSE.findall(fold(record.text)) if _told(c)]
    if not claimed and (body := receiver_in_english(asked)):
        return _claimed_in_english(query, body, telling)
    if len(claimed) != 1 or not telling:
        return None
    shares = [_shared(query.matter, clause) for clause in telling]
    if shares.count(max(shares)) > 1 and len({is_told(c, claimed[0]) for c in telling}) > 1:
        return None
    if is_told(telling[shares.index(max(shares))], claimed[0]):
        return Premise(holds=True, what="receiver", denied="")
    if plain(claimed[0]) in plain(record.text):
        return None
    return Premise(holds=False, what="receiver", denied=claimed[0])


def receiver_in_english(asked: str) -> str | None:
    """The body to which an English question says that something is reported or handed.

    One that is called by its standing alone (the competent department) is nobody in particular.

    >>> receiver_in_english("So it reports the findings to the county government?")
    'county government'
    >>> receiver_in_english("Is it sent to the competent department?") is None
    True
    """
    found = _told_in_english().search(asked.lower())
    body = found["body"] if found else ""
    return body if body and not pattern("premises.toml", "body_of_any").search(body) else None


def _claimed_in_english(query: Query, body: str, telling: list[str]) -> Premise | None:
    """Held against whomever the record tells, in every clause alike.

    One that it calls by its standing (本级司法行政机关) stays open.
    """
    told = [found for clause in telling if (found := _receivers(clause))]
    names = {plain(n) for u in query.units if u.spelling.lower() in body for n in u.names}
    if all(_REPORTING.fullmatch(word) for word in query.matter.split()):
        # Does the bureau report to the government: of what, is not said.
        return None
    held = {any(may_be(body, name, names) for name in receivers) for receivers in told}
    if len(held) != 1:
        return None
    if True in held:
        return Premise(holds=True, what="receiver", denied="")
    open_ = any(level_of(name) is None for found in told for name in found)
    return None if open_ else Premise(holds=False, what="receiver", denied=body)


def _receivers(clause: str) -> list[str]:
    """The units behind the words that tell somebody: 报省司法厅, 向县政府报告."""
    verbs = pattern("claims.toml", "tells").finditer(clause)
    found = (_TOLD.match(clause, verb.end()) for verb in verbs)
    return [match[0] for match in found if match]


def may_be(body: str, name: str, names: set[str]) -> bool:
    """Whether an English body can be a unit: one of ``names``, or of its field; of its level."""
    said, own = level_of(body), level_of(name)
    if said and own and said != own:
        return False
    words = set(without_body(body))
    fields = [set(without_body(way)) for way in english_names(name)]
    government = name.endswith(_SHORT) and "government" in words
    of_field = government or any(field and field <= words for field in fields)
    return of_field or any(one in plain(name) for one in names)


def level_of(name: str) -> str | None:
    """The level that a name says in either language; ``None`` where it says none.

    >>> level_of("省司法厅"), level_of("county government"), level_of("本级司法行政机关")
    ('province', 'county', None)
    """
    said = (level for level in _LEVELS if pattern("premises.toml", level).search(name))
    return next(said, None)


def _shared(matter: str, clause: str) -> int:
    """How many pairs of characters of a question's matter a clause has."""
    said, words = squeezed(fold(matter)), squeezed(clause)
    return sum(said[n : n + 2] in words for n in range(len(said) - 1))


def _told(words: str) -> bool:
    return pattern("claims.toml", "told_somebody").search(words) is not None


def is_told(words: str, spelling: str) -> bool:
    """Whether a unit stands where words say who is told: 报省司法厅, 向县政府报告."""
    verbs, name = pattern("claims.toml", "tells").pattern, re.escape(plain(spelling))
    return re.search(rf"(?:{verbs})[^，。；？]{{0,6}}?{name}", plain(words)) is not None


def plain(words: str) -> str:
    """Words for comparison: without white space, a government by its short name."""
    return squeezed(fold(words)).lower().replace(_LONG, _SHORT)


@cache
def _told_in_english() -> "re.Pattern[str]":
    said = table("premises.toml")
    return re.compile("|".join(said["told_en"]).replace("BODY", "|".join(said["body_en"])))
