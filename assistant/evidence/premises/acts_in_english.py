"""What an English question says a body to do: …takes effect once the finance bureau approves it.

Held against whoever does it in the record's own words; the verbs stand in ``premises.toml``.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from assistant.evidence.premises.receiver_claims import level_of, may_be
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
    """A verb: the English that says who does it, and the words of the notices."""

    told: "re.Pattern[str]"
    words: "re.Pattern[str]"


def act_claimed(query: Query, record: Record) -> Premise | None:
    """That a body does what a record says of another; what it leaves open is not denied."""
    if query.language != "en" or query.asks("who"):
        return None
    asked = fold(query.question).lower()
    for act in _acts():
        said = act.told.search(asked)
        body = next(filter(None, (said["body"], said["by"])), "") if said else ""
        doers = list(_doers(record, act.words))
        if not body or not doers or pattern("premises.toml", "body_of_any").search(body):
            continue
        names = {n for u in query.units if u.spelling.lower() in body for n in u.names}
        known = any(may_be(body, name, names) for name in doers)
        if not known and all(level_of(name) for name in doers):
            return Premise(holds=False, what="receiver", denied=body)
    return None


def _doers(record: Record, words: "re.Pattern[str]") -> Iterator[str]:
    """The units that stand nearest before the verb, in its clause."""
    for clause in _CLAUSE.findall(fold(record.text)):
        verb = words.search(clause)
        units = _UNIT.findall(clause[: verb.start()]) if verb else []
        yield from units[-1:]


@cache
def _acts() -> tuple[_Act, ...]:
    said = table("premises.toml")
    body = "|".join(said["body_en"])
    by = body.replace("?P<body>", "?P<by>")
    may = r"(?:(?:must|has to|will|shall|then|first|also|should|formally) )*"
    return tuple(
        _Act(
            re.compile(rf"\b{body} {may}(?:{act['en']})\b|\b(?:{act['en']}) by (?:the )?{by}"),
            re.compile(act["zh"]),
        )
        for act in said["act"]
    )
