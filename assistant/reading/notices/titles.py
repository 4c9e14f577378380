"""Notices that a question names by their titles, in full, in quotation marks, or by a telling part.

A part tells where only a few of the loaded notices have it in their titles: 无废城市 does,
实施方案 (in ``places.toml``, with the other words of no notice's own) does not.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise

from assistant.reading.notices.title_words import before_documents
from assistant.reading.words.lexicon import table
from corpus.model import Notice, Span
from corpus.text import fold, squeezed
from corpus.titles import plan_name

# So many characters in a row make a part of a title.
_PART = 4
# A part of more titles than this tells none of them.
_FEW = 6
# So much of a title in quotation marks is that title.
_MOST_OF_IT = 0.6
# A notice that has so much of a matter's pairs of characters speaks of it.
_SPOKEN_OF = 0.5
_LATIN = re.compile(r"[a-z]+")
_LEAST_WORD = 3
# In a title's short form so many characters are left out at once: 自由贸易试验区, 自贸区.
_APART = 3
_YEAR = r"\d{4}年?度?"
_MARKS = re.compile('[“”《》〈〉「」"·—-]')


class Titles:
    """The titles of the loaded notices."""

    def __init__(self, notices: Sequence[Notice]) -> None:
        """Learn the titles of ``notices``."""
        self._plans = {notice.id: fold(squeezed(plan_name(notice.title))) for notice in notices}
        self._whole = {notice.id: fold(squeezed(notice.title)) for notice in notices}
        self._texts = {notice.id: fold(squeezed(notice.text)) for notice in notices}
        regions = {notice.id: fold(notice.region or "") for notice in notices}
        self._own = {
            identifier: tuple(_own_runs(plan.removeprefix(regions[identifier])))
            for identifier, plan in self._plans.items()
        }
        self._in_full = {i: _in_full(plan, regions[i]) for i, plan in self._plans.items()}
        parts = {identifier: set(_grams(runs, _PART)) for identifier, runs in self._own.items()}
        often = Counter(part for found in parts.values() for part in found)
        many = max(1, len(notices) - 1)
        self._english = {n.id: tuple(_english_phrases(n.title)) for n in notices}
        self._telling: dict[str, tuple[str, ...]] = {}
        for identifier, found in parts.items():
            for part in found:
                if often[part] <= min(_FEW, many) and len(notices) > 1:
                    self._telling[part] = (*self._telling.get(part, ()), identifier)

    def quoted(self, words: str) -> tuple[str, ...]:
        """The notices whose title stands in quotation marks, or nearly all of it."""
        plain = fold(squeezed(words)).strip('《》“”"「」')
        plan = fold(plan_name(plain))
        return tuple(
            identifier
            for identifier, own in self._plans.items()
            if plan == own
            or plain == self._whole[identifier]
            or (len(plan) >= _MOST_OF_IT * len(own) and plan in own)
        )

    def told(self, text: str) -> tuple[tuple[str, Span], ...]:
        """The notices that telling parts name, and where these stand in a folded question."""
        bare, places = _bare(text)
        found: dict[str, Span] = {}
        for start in range(len(bare) - _PART + 1):
            for identifier in self._telling.get(bare[start : start + _PART], ()):
                first = found[identifier].start if identifier in found else places[start]
                found[identifier] = Span(first, places[start + _PART - 1] + 1)
        for identifier, phrases in self._english.items():
            for phrase in phrases:
                if match := phrase.search(text):
                    found.setdefault(identifier, Span(*match.span()))
        return tuple(found.items())

    def in_short(self, text: str) -> tuple[tuple[str, Span], ...]:
        """The one notice whose title a question has in short: 自贸区若干措施 of 自由贸易试验区."""
        for span in before_documents(text):
            short = span.of(text)
            meant = [i for i, runs in self._own.items() if any(_shortens(short, r) for r in runs)]
            if len(meant) == 1:
                return ((meant[0], span),)
        return ()

    def in_full(self, text: str, notice: str) -> Span | None:
        """Where a question names the notice's plan in full, its region and years aside."""
        bare, places = _bare(text)
        found = self._in_full[notice].search(bare)
        return Span(places[found.start()], places[found.end() - 1] + 1) if found else None

    def fits(self, matter: str, notice: str, *, in_text: bool) -> bool:
        """Whether a title on ``matter`` may be the notice's own: they share some of its words.

        With ``in_text`` it may also be something of which the notice speaks.
        """
        asked = set(_grams(_own_runs(fold(matter)), 2))
        own = set(_grams(_runs(_bare(self._whole[notice])[0]), 2))
        said = sum(pair in self._texts[notice] for pair in asked) if in_text else 0
        return not asked or bool(asked & own) or said >= _SPOKEN_OF * len(asked)

    def shortened(self, matter: str, notice: str) -> bool:
        """Whether words that stand where a title does are mostly words of the notice's title."""
        asked = set(_grams(_runs(_bare(fold(matter))[0]), 2))
        own = set(_grams(_runs(_bare(self._whole[notice])[0]), 2))
        return len(asked & own) >= _MOST_OF_IT * max(1, len(asked))

    def holds(self, words: str, notice: str) -> bool:
        """Whether the name of the notice's plan holds ``words``, marks and blanks aside."""
        return _bare(fold(words))[0] in _bare(self._plans[notice])[0]

    def likest(self, text: str, among: Sequence[str]) -> tuple[str, ...]:
        """Of several notices those whose titles share most with a question beyond the others'."""
        asked = set(_grams(_runs(_bare(text)[0]), 2))
        words = {identifier: set(_grams(self._own[identifier], 2)) for identifier in among}
        shared = set.intersection(*words.values()) if words else set()
        scores = {identifier: len(asked & (words[identifier] - shared)) for identifier in among}
        most = max(scores.values(), default=0)
        return tuple(identifier for identifier in among if scores[identifier] == most)


