"""Refusals and ask-backs: what was looked for, and what the notices do hold."""

from collections.abc import Iterable, Iterator, Sequence

from assistant.compose.items import item_name, number_piece, place_piece
from assistant.compose.pieces import (
    FRAME_ROLES,
    Piece,
    Pieces,
    asked,
    computed,
    joined,
    say,
    shown,
    unit_piece,
)
from assistant.compose.typed_words import as_typed
from assistant.findings import Choices, Refusal
from assistant.model import Language, Option
from assistant.query import Query
from corpus.model import Kind, Notice, Record
from corpus.units import english_names, is_general, key, lexicon, split_level

_LONGEST = 30
# Words that ask for more than this say too much to be repeated.
_MOST_WORDS = 40
_QUOTES = frozenset('“”"')
_MOST_NAMES = 4
_MOST_LISTED = 12
_ENGLISH_BODIES = frozenset(
    ("department", "bureau", "commission", "office", "administration", "committee", "authority",
     "agency", "centre", "center", "of", "the", "provincial", "municipal", "city", "county")
)  # fmt: skip
# More choices than these are no help.
_MOST_OPTIONS = 6


def refusal_sentence(found: Refusal, notices: Sequence[Notice], held: Sequence[Notice]) -> Pieces:
    """Why there is no answer; ``notices`` are those asked about, ``held`` all that are loaded."""
    query, language = found.query, found.query.language
    places = _some(language, ((place_piece(n, language),) for n in notices))
    if found.reason in ("no_such_number", "no_such_part"):
        return _number_refusal(found, notices, places)
    if found.reason == "no_such_document":
        return _document_refusal(query, held)
    if found.reason == "place_not_loaded":
        return _place_refusal(query, held)
    if found.reason in ("unit_absent", "unit_without_role"):
        return _unit_refusal(found, notices, places)
    if found.reason == "said_elsewhere":
        return _elsewhere_refusal(found, held, places)
    if found.reason in ("nothing_meets", "denial_unread"):
        return say(language, found.reason, place=places, asked=asked(found.term))
    if found.reason == "no_counterpart":
        near_items = _some(language, _named(found.near, held, language))
        return say(language, found.reason, place=places, items=near_items)
    if found.reason in ("not_said", "nothing_found") and (found.near or found.lack):
        return _lacking(found, held)
    if found.reason in ("no_question", "no_progress", "which_unit", "courtesy"):
        return say(language, found.reason)
    return say(language, "nothing_found", asked=_looked_for(query))


def _number_refusal(found: Refusal, notices: Sequence[Notice], places: Pieces) -> Pieces:
    """No item has the number, or the notice has no such part; which numbers there are."""
    language = found.query.language
    ranges = _some(language, (r for n in notices for r in _ranges(n, found)), "semicolon")
    table = found.reason == "no_such_part" and _kinds_meant(found.query) == {"task"}
    reason = "no_task_table" if table else found.reason
    return say(language, reason, place=places, ranges=ranges)


def _elsewhere_refusal(found: Refusal, held: Sequence[Notice], places: Pieces) -> Pieces:
    """The place does not say it; whose items do, and which of its own is nearest."""
    language, notices = found.query.language, {notice.id: notice for notice in held}
    names = [(r, item_name(r, notices[r.notice], language, titled=True)) for r in found.near]
    here = [name for record, name in names if record.notice in found.query.places]
    there = joined(language, (n for r, n in names if r.notice not in found.query.places))
    said = say(language, "said_elsewhere", place=places, asked=asked(found.term), items=there)
    nearest = say(language, "nearest_here", place=places, item=here[0]) if here else ()
    return (*said, *nearest)


def _some(language: Language, parts: Iterable[Pieces], between: str = "and") -> Pieces:
    """The parts with a joint between them; of many the first, and that there are more."""
    every = list(parts)
    said = joined(language, every[:_MOST_LISTED], between)
    more = say(language, "and_more") if len(every) > _MOST_LISTED else ()
    return (*said, *more)


def _named(
    records: Iterable[Record], held: Sequence[Notice], language: Language
) -> Iterator[Pieces]:
    by_id = {notice.id: notice for notice in held}
    return (item_name(r, by_id[r.notice], language, titled=True) for r in records)


