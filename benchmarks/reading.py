"""How well a notice was read, compared with gold: records, units, deadlines, and doubt.

A record is right as an item when its number, its first and its last characters are. A number in
the gold may leave out the chapters that it runs on across: ``（十七）`` is found in ``二（十七）``,
never the other way round. A unit is known by its full name and by the notice's characters.
"""

from collections import Counter
from collections.abc import Container, Iterable, Iterator

from benchmarks.gold import GoldDeadline, GoldNotice, GoldRecord
from benchmarks.pairing import edges, numbered, pairs, squeezed
from benchmarks.score import Judged, Score, Tally
from corpus.model import Deadline, Notice, Record, Role, Span

_ROLES: tuple[Role, ...] = ("lead", "responsible", "standing")


def compare(notice: Notice, gold: GoldNotice) -> Score:
    """The score of one notice as read."""
    score = Score()
    _compare_head(notice, gold, score)
    left = list(notice.records)
    meant = pairs(sorted(gold.records, key=lambda record: record.optional), left)
    for wanted, found in meant:
        if not wanted.optional:
            _compare_record(notice, wanted, found, score)
    if gold.complete:
        for record in left:
            score.items.extra += 1
            words = squeezed(record.text)[:15]
            _judge(notice, record.extent, [f"{record.id}: not in the gold: {words}"], score)
            _count_units(_named(record), Counter(), score.units)
            score.deadlines.extra += len(record.deadlines)
    if not gold.lead_units_allowed:
        named = [unit for r in notice.records for unit in r.units_as("lead", "responsible")]
        score.invented += len(named)
        score.differences += [f"invented {unit.role}: {unit.name}" for unit in named]
    return score


def _compare_head(notice: Notice, gold: GoldNotice, score: Score) -> None:
    for name, accepted in gold.head:
        value = getattr(notice, name)
        read = "" if value is None else str(value)
        wanted = accepted[0]
        if squeezed(read) in {squeezed(form or "") for form in accepted}:
            score.heads.right += 1
        else:
            score.heads.missing += 1
            score.differences.append(f"{name}: {read or 'none'}, gold {wanted}")


def _compare_record(notice: Notice, wanted: GoldRecord, found: Record | None, score: Score) -> None:
    if found is None:
        score.items.missing += 1
        score.titles.missing += wanted.title is not None
        _count_units(Counter(), _wanted(wanted), score.units)
        score.deadlines.missing += sum(not due.optional for due in wanted.deadlines)
        place = _place(notice.text, wanted)
        _judge(notice, place, [f"{wanted.number} {wanted.begins[0]}: not found"], score)
        return
    faults = [*_item_faults(wanted, found)]
    score.items.add(Tally(right=not faults, missing=bool(faults)))
    if wanted.title is not None:
        same = squeezed(found.title or "").rstrip("。") == squeezed(wanted.title).rstrip("。")
        same = same or (wanted.title_optional and not found.title)
        same = same or (found.kind == "task" and _in_headings(wanted.title, found))
        score.titles.add(Tally(right=same, missing=not same))
        faults += [] if same else [f"title {found.title}, gold {wanted.title}"]
    faults += _unit_faults(wanted, found, score.units)
    faults += _deadline_faults(notice, wanted, found, score.deadlines)
    _judge(notice, found.extent, [f"{found.id}: {fault}" for fault in faults], score)


def _in_headings(title: str, found: Record) -> bool:
    """A row has no title of its own: what a column of names calls it is its innermost heading."""
    return bool(found.headings) and squeezed(found.headings[-1]) == squeezed(title)


def _item_faults(wanted: GoldRecord, found: Record) -> Iterator[str]:
    begins, ends = edges(wanted, found)
    text = squeezed(found.text)
    if wanted.number and not numbered(wanted, found):
        yield f"number {found.number}, gold {wanted.number}"
    if not begins:
        yield f"begins {text[:15]}, gold {wanted.begins[0]}"
    if not ends:
        yield f"ends {text[-12:]}, gold {wanted.ends[0]}"


def _named(record: Record, known: Container[str] = ()) -> Counter[tuple[str, str]]:
    """Each role and name once; the notice's characters where ``known`` has these alone."""
    pairs = set()
    for unit in record.units_as(*_ROLES):
        name, written = squeezed(unit.name), squeezed(unit.as_written)
        pairs.add((unit.role, written if name not in known and written in known else name))
    return Counter(pairs)


def _wanted(gold: GoldRecord) -> Counter[tuple[str, str]]:
    named = zip(_ROLES, (gold.lead, gold.responsible, gold.standing), strict=True)
    return Counter((role, squeezed(name)) for role, names in named for name in set(names))


