"""What each ability is asked with: types, limits, and words for whoever chooses a tool."""

from datetime import date
from typing import Annotated, Literal

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    ValidationError,
    ValidationInfo,
    field_validator,
)
from pydantic_core import PydanticCustomError

from assistant.answering import LONGEST
from assistant.model import Language
from assistant.obligations import State
from assistant.quiz.model import Difficulty, Kind
from corpus.model import Role

ItemKind = Literal["task", "measure", "requirement"]

MOST_PLACES = 50
MOST_TURNS = 50
MOST_MATCHES = 50
MOST_QUESTIONS = 100
MOST_USED = 2000
LARGEST_SEED = 999_999_999


def _listed(given: object) -> object:
    """One value alone is a list of one; nothing is an empty one."""
    if given is None or given == "":
        return ()
    return [given] if isinstance(given, str) else given


def _unsaid(given: object) -> object:
    """An empty text says nothing."""
    return None if isinstance(given, str) and not given.strip() else given


Listed = BeforeValidator(_listed)
Unsaid = BeforeValidator(_unsaid)

PlaceName = Annotated[str, Field(max_length=60)]
Place = Annotated[
    PlaceName | None,
    Unsaid,
    Field(
        description="A notice by its id or its region (地区), such as gansu, 甘肃 or Gansu;"
        " list_notices tells which there are. Without it, all notices."
    ),
]
Places = Annotated[
    tuple[PlaceName, ...],
    Listed,
    Field(
        max_length=MOST_PLACES,
        description="Notices by id or region (地区), such as gansu or 甘肃. Without it, all.",
    ),
]
Today = Annotated[
    date | None,
    Unsaid,
    Field(description="The day to answer as of, as YYYY-MM-DD. Without it, today."),
]
Words = Annotated[str, Field(min_length=1, max_length=300, pattern=r"\S")]
Question = Annotated[str, Field(min_length=1, max_length=LONGEST, pattern=r"\S")]
InLanguage = Annotated[
    Language, Field(description="The language of what is said around the quotes: zh or en.")
]


class Arguments(BaseModel):
    """Arguments of an ability; a name that it does not know is an error."""

    model_config = ConfigDict(extra="forbid", frozen=True, coerce_numbers_to_str=True)


class FindItem(Arguments):
    """An item by its number."""

    number: Annotated[
        Words,
        Field(
            description="The item's number as the notice gives it: 27, 三（二）3, 任务27;"
            " or a record's id, such as gansu/task/27 or gansu/notice."
        ),
    ]
    place: Place = None
    kind: Annotated[
        ItemKind | None,
        Unsaid,
        Field(
            description="task (任务, a row of the task table), measure (措施, an item of the"
            " plan's body) or requirement (要求). Without it, all that bear the number."
        ),
    ] = None
    language: InLanguage = "zh"


class SearchItems(Arguments):
    """Items by what they are about."""

    subject: Annotated[
        Words,
        Field(
            description="What the items are about, in the notices' words where you know them:"
            " 乡镇执法赋权, 行政执法监督员. English is understood, too."
        ),
    ]
    places: Places = ()
    kinds: Annotated[
        tuple[ItemKind, ...], Listed, Field(description="Only these kinds of item.")
    ] = ()
    limit: Annotated[int, Field(ge=1, le=MOST_MATCHES, description="How many at most.")] = 10
    language: InLanguage = "zh"


class ListObligations(Arguments):
    """What a unit has to do."""

    unit: Annotated[
        Annotated[str, Field(max_length=100)] | None,
        Unsaid,
        Field(
            description="The unit (单位) in any spelling, Chinese or English: 省司法厅, 司法局,"
            " Department of Justice; a place alone means its government. Without it, the"
            " items of all units."
        ),
    ] = None
    places: Places = ()
    roles: Annotated[
        tuple[Role, ...],
        Listed,
        Field(
            description="lead (牵头单位), responsible (责任单位), acting (正文写明由其承担),"
            " standing (均须落实). Without it, all roles."
        ),
    ] = ()
    states: Annotated[
        tuple[State, ...],
        Listed,
        Field(
            description="By deadline as of today: passed (时限已过; nobody knows whether it was"
            " done), within_30, within_90, later, recurring (定期), ongoing (长期坚持), undated."
        ),
    ] = ()
    due_from: Annotated[
        date | None, Unsaid, Field(description="Due on this day or later, YYYY-MM-DD.")
    ] = None
    due_to: Annotated[
        date | None, Unsaid, Field(description="Due on this day or before, YYYY-MM-DD.")
    ] = None
    today: Today = None
    language: InLanguage = "zh"

    @field_validator("due_to")
    @classmethod
    def _not_before(cls, due_to: date | None, others: ValidationInfo) -> date | None:
        due_from = others.data.get("due_from")
        if due_from and due_to and due_to < due_from:
            raise PydanticCustomError(
                "before", "lies before due_from ({day}); swap the two", {"day": str(due_from)}
            )
        return due_to


