"""Grading answers against a question set: all or nothing, as the set's format says."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

_MARKS = re.compile(r"[\s*_`>#|]+")
_EXTRAS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Grade:
    """Whether everything held, whether every fact was in the direct answer, and what missed.

    ``evaded``: an answer was expected, and a refusal or an ask-back came.
    """

    right: bool
    direct: bool
    evaded: bool
    missed: str


def grade(
    expect: Mapping[str, Any], answer: Mapping[str, Any], sources: Mapping[str, str]
) -> Grade:
    """How an answer object meets what is expected; ``sources`` maps a task to its body item."""
    missed = _missed(expect, answer, sources)
    facts = _facts_missing(expect, plain(answer["direct"]))
    wanted = expect["behaviour"] in ("answer", "correct")
    return Grade(
        right=not missed,
        direct=not missed and (not wanted or not facts),
        evaded=wanted and answer["kind"] != "answer",
        missed=missed,
    )


def plain(text: str) -> str:
    """A text for comparison: no white space, no Markdown marks, lower case."""
    return _MARKS.sub("", text).lower()


def _missed(
    expect: Mapping[str, Any], answer: Mapping[str, Any], sources: Mapping[str, str]
) -> str:
    behaviour, kind = expect["behaviour"], answer["kind"]
    cited = [citation["record"] for citation in answer["citations"]]
    if behaviour == "refuse":
        return "" if kind == "refuse" else f"{kind} instead of a refusal"
    if behaviour == "clarify":
        return _clarified(expect, answer, cited)
    if kind != "answer":
        return f"{kind} instead of an answer"
    text = plain(answer["text"])
    if expect["count"] is not None:
        return "" if _has_number(text, str(expect["count"])) else f"no {expect['count']}"
    missing = _facts_missing(expect, text)
    held = [word for word in expect["forbid"] if plain(word) in text]
    return (
        _citations(expect, cited, sources)
        or (f"lacks {missing}" if missing else "")
        or (f"says {held}" if held else "")
    )


def _clarified(expect: Mapping[str, Any], answer: Mapping[str, Any], cited: Iterable[str]) -> str:
    listed = set(expect["cite"])
    needed = min(2, len(listed))
    if answer["kind"] == "clarify":
        offered = {option["record"] for option in answer["options"]}
        enough = len(answer["options"]) >= 2 and len(offered & listed) >= needed
        return "" if enough else f"offers {sorted(offered)}"
    if answer["kind"] == "answer" and len(set(cited) & listed) >= 2:
        return ""
    return f"{answer['kind']} citing {list(cited)}"


def _citations(expect: Mapping[str, Any], cited: Iterable[str], sources: Mapping[str, str]) -> str:
    found, wanted = set(cited), set(expect["cite"])
    extra = found - wanted
    mode = expect["cite_mode"]
    if mode == "exact":
        return "" if found == wanted else f"lacks {sorted(wanted - found)}, adds {sorted(extra)}"
    if mode == "all" and not wanted <= found:
        return f"does not cite {sorted(wanted - found)} but {sorted(extra)}"
    if mode == "any" and wanted and not wanted & found:
        return f"cites {sorted(found)}"
    others = _pairs(extra, found, sources) - _pairs(found & wanted, found, sources)
    counted = len(others)
    return "" if counted <= _EXTRAS else f"cites {sorted(extra)} besides"


def _pair(record: str, found: set[str], sources: Mapping[str, str]) -> str:
    """What a record counts as: with the body item that it comes from it is one."""
    source = sources.get(record)
    return source if source in found and source else record


def _pairs(records: set[str], found: set[str], sources: Mapping[str, str]) -> set[str]:
    return {_pair(record, found, sources) for record in records}


def _facts_missing(expect: Mapping[str, Any], text: str) -> list[str]:
    missing = []
    for fact in expect["facts"]:
        ways = [fact] if isinstance(fact, str) else fact
        if not any(_says(text, plain(way)) for way in ways):
            missing.append(ways[0])
    return missing


def _says(text: str, fact: str) -> bool:
    return _has_number(text, fact) if fact.isdigit() else fact in text


def _has_number(text: str, number: str) -> bool:
    return re.search(rf"(?<!\d){number}(?!\d)", text) is not None
