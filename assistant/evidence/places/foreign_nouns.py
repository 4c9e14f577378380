"""A noun that the one notice asked about never says, and items of others of its campaign do.

广东给一线人员办保险谁牵头: Guangdong's notice knows no insurance. Such a word is too short for a
term; it counts where an item of another notice says clearly more of the whole matter.
"""

import re
from collections.abc import Iterator

from assistant.evidence.matter.overlap import Overlap
from assistant.evidence.places.foreign_terms import (
    MOST_NAMED,
    Saying,
    is_in_other_words,
    is_meant,
)
from assistant.query import Query
from assistant.reading.wants.asked_things import says_what_sort
from corpus.model import Notice, Record
from corpus.text import fold, squeezed
from index.parts_of_speech import is_noun
from index.register import Register
from index.terms import dictionary_cut
from index.translation import english, in_chinese

# So much more of a matter an item of others says than the nearest one here.
_CLEARLY_MORE = 0.3
_TWO = 2
_UNIT = re.compile("(?:[厅局委办]|部门|政府|机关|单位)$")


def noun_of_others(
    query: Query, own: Notice, nearest: Record, register: Register, overlap: Overlap
) -> Saying | None:
    """The noun that ``own`` lacks, and the items that say it; of who and when alone."""
    pointed = query.numbers or query.within or query.given or query.heading or query.documents
    if pointed or not query.asks("who", "lead", "responsible", "when"):
        return None
    matter = query.matter or query.subject
    least = overlap.share_of(matter, nearest) + _CLEARLY_MORE
    others = [n for n in register.notices() if n.id != own.id and n.campaign == own.campaign]
    held = overlap.texts.of(own).as_spoken
    for noun, ways in _nouns(matter, held):
        if any(way in name for way in ways for name in nearest.names_as("lead", "responsible")):
            continue
        best = (_saying_best(n, ways, matter, overlap) for n in others)
        records = [r for r in best if r and overlap.share_of(matter, r) >= least]
        if records:
            term = _whole(noun, matter, records[0])
            return Saying(term=term, records=tuple(records[:MOST_NAMED]))
    return None


def _nouns(matter: str, held: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The last noun of a Chinese matter, any of an English one, where a notice never says it.

    With each how records may say it.
    """
    for reading in english(matter):
        phrase = matter[reading.start : reading.end]
        terms = tuple(squeezed(fold(term)) for term in reading.terms)
        # Media publicity: what is said of media, or of publicity, may be what is meant.
        of_words = (term for word in phrase.split() for term in in_chinese(word))
        if any(says_what_sort(term[-_TWO:]) for term in terms):
            # Results, of which 处理结果 is one sort.
            continue
        if not any(is_meant(squeezed(fold(term)), held) for term in (*terms, *of_words)):
            yield phrase, terms
    words = [word for word in dictionary_cut()(matter) if len(word) > 1]
    noun = words[-1] if words else ""
    named = is_noun(noun) and not _UNIT.search(noun) and not says_what_sort(noun)
    if named and not is_meant(noun, held) and not is_in_other_words(noun, matter, held):
        yield noun, (noun,)


def _saying_best(
    notice: Notice, ways: tuple[str, ...], matter: str, overlap: Overlap
) -> Record | None:
    """The item of a notice that has the noun and says the most of a matter."""
    plain = ((record, squeezed(fold(record.text)).lower()) for record in notice.records)
    saying = [record for record, text in plain if any(way in text for way in ways)]
    return max(saying, key=lambda record: overlap.share_of(matter, record), default=None)


def _whole(noun: str, matter: str, record: Record) -> str:
    """A noun with all before it in a matter that a record says as well: 协调监督中心."""
    plain, text = squeezed(fold(matter)).lower(), squeezed(fold(record.text)).lower()
    end = plain.rfind(noun) + len(noun)
    return next((plain[at:end] for at in range(end) if plain[at:end] in text), noun)