class ComparePlaces(Arguments):
    """One matter in several places."""

    matter: Annotated[
        Words,
        Field(
            description="What to compare: a subject (乡镇执法赋权), a question about it"
            " (谁牵头行政执法监督员制度), or a record's id (gansu/task/27)."
        ),
    ]
    places: Places = ()
    today: Today = None


class Ask(Arguments):
    """A question in words."""

    question: Annotated[
        Question,
        Field(description="The question, in Chinese or English: 任务27谁牵头，什么时候完成？"),
    ]
    earlier: Annotated[
        tuple[Question, ...],
        Listed,
        Field(
            max_length=MOST_TURNS,
            description="The questions asked before it in the same talk, oldest first; a question"
            " such as 那什么时候完成 refers to them.",
        ),
    ] = ()
    today: Today = None


class MakeQuiz(Arguments):
    """A question paper."""

    count: Annotated[int, Field(ge=1, le=MOST_QUESTIONS, description="How many questions.")] = 10
    seed: Annotated[
        int, Field(ge=0, le=LARGEST_SEED, description="The same seed gives the same paper.")
    ] = 0
    places: Places = ()
    sections: Annotated[
        tuple[Words, ...],
        Listed,
        Field(description="Only these parts of the notices; an error lists those there are."),
    ] = ()
    kinds: Annotated[tuple[Kind, ...], Listed, Field(description="Kinds of question (题型).")] = ()
    difficulties: Annotated[
        tuple[Difficulty, ...],
        Listed,
        Field(
            description="recall (one fact), distinguish (tells places apart), compare (records"
            " side by side), apply (a case)."
        ),
    ] = ()
    without: Annotated[
        tuple[str, ...],
        Listed,
        Field(max_length=MOST_USED, description="Ids of questions that were used already."),
    ] = ()
    version: Annotated[
        Literal["", "A", "B"], Field(description="A or B: the same questions in another order.")
    ] = ""


class ListNotices(Arguments):
    """Nothing is asked."""


# What is said of some faults; of others, what the checking library says itself.
_REMEDIES = {
    "string_pattern_mismatch": "is empty; say something",
    "string_unicode": "holds half a character; give text as Unicode",
    "date_from_datetime_parsing": "is no day; write 2024-10-01",
    "date_parsing": "is no day; write 2024-10-01",
    "date_type": "is no day; write 2024-10-01",
    "date_from_datetime_inexact": "is more than a day; write 2024-10-01",
}


def complaint(error: ValidationError, arguments: type[BaseModel]) -> str:
    """One line on arguments that do not fit: each with its name, the fault, and the remedy."""
    said = []
    for fault in error.errors(include_url=False, include_context=False):
        name = ".".join(str(part) for part in fault["loc"]) or "arguments"
        if fault["type"] == "extra_forbidden":
            known = ", ".join(arguments.model_fields) or "none"
            said.append(f"{name}: there is no such argument; there are: {known}")
        elif fault["type"] == "missing":
            meaning = (arguments.model_fields[name].description or "").rstrip(".")
            said.append(f"{name}: is missing; give it: {meaning}")
        else:
            remedy = _REMEDIES.get(fault["type"], fault["msg"])
            said.append(f"{name}: {_short(fault['input'])}: {remedy}")
    return "; ".join(dict.fromkeys(said)) + "."


def _short(given: object) -> str:
    words = ascii(given) if isinstance(given, str) and not given.isprintable() else repr(given)
    return words if len(words) <= 60 else f"{words[:60]}…"
