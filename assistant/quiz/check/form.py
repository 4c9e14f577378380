"""What must hold of a question whatever it claims: its options, their length, words, sources."""

from collections.abc import Callable, Sequence

from assistant.quiz.check.case import Case
from assistant.quiz.check.looking import plain
from assistant.quiz.check.texts import markup_or_slip
from assistant.quiz.model import BLANK, RIGHT, WRONG, Kind, Source
from corpus.catalogue import shipped
from corpus.model import Notice, Record, joined

_LONGER, _SPARE = 1.8, 1  # a right option may be so many times as long, and so much more


def look_at_form(case: Case) -> None:
    """Doubts about a question's options and key, as its kind wants them."""
    question = case.question
    options, key = question.options, question.key
    if not key or not all(map(plain, key)):
        case.doubt("key", "、".join(key))
    if _repeats(options) or _repeats(question.items) or _repeats(key, question.kind):
        case.doubt("options")
    if question.kind not in ("blank", "short") and not set(key) <= set(options):
        case.doubt("options")
    _COUNTS[question.kind](case, len(options) - len(key))
    if question.kind in ("single", "multiple"):
        _look_at_length(case)


def _repeats(texts: tuple[str, ...], kind: str = "") -> bool:
    """Whether a text stands twice; blanks and points of an answer may well be alike."""
    return kind not in ("blank", "short") and len(set(map(plain, texts))) < len(texts)


def _look_at_single(case: Case, wrong: int) -> None:
    if len(case.question.key) != 1 or wrong < 2:
        case.doubt("single")


def _look_at_multiple(case: Case, wrong: int) -> None:
    if len(case.question.key) < 2 or wrong < 1:
        case.doubt("multiple")


def _look_at_judgement(case: Case, _: int) -> None:
    if case.question.options != (RIGHT, WRONG) or len(case.question.key) != 1:
        case.doubt("judgement")


def _look_at_order(case: Case, wrong: int) -> None:
    question = case.question
    if wrong or len(question.options) < 3:
        case.doubt("items")
    if question.kind == "matching" and len(question.items) != len(question.key):
        case.doubt("items")
    if question.options == question.key:
        case.doubt("told", "、".join(question.key))


def _look_at_written(case: Case, _: int) -> None:
    question = case.question
    if question.options:
        case.doubt("options")
    if question.kind == "blank" and question.stem.count(BLANK) != len(question.key):
        case.doubt("written")


_COUNTS: dict[Kind, Callable[[Case, int], None]] = {
    "single": _look_at_single,
    "multiple": _look_at_multiple,
    "truefalse": _look_at_judgement,
    "matching": _look_at_order,
    "order": _look_at_order,
    "blank": _look_at_written,
    "short": _look_at_written,
}


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
