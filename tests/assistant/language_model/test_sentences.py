from collections.abc import Sequence

import pytest

from benchmarks.phrasings import FILES, STRANGER, kept, phrasings
from corpus.model import Notice

MOST_REFUSED = 0.05
EVERY = [p for name in (*FILES, STRANGER) for p in phrasings(name)]
LIES = [p for p in EVERY if p.kind]
HONEST = [p for p in EVERY if not p.kind]


def test_there_are_enough_of_both_in_both_languages() -> None:
    assert len(HONEST) >= 120
    assert len(LIES) >= 200
    assert {p.language for p in HONEST} == {p.language for p in LIES} == {"zh", "en"}


@pytest.mark.parametrize("kind", sorted({lie.kind for lie in LIES}))
def test_no_lie_gets_out(kind: str, notices: Sequence[Notice]) -> None:
    told = [lie for lie in LIES if lie.kind == kind]
    assert told
    assert [lie.text for lie in told if any(kept(lie, notices))] == []


def test_honest_phrasings_are_seldom_refused(notices: Sequence[Notice]) -> None:
    refused = [p.text for p in HONEST if not all(kept(p, notices))]
    assert len(refused) <= MOST_REFUSED * len(HONEST), refused
