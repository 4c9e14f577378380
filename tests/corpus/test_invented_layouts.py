"""Notices made up in the layouts of many places, each with gold beside it; some are no plans.

What is right of all of them together may grow and never fall: whoever mends the reader raises the
figures here. ``python -m benchmarks layouts tests/corpus/layouts --gold tests/corpus/layouts
--show`` lists what is not right yet.
"""

from pathlib import Path

import pytest

from benchmarks.gold import GoldNotice, digest, gold_by_digest
from benchmarks.gold_folder import matched
from benchmarks.reading import compare
from benchmarks.score import Score
from corpus.load import load_notice
from tests.corpus.laws import assert_laws

LAYOUTS = Path(__file__).parent / "layouts"
GOLDS = gold_by_digest(LAYOUTS)
NOTICES = tuple(matched(LAYOUTS, GOLDS))
# Right at least, and of how many: what notices say of themselves, then items by number, beginning
# and end, their titles, their units in the right role, and their deadlines.
REACHED = {
    "heads": (536, 536),
    "items": (770, 770),
    "titles": (336, 336),
    "units": (1547, 1547),
    "deadlines": (632, 632),
}
# Too much at most: items, units and deadlines that the notices do not have.
EXTRA = {"items": 0, "units": 0, "deadlines": 0}


def test_every_gold_file_has_its_notice_unchanged() -> None:
    files = {path for path in LAYOUTS.iterdir() if path.suffix != ".jsonl"}
    assert len(files) >= 129
    assert {path.name for path, _ in NOTICES} == {path.name for path in files}
    assert all(gold.file == path.name for path, gold in NOTICES)
    assert sum(not gold.lead_units_allowed for gold in GOLDS.values()) >= 4
    assert all(digest(path) == gold.sha256 for path, gold in NOTICES)


@pytest.mark.parametrize(("path", "gold"), NOTICES, ids=[path.stem for path, _ in NOTICES])
def test_nothing_of_a_notice_is_lost_and_none_is_made_a_plan(path: Path, gold: GoldNotice) -> None:
    notice = load_notice(path)
    assert_laws(notice)
    assert compare(notice, gold).invented == 0


def test_the_share_that_is_read_right_does_not_fall() -> None:
    total = Score()
    for path, gold in NOTICES:
        total.add(compare(load_notice(path), gold))
    for name, (right, known) in REACHED.items():
        tally = getattr(total, name)
        assert tally.right >= right, (name, tally)
        # An optional deadline that was found is one more of those known.
        assert tally.right + tally.missing >= known, (name, tally)
    for name, extra in EXTRA.items():
        assert getattr(total, name).extra <= extra, (name, getattr(total, name))
