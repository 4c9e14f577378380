"""The words of files, and how a question's parts are lettered and put into one line."""

import tomllib
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby
from pathlib import Path

from assistant.quiz.model import KINDS, Kind, Paper, Question, Source

_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_NUMERALS = "一二三四五六七"


@cache
def labels() -> dict[str, dict[str, str]]:
    """The words of ``labels.toml``."""
    return tomllib.loads((Path(__file__).parent / "labels.toml").read_text(encoding="utf-8"))


def part(name: str, **holes: str) -> str:
    """A line of a key."""
    return labels()["parts"][name].format(**holes)


def title(paper: Paper) -> str:
    """What stands above a paper: its places, and its version."""
    places = dict.fromkeys(s.label.split()[0] for q in paper.questions for s in q.sources[:1])
    words = labels()["titles"]
    version = words["version"].format(version=paper.version) if paper.version else ""
    return words["paper"].format(places="、".join(places)) + version


def lettered(texts: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Each option with its letter."""
    return zip(_LETTERS, texts, strict=False)


def letter(question: Question, text: str) -> str:
    """The letter of an option."""
    return _LETTERS[question.options.index(text)]


def answer(question: Question) -> str:
    """The key in one line: letters of options, words of blanks, pairs, or points.

    An edited question's key may no longer be among its options; then it is written out.
    """
    key = question.key
    choices = question.kind in ("single", "multiple", "matching", "order")
    if choices and not set(key) <= set(question.options):
        return "；".join(key)
    if question.kind in ("single", "multiple"):
        return "".join(sorted(letter(question, text) for text in key))
    if question.kind == "order":
        return "".join(letter(question, text) for text in key)
    if question.kind == "matching":
        return "；".join(f"{i}—{letter(question, text)}" for i, text in enumerate(key, start=1))
    return "；".join(key)


def citation(sources: Sequence[Source]) -> str:
    """Where a key stands: every record's label and quote."""
    return "\n".join(f"{source.label}：“{source.quote}”" for source in sources)


def by_kind(paper: Paper) -> Iterator[tuple[str, list[tuple[int, Question]]]]:
    """The parts of a paper with their headings (一、单项选择题), questions numbered throughout."""
    numbered = enumerate(sorted(paper.questions, key=_place), start=1)
    for place, (kind, group) in enumerate(groupby(numbered, key=lambda pair: pair[1].kind)):
        yield f"{_NUMERALS[place]}、{kind_name(kind)}", list(group)


def kind_name(kind: Kind) -> str:
    """What a kind of question is called."""
    return labels()["kinds"][kind]


def _place(question: Question) -> int:
    return KINDS.index(question.kind)
