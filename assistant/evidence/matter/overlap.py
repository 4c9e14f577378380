"""How much of what a question says a record or a sentence says too.

Search ranks; this measures. Character pairs count by how rare they are (:mod:`index.rarity`),
a pair that no notice has counts fully against: so a question about something else shows. A word
that may stand for several terms counts once, and is said where one of them is.
"""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import combinations

from assistant.evidence.matter.notice_texts import NoticeTexts
from assistant.evidence.matter.weights import Weighed, Word, weigh, weight
from assistant.reading.words.lexicon import small_words
from corpus.model import Record
from corpus.text import fold, squeezed
from index.everyday import everyday
from index.rarity import Rarity, rarity_of
from index.terms import pairs
from index.terms import words as latin_words
from index.translation import english
from index.wordlists import of_other_fields

_LEAST_PIECE = 4
_QUOTED = re.compile(r"“([\u4e00-\u9fff]{3,8})”")
_REMEMBERED = 1024


@dataclass(frozen=True)
class Overlap:
    """Measures over the texts of ``records``."""

    records: tuple[Record, ...]

    @cached_property
    def _rarity(self) -> Rarity:
        return rarity_of((record.notice, self._held[record.id]) for record in self.records)

    @cached_property
    def _held(self) -> dict[str, frozenset[str]]:
        """The pairs of each record, by its id."""
        return {record.id: frozenset(_pairs(_whole(record))) for record in self.records}

    @cached_property
    def _said(self) -> dict[str, frozenset[str]]:
        """The pairs of each notice."""
        found: dict[str, set[str]] = {}
        for record in self.records:
            found.setdefault(record.notice, set()).update(self._held[record.id])
        return {place: frozenset(pairs) for place, pairs in found.items()}

    @cached_property
    def _quoted(self) -> tuple[str, ...]:
        """What the records put in quotation marks."""
        texts = (fold(record.text) for record in self.records)
        return tuple(dict.fromkeys(term for text in texts for term in _QUOTED.findall(text)))

    @cached_property
    def texts(self) -> NoticeTexts:
        """What whole notices say."""
        return NoticeTexts()

    @cached_property
    def _plain(self) -> dict[str, str]:
        """The text of each record, by its id, as words are looked for in it."""
        return {record.id: squeezed(fold(record.text)) for record in self.records}

    def quoted_in(self, asked: str) -> tuple[str, ...]:
        """The terms that records put in quotation marks and ``asked`` says: 粤执法 of “粤执法”."""
        return tuple(term for term in self._quoted if term in asked)

    def share(self, asked: str, text: str, notice: str) -> float:
        """The weighted share of ``asked`` that ``text``, of ``notice``, holds, 0 to 1."""
        return _share(self._weighed(asked, (notice,)), _pairs_in(text))

    def says(self, words: str, places: Collection[str]) -> bool:
        """Whether a record of these places, of any where none is given, has the very words."""
        return any(
            words in self._plain[record.id]
            for record in self.records
            if not places or record.notice in places
        )

    def says_nearly(self, words: str) -> bool:
        """Whether a record has the words with one character in another's place, or two exchanged.

        自上而下, of 自下而上.
        """
        slips = [re.escape(words[:n]) + "." + re.escape(words[n + 1 :]) for n in range(len(words))]
        slips += [re.escape(_exchanged(words, *at)) for at in combinations(range(len(words)), 2)]
        slip = re.compile("|".join(slips))
        return any(map(slip.search, self._plain.values()))

    def literally(self, subject: str, record: Record) -> float:
        """The share of a subject's longer pieces that a record says letter for letter, 0 to 1."""
        # 有第三方评估, 提人工智能: the verb is none of the words.
        pieces = [squeezed(fold(piece)).lstrip("有是提写说讲到了") for piece in subject.split()]
        every = sum(map(len, pieces))
        text = self._plain.get(record.id) or squeezed(fold(record.text))
        said = sum(len(piece) for piece in pieces if len(piece) >= _LEAST_PIECE and piece in text)
        return said / every if every else 0.0

    def share_of(self, asked: str, record: Record) -> float:
        """The share of ``asked`` that a record holds, its title and headings included."""
        return _share(self._weighed(asked, (record.notice,)), self._pairs_of(record))

    @cached_property
    def _weighed(self) -> Callable[[str, tuple[str, ...]], tuple[Weighed, ...]]:
        """The words of a question as the background and these notices weigh them.

        Many records are measured by the same words.
        """

        @lru_cache(maxsize=_REMEMBERED)
        def weighed(asked: str, notices: tuple[str, ...]) -> tuple[Weighed, ...]:
            scope = self._rarity.among(notices)
            return tuple(weigh(word, scope) for word in _words(asked))

        return weighed

    def _pairs_of(self, record: Record) -> frozenset[str]:
        found = self._held.get(record.id)
        return _pairs_in(_whole(record)) if found is None else found

    def rare_share_of(self, asked: str, record: Record) -> float:
        """The share of the rare words of ``asked`` that a record holds; 0 where it has none.

        A word is held, too, where the record has all of another term that it may stand for.
        """
        rare = [word for word in self._weighed(asked, (record.notice,)) if word.rare]
        held = self._pairs_of(record)
        said = [
            any(not held.isdisjoint(term) for term in weighed.rare)
            or any(term <= held for term in weighed.word)
            for weighed in rare
        ]
        return sum(said) / len(rare) if rare else 0.0

    def understood(self, asked: str) -> float:
        """The share of an English question that the glossary knows, 0 to 1; 1 for a Chinese one.

        A word that it does not know weighs as much as a pair that no notice has.
        """
        unknown = _unknown(asked) if asked.isascii() else 0
        if not unknown:
            return 1.0
        known = sum(weighed.worth for weighed in self._weighed(asked, ()))
        return known / (known + unknown * weight("", self._rarity.among(())))

    def elsewhere(self, asked: str, notice: str) -> float:
        """The share of an English question that is of other fields than the notices', 0 to 1.

        A word counts that the glossary knows of such a field, unless ``notice`` or one of
        those that ship says it.
        """
        if not asked.isascii():
            return 0.0
        scope = self._rarity.among((notice,))
        worth = {weighed.word: weighed.worth for weighed in self._weighed(asked, (notice,))}
        other = {
            _word(reading.terms)
            for reading in english(asked)
            if of_other_fields().issuperset(reading.terms)
        }
        strange = (w for w in other if not any(all(map(scope.often, term)) for term in w))
        whole = sum(worth.values())
        return sum(worth.get(word, 0.0) for word in strange) / whole if whole else 0.0

    def known_weight(self, asked: str, places: Sequence[str] = ()) -> float:
        """How much of ``asked`` stands in the notices, in all: a rare pair weighs about 4.

        Where ``places`` are given, only these and those that ship count.
        """
        scope = self._rarity.among(places or self._said)
        held = {p for word in _words(asked) for term in word for p in term if scope.often(p)}
        return sum(word.share(held) * word.worth for word in self._weighed(asked, tuple(places)))

    def known(self, asked: str, places: Sequence[str] = ()) -> float:
        """The share of ``asked`` that stands at all in the notices, or in those of ``places``."""
        said = [of for place, of in self._said.items() if place in places or not places]
        return _share(self._weighed(asked, tuple(places)), frozenset().union(*said))


