"""What must hold of a question whatever it claims: its options, its length, its words, its sources."""

from collections.abc import Sequence

from assistant.quiz.check.case import Case
from assistant.quiz.check.looking import plain
from assistant.quiz.check.texts import markup_or_slip
from assistant.quiz.model import RIGHT, WRONG, Source
from corpus.catalogue import shipped
from corpus.model import Notice, Record, joined

_LONGER, _SPARE = 1.8, 4  # a right option may be so many times as long, and so much more


def look_at_form(case: Case) -> None:
    """Doubts about a question's options, key and blanks."""
    question = case.question
    options, key = question.options, question.key
    if len(set(map(plain, options))) < len(options) or len(set(question.items)) < len(
        question.items
    ):
        case.doubt("options")
    if not key or not all(map(plain, key)):
        case.doubt("key", "、".join(key))
    if question.kind in ("single", "multiple", "matching", "order") and not set(key) <= set(
        options
    ):
        case.doubt("options")
    wrong = len(options) - len(key)
    if question.kind == "single" and (len(key) != 1 or wrong < 2):
        case.doubt("single")
    if question.kind == "multiple" and (len(key) < 2 or wrong < 1):
        case.doubt("multiple")
    if question.kind == "truefalse" and (options != (RIGHT, WRONG) or len(key) != 1):
        case.doubt("judgement")
    if question.kind == "matching" and not len(question.items) == len(key) == len(options) > 2:
        case.doubt("items")
    if question.kind == "order" and not len(set(key)) == len(options) > 2:
        case.doubt("items")
    if question.kind in ("matching", "order") and options == key:
        case.doubt("told", "、".join(key))
    if question.kind in ("blank", "short") and options:
        case.doubt("options")
    if question.kind in ("single", "multiple"):
        _look_at_length(case)


def _look_at_length(case: Case) -> None:
    """A right option that is far longer or shorter than all wrong ones gives itself away."""
    right = [len(option) for option in case.question.options if option in case.question.key]
    wrong = [len(option) for option in case.question.options if option not in case.question.key]
    if not right or not wrong:
        return
    too_long = min(right) > _LONGER * max(wrong) + _SPARE
    too_short = max(right) * _LONGER + _SPARE < min(wrong)
    if too_long or too_short:
        case.doubt("length")


def look_at_words(case: Case) -> None:
    """Doubts about what is printed: slips, and a key that the stem already tells."""
    question = case.question
    slips = tuple(written for entry in shipped() for written, _ in (*entry.slips, *entry.doubts))
    for text in (question.stem, *question.items, *question.options):
        found = markup_or_slip(text, slips)
        if found:
            case.doubt("slip", found)
    if question.kind in ("single", "multiple", "blank"):
        for word in question.key:
            if len(word) > 2 and plain(word) in plain(question.stem):
                case.doubt("told", word)
    if question.kind == "matching":
        for word in question.key:
            if any(plain(word) in plain(item) for item in question.items):
                case.doubt("told", word)


def look_at_sources(case: Case) -> None:
    """Doubts about the citations: each is letter for letter, and all that proves is cited."""
    for source in case.question.sources:
        if not _is_right(source, case.notices):
            case.doubt("source", source.label)
    cited = {source.record for source in case.question.sources}
    if not case.question.sources or not case.used or not cited & {r.id for r in case.used}:
        case.doubt("missing", "、".join(r.id for r in case.used))
    printed = plain("".join((case.question.stem, *case.question.options)))
    for notice in case.notices:
        if not any(record.notice == notice.id for record in case.used):
            continue
        if notice.region and plain(notice.region) not in printed:
            case.doubt("place")
        if notice.status == "draft" and "征求意见稿" not in printed:
            case.doubt("draft")


def _is_right(source: Source, notices: Sequence[Notice]) -> bool:
    notice = next((n for n in notices if n.id == source.notice), None)
    record: Record | None = notice.record(source.record) if notice else None
    if notice is None or record is None:
        return False
    return (
        source.quote == joined(notice.text, source.spans) == record.text
        and source.document_number == notice.document_number
        and source.draft == (notice.status == "draft")
        and all(any(e.holds(span) for e in record.extent) for span in source.proof)
    )
