"""Wishes for words of one's own: what is wished, of what, and the plain question behind it.

    给新人解释一下 措施11  →  explain, 措施11是什么内容，由谁负责，什么时候完成？

The words stand in ``wishes.toml``.
"""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from assistant.model import Language

WishKind = Literal["explain", "summarise", "remind"]
Asked = Literal["who", "when", "content"]


@dataclass(frozen=True, slots=True, kw_only=True)
class WordsWish:
    """A wish for words.

    ``plain`` is the question that finds what they are to be about, ``addressee`` whom a
    reminder is for, as the question names it; ``asks``: what the words must hold.
    """

    kind: WishKind
    plain: str
    asks: frozenset[Asked]
    addressee: str = ""
    before: str = ""
    about: str = ""
    behind: str = ""

    def of(self, item: str) -> str:
        """The wish once more, of an item that is named so."""
        return f"{self.before}{item}{self.behind}"


@dataclass(frozen=True, slots=True)
class _Form:
    kind: WishKind
    pattern: "re.Pattern[str]"
    plain: str
    plain_of_item: str
    asks: frozenset[Asked]


@cache
def _forms() -> tuple[_Form, ...]:
    data = tomllib.loads((Path(__file__).parent / "wishes.toml").read_text(encoding="utf-8"))
    languages: tuple[Language, ...] = ("zh", "en")
    return tuple(
        _Form(
            kind=wish["kind"],
            pattern=re.compile(pattern, re.IGNORECASE),
            plain=wish["plain"][language],
            plain_of_item=wish.get("plain_of_item", wish["plain"])[language],
            asks=frozenset(wish["asks"]),
        )
        for wish in data["wish"]
        for language in languages
        for pattern in wish[language]
    )


def words_wish(question: str) -> WordsWish | None:
    """The wish for words that a question is; ``None`` where it asks for a fact.

    >>> wish = words_wish("给新人解释一下措施11")
    >>> wish.kind, wish.plain
    ('explain', '措施11是什么内容，由谁负责，什么时候完成？')
    >>> words_wish("给市司法局写个提醒").addressee
    '市司法局'
    >>> words_wish("措施11是什么内容？") is None
    True
    """
    said = question.strip()
    for form in _forms():
        match = form.pattern.fullmatch(said)
        if match is None:
            continue
        parts = match.groupdict()
        about, item = parts["about"], parts.get("item")
        plain = form.plain_of_item.format(item=item) if item else form.plain.format(about=about)
        which = "item" if item else "about"
        return WordsWish(
            kind=form.kind,
            plain=plain,
            asks=form.asks,
            addressee=about if form.kind == "remind" else "",
            before=said[: match.start(which)],
            about=match[which],
            behind=said[match.end(which) :],
        )
    return None