def _shortens(short: str, run: str) -> bool:
    """Whether characters stand one behind the other in a run of a title, never far apart."""
    return re.search(f".{{0,{_APART}}}".join(map(re.escape, short)), run) is not None


def _own_runs(plan: str) -> Iterator[str]:
    """What is left of a plan's name without the words that many have, in runs of characters."""
    yield from _runs(_generic().sub(" ", _bare(plan)[0]))


def _in_full(plan: str, region: str) -> "re.Pattern[str]":
    """The name of a plan as questions give it, with or without the years in it."""
    name = _bare(plan.removeprefix(region))[0]
    pieces = re.split(_YEAR, re.sub(rf"^{_YEAR}", "", name))
    if len("".join(pieces)) < _PART or _LATIN.match(name):
        return re.compile(r"(?!)")
    return re.compile(rf"(?:{_YEAR})?".join(map(re.escape, pieces)))


def _runs(text: str) -> Iterator[str]:
    yield from re.findall(r"[\w]+", text)


def _grams(runs: Iterable[str], length: int) -> Iterator[str]:
    """Parts of so many characters; letters alone tell nothing (coun: county, counselling)."""
    for run in runs:
        parts = (run[i : i + length] for i in range(len(run) - length + 1))
        yield from (part for part in parts if not _LATIN.fullmatch(part))


def _english_phrases(title: str) -> Iterator["re.Pattern[str]"]:
    """What of an English title tells: two words in a row that not many titles have."""
    words = table("places.toml")["titles"]
    spoken = re.findall(r"[a-z]+", fold(title).lower())
    for one, two in pairwise(spoken):
        if f"{one} {two}" in words["english_generic"] or min(len(one), len(two)) < _LEAST_WORD:
            continue
        yield re.compile(rf"\b{one}\W+{two}\b", re.IGNORECASE)


def _bare(text: str) -> tuple[str, list[int]]:
    """The text without marks and blanks, and where each character stood."""
    kept = [i for i, c in enumerate(text) if not (c.isspace() or _MARKS.match(c))]
    return "".join(text[i] for i in kept), kept


@cache
def _generic() -> "re.Pattern[str]":
    words = sorted(table("places.toml")["titles"]["generic"], key=len, reverse=True)
    return re.compile("|".join([*map(re.escape, words), r"\d{4}年?"]))
