"""Whether a notice is what a question says of it: a draft, public, approved, sent to somebody."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache

from assistant.evidence.premises.receiver_claims import level_of
from assistant.findings import NoticeFacts, Premise
from assistant.notice_lines import addressed, annexes, approval, disclosure
from assistant.place_names import short_name
from assistant.query import DOCUMENT_WANTS, Query, Want
from assistant.reading.wants.claims import asks_for_copies
from assistant.reading.words.lexicon import table
from assistant.reading.words.patterns import pattern
from corpus.model import Notice
from corpus.text import fold, squeezed
from index.register import Register

# One government, however it is called: 省政府, 省人民政府.
_LONG, _SHORT = "人民政府", "政府"
_LEAST = 2
_POSSESSIVE = re.compile(r"['’]s?\b")
# 广东 of 广东省人民政府办公厅: what stands before the level.
_OF_A_PLACE = re.compile(r"^[^省市县区]*(?=[省市县区]|自治区)")
_SEVERAL = 2
_MARKS = str.maketrans("?,!", "？，！")


def notice_verdict(query: Query, notices: Sequence[Notice]) -> Premise | None:
    """Whether all ``notices`` are as the question states; ``None`` where it states nothing.

    Only one thing may be stated: of more it stays open which is meant. Who only asks whether it
    is so (有附件吗) is told what is there, and not that it is wrong.
    """
    asked = [want for want in DOCUMENT_WANTS if want in query.wants]
    verdict = _VERDICTS.get(asked[0]) if len(asked) == 1 else None
    said = fold(query.question).lower().translate(_MARKS)
    if verdict is None or not query.asks("confirm") or not notices or _asks_more(said):
        return None
    found = [verdict(said, notice) for notice in notices]
    known = [holds for holds in found if holds is not None]
    plain = _says("plain_question", said) and not _says("rhetorical", said)
    if len(known) < len(found) or (plain and not all(known)):
        return None
    return Premise(holds=all(known), what="notice", denied="")


def _asks_more(said: str) -> bool:
    """Whether a question asks which one, or offers two, and so states nothing."""
    more = any(pattern("statements.toml", name).search(said) for name in ("asking", "asking_en"))
    return more or _says("alternative", said)


def _status(said: str, notice: Notice) -> bool | None:
    """That it is a draft, or that it was issued; a rhetorical denial claims what it denies."""
    draft = _says("draft_claimed", said)
    issued = not draft and _says("issued_claimed", said)
    if not draft and not issued:
        return None
    denied = _says("draft_denied", said) if draft else _says("issue_denied", said)
    return notice.status == ("draft" if draft != denied else "issued")


def _disclosure(said: str, notice: Notice) -> bool | None:
    lines = disclosure(notice)
    if not lines:
        return None
    public = not _says("kept_back", lines[0].of(notice.text))
    return public != _says("secret_claimed", said)


def _approval(said: str, notice: Notice) -> bool | None:
    """That somebody approved it; a meeting of that body is neither confirmed nor denied."""
    lines, name = approval(notice), _named("approver", said)
    line = _plain(lines[0].of(notice.text)) if lines else ""
    agreed = pattern("claims.toml", "agreed").search(line)
    if agreed is None or len(name) < _LEAST:
        return None
    if agreed["by"].endswith(name):
        return True
    return None if agreed["by"] in name else False


def _addressees(said: str, notice: Notice) -> bool | None:
    """That copies go to somebody; that it is addressed to somebody is confirmed, not denied."""
    name = _named("receiver", said)
    if len(name) < _LEAST:
        return None
    copies = asks_for_copies(said)
    groups = ["".join(s.of(notice.text) for s in group) for group in addressed(notice)]
    lines = [_plain(g) for g in groups if g.startswith("抄送") == copies]
    if any(name in line for line in lines):
        return True
    return False if copies and lines and _says("a_unit", name) else None


def _issuer(said: str, notice: Notice) -> bool | None:
    """That somebody issued it; the government whose office did is neither confirmed nor denied."""
    name = _named("issuer_claimed", said)
    if notice.issuer and not name and (body := _body_claimed(said)):
        return _issued_by(body, notice)
    if len(name) < _LEAST or notice.issuer is None:
        return None
    issuer = _plain(notice.issuer)
    if issuer.endswith(name):
        return True
    return None if name in issuer or not _says("a_unit", name) else False


def _body_claimed(said: str) -> str:
    """The body that an English question says has issued a notice; empty where it says none."""
    found = _issued_in_english().search(_POSSESSIVE.sub("", said))
    return found["body"] if found else ""


def _issued_by(body: str, notice: Notice) -> bool | None:
    """The office of a government is its general office; the government itself stays open."""
    government = "government" in body
    if not ("general office" in body or (government and "office" in body)):
        return None if government else False
    own, said = level_of(_OF_A_PLACE.sub("", notice.issuer or "")), level_of(body)
    return own is None or said is None or own == said


@cache
def _issued_in_english() -> "re.Pattern[str]":
    said = table("premises.toml")
    return re.compile("|".join(said["issued_en"]).replace("BODY", "|".join(said["body_en"])))


def issued_by(query: Query, register: Register) -> NoticeFacts | None:
    """Who issued a notice, where a question says who: …〔2023〕21号是省司法厅发的文.

    The notice is named by its number, or called one in English.
    """
    notice = register.notice(query.places[0]) if len(query.places) == 1 else None
    said = fold(query.question).lower().translate(_MARKS)
    own = notice is not None and notice.document_number in query.documents
    own = own or pattern("premises.toml", "issued_notice_en").search(said) is not None
    named = _named("issuer_claimed", said) or _body_claimed(said)
    if notice is None or not own or not query.asks("confirm") or query.numbers or not named:
        return None
    asked = replace(query, wants=frozenset[Want](("issuer", "confirm")))
    premise = notice_verdict(asked, [notice])
    return NoticeFacts(query=asked, notices=query.places, premise=premise)


def of_one_day(query: Query, notices: Sequence[Notice]) -> Premise | None:
    """Whether several notices are of one day, where that is said or asked: 是同一天发的吧."""
    days = {notice.date for notice in notices}
    said = fold(query.question).lower()
    if len(notices) < _SEVERAL or not query.asks("confirm") or not _says("one_day", said):
        return None
    return None if None in days else Premise(holds=len(days) == 1, what="notice", denied="")


def rests_on(query: Query, register: Register) -> NoticeFacts | None:
    """Whether a notice rests on one of the place that a question names beside it.

    灵台稿依据的是兰州市的方案吗, 平凉那份是灵台的依据吗: the notice named first, unless it is named
    behind as the one that is rested on.
    """
    said = fold(query.question)
    ids = [i for i in query.places if register.notice(i)]
    if query.wants - {"confirm"} != {"parents"} or not query.asks("confirm") or not ids:
        return None
    child = ids[-1] if _says("basis_of", said) else ids[0]
    named = [
        short_name(n.region) for i in ids if i != child and (n := register.notice(i)) and n.region
    ]
    named += [name.removesuffix("市") for name in query.elsewhere]
    notice = register.notice(child)
    if len(named) != 1 or notice is None or _asks_more(said) or _says("of_the_basis", said):
        return None
    holds = any(named[0] in fold(parent.title) for parent in notice.parents)
    premise = Premise(holds=holds, what="notice", denied="")
    return NoticeFacts(query=replace(query, places=(child,)), notices=(child,), premise=premise)


def _annexes(said: str, notice: Notice) -> bool | None:
    if _says("counted_annexes", said):
        return None
    return bool(annexes(notice)) != _says("no_annex", said)


_VERDICTS: dict[Want, Callable[[str, Notice], bool | None]] = {
    "status": _status,
    "disclosure": _disclosure,
    "approval": _approval,
    "addressees": _addressees,
    "issuer": _issuer,
    "annexes": _annexes,
}


def _named(what: str, said: str) -> str:
    """Whom a question names as the one who did it, or got it; empty where it names nobody."""
    claimed = pattern("claims.toml", what).search(said)
    return _plain(next(filter(None, claimed.groups()), "")) if claimed else ""


def _says(name: str, words: str) -> bool:
    return pattern("claims.toml", name).search(words) is not None


def _plain(words: str) -> str:
    return re.sub(r"[“”\"]", "", squeezed(fold(words)).lower().replace(_LONG, _SHORT))
