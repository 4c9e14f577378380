from collections.abc import Sequence

import pytest

from assistant.language_model.sentences.checker import complaint
from assistant.language_model.sentences.marked import sentences_in
from assistant.language_model.sentences.naming import Source
from benchmarks.phrasings import FILES, Phrasing, phrasings
from corpus.model import Notice

MOST_REFUSED = 0.05


def sources(phrasing: Phrasing, notices: Sequence[Notice]) -> list[Source]:
    every = {r.id: (r, n) for n in notices for r in (*n.records, n.about)}
    return [
        Source(mark=mark, record=every[i][0], notice=every[i][1])
        for mark, i in enumerate(phrasing.records, start=1)
    ]


def kept(phrasing: Phrasing, notices: Sequence[Notice]) -> list[bool]:
    given = sources(phrasing, notices)
    return [
        complaint(sentence, given, phrasing.language) is None
        for sentence in sentences_in(phrasing.text)
    ]


def lies() -> list[Phrasing]:
    return [p for name in FILES for p in phrasings(name) if p.kind]


def test_there_are_enough_of_both_in_both_languages() -> None:
    honest = [p for name in FILES for p in phrasings(name) if not p.kind]
    assert len(honest) >= 120
    assert len(lies()) >= 200
    assert {p.language for p in honest} == {p.language for p in lies()} == {"zh", "en"}


@pytest.mark.parametrize("lie", lies(), ids=lambda lie: f"{lie.kind}: {lie.text[:40]}")
def test_no_lie_gets_out(lie: Phrasing, notices: Sequence[Notice]) -> None:
    assert not any(kept(lie, notices))


def test_honest_phrasings_are_seldom_refused(notices: Sequence[Notice]) -> None:
    honest = [p for name in FILES for p in phrasings(name) if not p.kind]
    refused = [p.text for p in honest if not all(kept(p, notices))]
    assert len(refused) <= MOST_REFUSED * len(honest), refused
