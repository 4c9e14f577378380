"""What a notice says of itself: number, date, issuer, status, what it rests on."""

from collections.abc import Callable, Iterator, Sequence

from assistant.compose.items import place_piece
from assistant.compose.pieces import Piece, Pieces, computed, frame, frames, joined, say
from assistant.notice_furniture import columns, receipt
from assistant.notice_lines import (
    addressed,
    annex_count,
    annexes,
    approval,
    disclosure,
    lines_with,
)
from assistant.notice_says import says_of_itself
from assistant.query import Query, Want
from assistant.reading.wants.claims import (
    asks_for_copies,
    asks_which_notice,
    asks_yes_or_no,
    column_asked,
    counts_annexes,
    names_both_days,
    names_colophon,
    says_printed,
)
from assistant.sections import period
from corpus.model import Kind, Notice, Span

Fact = tuple[Pieces, tuple[Span, ...]]


def notice_sentence(notice: Notice, query: Query) -> Fact:
    """The facts asked of a notice, and the lines in which they stand."""
    wants = [want for want in _FACTS if want in query.wants]
    if query.asks("newest", "oldest", "when") and "document_date" not in wants:
        wants.append("document_date")
    if "parents" in wants and not query.facets:
        # 根据哪个文件制定，文号给我: the number that is wanted is the parent's.
        wants = [want for want in wants if want not in ("document_number", "document_title")]
    facts = [_FACTS[want](notice, query) for want in wants]
    if query.inventory:
        facts = [tell(notice, query) for tell in _told_of(notice, query)]
    if "document_date" in wants and notice.other_dates and _of_other_days(notice, query):
        facts += [_other_dates(notice, query)]
    bullet = (frame("- "),) if query.inventory else ()
    name = (*bullet, place_piece(notice, query.language), frame(frames(query.language)["colon"]))
    pieces = joined(query.language, (pieces for pieces, _ in facts), "semicolon")
    lines = tuple(line for _, spans in facts for line in spans)
    return (*name, *pieces), (*lines, *lines_with(notice, notice.title[:8]))[: len(lines) + 1]


def silent(notice: Notice, query: Query) -> bool:
    """Whether a notice says nothing of all that is asked of it, and no yes or no is asked for."""
    wants = [want for want in _FACTS if want in query.wants]
    told = query.asks("confirm", "newest", "oldest") or counts_annexes(query.question)
    told = told or asks_which_notice(query.question) or asks_yes_or_no(query.question)
    if not wants or told:
        return False
    return not any(says_of_itself(notice, want) for want in wants)


def _document_number(notice: Notice, query: Query) -> Fact:
    if notice.document_number is None:
        return say(query.language, "no_document_number"), ()
    lines = lines_with(notice, notice.document_number)
    return say(
        query.language, "document_number", value=_fact(notice, notice.document_number)
    ), lines


def _document_date(notice: Notice, query: Query) -> Fact:
    if notice.date is None:
        return say(query.language, "no_document_date"), ()
    written = f"{notice.date.year}年{notice.date.month}月{notice.date.day}日"
    lines = lines_with(notice, written)
    printed = any("印发" in line.of(notice.text) for line in lines)
    value = _fact(notice, written, f"{written}（{notice.date.isoformat()}）")
    key = "document_date_printed" if printed else "document_date"
    return say(query.language, key, value=value), lines


def _other_dates(notice: Notice, query: Query) -> Fact:
    """Days that a notice states beside its own date."""
    written = [f"{d.year}年{d.month}月{d.day}日" for d in notice.other_dates]
    days = zip(written, notice.other_dates, strict=True)
    values = ((_fact(notice, w, f"{w}（{d.isoformat()}）"),) for w, d in days)
    lines = tuple(line for w in written for line in lines_with(notice, w))
    return say(query.language, "other_dates", value=joined(query.language, values)), lines


def _of_other_days(notice: Notice, query: Query) -> bool:
    """Whether a question may mean another day than the notice's own: that of printing."""
    if query.asks("confirm", "compare") or names_both_days(query.question):
        return True
    days = (f"{d.year}年{d.month}月{d.day}日" for d in notice.other_dates)
    printed = any("印发" in s.of(notice.text) for day in days for s in lines_with(notice, day))
    one = len(query.places) == 1 and not query.asks("newest", "oldest", "document_title")
    one = one or names_colophon(query.question)
    return one and printed and says_printed(query.question)


def _issuer(notice: Notice, query: Query) -> Fact:
    if notice.issuer is None:
        return say(query.language, "no_issuer"), ()
    shown = notice.issuer
    if query.language == "en" and "办公" in notice.issuer:
        shown = f"the General Office of the government ({notice.issuer})"
    return say(query.language, "issuer", value=_fact(notice, notice.issuer, shown)), ()


def _status(notice: Notice, query: Query) -> Fact:
    lines = lines_with(notice, "征求意见稿") if notice.status == "draft" else ()
    return say(query.language, f"status_{notice.status}"), lines


def _document_title(notice: Notice, query: Query) -> Fact:
    return say(query.language, "document_title", value=_fact(notice, notice.title)), ()


def _parents(notice: Notice, query: Query) -> Fact:
    # One that a person named stands in no line of the text.
    stated = [n for n, parent in enumerate(notice.parents) if parent.title]
    if not stated:
        return say(query.language, "no_parents"), ()
    value = joined(query.language, (_parent(notice, n, query) for n in stated))
    lines = tuple(
        line
        for parent in notice.parents
        if parent.title
        for line in notice.about.spans
        if line.holds(parent.span)
    )
    return say(query.language, "parents", value=value), lines


