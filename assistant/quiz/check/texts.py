"""Claims about a notice's own words: what was left out, what was changed, and where it stands."""

import re

from assistant.quiz.check.case import Case, ends
from assistant.quiz.check.looking import Found, holding, linked, plain, titled, whole
from assistant.quiz.check.units import among, covered, knowledge
from corpus.model import Notice, Record
from corpus.units import is_general

_AROUND = 6  # characters before and after a changed word that show which sentence is meant
_NUMBER = re.compile(r"\d+(?:\.\d+)?(?:学时)?")


def prove_gap(case: Case) -> None:
    """What the notice writes in the blank, wherever the sentence stands; no option is as right."""
    _gap(case, "n", "t", 0)


def prove_gap_places(case: Case) -> None:
    """Two sentences of two notices, each with its own word."""
    _gap(case, "n", "t", 0)
    _gap(case, "n2", "t2", 1)


def _gap(case: Case, notice_part: str, text_part: str, which: int) -> None:
    notice = case.notice(notice_part)
    found = holding(notice, case.parts[text_part]) if notice else ()
    words = {hidden for f in found for hidden in f.hidden}
    if notice is None or len(words) != 1 or any(len(f.hidden) != 1 for f in found):
        case.doubt("record", case.parts[text_part])
        return
    (word,) = words
    case.relies_on(*(f.record for f in found))
    key = case.question.key[which] if which < len(case.question.key) else ""
    if plain(key) != word:
        case.doubt("key", key)
    for option in case.question.options:
        if option not in case.question.key and _fits_too(notice, found, word, option):
            case.doubt("also", option)


def _fits_too(notice: Notice, found: tuple[Found, ...], word: str, option: str) -> bool:
    """Whether another word might be right as well, or is of another kind than the right one."""
    said = plain(option)
    if said in word or word in said:
        return True
    records = [near for f in found for near in linked(notice, f.record)]
    acting = [unit.name for record in records for unit in record.units]
    if among(word, acting):
        return covered(option, acting) or is_general(option) != is_general(word)
    if ends(word):
        read = ends(said)
        known = {due.end for record in records for due in record.deadlines}
        return read is None or (read[0] in known and read[0] is not None)
    if _NUMBER.fullmatch(word):
        return not _NUMBER.fullmatch(said)
    return any(said in plain(f.record.text) for f in found)


def prove_listed(case: Case) -> None:
    """Members of the list that stands in the blank; no other option stands in the record."""
    notice = case.notice()
    found = holding(notice, case.parts["t"]) if notice else ()
    if len({f.hidden for f in found}) != 1 or len(found[0].hidden) != 1:
        case.doubt("record", case.parts["t"])
        return
    case.relies_on(*(f.record for f in found))
    members = found[0].hidden[0].split("、")
    _look_at_kind(case)

    def truth(option: str) -> bool | None:
        if plain(option) in members:
            return True
        return None if any(plain(option) in plain(f.record.text) for f in found) else False

    case.choose(truth)


def _look_at_kind(case: Case) -> None:
    """Members that share a first or last character (革命化, 正规化) are told from what does not."""
    key = case.question.key
    wrong = [option for option in case.question.options if option not in key]
    for end in (0, -1):
        shared = {word[end] for word in key if word}
        if len(shared) == 1 and not shared & {word[end] for word in wrong if word}:
            case.doubt("kind", "、".join(wrong))


def prove_quote(case: Case) -> None:
    """A sentence as it stands; or one of which all but one word stands, and nowhere as a whole."""
    notice = case.notice()
    said = case.parts["t"].rstrip("。;")
    if notice is None:
        return
    found = holding(notice, said)
    if found:
        case.relies_on(*(f.record for f in found))
        case.judge(True)
        return
    near = [record for record in notice.records if _all_but_a_word(said, plain(record.text))]
    case.relies_on(*near)
    if not near:
        case.doubt("record", said)
    case.judge(None if said in whole(notice.text) else False)


