"""Claims on a record's fields, and how each is proven: who leads, by when, how many."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from assistant.language_model.sentences.naming import Name, Source, same_time
from corpus.model import Deadline, Role
from corpus.text import fold, squeezed


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What a claim says of one record: the names in it, in order.

    ``kept_up``: the sentence says, anywhere, that the work goes on.
    """

    names: tuple[Name, ...]
    kept_up: bool = False

    @property
    def units(self) -> tuple[str, ...]:
        """The units named."""
        return tuple(unit for name in self.names for unit in name.units)

    @property
    def times(self) -> tuple[Deadline, ...]:
        """The times named."""
        return tuple(time for name in self.names for time in name.times)

    @property
    def value(self) -> int:
        """The count named; 0 where none is."""
        return next((name.value for name in self.names if name.kind == "count"), 0)

    @property
    def quoted(self) -> tuple[str, ...]:
        """What stands in quotation marks."""
        return tuple(name.words for name in self.names if name.kind == "quote")


Proof = Callable[[Said, Source], bool]


def _exactly(*roles: Role) -> Proof:
    """All units in these roles, and no other."""
    return lambda said, source: (
        bool(said.units) and set(said.units) == set(source.record.names_as(*roles))
    )


def _among(*roles: Role) -> Proof:
    """Some of the units in these roles."""
    return lambda said, source: (
        bool(said.units) and set(said.units) <= set(source.record.names_as(*roles))
    )


def _none(*roles: Role) -> Proof:
    return lambda _, source: not source.record.names_as(*roles)


def _alone(*roles: Role) -> Proof:
    """One unit, which is the only one."""
    return lambda said, source: (
        len(said.units) == 1 and said.units == source.record.names_as(*roles)
    )


def _count(*roles: Role) -> Proof:
    return lambda said, source: said.value == len(source.record.names_as(*roles)) > 0


def _among_so_many(said: Said, source: Source) -> bool:
    """So many lead, and these are among them."""
    return _count("lead")(said, source) and _among("lead")(said, source)


def _due(said: Said, source: Source) -> bool:
    """Every time said is a deadline of the record, and none of its deadlines is left out."""
    due = source.record.deadlines
    fits = [[same_time(t, d, kept_up=said.kept_up) for d in due] for t in said.times]
    complete = len(due) == 1 or all(any(row[i] for row in fits) for i in range(len(due)))
    return bool(fits) and all(any(row) for row in fits) and complete


def _is_title(said: Said, source: Source) -> bool:
    title = squeezed(fold(source.record.title or ""))
    return len(said.quoted) == 1 and squeezed(fold(said.quoted[0])) == title != ""


def _quoted_of(said: Said, source: Source) -> bool:
    """Words of one unit: the quotation names it first, so that they are said of no other."""
    written = tuple(
        squeezed(fold(name))
        for unit in source.record.units
        for name in (unit.name, unit.as_written)
        if unit.name in said.units
    )
    quoted = [squeezed(fold(words)) for words in said.quoted]
    return len(said.units) == 1 and bool(quoted) and all(w.startswith(written) for w in quoted)


def _so_many_times(said: Said, source: Source) -> bool:
    return said.value == len(source.record.deadlines) > 0


_PROOFS: Mapping[str, Proof] = {
    "lead": _exactly("lead"),
    "lead_among": _among("lead"),
    "lead_alone": _alone("lead"),
    "lead_so_many": _among_so_many,
    "responsible": _exactly("responsible"),
    "responsible_among": _among("responsible"),
    "bracket": lambda said, source: (
        _exactly("responsible")(said, source) and _none("lead")(said, source)
    ),
    "standing": _exactly("standing"),
    "acting": _exactly("acting"),
    "acting_among": _among("acting"),
    "count_lead": _count("lead"),
    "count_responsible": _count("responsible"),
    "count_times": _so_many_times,
    "no_lead": _none("lead"),
    "no_responsible": lambda said, source: (
        source.record.kind == "task" and _none("responsible")(said, source)
    ),
    "no_due": lambda _, source: not source.record.deadlines,
    "due": _due,
    "ongoing": lambda _, source: any(due.ongoing for due in source.record.deadlines),
    "title": _is_title,
    "quoted": lambda said, _: bool(said.quoted),
    "quoted_of": _quoted_of,
    "draft": lambda _, source: source.notice.status == "draft",
    "issued": lambda _, source: source.notice.status == "issued",
}


def holds(claim: str, said: Said, sources: Sequence[Source]) -> bool:
    """Whether a claim is so of every one of ``sources``; KeyError for an unknown claim."""
    proof = _PROOFS[claim]
    return bool(sources) and all(proof(said, source) for source in sources)


def same_due(sources: Sequence[Source]) -> bool:
    """Whether all sources have deadlines that say the same."""
    due = {tuple(squeezed(fold(d.text)) for d in s.record.deadlines) for s in sources}
    return len(sources) > 1 and len(due) == 1 and () not in due


def different_due(sources: Sequence[Source]) -> bool:
    """Whether each of the sources ends on a day of its own."""
    ends = [{d.end for d in s.record.deadlines} for s in sources]
    dated = all(len(days) == 1 and None not in days for days in ends)
    return len(sources) > 1 and dated and len({next(iter(days)) for days in ends}) == len(ends)
