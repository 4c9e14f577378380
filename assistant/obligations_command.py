"""``python -m assistant obligations``: the list of a unit's obligations, shown or as a file.

Exit codes: 0 there are some, 1 there are none, 2 something was wrong with the call. Where no
notice names the unit, one line says so.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.model import Language
from assistant.settings import read_embedding, read_home, stay_silent

if TYPE_CHECKING:
    from assistant.exports import Form
    from assistant.obligations import Obligation, ObligationList
    from index.register import Register

_ROLES = ("lead", "responsible", "acting", "standing")
_STATES = ("passed", "within_30", "within_90", "later", "recurring", "ongoing", "undated")


class CallError(ValueError):
    """A call that cannot be carried out; the message is one line with the remedy."""


def add_obligations(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Describe the command and its options to ``commands``."""
    listing = commands.add_parser("obligations", help="list what a unit has to do, and by when")
    listing.add_argument("--place", action="append", default=[], help="a notice's id or region")
    listing.add_argument("--unit", help="any spelling of a unit, or a place for its government")
    listing.add_argument("--role", action="append", default=[], choices=_ROLES)
    listing.add_argument("--state", action="append", default=[], choices=_STATES)
    listing.add_argument("--from", dest="due_from", type=_day, metavar="YYYY-MM-DD")
    listing.add_argument("--to", dest="due_to", type=_day, metavar="YYYY-MM-DD")
    listing.add_argument("--today", type=_day, metavar="YYYY-MM-DD")
    listing.add_argument("--language", choices=("zh", "en"), default="zh")
    listing.add_argument("--out", type=Path, metavar="FILE", help="a .xlsx, .docx, .ics or .csv")


def list_obligations(chosen: argparse.Namespace) -> int:
    """Carry the command out and return its exit code."""
    try:
        form = _form(chosen.out) if chosen.out else None
        listed, unnamed = _found(chosen)
        if form:
            _write(listed, form, chosen.language, chosen.out)
            print("".join(f"{line}\n" for line in unnamed), end="")
        else:
            print("\n".join(_shown(listed, chosen.language, unnamed)))
    except CallError as error:
        print(error, file=sys.stderr)
        return 2
    return 0 if listed.named or listed.general else 1


def _found(chosen: argparse.Namespace) -> tuple[ObligationList, tuple[str, ...]]:
    """The list, and a line that says so where no notice names the unit.

    What general names may lay upon a unit is left out where nobody can say what unit it is.
    """
    if chosen.due_from and chosen.due_to and chosen.due_to < chosen.due_from:
        raise CallError(f"--to {chosen.due_to} lies before --from {chosen.due_from}; swap the two.")
    embedding = read_embedding(os.environ)
    stay_silent(os.environ, embedding)
    home = read_home(os.environ)
    # Imported only now: some libraries look at the environment when they are imported.
    from assistant.obligations import Wish, find_obligations
    from assistant.obligations.naming import not_named, without_guesses
    from index.build import open_index
    from index.embedding import EmbeddingError
    from index.progress import bar

    try:
        index = open_index(home, embedding=embedding, progress=bar())
    except EmbeddingError as error:
        raise CallError(f"ASSISTANT_EMBEDDING: {error}") from error
    try:
        wish = Wish(
            places=tuple(_place(words, index.register) for words in chosen.place),
            unit=chosen.unit,
            roles=tuple(chosen.role),
            states=tuple(chosen.state),
            due_from=chosen.due_from,
            due_to=chosen.due_to,
        )
        listed = find_obligations(index.register, wish, today=chosen.today or date.today())
        listed, naming = without_guesses(listed, index.register)
    finally:
        index.close()
    if naming == "named":
        return listed, ()
    return listed, (not_named(chosen.unit, naming, chosen.language),)


def _place(words: str, register: Register) -> str:
    """The id of the notice that these words mean: its id, or its region in any way."""
    from assistant.place_names import UnknownPlaceError, meant

    try:
        return meant(words, register.notices()).id
    except UnknownPlaceError as error:
        raise CallError(f"--place {error}") from error


def _form(path: Path) -> Form:
    from assistant.exports import FORMS, form_of

    form = form_of(path.suffix)
    if form is None:
        endings = ", ".join(f".{form}" for form in FORMS)
        raise CallError(f"--out {path}: its ending tells no form; give one of {endings}.")
    return form


def _write(listed: ObligationList, form: Form, language: Language, path: Path) -> None:
    from assistant.exports import export

    try:
        path.write_bytes(export(listed, form, language).content)
    except OSError as error:
        raise CallError(f"--out {path}: {error.strerror}; give a path that can be written.") from (
            error
        )
    print(f"{path}: {len(listed.named)} + {len(listed.general)}")


def _shown(
    listed: ObligationList, language: Language, unnamed: Sequence[str] = ()
) -> Iterator[str]:
    """The list as lines of text: what names the unit, then what general names lay upon it.

    ``unnamed`` are lines that say that nothing names it.
    """
    from assistant.exports.table import title
    from assistant.exports.texts import texts_in

    texts = texts_in(language)
    yield title(listed, texts)
    yield texts.say("as_of", today=listed.today)
    yield texts.say("note")
    yield from unnamed
    yield from _lines(listed.named, language)
    if listed.general:
        yield ""
        yield title(listed, texts, "title_general")
        yield texts.say("note_general")
        yield from _lines(listed.general, language)
    if not (listed.named or listed.general):
        yield texts.say("nothing")


def _lines(obligations: Sequence[Obligation], language: Language) -> Iterator[str]:
    from assistant.exports import wording
    from assistant.exports.texts import texts_in

    texts = texts_in(language)
    for obligation in obligations:
        line = obligation.line
        parts = (
            wording.deadline(line.timing, texts),
            wording.state(line.timing, texts),
            wording.roles(obligation, texts),
            wording.named_as(obligation, texts),
            wording.citation(line.citation, texts),
            line.record.title or line.record.text,
        )
        yield "\t".join(part for part in parts if part)


def _day(written: str) -> date:
    try:
        return date.fromisoformat(written)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{written!r} is no day; write 2024-10-01") from error
