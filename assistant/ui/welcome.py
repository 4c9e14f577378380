"""What the page shows before the first question: the notices, and what to ask."""

from collections.abc import Sequence
from html import escape

from assistant.ui.items import count_of
from assistant.ui.markup import asking, element
from assistant.ui.texts import ExampleGroup, Texts
from corpus.model import Notice

# Of more numbers than this nobody reads each.
_ADDENDS = 3


def welcome_html(notices: Sequence[Notice], texts: Texts) -> str:
    """The notices that are loaded, and example questions for each kind of user."""
    groups = "".join(_group(group) for group in texts.example_groups)
    heading = element("h2", escape(texts.say("examples")))
    examples = element("section", heading + groups, class_="examples")
    return element("div", _loaded(notices, texts) + examples, class_="welcome")


def _loaded(notices: Sequence[Notice], texts: Texts) -> str:
    """How many notices, tasks and measures there are, and each notice by name."""
    if not notices:
        return element("p", escape(texts.say("no_notices")), class_="loaded")
    total = texts.say(
        "notices",
        notices=len(notices),
        tasks=_sum_shown(notices, "task"),
        measures=count_of(notices, "measure"),
    )
    listed = element("ul", "".join(_notice(notice, texts) for notice in notices))
    title = element("summary", escape(total))
    return element("details", title + listed, class_="loaded")


def _sum_shown(notices: Sequence[Notice], kind: str) -> str:
    """The numbers that make up the sum, as far as there are any: 57+52; of many their sum."""
    counts = [count for notice in notices if (count := count_of((notice,), kind))]
    return "+".join(map(str, counts)) if 0 < len(counts) <= _ADDENDS else str(sum(counts))


def _notice(notice: Notice, texts: Texts) -> str:
    """One notice: title, number or draft, and what it holds."""
    number = notice.document_number or texts.say(
        "draft" if notice.status == "draft" else "unnumbered"
    )
    when = notice.date.isoformat() if notice.date else texts.say("undated")
    holds = [
        texts.say(name, count=count_of((notice,), kind))
        for name, kind in (("tasks", "task"), ("measures", "measure"))
        if count_of((notice,), kind)
    ]
    line = " · ".join([number, when, *holds])
    return element(
        "li",
        element("span", escape(notice.title), lang="zh-CN") + element("small", escape(line)),
    )


def _group(group: ExampleGroup) -> str:
    """The example questions of one kind of user."""
    buttons = "".join(asking(question, question, "example") for question in group.questions)
    return element("div", element("h3", escape(group.title)) + buttons)
