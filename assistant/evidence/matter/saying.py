"""Whether records say what a question asks for that a plan may well not say."""

import re
from collections.abc import Iterator, Sequence

from assistant.evidence.matter.overlap import Overlap
from assistant.findings import Item
from assistant.query import Query
from assistant.reading.wants.aspects import says_all
from assistant.reading.wants.choices import Choice
from corpus.model import Record
from corpus.text import fold, squeezed
from index.everyday import everyday
from index.parts_of_speech import is_noun, is_verb
from index.terms import dictionary_cut

_LABEL = re.compile(r"^(?:（?[一二三四五六七八九十]{1,3}[）、])\s*")
_FORMULA = re.compile(r"[\u4e00-\u9fff]{4,8}")


def says_things(query: Query, records: Sequence[Record]) -> bool:
    """Whether the records know what a question asks for by a noun: 哪家医院, 几道题."""
    texts = ["。".join((said_of(r), *_titles(r), *_units(r))) for r in records]
    known = all(any(thing.is_said(text) for text in texts) for thing in query.things)
    return known and (not query.choice or any(_decides(query.choice, r) for r in records))


def _decides(choice: Choice, record: Record) -> bool:
    """Whether a record says one of two answers, or of units assigns the work to any."""
    named = record.names_as("lead", "responsible", "acting", "standing")
    return bool(choice.of_units and named) or choice.is_said(said_of(record))


def says_formulas(query: Query, overlap: Overlap) -> bool:
    """Whether of no formula that a question quotes all, or a noun, stands in no notice.

    “谁执法谁普法” is no other name of “谁执法谁公示”. A slip of one character is none:
    “谁执法谁公事”; nor is an everyday wording: “两法衔接”. Of two answers quoted one may be wrong.
    """
    return query.choice is not None or not any(
        _FORMULA.fullmatch(term)
        and not everyday(term)
        and not overlap.says_nearly(term)
        and (not overlap.known(term) or _names_what_is_unknown(term, overlap))
        for term in (squeezed(fold(term)) for term in query.terms)
    )


def _names_what_is_unknown(term: str, overlap: Overlap) -> bool:
    words = (word for word in dictionary_cut()(term) if is_noun(word) or is_verb(word))
    return any(not overlap.says(word, ()) for word in words)


def _titles(record: Record) -> Iterator[str]:
    """The titles above a record without their numbers, which count nothing."""
    for title in (*record.headings, record.title or ""):
        yield _LABEL.sub("", title)


def _units(record: Record) -> Iterator[str]:
    for unit in record.units:
        yield unit.name
        yield unit.as_written


def said_of(record: Record) -> str:
    """What a record says, its deadlines included."""
    return "。".join((record.text, *(due.text for due in record.deadlines)))


def saying_items(query: Query, items: list[Item]) -> list[Item]:
    """The items that say what is asked for; beside one that does, each of the places named."""
    saying = [item for item in items if says_all(query.aspects, said_of(item.record))]
    known = says_things(query, [item.record for item in items])
    return (items if saying and query.places else saying) if known else []
