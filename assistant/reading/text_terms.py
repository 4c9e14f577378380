"""A word that the items of a list must say: 文字里含赋权的任务, 法制审核出现在几项任务中.

The ways to ask for it stand in ``text_terms.toml``.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache, partial
from typing import Literal

from assistant.reading.units.units import PlacedUnit
from assistant.reading.words.lexicon import table
from assistant.reading.words.patterns import expanded
from corpus.deadlines import times_in
from corpus.english_dates import english_dates
from corpus.model import Notice, Span
from corpus.text import fold, squeezed
from index.translation import english

_CLASS = re.compile(r"\{([a-z_]+)\}")
_HAN = r"[\u3400-\u9fff]"
_TERM = rf"(?P<term>(?:(?![的了过哪几]){_HAN}){{2,12}}?)"
_QUOTED = r"[“\"「『](?P<term>[^“”\"「」『』]{1,20})[”\"」』]"
# What a short verb stands behind: the beginning, a pause, a place that was taken off.
_PAUSE = r"(?:^|(?<=[\s，。；：、？！）]))"


@dataclass(frozen=True, slots=True)
class TextTerm:
    """The word, and where the question says that it must stand in a text."""

    words: str
    span: Span


class TextTerms:
    """Finds such words in questions about the loaded notices."""

    def __init__(self, notices: Sequence[Notice]) -> None:
        """Learn what ``notices`` say."""
        self._texts = {notice.id: squeezed(fold(notice.text)) for notice in notices}
        self._columns = {
            n.id: {name for r in n.records for name in r.names_as("lead", "responsible")}
            for n in notices
        }

    def find(
        self,
        text: str,
        places: Sequence[str],
        units: Callable[[str, Sequence[str]], Iterable[PlacedUnit]],
    ) -> TextTerm | None:
        """The word that a folded question, its places off, asks for; ``None`` for none.

        ``units`` finds the units that words name at places: the columns hold those, but a text
        may say 乡镇 where the columns have 各乡镇. A word without quotation marks must stand in
        one of ``places``, or where there are none in any notice.
        """
        every = (m for pattern in _patterns("quoted") for m in pattern.finditer(text))
        quoted = next((m for m in every if not is_of_columns(m["term"])), None)
        term = _found(quoted) if quoted else self._unquoted(text, places)
        term = term or self._translated(text, places)
        if term and self._acts(term, text, places, units):
            return None
        if term is None or (quoted and re.match(_any("text_alone"), quoted[0])):
            return term
        return None if self.is_unit(term.words, places, units) else term

    def _acts(
        self,
        term: TextTerm,
        text: str,
        places: Sequence[str],
        units: Callable[[str, Sequence[str]], Iterable[PlacedUnit]],
    ) -> bool:
        """写明“县司法局”要负责的, 里有县司法局的: what a unit has a part in, named or not."""
        before = text[term.span.start :].partition(term.words)[0]
        there = before.endswith("有") and not before.endswith(("写有", "含有", "带有"))
        acts = there or re.match(_any("acts"), text[term.span.end :]) is not None
        return acts and any(p.unit.names for p in units(term.words, places))

    def is_unit(
        self,
        words: str,
        places: Sequence[str],
        units: Callable[[str, Sequence[str]], Iterable[PlacedUnit]],
    ) -> bool:
        """Whether ``words`` name a unit of the columns, in ``places`` or else in any notice."""
        columns = [self._columns[p] for p in places if p in self._columns]
        named = set[str]().union(*(columns or self._columns.values()))
        placed = (p for p in units(words, places) if named & set(p.unit.names))
        return any(map(partial(_is_named, words), placed))

    def _unquoted(self, text: str, places: Sequence[str]) -> TextTerm | None:
        if re.search(_any("single"), text):
            return None
        for pattern in _patterns("plain"):
            for start in range(len(text)):
                match = pattern.match(text, start)
                if match and self.is_said(match["term"], places):
                    return _found(match)
        return None

    def _translated(self, text: str, places: Sequence[str]) -> TextTerm | None:
        """Which measures mention “platform”: the Chinese for it that the notices say."""
        for match in _english().finditer(text):
            said = self.chinese(match["quoted"] or match["plain"], places)
            # 案卷 of 执法案卷: the shorter one is found wherever the longer one stands.
            if words := min((t for t in said if t in said[0]), key=len, default=""):
                return TextTerm(words, Span(*match.span()))
        return None

    def chinese(self, term: str, places: Sequence[str]) -> tuple[str, ...]:
        """What the notices say for an English term; nothing where they do not say it."""
        for reading in english(term):
            whole = reading.end - reading.start == len(term)
            said = [t for t in reading.terms if whole and self.is_said(t, places)]
            if said:
                return tuple(said)
        return ()

    def is_said(self, term: str, places: Sequence[str]) -> bool:
        """Whether one of ``places`` says a term, or where there are none any notice."""
        if is_of_columns(term):
            return False
        texts = [self._texts[place] for place in places if place in self._texts]
        return any(term in text for text in texts or self._texts.values())


def _is_named(words: str, placed: PlacedUnit) -> bool:
    """Whether columns name a unit just so, or it is one that has a name of its own."""
    unit = placed.unit
    return bool(unit.names) and (not unit.general or words in unit.names)


def _found(match: "re.Match[str]") -> TextTerm:
    start = match.start("from") if "from" in match.re.groupindex else match.start()
    return TextTerm(match["term"], Span(start, match.end("rest")))


@cache
def _patterns(name: Literal["quoted", "plain"]) -> tuple["re.Pattern[str]", ...]:
    """文字带“赋权”的 and “探索”这个词; 文字含赋权的, 提经费的 and 法制审核出现在几项任务中."""
    text, inside, word = _any("text"), _any("inside"), _any("a_word")
    place = rf"(?:{text}\s*{inside}?\s*|{text}?(?<![栏列号位门格]){inside}\s*)"
    verb = rf"(?:{place}?{_any('says')}|(?:{place}|{_PAUSE}){_any('says_shortly')}|{place}有)"
    if name == "quoted":
        written: tuple[str, ...] = (
            rf"{verb}{_QUOTED}(?P<rest>{word}?)",
            rf"{_QUOTED}(?P<rest>{word})",
        )
    else:
        ending = rf"(?P<rest>{word}?)"
        written = (
            rf"{_any('which')}{inside}?(?P<from>){verb}{_TERM}{ending}(?=\s*(?:$|[，。？]))",
            rf"{verb}{_TERM}{ending}(?=\s*{_any('behind')})",
            rf"(?:{_any('says', 'says_shortly')}|有){_TERM}(?P<rest>{word})(?=\s*{_any('behind')})",
            rf"(?:{place}|{_PAUSE}){_TERM}{ending}(?={_any('stands_in')})",
        )
    return tuple(map(re.compile, written))


@cache
def _english() -> "re.Pattern[str]":
    says = "|".join(table("text_terms.toml")["words"]["says_english"])
    mentions = "|".join(table("text_terms.toml")["words"]["mentions_english"])
    term = r"(?P<{}>[a-z0-9][a-z0-9 -]{{2,40}})"
    quoted = rf"\b(?:{says}) (?:the )?[“\"']{term.format('quoted')}[”\"']"
    plain = rf"\b(?:{mentions}) (?:the |an? )?{term.format('plain')}(?=\s*(?:$|[？。]))"
    return re.compile(f"{quoted}|{plain}")


def is_of_columns(term: str) -> bool:
    """Whether words are a time, or speak of a column."""
    return is_time(term) or _of_columns().search(term) is not None


def is_time(term: str) -> bool:
    """Whether words are a day or a time by which something is due."""
    return any(times_in(term)) or any(english_dates(term))


@cache
def _of_columns() -> "re.Pattern[str]":
    return re.compile("|".join(table("text_terms.toml")["words"]["of_columns"]))


@cache
def _any(*names: str) -> str:
    words = table("text_terms.toml")["words"]
    written = (_CLASS.sub(_inner, word) for name in names for word in words[name])
    return f"(?:{'|'.join(sorted(map(expanded, written), key=len, reverse=True))})"


def _inner(match: "re.Match[str]") -> str:
    return _any(match[1]) if match[1] in table("text_terms.toml")["words"] else match[0]
