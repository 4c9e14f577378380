"""Places: which notices a question is about, and places that have none here."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.place_names import english_names, short_name
from assistant.reading.lexicon import Words, table
from corpus.model import Notice, Span
from corpus.text import fold

_QUOTED = re.compile(r"《[^《》]*》|“[^“”]*”|\"[^\"]*\"|「[^「」]*」")


# Behind the name of a draft: it is spoken of, and not asked whether it is one.
_IN_IT = "对应|里|中|第|上|的?(?:措施|要求)|写|说|要求|怎么|规定"


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A place that a question names: the notice's id, or the name of a place without one."""

    notice: str | None
    name: str
    span: Span


def _whole(region: str) -> str:
    """A region's name, its rank not taken from the word behind it: 甘肃省级部署, 钦州市直部门."""
    name = re.escape(region)
    draft = f"{name}[县市省]?(?:的|这份|那份)?征求意见稿(?={_IN_IT})"
    return f"~{draft}|{name}(?![级直]|监局|场监)"


class Places:
    """Finds the loaded notices' places by name, number and rank, and other places by name."""

    def __init__(self, notices: Sequence[Notice]) -> None:
        """Learn the places of ``notices``."""
        self._notices = tuple(notices)
        self._own: list[tuple[Words, Notice]] = []
        loaded: set[str] = set()
        for notice in self._notices:
            short = short_name(notice.region or "")
            english = english_names(notice.region or "")
            names = [_whole(name) for name in (notice.region, short) if name]
            loaded |= {short, *english}
            number = fold(notice.document_number or "")
            names += [name for name in (number, number.partition("〔")[0]) if name]
            self._own.append((Words(names, english), notice))
        other = table("places.toml")["elsewhere"]
        self._elsewhere = Words(
            [name for name in other["names"] if name not in loaded],
            [name for name in other["english"] if name not in loaded],
        )
        self._ranks = {
            level: Words.of(words) for level, words in table("places.toml")["levels"].items()
        }

    def find(self, text: str) -> tuple[PlaceMention, ...]:
        """The places named in a folded question, in its order.

        A place within quotation marks is part of a name: 《甘肃省行政执法监督条例》.
        """
        quoted = [Span(*match.span()) for match in _QUOTED.finditer(text)]
        own = [
            PlaceMention(notice.id, notice.region or notice.id, span)
            for words, notice in self._own
            for span in words.find(text)
            if not any(name.holds(span) for name in quoted)
        ]
        other = [
            PlaceMention(None, span.of(text), span)
            for span in self._elsewhere.find(text)
            if not any(mention.span.holds(span) for mention in own)
            and not any(name.holds(span) for name in quoted)
        ]
        return tuple(sorted((*own, *other), key=lambda mention: mention.span))

    def by_rank(self, text: str, seen_from: Sequence[str]) -> Iterator[PlaceMention]:
        """Notices that a question names by rank (省方案), seen from the places it speaks of.

        From a county it is the loaded parent of that rank; from nowhere the only notice of it.
        """
        for level, words in self._ranks.items():
            for span in words.find(text):
                found = self._of_rank(level, seen_from)
                if found:
                    yield PlaceMention(found.id, found.region or found.id, span)

    def _of_rank(self, level: str, seen_from: Sequence[str]) -> Notice | None:
        ranked = {notice.id: notice for notice in self._notices if notice.level == level}
        parents = [
            parent.notice
            for notice in self._notices
            if notice.id in seen_from
            for parent in notice.parents
            if parent.notice in ranked
        ]
        if parents and parents[0]:
            return ranked[parents[0]]
        children = [
            notice
            for notice in ranked.values()
            if any(parent.notice in seen_from for parent in notice.parents)
        ]
        return children[0] if len(children) == 1 else None
