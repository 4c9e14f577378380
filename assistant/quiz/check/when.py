"""Claims about times: deadlines looked up, compared, and counted from a given day."""

from datetime import date, timedelta

from assistant.quiz.check.case import Case, ends
from assistant.quiz.check.looking import day, linked, notices_in, plain
from corpus.model import Deadline, Notice, Record

_CLEARLY = timedelta(days=28)
_OVER = "已过"


def prove_when(case: Case) -> None:
    """A task's deadline; every other time ends on another day than all that is said of it."""
    notice = case.notice()
    record = case.task(notice, case.parts["t"]) if notice else None
    if notice is None or record is None:
        return
    if len(record.deadlines) != 1:
        case.doubt("record", case.parts["t"])
        return
    if case.parts.get("d"):
        case.judge(_is_time(notice, record, case.parts["d"]))
    else:
        case.choose(lambda option: _is_time(notice, record, option))


def _is_time(notice: Notice, record: Record, words: str) -> bool | None:
    """Whether a record is due then; unsure where the words say no day, or another's day."""
    if plain(words) == plain(record.deadlines[0].text):
        return True
    read = ends(words)
    known = {due.end for near in linked(notice, record) for due in near.deadlines}
    return None if read is None or read[0] is None or read[0] in known else False


def prove_which_due(case: Case) -> None:
    """The tasks among the options that are due then, in the notice's own words."""
    notice = case.notice()
    read = ends(case.parts["d"])
    if notice is None or read is None:
        case.doubt("record", case.parts["d"])
        return

    def truth(option: str) -> bool | None:
        due = case.dated(notice, option)
        if due is None or due.end is None:
            return None
        if _wording(due.text) == _wording(case.parts["d"]):
            return True
        return False if read[0] and _clear(due.end, read[0]) else None

    case.choose(truth)


def _wording(words: str) -> str:
    return plain(words).removesuffix("前")


def prove_extreme(case: Case) -> None:
    """The first or last of the options."""
    dues = _ends_of(case, case.question.options)
    if dues is None:
        return
    best = (min if case.parts["end"] == "早" else max)(dues.values())
    case.choose(lambda o: dues[o] == best if dues[o] == best or _clear(dues[o], best) else None)


def prove_before(case: Case) -> None:
    """Whether the one comes before the other."""
    dues = _ends_of(case, (case.parts["t"], case.parts["t2"]))
    if dues:
        one, other = dues[case.parts["t"]], dues[case.parts["t2"]]
        case.judge(one < other if _clear(one, other) else None)


def prove_earlier(case: Case) -> None:
    """The words of whichever is due first."""
    notice = case.notice()
    dues = [case.dated(notice, case.parts[t]) for t in ("t", "t2")] if notice else []
    sure = [due for due in dues if due and due.end and not due.ongoing]
    if len(sure) < 2 or not _clear(*(due.end for due in sure if due.end)):
        case.doubt("record", case.parts["t"])
        return
    first = min(sure, key=lambda due: due.end or date.max)
    _written(case, [first])


def prove_dates_each(case: Case) -> None:
    """Each item is due in its own words; the others' days are other days."""
    notice = case.notice()
    for item, words in zip(case.question.items, case.question.key, strict=False):
        due = case.dated(notice, item) if notice else None
        if due is None or plain(due.text) != plain(words):
            case.doubt("key", words)
            return
        for other in case.question.options:
            read = ends(other)
            if other != words and (read is None or read[0] in (None, due.end)):
                case.doubt("also", other)


def prove_order(case: Case) -> None:
    """Each entry is clearly due after the one before; none is over where a day is given."""
    last = day(case.parts.get("day") or "") or date.min
    for entry in case.question.key:
        end = _placed_end(case, entry)
        if end is None:
            case.doubt("record", entry)
            return
        if end <= last or (last > date.min and entry is not case.question.key[0]
                           and not _clear(end, last)):  # fmt: skip
            case.doubt("key", entry)
        last = end


