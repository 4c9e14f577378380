"""What a table's columns hold, as its head says it; a table without such a head holds no tasks.

A head may stand over two rows, the upper one saying what several columns have in common:

    序号→工作任务→责任分工→        →完成时限
        →        →牵头单位→配合单位→
"""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import zip_longest
from pathlib import Path
from typing import Any

from corpus.duties import first_leads, label, role_of, time_label
from corpus.model import Span
from corpus.text import fold, squeezed

# From the broadest to the narrowest: what a row is about.
_SUBJECTS = ("label", "text", "measure")
UNIT_KINDS = ("lead", "responsible", "division")
# An English head of more words than this is a title: Overview of the key actions.
_HEAD_WORDS = 4
# Heads that name what is measured, or how far a task is, though offices and times end so.
_NO_OFFICES = ("unit", "units", "target")
# A head that begins as one of those known does may be longer.
_BEGUN_WORDS = 14
_AND = re.compile(" (?:and|&) ")
_ONE_OR_MORE = re.compile(r"\s?（(s|es|ies)）|(?<=[a-z])y/[a-z]+ies\b")
_MANY: dict[str | None, str] = {"s": "s", "es": "es", "ies": "ies", None: "ies"}
_BRACKETED = re.compile(r"（[^（）]*）|\([^()]*\)")
_FIRST = re.compile(r"(?:第一|首位|首个|排名?在?前|列前|列首)")


@dataclass(frozen=True, slots=True)
class Head:
    """The kinds of a table's columns, "" where unknown.

    ``subject`` is the column of the task's words; ``leads_first`` says that of several
    responsible units the first one leads; ``numbering`` is the broader column whose words
    number the rows: 14.改扩建学校.
    """

    kinds: tuple[str, ...]
    leads_first: bool = False
    numbering: int | None = None

    @property
    def subject(self) -> int:
        """The narrowest column of what a row is about; of two alike the last one."""
        rank = {kind: place for place, kind in enumerate(_SUBJECTS)}
        return max(
            (i for i, kind in enumerate(self.kinds) if kind in rank),
            key=lambda i: (rank[self.kinds[i]], i),
        )

    @property
    def labels(self) -> tuple[int, ...]:
        """The broader columns of what a row is about."""
        chosen = self.subject
        return tuple(i for i, k in enumerate(self.kinds) if k in _SUBJECTS and i != chosen)

    def columns_of(self, kind: str) -> tuple[int, ...]:
        """The columns that hold this kind."""
        return tuple(place for place, name in enumerate(self.kinds) if name == kind)

    @property
    def deadline(self) -> int | None:
        """The column of the time by which; a schedule where there is no other."""
        for kind in ("deadline", "schedule"):
            if kind in self.kinds:
                return self.kinds.index(kind)
        return None


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads((Path(__file__).parent / "tables.toml").read_text(encoding="utf-8"))


@cache
def _columns() -> dict[str, str]:
    return {word: kind for kind, words in _data()["columns"].items() for word in words}


@cache
def tiers() -> frozenset[str]:
    """What a tier column says."""
    return frozenset(_data()["tiers"]["words"])


def listed_kind(words: str) -> str:
    """What a column with this head holds that is one of those listed; "" for any other words."""
    return _columns().get(_spelt(words), "")


def is_rating(words: str) -> bool:
    """Whether a cell only rates its row: High, Medium, Low."""
    return _spelt(words) in _data()["ratings"]["words"]


def is_column(words: str) -> bool:
    """Whether a head stands in the lists of columns, letter for letter."""
    return words in _columns()


@cache
def title_endings() -> tuple[str, ...]:
    """What the title of an annexed table ends with."""
    return tuple(_data()["titles"]["endings"])


@cache
def kind_of(words: str) -> str:
    """What a column with this head holds; "" where its words are not known.

    >>> kind_of("牵头 单位"), kind_of("责任单位（第一个为牵头）"), kind_of("Target Date")
    ('lead', 'responsible', 'deadline')
    >>> kind_of("电压")
    ''
    """
    latin = _spelt(words)
    if latin in _columns():
        return _columns()[latin]
    plain = squeezed(_BRACKETED.sub("", fold(words))).strip("*：/、")
    if plain in _columns():
        return _columns()[plain]
    if re.fullmatch(label(), plain):
        return role_of(plain)
    if words.isascii() and (english := _english_kind(latin)):
        return english
    if words.isascii() and (len(latin.split()) > _HEAD_WORDS or ":" in words):
        return ""
    for kind, endings in _data()["endings"].items():
        if (plain or latin).endswith(tuple(endings)) or latin.endswith(tuple(endings)):
            return str(kind)
    return ""


