"""What a question claims of a notice itself (一共58项任务吧, 12月21日印发的吗), and its number."""

import re
from dataclasses import replace

from assistant.evidence.matter.overlap import Overlap
from assistant.evidence.matter.sentences import sentences
from assistant.evidence.notices.notice_verdicts import issued_by
from assistant.findings import Finding, Item, Items, NoticeFacts, Premise, Refusal
from assistant.query import DOCUMENT_WANTS, Query, Want
from assistant.reading.numbers.documents import stated
from assistant.reading.parts.outline import beside_outline as beside_words
from assistant.reading.wants.claims import (
    SizeClaim,
    beside_document,
    beside_number,
    beside_size,
    day_claimed,
    puts_number,
    rests_on_claimed,
    size_claimed,
)
from assistant.reading.words.patterns import pattern
from assistant.sections import period, years_of, years_said
from corpus.model import Notice, Span
from corpus.text import fold, squeezed
from index.register import Register

_OF_A_DOCUMENT: frozenset[Want] = frozenset(("document_title", "document_number", "document_date"))
# Who gives a document's number and asks no more than this asks which document it is.
_WHICH: frozenset[Want] = frozenset(("content", "where", "confirm", "document_title"))
_OF_A_NUMBER: frozenset[Want] = _WHICH | {"document_number", "parents", "items"}
_LITTLE = 2
_FEEDBACK = re.compile(
    r"(?:问题|困难|意见)[^。；]{0,12}(?:向|与|和|同)[^。；]{2,30}(?:反映|反馈|联系|咨询)"
)
# What one pair of characters that is rare in the notices weighs.
_RARE_PAIR = 4.0


def of_document(query: Query, register: Register) -> Finding | None:
    """That no notice has a document number; or which notice it is, where no more is asked."""
    if not query.documents:
        return issued_by(query, register)
    if claimed := _claimed_number(query, register) or issued_by(query, register):
        return claimed
    if not all(stated(number, register.notices()) for number in query.documents):
        return Refusal(query=query, reason="no_such_document")
    own = {n.id for n in register.notices() if n.document_number in query.documents}
    named = bool(own) and own == set(query.places)
    alone = not query.numbers and not query.units
    alone = alone and len(beside_document(query.matter).strip()) <= _LITTLE
    if named and alone and query.wants <= _WHICH:
        wants = query.wants - {"content", "where", "confirm"} | _OF_A_DOCUMENT
        return NoticeFacts(query=replace(query, wants=wants), notices=query.places)
    of_items = query.numbers or (query.asks("items", "count", "size") and not query.places)
    if of_items and not own:
        # An item of a document that notices only rest on, or how many it has.
        return Refusal(query=query, reason="no_such_document")
    resting = tuple(n.id for n in register.notices() if _rests_on(n, query.documents))
    if resting and not query.places and query.wants <= _WHICH and _says_no_more(query):
        return NoticeFacts(query=replace(query, wants=frozenset(("parents",))), notices=resting)
    return None


def numbered_parents(query: Query, register: Register) -> NoticeFacts | None:
    """Of a place without a notice, the document of it that a notice named gives the number of.

    自治区那份清单，钦州通知里写的文号是多少 is answered by what Qinzhou's notice rests on.
    """
    notice = register.notice(query.places[0]) if len(query.places) == 1 else None
    more = query.numbers or query.units or query.due or query.tiers
    if notice is None or not query.elsewhere or more or not query.asks("document_number"):
        return None
    of_it = [p for p in notice.parents if any(name in p.title for name in query.elsewhere)]
    if not any(parent.document_number for parent in of_it):
        return None
    asked = replace(query, wants=frozenset[Want](("parents",)))
    return NoticeFacts(query=asked, notices=query.places)


