"""How a notice is divided: the chapters of its body, the blocks of its table, what stands below.

Made of the paths that its records carry, so that a label which a page's end repeats counts once.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from corpus.model import Heading, Notice, Record

_BODY = ("measure", "requirement")


@dataclass(slots=True)
class Section:
    """A part under its label (``二、重点任务``), with the sections and the items below it.

    ``record`` is the item that is the part itself, where a part is no more than one item.
    """

    label: str
    below: list["Section"] = field(default_factory=list)
    items: list[Record] = field(default_factory=list)
    record: Record | None = None

    @property
    def title(self) -> str:
        """The label without its number."""
        for mark in ("、", "）", "：", " "):
            head, found, rest = self.label.partition(mark)
            if found and rest and len(head) <= _LONGEST_NUMBER:
                return rest
        return self.label

    def every(self) -> Iterator["Section"]:
        """This section and all below it, outermost first."""
        yield self
        for section in self.below:
            yield from section.every()

    def records(self) -> tuple[Record, ...]:
        """All items below, in the notice's order."""
        own = (self.record,) if self.record else ()
        return (*own, *self.items, *(r for section in self.below for r in section.records()))


_LONGEST_NUMBER = 5
_FIRST_YEAR = re.compile(r"(?:从|自)\s*(20\d\d)年?(?:开始|起|启动)")
_LAST_YEAR = re.compile(r"(20\d\d)年?(?:底|末)?(?:就|便)?(?:结束|为止|截止|到期|收官)")
_YEARS = re.compile(r"(?P<first>20\d\d)年?\s*(?:[—–~～-]+|至|到|to)\s*(?P<last>20\d\d)\s*年?")


def body_sections(notice: Notice) -> Section:
    """The body of a notice; its chapters are the sections ``below``."""
    return _tree(r for r in notice.records if r.kind in _BODY)


def table_sections(notice: Notice) -> Section:
    """The task table of a notice; nothing is ``below`` where there is none, or it has no labels."""
    return _tree(r for r in notice.records if r.kind == "task")


def labels(notice: Notice) -> frozenset[str]:
    """Every label by which a part of the notice may be cited."""
    trees = (body_sections(notice), table_sections(notice))
    return frozenset(s.label for tree in trees for s in tree.every() if s.label)


def section_counts(notice: Notice) -> frozenset[int]:
    """How many sections stand side by side, and how many items below one, anywhere in a notice."""
    trees = (body_sections(notice), table_sections(notice))
    every = [s for tree in trees for s in tree.every()]
    found = {len(s.below) for s in every} | {len(s.records()) for s in every}
    return frozenset(found | {sum(len(s.below) for s in tree.below) for tree in trees})


def period(notice: Notice) -> str | None:
    """The years for which a notice is made, as its title has them: 2023—2025年; else ``None``."""
    found = _YEARS.search(notice.title)
    return found[0] if found else None


def years_of(words: str) -> tuple[int, int] | None:
    """The first and the last year of a span of years.

    >>> years_of("2023—2025年"), years_of("2024到2026年"), years_of("2024年")
    ((2023, 2025), (2024, 2026), None)
    """
    found = _YEARS.search(words)
    return (int(found["first"]), int(found["last"])) if found else None


def years_said(words: str) -> tuple[int | None, int | None]:
    """The first and the last year that words give; ``None`` for what they leave open.

    >>> years_said("2024到2026年"), years_said("从2022年开始"), years_said("到2026年为止")
    ((2024, 2026), (2022, None), (None, 2026))
    """
    if both := years_of(words):
        return both
    first, last = _FIRST_YEAR.search(words), _LAST_YEAR.search(words)
    return int(first[1]) if first else None, int(last[1]) if last else None


def _tree(records: Iterable[Record]) -> Section:
    root = Section("")
    for record in records:
        place = root
        for label in record.headings:
            below = next((s for s in place.below if s.label == label), None)
            if below is None:
                below = Section(label)
                place.below.append(below)
            place = below
        part = _own_section(record)
        if part is None:
            place.items.append(record)
        else:
            place.below.append(part)
    return root


def _own_section(record: Record) -> Section | None:
    """A requirement is a part under its own title: 三（二） is （二）细化落实举措."""
    if record.kind != "requirement" or not record.title:
        return None
    number = record.number[record.number.rfind("（") :] if "（" in record.number else record.number
    heading = Heading(number=number, title=record.title, level=1, span=record.spans[0])
    return Section(heading.label, record=record)
