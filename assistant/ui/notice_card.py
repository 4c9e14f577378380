"""One notice as a card: what it says of itself, what was unsure, its outline, its records."""

from collections.abc import Iterable, Mapping
from html import escape

from assistant.ui.items import file_name, label
from assistant.ui.markup import element
from assistant.ui.notice_text import told
from assistant.ui.problem_words import problem_words
from assistant.ui.reader import each_once
from assistant.ui.texts import Texts
from corpus.model import Heading, Kind, Notice, Problem, Record, Span

# The kinds of records, in the order in which they are listed, and the text that counts them.
COUNTED: Mapping[Kind, str] = {
    "measure": "measures",
    "task": "tasks",
    "requirement": "requirements",
}
# So much of a record, and of the words that were unsure, stands in its line.
_GLIMPSE = 60


def card_html(notice: Notice, texts: Texts) -> str:
    """The whole card; problems are always in sight, outline and records fold."""
    title = element("h3", escape(notice.title), lang="zh-CN")
    open_text = _opener(escape(texts.say("open_notice")), notice.about)
    parts = (
        title,
        _facts(notice, texts),
        element("div", open_text, data_row=""),
        _problems(notice, texts),
        _outline(notice, texts),
        *(_records(notice, kind, texts) for kind in COUNTED),
    )
    return element("article", "".join(parts), class_="notice-card")


def folded_card_html(notice: Notice, texts: Texts) -> str:
    """The title and how much the notice holds; the script puts the card in when it is opened."""
    counts = (texts.say(name, count=len(notice.of_kind(kind))) for kind, name in COUNTED.items())
    doubts = [texts.say("problems", count=len(notice.problems))] if notice.problems else []
    line = " · ".join((notice.document_number or texts.say("unnumbered"), *counts, *doubts))
    title = element("span", escape(notice.title), lang="zh-CN")
    summary = element("summary", element("span", title + element("small", escape(line))))
    return element(
        "details", summary + element("div", ""), class_="folded-card", data_card=notice.id
    )


def _facts(notice: Notice, texts: Texts) -> str:
    """Number, issuer, date, status and file, as terms; a draft is called one."""
    draft = notice.status == "draft"
    status = element(
        "span",
        escape(texts.say("status_draft" if draft else "status_issued")),
        class_="draft" if draft else "issued",
    )
    rows = (
        ("document_number", escape(notice.document_number or texts.say("unnumbered"))),
        ("issuer", escape(notice.issuer or texts.say("not_said"))),
        ("date", notice.date.isoformat() if notice.date else escape(texts.say("undated"))),
        ("status", status),
        ("file", escape(file_name(notice))),
    )
    listed = "".join(
        element("div", element("dt", escape(texts.say(name))) + element("dd", content))
        for name, content in rows
    )
    return element("dl", listed)


def _problems(notice: Notice, texts: Texts) -> str:
    """Each place that could not be read with certainty, or that there is none."""
    if not notice.problems:
        return element("p", escape(texts.say("no_problems")), class_="unsure none")
    heading = element("h4", escape(texts.say("problems", count=len(notice.problems))))
    why = element("p", escape(texts.say("problems_why")))
    items = "".join(_problem(notice, problem, texts) for problem in notice.problems)
    return element("section", heading + why + element("ul", items), class_="unsure", data_row="")


def _problem(notice: Notice, problem: Problem, texts: Texts) -> str:
    """One problem: its line, what it is, and the words it is about; a press opens the place."""
    line = notice.text.count("\n", 0, problem.span.start) + 1
    place = element("b", escape(texts.say("at_line", line=line)))
    message = element("span", escape(problem_words(problem.message, texts.language)))
    words = element("q", escape(_short(problem.span.of(notice.text))), lang="zh-CN")
    content = " ".join((place, message, words))
    return element("li", _opener(content, _holder(notice, problem.span), problem.span))


def _holder(notice: Notice, span: Span) -> Record:
    """The record that ``span`` lies in; the notice itself where it lies in none."""
    held = (r for r in notice.records if any(part.holds(span) for part in r.extent))
    return next(held, notice.about)


def _outline(notice: Notice, texts: Texts) -> str:
    """The headings, each a button that opens the text there; empty where there is none."""
    headings = each_once(notice.headings)
    items = (_heading(notice, heading) for heading in headings)
    return _folded(texts.say("headings_count", count=len(headings)), items, "outline")


def _heading(notice: Notice, heading: Heading) -> str:
    words = element("span", escape(heading.label), lang="zh-CN")
    opener = _opener(words, notice.about, heading.span)
    return element("li", opener, data_level=str(heading.level))


def _records(notice: Notice, kind: Kind, texts: Texts) -> str:
    """The records of one kind, each a button that opens its place; empty where there is none."""
    records = notice.of_kind(kind)
    items = (element("li", _opener(_line(record, texts), record)) for record in records)
    return _folded(texts.say(COUNTED[kind], count=len(records)), items, "records")


def _line(record: Record, texts: Texts) -> str:
    """The record's number and how it begins."""
    words = escape(_short(record.title or record.text))
    return f"{element('b', escape(label(record, texts)))} {element('span', words, lang='zh-CN')}"


def _folded(name: str, items: Iterable[str], look: str) -> str:
    """A list that unfolds at a press; empty without items."""
    listed = "".join(items)
    if not listed:
        return ""
    content = element("summary", escape(name)) + element("ul", listed)
    return element("details", content, class_=look, data_row="")


def _opener(content: str, record: Record, place: Span | None = None) -> str:
    """A button of that HTML which opens the notice at ``record``, or at ``place`` in it."""
    lit = {"data_told": told((place,))} if place else {}
    return element("button", content, type="button", data_source=record.id, **lit)


def _short(words: str) -> str:
    """The words on one line, and not more than a line of them."""
    words = " ".join(words.split())
    return words[:_GLIMPSE] + ("…" if len(words) > _GLIMPSE else "")
