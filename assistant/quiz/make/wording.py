"""The maker's words, read from ``words.toml``, and how a notice is named in a stem."""

import re
import tomllib
from datetime import date
from functools import cache
from pathlib import Path
from typing import Literal

from corpus.model import Notice, Record
from corpus.text import fold, squeezed

_ISSUED_AS = re.compile(r"关于印发《?(?P<plan>.+?)》?的通知$")


@cache
def _words() -> dict[str, dict[str, str]]:
    return tomllib.loads((Path(__file__).parent / "words.toml").read_text(encoding="utf-8"))


@cache
def listed_words(
    name: Literal["slips", "openers", "leaning", "vague", "solemn"],
) -> tuple[str, ...]:
    """One of the lists of words: what no question repeats, leaves out or changes."""
    return tuple(_words()[name])


@cache
def lures(member: str) -> tuple[str, ...]:
    """What could be taken for members of the list that ``member`` belongs to."""
    return tuple(_words()["lures"].get(member, ()))


def stem(name: str, **holes: str) -> str:
    """A question's text."""
    return _words()["stems"][name].format(**holes)


def phrase(name: str, **holes: str) -> str:
    """A small phrase within a stem, an option or a key."""
    return _words()["phrases"][name].format(**holes)


def explained(name: str, **holes: str) -> str:
    """A sentence of an explanation."""
    return _words()["explanations"][name].format(**holes)


def role_name(role: str) -> str:
    """What a table calls a role: 牵头单位."""
    return _words()["roles"][role]


def day_shown(day: date) -> str:
    """A day as Chinese papers write it: 2024年10月1日."""
    return phrase("day", year=str(day.year), month=str(day.month), day=str(day.day))


def plan_name(notice: Notice) -> str:
    """The plan that a notice carries, without the words that issue it and without brackets.

    Quotation marks within become the inner ones, so that the name can stand within 《 and 》.
    """
    title = fold(squeezed(notice.title))
    title = title.removesuffix(_words()["labels"]["draft_mark"])
    issued = _ISSUED_AS.search(title)
    return issued["plan"] if issued else title.replace("《", "〈").replace("》", "〉")


def notice_name(notice: Notice) -> str:
    """A notice so that a stem stands alone: its place, plan, and number; a draft says so."""
    labels = _words()["labels"]
    plan = plan_name(notice)
    place = notice.region or ""
    before = "" if place in plan else place
    if notice.status == "draft":
        return f"{before}《{plan}》{labels['draft_mark']}"
    number = f"（{notice.document_number}）" if notice.document_number else ""
    return f"{before}《{plan}》{number}"


def source_label(notice: Notice, record: Record, *, item: bool = True) -> str:
    """Place, document and item as an explanation cites them: 甘肃省 甘政办发〔2023〕94号 任务27.

    Without ``item`` only place and document.
    """
    labels = _words()["labels"]
    document = labels["draft"] if notice.status == "draft" else notice.document_number
    return (
        labels["source"]
        .format(
            place=notice.region or "",
            document=document or f"《{plan_name(notice)}》",
            item=labels[record.kind].format(number=record.number) if item else "",
        )
        .strip()
    )