def _spelt(words: str) -> str:
    """An English head in small letters, without stars: Responsible unit(s) as responsible units."""
    latin = " ".join(fold(words).replace("*", "").replace("；", " ").split()).rstrip(".：？?")
    return _ONE_OR_MORE.sub(lambda match: _MANY[match[1]], latin)


def _english_kind(latin: str) -> str:
    """What an English head promises by its words: as a label does, or by how it begins.

    Of two heads with a stroke between them that name units, neither says who leads.
    """
    both = [kind_of(part) for part in re.split(r" (?:and|&) ", latin)] if _AND.search(latin) else []
    if len(both) > 1 and both[-1] == "deadline" and both[0] in UNIT_KINDS:
        # Responsibility and timing: its cells say which is which.
        return both[0]
    if latin not in _NO_OFFICES:
        if re.fullmatch(label(), latin):
            return role_of(latin)
        if re.fullmatch(time_label(), latin):
            return "deadline"
    parts = [kind_of(part.strip()) for part in latin.split("/")] if "/" in latin else []
    if parts and all(kind in (*UNIT_KINDS, "deadline") for kind in parts):
        return parts[0] if len(set(parts)) == 1 else "responsible"
    if len(latin.split()) > _BEGUN_WORDS or re.search(r"[\d：；.!]", latin):
        return ""
    for kind, beginnings in _data()["beginnings"].items():
        if any(re.match(rf"{re.escape(begins)}(?![a-z])", latin) for begins in beginnings):
            return str(kind)
    return ""


def read_head(text: str, row: Sequence[Span], below: Sequence[Span] = ()) -> Head | None:
    """The head that ``row`` is, with the lower row ``below`` where that is its second line.

    ``None`` where it is none: a task table's head names what is to be done, and who does it
    or by when.
    """
    kinds = [kind_of(cell.of(text)) for cell in row]
    if below and is_second_line(text, row, below):
        lower = [kind_of(cell.of(text)) for cell in below]
        kinds = [low or high for low, high in zip_longest(lower, kinds, fillvalue="")]
    kinds = _with_marks(text, row, _without_measures(text, row, kinds))
    if not _promises_tasks(kinds):
        return None
    while not row[len(kinds) - 1].of(text) and not kinds[-1]:
        kinds.pop()
    heads = fold("".join(cell.of(text) for cell in (*row, *below)))
    said = first_leads(heads) is not None or any(
        _FIRST.search(cell) for cell in _BRACKETED.findall(heads) if "牵头" in cell
    )
    return Head(tuple(kinds), said)


def _without_measures(text: str, row: Sequence[Span], kinds: Sequence[str]) -> list[str]:
    """The kinds, a column called Measure being how success is told where another says the task."""
    said = [_spelt(cell.of(text)) in _data()["beside_a_task"]["standard"] for cell in row]
    others = any(k == "text" and not m for k, m in zip_longest(kinds, said, fillvalue=False))
    said += [False] * (len(kinds) - len(said))
    return [
        "standard" if is_measure and others else kind
        for kind, is_measure in zip(kinds, said, strict=True)
    ]


def _with_marks(text: str, row: Sequence[Span], kinds: Sequence[str]) -> list[str]:
    """The kinds, what a table of marks asks for being what is to be done."""
    words, said = _data()["marks"], [squeezed(cell.of(text)) for cell in row]
    is_one = any(one in words["projects"] for one in said) and not {"text", "measure"} & set(kinds)
    asked = [is_one and one in words["contents"] for one in (*said, *[""] * len(kinds))]
    return ["measure" if is_asked else kind for kind, is_asked in zip(kinds, asked, strict=False)]


def head_of_kinds(kinds: Sequence[str]) -> Head | None:
    """The head whose columns are of these kinds; ``None`` where it promises no tasks."""
    return Head(tuple(kinds)) if _promises_tasks(kinds) else None


def is_second_line(text: str, row: Sequence[Span], below: Sequence[Span]) -> bool:
    """Whether ``below`` only says more closely what the head ``row`` says."""
    if not 0 < len(below) <= len(row):
        return False
    below = (*below, *row[len(below) :])
    pairs = [
        (squeezed(h.of(text)), squeezed(low.of(text))) for h, low in zip(row, below, strict=True)
    ]
    differing = [low for high, low in pairs if low and low != high]
    return bool(differing) and all(
        kind_of(low) in (*UNIT_KINDS, "person", "deadline", "note") for low in differing
    )


def _promises_tasks(kinds: Sequence[str]) -> bool:
    named = set(kinds)
    by_whom = bool(named & set(UNIT_KINDS))
    subject = bool(named & set(_SUBJECTS))
    return (subject and by_whom) or ("text" in named and "deadline" in named)