def _exchanged(words: str, one: int, other: int) -> str:
    """The words with two characters in each other's place."""
    letters = list(words)
    letters[one], letters[other] = letters[other], letters[one]
    return "".join(letters)


def numbers_said(subject: str, record: Record) -> float:
    """The share of the subject's numbers that a record says; 0 where it has none."""
    asked = set(_NUMBER.findall(subject))
    return len(asked & set(_NUMBER.findall(fold(record.text)))) / len(asked) if asked else 0.0


def titled(subject: str, record: Record) -> bool:
    """Whether a subject is at least half of a record's title: 目标, of 工作目标."""
    asked, title = squeezed(fold(subject)), squeezed(fold(record.title or ""))
    return len(asked) > 1 and asked in title and 2 * len(asked) >= len(title)


def _share(asked: Sequence[Weighed], held: Collection[str]) -> float:
    whole = sum(word.worth for word in asked)
    said = sum(word.share(held) * word.worth for word in asked)
    return said / whole if whole else 0.0


_BRACKETS = re.compile("[（）]")
_NUMBER = re.compile(r"\d{2,}")
_LATIN = re.compile("[a-z]{3,}")


def _no_words(run: str) -> Iterable[str]:
    """Chinese is measured by its character pairs."""
    return run[:0]


def _whole(record: Record) -> str:
    return "。".join((record.text, *record.headings, record.title or ""))


@lru_cache(maxsize=_REMEMBERED)
def _pairs_in(text: str) -> frozenset[str]:
    return frozenset(_pairs(text))


def _pairs(text: str) -> Iterator[str]:
    """Character pairs of the Chinese, and numbers."""
    # 市（州） is spoken without its brackets.
    yield from pairs(_BRACKETS.sub("", fold(text)))
    # English words that the glossary does not know say nothing for or against a notice.
    yield from (word for word in latin_words(text, _no_words) if word.isdigit())


@lru_cache(maxsize=_REMEMBERED)
def _words(text: str) -> tuple[Word, ...]:
    """What a question says, each once: its pairs, and what its words may stand for."""
    found: dict[Word, None] = {}
    plain = fold(text)
    for wording in everyday(plain):
        own = " ".join(plain[start:end] for start, end in wording.parts)
        found[_word((own, *wording.terms))] = None
        for start, end in wording.parts:
            plain = plain[:start].ljust(end) + plain[end:]
    for reading in english(plain):
        if word := _word(reading.terms):
            found[word] = None
    return (*((frozenset((pair,)),) for pair in dict.fromkeys(_pairs(plain))), *found)


def _unknown(text: str) -> int:
    """How many English words no list of words knows, small ones left out."""
    plain = text.lower()
    for reading in english(plain):
        plain = plain[: reading.start].ljust(reading.end) + plain[reading.end :]
    return sum(word not in small_words() for word in _LATIN.findall(plain))


def _word(terms: Iterable[str]) -> Word:
    every = (frozenset(pairs(term)) for term in terms)
    return tuple(dict.fromkeys(term for term in every if term))
