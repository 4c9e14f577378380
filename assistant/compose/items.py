"""One sentence for each item that answers, holding what was asked and hardly more."""

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from assistant.compose.pieces import (
    Piece,
    Pieces,
    frame,
    frames,
    joined,
    quote,
    say,
    times,
    unit_piece,
    units,
)  # fmt: skip
from assistant.findings import Item
from assistant.model import Language
from assistant.place_names import place_name
from assistant.query import Query
from assistant.reading.wants.claims import counts_units
from corpus.deadlines import times_in
from corpus.model import Deadline, Notice, Record, Span
from corpus.model import joined as text_at
from corpus.units import key

# A task's words stand whole in the answer up to this length, longer ones by their first clause.
_WHOLE = 60
# … or up to a comma, where it is no longer than this.
_LONGEST = 100
_UNIT_ALONE = re.compile("[^，。；、]{1,14}(?:政府|部门|机关|单位|机构|[厅局委办])")
_ANOTHER_QUESTION = re.compile(r"[？?]\s*\S*[\u4e00-\u9fffa-zA-Z]")
_HANDED = re.compile("报|送|交|汇总|备案")
_SENTENCE = re.compile("[^。；]+")
_EVERY = re.compile("每半?[年月季周]")


def place_piece(notice: Notice, language: Language) -> Piece:
    """The notice's place as its answers name it."""
    return Piece(kind="place", text=notice.id, shown=place_name(notice, language))


def item_name(
    record: Record, notice: Notice, language: Language, *, titled: bool = False
) -> Pieces:
    """甘肃省任务27; with its title where one is wanted and there."""
    place = place_piece(notice, language)
    if record.kind == "notice" and place.shown.endswith("通知"):
        # …若干措施的通知: a name by its title that says what it is.
        return (place,)
    if record.kind == "notice":
        return say(language, "notice_item", place=place)
    kind = frame(frames(language)[f"kind_{record.kind}"])
    number = number_piece(record)
    if titled and record.title:
        title = quote(record, record.title, marks=False)
        return say(language, "item_titled", place=place, kind=kind, number=number, title=title)
    return say(language, "item", place=place, kind=kind, number=number)


def number_piece(record: Record) -> Pieces:
    """A record's number; nothing where it has none."""
    if not record.number:
        return ()
    return (Piece(kind="number", text=record.number, shown=record.number, record=record.id),)


def sentence(item: Item, notice: Notice, query: Query, *, compared: bool = False) -> Pieces:
    """The item's name and what is asked of it.

    Where it is ``compared``, its words stand in the table below: fields that answer are enough.
    """
    language = query.language
    parts = list(_facts(item, notice, query, compared=compared))
    named = item_name(item.record, notice, language, titled=_titled(item, query))
    colon = (frame(frames(language)["colon"]),)
    return (*named, *colon, *joined(language, parts, "semicolon")) if parts else named


def _titled(item: Item, query: Query) -> bool:
    return item.record.kind != "task" and not (item.sentences and query.asks("how_much"))


def _facts(item: Item, notice: Notice, query: Query, *, compared: bool) -> Iterator[Pieces]:
    """What is asked, in the order in which people read: what, who, when."""
    record = item.record
    wants_units = query.asks("who", "lead", "responsible", "duty")
    fields = wants_units or query.asks("when", "section")
    undated = query.asks("when") and bool(dated_beside(item))
    needs_sentence = _needs_sentence(item, query, compared=compared) or undated
    if query.asks("content") or not fields:
        yield from _content(item, notice)
        needs_sentence = False
    elif record.kind == "task" and query.subject and not needs_sentence:
        words = item.clause or clause(record.text)
        # What is done every year has no day of its own: its words say when.
        if not compared or (query.asks("when") and _EVERY.search(words)):
            yield (quote(record, words),)
    if wants_units:
        yield from _who(item, query)
    if query.asks("when"):
        yield from _when(item, query)
    if query.asks("section"):
        yield from _section(record, query.language)
    pointed_at = query.numbers or query.given or query.asks("confirm")
    if record.tier and (query.asks("tier") or (pointed_at and query.tiers)):
        yield say(query.language, "tier", tier=quote(record, record.tier, marks=False))
    if fields and needs_sentence:
        yield from _quoted(item, notice)
    if undated:
        yield from _when_beside(item, query.language)