def _looked_for(query: Query) -> Piece:
    """What was searched for, in the question's own words."""
    words = query.subject or query.question
    return asked(words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…")


def _lacking(found: Refusal, held: Sequence[Notice]) -> Pieces:
    """What the nearest item does not say, in the question's words where it has them."""
    language, lack = found.query.language, found.lack
    items = list(_named(found.near, held, language))
    words = as_typed(lack.words, found.query) if lack else ""
    frame = _field_lacking(found)
    if lack and 0 < len(words) <= _MOST_WORDS and not set(words) & _QUOTES:
        frame = f"lacks_{lack.kind}" if items else "lacks_anywhere"
    missed = asked(words) if words else _looked_for(found.query)
    item = items[0] if items else ()
    return say(language, frame, asked=missed, item=item, items=_some(language, items))


def _field_lacking(found: Refusal) -> str:
    """Who and when are denied only where they are missing: something else may be, too."""
    if found.reason == "nothing_found":
        return "nothing_found_near"
    if found.lack:
        return "not_said"
    if found.query.asks("who", "lead", "responsible"):
        return "not_said" if any(record.units for record in found.near) else "not_said_who"
    undated = not any(record.deadlines for record in found.near)
    return "not_said_when" if found.query.asks("when") and undated else "not_said"


def _ranges(notice: Notice, found: Refusal) -> Iterator[Pieces]:
    """The numbers that a notice has, kind by kind."""
    language = found.query.language
    every: tuple[Kind, ...] = ("task", "measure", "requirement")
    meant = {kind for number in found.query.numbers for kind in number.kinds}
    held = [kind for kind in every if kind in meant and notice.of_kind(kind)]
    # Of what a notice lacks it names what it has instead.
    for kind in held if len(meant) == 1 and held else every:
        records = [record for record in notice.of_kind(kind) if record.number]
        if records:
            ends = [number_piece(r) for r in (records[0], records[-1])]
            place = place_piece(notice, language)
            yield say(language, f"range_{kind}", place=place, first=ends[0], last=ends[1])


def _kinds_meant(query: Query) -> set[Kind]:
    """The kinds of item that a question looks for: by the part it names, else by the number."""
    return set(query.parts) or {kind for number in query.numbers for kind in number.kinds}


def _document_refusal(query: Query, held: Sequence[Notice]) -> Pieces:
    """No loaded notice has the document number asked about; which numbers they have."""
    language = query.language
    names = joined(language, ((asked(number),) for number in query.documents))
    loaded = _some(language, (_numbered(notice, language) for notice in held))
    return say(language, "no_such_document", asked=names, held=loaded)


def _place_refusal(query: Query, held: Sequence[Notice]) -> Pieces:
    """A place has no notice, or none of the title asked about; which notices are loaded."""
    language = query.language
    # English names were read in lower case.
    names = joined(language, ((asked(name.title()),) for name in query.elsewhere))
    own = [n for n in held if n.region and all(m.startswith(n.region) for m in query.elsewhere)]
    if own:
        titles = (
            (Piece(kind="fact", text=n.title, shown=n.title, record=n.about.id),) for n in own
        )
        return say(language, "title_not_loaded", asked=names, held=_some(language, titles))
    loaded = _some(language, ((place_piece(n, language),) for n in held))
    return say(language, "place_not_loaded", asked=names, held=loaded)


def _numbered(notice: Notice, language: Language) -> Pieces:
    place, number = place_piece(notice, language), notice.document_number
    if number is None:
        return (place,)
    fact = Piece(kind="fact", text=number, shown=number, record=notice.about.id)
    return say(language, "place_numbered", place=place, number=fact)


def _unit_refusal(found: Refusal, notices: Sequence[Notice], places: Pieces) -> Pieces:
    query, language = found.query, found.query.language
    names = joined(language, ((asked(unit.spelling),) for unit in query.units))
    if found.reason == "unit_absent":
        said = say(language, "unit_absent", place=places, asked=names)
    else:
        role = query.roles[0] if len(query.roles) == 1 else "any"
        said = say(language, "unit_without_role", place=places, asked=names,
                   role=frame_of(language, f"role_{role}"))  # fmt: skip
    near = _near_names(query, notices) if found.reason == "unit_absent" else ()
    if near:
        return (*said, *say(language, "near_names", units=near))
    general = _general_names(query, notices)
    return (*said, *say(language, "general_names", units=general)) if general else said


def frame_of(language: str, key_: str) -> Pieces:
    """A frame without holes."""
    return say("en" if language == "en" else "zh", key_)


def _general_names(query: Query, notices: Sequence[Notice]) -> Pieces:
    """General names of the unit's level in these notices, each with a record that proves it."""
    levels = {key(unit.spelling).level for unit in query.units}
    found: dict[str, Record] = {}
    for notice in notices:
        for record in notice.records:
            for unit in record.units_as("lead", "responsible", "standing"):
                if is_general(unit.name) and (levels & {key(unit.name).level, None}):
                    found.setdefault(unit.name, record)
    roles = FRAME_ROLES["general_names"]
    listed = list(found.items())[:_MOST_NAMES]
    return joined(
        query.language,
        ((unit_piece(record, name, query.language, roles),) for name, record in listed),
    )


def _near_names(query: Query, notices: Sequence[Notice]) -> Pieces:
    """Units that have the field of one asked about in their name: 数据局, 省大数据管理局."""
    found: dict[str, Record] = {}
    for unit in query.units:
        asked_level, field = key(unit.spelling).level, _field(unit.spelling)
        for notice in notices if len(field) > 1 else ():
            for record in notice.records:
                for name in record.names_as(*FRAME_ROLES["near_names"]):
                    same_level = asked_level in (None, key(name).level)
                    if same_level and _has(name, field) and not is_general(name):
                        found.setdefault(name, record)
    roles = FRAME_ROLES["near_names"]
    return joined(
        query.language,
        ((unit_piece(r, name, query.language, roles),) for name, r in found.items()),
    )


def _has(name: str, field: str) -> bool:
    """Whether a unit's name, in Chinese or in English, has the words of a field."""
    if not field.isascii():
        return field in name
    ways = (set(way.lower().split()) for way in english_names(name))
    return any(set(field.split()) <= words for words in ways)


def _field(spelling: str) -> str:
    """A unit's name without its level and its body: 数据 of 市数据局."""
    if spelling.isascii():
        return " ".join(word for word in spelling.split() if word not in _ENGLISH_BODIES)
    rest = split_level(spelling)[1]
    bodies = (body for body in lexicon().bodies if rest.endswith(body) and body != rest)
    return rest.removesuffix(max(bodies, key=len, default=""))


def choices_sentence(found: Choices) -> Pieces:
    """How many fit; of many, how to say which is meant."""
    language = found.query.language
    if found.places:
        return say(language, "choose_place")
    if len(found.records) > _MOST_OPTIONS:
        return say(language, "choose_some")
    return say(language, "choose", count=computed(len(found.records)))


def options(found: Choices, notices: Sequence[Notice]) -> tuple[Option, ...]:
    """A choice for each record that fits, the first ones of many.

    Its question names the record, or the notice where only that is open, so that nothing else
    fits.
    """
    by_id = {notice.id: notice for notice in notices}
    return tuple(
        _option(found, record, by_id[record.notice]) for record in found.records[:_MOST_OPTIONS]
    )


def _option(found: Choices, record: Record, notice: Notice) -> Option:
    language = found.query.language
    place = place_piece(notice, language)
    if found.places:
        question = say(language, "option_place", place=place, asked=asked(found.query.question))
    else:
        kind = frame_of(language, f"kind_{record.kind}")
        number = number_piece(record)
        question = say(language, "option_question", place=place, kind=kind, number=number)
    words = record.title or record.text[:30]
    label = f"{shown(item_name(record, notice, language))}　{words}"
    return Option(label=label, record=record.id, question=shown(question))


def withheld(query: Query) -> Pieces:
    """The sentence for an answer that could not be proven."""
    return say(query.language, "unproven")
