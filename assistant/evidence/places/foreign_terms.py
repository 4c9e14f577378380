"""A term that the one notice asked about never says, and another of its campaign does.

甘肃的掌上执法什么时候推开: Gansu's notice has no word of it, Qinzhou's has. What Gansu says on
inspection is no answer then, however near it comes.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from assistant.evidence.matter.notice_texts import NoticeText
from assistant.evidence.matter.overlap import Overlap
from assistant.evidence.places.elsewhere import known_share, runs, whole_words
from assistant.query import Query
from corpus.model import Notice, Record
from corpus.text import fold, squeezed
from index.everyday import everyday, in_official_words
from index.parts_of_speech import counts_or_points
from index.register import Register
from index.terms import dictionary_cut, pairs

# A term has so many characters at least: three may be joined by chance (大执法).
_LEAST_TERM = 4
# So much of its pairs of characters the notice lacks: of 重大执法, joined by chance, only one.
_STRANGE = 0.6
# So much of what the question says the term says.
_MUCH_OF_IT = 0.35
# … a name in quotation marks less.
_A_NAME = 0.1
# Words that the notice lacks make up half of a term; a third where the talk asks of it again.
_HALF = 0.5
_THIRD = 0.33
# … or the term is nearly all of the question, weighs as much as two rare pairs of characters, and
# of its own ones the notice has at most this share side by side.
_ALL_OF_IT = 0.8
_RARE = 7.0
_HARDLY = 0.4
MOST_NAMED = 3
_UNIT = re.compile("(?:[厅局委办]|部门|政府|机关|单位)$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """A term, and the records of other notices that say it, one of each notice."""

    term: str
    records: tuple[Record, ...]


def said_by_others(
    query: Query, own: Notice, register: Register, overlap: Overlap
) -> Saying | None:
    """The term of the question that ``own`` lacks and others have; ``None`` where there is none."""
    matter = query.matter or query.subject
    limited = query.numbers or query.heading or query.within or query.given or query.documents
    if limited or query.language == "en":
        return None
    held, said = overlap.texts.of(own).as_spoken, overlap.texts.of(own).pairs
    if not any(_strange(run, said) or len(run) < _LEAST_TERM for run in runs(matter)):
        return None
    others = {
        n.id: overlap.texts.of(n)
        for n in register.notices()
        if n.id != own.id and n.campaign == own.campaign
    }
    terms = set(_terms(matter, held, others, said))
    whole = [term for term in terms if not any(term in t for t in terms - {term})]
    for term in sorted(whole, key=len, reverse=True):
        saying = [n for n in register.notices() if n.id in others and term in others[n.id].plain]
        much = known_share(term, matter, saying, overlap)
        least = _HALF if query.counterpart_of is None else _THIRD
        quoted = any(term in words for n in saying for words in others[n.id].quoted)
        named = quoted or _names_what_is_strange(term, held, least)
        named = named or (much >= _ALL_OF_IT and _is_rare(term, saying, own, overlap))
        if (
            named
            and much >= (_A_NAME if quoted else _MUCH_OF_IT)
            and not is_in_other_words(term, matter, held)
        ):
            records = [r for n in saying if (r := _saying(n, term))]
            return Saying(term=term, records=tuple(records[:MOST_NAMED])) if records else None
    return None


def _terms(
    matter: str, held: str, others: dict[str, NoticeText], said: Collection[str]
) -> Iterator[str]:
    """The longest runs of the question that others have and the notice has not."""
    texts = {place: text.plain for place, text in others.items()}
    for run in runs(matter):
        for start in range(len(run) - _LEAST_TERM + 1):
            for end in range(len(run), start + _LEAST_TERM - 1, -1):
                words = run[start:end]
                if any(words in text for text in texts.values()):
                    term = whole_words(words, held, texts)
                    if len(term) >= _LEAST_TERM and _strange(term, said):
                        yield term
                    break
    # A name in quotation marks may be shorter: “粤执法”.
    names = {name for text in others.values() for name in text.quoted}
    for name in names:
        if len(name) == _LEAST_TERM - 1 and name not in held and name in squeezed(fold(matter)):
            yield name


def _strange(words: str, said: Collection[str]) -> bool:
    """Whether a notice that says these pairs lacks two of the words' own, and most of a term's."""
    every = list(pairs(words))
    lacking = [pair for pair in every if pair not in said]
    least = _STRANGE * min(len(every), _LEAST_TERM - 1)
    return len(lacking) >= max(2, least)


def _is_rare(term: str, saying: Sequence[Notice], own: Notice, overlap: Overlap) -> bool:
    """Whether a term of common words is one that only few items hold: 业务培训登记卡."""
    weight = max(overlap.known_weight(term, (n.id,)) for n in saying)
    return weight >= _RARE and overlap.known(term, (own.id,)) <= _HARDLY


def _names_what_is_strange(term: str, held: str, least: float) -> bool:
    """Whether words that the notice never says make up so much of the term: 罚没收入, 掌上执法."""
    words = (word for word in dictionary_cut()(term) if len(word) > 1 and not is_meant(word, held))
    strange = (w for w in words if not counts_or_points(w) and not _UNIT.search(w))
    return sum(map(len, strange)) >= least * len(term)


def is_meant(word: str, held: str) -> bool:
    """Whether a notice says a word, both halves of one, or what it stands for in everyday Chinese.

    心理健康, of 心理咨询 and 生命健康; 乱象, where the notice has 突出问题.
    """
    said = all(word[at : at + 2] in held for at in range(0, len(word) - 1, 2))
    return said or any(squeezed(fold(term)) in held for term in in_official_words(word))


def is_in_other_words(term: str, matter: str, held: str) -> bool:
    """Whether the most of the term is an everyday wording of what the notice does say."""
    plain = squeezed(fold(matter)).lower()
    start = plain.find(term)
    places = set(range(start, start + len(term)))
    return any(
        2 * len(places & {n for part in wording.parts for n in range(*part)}) > len(term)
        and any(squeezed(fold(official)) in held for official in wording.terms)
        for wording in everyday(plain)
    )


def _saying(notice: Notice, term: str) -> Record | None:
    records: Sequence[Record] = notice.records
    return next((r for r in records if term in squeezed(fold(r.text)).lower()), None)