def _needs_sentence(item: Item, query: Query, *, compared: bool) -> bool:
    """Fields alone do not answer where a number, a yes or a place within the text is asked."""
    if not item.sentences:
        return False
    record = item.record
    told = item.clause or clause(record.text)
    if query.asks("to_whom") and (compared or not _HANDED.search(told)):
        return True
    if query.asks("how_much", "confirm", "content"):
        return not (query.asks("content") and not query.subject)
    no_units = query.asks("who", "lead") and not record.units_as("lead", "responsible")
    no_time = query.asks("when") and not record.deadlines
    is_told = compared and not query.asks("duty")
    return (record.kind != "task" and not is_told) or bool(no_units or no_time)


def _content(item: Item, notice: Notice) -> Iterator[Pieces]:
    record = item.record
    if item.sentences:
        yield from _quoted(item, notice)
    elif record.kind == "task":
        yield (quote(record, record.text.rstrip("。；")),)
    else:
        opening = clause(record.text.removeprefix(f"{record.title}。"))
        if opening != record.title:
            yield (quote(record, opening),)


def _quoted(item: Item, notice: Notice) -> Iterator[Pieces]:
    for spans in item.sentences:
        # A full stop within the marks and one after them would be one too many.
        yield (quote(item.record, text_at(notice.text, spans).rstrip("。；")),)


def _who(item: Item, query: Query) -> Iterator[Pieces]:
    """Whom the record names, in the role asked; by its sentences where it names nobody else."""
    record, language = item.record, query.language
    wants_all = query.asks("who", "duty") and not query.asks("lead")
    if counts_units(query.question):
        yield from _how_many(record, query)
    if record.names_as("lead"):
        yield say(language, "lead", units=units(record, language, "lead"))
        if query.asks("responsible") or wants_all or _names_responsible(record, query):
            yield from _responsible(record, language)
    elif record.names_as("responsible"):
        key = "responsible" if record.kind == "task" else "lead_and_bracket"
        yield say(language, key, units=units(record, language, "responsible"))
    if record.names_as("standing"):
        yield say(language, "standing", units=units(record, language, "standing"))
    if record.names_as("acting") and not record.names_as("lead", "responsible"):
        yield say(language, "acting", units=_acting(item, query))


def _acting(item: Item, query: Query) -> Pieces:
    """Whom the sentence that answers sets to work; all whom the text does where more is asked."""
    language, acting = query.language, item.record.units_as("acting")
    # 会商机制由哪级政府建立？专班由谁组建？ The sentence shown may answer only one of them.
    marked = () if _ANOTHER_QUESTION.search(query.question) else item.marked
    inside = [u.name for u in acting if any(s.holds(u.span) for s in marked)]
    names = tuple(dict.fromkeys(inside)) or item.record.names_as("acting")
    return joined(
        language, ((unit_piece(item.record, name, language, ("acting",)),) for name in names)
    )


def _how_many(record: Record, query: Query) -> Iterator[Pieces]:
    """The number of units in the roles asked about."""
    roles: tuple[Literal["lead", "responsible"], ...] = ("lead", "responsible")
    for role in roles:
        names = record.names_as(role)
        if query.asks(role) and (names or record.kind == "task"):
            number = str(len(names))
            count = Piece(kind="computed", text=number, shown=number, record=record.id,
                          roles=(role,), value=len(names))  # fmt: skip
            # Where nobody leads, the units of a bracket are not told apart.
            in_bracket = role == "responsible" and record.kind != "task"
            key = "bracket" if in_bracket and not record.names_as("lead") else role
            yield say(query.language, f"count_{key}", count=count)