def _claimed_number(query: Query, register: Register) -> NoticeFacts | None:
    """Whether a number is that of the notice named, or of one that it rests on."""
    notice = register.notice(query.places[0]) if len(query.places) == 1 else None
    number = query.documents[0]
    if notice is None or len(query.documents) > 1:
        return None
    if put := puts_number(query.question):
        # 有人记成…，到底是多少: the number itself, and no amount.
        query = replace(query, wants=query.wants - {"how_much"})
    of_number: frozenset[Want] = frozenset(("confirm", "document_number"))
    # 我写成…12号，应该是: somebody wrote it so, and no more is asked.
    told = bool(query.wants) or (put and _is_of_number(query))
    wrong = told and query.wants <= of_number and _of_its_office(notice, number)
    wrong = wrong and not stated(number, register.notices())
    if not (query.asks("confirm") or wrong):
        return None
    more = query.numbers or query.units or query.due or not query.wants <= _OF_A_NUMBER
    if more or not (_is_of_number(query) or wrong):
        return None
    of_parents = query.asks("parents") or rests_on_claimed(query.question)
    wanted: Want = "parents" if of_parents else "document_number"
    own = [notice.document_number] if wanted == "document_number" else []
    own += [p.document_number for p in notice.parents] if wanted == "parents" else []
    same = number in own
    if not same and number in squeezed(fold(notice.text)):
        # What the notice says of it is shown, and whether it is meant stays open.
        assumed = None
    else:
        assumed = Premise(holds=same, what="number", denied="" if same else number)
    asked = replace(query, wants=frozenset((wanted,)))
    return NoticeFacts(query=asked, notices=query.places, premise=assumed)


def _of_its_office(notice: Notice, number: str) -> bool:
    """Whether a number is one that the notice's own office would give."""
    own, found, _ = (notice.document_number or "").partition("〔")
    return bool(found) and number.startswith(own)


def _is_of_number(query: Query) -> bool:
    """Whether no more is asked than whether the number is right."""
    rest = fold(query.matter)
    for number in query.documents:
        rest = rest.replace(number, "").replace(number.lower(), "")
    return len(beside_number(rest).strip()) <= _LITTLE


def _rests_on(notice: Notice, numbers: tuple[str, ...]) -> bool:
    return any(parent.document_number in numbers for parent in notice.parents)


def _says_no_more(query: Query) -> bool:
    """Whether nothing is left of the question but the numbers."""
    rest = fold(query.matter)
    for number in query.documents:
        rest = rest.replace(number, "")
    return len(rest.strip()) <= _LITTLE


def of_size(query: Query, register: Register, overlap: Overlap) -> NoticeFacts | None:
    """Whether a notice has as many tasks or measures as the question says.

    Of several (跟甘肃一样多) each is held against the number.
    """
    claim = size_claimed(query.question)
    counted = claim or (query.outline and query.outline.claimed)
    if not counted and (has_table := _of_table(query, register, overlap)):
        return has_table
    if claim is None or not query.asks("confirm") or not query.places:
        return None
    # 灵台二十条，对吗: nothing else is there to be confirmed.
    said = claim.stated or query.wants <= {"confirm", "count"}
    own = [n.number for n in query.numbers] == [str(claim.number)] and said
    numbered = query.numbers and not (claim.end or own)
    conditions = query.units or query.due or numbered or query.heading or query.tiers
    matter = beside_words(beside_size(query.matter))
    if conditions or overlap.known_weight(matter, query.places) > 0:
        return None
    notices = [n for place in query.places if (n := register.notice(place))]
    if len(notices) > 1 and not _counts_alike(query, claim):
        return None
    same = all(claim.number in _sizes(n, claim, query) for n in notices)
    wants = (query.wants & DOCUMENT_WANTS) | frozenset[Want](("confirm", "size"))
    no_table = claim.tasks and not claim.key_tasks and not notices[0].of_kind("task")
    asked = replace(query, wants=wants, parts=("task",) if no_table else query.parts)
    assumed = Premise(holds=same, what="number", denied="" if same else claim.words)
    return NoticeFacts(query=asked, notices=query.places, premise=assumed)


def _of_table(query: Query, register: Register, overlap: Overlap) -> NoticeFacts | None:
    """Whether a notice has a task table: 灵台有任务分解表吗."""
    notice = register.notice(query.places[0]) if len(query.places) == 1 else None
    alone = not (query.numbers or query.units or query.due)
    if notice is None or query.parts != ("task",) or query.wants != {"confirm"} or not alone:
        return None
    if overlap.known_weight(query.matter, query.places) >= _RARE_PAIR:
        return None
    held = bool(notice.of_kind("task"))
    asked = replace(query, wants=frozenset[Want](("size",)))
    premise = Premise(holds=True, what="number", denied="") if held else None
    return NoticeFacts(query=asked, notices=query.places, premise=premise)


def _counts_alike(query: Query, claim: SizeClaim) -> bool:
    """Whether two notices are said to have as many: no more than that is asked of them."""
    return query.asks("compare") or claim.tasks is None


