"""Places: which notices a question is about, and places that have none here.

A place may have many notices, and some have none: then the title tells (see ``titles``). Where
what a question says fits several notices alike, all are mentioned, as alternatives of each
other.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from assistant.place_names import english_names, parts_of, short_name
from assistant.reading.notices.notice_names import names_of
from assistant.reading.notices.title_words import before_title, document_behind, title_behind
from assistant.reading.notices.titles import Titles
from assistant.reading.notices.told_notices import ToldNotices
from assistant.reading.places.levels_asked import ALONE, which_of_level
from assistant.reading.words.lexicon import Words, table
from corpus.model import Notice, Span
from index.translation import in_chinese

# A rank behind these is the asker's own.
_OWN = frozenset("我咱本")
_NO_RANK = tuple(table("places.toml")["rank"]["not_before"])
# Words of a rank that do not name again a place that is named.
_HOW_HIGH = frozenset(table("places.toml")["rank"]["how_high"])
_OPENING = '《“"「'
_QUOTED = re.compile(r"《[^《》]*》|“[^“”]*”|\"[^\"]*\"|「[^「」]*」")
# What says that somebody is at a place: before it, and behind it.
_THERE = re.compile(r"(?:我们?|本人|人)(?:是|在|来自|从)$|^(?:在)$")
_HERE = re.compile(r"市?(?:这边|这里|这儿|那边的?|的(?=[，。]|同志|干部|企业)|上班|工作)")
# A place of no loaded notice, where a question begins or pauses: 杨浦区那个方案.
_UNKNOWN = re.compile(
    r"(?:^|(?<=请问)|(?<=查一下))"
    r"(?P<name>(?![各全我本该哪几每这那贵对])[\u4e00-\u9fff]{2,3}"
    r"(?:(?<![级直属辖各地城社园省市县区们])[市县区]|(?<![城小乡村集建各强名古点心全本])镇|(?<=路)街道))"
    r"(?=的|那个|那份|这个|这份|方案|文件|通知|计划|任务|措施|第[一二三四五六七八九十\d]|有哪|由谁|谁)"
)


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A place that a question names: the notice's id, or the name of a place without one.

    ``alternatives`` are the ids of all notices that are meant alike; none where it is one.
    ``taken``: the words name the notice and are no part of what is asked; ``titled``: by its
    title, so that they ask for nothing.
    """

    notice: str | None
    name: str
    span: Span
    alternatives: tuple[str, ...] = ()
    taken: bool = True
    titled: bool = False