def _names_responsible(record: Record, query: Query) -> bool:
    """Whether the question names a unit that the record has as a responsible one."""
    return any(
        u.name in asked.names or key(u.name).means(key(asked.spelling))
        for u in record.units_as("responsible")
        for asked in query.units
    )


def _responsible(record: Record, language: Language) -> Iterator[Pieces]:
    if record.names_as("responsible"):
        yield say(language, "responsible", units=units(record, language, "responsible"))
    else:
        yield say(language, "no_responsible")


def _when(item: Item, query: Query) -> Iterator[Pieces]:
    record, language = item.record, query.language
    due = relevant_deadlines(record, item.marked)
    key = "due" if record.kind == "task" else "due_measure"
    if due and not dated_beside(item):
        yield say(language, key, times=times(record, due, language))
    elif not item.sentences:
        yield say(language, "no_due")


def _when_beside(item: Item, language: Language) -> Iterator[Pieces]:
    """That the sentence shown states no time, and which other sentences of the item do."""
    beside = dated_beside(item)
    if beside:
        words = joined(language, ((quote(item.record, sentence),) for sentence in beside))
        yield say(language, "due_beside", words=words)


def dated_beside(item: Item) -> tuple[str, ...]:
    """The sentences of a measure or requirement that state a time, where those shown do not.

    A time holds for what its own sentence says: 2024年底前要…评估 is no day for …试点建设.
    """
    record = item.record
    inside = any(s.holds(d.span) for d in record.deadlines for s in item.marked)
    if record.kind == "task" or not item.sentences or inside:
        return ()
    every = _SENTENCE.findall(record.text)
    return tuple(s for s in every if any(d.text in s for d in record.deadlines))


def _section(record: Record, language: Language) -> Iterator[Pieces]:
    """The labels under which an item stands, the outermost first."""
    labels = (Piece(kind="fact", text=h, shown=h, record=record.id) for h in record.headings)
    said = joined(language, (say(language, "label", label=each) for each in labels), "of_label")
    if said:
        yield say(language, "section", labels=said)


def relevant_deadlines(record: Record, sentences: Sequence[Span]) -> tuple[Deadline, ...]:
    """The deadlines in the sentences that answer; all of them where none stands there."""
    inside = tuple(d for d in record.deadlines if any(s.holds(d.span) for s in sentences))
    return inside or record.deadlines


def _only_opens(head: str) -> bool:
    """Whether a beginning only says when, or whom: 各地级以上市政府（、省各有关部门要…）."""
    return _only_when(head) or _UNIT_ALONE.fullmatch(head) is not None


def _only_when(head: str) -> bool:
    for time in times_in(head):
        head = head.replace(time.text, "")
    return not head.strip("到至在于，")


def clause(text: str) -> str:
    """A text's beginning, up to a pause, whole where it is short.

    What only says when says nothing of the matter: the beginning goes on behind it.

    >>> clause("2024年10月底前，由市司法局牵头，" + "组织监督" * 15)
    '2024年10月底前，由市司法局牵头'
    """
    text = text.rstrip("。；")
    if len(text) <= _WHOLE:
        return text
    # 要建立司法行政、发展改革…参加的会商机制: cut within a row of names it would say another thing.
    for pause, most in (("。", _WHOLE), ("[；;]", _WHOLE), ("[，,]", _LONGEST), ("、", _WHOLE)):
        heads = (text[: found.start()] for found in re.finditer(pause, text))
        head = next((h for h in heads if len(h) >= 6 and not _only_opens(h)), "")
        if 6 <= len(head) <= most:
            return head
    # No pause in reach: the whole sentence, rather than one cut within a title or a word.
    return text.partition("。")[0]
