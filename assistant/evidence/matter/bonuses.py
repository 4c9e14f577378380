"""What speaks for a record beside its nearness, and what of a question a search is made with."""

import re
from dataclasses import replace

from assistant.deadline_conditions import meets
from assistant.evidence.matter.overlap import Overlap, numbers_said, titled
from assistant.evidence.matter.sentences import handing_in, hands_in
from assistant.evidence.premises.receiver_claims import states_receiver
from assistant.query import Query, Want
from assistant.reading.wants.claims import asks_for_row
from corpus.model import Record
from corpus.text import squeezed

# 看清单和分解表: of the one part named an item may well be asked for in each place.
PART_BONUS = 0.10
# A task says who and when; where that is asked it goes before the measure it comes from.
TASK_BONUS = 0.30
# A term that the question quotes stands in a record: that speaks for it.
TERM_BONUS = 1.0
# A time to be confirmed that a record has: the question may well mean that one.
CLAIMED = 0.30
# The whole matter is a good part of an item's title: 目标, of the item called 工作目标.
TITLED = 0.60
# What a record says of the question's own words, beside what search makes of them.
SAID = 0.30
# The same of an English question, whose words were looked up one by one.
SAID_ENGLISH = 0.60
# A number of the question that a record says too: 12345, 60 hours.
NUMBER = 0.30
# … and that it says the rare ones among them: 平陆运河 tells more than 行政执法.
RARE = 0.30
# The record says all of the question's matter letter for letter.
LITERAL = 0.80
# The matter is to be handed in, and a clause says to whom: 专项整治情况什么时候报.
HANDED_IN = 0.40
# What a notice says of itself names every matter in its title: an item goes before it.
NOTICE_MALUS = 0.25
_LEAST_WORDS = 2
_DAY = re.compile(r"20\d\d年\d{1,2}月\d{1,2}日")
# Asked of a measure, these are answered by the task that comes from it.
_OF_A_TASK: tuple[Want, ...] = ("who", "lead", "responsible", "when")


def bonus(query: Query, record: Record, overlap: Overlap) -> float:
    """What speaks for a record beside its nearness: terms, times, rare words, its kind."""
    quoted = sum(TERM_BONUS for term in query.terms if len(term) > 1 and term in record.text)
    day = replace(query.due, relation="says") if query.due else None
    if day and any(meets(due, day, None) for due in record.deadlines):
        quoted += CLAIMED
        quoted += CLAIMED if _writes_the_day(query, record) else 0.0
        acting = set(record.names_as("acting"))
        quoted += CLAIMED if any(acting & set(u.names) for u in query.units) else 0.0
    if titled(query.subject, record):
        quoted += TITLED
    much = SAID_ENGLISH if query.subject.isascii() else SAID
    said = much * overlap.share_of(query.subject, record)
    # 司法所, in no column of any notice, is a word of the matter.
    told = "" if any(not unit.names for unit in query.units) else query.matter
    rare = RARE * overlap.rare_share_of(told or query.subject, record)
    numbers = NUMBER * numbers_said(query.subject, record)
    quoted += LITERAL * overlap.literally(query.subject, record)
    handed = HANDED_IN * _handed_in(query, record, overlap)
    return quoted + said + rare + numbers + handed + _kind_bonus(query, record)


def _handed_in(query: Query, record: Record, overlap: Overlap) -> float:
    """How much of the matter a clause says that hands it in; 0 where that is not asked about."""
    if not hands_in(query):
        return 0.0
    clauses = handing_in(record)
    return max((overlap.share(query.subject, c, record.notice) for c in clauses), default=0.0)


def _writes_the_day(query: Query, record: Record) -> bool:
    """Whether a time of the record is the very day that is named: 2023年12月31日, no 2023年底."""
    named = _DAY.search(squeezed(query.due.words)) if query.due else None
    day = named[0] if named else ""
    return bool(day) and any(day in squeezed(due.text) for due in record.deadlines)


def _kind_bonus(query: Query, record: Record) -> float:
    if record.kind == "notice":
        return 0.0 if "notice" in query.parts else -NOTICE_MALUS
    if query.parts:
        return PART_BONUS if query.parts == (record.kind,) else 0.0
    if record.kind != "task":
        return 0.0
    asked = of_columns(query) or asks_for_row(query.question)
    return TASK_BONUS if asked else 0.0


def beside_the_claim(query: Query) -> Query:
    """The query searched without the units that it claims: they would find their own items.

    执法监督机制那条由省财政厅牵头吧 is about the item on supervision, whoever leads it.
    """
    claimed = query.asks("confirm") and bool((query.units and query.roles) or query.without)
    if not claimed or len(squeezed(query.matter)) < _LEAST_WORDS or query.language == "en":
        return query
    return replace(query, subject=query.matter)


def of_columns(query: Query) -> bool:
    """Whether what is asked, or stated of units, stands in the columns of a task."""
    stated = query.asks("confirm") and bool(query.units) and not states_receiver(query)
    return query.asks(*_OF_A_TASK) or stated