def _sizes(notice: Notice, claim: SizeClaim, query: Query) -> tuple[int, ...]:
    """How many items there are of the sort that is counted; of each sort where none is named."""
    tasks, measures = len(notice.of_kind("task")), len(notice.of_kind("measure"))
    if claim.tasks is None:
        kinds = [kind for kind in query.parts if kind in ("task", "measure")]
        named = [tasks if kind == "task" else measures for kind in kinds]
        return tuple(filter(None, named)) or tuple(filter(None, (tasks, measures)))
    # A notice without a table calls its measures 重点任务.
    return (tasks if claim.tasks and (tasks or not claim.key_tasks) else measures,)


def of_feedback(query: Query, register: Register) -> Items | None:
    """Whom a notice tells of problems met on the way, where that is asked and one says it."""
    if not query.asks("feedback") or query.numbers or (query.units and query.roles):
        return None
    places = query.places or register.notice_ids()
    found = [
        Item(record=n.about, sentences=said)
        for place in places
        if (n := register.notice(place)) and (said := _telling_of_problems(n))
    ]
    asked = replace(query, wants=frozenset[Want](("content",)))
    return Items(query=asked, items=tuple(found)) if len(found) == 1 else None


def _telling_of_problems(notice: Notice) -> tuple[tuple[Span, ...], ...]:
    """The sentences that do (实施过程中遇到的问题，请径向省司法厅反映), by their places."""
    every = sentences(notice.about)
    return tuple(places for words, places in every if _FEEDBACK.search(fold(words)))


def of_period(query: Query, register: Register, overlap: Overlap) -> NoticeFacts | None:
    """The years that a notice is made for, where a question asks for them or states them.

    Of no notice in particular they are told of each (这几份都是哪年到哪年的).
    """
    said = years_said(fold(query.question)) if query.asks("confirm") else (None, None)
    claimed = any(said)
    if not (query.asks("period") or claimed) or (len(query.places) > 1 and claimed):
        return None
    if pattern("claims.toml", "goal").search(fold(query.question).lower()):
        # 总目标管到哪一年: an item tells the goals.
        return None
    notices = [n for i in query.places or register.notice_ids() if (n := register.notice(i))]
    every = [years for notice in notices if (years := period(notice))]
    if not every or len(every) < len(notices):
        return None
    conditions = query.units or query.numbers or query.heading or query.tiers or query.given
    matter = query.matter
    for notice in notices:
        matter = beside_title(matter, notice.title)
    of_item = query.asks("lead", "responsible", "count", "to_whom")
    if conditions or of_item or overlap.known_weight(matter, query.places) >= _RARE_PAIR:
        return None
    wrong = [words for years in every if (words := _wrong_year(said, years))]
    same, words = not wrong, wrong[0] if wrong else ""
    assumed = Premise(holds=same, what="time", denied="" if same else words) if claimed else None
    asked = replace(query, wants=frozenset[Want](("period",)))
    of = query.places or tuple(notice.id for notice in notices)
    return NoticeFacts(query=asked, notices=of, premise=assumed)


def _wrong_year(said: tuple[int | None, int | None], years: str) -> str:
    """A year that a question states and a notice's title does not; empty where none is wrong."""
    held = years_of(years) or (None, None)
    wrong = (str(y) for y, own in zip(said, held, strict=True) if y not in (None, own))
    return next(wrong, "")


def beside_title(matter: str, title: str) -> str:
    """A question's matter without what it only repeats of the notice's title.

    >>> beside_title("提升行政执法质量行动定", "关于印发提升行政执法质量三年行动方案的通知").split()
    ['定']
    """
    plain, kept, start = squeezed(fold(title)), "", 0
    while start < len(matter):
        ends = (n for n in range(len(matter), start + 1, -1) if matter[start:n] in plain)
        end = next(ends, start)
        kept += " " if end > start else matter[start]
        start = max(end, start + 1)
    return kept


def of_day(query: Query, notice: Notice | None) -> Premise | None:
    """Whether a notice was issued on the day that the question says.

    Another day on which the notice too says that it was 印发 is neither confirmed nor denied
    where that is the question's word: both dates are shown.
    """
    claim = day_claimed(query.question)
    if notice is None or notice.date is None or not query.asks("confirm"):
        return None
    if claim is None:
        if query.due is None:
            return None
        end = query.due.end or notice.date
        same = (query.due.start or end) <= notice.date <= end
        return Premise(holds=same, what="time", denied="" if same else query.due.words)
    if claim.means(notice.date):
        return Premise(holds=True, what="time", denied="")
    printed = any(
        claim.means(day) and f"{day.year}年{day.month}月{day.day}日印发" in squeezed(notice.text)
        for day in notice.other_dates
    )
    if printed and "印发" in fold(query.question):
        return None
    return Premise(holds=False, what="time", denied=claim.words)
