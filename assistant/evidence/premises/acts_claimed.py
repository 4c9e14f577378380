"""What a question says a body to do: 由省司法厅自己批准, once the finance bureau approves it.

Held against whoever does it in the record's own words; the verbs stand in ``premises.toml``.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from assistant.evidence.premises.receiver_claims import level_of, may_be, plain
from assistant.findings import Premise
from assistant.query import Query
from assistant.reading.words.lexicon import table
from assistant.reading.words.patterns import pattern
from corpus.model import Record
from corpus.text import fold

_CLAUSE = re.compile(r"[^，。；]+")
_UNIT = re.compile(r"(?:自治区|[省市县区乡镇])[^，。；、的]{0,8}?(?:厅|局|委|办|政府|部门|机关)")


@dataclass(frozen=True, slots=True)
class _Act:
    """A verb: how either language says who does it, and the words of the notices."""

    told: "re.Pattern[str]"
    told_en: "re.Pattern[str]"
    words: "re.Pattern[str]"


def act_claimed(query: Query, record: Record) -> Premise | None:
    """That a body does what a record says of another; what it leaves open is not denied."""
    if query.asks("who"):
        return None
    for act in _acts():
        body = _said_to(act, query)
        doers = list(_doers(record, act.words))
        if not body or not doers or pattern("premises.toml", "body_of_any").search(body):
            continue
        if not any(_may_be(query, body, name) for name in doers) and all(map(level_of, doers)):
            if plain(body) in plain(record.text):
                # It stands there for something else: 省司法厅 draws up what 省政府 approves.
                return Premise(holds=False, what="named", denied="")
            return Premise(holds=False, what="receiver", denied=body)
    return None


def _said_to(act: _Act, query: Query) -> str:
    """The body that is said to do something; empty where the question says none."""
    asked = fold(query.question).lower()
    if query.language != "en":
        told = act.told.search(asked)
        return told["body"] if told else ""
    said = act.told_en.search(asked)
    return next(filter(None, (said["body"], said["by"])), "") if said else ""


def _may_be(query: Query, body: str, name: str) -> bool:
    """Whether the body of a question can be a unit of the record: 省政府, 省人民政府."""
    if query.language != "en":
        return plain(name) in plain(body) or plain(body) in plain(name) or level_of(body) is None
    names = {n for u in query.units if u.spelling.lower() in body for n in u.names}
    return may_be(body, name, names)


def _doers(record: Record, words: "re.Pattern[str]") -> Iterator[str]:
    """The units that stand nearest before the verb, in its clause."""
    for clause in _CLAUSE.findall(fold(record.text)):
        verb = words.search(clause)
        units = _UNIT.findall(clause[: verb.start()]) if verb else []
        yield from units[-1:]


@cache
def _acts() -> tuple[_Act, ...]:
    said = table("premises.toml")
    body, zh = "|".join(said["body_en"]), "|".join(said["body"])
    by = body.replace("?P<body>", "?P<by>")
    may = r"(?:(?:must|has to|will|shall|then|first|also|should|formally) )*"
    return tuple(
        _Act(
            re.compile(rf"{zh}(?:{'|'.join(said['may_do'])})*(?:{act['asked']})"),
            re.compile(rf"\b{body} {may}(?:{act['en']})\b|\b(?:{act['en']}) by (?:the )?{by}"),
            re.compile(act["zh"]),
        )
        for act in said["act"]
    )
