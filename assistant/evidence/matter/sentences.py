"""The sentences of a record that answer: by what the question says, and by what it asks for."""

import re
from collections.abc import Iterator, Sequence

from assistant.evidence.matter.overlap import Overlap
from assistant.findings import Item
from assistant.query import Due, Query
from assistant.reading.words.patterns import pattern
from corpus.deadlines import times_in
from corpus.model import Record, Span
from corpus.text import Passage, fold, squeezed
from index.meaning import LazyMeaning

Sentence = tuple[str, tuple[Span, ...]]

_STOP = re.compile(r"[。；！？]")
_NUMBER = re.compile(r"[0-9０-９]|[一二三四五六七八九十两]+(?:级|次|个|项|类|名|种)")
_TIME = re.compile(r"20\d\d|每年|年初|年底|适时|及时|定期|尽快|\d月|季度")
_DAY = re.compile(r"20\d\d|每年|年底|年初|\d月|季度")
# A unit of some level or place: who does it is said. 行政执法机关 alone says what is done.
_UNIT = re.compile(
    r"(?:省|市|县|区|州|自治区|各级|各地|上级|上一级|下级|本级|有关|乡镇|街道)[^，。；]{0,12}?"
    r"(?:厅|局|委|部门|机关|政府|单位|办公室|机构|组织部|编办|法院|检察院)"
    # 各部门业务系统 names a thing of theirs.
    r"(?!(?:业务|信息|办公)?(?:系统|平台|网站|数据)|之间)"
)
# A goal is told by the day on which it is to be reached.
_GOAL_ASKED = re.compile(r"目标|\bgoals?\b|\bobjectives?\b", re.IGNORECASE)
_GOAL = re.compile(r"(?:^|到)\s*20\d\d\s*年")
_REPORT = re.compile(r"报|送|交|移送|备案|汇总")
_RECEIVER = re.compile(
    rf"(?:向|报|送|交|移送|报告|报送)[^，。；]{{0,6}}?(?:{_UNIT.pattern}|政府|司法厅|司法局)|{_UNIT.pattern}(?:报告|备案|汇总)"
)
# Words and meaning together; what is asked for (a number, a time) only tips the balance.
_MEANING = 0.6
_CONTEXT = 0.4
_HINT = 0.15
# A second sentence answers too where it scores this share of the best.
_ALSO = 0.8
# A dated sentence says so much of the question's words at least to answer when.
_SAYS = 0.2
_HANDED = 0.4
_CLAUSE = re.compile("[^，；。]+")
_LEAST_CLAUSE = 8
# So much more of the matter another clause must say to be shown instead of the first.
_CLEARLY_MORE = 0.3


class Sentences:
    """Chooses sentences by words and by meaning."""

    def __init__(self, overlap: Overlap, meaning: LazyMeaning) -> None:
        """Measure words with ``overlap`` and meaning with ``meaning``."""
        self._overlap = overlap
        self._meaning = meaning

    def answering(self, record: Record, query: Query) -> tuple[tuple[Span, ...], ...]:
        """The best sentence for each thing that the question asks, in the record's order."""
        every = [s for s in sentences(record) if not _is_title(s, record) and not _is_bracket(s)]
        if query.asks("to_whom") and not query.subject:
            # 报给谁, of an item as a whole: whatever it says of that.
            return tuple(places for words, places in every if _RECEIVER.search(words))
        if not every or not query.subject:
            return ()
        context = self._scores(query.subject, every, record.notice)
        chosen: set[int] = set()
        for clause in query.clauses or (query.subject,):
            own = context if clause == query.subject else self._scores(clause, every, record.notice)
            dated = any(_DAY.search(words) for words, _ in every)
            scores = [
                o + _CONTEXT * c + _hint(words, query, dated=dated)
                for o, c, (words, _) in zip(own, context, every, strict=True)
            ]
            best = _best(scores, several=query.asks("compare", "how_much"))
            timed = self._dated_of(clause, every, best, record) if query.asks("when") else None
            if timed is None and hands_in(query):
                timed = self._dated_of(clause, every, best, record, handed=True)
            chosen |= {timed} if timed is not None else set(best)
        return tuple(every[n][1] for n in sorted(chosen))

    def _dated_of(
        self,
        asked: str,
        every: list[Sentence],
        best: Sequence[int],
        record: Record,
        *,
        handed: bool = False,
    ) -> int | None:
        """Where the best sentence states no day, one that does and says as much of what is asked.

        全员轮训几月前完成: of two sentences on it the one with the month. ``handed``: half as much
        is enough of one that says to whom a thing is handed in.
        """
        days = [due.text for due in record.deadlines]
        dated = [n for n, (words, _) in enumerate(every) if any(day in words for day in days)]
        if any(n in dated for n in best):
            return None
        shares = [self._overlap.share(asked, words, record.notice) for words, _ in every]
        if handed:
            dated = [n for n in dated if _RECEIVER.search(every[n][0])]
        least = (_HANDED if handed else _ALSO) * max((shares[n] for n in best), default=0.0)
        said = [n for n in dated if shares[n] >= max(least, _SAYS)]
        return max(said, key=lambda n: shares[n], default=None)

    def item(self, record: Record, query: Query) -> Item:
        """The record with the sentences that answer, and its clause on the matter."""
        chosen = self.answering(record, query)
        return Item(record=record, sentences=chosen, clause=self._clause(record, query))

    def _clause(self, record: Record, query: Query) -> str | None:
        """The clause that says more of the matter than the record's first one; else ``None``."""
        matter = query.matter
        every: list[str] = [c for c in _CLAUSE.findall(record.text) if len(c) >= _LEAST_CLAUSE]
        shares = [
            self._overlap.share(matter, clause, record.notice) + _asked_hint(clause, query)
            for clause in every
        ]
        if len(every) < 2 or not matter or max(shares) < shares[0] + _CLEARLY_MORE:
            return None
        return every[shares.index(max(shares))]

    def says_a_time(self, record: Record, query: Query) -> bool:
        """Whether the sentences that answer speak of a time, even of one without a date."""
        return any(_TIME.search(words) for words in self._words(record, query))

    def says_a_unit(self, record: Record, query: Query) -> bool:
        """Whether the sentences that answer name a unit of any sort."""
        return any(_UNIT.search(words) for words in self._words(record, query))

    def says_a_receiver(self, record: Record, query: Query) -> bool:
        """Whether the sentences that answer say to whom something is reported or handed."""
        return any(_RECEIVER.search(words) for words in self._words(record, query))

    def _words(self, record: Record, query: Query) -> list[str]:
        best = set(self.answering(record, query))
        return [words for words, places in sentences(record) if places in best]

    def _scores(self, asked: str, every: list[Sentence], notice: str) -> list[float]:
        likeness = self._meaning.likeness(asked, [words for words, _ in every])
        shares = [self._overlap.share(asked, words, notice) for words, _ in every]
        return [share + _MEANING * like for share, like in zip(shares, likeness, strict=True)]


