"""Which record of a notice as read is which one of its gold: by number, beginning and end."""

import re
import unicodedata
from collections.abc import Sequence

from benchmarks.gold import GoldRecord
from corpus.model import Record

# JY-02 is another row than YL-02.
_CODE = re.compile(r"\b[A-Z]{1,3}-\d+")
_NUMBER = re.compile(r"\([^()]+\)|^[a-z]$|[0-9]+(?:\.[0-9]+)*|[一二三四五六七八九十百零〇]+|[①-⑳]")


def squeezed(text: str) -> str:
    """Without white space and asterisks, full-width forms made half-width."""
    folded = unicodedata.normalize("NFKC", text)
    return "".join(c for c in folded if not c.isspace() and c not in "*\u200b\ufeff")


def same_number(gold: str, read: str) -> bool:
    """Whether ``read`` ends with the parts of ``gold``: ``（三）`` and ``二（三）``, not 3 and 13.

    >>> same_number("（三）", "二（三）"), same_number("二（三）2", "2"), same_number("3", "13")
    (True, False, False)
    """
    codes = _CODE.search(gold), _CODE.search(read)
    if codes[0] and codes[1] and codes[0][0] != codes[1][0]:
        return False
    wanted, parts = _parts(gold), _parts(read)
    return bool(wanted) and parts[-len(wanted) :] == wanted


def _parts(number: str) -> list[str]:
    return _NUMBER.findall(unicodedata.normalize("NFKC", _circled(number)))


def _circled(number: str) -> str:
    # NFKC would make a plain 1 of ①, which is another level.
    return "".join(f"(○{ord(c) - 0x245F})" if "①" <= c <= "⑳" else c for c in number)


def pairs(
    golds: Sequence[GoldRecord], left: list[Record]
) -> list[tuple[GoldRecord, Record | None]]:
    """Each of the gold's records with the one that is meant, which is taken from ``left``.

    Those that are sure come first: what has no counterpart must not take another one's.
    """
    found: list[Record | None] = [None] * len(golds)
    for sure in (True, False):
        for place, wanted in enumerate(golds):
            one = None if found[place] else _pick(wanted, left)
            begins, ends = edges(wanted, one) if one else (False, False)
            if one and (not sure or (begins and (ends or numbered(wanted, one)))):
                found[place] = one
                left.remove(one)
    return list(zip(golds, found, strict=True))


def _pick(wanted: GoldRecord, records: Sequence[Record]) -> Record | None:
    """The record that is meant: by number and edges, else by its beginning, else by number."""
    if not records:
        return None

    def likeness(record: Record) -> tuple[int, bool, bool]:
        begins, ends = edges(wanted, record)
        has_number = numbered(wanted, record)
        # Many items may begin alike (建设内容：…): of two as like, the number and the end decide.
        return (2 * begins + ends + has_number, has_number and ends, begins)

    best = max(records, key=likeness)
    has_number = numbered(wanted, best)
    begins, ends = edges(wanted, best)
    unnumbered = not wanted.number
    return best if begins or (has_number and not unnumbered) or (ends and unnumbered) else None


def numbered(wanted: GoldRecord, record: Record) -> bool:
    """Whether a record has the number of the gold's, or one of those that are as right."""
    return any(
        same_number(number, record.number) for number in (wanted.number, *wanted.number_also)
    )


def edges(wanted: GoldRecord, record: Record) -> tuple[bool, bool]:
    """Whether the text begins, and whether it ends, as the gold says.

    A title on a line of its own may be part of the text or stand beside it.
    """
    text, title = squeezed(record.text), squeezed(record.title or "").rstrip("。")
    forms = [text, title + text, f"{title}。{text}"]
    if title and text.startswith(title):
        forms.append(text[len(title) :].lstrip("。.:"))
    begins = any(form.startswith(squeezed(edge)) for form in forms for edge in wanted.begins)
    return begins, any(text.endswith(squeezed(end)) for end in wanted.ends)