def _unit_faults(wanted: GoldRecord, found: Record, tally: Tally) -> list[str]:
    """The units that are missing or too many, counted; a name right in either role is one."""
    either = {squeezed(name) for name in wanted.either_role}
    anywhere = {squeezed(name) for name in wanted.any_role}
    free = {squeezed(name) for name in wanted.optional_units}
    free_standing = {("standing", squeezed(name)) for name in wanted.optional_standing}

    def graded(named: Counter[tuple[str, str]]) -> Counter[tuple[str, str]]:
        roles = {("either" if n in either and role != "standing" else role, n) for role, n in named}
        return Counter({("any" if n in anywhere else role, n) for role, n in roles})

    known = free | anywhere | {name for _, name in _wanted(wanted)}
    gold = graded(_wanted(wanted) + Counter({("any", name) for name in anywhere}))
    read = graded(_as_meant(_named(found, known) + _acting(found, anywhere), wanted, gold))

    def counts(pair: tuple[str, str]) -> bool:
        return pair[1] not in free and pair not in free_standing

    read = Counter({pair: 1 for pair in read if pair in gold or counts(pair)})
    gold = Counter({pair: 1 for pair in gold if pair in read or counts(pair)})
    _count_units(read, gold, tally)
    return [
        *(f"{role} unit {name} is missing" for role, name in gold - read),
        *(f"{role} unit {name} is not in the gold" for role, name in read - gold),
    ]


def _acting(found: Record, names: Container[str]) -> Counter[tuple[str, str]]:
    """The acting units among ``names``, which are right in any role."""
    read = {squeezed(unit.name) for unit in found.units_as("acting")}
    return Counter({("any", name) for name in read if name in names})


def _as_meant(
    read: Counter[tuple[str, str]], wanted: GoldRecord, gold: Container[tuple[str, str]]
) -> Counter[tuple[str, str]]:
    """The names as the gold has them, where others are as right: one for one, or joined."""
    for key, others in wanted.units_also:
        name, forms = squeezed(key), [squeezed(form) for form in others]
        for role, found in list(read):
            if found in forms and (role, name) in gold:
                del read[role, found]
                read[role, name] = 1
            elif found == name and (role, name) not in gold:
                del read[role, found]
                read.update({(role, form): 1 for form in forms})
    return read


def _count_units(
    read: Counter[tuple[str, str]], gold: Counter[tuple[str, str]], tally: Tally
) -> None:
    tally.add(
        Tally(
            right=(read & gold).total(),
            missing=(gold - read).total(),
            extra=(read - gold).total(),
        )
    )


def _deadline_faults(notice: Notice, wanted: GoldRecord, found: Record, tally: Tally) -> list[str]:
    left = list(found.deadlines)
    faults = []
    for gold in sorted(wanted.deadlines, key=lambda due: due.optional):
        same = next((due for due in left if _same_deadline(notice, gold, due)), None)
        if same is not None:
            left.remove(same)
            tally.right += 1
        elif gold.optional:
            # Read otherwise than the gold has it: neither right nor wrong.
            left = [due for due in left if not _overlap(gold.text, due.text)]
        else:
            tally.missing += 1
            faults.append(f"deadline {gold.text} {gold.days[0]} is missing")
    if not wanted.accept_deadlines:
        tally.extra += len(left)
        faults += [f"deadline {d.text} {_days(d)} is not in the gold" for d in left]
    return faults


def _same_deadline(notice: Notice, gold: GoldDeadline, due: Deadline) -> bool:
    return (
        squeezed(due.span.of(notice.text)) == squeezed(due.text)
        and _overlap(gold.text, due.text)
        and _days(due) in gold.days
        and (gold.ongoing, gold.recurring) == (due.ongoing, due.recurring)
    )


def _overlap(one: str, other: str) -> bool:
    one, other = squeezed(one), squeezed(other)
    return one in other or other in one


def _days(due: Deadline) -> tuple[str | None, str | None]:
    start, end = ((day.isoformat() if day else None) for day in (due.start, due.end))
    return start, end


def _judge(notice: Notice, extent: Iterable[Span], faults: list[str], score: Score) -> None:
    """Count a record as sound or faulty, and whether the reader had said that it was unsure."""
    spans = list(extent)
    reasons = frozenset(
        problem.message
        for problem in notice.problems
        for span in spans
        if problem.span.start < span.end
        and span.start < max(problem.span.end, problem.span.start + 1)
    )
    doubted = bool(reasons)
    score.judged.append(Judged(faults=tuple(faults), reasons=reasons, place=tuple(spans)))
    score.sound += not faults
    score.faulty += bool(faults)
    score.doubted_right += doubted and not faults
    score.doubted_wrong += doubted and bool(faults)
    mark = "doubted" if doubted else "not doubted"
    score.differences += [f"{fault} ({mark})" for fault in faults]


def _place(text: str, wanted: GoldRecord) -> list[Span]:
    """Where the gold's record stands; nowhere where its words are not found."""
    places = [i for i, c in enumerate(text) for _ in squeezed(c)]
    whole = "".join(squeezed(c) for c in text)
    start = whole.find(squeezed(wanted.begins[0]))
    if start < 0:
        return []
    end = whole.find(squeezed(wanted.ends[0]), start)
    stop = (
        end + len(squeezed(wanted.ends[0])) if end >= 0 else start + len(squeezed(wanted.begins[0]))
    )
    return [Span(places[start], places[stop - 1] + 1)]
