"""The JSON objects that the abilities give, as types; schemas for other programs come from them.

Spans are ``[start, end]``, half-open, in characters of the notice's text; days are YYYY-MM-DD.
A quote is letter for letter what stands at its spans.
"""

# pydantic takes no other TypedDict on Python 3.11.
from typing_extensions import TypedDict


class DeadlineObject(TypedDict):
    """A deadline: the notice's words, and the days computed from them (null where none is)."""

    text: str
    start: str | None
    end: str | None
    ongoing: bool
    recurring: bool
    span: list[int]


class CitationObject(TypedDict):
    """A record that a result rests on; ``evidence`` are the places of each cited field."""

    record: str
    notice: str
    document_number: str | None
    kind: str
    number: str
    lead_units: list[str]
    responsible_units: list[str]
    acting_units: list[str]
    standing_units: list[str]
    deadlines: list[DeadlineObject]
    quote: str
    spans: list[list[int]]
    marked: list[list[int]]
    evidence: dict[str, list[list[int]]]
    file: str
    pages: list[int]
    unsure: list[str]


class OptionObject(TypedDict):
    """A choice of an ask-back: its question, asked anew, gives its answer."""

    label: str
    record: str
    question: str


class AnswerObject(TypedDict):
    """An answer, an ask-back (clarify) or a refusal; ``text`` is Markdown, begins with direct."""

    id: str | None
    question: str
    language: str
    kind: str
    direct: str
    text: str
    citations: list[CitationObject]
    related: list[str]
    options: list[OptionObject]
    phrased_by: str
    note: str


class ComparisonObject(AnswerObject):
    """An answer on several places; ``silent`` are those of them of which nothing is cited."""

    silent: list[str]


class ItemObject(TypedDict):
    """A record: how readers call it, where it stands, and its citation."""

    label: str
    draft: bool
    title: str | None
    headings: list[str]
    tier: str | None
    source: str | None
    citation: CitationObject


class ItemsObject(TypedDict):
    """The items that bear a number."""

    items: list[ItemObject]


class MatchObject(ItemObject):
    """An item found by subject; ``score`` compares the matches of one search only."""

    score: float
    words: float
    meaning: float


class MatchesObject(TypedDict):
    """What is likest to a subject, best first: near is not the same as says so.

    ``remark`` says so where no item is near enough to speak of it.
    """

    subject: str
    matches: list[MatchObject]
    remark: str | None


class ObligationObject(TypedDict):
    """One deadline of one record that names the unit; ``state`` is as of the list's day.

    ``named_as`` are the names by which it does, ``answers_to`` the item of the notice above.
    """

    label: str
    draft: bool
    roles: list[str]
    named_as: list[str]
    deadline: DeadlineObject | None
    state: str
    next_day: str | None
    answers_to: str | None
    citation: CitationObject


class ObligationsObject(TypedDict):
    """All obligations that meet the conditions, by deadline.

    ``general`` holds those that only general names may lay upon the unit. ``remark`` says so
    where no notice names the unit, and ``perhaps`` are units that may have been meant then.
    """

    unit: str | None
    unit_names: list[str]
    today: str
    notices: list[str]
    named: list[ObligationObject]
    general: list[ObligationObject]
    remark: str | None
    perhaps: list[str]


class QuizCitationObject(TypedDict):
    """Where a question's key stands; ``proof`` are the places of the very words of the key."""

    record: str
    document_number: str | None
    label: str
    draft: bool
    quote: str
    spans: list[list[int]]
    proof: list[list[int]]


class QuestionObject(TypedDict):
    """A question with its key; ``citation`` is the first of ``citations``."""

    id: str
    kind: str
    stem: str
    items: list[str]
    options: list[str]
    key: list[str]
    explanation: str
    asks: str
    difficulty: str
    topic: str
    citation: QuizCitationObject
    citations: list[QuizCitationObject]
    doubts: list[str]


class PaperObject(TypedDict):
    """A paper; shorter than wanted where the notices give no more."""

    seed: int
    version: str
    questions: list[QuestionObject]


class ParentObject(TypedDict):
    """A notice that another rests on; ``notice`` is its id where it is loaded."""

    title: str
    document_number: str | None
    notice: str | None


class ProblemObject(TypedDict):
    """Something that could not be read with certainty, and where."""

    message: str
    start: int
    end: int


class HeldObject(TypedDict):
    """How many items of a kind a notice holds, and between which numbers."""

    kind: str
    count: int
    first: str
    last: str


class NoticeObject(TypedDict):
    """A loaded notice, and the items that it holds."""

    type: str
    id: str
    title: str
    document_number: str | None
    issuer: str | None
    date: str | None
    other_dates: list[str]
    region: str | None
    level: str | None
    campaign: str | None
    status: str
    parents: list[ParentObject]
    file: str
    problems: list[ProblemObject]
    holds: list[HeldObject]


class NoticesObject(TypedDict):
    """The loaded notices."""

    notices: list[NoticeObject]
