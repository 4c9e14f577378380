"""What a question says of one place's notice that only another's says: 平陆运河是广东提的吧."""

import re
from collections.abc import Iterator

from assistant.evidence.matter.overlap import Overlap
from assistant.evidence.matter.sentences import sentences
from assistant.findings import Item, Items, Premise
from assistant.place_names import english_names, short_name
from assistant.query import Query
from assistant.reading.words.patterns import pattern
from corpus.model import Notice, Record
from corpus.text import fold, squeezed
from index.register import Register
from index.terms import dictionary_cut

_LATIN = re.compile(r"[a-z-]+")
# Three characters may be a name (粤执法); fewer are no term.
_LEAST_TERM = 3
# Words for a time are no term, although only another notice has these: 月31日前.
_A_TIME = re.compile(r"[\d年月日季度底末前]+")
# What joins a word to another is no part of it: 下放的.
_PARTICLES = "的了"
# A term weighs as much as one pair of characters that is rare in the notice.
_RARE_PAIR = 4.0
# … and is so much of what the question says, where it does not stand in quotation marks.
_MUCH_OF_IT = 0.3
# Where the place is named first (钦州也要建…), it is all of what the question says.
_ALL_OF_IT = 0.9
# Where more notices say it, no single one is meant.
_MOST_PLACES = 3
_SUMMED = re.compile(r"加起来|加在一起|相加|合起来|\badd(?:s|ed)? up\b|\btogether\b")


def of_another_place(query: Query, register: Register, overlap: Overlap) -> Items | None:
    """The items of other notices that say what this one is said to; ``None`` where it may."""
    stated = query.asks("confirm") and not query.asks("who", "when", "compare", "count")
    # 平陆运河那个是广东的任务，是不是 asks for no list.
    belongs = pattern("claims.toml", "belonging").search(fold(query.question))
    stated = stated and (belongs is not None or not query.asks("items"))
    # 加起来是60学时吗: a sum stands in no text, and is not denied for that.
    stated = stated and not _SUMMED.search(fold(query.question))
    # Who issued or agreed to a notice is no matter of an item.
    stated = stated and not query.asks("issuer", "approval", "addressees", "disclosure", "status")
    limited = query.numbers or query.units or query.due or query.heading or query.given
    # 每项任务都写了责任单位吗: that is the name of a column.
    of_column = query.filled_roles or query.empty_roles
    if not stated or limited or of_column or len(query.places) != 1 or query.tiers:
        return None
    own = register.notice(query.places[0])
    others = [n for n in register.notices() if own and n.id != own.id]
    if own is None or not others:
        return None
    held = overlap.texts.of(own).as_spoken
    texts = {notice.id: overlap.texts.of(notice).plain for notice in others}
    mentioned = _mentioned(query, held)
    term = mentioned or _longest_term(query.matter, held, texts)
    saying = [n for n in others if term and term in texts[n.id]]
    least = _MUCH_OF_IT if mentioned or _begins_with(query, term, own) else _ALL_OF_IT
    if not 0 < len(saying) <= _MOST_PLACES or _share(query, term, saying, overlap) < least:
        return None
    items = tuple(i for n in saying for i in _items(query, n, term, overlap))
    premise = Premise(holds=False, what="place", denied=term)
    return Items(query=query, items=items, premise=premise) if items else None


def _mentioned(query: Query, held: str) -> str:
    """The term that the notice is said to mention and does not (甘肃提到司法所了吧), if any."""
    said = pattern("claims.toml", "mentioned").search(fold(query.question).lower())
    term = squeezed(next(filter(None, said.groups()), "")) if said else ""
    return term if term and term not in held else ""


def _begins_with(query: Query, term: str, notice: Notice) -> bool:
    """Whether the term is spoken of and the place said of it: 平陆运河是广东提的."""
    asked = squeezed(fold(query.question)).lower()
    names = (short_name(notice.region or ""), *english_names(notice.region or ""))
    places = [asked.find(squeezed(fold(name)).lower()) for name in names if name]
    return asked.find(term) < min((at for at in places if at >= 0), default=len(asked))


