"""An English sentence is claims on fields, one after the other, and little words between them.

    [which items] claim {filler [which items] claim}

``Task 27 is due by the end of 2025, task 28 by the end of 2024``. Units stand in it with their
Chinese names, and what a record says in Chinese quotation: nothing is translated, so nothing
else may stand there.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from assistant.language_model.sentences.cited import (
    addressed,
    in_places,
    numbered,
    only_of_kind,
)
from assistant.language_model.sentences.fields import Said, holds
from assistant.language_model.sentences.naming import (
    Name,
    Source,
    count_of,
    item_numbers,
    lists_joined,
    quotes,
    same_time,
    template,
    times,
    units,
)
from assistant.language_model.sentences.quotations import misquoted
from assistant.language_model.sentences.words import words
from assistant.place_names import english_names as english_places
from corpus.deadlines import cell_deadline, times_in
from corpus.english_dates import english_dates
from corpus.model import Span
from corpus.text import fold
from corpus.units import english_names, is_general

_GLOSS = re.compile(r"[a-z’'-]+")
_YEAR = re.compile(r"(?<=\bin )(20\d\d)\b|(?<=\bbefore )(20\d\d)\b")
_EVERY_YEAR = re.compile(r"\b(?P<m>[a-z]+) of (?:every|each) year")
_BEFORE = re.compile(r"\bbefore $")


@dataclass(slots=True)
class EnglishSentence:
    """Reads the segments of one sentence; see :class:`ChineseSentence` for its fields."""

    sources: Sequence[Source]
    you: str | None = None
    kept_up: bool = False
    cited: Sequence[Source] = ()
    _dead: set[tuple[int, tuple[int, ...], frozenset[str]]] = field(default_factory=set)

    def complaint(self, text: str, cited: Sequence[Source]) -> str | None:
        """Why the words of a segment are not proven by what it cites; ``None`` where they are."""
        self.cited = cited
        self._dead = set()
        folded = " ".join(fold(text).split()).rstrip(".。！!")
        if said := misquoted(folded, cited):
            return said
        plain, found = template(folded, list(self._names(folded)))
        # In "led by A, and B is one of …" the comma ends the list.
        for joints in (words("en").joints, words("en").joints.partition("|")[2]):
            named, names = lists_joined(plain, found, joints)
            self._dead = set()
            if self._reads(named, names, cited, frozenset()):
                return None
        return f"not made of proven claims: {folded}"

    def _names(self, text: str) -> Iterator[Name]:
        yield from quotes(text)
        for name in units(text, self.cited, words("en").you if self.you else ()):
            yield _with_gloss(text, addressed(name, self.you, "en"))
        yield from item_numbers(text, words("en").kinds, r"\s*(?:， and|，|and|&)\s*")
        yield from _english_times(text)
        yield from times(text)
        for source in self.sources:
            for place in english_places(source.notice.region or ""):
                for match in re.finditer(rf"\b{re.escape(place.lower())}\b", text):
                    yield Name(kind="place", words=match[0], span=Span(*match.span()),
                               units=(source.notice.id,))  # fmt: skip
        counted = words("en").counted
        for match in re.finditer(
            rf"\b({'|'.join(counted)}|\d{{1,2}})\b(?= (?:lead |responsible )?units)", text
        ):
            value = counted.get(match[1]) or int(match[1])
            yield Name(kind="count", words=match[0], span=Span(*match.span()), value=value)

    def _reads(
        self,
        named: str,
        names: tuple[Name, ...],
        meant: Sequence[Source],
        made: frozenset[str],
    ) -> bool:
        """Whether all of a template is claims that are so, and words that say nothing.

        ``made`` are the claims made before it.
        """
        named = named.lstrip()
        if not named:
            return bool(made) and not self._mixed(made)
        state = (len(named), tuple(source.mark for source in meant), made)
        if state in self._dead:
            return False
        ways = (*self._claims(named, names, meant), *self._subjects(named, names, meant))
        for end, used, onward, says in ways:
            if self._reads(named[end:], names[used:], onward, made | says):
                return True
        self._dead.add(state)
        return False

    def _mixed(self, made: frozenset[str]) -> bool:
        """A time of one of a measure's sentences, said beside something else of the measure."""
        measures = any(source.record.kind != "task" for source in self.cited)
        return measures and "due" in made and not made <= {"due", "title", "draft"}

    def _claims(
        self, named: str, names: tuple[Name, ...], meant: Sequence[Source]
    ) -> Iterator[tuple[int, int, Sequence[Source], frozenset[str]]]:
        for claim, pattern in words("en").claims:
            match = pattern.match(named)
            if match is None or not match.end() or not _ends_a_word(named, match.end()):
                continue
            used = count_of(match[0])
            mine = names[:used]
            items = [name for name in mine if name.kind == "item"]
            about = numbered(items[0], self.cited) if items else meant
            if (
                in_places(mine, self.cited)
                and about
                and holds(claim, Said(names=mine, kept_up=self.kept_up), about)
            ):
                yield match.end(), used, about, frozenset((claim,))

    def _subjects(
        self, named: str, names: tuple[Name, ...], meant: Sequence[Source]
    ) -> Iterator[tuple[int, int, Sequence[Source], frozenset[str]]]:
        for which, pattern in words("en").subjects:
            match = pattern.match(named)
            if match is None or not match.end() or not _ends_a_word(named, match.end()):
                continue
            used = count_of(match[0])
            about = self._about(which, names[:used], meant)
            if about is not None and _so_many(match, about):
                yield match.end(), used, about, frozenset()
        for filler in words("en").fillers:
            match = filler.match(named)
            if match and _ends_a_word(named, match.end()):
                yield match.end(), 0, meant, frozenset()

    def _about(
        self, which: str, names: Sequence[Name], meant: Sequence[Source]
    ) -> Sequence[Source] | None:
        """The items that words mean; ``None`` where they mean none that is cited."""
        if not in_places(names, self.cited):
            return None
        if items := [name for name in names if name.kind == "item"]:
            return numbered(items[0], self.cited) or None
        if which in ("task", "measure", "requirement"):
            return only_of_kind(which, self.cited) or None
        if which == "all":
            several = self.cited if len(self.cited) > 1 else meant
            return several if len(several) > 1 else None
        return meant


