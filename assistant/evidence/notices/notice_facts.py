"""What notices say of themselves: which of them are asked about, the newest, those that say it."""

from dataclasses import replace

from assistant.evidence.matter.lacks import lack_of
from assistant.evidence.matter.overlap import Overlap
from assistant.evidence.notices.notice_claims import of_day
from assistant.evidence.notices.notice_verdicts import notice_verdict, of_one_day, rests_on
from assistant.findings import NoticeFacts, Refusal
from assistant.notice_says import may_be_unsaid, says_of_itself
from assistant.query import DOCUMENT_WANTS, Query
from assistant.reading.wants.claims import asks_what_lacks, asks_which_notice, claims_issued
from assistant.reading.words.patterns import pattern
from index.register import Register

# So much known weight beside the question is a matter of its own.
_MATTER = 4.0


def of_facets(query: Query, register: Register, overlap: Overlap) -> NoticeFacts | Refusal | None:
    """What a notice says of itself, where a question asks for that in so many words."""
    facets = query.facets
    if facets is None or facets.question != query.question or query.given:
        return None
    if overlap.known_weight(facets.rest, query.places) >= _MATTER:
        return None
    # What a talk has made of it since counts.
    wants = facets.wants | (query.wants & {"confirm"}) if facets.rest else query.wants
    bare = replace(query, wants=wants, numbers=(), units=(), aspects=())
    return rests_on(bare, register) or facts_of_notices(bare, register)


def facts_of_notices(query: Query, register: Register) -> NoticeFacts | Refusal:
    """What the notices asked about say of themselves, and whether it is as the question says."""
    notices = _asked_about(query, register)
    abouts = [n.about for i in notices if (n := register.notice(i))]
    if lack := lack_of(query, abouts, ("aspect",)):
        return Refusal(query=query, reason="not_said", near=tuple(abouts[:1]), lack=lack)
    notice = register.notice(notices[0]) if len(notices) == 1 else None
    meant = [n for i in query.places or register.notice_ids() if (n := register.notice(i))]
    assumed = of_day(query, notice) or of_one_day(query, meant) or notice_verdict(query, meant)
    return NoticeFacts(query=query, notices=notices, premise=assumed)


def _asked_about(query: Query, register: Register) -> tuple[str, ...]:
    """The notices asked about; of all that are held those that say it: 哪几份有附件."""
    notices = _dated(query, register)
    wants = [want for want in query.wants & DOCUMENT_WANTS if may_be_unsaid(want)]
    which = asks_which_notice(query.question) and not query.places
    if not which or len(wants) != 1 or query.asks("newest", "oldest", "status"):
        return notices
    lacking = asks_what_lacks(query.question)
    held = (n for i in notices if (n := register.notice(i)))
    chosen = tuple(n.id for n in held if says_of_itself(n, wants[0]) != lacking)
    return chosen or notices


def _dated(query: Query, register: Register) -> tuple[str, ...]:
    """The notices asked about; of them the newest or oldest where that is asked."""
    places = query.places or register.notice_ids()
    ranked = query.asks("newest", "oldest")
    if query.asks("status") and not query.places and not ranked:
        which = asks_which_notice(query.question)
        status = "issued" if which and claims_issued(query.question) else "draft"
        return tuple(n.id for n in register.notices() if n.status == status) or places
    if not ranked:
        return places
    dated = sorted((n.date, n.id) for i in places if (n := register.notice(i)) and n.date)
    if not dated:
        return places
    ordered = [identifier for _, identifier in (reversed(dated) if query.asks("newest") else dated)]
    if not query.places and query.wants & DOCUMENT_WANTS - {"newest", "oldest"} | (
        query.wants & {"when"}
    ):
        # More is asked of that one.
        return (ordered[0],)
    # The others stand behind it for comparison.
    return (*ordered, *(place for place in places if place not in ordered))


def until_when_to_comment(query: Query, register: Register) -> Refusal | None:
    """征求意见到什么时候: of its own status a notice says no day, and no item does."""
    comments = pattern("claims.toml", "comments").fullmatch(query.subject.strip())
    asked = query.asks("status") and query.asks("when") and comments is not None
    notices = (n for p in query.places if (n := register.notice(p)))
    near = tuple(notice.about for notice in notices)
    return Refusal(query=query, reason="not_said", near=near) if asked and near else None
