"""``python -m assistant add|notices|correct|remove``: a person's own notices.

Exit codes: 0 done, 1 something could not be read (the rest was added) or is not there, 2
something was wrong with the call.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tomllib
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.settings import SettingsError, read_embedding, read_home, stay_silent

if TYPE_CHECKING:
    from index.library import Entry, Library

_FIELDS = ("region", "level", "parent", "all")
_LEVELS = ("national", "province", "city", "county", "township")


def add_notices(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Describe the commands and their options to ``commands``."""
    add = commands.add_parser("add", help="add notices of one's own: files, or folders of them")
    add.add_argument("paths", nargs="+", type=Path, metavar="FILE|FOLDER")
    add.add_argument("--replace", action="store_true",
                     help="take the place of an added notice with the same document number, "
                     "or else the same title; without, both stay")  # fmt: skip
    add.add_argument("--json", action="store_true", help="print JSON, one object a file")
    listed = commands.add_parser("notices", help="list the notices that answers come from")
    listed.add_argument("--json", action="store_true", help="print JSON, one object a notice")
    correct = commands.add_parser("correct", help="set right what was guessed of an added notice")
    correct.add_argument("id", metavar="ID")
    correct.add_argument("--region", help="the place whose notice it is, in full: 上海市杨浦区")
    correct.add_argument("--level", choices=_LEVELS)
    correct.add_argument("--parent", action="append", default=[], metavar="ID",
                         help="a notice that this one rests on")  # fmt: skip
    correct.add_argument("--as-read", action="append", default=[], choices=_FIELDS, metavar="FIELD",
                         help="take a correction back, so that what was read counts again: "
                         "region, level, parent or all")  # fmt: skip
    gone = commands.add_parser("remove", help="remove added notices for good")
    gone.add_argument("ids", nargs="+", metavar="ID")


def add_files(chosen: argparse.Namespace) -> int:
    """Add the files, show how far that has come, and print what came of each."""
    from index.library import Library
    from index.library.told import add_all, told
    from index.progress import bar

    library = Library(read_home(os.environ))
    results = add_all(library, chosen.paths, renew=chosen.replace, progress=bar())
    if any(result.state in ("added", "replaced") for result in results):
        _bring_up_to_date()
    if chosen.json:
        print("\n".join(json.dumps(asdict(r), ensure_ascii=False) for r in results))
    else:
        print("\n".join(told(results)))
    unread = any(result.state == "unreadable" for result in results)
    return 1 if unread or not results else 0


def list_notices(chosen: argparse.Namespace) -> int:
    """Print the notices that ship and those that were added."""
    from corpus.load import load_catalogue
    from index.library import Library

    entries = Library(read_home(os.environ)).entries()
    shipped = [
        {"id": n.id, "title": n.title, "document_number": n.document_number, "added": None,
         "file": n.file}
        for n in load_catalogue()
    ]  # fmt: skip
    for told in (*shipped, *map(_told, entries)):
        if chosen.json:
            print(json.dumps(told, ensure_ascii=False))
        else:
            added = told["added"] or _say("ships")
            print("\t".join((told["id"] or "", added, told["document_number"] or "-",
                             told["title"] or "")))  # fmt: skip
    return 0


def correct_notice(chosen: argparse.Namespace) -> int:
    """Keep what the person set right, and bring the index up to date."""
    library, entry = _entry(chosen.id)
    if entry is None:
        return 1
    known = {e.id for e in library.entries()} | _shipped_ids()
    if fault := _fault_in(chosen, entry, known):
        print(fault, file=sys.stderr)
        return 2
    given = {"region": chosen.region, "level": chosen.level, "parent": tuple(chosen.parent)}
    before = entry.corrections
    left = before.without(*chosen.as_read)
    library.correct(
        entry.id,
        replace(
            left,
            region=given["region"] or left.region,
            level=given["level"] or left.level,
            parents=given["parent"] or left.parents,
        ),
    )
    if any(given.values()):
        print(_say("corrected", id=entry.id, title=entry.title))
    if chosen.as_read:
        print(_withdrawn(library, entry, before != left))
    _bring_up_to_date()
    return 0


def _fault_in(chosen: argparse.Namespace, entry: Entry, known: set[str]) -> str | None:
    """What of a correction cannot be done, with the remedy; ``None`` where all of it can."""
    given = {"region": chosen.region, "level": chosen.level, "parent": chosen.parent}
    if not any((*given.values(), chosen.as_read)):
        return _say("nothing_to_correct", id=entry.id)
    both = [name for name, said in given.items() if said and {name, "all"} & set(chosen.as_read)]
    if both:
        return _say("both_ways", id=entry.id, field=both[0])
    if entry.id in chosen.parent:
        return _say("own_parent", id=entry.id)
    unknown = next((parent for parent in chosen.parent if parent not in known), None)
    return _say("unknown", id=unknown) if unknown else None


def _withdrawn(library: Library, entry: Entry, changed: bool) -> str:
    """What counts now that corrections were taken back: what the reader reads, or the rest."""
    if not changed:
        return _say("not_corrected", id=entry.id)
    entry = library.entry(entry.id) or entry
    notice = library.notice(entry)
    return _say(
        "as_read", id=entry.id, title=entry.title, region=notice.region or "-",
        level=notice.level or "-", parents=", ".join(entry.corrections.parents) or "-",
    )  # fmt: skip


def remove_notices(chosen: argparse.Namespace) -> int:
    """Remove the notices with these ids; one that is not there stops no other."""
    removed = []
    for identifier in dict.fromkeys(chosen.ids):
        library, entry = _entry(identifier)
        if entry is not None and library.remove(identifier):
            removed.append(identifier)
            print(_say("removed", id=identifier, title=entry.title))
    if removed:
        _bring_up_to_date()
    return 0 if len(removed) == len(set(chosen.ids)) else 1


def _entry(identifier: str) -> tuple[Library, Entry | None]:
    """The library, and the notice in it; one that is not there is told."""
    from index.library import Library

    library = Library(read_home(os.environ))
    entry = library.entry(identifier)
    if entry is None:
        fault = "is_shipped" if identifier in _shipped_ids() else "unknown"
        print(_say(fault, id=identifier), file=sys.stderr)
    return library, entry


def _shipped_ids() -> set[str]:
    from corpus.catalogue import shipped

    return {entry.id for entry in shipped()}


def _bring_up_to_date() -> None:
    """Take into the index what came and went."""
    embedding = read_embedding(os.environ)
    stay_silent(os.environ, embedding)
    from index.build import open_index
    from index.embedding import EmbeddingError
    from index.progress import bar

    home = read_home(os.environ)
    try:
        open_index(home, embedding=embedding, progress=bar()).close()
    except EmbeddingError as error:
        raise SettingsError(f"ASSISTANT_EMBEDDING: {error}") from error


def _told(entry: Entry) -> dict[str, str | None]:
    return {
        "id": entry.id,
        "title": entry.title,
        "document_number": entry.document_number,
        "added": entry.added.isoformat(),
        "file": entry.file,
    }


def _say(name: str, **values: object) -> str:
    sentences = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
    sentence: str = sentences[name]
    return sentence.format(**values)