def _so_many(match: "re.Match[str]", meant: Sequence[Source]) -> bool:
    """Whether there are as many items as "both" or "the three tasks" say."""
    said = match.groupdict()
    if said.get("both"):
        return len(meant) == 2
    return not said.get("count") or words("en").counted[said["count"]] == len(meant)


def _with_gloss(text: str, name: Name) -> Name:
    """A unit in brackets together with the English name before them."""
    start, end = name.span.start, name.span.end
    if not (start and text[start - 1] == "（" and text[end : end + 1] == "）"):
        return name
    own = {w for full in name.units for e in english_names(full) for w in e.lower().split()}
    position = start - 1
    for word in reversed(list(_GLOSS.finditer(text, 0, position))):
        between = text[word.end() : position]
        if between.strip() or word[0] not in words("en").gloss | own:
            break
        # "and" opens no name, and joins two of them.
        position = word.start()
    head = text[position : start - 1]
    if (cut := re.match(r"(?:(?:and|of|at)\s+)+", head)) is not None:
        position += cut.end()
        head = head[cut.end() :]
    telling = set() if is_general(name.units[0]) else own - words("en").gloss
    if telling and not telling & set(_GLOSS.findall(head)):
        return name
    return replace(name, span=Span(position, end + 1)) if head.strip() else name


def _english_times(text: str) -> Iterator[Name]:
    """Days in English words, with the Chinese words in brackets behind them where they agree."""
    found = [(chinese, span) for chinese, span in english_dates(text)]
    found += [(f"{match[0]}年", Span(*match.span())) for match in _YEAR.finditer(text)]
    for match in _EVERY_YEAR.finditer(text):
        month = next((c for c, _ in english_dates(f"{match['m']} 2000")), "")
        if month:
            found.append((month.replace("2000年", "每年"), Span(*match.span())))
    for chinese, span in found:
        start = span.start
        if before := _BEFORE.search(text[:start]):
            start, chinese = before.start(), f"{chinese}前"
            if "日" in chinese or "底" in chinese or "季度" in chinese:
                continue
        due = cell_deadline(chinese, span) or next(times_in(chinese), None)
        if due is None:
            continue
        if text[:start].endswith("the "):
            start -= len("the ")
        end = span.end
        beside = next(times(text[end:]), None)
        if beside and re.match(r"\s*（$", text[end : end + beside.span.start]):
            close = end + beside.span.end
            agrees = same_time(due, beside.times[0], kept_up=True)
            if not agrees or text[close : close + 1] != "）":
                continue
            due, end = beside.times[0], close + 1
        yield Name(kind="time", words=text[start:end], span=Span(start, end), times=(due,))


def _ends_a_word(named: str, end: int) -> bool:
    return not (named[end - 1].isalnum() and named[end : end + 1].isalnum())
