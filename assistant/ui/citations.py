"""A citation as HTML: a card that names the place, and opens to what stands there."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from html import escape

from assistant.compose.pieces import unit_shown
from assistant.model import Citation
from assistant.ui.items import Library, file_name, label
from assistant.ui.markup import element, marked
from assistant.ui.notice_text import told
from assistant.ui.problem_words import problem_words
from assistant.ui.texts import Texts
from assistant.ui.timing_words import timing_html
from corpus.model import Deadline, Role, Span, Unit

_ROLES: tuple[tuple[Role, str], ...] = (
    ("lead", "lead_units"),
    ("responsible", "responsible_units"),
    ("acting", "acting_units"),
    ("standing", "standing_units"),
)
# So much of a record's text stands in the closed line of its citation.
_GLIMPSE = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What citations are shown with; their ids begin with ``anchor``."""

    library: Library
    today: date
    anchor: str
    texts: Texts


def reference(citation: Citation, number: int, texts: Texts) -> str:
    """[1]: opens the notice at the cited place."""
    shown = f"[{number}]"
    name = f"{texts.say('source')} {shown} {label(citation.record, texts)}"
    return _opener(citation, shown, class_="reference", aria_label=name)


def _opener(citation: Citation, shown: str, **attributes: str) -> str:
    """A button that opens the notice at the citation; the reader lights what it marks."""
    return element(
        "button",
        escape(shown),
        type="button",
        data_source=citation.record.id,
        data_told=told((*citation.marked, *evidence_of(citation))),
        **attributes,
    )


def citation_html(
    citation: Citation, number: int, shown: Shown, *, is_open: bool = False, quotes: bool = False
) -> str:
    """The citation as a ``<details>`` with ``number`` before it.

    ``is_open`` shows its facts at once, and ``quotes`` the notice's words.
    """
    texts = shown.texts
    opener = _opener(citation, texts.say("open_source"), class_="open-source")
    body = (
        _unsure(citation, texts)
        + _facts(citation, shown)
        + _quote(citation, texts, is_open=quotes)
        + _place(citation, shown)
    )
    content = _summary(citation, number, shown) + element(
        "div", body + opener, class_="source-body"
    )
    state = {"open": ""} if is_open else {}
    return element("details", content, class_="citation", id=f"{shown.anchor}-{number}", **state)


def _summary(citation: Citation, number: int, shown: Shown) -> str:
    """The closed line: [1] 任务27 甘政办发〔2023〕94号, how the text begins, and by when."""
    record, notice, texts = citation.record, citation.notice, shown.texts
    name = notice.document_number or notice.region or notice.title
    status = [texts.say("draft")] if notice.status == "draft" else []
    origin = " · ".join([name, *status])
    begins = record.title or record.text
    glimpse = begins[:_GLIMPSE] + ("…" if len(begins) > _GLIMPSE else "")
    return element(
        "summary",
        element("span", f"[{number}]", class_="number")
        + element("span", escape(label(record, texts)), class_="item")
        + element("span", escape(origin), class_="origin")
        + element("span", escape(glimpse), class_="glimpse", lang="zh-CN")
        + element("span", deadlines_html(record.deadlines, (), shown), class_="due")
        + _unsure_mark(citation, texts),
    )


def _unsure_mark(citation: Citation, texts: Texts) -> str:
    if not citation.notice.problems_of(citation.record):
        return ""
    return element("span", escape(texts.say("unsure_mark")), class_="unsure-mark")


def _unsure(citation: Citation, texts: Texts) -> str:
    """What the reader of the notice was unsure of here; empty where it was sure."""
    problems = citation.notice.problems_of(citation.record)
    if not problems:
        return ""
    said = dict.fromkeys(problem_words(p.message, texts.language) for p in problems)
    lines = "".join(element("li", escape(words)) for words in said)
    why = element("p", escape(texts.say("unsure_record")))
    return element("div", why + element("ul", lines), class_="unsure-record")


def _quote(citation: Citation, texts: Texts, *, is_open: bool) -> str:
    """The notice's own words, foldable, with what answers and what proves it marked."""
    marks = (*citation.marked, *evidence_of(citation))
    text, spans = citation.notice.text, citation.spans
    if citation.record.kind == "notice":
        # Its title, preamble and signature stand apart in the notice; an item's text reads on.
        words = "\n".join(marked(text, [span], marks) for span in spans)
    else:
        words = marked(text, spans, marks)
    quoted = element("blockquote", words, lang="zh-CN")
    state = {"open": ""} if is_open else {}
    name = element("summary", escape(texts.say("quote")))
    return element("details", name + quoted, class_="quote", **state)