def prove_past(case: Case) -> None:
    """Which are over (or not) on the day, none of them by a few days only."""
    today = day(case.parts["day"])
    texts = (case.parts["t"],) if case.parts.get("t") else case.question.options
    dues = _ends_of(case, texts)
    if today is None or dues is None:
        case.doubt("record", case.parts["day"])
        return
    over = case.parts["state"] == _OVER

    def truth(text: str) -> bool | None:
        return (dues[text] < today) == over if _clear(dues[text], today) else None

    if case.parts.get("t"):
        case.judge(truth(case.parts["t"]))
    else:
        case.choose(truth)


def prove_days(case: Case) -> None:
    """How many days are left, for one work or for each."""
    today = day(case.parts["day"])
    texts = (case.parts["t"],) if case.parts.get("t") else case.question.items
    dues = _ends_of(case, texts)
    if today is None or dues is None:
        case.doubt("record", case.parts["day"])
        return
    for text, said in zip(texts, case.question.key, strict=False):
        left = (dues[text] - today).days
        if left <= 0 or said.removesuffix("天") != str(left):
            case.doubt("key", said)


def prove_short_times(case: Case) -> None:
    """Two deadlines, of one notice or of two; the third point says which comes first."""
    first, second = case.notice(), case.notice("n2" if "n2" in case.parts else "n")
    one = case.dated(first, case.parts["t"]) if first else None
    other = case.dated(second, case.parts["t2"]) if second else None
    if one is None or other is None or one.end is None or other.end is None:
        return
    _written(case, [one, other])
    case.wants(3 if case.claim == "short_compare" else 2)
    if case.claim == "short_compare":
        earlier = case.parts["t"] if one.end < other.end else case.parts["t2"]
        said = "".join(case.question.key[2:])
        if not _clear(one.end, other.end) or f"“{earlier}”" not in plain(said):
            case.doubt("key", said)


def prove_short_apply(case: Case) -> None:
    """A deadline, and on which side of it the day lies."""
    notice, today = case.notice(), day(case.parts["day"])
    due = case.dated(notice, case.parts["t"]) if notice else None
    if due is None or due.end is None or today is None:
        return
    _written(case, [due])
    case.wants(2)
    left = (due.end - today).days
    expected = "时限已过" if left < 0 else f"时限未到,还有{left}天"
    said = "".join(case.question.key[1:])
    if due.ongoing or abs(left) < _CLEARLY.days or plain(said) != expected:
        case.doubt("key", said)


def _written(case: Case, dues: list[Deadline]) -> None:
    """The key begins with these deadlines' words."""
    for due, said in zip(dues, case.question.key, strict=False):
        if plain(due.text) != plain(said):
            case.doubt("key", said)


def _ends_of(case: Case, texts: tuple[str, ...]) -> dict[str, date] | None:
    """The last day of every text; ``None`` (with a doubt) where one has none or goes on."""
    notice = case.notice()
    dues = {text: case.dated(notice, text) for text in texts} if notice else {}
    ends_of = {t: due.end for t, due in dues.items() if due and due.end and not due.ongoing}
    if len(ends_of) < len(texts) or not texts:
        case.doubt("record", "、".join(set(texts) - set(ends_of)))
        return None
    return ends_of


def _placed_end(case: Case, entry: str) -> date | None:
    """The last day of an entry, whose place comes first where several notices are meant."""
    named = notices_in(case.parts["n"], case.notices)
    place, _, text = plain(entry).partition(":")
    if len(named) > 1:
        named = tuple(n for n in named if n.region and plain(n.region) == place)
        entry = text
    due = case.dated(named[0], entry) if len(named) == 1 else None
    return due.end if due and not due.ongoing else None


def _clear(one: date, other: date) -> bool:
    return abs(one - other) >= _CLEARLY
