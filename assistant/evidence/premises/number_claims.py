"""Numbers that a question claims of an item: hours, years, how often, how many units lead."""

import re
from collections.abc import Sequence
from fractions import Fraction

from assistant.findings import Premise
from assistant.query import Query
from assistant.reading.words.frequencies import Often, frequencies
from assistant.reading.words.patterns import pattern
from assistant.reading.words.quantities import Quantity, is_bounded, quantities
from corpus.model import Record
from corpus.text import fold, squeezed
from index.terms import pairs
from index.translation import english

_DIGITS = re.compile(r"\d+(?:\.\d+)?")
_SENTENCE = re.compile(r"[^。；！？]+")
# What nearly every sentence of these notices says tells no matter from another.
_EVERYWHERE = frozenset(("行政执法", "执法人员", "行政", "执法", "部门", "单位", "人员"))
# A sentence is of the matter that says so many pairs of its characters.
_OF_THE_MATTER = 2
_A_WORD = 3


def number_claimed(query: Query, record: Record) -> Premise | None:
    """A quantity (80学时, 近十年) where the record gives that measure another one.

    It holds where the record says every number that the question does.
    """
    if often := _often(query, record):
        return often
    question = fold(query.question).lower()
    stated = quantities(squeezed(fold(record.text)).lower())
    one_sort = pattern("claims.toml", "all_of_it").search(question) is not None
    beside, held = question, False
    for claim in quantities(question):
        same = [one for one in stated if one.compares_with(claim)]
        if not same or not is_bounded(claim, question):
            continue
        if is_among(claim.value, same, summed=not one_sort):
            equal = (one for one in same if one.measure == claim.measure)
            held = held or any(one.single or _of_the_matter(query, record, one) for one in equal)
            if is_among(claim.value, same, summed=False):
                beside = beside.replace(claim.words, " ", 1)
        elif any(one.single or _of_the_matter(query, record, one) for one in same):
            return Premise(holds=False, what="number", denied=claim.words)
    numbers = {n.number for n in query.numbers}
    said = set(_DIGITS.findall(beside)) - numbers
    every = held and all(number in record.text for number in said)
    every = every and not query.asks("how_much")
    return Premise(holds=True, what="number", denied="") if every else None


def is_among(value: Fraction, stated: Sequence[Quantity], *, summed: bool) -> bool:
    """Whether a value is stated, or, ``summed``, is the sum of those that are: 60, of 20 and 40."""
    values = sorted(one.value for one in stated)
    # Of 60 that are 30 and 30 the text has told the sum itself.
    parts = summed and len(values) > 1 and values[-1] != sum(values[:-1])
    return value in values or (parts and value == sum(set(values)))


def number_presupposed(query: Query, record: Record) -> Premise | None:
    """A number that a question takes for granted and that is another: 四级监督体系何时建成.

    Of levels only those of what is built in so many of them: 市县两级司法行政部门 are offices.
    """
    if query.asks("items", "count", "how_much", "compare"):
        return None
    levels = pattern("claims.toml", "built_in_levels").search(fold(query.question))
    found = number_claimed(query, record)
    wrong = found is not None and not found.holds
    return found if found and wrong and (levels or "级" not in found.denied) else None


def _often(query: Query, record: Record) -> Premise | None:
    """每两年 where the record says 每年 of the same matter; ``None`` where it is so."""
    held = frequencies(squeezed(fold(record.text)).lower())
    for claim in frequencies(fold(query.question).lower()):
        same = [one for one in held if _of_the_matter(query, record, one, claim.words)]
        if same and not any(one.fits(claim) for one in same):
            return Premise(holds=False, what="number", denied=claim.words)
    return None


def _of_the_matter(query: Query, record: Record, at: Quantity | Often, claimed: str = "") -> bool:
    """Whether the sentence of a record that says a quantity speaks of what the question does.

    A question whose matter, without what is ``claimed``, is short leaves it open.
    """
    text = squeezed(fold(record.text)).lower()
    found = [s[0] for s in _SENTENCE.finditer(text) if s.start() <= at.start < s.end()]
    sentence = "".join(found)
    if query.matter.isascii():
        words = [set(r.terms) - _EVERYWHERE for r in english(query.matter)]
        said = [max((len(t) for t in terms if t in sentence), default=0) for terms in words]
        # A term of several words (全员轮训) tells the matter alone.
        return sum((n > 0) + (n > _A_WORD) for n in said) >= min(_OF_THE_MATTER, len(words))
    asked = squeezed(fold(query.matter))
    asked = re.sub(r"[是为]?" + re.escape(claimed), "，", asked) if claimed else asked
    for word in sorted(_EVERYWHERE, key=len, reverse=True):
        asked = asked.replace(word, "，")
    wanted = set(pairs(asked))
    return len(wanted & set(pairs(sentence))) >= min(_OF_THE_MATTER, len(wanted))


def leads_counted(query: Query, record: Record) -> Premise | None:
    """That so many units lead: 由三家牵头."""
    claimed = query.most_units
    match = pattern("conditions.toml", "exactly").search(fold(query.question).lower())
    asked = query.units or query.asks("who") or query.counted_role != "lead"
    if asked or claimed is None or claimed != query.least_units or match is None:
        return None
    held = len(record.names_as("lead"))
    if not held:
        return None
    return Premise(holds=held == claimed, what="number", denied="" if held == claimed else match[0])
