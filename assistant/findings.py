"""What was found for a query: values between evidence and composition."""

from dataclasses import dataclass
from typing import Literal, NamedTuple

from assistant.query import Query
from assistant.sections import Section
from corpus.model import Kind, Record, Role, Span

Reason = Literal[
    "no_such_number", "no_such_part", "place_not_loaded", "unit_absent", "unit_without_role",
    "nothing_meets", "not_said", "nothing_found", "no_question", "which_unit",
    "no_such_document", "no_progress", "no_counterpart", "said_elsewhere",
    "denial_unread", "courtesy",
]  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A record that answers, and those of its sentences that do so.

    A sentence is the places in the notice where it stands: two where a page's end cuts it.
    ``clause`` is the part of the record that says the matter, where that is not its beginning.
    """

    record: Record
    sentences: tuple[tuple[Span, ...], ...] = ()
    clause: str | None = None

    @property
    def marked(self) -> tuple[Span, ...]:
        """Where all the sentences stand."""
        return tuple(span for sentence in self.sentences for span in sentence)


@dataclass(frozen=True, slots=True, kw_only=True)
class Premise:
    """What a question takes for granted of the record that it is about.

    ``holds``: whether the record says so; ``denied`` are the question's words where not,
    ``what`` tells whether they name a unit (in ``role``), its standing there alone, a time,
    a number, a tier, the part it stands in or who is told; a ``notice`` is not what the
    question says it is.
    ``named``: who is said not to be named is, or is not.
    ``allowed``: what is said to be allowed is forbidden, or is said to be so.
    ``place``: another notice says these words, and not the one that the question says it is.
    ``item``: another item of the notice says the matter, and not the one that has the number.
    ``passed``: ``holds`` tells whether its last day lies before the one that ``denied`` names.
    """

    holds: bool
    what: Literal[
        "unit",
        "sole",
        "time",
        "passed",
        "number",
        "order",
        "place",
        "tier",
        "receiver",
        "notice",
        "section",
        "allowed",
        "named",
        "item",
    ]
    denied: str
    role: Role | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Items:
    """One answer, or one for each place asked about.

    ``differing`` is what another part of the notice says otherwise on the very point asked.
    """

    query: Query
    items: tuple[Item, ...]
    differing: tuple[Item, ...] = ()
    related: tuple[str, ...] = ()
    premise: Premise | None = None


AllOrNot = Literal["confirmed", "denied_all", "confirmed_not_all"] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """Every record that meets the conditions, in the notices' order.

    ``earlier``: ids of others, due before a day that all the records state word for word.
    ``of_all``: whether what a question says of all items, or denies of all, is so: the records
    are all of them where it is so of each, else those of which it is not.
    """

    query: Query
    records: tuple[Record, ...]
    kinds: tuple[Kind, ...]
    earlier: tuple[str, ...] = ()
    of_all: AllOrNot = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Several:
    """What answers each of the things that a question asks for one by one."""

    query: Query
    answers: "tuple[Finding, ...]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tallied:
    """A unit and the items that name it, in the notice's order."""

    name: str
    records: tuple[Record, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitGroup:
    """The units of a notice that are asked for, by their items in ``roles``; general ones apart."""

    notice: str
    roles: tuple[Role, ...]
    units: tuple[Tallied, ...]
    general: tuple[Tallied, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitCounts:
    """Units by how many items they have, place by place."""

    query: Query
    groups: tuple[UnitGroup, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TitleComparison:
    """The measures of the notice ``has`` whose title others have too, and those with ``only`` here.

    ``linked``: one of the two notices rests on the other, so that a title tells the matter.
    """

    query: Query
    has: str
    others: tuple[str, ...]
    same: tuple[tuple[Record, Record], ...]
    only: tuple[Record, ...]
    linked: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeFacts:
    """What notices say of themselves."""

    query: Query
    notices: tuple[str, ...]
    premise: Premise | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeOutline:
    """Parts of a notice, side by side, in its order; below the part labelled ``within``, if any."""

    query: Query
    notice: str
    sections: tuple[Section, ...]
    within: str | None = None
    premise: Premise | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """Records that fit equally well: the person has to choose.

    ``places``: it is open whose notice is meant, and each record stands for its notice.
    """

    query: Query
    records: tuple[Record, ...]
    places: bool = False


LackKind = Literal["unit", "aspect", "thing", "choice", "amount"]


class Lack(NamedTuple):
    """What a question asks for and a record does not say, in the ``words`` of the question."""

    kind: LackKind
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """Why the notices do not answer; ``near`` is what they do hold on it.

    ``term``: the words that the place asked about does not say, and the records near do; or
    those of the question that were not understood. ``lack``: what is not said, where that is
    more than a time or who does it.
    """

    query: Query
    reason: Reason
    near: tuple[Record, ...] = ()
    term: str = ""
    lack: Lack | None = None


Finding = (
    Items
    | Listing
    | Several
    | UnitCounts
    | TitleComparison
    | NoticeFacts
    | NoticeOutline
    | Choices
    | Refusal
)