def says_a_receiver(record: Record) -> bool:
    """Whether a record says anywhere to whom something is reported or handed."""
    return _RECEIVER.search(record.text) is not None


def hands_in(query: Query) -> bool:
    """Whether it is asked when something is to be handed in: 什么时候报, by when submitted."""
    words = pattern("claims.toml", "handed_in")
    return query.asks("when") and words.search(fold(query.question).lower()) is not None


def handing_in(record: Record) -> Iterator[str]:
    """The clauses of a record that say to whom something is reported or handed."""
    return (clause for clause in _CLAUSE.findall(record.text) if _RECEIVER.search(clause))


def sentences(record: Record) -> Iterator[Sentence]:
    """A record's sentences with their places; the parts of one over a page's end are together."""
    passage = Passage(record.text, record.spans)
    start = 0
    for stop in (*(m.end() for m in _STOP.finditer(record.text)), len(record.text)):
        if record.text[start:stop].strip():
            yield record.text[start:stop], passage.pieces(start, stop)
        start = stop


def dated_sentences(record: Record) -> tuple[str, ...]:
    """A record's sentences that name a day, a month, a quarter or a year."""
    return tuple(words for words, _ in sentences(record) if _DAY.search(words))


def _is_title(sentence: Sentence, record: Record) -> bool:
    return squeezed(sentence[0]).rstrip("。") == squeezed(record.title or "")


def _is_bracket(sentence: Sentence) -> bool:
    """Whether it is only the closing bracket with units, which are fields of the record."""
    words = fold(sentence[0]).strip()
    return words.startswith("（") and words.endswith("）")


def _best(scores: list[float], *, several: bool) -> list[int]:
    top = max(scores)
    enough = [n for n, score in enumerate(scores) if score >= _ALSO * top]
    ranked = sorted(enough, key=lambda n: -scores[n])
    return ranked[: 3 if several else 1]


def _states(words: str, due: Due) -> bool:
    """Whether a sentence states a time in these words, or one that ends on this day."""
    said = squeezed(due.words).removesuffix("前") in squeezed(words)
    return said or any(time.end == due.end for time in times_in(words) if time.end)


def _asked_hint(clause: str, query: Query) -> float:
    """What a clause gains by saying when something is reported, or to whom."""
    told = query.asks("to_whom") and _RECEIVER.search(clause) is not None
    timed = query.asks("when") and _DAY.search(clause) is not None and query.asks("to_whom")
    return _HINT * (told + timed)


def _hint(words: str, query: Query, *, dated: bool) -> float:
    """What a sentence gains by holding the sort of thing that is asked for.

    ``dated``: some sentence beside it names a day, so that 适时 does not say when.
    """
    hints = sum(_HINT / 2 for verb in query.subject.split() if len(verb) == 1 and verb in words)
    if _GOAL_ASKED.search(query.question) and _GOAL.search(words):
        hints += 4 * _HINT
    if query.asks("how_much") and _NUMBER.search(words):
        hints += _HINT
    if query.asks("when") and (_DAY if dated else _TIME).search(words):
        hints += _HINT
    if query.asks("who") and _UNIT.search(words):
        hints += _HINT / 2
    if query.asks("to_whom") and _REPORT.search(words):
        hints += 2 * _HINT
    if query.due and _states(words, query.due):
        hints += 2 * _HINT
    return hints + sum(2 * _HINT for term in query.terms if term in words)
