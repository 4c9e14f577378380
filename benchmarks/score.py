"""Counts of what was read right, of one notice or of several together."""

from dataclasses import dataclass, field

from corpus.model import Span


@dataclass(slots=True, kw_only=True)
class Tally:
    """Right ones, those of the gold that are missing, and those that the gold does not have."""

    right: int = 0
    missing: int = 0
    extra: int = 0

    def add(self, other: "Tally") -> None:
        """Count another tally in."""
        self.right += other.right
        self.missing += other.missing
        self.extra += other.extra

    @property
    def recall(self) -> float | None:
        """The share of the gold's that is right; ``None`` where the gold has none."""
        return _share(self.right, self.right + self.missing)

    @property
    def precision(self) -> float | None:
        """The share of those read that is right; ``None`` where none was read."""
        return _share(self.right, self.right + self.extra)


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A record beside gold: what is wrong with it, and the reasons for which it was doubted.

    ``place`` is where it stands: nowhere, where it was not found and its words are gone.
    """

    faults: tuple[str, ...]
    reasons: frozenset[str]
    place: tuple[Span, ...]


@dataclass(slots=True, kw_only=True)
class Score:
    """One notice's figures, or several notices' together.

    ``doubted_right`` and ``doubted_wrong`` are records that a Problem overlaps, of ``sound`` and
    ``faulty`` ones; ``invented`` are the leading and responsible units of notices that are no
    plans; ``differences`` says each fault in one line; ``judged`` are the records one by one.
    """

    items: Tally = field(default_factory=Tally)
    heads: Tally = field(default_factory=Tally)
    titles: Tally = field(default_factory=Tally)
    units: Tally = field(default_factory=Tally)
    deadlines: Tally = field(default_factory=Tally)
    invented: int = 0
    sound: int = 0
    faulty: int = 0
    doubted_right: int = 0
    doubted_wrong: int = 0
    differences: list[str] = field(default_factory=list)
    judged: list[Judged] = field(default_factory=list)

    def add(self, other: "Score") -> None:
        """Count another notice in."""
        for name in ("items", "heads", "titles", "units", "deadlines"):
            getattr(self, name).add(getattr(other, name))
        for name in ("invented", "sound", "faulty", "doubted_right", "doubted_wrong"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.differences += other.differences
        self.judged += other.judged

    @property
    def caught(self) -> float | None:
        """The share of wrong records that a Problem overlaps; ``None`` without a wrong one."""
        return _share(self.doubted_wrong, self.faulty)

    @property
    def alarmed(self) -> float | None:
        """The share of right records that a Problem overlaps; ``None`` without a right one."""
        return _share(self.doubted_right, self.sound)


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None
