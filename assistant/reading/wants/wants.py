"""What a question wants to know, and in which part of a notice."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import get_args

from assistant.query import Want
from assistant.reading.wants.claims import asks_sameness
from assistant.reading.wants.statements import stated
from assistant.reading.words.lexicon import Words, table
from assistant.reading.words.patterns import asks, pattern
from corpus.model import Kind, Span

_SO_MANY = re.compile(
    r"(?<!第)(?<!\d)\d{1,3}\s*[项条个件](?:任务|措施)|\b\d{1,3} (?:tasks|measures|items|rows)\b"
)


_WORK = re.compile(r"任务|措施|举措|条目|[条项]|\b(?:tasks?|measures?|items?)\b", re.IGNORECASE)
_TASKS = re.compile(r"任务(?!分解|清单|表)|\btasks?\b(?! (?:list|table))", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of a notice that a question names, by the kinds of item that it holds."""

    kinds: tuple[Kind, ...]
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What is asked, the parts named, and the places of the question that say so."""

    wants: frozenset[Want]
    parts: tuple[Part, ...]
    spans: tuple[Span, ...]

    @property
    def listed(self) -> bool:
        """Whether items are asked for, or how many there are."""
        return bool(self.wants & {"items", "count"})


def read_wants(text: str) -> Wanted:
    """What a folded question wants."""
    found = _found(text)
    if not found["confirm"] and (frames := stated(text)) is not None:
        # 听说任务38要到2025年底: what is only stated is to be confirmed.
        found["confirm"] = frames or (Span(0, 0),)
    # Which body leads: a unit, and no part of a notice.
    units = [span for want in ("who", "lead", "responsible", "issuer") for span in found[want]]
    parts = tuple(
        part
        for part in sorted(_parts(text), key=lambda part: part.span)
        if not any(span != part.span and span.holds(part.span) for span in units)
    )
    left_out = [s for part in parts if (s := _left_out(text, part.span))]
    parts = tuple(p for p in parts if not any(span.holds(p.span) for span in left_out))
    said = [*left_out, *(span for spans in found.values() for span in spans)]
    if found["confirm"]:
        said += [Span(*match.span()) for match in _SO_MANY.finditer(text)]
    return Wanted(
        wants=_with_implied(text, (want for want in get_args(Want) if found[want])),
        parts=parts,
        spans=(*said, *(part.span for part in parts)),
    )


def asks_of_all(text: str, wants: frozenset[Want]) -> bool:
    """Whether a field of every item of a part is asked for, or all there that meet a condition.

    >>> asks_of_all("数字赋能那部分都是哪年到期", frozenset(["when"]))
    True
    """
    of_fields = bool(wants) and wants <= {"who", "lead", "responsible", "when", "compare"}
    said = pattern("conditions.toml", "each_of_all").search(text)
    return bool(said) and of_fields if wants else text.rstrip("？。 ").endswith("的")


def asks_for_items(wants: frozenset[Want]) -> bool:
    """Whether items are asked for, or whose they are or when due, and no more."""
    return wants <= {"who", "lead", "responsible"} or bool(wants & {"items", "count", "when"})


def kinds_named(parts: Sequence[Part]) -> tuple[Kind, ...]:
    """The kinds meant: of 正文里的措施 only measures, although the body holds requirements too."""
    alone = {part.kinds[0] for part in parts if len(part.kinds) == 1}
    body = any(len(part.kinds) > 1 for part in parts)
    if "task" in alone and not body:
        # 分解表的主要措施: a column of the table.
        alone.discard("measure")
        parts = [part for part in parts if part.kinds != ("measure",)]
    meant = (part.kinds for part in parts if len(part.kinds) == 1 or not alone & set(part.kinds))
    return tuple(dict.fromkeys(kind for kinds in meant for kind in kinds))


def of_sizes(parts: tuple[Kind, ...], counted: Collection[Kind]) -> tuple[Kind, ...]:
    """The kinds meant where so many items were spoken of: 正文里那16条 are measures."""
    return tuple(kind for kind in parts or counted if kind in counted) or parts


def names_measures(question: str) -> bool:
    """Whether a question for all items calls them measures: 有哪些措施."""
    return question in _all_measures()


@cache
def _all_measures() -> Words:
    return Words.of(table("parts.toml")["all_measures"]["words"])


def names_work(question: str) -> bool:
    """Whether a question speaks of tasks or measures, and not of requirements alone."""
    return _WORK.search(question) is not None


def names_tasks(question: str) -> bool:
    """Whether a question for items calls them tasks, and speaks of more than a table of them."""
    return _TASKS.search(question) is not None


def _with_implied(text: str, wants: Iterable[Want]) -> frozenset[Want]:
    """Who asks what a measure was divided into asks for items; 是39项任务吗 asks for a count."""
    said = frozenset(wants)
    if "divided" in said:
        return said | {"items"}
    # Their words ask who, or when, where the matter turns out to be an item's.
    said |= {"who"} if "issuer" in said else set()
    said |= {"when"} if "period" in said else set()
    if (
        said
        and said <= {"lead", "when"}
        and pattern("conditions.toml", "all_it_leads").search(text)
    ):
        said |= {"items"}
    said |= _compared(text, said)
    return said | {"count"} if "confirm" in said and _SO_MANY.search(text) else said


def _compared(text: str, said: frozenset[Want]) -> frozenset[Want]:
    """Of what a question asks if it is the same: 单位一样吗, 时间说得一样吗."""
    if not said or said - {"compare", "confirm"} or not asks_sameness(text):
        return frozenset()
    of: tuple[tuple[str, Want], ...] = (("same_units", "who"), ("same_times", "when"))
    words = text.lower()
    return frozenset(want for name, want in of if pattern("claims.toml", name).search(words))


def _parts(text: str) -> Iterator[Part]:
    named = [
        Part(kinds=kinds, span=span)
        for kinds, words in _words_of_parts()
        for span in words.find(text)
    ]
    other = tuple(_words_of_no_parts().find(text)) if named else ()
    for part in named:
        # 措施和工作要求: a longer name means what it says as a whole.
        longer = (p.span for p in named if p.span != part.span)
        if not any(span.holds(part.span) for span in (*other, *longer)):
            yield part


@cache
def _words_of_parts() -> tuple[tuple[tuple[Kind, ...], Words], ...]:
    return tuple(
        (tuple(part["kinds"]), Words(part["zh"], part["en"]))
        for part in table("parts.toml")["part"]
    )


@cache
def _words_of_no_parts() -> Words:
    return Words.of(table("parts.toml")["not_parts"]["words"])


def _left_out(text: str, part: Span) -> Span | None:
    """Where a part is named only to be left out (不算附件那张表), with the word that says so."""
    for words in _leaving_out():
        if match := words.search(text, 0, part.start):
            return Span(match.start(), part.end)
    return None


@cache
def _leaving_out() -> tuple["re.Pattern[str]", ...]:
    return tuple(map(re.compile, table("parts.toml")["left_out"]["before"]))


def _found(text: str) -> dict[str, tuple[Span, ...]]:
    """Where each want is said; one within another that says more (几项 in 哪几项) says nothing."""
    found = {want: tuple(patterns.find(text)) for want, patterns in asks().items()}
    every = {match for matches in found.values() for match in matches}
    return {
        want: tuple(m.span for m in matches if not any(map(m.yields_to, every)))
        for want, matches in found.items()
    }
