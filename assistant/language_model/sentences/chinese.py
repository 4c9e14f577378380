"""A Chinese sentence is clauses: a claim on a field, or words taken from a record.

    [opening] [which items] claim | [opening] [which items] [lead] words of the record

``甘肃省任务27由省司法厅、省委编办牵头，2025年底完成``: items, claim; claim.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.language_model.sentences.cited import (
    addressed,
    in_places,
    numbered,
    only_of_kind,
)
from assistant.language_model.sentences.clauses import (
    clauses,
    counts,
    in_plain_order,
    written_out,
)
from assistant.language_model.sentences.extracts import is_taken
from assistant.language_model.sentences.fields import Said, different_due, holds, same_due
from assistant.language_model.sentences.naming import (
    LETTERS,
    Name,
    Source,
    count_of,
    item_numbers,
    lists_joined,
    quotes,
    template,
    times,
    units,
)
from assistant.language_model.sentences.quotations import misquoted
from assistant.language_model.sentences.words import words
from assistant.place_names import short_name
from corpus.model import Span
from corpus.text import fold, squeezed

_SAME = re.compile(
    r"(?:的)?(?:完成)?(?:时限|期限|时间要求)(?:都|也)?(?P<how>不同|不一样|各不相同|相同|一样|一致)"
)
_EVERY = re.compile(r"都|均")


# A unit that stands so near a clause's beginning is its subject: 并由省司法厅….
_SUBJECT = 3


@dataclass(frozen=True, slots=True)
class _Clause:
    """A clause that a record must say, word for word; or one that says a time of it."""

    text: str
    is_time: bool = False
    proven: bool = False


_PROVEN = _Clause("", proven=True)


@dataclass(slots=True)
class ChineseSentence:
    """Reads the segments of one sentence; ``you`` is whom a reminder speaks to, by full name."""

    sources: Sequence[Source]
    you: str | None = None
    kept_up: bool = False
    cited: Sequence[Source] = ()
    meant: Sequence[Source] = ()
    _begun: bool = False
    _timed: bool = False
    _stated: bool = False
    _of_every: bool = False

    def complaint(self, text: str, cited: Sequence[Source]) -> str | None:
        """Why the words of a segment are not proven by what it cites; ``None`` where they are."""
        self.cited = cited
        self.meant = cited
        folded = squeezed(fold(text))
        if said := misquoted(folded, cited):
            return said
        run: list[_Clause] = []
        for clause in clauses(folded):
            read = self._read(clause)
            if read.proven:
                if said := self._taken(run):
                    return said
                run = []
            else:
                run.append(read)
        return self._taken(run) or self._mixed()

    def _mixed(self) -> str | None:
        """A time of one of a measure's sentences, said beside something else of the measure."""
        if not (self._timed and self._stated) or all(s.record.kind == "task" for s in self.cited):
            return None
        return "the time may belong to something else of the record"

    def _read(self, clause: str) -> "_Clause":
        """A clause that is proven; or what of it a record must say."""
        first, self._begun = not self._begun, True
        clause = self._without_opening(clause)
        if not clause:
            return _PROVEN
        named, names = self._template(clause)
        named, names, refused = self._subject(named, names)
        if refused:
            return _Clause(clause)
        if not named or self._compares(named) or (first and self._is_address(named, names)):
            return _PROVEN
        claim = self._claim(named, names)
        if claim == "due" and any(s.record.kind != "task" for s in self.meant):
            # A measure's times stand in its sentences: what is due then must stand there, too.
            return _Clause("".join(name.words for name in names), is_time=True)
        if claim:
            self._stated |= claim not in ("title", "draft", "due", "count_times", "quoted")
            return _PROVEN
        return _Clause(self._without_lead(written_out(named, names)))

    def _without_opening(self, clause: str) -> str:
        before = None
        while before != clause:
            before = clause
            named, names = self._template(clause)
            for opening in words("zh").openings:
                match = opening.match(named)
                if match and match.end():
                    taken = named[: match.end()]
                    if not self._names_cited(names[: count_of(taken)]):
                        return clause
                    clause = written_out(named[match.end() :], names[count_of(taken) :])
                    break
        return clause

    def _template(self, clause: str) -> tuple[str, tuple[Name, ...]]:
        known = words("zh")
        names = (
            *quotes(clause),
            *units(clause, self.cited, known.you if self.you else ()),
            *item_numbers(clause, known.kinds, known.joints),
            *times(clause),
            *self._places(clause),
            *counts(clause),
        )
        named, found = template(clause, [addressed(name, self.you, "zh") for name in names])
        return lists_joined(named, found, known.joints)

    def _places(self, clause: str) -> Iterator[Name]:
        for source in self.sources:
            region = source.notice.region
            for place in (region, short_name(region)) if region else ():
                if clause.startswith(place):
                    yield Name(kind="place", words=place, span=Span(0, len(place)),
                               units=(source.notice.id,))  # fmt: skip

    def _subject(
        self, named: str, names: tuple[Name, ...]
    ) -> tuple[str, tuple[Name, ...], str | None]:
        """The clause without the words that say which items are meant; what is wrong with them."""
        for which, pattern in words("zh").subjects:
            match = pattern.match(named)
            if match is None or not match.end():
                continue
            count = count_of(match[0])
            if not self._names_cited(names[:count]):
                return named, names, "another item or place"
            if which in ("task", "measure", "requirement"):
                only = only_of_kind(which, self.cited)
                if not only:
                    return named, names, "no such item"
                self.meant = only
            elif which == "all":
                several = self.cited if len(self.cited) > 1 else self.sources
                said = words("zh").counted.get(match["count"] or "", 0)
                if len(several) < 2 or said not in (0, len(several)):
                    return named, names, "not so many"
                self.meant = self.cited
                self._of_every = True
            elif items := [name for name in names[:count] if name.kind == "item"]:
                self.meant = numbered(items[0], self.cited)
            return named[match.end() :].removeprefix("的"), names[count:], None
        return named, names, None

    def _names_cited(self, names: Sequence[Name]) -> bool:
        """Whether places and items named are those of what is cited."""
        items = [name for name in names if name.kind == "item"]
        return in_places(names, self.cited) and all(numbered(i, self.cited) for i in items)

    def _is_address(self, named: str, names: tuple[Name, ...]) -> bool:
        """Whether a clause is nothing but the unit that the sentence speaks to."""
        if named != LETTERS["unit"] or len(names[0].units) != 1:
            return False
        self.you = names[0].units[0]
        return True

    def _compares(self, named: str) -> bool:
        match = _SAME.fullmatch(named)
        if match is None:
            return False
        proof = different_due if "不" in match["how"] else same_due
        return proof(self.sources if len(self.cited) < 2 else self.cited)

    def _claim(self, named: str, names: tuple[Name, ...]) -> str | None:
        """The claim that the whole clause makes, where it is so."""
        for claim, pattern in words("zh").claims:
            if not pattern.fullmatch(named):
                continue
            items = [name for name in names if name.kind == "item"]
            meant = numbered(items[0], self.cited) if items else self.meant
            said = Said(names=names, kept_up=self.kept_up)
            if in_places(names, self.cited) and meant and holds(claim, said, meant):
                return claim
        return None

    def _without_lead(self, clause: str) -> str:
        found = (lead.match(clause) for lead in words("zh").leads)
        ends = [m.end() for m in found if m and self._may_lead(clause, m.end())]
        return clause[max(ends, default=0) :]

    def _may_lead(self, clause: str, end: int) -> bool:
        """The words are a lead only where the record does not begin so itself."""
        return not any(
            squeezed(fold(s.record.text)).find(clause[: end + 2]) >= 0 for s in self.meant
        )

    def _taken(self, run: Sequence["_Clause"]) -> str | None:
        """Whether clauses in a row stand in a record: all in one sentence, or each in its own."""
        if not run:
            return None
        if all(clause.is_time for clause in run):
            self._timed = True
            return None
        self._stated = True
        said = "，".join(clause.text for clause in run)
        by = [
            any(self._is_taken(way, source) for way in in_plain_order(said))
            or self._each_taken(run, source)
            for source in self.meant
        ]
        # 都要, 两项任务: what is said of several is said of every one.
        enough = all(by) if self._of_every or _EVERY.search(said) else any(by)
        return None if by and enough else f"no record says: {said}"

    def _is_taken(self, said: str, source: Source) -> bool:
        """Whether the record says it; and of whom it speaks to, where it names nobody else."""
        if self.you and source.record.kind != "task":
            begins = next(units(said, [source]), None)
            if begins is None or begins.span.start > _SUBJECT:
                said = f"{squeezed(fold(self.you))}{said}"
        return is_taken(said, source.record)

    def _each_taken(self, run: Sequence["_Clause"], source: Source) -> bool:
        """Each clause in a sentence of its own; none but the first leaves its subject unsaid."""
        if len(run) < 2 or any(clause.is_time for clause in run):
            return False
        first = [next(units(clause.text, [source]), None) for clause in run]
        begins = [name is not None and name.span.start <= _SUBJECT for name in first]
        return all(
            self._is_taken(clause.text, source) and (n == 0 or begins[n] or first[0] is None)
            for n, clause in enumerate(run)
        )
