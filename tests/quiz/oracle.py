"""Every question answered anew from the golden records; nothing of the project is used.

``faults`` says what is wrong with a question, as the object that its JSON holds.
"""

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from itertools import pairwise

from tests.quiz import oracle_units as units
from tests.quiz.asked import Asked, choices, judged, named, quotes
from tests.quiz.golden import day_of, due, flat, holding, near, notices, only, records, written

MONTH = timedelta(days=28)
NOTICE_FILES = {"gansu", "guangdong", "lingtai", "qinzhou"}
BODY = ("measure", "requirement")


def faults(q: Asked) -> Iterator[str]:
    """What is wrong with a question; nothing where all is right."""
    stem = flat(q["stem"])
    for words, check in _CHECKS:
        if re.search(words, stem):
            yield from check(q)
            return
    yield f"no way to check: {stem}"


def _when(q: Asked) -> Iterator[str]:
    task = only(named(q["stem"])[0], quotes(q["stem"])[0], "task")
    (words,) = task.ends()
    known = {end for other in near(task) for end in other.ends().values()}
    if q["kind"] == "truefalse":
        said = quotes(q["stem"])[1]
        yield from judged(q, flat(said) == words)
        if flat(said) != words and day_of(said) in known:
            yield f"{q['id']}: {said} may be right"
        return
    for option in q["options"]:
        if (flat(option) == words) != (option in q["key"]):
            yield f"{q['id']}: {option}"
        if option not in q["key"] and day_of(option) in {*known, None}:
            yield f"{q['id']}: {option} may be right"


def _which_due(q: Asked) -> Iterator[str]:
    words = quotes(q["stem"])[0]
    for option in q["options"]:
        end = due(named(q["stem"])[0], option)
        if (end == day_of(words)) != (option in q["key"]):
            yield f"{q['id']}: {option} is due {end}"


def _ends(q: Asked, texts: list[str]) -> list[date]:
    (notice,) = named(q["stem"])
    for text in texts:
        assert not all(r.goes_on() for r, _ in holding(notice, text)), text
    return [date.fromisoformat(due(notice, text)) for text in texts]


def _extreme(q: Asked) -> Iterator[str]:
    ends = dict(zip(q["options"], _ends(q, q["options"]), strict=True))
    best = (max if "最晚" in q["stem"] else min)(ends.values())
    yield from choices(q, lambda option: ends[option] == best)


def _before(q: Asked) -> Iterator[str]:
    one, other = _ends(q, quotes(q["stem"]))
    yield from judged(q, one < other)
    if abs(one - other) < MONTH:
        yield f"{q['id']}: too near"


def _earlier(q: Asked) -> Iterator[str]:
    if date.fromisoformat(str(day_of(q["key"][0]))) != min(_ends(q, quotes(q["stem"]))):
        yield f"{q['id']}: {q['key']}"


def _each_day(q: Asked) -> Iterator[str]:
    ends = [due(named(q["stem"])[0], item) for item in q["items"]]
    if ends != [day_of(k) for k in q["key"]] or len(set(ends)) < len(ends):
        yield f"{q['id']}: {ends}"


def _order(q: Asked) -> Iterator[str]:
    ids = named(q["stem"])
    places = {notices()[i]["region"]: i for i in ids}
    ends = []
    for entry in q["key"]:
        place, _, text = flat(entry).partition(":")
        notice, text = (places[place], text) if len(ids) > 1 else (ids[0], entry)
        ends.append(date.fromisoformat(due(notice, text)))
    if any(later - sooner < MONTH for sooner, later in pairwise(ends)):
        yield f"{q['id']}: {ends}"
    if q["stem"].startswith("假设今天") and ends[0] <= written(q["stem"]):
        yield f"{q['id']}: over already"


def _past(q: Asked) -> Iterator[str]:
    today, over = written(q["stem"]), "时限已过" in q["stem"]
    if q["kind"] == "truefalse":
        (end,) = _ends(q, quotes(q["stem"]))
        yield from judged(q, (end < today) == over)
        return
    ends = dict(zip(q["options"], _ends(q, q["options"]), strict=True))
    yield from choices(q, lambda option: (ends[option] < today) == over)
    if any(abs(end - today) < MONTH for end in ends.values()):
        yield f"{q['id']}: too near"


def _days(q: Asked) -> Iterator[str]:
    today = written(q["stem"])
    left = [(end - today).days for end in _ends(q, q["items"] or quotes(q["stem"]))]
    if [str(n) for n in left] != [k.removesuffix("天") for k in q["key"]] or min(left) <= 0:
        yield f"{q['id']}: {left}"


def _short_times(q: Asked) -> Iterator[str]:
    ids, texts = named(q["stem"]), quotes(q["stem"])
    ends = [due(ids[-1] if n else ids[0], text) for n, text in enumerate(texts)]
    if [day_of(k) for k in q["key"][: len(ends)]] != ends:
        yield f"{q['id']}: {ends}"
    last = flat(q["key"][-1])
    if "哪一项在先" in q["stem"] and last != f"在先的是“{texts[ends.index(min(ends))]}”":
        yield f"{q['id']}: {last}"
    if "是否已过" in q["stem"]:
        left = (date.fromisoformat(ends[0]) - written(q["stem"])).days
        if last != ("时限已过" if left < 0 else f"时限未到,还有{left}天"):
            yield f"{q['id']}: {left} days left"


