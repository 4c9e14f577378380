"""What came of a file, and the notices that were added, as HTML; every name in it is escaped."""

from collections.abc import Mapping, Sequence
from html import escape
from typing import get_args

from assistant.exports.texts import Texts
from assistant.model import Language
from assistant.ui.adding.texts import adding_texts, reason_words
from assistant.ui.markup import element
from assistant.ui.problem_words import problem_words
from corpus.model import Level, Notice
from index.library import Added, Corrections, Entry
from index.library.adding import Doubt


def result_html(result: Added, language: Language) -> str:
    """One file's line: what came of it, what was read, and each place that was unsure."""
    texts = adding_texts(language)
    name = element("b", escape(result.file))
    state = element("span", escape(texts.say(f"state_{result.state}")), class_="state")
    lines = [element("p", f"{name} {state}")]
    if result.title:
        lines.append(element("p", escape(result.title), lang="zh-CN", class_="title"))
    if result.why:
        why = reason_words(result.why, language)
        lines.append(element("p", escape(texts.say("why", why=why)), class_="why"))
    if result.counts:
        counts = {f"{kind}s": count for kind, count in result.counts}
        lines.append(element("p", escape(texts.say("counts", **counts))))
        if not any(counts.values()):
            lines.append(element("p", escape(texts.say("no_plan")), class_="why"))
    if result.beside:
        lines.append(element("p", escape(texts.say("beside", ids="、".join(result.beside)))))
    return element(
        "div", "".join(lines) + _doubts(result.doubts, texts), class_=f"result {result.state}"
    )


def _doubts(doubts: Sequence[Doubt], texts: Texts) -> str:
    """The places that were unsure, folded; that there is none is not said."""
    if not doubts:
        return ""
    items = "".join(
        element(
            "li",
            element("b", escape(texts.say("at_line", line=doubt.line)))
            + f" {escape(problem_words(doubt.message, texts.language))} "
            + element("q", escape(doubt.words), lang="zh-CN"),
        )
        for doubt in doubts
    )
    summary = element("summary", escape(texts.say("doubts", count=len(doubts))))
    return element("details", summary + element("ul", items))


def entries_html(entries: Sequence[Entry], held: Mapping[str, Notice], texts: Texts) -> str:
    """The added notices, latest first, each with what can be done with it.

    ``held`` are the notices that answers come from, by id.
    """
    if not entries:
        return element("p", escape(texts.say("none_added")), class_="note")
    heading = element("h3", escape(texts.say("added_notices", count=len(entries))))
    items = "".join(_entry(entry, held.get(entry.id), texts) for entry in reversed(entries))
    others = "".join(element("option", "", value=n.id, label=n.title) for n in held.values())
    parents = element("datalist", others, id="held-notices")
    return heading + element("ul", items, class_="added-list") + parents


def _entry(entry: Entry, notice: Notice | None, texts: Texts) -> str:
    number = entry.document_number or texts.say("unnumbered")
    line = " · ".join([number, entry.file, texts.say("added_on", day=entry.added)])
    title = element("p", escape(entry.title), lang="zh-CN", class_="title")
    small = element("p", element("small", escape(line)))
    whose = element("p", element("small", escape(_whose(entry, notice, texts)))) if notice else ""
    correcting = _correcting(entry, notice, texts)
    return element("li", title + small + whose + correcting + _removing(texts), data_id=entry.id)


def _whose(entry: Entry, notice: Notice, texts: Texts) -> str:
    """The place and the level that count, and whether they were read or set right."""
    said = entry.corrections
    return texts.say(
        "whose",
        region=notice.region or texts.say("no_region"),
        region_by=texts.say("by_hand" if said.region else "by_reading"),
        level=texts.say(f"level_{notice.level}" if notice.level else "no_level"),
        level_by=texts.say("by_hand" if said.level else "by_reading"),
    )


def _correcting(entry: Entry, notice: Notice | None, texts: Texts) -> str:
    """The form for whose notice it is; folded, for mostly the reader is right."""
    said = entry.corrections
    read = notice.region if notice and not said.region else None
    hint = texts.say("region_read", region=read) if read else texts.say("region_hint")
    region = element(
        "input", "", type="text", name="region", maxlength="40", autocomplete="off",
        value=said.region or "", placeholder=hint,
    )  # fmt: skip
    parent = element(
        "input", "", type="text", name="parent", autocomplete="off", list="held-notices",
        value=" ".join(said.parents), placeholder=texts.say("parent_hint"),
    )  # fmt: skip
    levels = ("", *get_args(Level))
    options = "".join(
        element(
            "option",
            escape(texts.say(f"level_{level}" if level else "level_guessed")),
            value=level,
            **({"selected": ""} if level == (said.level or "") else {}),
        )
        for level in levels
    )
    fields = (
        element("label", element("span", escape(texts.say("region"))) + region)
        + element(
            "label",
            element("span", escape(texts.say("level"))) + element("select", options, name="level"),
        )
        + element("label", element("span", escape(texts.say("parent"))) + parent)
        + element("button", escape(texts.say("save")), type="submit")
    )
    if said != Corrections():
        back = escape(texts.say("withdraw"))
        fields += element("button", back, type="button", data_do="withdraw")
    summary = element("summary", escape(texts.say("correct")))
    return element("details", summary + element("form", fields, class_="correct"))


def _removing(texts: Texts) -> str:
    """The button that removes, and the question before it does."""
    ask = element("button", escape(texts.say("remove")), type="button", data_do="ask")
    sure = element(
        "span",
        escape(texts.say("sure"))
        + element("button", escape(texts.say("remove_now")), type="button", data_do="remove")
        + element("button", escape(texts.say("keep")), type="button", data_do="keep"),
        class_="sure",
        hidden="",
    )
    return element("div", ask + sure, class_="removing")