def _share(query: Query, term: str, saying: list[Notice], overlap: Overlap) -> float:
    """How much of what the question says a term says, 1 in quotation marks, 0 if it is not rare."""
    share = known_share(term, query.matter, saying, overlap)
    quoted = any(term in squeezed(quote) or squeezed(quote) in term for quote in query.terms)
    return 1.0 if share and quoted else share


def known_share(term: str, matter: str, saying: list[Notice], overlap: Overlap) -> float:
    """How much of what the notices know of a matter a term says; 0 where it is not rare."""
    weight = max((overlap.known_weight(term, (n.id,)) for n in saying), default=0.0)
    return weight / max(weight, overlap.known_weight(matter)) if weight >= _RARE_PAIR else 0.0


def _longest_term(matter: str, held: str, texts: dict[str, str]) -> str:
    """The longest run of a matter that one of ``texts`` has and ``held`` has not; else none."""
    return whole_words(max(_terms(matter, held, texts), key=len, default=""), held, texts)


def _terms(matter: str, held: str, texts: dict[str, str]) -> Iterator[str]:
    """The longest runs of the question that another notice has and this one has not."""
    for run in runs(matter):
        ends = _ends_of_words(run)
        for start in range(len(run) - _LEAST_TERM + 1):
            for end in range(len(run), start + _LEAST_TERM - 1, -1):
                words = run[start:end]
                if words.strip(_PARTICLES) in held:
                    break
                if not {start, end} <= ends:
                    continue
                if any(words in text for text in texts.values()):
                    yield from () if _A_TIME.fullmatch(words) else (words,)
                    break


def _ends_of_words(run: str) -> set[int]:
    """Where words of a run begin or end, the word with a particle at its end too: 落实, 不力."""
    ends = {0}
    for word in dictionary_cut()(run):
        ends.add(max(ends) + len(word))
    return ends


def whole_words(term: str, held: str, texts: dict[str, str]) -> str:
    """A term without a character at its ends by which fewer notices say it: 联络员名单报."""
    shorter = [term[:-1], term[1:]] if len(term) > _LEAST_TERM + 1 else []
    for part in shorter:
        more = sum(part in text for text in texts.values())
        if part not in held and more > sum(term in text for text in texts.values()):
            return whole_words(part, held, texts)
    return term


def runs(matter: str) -> list[str]:
    """The pieces of a matter, as they are compared with a notice's text."""
    pieces = (squeezed(fold(piece)).lower() for piece in matter.split())
    return [piece for piece in pieces if len(piece) >= _LEAST_TERM and not _LATIN.fullmatch(piece)]


def _items(query: Query, notice: Notice, term: str, overlap: Overlap) -> Iterator[Item]:
    """The item that says the term and most of the rest, and the one that it comes from."""
    saying = [r for r in notice.records if term in squeezed(fold(r.text)).lower()]
    if not saying:
        return
    best = max(saying, key=lambda record: overlap.share_of(query.matter, record))
    yield _item(best, term)
    source = next((r for r in saying if r.id == best.source), None)
    task = next((r for r in saying if r.source == best.id), None)
    if other := source or task:
        yield _item(other, term)


def _item(record: Record, term: str) -> Item:
    """The record with the sentences that say the term."""
    said = (places for words, places in sentences(record) if term in squeezed(fold(words)).lower())
    return Item(record=record, sentences=tuple(said)[:1])


def of_elsewhere(query: Query, register: Register) -> bool:
    """平凉市那份方案的文号，灵台稿子提到它: the first notice named is asked about."""
    asked = query.wants & {"document_number", "document_date", "issuer", "document_title"}
    first = query.question.find(query.elsewhere[0])
    regions = [n.region for p in query.places if (n := register.notice(p)) and n.region]
    named = [query.question.find(short_name(region)) for region in regions]
    return bool(asked) and 0 <= first < min((n for n in named if n >= 0), default=-1)
