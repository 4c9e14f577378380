"""Questions that are made up of bare words for what a notice says of itself: 号、日、机关三样.

Patterns find what is asked wherever it stands; words as short as 号 or 日 are only safe where a
question says nothing else. The words stand in ``notice_facets.toml``.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

from assistant.query import FacetsAsked, Query, Want
from assistant.reading.wants.aspects import is_a_thing
from assistant.reading.words.lexicon import filler, table
from assistant.reading.words.patterns import asks_anything, expanded

# What of these may be asked, in turn: their name, their number.
_GOVERNING: Mapping[str, frozenset[str]] = {
    "annexes": frozenset(("document_title", "document_number")),
    "parents": frozenset(("document_title", "document_number", "document_date", "issuer")),
    "issuer": frozenset(("document_title",)),
    "columns": frozenset(("document_title",)),
}
# Words without a subject that speak of an item all the same.
_OF_ITEMS = re.compile(
    "[项条件]|任务|措施|工作|完成|要求|规定|[谁做办搞弄干建]|(?:item|task|measure|finish|due|owe)"
)
# 广东那份呢，文号一并给我: to what was asked before something is added.
_AND_OF = re.compile("呢[，。]")
_PAUSE = re.compile("[，。！；：]")
# 没写日期的: those of which it is so.
_THOSE = re.compile("的[？。 ]*$")
_BLANK = re.compile(r"[^\w〔〕《》、？+/&]|_")
_WHICH_ITEMS = re.compile(r"哪[几些两二三四五六七八九]?[项条]")
# What is left of a clause speaks of an item.
_POINTING = re.compile(r"[\d项条]|任务|措施")
# A word that counts items, beside a number.
_COUNTED = re.compile(
    r"[项条行点]|任务|措施|要求|\b(?:tasks?|measures?|items?|rows?|entry|points?)\b"
)
_IDENTITY = frozenset[Want](("document_title", "document_number", "document_date"))
_RANKS: tuple[Want, ...] = ("newest", "oldest")
# A noun alone has so many characters at most.
_BARE = 4
# Words of these classes ask something.
_ASKING = frozenset(("when", "who", "which"))
# … and of these speak of a notice.
_NAMING = frozenset(("notice", "act", "draft"))


def with_facets(query: Query, text: str, *, in_talk: bool) -> Query:
    """The query of a notice itself, where its folded ``text``, names off, is of nothing else.

    In a talk the bare words (日期呢) may be about an item, so one for a notice must be said.
    """
    if query.numbers and _COUNTED.search(text):
        # 表里最后那一项讲什么, the sixteenth item's title: of an item, and not of its notice.
        return query
    facets = read_facets(text)
    if facets and query.dated is not None and _THOSE.search(text):
        # 没写日期的: items without a day, and no notice's.
        return query
    if facets and query.due and not facets.named and _WHICH_ITEMS.search(text):
        # 2025年12月31日的有哪两项: items with this time.
        return query
    if facets is None or query.outline or (in_talk and (not facets.named or _AND_OF.search(text))):
        return query
    if any(facets.rest or is_a_thing(aspect) for aspect in query.aspects):
        return query
    if query.numbers and facets.wants <= set(_RANKS):
        # 任务表最后三项: of items the last ones, and no notice.
        return query
    if facets.wants == _IDENTITY and query.asks("count"):
        # How many entries are in the list: no document is looked for.
        return query
    told = facets.every or bool(facets.wants & {"newest", "oldest"})
    told = told or (facets.wants != _IDENTITY and facets.which)
    if not (query.places or told):
        # 2024年的是哪份 tells none that is held.
        return query
    facets = replace(facets, question=query.question)
    if facets.rest:
        # Whether the notices know what stands beside it is seen later.
        return replace(query, facets=facets)
    wants = facets.wants | (query.wants & {"confirm"})
    return replace(query, facets=facets, wants=wants, numbers=(), units=(), heading=None)


def read_facets(text: str) -> FacetsAsked | None:
    """What a folded question, its places off, asks of a notice, if it says no more.

    >>> sorted(read_facets("号、日、机关，三样").wants)
    ['document_date', 'document_number', 'issuer']
    >>> read_facets("任务27的日期"), read_facets("附件，抄目录用").wants == {"annexes"}
    (None, True)
    """
    every: list[str] = []
    aside = []
    for clause in _clauses(text):
        said: list[str] = []
        left = ""
        for name, words in _tokens(clause):
            if name:
                said.append(name)
            elif not left and asks_anything(clause):
                # As soon as it is known that a clause asks something else, there is no reading on.
                return None
            else:
                left += words
        asking = not _ASKING.isdisjoint(said) or not set(_facets()).isdisjoint(said)
        if not left:
            # A noun alone is one more thing of a list: 附件，文号，日期.
            every += ["joint", *said] if len(clause.strip()) <= _BARE else said
        elif asking or _POINTING.search(left):
            return None
        else:
            aside.append(clause.strip())
    found = set(_own(every))
    wants = frozenset(_wanted(found))
    unanswered = (
        "who" in found and not wants & {"issuer", "addressees", "approval", "parents"}
    ) or ("when" in found and not wants & {"document_date", "period", "receipt"})
    if not wants or unanswered:
        return None
    confirm = frozenset[Want](("confirm",)) if "confirm" in found else frozenset()
    return FacetsAsked(
        question=text,
        wants=wants | confirm,
        which="which" in found,
        every="every" in found,
        named=bool(found & _NAMING),
        rest=" ".join(aside),
    )


def _clauses(text: str) -> Iterator[str]:
    yield from (clause for clause in _PAUSE.split(text.lower()) if clause.strip())


def _wanted(found: set[str]) -> Iterator[Want]:
    """The wants of the classes found: nouns, what is asked of the act of giving out, or which."""
    nouns: list[Want] = [want for want in (*_facets(), *_RANKS) if want in found]
    yield from nouns
    if "signature" in found:
        yield from _of_the_end(found)
    else:
        yield from _of_the_act(found, beside=bool(nouns))
    if "everything" in found:
        yield from (*_IDENTITY, "issuer", "status")
    if nouns or "signature" in found:
        return
    if "draft" in found and not found & {"when", "who"}:
        yield "status"
    elif "table" in found and "which" in found:
        # 哪份有任务清单: whether it has columns tells.
        yield "columns"
    elif "which" in found or ("counted" in found and not found & {"act", "when"}):
        yield from _IDENTITY


def _of_the_end(found: set[str]) -> Iterator[Want]:
    """落款写的是谁, 落款是4月12日吗: of the two parts of it the one that is spoken of, or both."""
    dated = bool(found & {"when", "day", "which"})
    if not dated:
        yield "issuer"
    if dated or "who" not in found:
        yield "document_date"


def _of_the_act(found: set[str], *, beside: bool) -> Iterator[Want]:
    """When and who need the act of giving out, or nothing beside."""
    timed = found & {"day", "compare"} and not beside
    if timed or ("when" in found and ("act" in found or (not beside and "notice" in found))):
        yield "document_date"
    if "who" in found and "act" in found:
        yield "issuer"


def _own(every: Sequence[str]) -> Iterator[str]:
    """The classes without those that only say what of the one before is asked: 附件全名."""
    governed: frozenset[str] = frozenset()
    for name in every:
        if name == "joint":
            governed = frozenset()
        elif name not in governed:
            governed = _GOVERNING.get(name, governed)
            yield name


def _tokens(clause: str) -> Iterator[tuple[str, str]]:
    """A clause's words with their classes, the longest first; what is left over has none."""
    at = 0
    fillers = {s.start: s.end for s in filler().find(clause) if not _OF_ITEMS.search(s.of(clause))}
    while at < len(clause):
        if _BLANK.match(clause, at):
            at += 1
            continue
        # Where none begins, which is nearly everywhere, one look is enough.
        classes = _classes() if _any_class().match(clause, at) else ()
        matches = ((m.end(), name) for name, p in classes if (m := p.match(clause, at)))
        end, name = max(matches, key=lambda match: match[0], default=(at, ""))
        if end == at:
            end, name = (fillers[at], "small") if at in fillers else (at + 1, "")
        yield name, clause[at:end]
        at = end


@cache
def _facets() -> tuple[Want, ...]:
    return tuple(table("notice_facets.toml")["zh"]["facets"])


@cache
def _classes() -> tuple[tuple[str, "re.Pattern[str]"], ...]:
    """Each pattern with its class; of words of one length the earlier counts."""
    data = table("notice_facets.toml")
    region = f"(?:{'|'.join(data['zh']['words']['regions'])})"
    chinese = _written(data["zh"], lambda words: expanded(words.replace("{region}", region)))
    english = _written(data["en"], lambda words: rf"(?<![a-z])(?:{words})(?![a-z])")
    return (*chinese, *english)


@cache
def _any_class() -> "re.Pattern[str]":
    """All of the patterns in one."""
    return re.compile("|".join(f"(?:{pattern.pattern})" for _, pattern in _classes()))


def _written(
    data: dict[str, dict[str, list[str]]], whole: Callable[[str], str]
) -> Iterator[tuple[str, "re.Pattern[str]"]]:
    for name, words in {**data["facets"], **data["words"]}.items():
        yield from ((name, re.compile(whole(word))) for word in words)