def _facts(citation: Citation, shown: Shown) -> str:
    """Who, and by when: what most people look for."""
    record, proven = citation.record, evidence_of(citation)
    rows = [(name, units_html(record.units_as(role), proven, shown)) for role, name in _ROLES]
    rows.append(("deadlines", deadlines_html(record.deadlines, proven, shown)))
    rows.append(("tier", _tier(citation)))
    return _terms(rows, shown.texts)


def _place(citation: Citation, shown: Shown) -> str:
    """Where the record stands, folded."""
    record, notice, texts = citation.record, citation.notice, shown.texts
    pages = "、".join(map(str, notice.pages_of(citation.spans)))
    rows = [
        ("from_item", _source(citation, shown)),
        ("notice_title", escape(notice.title)),
        ("document_number", escape(notice.document_number or texts.say("unnumbered"))),
        ("headings", escape(" › ".join(record.headings))),
        ("pages", pages),
        ("file", escape(file_name(notice))),
    ]
    name = element("summary", escape(texts.say("where")))
    return element("details", name + _terms(rows, texts), class_="where")


def _terms(rows: Sequence[tuple[str, str]], texts: Texts) -> str:
    """Named contents as a list of terms, without those that are empty."""
    listed = (
        element("div", element("dt", escape(texts.say(name))) + element("dd", content))
        for name, content in rows
        if content
    )
    content = "".join(listed)
    return element("dl", content) if content else ""


def units_html(units: Sequence[Unit], proven: Sequence[Span], shown: Shown) -> str:
    """The units' full names, each once, marked where the answer rests on their place."""
    texts, names = shown.texts, dict[str, str]()
    for unit in units:
        name = _lit(escape(unit_shown(unit.name, texts.language)), unit.span, proven)
        written = "".join(unit.as_written.split())
        if written != unit.name:
            inside = escape(texts.say("as_written", words=written))
            name += element("small", texts.say("brackets", inside=inside))
        if unit.name not in names or _rests_on(unit.span, proven):
            names[unit.name] = name
    return texts.say("enumeration").join(names.values())


def deadlines_html(deadlines: Sequence[Deadline], proven: Sequence[Span], shown: Shown) -> str:
    """Each deadline in the notice's words, the dates computed from them, and how it stands."""
    return shown.texts.say("enumeration").join(
        _lit(escape(deadline.text), deadline.span, proven)
        + dates_html(deadline, shown.texts)
        + timing_html(deadline, shown.today, shown.texts)
        for deadline in deadlines
    )


def dates_html(deadline: Deadline, texts: Texts) -> str:
    """The computed dates in brackets, or nothing where the words fix no day."""
    if deadline.end is None:
        return ""
    name = "until" if deadline.start is None else "period"
    inside = texts.say(name, start=deadline.start, end=deadline.end)
    return element("small", texts.say("brackets", inside=inside))


def _tier(citation: Citation) -> str:
    """Who ordered the task, marked where the answer rests on it; empty where nobody is named."""
    record = citation.record
    tier = escape(record.tier or "")
    return _lit(tier, record.tier_span, evidence_of(citation)) if record.tier_span else tier


def _source(citation: Citation, shown: Shown) -> str:
    """The item of the body that a task comes from; empty where there is none."""
    found = shown.library.find(citation.record.source) if citation.record.source else None
    if found is None:
        return ""
    record = found[1]
    return escape(" ".join(filter(None, (label(record, shown.texts), record.title))))


def evidence_of(citation: Citation) -> tuple[Span, ...]:
    """Every place that proves a field which the answer states."""
    return tuple(span for evidence in citation.evidence for span in evidence.spans)


def _rests_on(span: Span, proven: Sequence[Span]) -> bool:
    """Whether one of the proving places covers ``span`` or lies within it."""
    return any(place.holds(span) or span.holds(place) for place in proven)


def _lit(content: str, span: Span, proven: Sequence[Span]) -> str:
    """``content`` marked where the answer rests on ``span``."""
    return element("mark", content) if _rests_on(span, proven) else content
