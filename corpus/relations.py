"""What loaded notices are to each other: which rests on which, and what tells them apart.

After :func:`related`

1. a reference that names a loaded notice by its number or by its plan's name points to its id,
   and no reference points to a notice that is not loaded;
2. a notice whose region no other one has is called by its region (``called`` is ``None``); any
   other has a name in ``called`` that is its alone.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from corpus.model import Notice, Parent
from corpus.text import fold, squeezed
from corpus.titles import plan_name

# A shorter name (《章程》) may be that of many documents.
_TELLING = 8


def related(notices: Sequence[Notice]) -> tuple[Notice, ...]:
    """The same notices, each with its parents found among them and the name that it needs."""
    ids = {notice.id for notice in notices}
    names = {notice.id: fold(plan_name(notice.title)) for notice in notices}
    called = names_apart(notices)
    return tuple(
        replace(
            notice,
            parents=tuple(_found(parent, notice, notices, names, ids) for parent in notice.parents),
            called=called[notice.id],
        )
        for notice in notices
    )


def names_apart(notices: Sequence[Notice]) -> dict[str, str | None]:
    """For each notice's id the name that means it alone; ``None`` where its region does."""
    regions = Counter(notice.region for notice in notices)
    found: dict[str, str | None] = {}
    for notice in notices:
        alone = notice.region is not None and regions[notice.region] == 1
        found[notice.id] = None if alone else _name(notice)
    often = Counter(found.values())
    for notice in notices:
        name = found[notice.id]
        if name is not None and often[name] > 1:
            found[notice.id] = f"{name}（{_mark(notice, notices, name)}）"
    return found


def _name(notice: Notice) -> str:
    """Place or issuer, and the plan's name: 国务院办公厅“无废城市”建设试点工作方案."""
    plan = plan_name(notice.title)
    whose = notice.region or notice.issuer or ""
    between = " " if whose.isascii() and plan.isascii() else ""
    return plan if plan.startswith(whose) else f"{whose}{between}{plan}"


def _mark(notice: Notice, notices: Sequence[Notice], name: str) -> str:
    """What tells a notice from others of one name: its number, else its date, else its id."""
    same = [n for n in notices if n.id != notice.id and _name(n) == name]
    for mark in (notice.document_number, notice.date and notice.date.isoformat()):
        others = [n.document_number for n in same]
        others += [n.date.isoformat() for n in same if n.date]
        if mark and mark not in others:
            return mark
    return notice.id


def _found(
    parent: Parent,
    child: Notice,
    notices: Sequence[Notice],
    names: dict[str, str],
    ids: set[str],
) -> Parent:
    if parent.notice in ids:
        return parent
    number, name = parent.document_number, fold(plan_name(parent.title))
    others = [notice for notice in notices if notice.id != child.id]
    by_number = (n.id for n in others if number and _same(n.document_number, number))
    by_name = (n.id for n in others if len(name) >= _TELLING and names[n.id] == name)
    return replace(parent, notice=next(by_number, None) or next(by_name, None))


def _same(one: str | None, other: str) -> bool:
    return one is not None and fold(squeezed(one)) == fold(squeezed(other))
