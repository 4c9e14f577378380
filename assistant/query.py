"""What a question asks, as values: :mod:`assistant.reading` makes them, evidence meets them."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from assistant.model import Language
from assistant.outline_query import OutlineAsked
from assistant.reading.wants.aspects import Aspect
from assistant.reading.wants.choices import Choice
from corpus.model import Kind, Role

Want = Literal[
    "who", "to_whom", "lead", "responsible", "duty", "when", "content", "count", "items", "confirm",
    "compare", "where", "how_much", "tier", "divided", "origin", "section",
    "document_number", "document_date", "issuer", "status", "document_title", "parents",
    "addressees", "annexes", "disclosure", "approval", "period", "feedback", "size",
    "columns", "receipt", "newest", "oldest",
]  # fmt: skip
Arithmetic = Literal["total", "difference"]
Superlative = Literal[
    "earliest", "latest", "most_lead", "most_responsible", "busiest", "largest_part",
    "smallest_part",
]  # fmt: skip
Relation = Literal["says", "by", "after", "within", "during", "overdue", "not_yet", "before"]

# What a deadline says that a higher level will set.
HIGHER = "部署"
# A deadline that is a quarter of a year.
QUARTER = "季度"

# What is asked of a notice itself.
DOCUMENT_WANTS: frozenset[Want] = frozenset(
    ("document_number", "document_date", "issuer", "status", "document_title", "parents",
     "addressees", "annexes", "disclosure", "approval", "period", "size",
     "columns", "receipt", "newest", "oldest")
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemNumber:
    """A number that names items: ``27``, ``三（二）3``, or a part of one: ``三（二）``.

    ``kinds`` are the kinds of item it can mean by its wording, likeliest first.
    ``counted``: a word (条, 项) counts it, and so hints at a kind.
    ``place`` is the notice that it belongs to, where the question names one for it;
    ``from_end`` counts from the last item instead: 1 is the last one. ``step`` 1 means the
    item behind the one so numbered, -1 the one before it.
    """

    number: str
    kinds: tuple[Kind, ...]
    counted: bool = True
    place: str | None = None
    from_end: int | None = None
    step: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitMention:
    """A unit that a question names: ``names`` are its full names in the notices, none if absent."""

    spelling: str
    names: tuple[str, ...]
    general: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitBeside:
    """A unit that stands in a column, or does not, beside those that a list is of.

    责任单位有市科技局的: whatever role the list asks for, this one's is its own; ``None`` is any.
    """

    unit: UnitMention
    role: Role | None
    stands: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """A condition on deadlines.

    ``says``: the deadline says these words, or this day; ``by``, ``after`` and ``within``
    compare its computed end; ``during``: it says these words, or where none does, ends in
    this period; ``overdue``, ``before``: its end lies before ``end``; ``not_yet``: it does
    not. ``words`` are the question's own, or the days that were computed from them.
    ``ongoing``: they are those of work that goes on, too (2024年完成并长期坚持).
    ``with_ongoing``: those of work that goes on count as well, where they end on the same day.
    ``any_year``: the question names no year, and the days count in whichever
    (:mod:`assistant.reading.times.yearless`).
    """

    relation: Relation
    words: str
    start: date | None
    end: date | None
    any_year: bool = False
    ongoing: bool = False
    with_ongoing: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """What an item must say: any of ``words``, or where it is ``denied`` none of them.

    ``of``: the title must, or the text behind it; ``at``: the item opens with them, or ends so;
    ``together``: what is denied is that it says all of them.
    """

    words: tuple[str, ...]
    of: Literal["item", "title", "body"] = "item"
    at: Literal["says", "starts", "ends"] = "says"
    denied: bool = False
    together: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitTally:
    """Units are asked for by how many items they have in ``roles``; in any where it is empty.

    ``least`` and ``most``: so many; ``first``: so many units with the most items, or with the
    fewest; whoever has as many as the last of them is one of them.
    """

    roles: tuple[Role, ...]
    least: int = 1
    most: int | None = None
    first: int | None = None
    fewest: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceDifference:
    """What the notice ``has`` holds and ``lacks`` does not; ``None``: all others do not."""

    has: str
    lacks: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What a list is without, or has besides: the items of ``query``, in the talk's ``words``."""

    kind: Literal["adds", "takes_away"]
    query: "Query"
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FacetsAsked:
    """What of a notice itself a ``question`` asks for, in words for that alone.

    ``which``: it asks which notice it is; ``every``: it asks of each; ``named``: a word says
    that it is about a notice; ``rest`` are the clauses beside, which ask nothing.
    """

    question: str
    wants: frozenset[Want]
    which: bool = False
    every: bool = False
    named: bool = False
    rest: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """One reading of a question.

    - ``places``: ids of notices, in the question's order; ``alternatives``: groups of them that
      fit what was said alike, so that one of each is meant; ``elsewhere``: places without one;
      ``documents``: document numbers, of a loaded notice or not
    - ``parts``: the kinds of item in the parts that it names (正文, 清单), the first part
      first; ``parts_by_place``: those of each place, where it names several places
    - ``all_but``: those whose items are named to be left out of a list, some of ``numbers``
    - ``roles``: those asked of ``units``; ``only_role``: and in no other; ``both_roles``: in both
      columns at once; ``sole``: no other unit stands in them;
      ``together``: all of them stand there; ``without``: units that do not stand in these
      roles; ``others_than``: others than these are named too; ``least_units``,
      ``most_units``: so many units lead, or stand in the column of ``counted_role``;
      ``empty_roles``: nobody stands in these; ``filled_roles``: somebody does;
      ``none_but``: nobody but ``units`` is named
    - ``beside``: of the items of ``units``, those with these in other columns, or without them
    - ``due``, ``deadline_words``: what the deadline must be or say; ``or_due``: other times
      that will do as well; ``ongoing``: ``True``
      asks for ongoing work alone, ``False`` leaves it out; ``dated``: ``False`` asks for
      deadlines that fix no day, ``True`` for those that do
    - ``tiers``: those of the items asked for, ``not_tiers``: those of the others;
      ``superlative``: of all that meet the conditions, those that come first or have the
      most; ``busiest``: the unit that leads the most of them; ``arithmetic``: what is asked
      of two or more counts
    - ``tally``: units are asked for, by how many of the items that meet the conditions they have
    - ``difference``: what one place has is asked for, and another has not
    - ``about``: a list is limited to items that say this; ``of_matter``: or that stand under a
      title that does; ``wordings``: to those that say all these; ``within``: to these ids, which
      earlier answers cited; ``given``: the ids of the very items that are meant;
      ``counterpart_of``: an id whose matter is asked about in ``places``
    - ``change``: what is added to the list of all that, or taken from it
    - ``terms``: what stood in quotation marks
    - ``subject``: what is left when everything understood is taken off, units kept;
      ``matter``: the same without the units;
      ``clauses``: the parts of it that ask something of their own; ``matters``: those of which
      the same is asked, if there are several
    - ``aspects``: what is asked for that a plan may well not say; ``things``: what is asked for
      by a noun that the record found need not know; ``choice``: the two answers that it names
    - ``outline``: how it asks for the parts of a notice, if it does
    - ``facets``: what it asks of a notice itself, where it asks no more
    - ``inventory``: it asks which notices are held (of ``places``), and nothing of them
    - ``asked_apart``: the lists that it asks for one by one, each in a clause of its own
    """

    question: str
    language: Language
    wants: frozenset[Want] = frozenset()
    places: tuple[str, ...] = ()
    alternatives: tuple[tuple[str, ...], ...] = ()
    elsewhere: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    parts: tuple[Kind, ...] = ()
    parts_by_place: tuple[tuple[str, tuple[Kind, ...]], ...] = ()
    numbers: tuple[ItemNumber, ...] = ()
    all_but: tuple[ItemNumber, ...] = ()
    units: tuple[UnitMention, ...] = ()
    without: tuple[UnitMention, ...] = ()
    others_than: tuple[UnitMention, ...] = ()
    beside: tuple[UnitBeside, ...] = ()
    roles: tuple[Role, ...] = ()
    sole: bool = False
    only_role: bool = False
    both_roles: bool = False
    together: bool = False
    least_units: int = 0
    most_units: int | None = None
    counted_role: Role = "lead"
    empty_roles: tuple[Role, ...] = ()
    filled_roles: tuple[Role, ...] = ()
    none_but: bool = False
    due: Due | None = None
    or_due: tuple[Due, ...] = ()
    deadline_words: str | None = None
    ongoing: bool | None = None
    dated: bool | None = None
    recurring: bool = False
    tiers: tuple[str, ...] = ()
    not_tiers: tuple[str, ...] = ()
    superlative: Superlative | None = None
    tally: UnitTally | None = None
    difference: PlaceDifference | None = None
    arithmetic: Arithmetic | None = None
    heading: str | None = None
    terms: tuple[str, ...] = ()
    about: str | None = None
    of_matter: bool = False
    wordings: tuple[Wording, ...] = ()
    subject: str = ""
    matter: str = ""
    clauses: tuple[str, ...] = ()
    matters: tuple[str, ...] = ()
    aspects: tuple[Aspect, ...] = ()
    things: tuple[Aspect, ...] = ()
    choice: Choice | None = None
    within: tuple[str, ...] = ()
    given: tuple[str, ...] = ()
    counterpart_of: str | None = None
    change: Change | None = None
    outline: OutlineAsked | None = None
    facets: FacetsAsked | None = None
    inventory: bool = False
    asked_apart: tuple["Query", ...] = ()

    def parts_in(self, place: str) -> tuple[Kind, ...]:
        """The kinds of item that the question means in one place; none where it leaves it open."""
        by_place = dict(self.parts_by_place)
        named = next((by_place[p] for p in self.group_of(place) if p in by_place), None)
        return named or (self.parts if not self.parts_by_place else ())

    @property
    def groups(self) -> tuple[tuple[str, ...], ...]:
        """The places asked about, each with those that may be meant in its stead."""
        return tuple(dict.fromkeys(self.group_of(place) for place in self.places))

    def group_of(self, place: str) -> tuple[str, ...]:
        """A place, and those that fit alike what was said."""
        return next((group for group in self.alternatives if place in group), (place,))

    @property
    def of_text(self) -> bool:
        """Whether items are limited to those that say something."""
        return bool(self.about or self.wordings)

    def asks(self, *wants: Want) -> bool:
        """Whether any of these is wanted."""
        return bool(self.wants & set(wants))
