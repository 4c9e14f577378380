"""The numbered citations of an answer: a few as cards, many in groups that fold."""

from collections.abc import Sequence
from html import escape
from itertools import groupby

from assistant.model import Citation
from assistant.ui.citations import Shown, citation_html
from assistant.ui.markup import element
from assistant.ui.timing_words import timing_html

# Up to so many sources show their facts at once.
_FEW = 3
# More than so many stand in groups, by the notice's own headings.
_GROUPED = 8

Numbered = Sequence[tuple[int, Citation]]


def sources_html(citations: Sequence[Citation], shown: Shown) -> str:
    """All citations in the answer's order, with how many they are."""
    if not citations:
        return ""
    numbered = list(enumerate(citations, start=1))
    heading = element("h3", escape(shown.texts.say("sources", count=len(citations))))
    grouped = len(citations) > _GROUPED
    fold = ""
    if grouped:
        fold = element("button", escape(shown.texts.say("fold")), type="button", data_fold="")
    content = "".join(
        _of_notice(list(group), shown, of=len(citations))
        for _, group in groupby(numbered, key=lambda pair: pair[1].notice.id)
    )
    if grouped and all(citation.record.kind == "notice" for citation in citations):
        # Which notices there are: one group of them, and not a group for each.
        content = _group(shown.texts.say("notices_themselves"), numbered, shown, of=len(citations))
    head = element("div", heading + fold, class_="sources-head")
    return element(
        "section",
        head + content + _as_of(citations, shown),
        class_="sources",
        id=f"{shown.anchor}-sources",
    )


def _of_notice(group: Numbered, shown: Shown, *, of: int) -> str:
    """The citations of one notice, named where the answer cites others, too."""
    place = shown.library.place(group[0][1].notice, shown.texts.language)
    heading = element("h4", escape(f"{place} · {len(group)}")) if of > len(group) else ""
    if of <= _GROUPED:
        return heading + _cards(group, shown, of=of)
    return heading + _by_heading(group, shown, of=of)


def _cards(group: Numbered, shown: Shown, *, of: int) -> str:
    """One card after the other; a few are open, and a lone one shows its quote."""
    return "".join(
        citation_html(citation, number, shown, is_open=of <= _FEW, quotes=of == 1)
        for number, citation in group
    )


def _by_heading(group: Numbered, shown: Shown, *, of: int) -> str:
    """The citations under each heading of the notice, folded but for the first of all."""
    content = []
    for heading, pairs in groupby(group, key=lambda pair: _heading(pair[1])):
        name = heading or shown.texts.say("without_heading")
        content.append(_group(name, list(pairs), shown, of=of))
    return "".join(content)


def _group(name: str, listed: Numbered, shown: Shown, *, of: int) -> str:
    """Citations that fold under a name; the first of all stand open."""
    count = element("span", str(len(listed)), class_="count")
    title = element("summary", element("span", escape(name), lang="zh-CN") + count)
    is_open = {"open": ""} if listed[0][0] == 1 else {}
    cards = _cards(listed, shown, of=of)
    return element("details", title + cards, class_="group", **is_open)


def _heading(citation: Citation) -> str:
    """The outermost heading that says something of the matter."""
    headings = citation.record.headings
    # The body's items all stand under one heading, 二、重点任务; the next one tells them apart.
    inner = citation.record.kind != "task" and len(headings) > 1
    return headings[1] if inner else next(iter(headings), "")


def _as_of(citations: Sequence[Citation], shown: Shown) -> str:
    """The day that the states are as of, where any are shown."""
    deadlines = (d for citation in citations for d in citation.record.deadlines)
    if not any(timing_html(deadline, shown.today, shown.texts) for deadline in deadlines):
        return ""
    return element("p", escape(shown.texts.say("as_of", day=shown.today)), class_="as-of")
