"""A notice's lines, sorted by what they are part of: what ``parts.py`` gives."""

from dataclasses import dataclass, field

from corpus.cards import Cards
from corpus.flattened import FlatTable
from corpus.model import Span
from corpus.own_tables import OwnTable
from corpus.parted_tables import PartedTable
from corpus.run_together import RunTogether


@dataclass(slots=True, kw_only=True)
class Document:
    """Numbered prose: the plan itself (``label`` empty), or an annex (``附件2``)."""

    label: str
    titles: list[Span] = field(default_factory=list)
    lines: list[Span] = field(default_factory=list)


@dataclass(slots=True, kw_only=True)
class Parts:
    """A notice's lines by what they are part of.

    ``stamps`` are a receiving office's rows above the head, ``chrome`` what belongs to the page
    (``rules`` without words among it), ``rows`` those of the tables, ``stray`` lines beside them
    that nothing explains, ``flat`` tables whose cells lost their places, ``parted`` ones that
    blanks or bars part, ``run_together`` one that came out as one line, ``own`` ones of one row
    below an item, ``upright`` ones that have a line for each cell, ``after_rows`` lines of a
    document that follow a table within it, ``taken_back`` those that looked like its foot.
    """

    head: list[Span] = field(default_factory=list)
    documents: list[Document] = field(default_factory=list)
    annex_titles: list[Span] = field(default_factory=list)
    rows: list[Span] = field(default_factory=list)
    foot: list[Span] = field(default_factory=list)
    stamps: list[Span] = field(default_factory=list)
    chrome: list[Span] = field(default_factory=list)
    rules: list[Span] = field(default_factory=list)
    stray: list[Span] = field(default_factory=list)
    after_rows: list[Span] = field(default_factory=list)
    taken_back: list[Span] = field(default_factory=list)
    flat: list[FlatTable] = field(default_factory=list)
    parted: list[PartedTable] = field(default_factory=list)
    own: list[OwnTable] = field(default_factory=list)
    run_together: RunTogether | None = None
    upright: list[Cards] = field(default_factory=list)

    @property
    def furniture(self) -> tuple[Span, ...]:
        """All that belongs to the page and not to the notice."""
        return (*self.rules, *self.stamps, *self.chrome)
