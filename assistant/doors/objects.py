"""Values of the assistant as the JSON objects that other programs get."""

from collections.abc import Iterator
from typing import cast

from assistant.compose.citations import cite, cite_notice
from assistant.compose.items import item_name
from assistant.compose.pieces import shown
from assistant.doors.results import (
    CitationObject,
    HeldObject,
    ItemObject,
    MatchObject,
    NoticeObject,
    ObligationObject,
)
from assistant.model import Citation, Language
from assistant.obligations import Obligation
from assistant.rendering import citation_object
from corpus.export import deadline_object, notice_object
from corpus.model import Kind, Notice, Record
from index.subject import Match

_KINDS: tuple[Kind, ...] = ("task", "measure", "requirement")


def item_object(record: Record, notice: Notice, language: Language) -> ItemObject:
    """A record with its citation."""
    return {
        "label": label(record, notice, language),
        "draft": notice.status == "draft",
        "title": record.title,
        "headings": list(record.headings),
        "tier": record.tier,
        "source": record.source,
        "citation": cited(_citation(record, notice)),
    }


def match_object(match: Match, notice: Notice, language: Language) -> MatchObject:
    """A record found by subject, with its scores."""
    return {
        **item_object(match.record, notice, language),
        "score": round(match.score, 4),
        "words": round(match.words, 4),
        "meaning": round(match.meaning, 4),
    }


def obligation_object(obligation: Obligation, language: Language) -> ObligationObject:
    """One line of a list."""
    line, above = obligation.line, obligation.counterpart
    timing, notice = line.timing, line.citation.notice
    return {
        "label": label(line.record, notice, language),
        "draft": notice.status == "draft",
        "roles": list(obligation.roles),
        "named_as": list(dict.fromkeys(mention.name for mention in obligation.mentions)),
        "deadline": deadline_object(timing.deadline) if timing.deadline else None,  # type: ignore[typeddict-item]  # a plain dict
        "state": timing.state,
        "next_day": timing.next_day.isoformat() if timing.next_day else None,
        "answers_to": above.parent.record.id if above else None,
        "citation": cited(line.citation),
    }


def notice_held(notice: Notice) -> NoticeObject:
    """A notice, and how many items of each kind it holds."""
    return cast(NoticeObject, {**notice_object(notice), "holds": list(held(notice))})


def held(notice: Notice) -> Iterator[HeldObject]:
    """The kinds of item that a notice holds, with the first and last number of each."""
    for kind in _KINDS:
        records = notice.of_kind(kind)
        if records:
            first, last = records[0].number, records[-1].number
            yield {"kind": kind, "count": len(records), "first": first, "last": last}


def label(record: Record, notice: Notice, language: Language) -> str:
    """How readers call a record: 甘肃省任务27."""
    return shown(item_name(record, notice, language))


def cited(citation: Citation) -> CitationObject:
    """The citation of the contract."""
    return cast(CitationObject, citation_object(citation))


def _citation(record: Record, notice: Notice) -> Citation:
    return cite_notice(notice, record.spans) if record.kind == "notice" else cite(record, notice)