def _all_but_a_word(said: str, text: str) -> bool:
    """Whether a text holds a sentence in which some words in the middle or at an edge differ."""
    longest = next((i for i in range(len(said), 0, -1) if said[:i] in text), 0)
    rest = next((i for i in range(len(said)) if said[i:] in text), len(said))
    kept = longest + len(said) - rest
    edges = longest >= _AROUND or len(said) - rest >= _AROUND
    return edges and len(said) - kept <= max(12, len(said) // 3)


def prove_hours(case: Case) -> None:
    """The hours that the notice wants, less those that somebody had."""
    notice = case.notice()
    found = holding(notice, case.parts["t"]) if notice else ()
    wanted = {hidden for f in found for hidden in f.hidden}
    if len(wanted) != 1 or not min(wanted).isdigit():
        case.doubt("record", case.parts["t"])
        return
    case.relies_on(*(f.record for f in found))
    left = int(min(wanted)) - int(case.parts["h"])
    for said in case.question.options or case.question.key:
        right = left > 0 and said.removesuffix("学时") == str(left)
        if right != (said in case.question.key):
            case.doubt("key" if said in case.question.key else "also", said)


def prove_under(case: Case) -> None:
    """The title of the only item of the body that holds the words."""
    notice = case.notice()
    record = case.body(notice, case.parts["t"]) if notice else None
    if notice and record and case.parts.get("u"):
        case.judge(_is_title_of(notice, record, case.parts["u"]))
    elif notice and record:
        case.choose(lambda option: _is_title_of(notice, record, option))


def prove_under_each(case: Case) -> None:
    """Each quotation beside the title of the only item that holds it."""
    notice = case.notice()
    for item, title in zip(case.question.items, case.question.key, strict=False):
        record = case.body(notice, item) if notice else None
        if notice is None or record is None:
            return
        for option in case.question.options:
            if _is_title_of(notice, record, option) != (option == title):
                case.doubt("key", option)


def prove_told(case: Case) -> None:
    """Which quotations stand in the item of that title, each in one item only."""
    notice = case.notice()
    if notice is None:
        return

    def truth(option: str) -> bool | None:
        record = case.body(notice, option)
        return _is_title_of(notice, record, case.parts["t"]) if record else None

    case.choose(truth)


def prove_same(case: Case) -> None:
    """Whether two quotations stand in one item."""
    notice = case.notice()
    one = case.body(notice, case.parts["t"]) if notice else None
    other = case.body(notice, case.parts["t2"]) if notice else None
    if one and other:
        case.judge(one is other)


def _is_title_of(notice: Notice, record: Record, title: str) -> bool | None:
    owners = titled(notice, title)
    return owners[0] is record if len(owners) == 1 else None


def prove_short_item(case: Case) -> None:
    """Every point stands in the item, and all points together are the item."""
    notice = case.notice()
    records = titled(notice, case.parts["t"]) if notice else ()
    if len(records) != 1:
        case.doubt("record", case.parts["t"])
        return
    case.relies_on(records[0])
    text = plain(records[0].text)
    for point in case.question.key:
        if plain(point) not in text:
            case.doubt("key", point)


def prove_short_task(case: Case) -> None:
    """All lead units, and the deadline in the table's words."""
    notice = case.notice()
    record = case.task(notice, case.parts["t"]) if notice else None
    if record is None:
        return
    leads = set(map(plain, record.names_as("lead")))
    due = [plain(d.text) for d in record.deadlines]
    said = [plain(point) for point in case.question.key]
    if len(said) != 2 or set(said[0].split("、")) != leads or [said[1]] != due:
        case.doubt("key", "；".join(case.question.key))


def markup_or_slip(text: str, written: tuple[str, ...]) -> str | None:
    """The first slip of a scan, doubled character or piece of markup in a text."""
    words = knowledge()["slips"]
    slips: tuple[str, ...] = (*written, *words["written"])
    for slip in slips:
        if slip in text:
            return slip
    found = re.search(words["markup"], text)
    if found:
        return found.group()
    rest = text
    for right in words["doubled_rightly"]:
        rest = rest.replace(right, "□")
    doubled = re.search(words["doubled"], rest)
    return doubled.group() if doubled else None
