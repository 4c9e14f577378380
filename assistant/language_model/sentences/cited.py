"""Which of the cited records, and whom of the people spoken to, the names of a sentence mean."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from assistant.language_model.sentences.naming import Name, Source
from assistant.language_model.sentences.words import words
from assistant.model import Language


def numbered(name: Name, cited: Sequence[Source]) -> list[Source]:
    """The cited items with these numbers; none where one of them is not cited, or is twice."""
    found = [
        [s for s in cited if s.record.number == number and name.kind_word in ("", s.record.kind)]
        for number in name.numbers
    ]
    return [one[0] for one in found] if all(len(one) == 1 for one in found) else []


def only_of_kind(kind: str, cited: Sequence[Source]) -> list[Source]:
    """The only cited item of a kind; none where there are more."""
    of_kind = [source for source in cited if source.record.kind == kind]
    return of_kind if len(of_kind) == 1 else []


def in_places(names: Iterable[Name], cited: Sequence[Source]) -> bool:
    """Whether all that is cited comes from each of the places among the names."""
    places = [name for name in names if name.kind == "place"]
    return all(source.notice.id in place.units for place in places for source in cited)


def addressed(name: Name, you: str | None, language: Language) -> Name:
    """贵单位 (your unit) is the unit that a reminder speaks to; any other name is itself."""
    if you and name.kind == "unit" and name.words in words(language).you:
        return replace(name, units=(you,))
    return name
