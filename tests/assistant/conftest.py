"""What reads, composes and checks over the shipped notices, and the command that asks."""

import os
from collections.abc import Sequence
from pathlib import Path

import pytest

from assistant.__main__ import main
from assistant.answering import Assistant
from assistant.check import Checker
from assistant.compose.composer import Composer
from assistant.compose.drafts import Draft
from assistant.dialogue.context import in_context
from assistant.dialogue.turn import Turn
from assistant.evidence.finder import Finder
from assistant.query import Query
from assistant.reading.reader import Reader
from corpus.model import Notice
from index.build import Index
from tests.assistant.added import layouts, with_added
from tests.assistant.remembering import Remembering
from tests.assistant.talk import TODAY, Ask, DraftOf, Read, RecordOf, Run, Write
from tests.conftest import AnotherHome


@pytest.fixture(scope="module")
def ask(assistant: Assistant) -> Ask:
    """Asks the turns of one talk and gives the last answer."""
    return lambda *turns: assistant.ask(turns, today=TODAY)


@pytest.fixture(scope="session")
def layouts_home(another_home: AnotherHome) -> Path:
    """A home with notices of other layouts beside those that ship; nobody changes it."""
    home = another_home()
    with_added(home, layouts()).close()
    return home


@pytest.fixture(scope="session")
def record(notices: Sequence[Notice]) -> RecordOf:
    """Finds a record by its id."""
    every = {r.id: r for notice in notices for r in (*notice.records, notice.about)}
    return every.__getitem__


@pytest.fixture(scope="session")
def reader(notices: Sequence[Notice]) -> Reader:
    """A reader over the shipped notices, without any index."""
    return Reader(notices, {notice.id: unit_names(notice) for notice in notices})


@pytest.fixture(scope="session")
def read(reader: Reader) -> Read:
    """Reads one question that stands by itself."""
    return lambda question: reader.read(question, TODAY)


@pytest.fixture(scope="session")
def remembering(index: Index) -> Remembering:
    """The assistant over the shipped notices, which answers no question twice."""
    return Remembering(index)


@pytest.fixture(scope="session")
def draft_of(index: Index, reader: Reader) -> DraftOf:
    """Composes what answers the turns of one talk, and does not check it."""
    finder, composer = Finder(index), Composer(index.register)

    def composed(*turns: str) -> Draft:
        before: Turn | None = None
        for turn in turns[:-1]:
            query = read_in_context(turn, before)
            cited = tuple(c.record.id for c in composer.compose(finder.find(query)).citations)
            before = Turn(query=query, records=cited, before=before)
        return composer.compose(finder.find(read_in_context(turns[-1], before)))

    def read_in_context(turn: str, before: Turn | None) -> Query:
        places = before.query.places if before else ()
        return in_context(reader.read(turn, TODAY, places), before, index.register, finder.at_hand)

    return composed


@pytest.fixture(scope="session")
def checker(notices: Sequence[Notice]) -> Checker:
    """Checks drafts against the shipped notices."""
    return Checker(notices)


def unit_names(notice: Notice) -> tuple[str, ...]:
    """The full names of the units that a notice's records name."""
    return tuple(dict.fromkeys(unit.name for record in notice.records for unit in record.units))


@pytest.fixture
def run(
    built_home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Run:
    """Runs a command in this process: its exit code, what it printed, and its complaints."""
    monkeypatch.setenv("ASSISTANT_HOME", str(built_home))
    monkeypatch.delenv("ASSISTANT_EMBEDDING", raising=False)
    # What the command switches off for its own process is put back afterwards.
    monkeypatch.setattr(os, "environ", os.environ.copy())

    def ran(*arguments: str) -> tuple[int, str, str]:
        try:
            code = main(arguments)
        except SystemExit as stopped:
            code = int(stopped.code or 0)
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    return ran


@pytest.fixture
def batch(tmp_path: Path) -> Write:
    """Writes lines into a file of questions."""

    def written(*lines: str) -> Path:
        path = tmp_path / "questions.jsonl"
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return path

    return written
