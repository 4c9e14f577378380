import re

import pytest

from benchmarks.phrasings import main


def test_the_tables_show_every_kind_and_no_lie_let_out(capsys: pytest.CaptureFixture[str]) -> None:
    main()
    printed = capsys.readouterr().out
    rows = dict(re.findall(r"^\| ([\w, -]+?) \| (.*) \|$", printed, flags=re.MULTILINE))
    assert {"other-unit", "modality", "hedge-lost", "wrong-citation"} <= set(rows)
    assert re.fullmatch(r"0 / \d{3} \| 0 / \d{2}", rows["all lies"])
    assert re.fullmatch(r"\d+ / \d{3} \| \d+ / \d{2}", rows["honest, refused"])
    assert re.match(r"0 / \d+ \| 0 / \d+", rows["lies alone"])
