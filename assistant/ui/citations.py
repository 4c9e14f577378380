"""A citation as HTML: one line that names the place, and opens to what stands there."""

from collections.abc import Iterable, Sequence
from html import escape

from assistant.compose.pieces import unit_shown
from assistant.model import Citation
from assistant.ui.items import Library, file_name, label
from assistant.ui.markup import element, marked
from assistant.ui.texts import Texts
from corpus.model import Deadline, Role, Span, Unit

_ROLES: tuple[tuple[Role, str], ...] = (
    ("lead", "lead_units"),
    ("responsible", "responsible_units"),
    ("acting", "acting_units"),
    ("standing", "standing_units"),
)
# So much of a record's text stands in the closed line of its citation.
_GLIMPSE = 60


def citation_html(
    citation: Citation,
    number: int,
    anchor: str,
    library: Library,
    texts: Texts,
    *,
    is_open: bool = False,
) -> str:
    """The citation as a ``<details>`` with the id ``anchor`` and ``number`` before it."""
    content = _summary(citation, number, texts) + element(
        "div", _quote(citation, texts) + _facts(citation, library, texts), class_="source-body"
    )
    state = {"open": ""} if is_open else {}
    return element("details", content, class_="citation", id=anchor, **state)


def _summary(citation: Citation, number: int, texts: Texts) -> str:
    """The closed line: [1] 任务27 甘政办发〔2023〕94号, and how the text begins."""
    record, notice = citation.record, citation.notice
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
        + element("span", escape(glimpse), class_="glimpse"),
    )


def _quote(citation: Citation, texts: Texts) -> str:
    """The notice's own words, with what answers the question and what proves it marked."""
    marks = (*citation.marked, *_evidence(citation))
    text, spans = citation.notice.text, citation.spans
    if citation.record.kind == "notice":
        # Its title, preamble and signature stand apart in the notice; an item's text reads on.
        words = "\n".join(marked(text, [span], marks) for span in spans)
    else:
        words = marked(text, spans, marks)
    return element("blockquote", words, lang="zh-CN", aria_label=texts.say("quote"))


def _facts(citation: Citation, library: Library, texts: Texts) -> str:
    """What the record says beside its text, and where it stands, as a list of terms."""
    record, notice = citation.record, citation.notice
    proven = _evidence(citation)
    rows = [(name, _units(record.units_as(role), proven, texts)) for role, name in _ROLES]
    rows.append(("deadlines", _deadlines(record.deadlines, proven, texts)))
    rows.append(("tier", _tier(citation)))
    rows.append(("from_item", _source(citation, library, texts)))
    rows.append(("notice_title", escape(notice.title)))
    rows.append(("document_number", escape(notice.document_number or texts.say("unnumbered"))))
    rows.append(("headings", escape(" › ".join(record.headings))))
    rows.append(("file", escape(file_name(notice))))
    listed = (
        element("div", element("dt", escape(texts.say(name))) + element("dd", content))
        for name, content in rows
        if content
    )
    return element("dl", "".join(listed))


def _units(units: Sequence[Unit], proven: Sequence[Span], texts: Texts) -> str:
    """The units' full names, each once, marked where the answer rests on their place."""
    shown: dict[str, str] = {}
    for unit in units:
        name = _lit(escape(unit_shown(unit.name, texts.language)), unit.span, proven)
        written = "".join(unit.as_written.split())
        if written != unit.name:
            inside = escape(texts.say("as_written", words=written))
            name += element("small", texts.say("brackets", inside=inside))
        if unit.name not in shown or _rests_on(unit.span, proven):
            shown[unit.name] = name
    return texts.say("enumeration").join(shown.values())


def _deadlines(deadlines: Iterable[Deadline], proven: Sequence[Span], texts: Texts) -> str:
    """Each deadline in the notice's words, with the dates computed from them beside it."""
    return texts.say("enumeration").join(
        _lit(escape(deadline.text), deadline.span, proven) + _dates(deadline, texts)
        for deadline in deadlines
    )


def _dates(deadline: Deadline, texts: Texts) -> str:
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
    return _lit(tier, record.tier_span, _evidence(citation)) if record.tier_span else tier


def _source(citation: Citation, library: Library, texts: Texts) -> str:
    """The item of the body that a task comes from; empty where there is none."""
    found = library.find(citation.record.source) if citation.record.source else None
    if found is None:
        return ""
    record = found[1]
    return escape(" ".join(filter(None, (label(record, texts), record.title))))


def _evidence(citation: Citation) -> tuple[Span, ...]:
    """Every place that proves a field which the answer states."""
    return tuple(span for evidence in citation.evidence for span in evidence.spans)


def _rests_on(span: Span, proven: Sequence[Span]) -> bool:
    """Whether one of the proving places covers ``span`` or lies within it."""
    return any(place.holds(span) or span.holds(place) for place in proven)


def _lit(content: str, span: Span, proven: Sequence[Span]) -> str:
    """``content`` marked where the answer rests on ``span``."""
    return element("mark", content) if _rests_on(span, proven) else content
