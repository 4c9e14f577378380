"""Lists of obligations made by hand, with words that files mind."""

from datetime import date

from assistant.obligations import Mention, Obligation, ObligationList, Wish
from assistant.obligations.lines import lines
from corpus.model import Deadline, Record
from tests.index.made import notice, record, unit

TODAY = date(2024, 10, 1)


def obligation(made: Record, *, general: bool = False) -> Obligation:
    """The first line of a record, as one that names 省司法厅 as lead."""
    mention = Mention(name="省司法厅", role="lead", general=general)
    line = next(iter(lines(made, notice(made.notice, made), TODAY)))
    return Obligation(line=line, mentions=(mention,))


def task(text: str, *deadlines: Deadline, number: str = "1", lead: str = "省司法厅") -> Record:
    """A task that says this."""
    return record(f"x/task/{number}", text, units=(unit(lead),), deadlines=deadlines)


def listed(
    *named: Record, general: tuple[Record, ...] = (), unit_name: str = "省司法厅"
) -> ObligationList:
    """A list of these records."""
    return ObligationList(
        wish=Wish(unit=unit_name),
        today=TODAY,
        notices=(notice("x", *named),),
        unit_names=(unit_name,),
        named=tuple(obligation(made) for made in named),
        general=tuple(obligation(made, general=True) for made in general),
    )
