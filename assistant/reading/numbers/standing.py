"""Which item stands at a place of a notice: the last of chapter 三, the second of （五）."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.model import Kind, Notice, Record
from corpus.text import fold, numeral, squeezed

_LABEL = re.compile(r"（?(?P<n>[一二三四五六七八九十]{1,3})[、）]")
_TAIL = re.compile(r"(?:（(?P<bracket>[一二三四五六七八九十]{1,3})）|(?P<digits>\d{1,3}))$")
_KINDS: tuple[Kind, ...] = ("task", "measure", "requirement")


@dataclass(frozen=True, slots=True)
class Rank:
    """The how-many-eth; ``from_end``: counted from the last one; ``many``: so many from the end."""

    number: int
    from_end: bool = False
    many: bool = False


@dataclass(frozen=True, slots=True)
class Standing:
    """A place in a notice: chapter and section by number, or the chapter by its ``title``."""

    chapter: int | None = None
    title: str | None = None
    section: int | None = None
    items: tuple[Rank, ...] = ()

    @property
    def narrow(self) -> bool:
        """Whether it is a place in a part, and not in the whole notice."""
        return bool(self.chapter or self.title or self.section)


def standing_at(
    notice: Notice, where: Standing, kinds: Sequence[Kind], orders: Sequence[Sequence[Kind]]
) -> tuple[Record, ...]:
    """The items at a place of a notice; none where no item, or more than one, can be meant.

    ``kinds`` are those of the parts that the question names. Where it names none, the first of
    ``orders`` in which the place is counts.
    """
    meant = [kind for kind in kinds if kind != "notice"]
    for order in [meant] if meant else orders:
        pool = [record for record in notice.records if record.kind in order]
        pool = _within(pool, where)
        if pool:
            # 第三部分第五点 of a part with four is none, and no item of another part.
            return tuple(_at(pool, where))
    return ()


def standing_under(notice: Notice, part: Standing, kinds: Sequence[Kind]) -> tuple[Record, ...]:
    """The items of these kinds in a part of a notice; none where it may be one of several."""
    pool = _within([record for record in notice.records if record.kind in kinds], part)
    chapters = {record.headings[:1] for record in pool}
    return tuple(pool) if len(chapters) == 1 else ()


def _at(pool: Sequence[Record], where: Standing) -> Iterator[Record]:
    if not where.items:
        # 第三部分第四点: an item itself, and no part that holds several.
        if where.section and len(pool) == 1 and _own(pool[0], bracket=True) == where.section:
            yield pool[0]
        return
    for rank in where.items:
        yield from _ranked(pool, rank)


def _within(records: Sequence[Record], where: Standing) -> list[Record]:
    pool = list(records)
    section = where.section
    if where.title:
        pool = [r for r in pool if where.title in squeezed(fold(" ".join(r.headings)))]
    if where.chapter and any(_part(record, 0) == where.chapter for record in pool):
        pool = [record for record in pool if _part(record, 0) == where.chapter]
    elif where.chapter:
        # Where the body is one chapter, its （五） may be called the fifth part.
        pool = pool if section is None else []
        section = where.chapter
    if section is None:
        return pool
    below = [record for record in pool if _part(record, 1) == section]
    return below or [record for record in pool if _own(record, bracket=True) == section]


def _ranked(pool: Sequence[Record], rank: Rank) -> Sequence[Record]:
    """The record with that rank: by its own number where one has it, else by its place."""
    if rank.many:
        return pool[-rank.number :] if rank.from_end else pool[: rank.number]
    if rank.from_end:
        return pool[-rank.number :][:1] if rank.number <= len(pool) else ()
    own = [record for record in pool if _own(record) == rank.number]
    if own:
        return own if len(own) == 1 else ()
    # Numbers that run on through the notice say nothing of the place in a part.
    running = all(record.number.isdecimal() for record in pool)
    return pool[rank.number - 1 : rank.number] if running else ()


def _part(record: Record, level: int) -> int | None:
    """The number of the chapter (level 0) or of the section in which a record stands."""
    label = _LABEL.match(fold(record.headings[level])) if level < len(record.headings) else None
    return numeral(label["n"]) if label else None


def _own(record: Record, *, bracket: bool = False) -> int | None:
    """A record's number in its part: 3 of 二（四）3 and of 三（三）."""
    tail = _TAIL.search(record.number)
    if tail is None or (bracket and not tail["bracket"]):
        return None
    return numeral(tail["bracket"] or tail["digits"])