def _hours(q: Asked) -> Iterator[str]:
    found = holding(named(q["stem"])[0], quotes(q["stem"])[0])
    had = re.search(r"培训(\d+)学时", flat(q["stem"]))
    assert had
    left = {str(int(hidden[0]) - int(had[1])) for _, hidden in found}
    for said in q["options"] or q["key"]:
        if (said.removesuffix("学时") in left) != (said in q["key"]):
            yield f"{q['id']}: {said}"


def _gap(q: Asked) -> Iterator[str]:
    ids = named(q["stem"])
    for place, (text, key) in enumerate(zip(quotes(q["stem"]), q["key"], strict=True)):
        notice = ids[min(place, len(ids) - 1)]
        found = holding(notice, text)
        if not found or {h for _, hidden in found for h in hidden} != {flat(key)}:
            yield f"{q['id']}: {key}"
        for option in set(q["options"]) - {key}:
            if any(flat(text).replace("____", flat(option)).rstrip("。;") in r.text
                   for r in records().values() if r.notice == notice):  # fmt: skip
                yield f"{q['id']}: {option} fits too"


def _listed(q: Asked) -> Iterator[str]:
    found = holding(named(q["stem"])[0], quotes(q["stem"])[0])
    members = {m for _, hidden in found for m in hidden[0].split("、")}
    yield from choices(q, lambda option: flat(option) in members)


def _quote(q: Asked) -> Iterator[str]:
    yield from judged(q, bool(holding(named(q["stem"])[0], quotes(q["stem"])[0])))


def _under(q: Asked) -> Iterator[str]:
    (notice,) = named(q["stem"])
    text = (*quotes(q["stem"]), "")[0]
    if "看法" in q["stem"]:
        yield from judged(q, only(notice, text, *BODY).title == quotes(q["stem"])[1])
    elif q["items"]:
        titles = [only(notice, item, *BODY).title for item in q["items"]]
        if titles != [flat(k) for k in q["key"]]:
            yield f"{q['id']}: {titles}"
    elif q["kind"] == "multiple":
        yield from choices(q, lambda option: only(notice, option, *BODY).title == text)
    elif q["kind"] == "truefalse":
        one, other = (only(notice, t, *BODY) for t in quotes(q["stem"]))
        yield from judged(q, one.id == other.id)
    else:
        title = only(notice, text, *BODY).title
        yield from choices(q, lambda option: flat(option) == title)


def _whole_item(q: Asked) -> Iterator[str]:
    titled = [r for r in records().values() if r.notice == named(q["stem"])[0]
              and r.title == quotes(q["stem"])[0]]  # fmt: skip
    if len(titled) != 1 or not all(flat(point) in titled[0].text for point in q["key"]):
        yield f"{q['id']}: {q['key']}"


def _says(notice: str, text: str) -> bool:
    return any(flat(text) in r.text for r in records().values() if r.notice == notice)


def _term(q: Asked) -> Iterator[str]:
    (term,) = quotes(q["stem"])
    if q["kind"] == "truefalse":
        yield from judged(q, all(_says(notice, term) for notice in named(q["stem"])))
    else:
        yield from choices(q, lambda option: _says(named(option)[0], term))


def _place(q: Asked) -> Iterator[str]:
    texts = q["items"] or quotes(q["stem"])
    for text, key in zip(texts, q["key"], strict=True):
        holders = [n for n in NOTICE_FILES if holding(n, text)]
        if holders != named(key):
            yield f"{q['id']}: {holders}"


_CHECKS: tuple[tuple[str, Callable[[Asked], Iterator[str]]], ...] = (
    ("各由哪个单位牵头", units.each_unit_faults),
    ("由谁牵头", units.short_who_faults),
    ("牵头单位都包括", units.both_faults),
    ("下列任务中,.*包括.*的[是有]:|下列各项中,末尾括号", units.which_faults),
    ("末尾的括号中", units.named_faults),
    ("完成时限为“|时限为“.*的有:", _which_due),
    ("完成时限是", _when),
    ("本年度已接受此项培训", _hours),
    ("空白处列举", _listed),
    ("空白处应填|请填空|依次填空", _gap),
    ("的原文写道", _quote),
    ("原文写有|原文都写有", _term),
    ("出自", _place),
    ("写在哪一项|一项之下|同一项之下|当看.*哪一项|一项里查得到|规定要看", _under),
    ("写了哪些内容", _whole_item),
    ("最[早晚]的是", _extreme),
    ("的时限早于", _before),
    ("较早的一项", _earlier),
    ("时限各是什么.请逐项", _each_day),
    ("排列。$", _order),
    ("还有多少天|还有____天", _days),
    ("^截至", _past),
    ("各规定了什么时限|哪一项在先|是否已过", _short_times),
    ("牵头单位|责任单位|由.*牵头", units.who_faults),
)