def _parent(notice: Notice, index: int, query: Query) -> Pieces:
    parent = notice.parents[index]
    title = _fact(notice, parent.title)
    if parent.document_number is None:
        return say(query.language, "parent", title=title)
    number = _fact(notice, parent.document_number)
    return say(query.language, "parent_numbered", title=title, number=number)


def _addressees(notice: Notice, query: Query) -> Fact:
    copies = asks_for_copies(query.question)
    every = tuple(addressed(notice))
    groups = tuple(g for g in every if not copies or g[0].of(notice.text).startswith("抄送"))
    if not groups:
        missing = "no_copies" if copies else "no_addressees"
        return say(query.language, missing), every[0] if every else ()
    lines = tuple(line for group in groups for line in group)
    quotes = joined(query.language, (_read_on(notice, group) for group in groups), "semicolon")
    return say(query.language, "addressees", quotes=quotes), lines


def _read_on(notice: Notice, lines: Sequence[Span]) -> Pieces:
    """Lines read on without a gap, without the mark that ends the last one."""
    written = [line.of(notice.text) for line in lines]
    return tuple(_fact(notice, w) for w in (*written[:-1], written[-1].rstrip("。：:")))


def _annexes(notice: Notice, query: Query) -> Fact:
    lines = annexes(notice)
    if lines and counts_annexes(query.question):
        count, quote = computed(annex_count(notice)), _read_on(notice, lines)
        return say(query.language, "annexes_counted", count=count, quote=quote), lines
    return _said_in(notice, query, "annexes", lines)


def _columns(notice: Notice, query: Query) -> Fact:
    names = columns(notice)
    if not names:
        return say(query.language, "no_columns"), ()
    listed = joined(query.language, ((_fact(notice, name),) for name in names))
    count = computed(len(names))
    asked = column_asked(query.question)
    if asked is None or not -len(names) <= asked < len(names):
        return say(query.language, "columns", count=count, names=listed), ()
    name = _fact(notice, names[asked])
    return say(query.language, "column_one", name=name, count=count, names=listed), ()


def _receipt(notice: Notice, query: Query) -> Fact:
    lines = receipt(notice)
    if not lines:
        return say(query.language, "no_receipt"), ()
    quote = joined(query.language, ((_fact(notice, line),) for line in lines), "semicolon")
    return say(query.language, "receipt", quote=quote), ()


def _disclosure(notice: Notice, query: Query) -> Fact:
    return _said_in(notice, query, "disclosure", disclosure(notice))


def _approval(notice: Notice, query: Query) -> Fact:
    return _said_in(notice, query, "approval", approval(notice))


def _period(notice: Notice, query: Query) -> Fact:
    years = period(notice)
    if years is None:
        return say(query.language, "no_period"), ()
    return say(query.language, "period", value=_fact(notice, years)), ()


def _said_in(notice: Notice, query: Query, key: str, lines: tuple[Span, ...]) -> Fact:
    """The lines that say it, letter for letter; or that none does."""
    if not lines:
        return say(query.language, f"no_{key}"), ()
    return say(query.language, key, quote=_read_on(notice, lines)), lines


def _size(notice: Notice, query: Query) -> Fact:
    tasks, measures = len(notice.of_kind("task")), len(notice.of_kind("measure"))
    if not tasks and "task" in query.parts:
        said = say(query.language, "size_measures", count=computed(measures))
        return say(query.language, "size_no_tasks", value=said), ()
    counts = [say(query.language, "size_tasks", count=computed(tasks))] if tasks else []
    counts.append(say(query.language, "size_measures", count=computed(measures)))
    return say(query.language, "size", value=joined(query.language, counts)), ()


def _held_title(notice: Notice, query: Query) -> Fact:
    return say(query.language, "held_title", value=_fact(notice, notice.title)), ()


def _held_number(notice: Notice, query: Query) -> Fact:
    del query  # a number is the same in any language
    number = notice.document_number or ""
    return (_fact(notice, number),), lines_with(notice, number)


def _held_date(notice: Notice, query: Query) -> Fact:
    pieces, lines = _document_date(notice, query)
    return tuple(piece for piece in pieces if piece.kind == "fact"), lines


def _holdings(notice: Notice, query: Query) -> Fact:
    """How many items of each kind were read in a notice, none of a kind unsaid."""
    kinds: tuple[Kind, ...] = ("task", "measure", "requirement")
    held = [(kind, number) for kind in kinds if (number := len(notice.of_kind(kind)))]
    if not held:
        return say(query.language, "size_none"), ()
    counts = (say(query.language, f"size_{kind}s", count=computed(n)) for kind, n in held)
    return joined(query.language, counts), ()


_FACTS: dict[Want, Callable[[Notice, Query], Fact]] = {
    "document_title": _document_title,
    "document_number": _document_number,
    "document_date": _document_date,
    "issuer": _issuer,
    "status": _status,
    "parents": _parents,
    "addressees": _addressees,
    "annexes": _annexes,
    "disclosure": _disclosure,
    "approval": _approval,
    "period": _period,
    "size": _size,
    "columns": _columns,
    "receipt": _receipt,
}


def _told_of(notice: Notice, query: Query) -> Iterator[Callable[[Notice, Query], Fact]]:
    """What is told of each where it is asked which there are; that it is in force goes unsaid."""
    if place_piece(notice, query.language).shown != notice.title:
        yield _held_title
    yield _held_number if notice.document_number else _document_number
    yield _held_date if notice.date else _document_date
    if notice.status == "draft":
        yield _status
    yield _holdings


def _fact(notice: Notice, text: str, shown: str | None = None) -> Piece:
    return Piece(kind="fact", text=text, shown=shown or text, record=notice.about.id)