class Places:
    """Finds the loaded notices' places by name, number and rank, and other places by name."""

    def __init__(self, notices: Sequence[Notice]) -> None:
        """Learn the places of ``notices``."""
        self._notices = tuple(notices)
        self._names = {notice.id: notice.region or notice.id for notice in notices}
        self._own = [(words, notice.id) for notice in notices for words in names_of(notice)]
        self._titles = Titles(notices)
        self._told = ToldNotices(notices)
        loaded = {name for notice in notices for name in _loaded(notice)}
        other = table("places.toml")["elsewhere"]
        self._elsewhere = Words(
            [name for name in other["names"] if name not in loaded],
            [name for name in other["english"] if name not in loaded],
        )
        self._above = {
            place.removesuffix("市"): identifier
            for above, places in table("places.toml")["below"].items()
            for identifier, region in self._names.items()
            if short_name(region) == above
            for place in places
        }
        self._ranks = {
            level: Words.of(words) for level, words in table("places.toml")["levels"].items()
        }
        self._of_level = dict(which_of_level())

    def find(self, text: str) -> tuple[PlaceMention, ...]:
        """The places named in a folded question, in its order.

        A place within quotation marks is part of a name: 《甘肃省行政执法监督条例》.
        """
        quoted = [Span(*match.span()) for match in _QUOTED.finditer(text)]
        own = list(self._own_in(text, quoted))
        unknown = [Span(*match.span("name")) for match in _UNKNOWN.finditer(text)]
        named = list(self._elsewhere.find(text))
        told, named = self._told_from(text, named)
        own += told or ([] if named else self._told_by_fact(text, own))
        unknown = [
            s for s in unknown if not any(s.meets(o) for o in (*named, *(m.span for m in own)))
        ]
        other = [
            PlaceMention(None, span.of(text), span)
            for span in (*named, *unknown)
            if not any(mention.span.holds(span) for mention in own)
            and not any(name.holds(span) for name in quoted)
        ]
        return tuple(sorted((*own, *other), key=lambda mention: mention.span))

    def _told_by_fact(self, text: str, own: Sequence[PlaceMention]) -> Iterator[PlaceMention]:
        """The notices told by a day, a number, a rank; beside others only what these are."""
        named = {mention.notice for mention in own if mention.notice}
        for meant, span in self._told.find(text, named):
            if named and not (named.issuperset(meant) and not any(m.span.meets(span) for m in own)):
                continue
            for identifier in meant:
                yield PlaceMention(identifier, self._names[identifier], span)

    def _told_from(self, text: str, named: Sequence[Span]) -> tuple[list[PlaceMention], list[Span]]:
        """Of places without a notice those where somebody only says that he is there.

        我在天水上班, 佛山这边: the province's notice is meant, where it is loaded.
        """
        told, other = [], []
        for span in named:
            above = self._above.get(span.of(text).removesuffix("市"))
            said = _THERE.search(text[: span.start]) or _HERE.match(text, span.end)
            if above and said:
                told.append(PlaceMention(above, self._names[above], span))
            else:
                other.append(span)
        return told, other

    def _own_in(self, text: str, quoted: Sequence[Span]) -> Iterator[PlaceMention]:
        """The loaded notices named by place, number or title; of what overlaps the longer."""
        named: dict[Span, dict[str, None]] = {}
        for words, identifier in self._own:
            for span in words.find(text):
                if not any(name.holds(span) for name in quoted):
                    named.setdefault(span, {})[identifier] = None
        for span in quoted:
            for identifier in self._titles.quoted(span.of(text)):
                named.setdefault(span, {})[identifier] = None
        longest = [s for s in named if not any(o != s and o.holds(s) for o in named)]
        told = self._titles.told(text) or self._titles.in_short(text)
        if not longest and told:
            yield from self._by_title(text, told)
        for span in longest:
            meant = tuple(named[span])
            other = self._other_title(text, span, meant)
            yield from [other] if other else self._mentions(text, span, meant, told)

    def _mentions(
        self,
        text: str,
        span: Span,
        meant: tuple[str, ...],
        told: Sequence[tuple[str, Span]],
    ) -> Iterator[PlaceMention]:
        """A place's notices; of several those that the rest of the question speaks of."""
        by_title = dict(told)
        if len(meant) > 1:
            titled = tuple(i for i in meant if i in by_title) or meant
            outside = text[: span.start] + " " * (span.end - span.start) + text[span.end :]
            said = f"{outside} {' '.join(in_chinese(outside))}"
            meant = self._titles.likest(said, titled)
        if len(meant) == 1:
            # 青台区养老服务重点任务分解表一共几项: the title's words are no matter of their own.
            behind = self._title_in(text, span, meant[0], by_title)
            if behind and not behind.meets(span):
                yield PlaceMention(meant[0], self._names[meant[0]], behind, titled=True)
        yield from self._alike(meant, span, taken=True, titled=text[span.start] in _OPENING)

    def _other_title(self, text: str, span: Span, meant: Sequence[str]) -> PlaceMention | None:
        """A document of a place that is none of those held: 甘肃省乡村振兴实施方案任务3."""
        found = title_behind(text, span)
        if found is None or any(
            self._titles.fits(found.matter, notice, in_text=not found.of_items) for notice in meant
        ):
            return None
        return PlaceMention(None, found.span.of(text), found.span)

    def _title_in(
        self, text: str, place: Span, notice: str, told: Mapping[str, Span]
    ) -> Span | None:
        """Where a question names a place's notice by its title too, in full or in part."""
        if whole := self._titles.in_full(text, notice):
            return Span(before_title(text, whole), whole.end)
        if notice in told and (found := document_behind(text, told[notice])):
            return found
        titled = title_behind(text, place)
        if titled and self._titles.shortened(titled.matter, notice):
            return Span(place.end, titled.span.end)
        return None

    def _by_title(self, text: str, told: Sequence[tuple[str, Span]]) -> Iterator[PlaceMention]:
        """Where no place is named: the notices of whose titles most is said."""
        longest = max(span.end - span.start for _, span in told)
        best = [(i, span) for i, span in told if span.end - span.start == longest]
        span = best[0][1]
        document = document_behind(text, span)
        meant = tuple(identifier for identifier, _ in best)
        named = document is not None
        yield from self._alike(meant, document or span, taken=named, titled=named)

    def _alike(
        self, meant: tuple[str, ...], span: Span, *, taken: bool, titled: bool
    ) -> Iterator[PlaceMention]:
        alternatives = meant if len(meant) > 1 else ()
        for identifier in meant:
            name = self._names[identifier]
            yield PlaceMention(identifier, name, span, alternatives, taken, titled)

    def is_title(self, words: str, notice: str) -> bool:
        """Whether ``words`` are no more than a telling part of the notice's own title."""
        told = dict(self._titles.told(words))
        return notice in told and self._titles.holds(words, notice)

    def mentions(
        self, text: str, before: Sequence[str], part_of_a_unit: Callable[[str, Span], bool]
    ) -> tuple[PlaceMention, ...]:
        """Every place that a folded question names, by whatever words, in its order.

        ``before`` are the places the talk was about; ``part_of_a_unit`` says whether a name at a
        place of the text belongs to a longer one.
        """
        named = tuple(m for m in self.find(text) if m.notice or not part_of_a_unit(text, m.span))
        seen_from = [m.notice for m in named if m.notice] or list(before)
        ranked = [
            mention
            for mention in self.by_rank(text, seen_from)
            if not any(mention.span.meets(other.span) for other in named)
        ]
        return tuple(sorted((*named, *ranked), key=lambda mention: mention.span))

    def by_rank(self, text: str, seen_from: Sequence[str]) -> Iterator[PlaceMention]:
        """Notices that a question names by rank (省方案), seen from the places it speaks of.

        From a county it is the loaded parent of that rank; from nowhere the only notice of it.
        """
        for level, which in (*self._of_level.items(), *(() if seen_from else ALONE)):
            only = [notice for notice in self._notices if notice.level == level]
            if len(only) == 1 and (match := which.search(text)):
                yield PlaceMention(only[0].id, only[0].region or only[0].id, Span(*match.span()))
        for level, ranks in self._ranks.items():
            for span in ranks.find(text):
                if text.startswith(_NO_RANK, span.end):
                    continue
                words = span.of(text)
                found = self._of_rank(level, seen_from, itself=words not in _HOW_HIGH)
                if found is None and words[:1] in _OWN:
                    # 我们县, in a talk about another province.
                    found = self._only_of_rank(level)
                if found:
                    yield PlaceMention(found.id, found.region or found.id, span)

    def _only_of_rank(self, level: str) -> Notice | None:
        only = [notice for notice in self._notices if notice.level == level]
        return only[0] if len(only) == 1 else None

    def _of_rank(self, level: str, seen_from: Sequence[str], *, itself: bool) -> Notice | None:
        """The notice of a rank seen from a place, which may be that place ``itself``."""
        ranked = {notice.id: notice for notice in self._notices if notice.level == level}
        own = next((place for place in seen_from if place in ranked), None)
        if own and itself:  # 县里第19条…，我是灵台县人社局的
            return ranked[own]
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


def _loaded(notice: Notice) -> Iterator[str]:
    """The names under which a loaded notice's place is known; a city's that lies in it is not."""
    for part in parts_of(notice.region or ""):
        yield from (part, short_name(part), *english_names(part))


def without_places(text: str, mentions: Sequence[PlaceMention]) -> str:
    """The text with blanks where places stand."""
    return blanked(text, [mention.span for mention in mentions if mention.taken])


def blanked(text: str, spans: Sequence[Span]) -> str:
    """The text with blanks at ``spans``."""
    for span in spans:
        text = text[: span.start] + " " * (span.end - span.start) + text[span.end :]
    return text
