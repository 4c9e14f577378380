"""How a line of a list is worded: its item, units, deadline, state and source."""

from collections.abc import Iterable

from assistant.compose.pieces import unit_shown
from assistant.exports.texts import Texts
from assistant.model import Citation
from assistant.obligations.model import Counterpart, Obligation, Timing
from assistant.place_names import place_name
from corpus.model import Notice, Record, Role


def item(record: Record, texts: Texts) -> str:
    """任务27, Measure 11."""
    return texts.say(record.kind, number=record.number)


def place(notice: Notice, texts: Texts) -> str:
    """The notice's place, or its title where it has none."""
    return place_name(notice, texts.language)


def document(notice: Notice, texts: Texts) -> str:
    """The notice as it is cited: by its number, else by its title; a draft says so."""
    if notice.document_number:
        return notice.document_number
    # A title that says 征求意见稿 itself need not be told again.
    said = notice.status != "draft" or "征求意见" in notice.title
    return notice.title if said else notice.title + texts.say("brackets", inside=texts.say("draft"))


def citation(cited: Citation, texts: Texts) -> str:
    """甘政办发〔2023〕94号 任务27, with its page where there are pages; unsure reading is said."""
    words = item(cited.record, texts)
    pages = cited.notice.pages_of(cited.record.spans)
    if pages:
        numbers = "、".join(map(str, pages))
        words += texts.say("brackets", inside=texts.say("pages", pages=numbers))
    if is_unsure(cited):
        words += texts.say("brackets", inside=texts.say("unsure"))
    return texts.say("citation_of", document=document(cited.notice, texts), item=words)


def is_unsure(cited: Citation) -> bool:
    """Whether the reader of the notice was unsure of what is cited."""
    return bool(cited.notice.problems_of(cited.record))


def units(record: Record, texts: Texts, *roles: Role) -> str:
    """The record's units in these roles, each once."""
    return listed((unit_shown(name, texts.language) for name in record.names_as(*roles)), texts)


def named_as(obligation: Obligation, texts: Texts) -> str:
    """The names by which the notice means the unit; a general one is marked."""
    names = {mention.name: mention.general for mention in obligation.mentions}
    mark = texts.say("brackets", inside=texts.say("general"))
    return listed((name + mark if general else name for name, general in names.items()), texts)


def roles(obligation: Obligation, texts: Texts) -> str:
    """The roles in which the unit is meant."""
    return listed((texts.say(f"role_{role}") for role in obligation.roles), texts)


def deadline(timing: Timing, texts: Texts) -> str:
    """The notice's own words without the blanks of its layout."""
    if timing.deadline is None:
        return texts.say("no_deadline")
    words = "".join(timing.deadline.text.split())
    if timing.deadline.start is None or timing.deadline.end is None:
        return words
    period = texts.say("period", start=timing.deadline.start, end=timing.deadline.end)
    return words + texts.say("brackets", inside=period)


def state(timing: Timing, texts: Texts) -> str:
    """The state as of the list's day; that it is to be kept up as well, where it is."""
    first, *also = timing.states
    said = texts.say(f"state_{first}")
    return said + "".join(texts.say("also", state=texts.say(f"state_{name}")) for name in also)


def above(counterpart: Counterpart | None, texts: Texts) -> str:
    """The item of the notice above that it answers to, with its tasks; empty without one."""
    if counterpart is None:
        return ""
    cited = citation(counterpart.parent, texts)
    if not counterpart.tasks:
        return cited
    tasks = listed(dict.fromkeys(item(line.record, texts) for line in counterpart.tasks), texts)
    return texts.say("from_above_tasks", citation=cited, tasks=tasks)


def source_line(notice: Notice, texts: Texts) -> str:
    """A notice as a list of sources names it: title, then number, date or that it is a draft."""
    facts = [notice.document_number, notice.date.isoformat() if notice.date else None]
    facts += [texts.say("draft")] if notice.status == "draft" else []
    known = listed(filter(None, facts), texts)
    return texts.say("source_line", title=notice.title, facts=known) if known else notice.title


def listed(words: Iterable[str | None], texts: Texts) -> str:
    """The words with a joint between them."""
    return texts.say("and").join(word for word in words if word)
