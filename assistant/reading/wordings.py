"""How the items of a list begin or end, what their titles say, and what they do not say.

以“加强”开头的任务, 标题带“监督”的措施, 提到“A”或“B”的, 没提到“监督”的. A single word of the
text is read in :mod:`assistant.reading.text_terms`. The ways to ask stand in ``wordings.toml``.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from assistant.query import Wording
from assistant.reading.text_terms import is_of_columns, is_time
from assistant.reading.wants.polar import without_denials
from assistant.reading.wording_patterns import MARKED, any_of, chinese_patterns, english_patterns
from assistant.reading.words.patterns import expanded
from corpus.model import Span

_TERM = re.compile(r"[“\"「『]([^“”\"「」『』]+)[”\"」』]")
_DOTS = r"(?:…+|\.{3,})"


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What the notices asked about know of words.

    ``is_unit``: they name a unit of the columns, which a text need not say; ``is_said``: a
    notice says them, as it must where they stand without marks; ``chinese``: what it says for
    English ones, if it does.
    """

    is_unit: Callable[[str], bool]
    is_said: Callable[[str], bool]
    chinese: Callable[[str], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Wordings:
    """The conditions on wordings that a question states, and where it does."""

    conditions: tuple[Wording, ...] = ()
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class _Found:
    conditions: tuple[Wording, ...]
    span: Span


def find_wordings(text: str, known: Known) -> Wordings:
    """The conditions of a folded question whose places are off; none for but a word of a text."""
    plain = without_denials(text)
    found: list[_Found] = []
    for one in sorted(_stated(plain, known), key=lambda f: (f.span.start, -f.span.end)):
        if not any(one.span.meets(other.span) for other in found):
            found.append(one)
    if _asks_for_each(plain, found):
        return Wordings()
    found = _alternatives(plain, _of_title_too(plain, found))
    conditions = tuple(_without_repeats(c for one in found for c in one.conditions))
    if len(conditions) < 2 and all(one == Wording(words=one.words[:1]) for one in conditions):
        return Wordings()
    spans = (*(one.span for one in found), *_notes(plain, conditions))
    return Wordings(conditions, spans)


def may_list(text: str, conditions: Sequence[Wording]) -> bool:
    """Whether a question that asks for no items may mean all that meet ``conditions``.

    ``text`` is the rest of it. What begins so is told by that, whatever is asked of it
    (以“推进”开头的任务谁牵头); what says a word may be meant for one item.
    """
    told = any(one.of == "title" or one.at != "says" for one in conditions)
    if told and _names_items(text):
        return re.search(any_of("confirms"), without_denials(text)) is None
    fragment = re.search(any_of("fragment"), text.strip()) is not None
    return tells_items(text) or (fragment and _asks_no_more(text))


def tells_items(text: str) -> bool:
    """Whether a question tells items and asks nothing of them but which they are."""
    return _names_items(text) and _asks_no_more(text)


def _names_items(text: str) -> bool:
    return re.search(expanded(r"{item}|\b{item_en}\b"), text) is not None


def _asks_no_more(text: str) -> bool:
    return re.search(any_of("asks_besides", "confirms"), without_denials(text)) is None


def _stated(text: str, known: Known) -> Iterator[_Found]:
    for pattern in (*chinese_patterns(), *english_patterns()):
        for match in pattern.finditer(text):
            run = match["run"]
            plain = re.sub(any_of("the_word_en"), "", run)
            words = _TERM.findall(run) or re.split(any_of("and", "or"), plain)
            bare = not _TERM.search(run) and "bare" in match.re.groupindex
            meant = tuple(_in_chinese(word.strip(), known) for word in words)
            said = any(known.is_said(word) for words in meant for word in words)
            # 哪一条提到…: one item, told in words of its own.
            said = said and not re.search(any_of("single"), text)
            if not all(meant) or (bare and not said):
                continue
            start = match.start("from" if "from" in match.re.groupindex else 0)
            if conditions := tuple(_conditions(text, match, meant, known)):
                yield _Found(conditions, Span(start, match.end()))


def _in_chinese(word: str, known: Known) -> tuple[str, ...]:
    """A word as the notices have it; nothing for an English one that they do not say."""
    plain = word.isascii() and re.search("[a-z]", word) and not known.is_said(word)
    said = known.chinese(word) if plain else (word,)
    # 案卷 of 执法案卷: the shorter one is found wherever the longer one stands.
    return tuple(s for s in said if not any(other in s for other in said if other != s))


def _conditions(
    text: str, match: "re.Match[str]", words: Sequence[tuple[str, ...]], known: Known
) -> Iterator[Wording]:
    """What a place states: one condition, or of several words that all are meant one each."""
    said = match.groupdict()
    of: Literal["item", "title", "body"] = "title" if said.get("title") else "item"
    at: Literal["says", "starts", "ends"] = "says"
    if said.get("starts") or said.get("ends"):
        of = "body" if said.get("body") else of
        at = "starts" if said.get("starts") else "ends"
    if _is_of_units(text, match, [word for meant in words for word in meant], known):
        return
    found = [_of_dots(Wording(words=meant, of=of, at=at)) for meant in words]
    if said.get("called") and any(one.at == "says" for one in found):
        return
    found = [replace(one, denied=bool(said.get("denied"))) for one in found]
    if said.get("denied") and len(found) > 1 and re.search(any_of("not_both"), match[0]):
        # 没有同时提到“A”和“B”: it may say one of them.
        both = tuple(one.words[0] for one in found)
        yield replace(found[0], words=both, together=True)
        return
    if re.search(any_of("or"), _TERM.sub("", match["run"])) or _any_will_do(text, match):
        found = [replace(found[0], words=tuple(w for one in found for w in one.words))]
    yield from found


def _of_dots(wording: Wording) -> Wording:
    """“……建设” ends so, “建设……” begins so."""
    if len(wording.words) > 1:
        return wording
    word = wording.words[0]
    bare = re.sub(rf"^{_DOTS}|{_DOTS}$", "", word)
    if re.match(_DOTS, word) and word.endswith(bare):
        wording = replace(wording, at="ends")
    elif word != bare and word.startswith(bare):
        wording = replace(wording, at="starts")
    return replace(wording, words=(bare,))


def _any_will_do(text: str, match: "re.Match[str]") -> bool:
    return re.match(rf"[^，。？]{{0,3}}{any_of('any_of')}", text[match.end() :]) is not None


def _is_of_units(text: str, match: "re.Match[str]", words: Sequence[str], known: Known) -> bool:
    """Whether a place speaks of units and columns: 以“省司法厅”打头的, 责任单位没写“…”的."""
    said = match.groupdict()
    if said.get("title"):
        return False
    if re.search(any_of("columns") + "$", text[: match.start()]):
        return True
    if begins := said.get("starts") or said.get("ends"):
        leads = re.match(any_of("of_leads"), begins) is not None
        return any(is_time(word) or (leads and known.is_unit(word)) for word in words)
    return any(is_of_columns(word) or known.is_unit(word) for word in words)


def _asks_for_each(text: str, found: Sequence[_Found]) -> bool:
    """提到“A”的几项，提到“B”的几项: each is asked for, and not what says both."""
    if len(tuple(_without_repeats(c for one in found for c in one.conditions))) < 2:
        return False
    gaps = (text[one.span.end : other.span.start] for one, other in pairwise(found))
    if any(re.search(any_of("asks_each"), gap) for gap in gaps):
        return True
    return re.search(any_of("each_apart"), text) is not None


def _of_title_too(text: str, found: Sequence[_Found]) -> list[_Found]:
    """标题中出现“执法”但不含“行政”的: what is joined to a condition on titles is one, too."""
    carried: list[_Found] = []
    for one in found:
        before = carried[-1] if carried else None
        gap = text[before.span.end : one.span.start] if before else "。"
        of_title = before and before.conditions[-1].of == "title"
        if of_title and re.fullmatch(rf"的?[，\s]*(?:{any_of('and', 'or', 'but')}|[，\s])*", gap):
            conditions = (replace(c, of="title") for c in one.conditions)
            one = _Found(tuple(conditions), one.span)
        carried.append(one)
    return carried


def _alternatives(text: str, found: Sequence[_Found]) -> list[_Found]:
    """提到“A”或者提到“B”的: one condition that either meets."""
    merged: list[_Found] = []
    for one in found:
        before = merged[-1] if merged else None
        gap = text[before.span.end : one.span.start] if before else ""
        if before and re.fullmatch(rf"的?[，\s]*{any_of('or')}[，\s]*", gap):
            last, first = before.conditions[-1], one.conditions[0]
            if replace(last, words=()) == replace(first, words=()):
                both = replace(last, words=(*last.words, *first.words))
                conditions = (*before.conditions[:-1], both, *one.conditions[1:])
                merged[-1] = _Found(conditions, Span(before.span.start, one.span.end))
                continue
        merged.append(one)
    return merged


def _without_repeats(conditions: Iterable[Wording]) -> Iterator[Wording]:
    """标题叫“……建设”的（以“建设”结尾）: said again, it is no other condition."""
    told: set[tuple[tuple[str, ...], str]] = set()
    for condition in conditions:
        if (condition.words, condition.at) not in told:
            yield condition
        told.add((condition.words, condition.at))


def _notes(text: str, conditions: Sequence[Wording]) -> Iterator[Span]:
    """Where a word is only explained: 以“健全”开头的（“健全完善”也在内）."""
    known = [word for condition in conditions for word in condition.words]
    noted = f"{any_of('noted_before')}(?P<run>{MARKED}){any_of('noted_behind')}"
    for note in re.finditer(noted, text):
        term = _TERM.sub(r"\1", note["run"])
        if term not in known and any(word in term for word in known):
            yield Span(*note.span())
