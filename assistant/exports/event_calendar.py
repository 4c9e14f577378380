"""A list as .ics: one event for each line with a day, yearly rules as events that come again."""

import uuid
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta

from icalendar import Alarm, Calendar, Event, vRecur

from assistant.exports import wording
from assistant.exports.plain_text import plain
from assistant.exports.table import title
from assistant.exports.texts import Texts
from assistant.obligations.model import Obligation, ObligationList
from assistant.obligations.recurrence import Recurrence, recurrence
from corpus.model import Role
from corpus.text import squeezed

# So many days before, at nine in the morning, a calendar reminds.
_REMIND = (7, 1)
_MORNING = timedelta(hours=9)
_BEGINS = 30
_YEAR = 12
# Names of events are drawn from this one, so that a list exported again replaces its events.
_NAMES = uuid.uuid5(uuid.NAMESPACE_URL, "https://plan-assistant.invalid/obligations")
_ROLES: tuple[Role, ...] = ("lead", "responsible", "acting", "standing")


def event_calendar(listed: ObligationList, texts: Texts) -> bytes:
    """The calendar; lines of which the words tell no day are not in it."""
    calendar = Calendar()
    calendar.add("prodid", "-//plan-assistant//obligations//ZH")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", title(listed, texts))
    calendar.add("x-wr-caldesc", f"{texts.say('note')}{texts.say('calendar_note')}")
    for event in _events(listed, texts):
        calendar.add_component(event)
    return bytes(calendar.to_ical())


def _events(listed: ObligationList, texts: Texts) -> Iterator[Event]:
    told: Counter[tuple[str, str]] = Counter()
    for obligation in (*listed.named, *listed.general):
        due = obligation.line.timing.deadline
        if due is None:
            continue
        again = recurrence(due)
        day = again.next_day(listed.today) if again else due.end
        said = obligation.record.id, squeezed(due.text)
        told[said] += 1
        if day is not None:
            name = _name(*said, told[said])
            yield _event(obligation, listed.today, day, again, name, texts)


def _name(record: str, words: str, which: int) -> str:
    """A name that stays: of the record's id, the deadline's words, and which of such it is."""
    return str(uuid.uuid5(_NAMES, f"{record}\n{words}\n{which}"))


def _event(
    obligation: Obligation,
    today: date,
    day: date,
    again: Recurrence | None,
    name: str,
    texts: Texts,
) -> Event:
    event = Event()
    event.add("uid", name)
    event.add("dtstamp", datetime.combine(today, time(), UTC))
    event.add("dtstart", day)
    event.add("dtend", day + timedelta(days=1))
    event.add("transp", "TRANSPARENT")
    event.add("summary", plain(_summary(obligation, texts, again is not None)))
    event.add("description", plain("\n".join(_description(obligation, again, texts))))
    if again:
        event.add("rrule", _rule(again))
    item = wording.item(obligation.record, texts)
    for days in _REMIND:
        if day - timedelta(days=days) >= today:
            event.add_component(_alarm(days, plain(item), texts))
    return event


def _rule(again: Recurrence) -> vRecur:
    if again.months == _YEAR:
        return vRecur(freq="YEARLY", bymonth=again.month, bymonthday=again.day)
    return vRecur(freq="MONTHLY", interval=again.months, bymonthday=again.day)


def _alarm(days: int, item: str, texts: Texts) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", texts.say("reminder", days=days, item=item))
    alarm.add("trigger", _MORNING - timedelta(days=days))
    return alarm


def _summary(obligation: Obligation, texts: Texts, comes_again: bool) -> str:
    record, notice = obligation.record, obligation.line.citation.notice
    begins = record.title or record.text
    said = texts.say(
        "event_recurring" if comes_again else "event",
        place=wording.place(notice, texts),
        item=wording.item(record, texts),
        begins=begins[:_BEGINS] + ("…" if len(begins) > _BEGINS else ""),
    )
    general = any(m.general for m in obligation.mentions)
    return said + texts.say("event_general") if general else said


def _description(obligation: Obligation, again: Recurrence | None, texts: Texts) -> Iterator[str]:
    record, timing = obligation.record, obligation.line.timing
    yield record.text
    yield texts.say("event_deadline", words=wording.deadline(timing, texts))
    if again and not again.exact:
        yield texts.say("event_inexact")
    if timing.deadline and timing.deadline.ongoing:
        yield texts.say("event_ongoing")
    for role in _ROLES:
        units = wording.units(record, texts, role)
        if units:
            yield texts.say("event_units", role=texts.say(f"role_{role}"), units=units)
    yield texts.say("event_citation", citation=wording.citation(obligation.line.citation, texts))
    if obligation.counterpart:
        answers_to = wording.above(obligation.counterpart, texts)
        yield texts.say("event_units", role=texts.say("above"), units=answers_to)
