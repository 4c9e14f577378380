"""Whether a question asks for a list: items that meet conditions, and nothing else of them."""

import re

from assistant.evidence.lists.lists import Lists
from assistant.evidence.lists.told_names import is_told
from assistant.evidence.matter.overlap import Overlap
from assistant.query import DOCUMENT_WANTS, Query, Want
from assistant.reading.wants.claims import own_unit
from assistant.reading.words.lexicon import small_words
from corpus.text import fold

# A question that leaves more of its matter unread than this share is no mere list.
_OWN_MATTER = 0.5
# So much known weight (three rare pairs of characters) is a matter of its own.
_MUCH = 12.0
# … and in English, where a term counts once and not by its pairs, one rare term: for insurance,
# what does the bureau have to do. Which rows name it speaks of columns, in words like any other.
_MUCH_ENGLISH = 3.5
# One English word that many items may say weighs less.
_COMMON = 4.0
_HARDLY = 0.35
# Below this share no word of it means anything in the notices.
_UNKNOWN = 0.15
_FEW_LETTERS = 7
_FEW_WORDS = 2
_STORY_LETTERS = 20
_STORY_WORDS = 9
# What is asked for goes unsaid behind its conditions.
_FRAGMENT = re.compile("的[？?。.]?$")

# A matter that is told: so much of it stands in the notices (some six rare pairs), and so great a
# share; measured on questions about notices, whose other words stay below.
_TOLD = 22
_TOLD_SHARE = 0.45

# What has become of something, and what a list holds that is only named, no list of items says.
_OF_NO_LIST = frozenset(("progress", "state of affairs", "cases"))


class ListQuestions:
    """Tells questions for a list from those about a matter, by what the notices know of it."""

    def __init__(self, lists: Lists, overlap: Overlap) -> None:
        """Judge by what ``lists`` can choose by and by the measures of ``overlap``."""
        self._lists = lists
        self._overlap = overlap

    def known(self, query: Query) -> float:
        """The share of a query's matter that the notices speak of, 0 to 1.

        In English small words (not, without, else) are no matter.
        """
        matter = query.matter
        if query.language == "en":
            small = small_words()
            matter = " ".join(word for word in matter.split() if word not in small)
        return self._overlap.known(matter, query.places) if matter else 0

    def is_list(self, query: Query) -> bool:
        """Whether items are to be chosen by conditions, and nothing else is asked of them."""
        of_notice = query.wants & DOCUMENT_WANTS
        if query.superlative and not of_notice and not self._has_much_matter(query):
            # 哪个地方最早完成裁量权基准: of one matter, which place.
            return not (query.asks("where") and self.has_matter(query, _HARDLY))
        limited = query.within and self._lists.states_condition(query)
        if limited or self._of_that_time(query) or self._is_plain_list(query):
            return True
        of_each = len(query.groups) > 1 and self.has_matter(query, _HARDLY)
        if query.asks("when") and (of_each or {"task", "measure"} <= set(query.parts)):
            # 甘肃要求2023年底前梳理，灵台对时间怎么说: a day that is told limits nothing.
            return False
        counted = query.asks("count", "items") and any(unit.names for unit in query.units)
        # 有没有2026年的任务: items are asked for, and no plan that is still to come.
        dated = query.due and query.asks("count", "items")
        aspects = {a.name for a in query.aspects} - ({"next plan"} if dated else set())
        if query.asks("to_whom") or aspects & _OF_NO_LIST or (aspects and not counted):
            return False
        of_matter = (
            self._of_somebody(query)
            or self._only_told(query)
            or self._of_any(query)
            or _of_words(query)
        )
        if not self._lists.states_condition(query) or of_matter:
            return False
        conditioned = bool(
            query.due
            or query.deadline_words
            or query.ongoing is not None
            or query.dated is not None
        )
        if query.asks("when") and not conditioned and not query.empty_roles:
            # 省人社厅牵头的任务时限: of all that it leads.
            of_units = any(unit.names for unit in query.units) and not query.asks("confirm")
            of_all = bool(query.roles) or not query.matter.strip()
            of_part = bool(query.heading) and not query.units
            return (of_part or (of_units and of_all)) and not self.has_matter(query, _HARDLY)
        if query.asks("items") and of_each and not conditioned:
            # 省方案允许县级政府细化，灵台方案里相应的是第几条: the matter of two places.
            return False
        if query.asks("items", "count"):
            if query.asks("confirm") and self.has_matter(query):
                return False
            return bool(conditioned) or not query.units or not self._has_much_matter(query)
        return self._only_conditions(query)

    def counts_units(self, query: Query) -> bool:
        """Whether units are asked for by how many items they have, and no unit, item or matter."""
        # To rank units by their items asks for no score that they were given.
        besides = any(aspect.name != "score" for aspect in query.aspects)
        named = query.units or query.numbers or query.given or besides
        if named or query.tally is None or self.has_matter(query, _HARDLY):
            return False
        # All that the one unit leads which leads the most is a list of items.
        return query.superlative != "busiest" or query.tally.first != 1 or query.tally.fewest

    def _is_plain_list(self, query: Query) -> bool:
        """Whether a list is asked for without a word that asks for one."""
        plain = self._by_wording(query) or self._is_fragment(query) or _of_part(query)
        return plain or self._of_nobody_named(query)

    def _by_wording(self, query: Query) -> bool:
        """以“推进”开头的任务谁牵头: all that begins so, whatever is asked of it."""
        asked = query.asks("items", "count") and not query.asks("confirm", *DOCUMENT_WANTS)
        return bool(query.wordings) and asked and not self.has_matter(query, _HARDLY)

    def _is_fragment(self, query: Query) -> bool:
        """钦州没写日期的, 甘肃三家以上牵头的: conditions alone, of whatever item meets them."""
        of_columns: frozenset[Want] = frozenset(("lead", "responsible", "when", "tier"))
        named = query.units or query.numbers or query.given or query.aspects
        if named or not query.places or not query.wants <= of_columns:
            return False
        ends = _FRAGMENT.search(fold(query.question).strip()) is not None
        return ends and self._lists.states_condition(query) and not self.has_matter(query, _HARDLY)

    def _of_nobody_named(self, query: Query) -> bool:
        """灵台公安局干啥: what a unit has to do that no item names, and not a word more."""
        asked: frozenset[Want] = frozenset(("content", "duty", "items", "lead", "responsible"))
        alone = len(query.units) == 1 and not query.units[0].names and not query.units[0].general
        limited = query.numbers or query.given or query.aspects or query.of_text
        if not alone or limited or not query.places or not query.wants <= asked:
            return False
        return bool(query.wants) and not query.matter.strip() and not self._only_told(query)

    def of_own_unit(self, query: Query) -> bool:
        """我们局牵头几项: what a unit has to do is asked, and no word says which."""
        asked = query.asks("items", "count") and not (query.numbers or query.asks("who"))
        known = query.units or query.within or query.given or query.heading
        named = asked and not known and own_unit(fold(query.question))
        return bool(named) and not self.has_matter(query, _HARDLY)

    def _of_any(self, query: Query) -> bool:
        """有没有说执法部门要帮企业整改: a general name in no role, and a matter that items know."""
        general = query.units and all(unit.general for unit in query.units)
        limited = query.roles or query.sole or query.without or query.due or query.tiers
        return bool(general) and not limited and self.has_matter(query, _HARDLY)

    def names_nobody(self, query: Query) -> bool:
        """甘肃水利厅牵头吗: whether units are asked about, of which no notice names any."""
        named = query.units and not any(unit.names or unit.general for unit in query.units)
        asked = query.roles or query.asks("who", "lead", "responsible") or not query.wants
        told = any(is_told(unit.spelling, query, self._overlap) for unit in query.units)
        return bool(named and asked and not told) and not (
            query.numbers or query.given or self.has_matter(query, _UNKNOWN)
        )

    def _only_told(self, query: Query) -> bool:
        """司法所 协助监督的是哪项: no record's unit, but words of an item, beside a matter."""
        if not query.units or any(unit.names for unit in query.units):
            return False
        names = [unit.spelling for unit in query.units]
        told = all(is_told(name, query, self._overlap) for name in names)
        # 12345热线是哪条: the words of 12345政务服务便民热线, and no unit at all.
        in_words = not query.roles and not any(self._overlap.says(n, query.places) for n in names)
        return told and (in_words or self.has_matter(query, _UNKNOWN))

    def _of_that_time(self, query: Query) -> bool:
        """第三季度那项是谁牵头: who leads what only its time tells."""
        timed = query.due or query.deadline_words or query.superlative in ("earliest", "latest")
        alone = bool(query.places) and not query.matter.strip() and not query.units
        one = len(query.groups) < 2 or not query.asks("compare")
        return query.asks("who", "lead") and bool(timed) and alone and one

    def _of_somebody(self, query: Query) -> bool:
        """Whether it is asked who does a thing.

        Which task are we among the leads of, and who are the others: a list says both.
        """
        of_units = any(unit.names for unit in query.units) and bool(query.roles)
        asked = query.asks("items") and of_units and not self._tells_much(query)
        return query.asks("who") and not (asked and not self.has_matter(query, _HARDLY))

    def of_all_times(self, query: Query) -> bool:
        """灵台有哪些时间要求: a place, and no word of what is due."""
        named = query.units or query.due or query.deadline_words or query.ongoing is not None
        named = named or query.dated is not None or bool(query.wordings)
        limited = named or query.tiers or query.heading or query.within or query.superlative
        alone = not (limited or query.subject.strip() or query.without or query.empty_roles)
        return (
            alone and bool(query.places) and query.wants <= {"when", "items"} and query.asks("when")
        )

    def _only_conditions(self, query: Query) -> bool:
        """A condition on a column and hardly a word more: 市应急局牵头的、配合的都说说."""
        beside = query.matter or (query.units and not query.roles)
        if query.asks("compare", "confirm") or (query.asks("content") and beside):
            # Is it named as a leading unit anywhere: no item is spoken of, so all are looked at.
            named = bool(query.roles) and any(unit.names for unit in query.units)
            of_role = query.asks("confirm") and (
                named or (bool(query.empty_roles) and not query.numbers)
            )
            alone = of_role and not query.asks("when") and not self.has_matter(query, _UNKNOWN)
            return bool(alone) or self._only_unit(query)
        named = any(unit.names for unit in query.units) or not self._tells_much(query)
        in_columns = bool(query.roles) or query.together
        of_units = named and bool(query.units) and in_columns and not query.asks("when")
        of_deadline = bool(query.parts) and bool(
            query.due or (query.ongoing is not None and not query.asks("when"))
        )
        # 广东2024年6月底前要完成什么 says a day and a place, and nothing else.
        timed = query.due or query.ongoing is not None or query.dated is not None
        timed = timed or query.deadline_words is not None
        asked = not query.asks("when") or query.due or query.dated is False
        of_nothing_else = bool(query.places or query.units) and not query.matter.strip()
        of_deadline = of_deadline or bool(timed and of_nothing_else and asked)
        of_table = bool(query.tiers or query.not_tiers or query.empty_roles or query.without)
        of_table = of_table or bool(query.filled_roles or query.beside)
        numbered = query.least_units > 1 or query.most_units
        of_table = of_table or (bool(numbered) and not query.matter.strip())
        # 第三部分讲什么: what stands under its heading.
        plain = query.wants <= {"content"} and not self._tells_much(query)
        of_part = bool(query.heading) and plain
        if not (of_units or of_deadline or of_table or of_part):
            return self._only_unit(query)
        return not self.has_matter(query, _HARDLY)

    def _only_unit(self, query: Query) -> bool:
        """A unit, and a few words beside it of which the notices know none: 编办要牵哪些头.

        More of such words tell a matter in somebody's own words.
        """
        named = any(unit.names for unit in query.units)
        if query.due and query.asks("content") and len(query.units) > 1:
            # 每年年初，省级执法部门要向省司法厅报什么: a time and units tell the matter.
            return False
        if not named or query.asks("when", "compare", "how_much", *DOCUMENT_WANTS):
            return False
        return not self._tells_much(query) and not self.has_matter(query, _UNKNOWN)

    def _tells_much(self, query: Query) -> bool:
        """Whether more than a few words are said beside the units."""
        size = len(query.matter.split()) if query.language == "en" else len(query.matter)
        return size > (_FEW_WORDS if query.language == "en" else _FEW_LETTERS)

    def tells_a_story(self, query: Query) -> bool:
        """Whether more is told than a count needs, in words that the notices need not know."""
        size = len(query.matter.split()) if query.language == "en" else len(query.matter)
        return size > (_STORY_WORDS if query.language == "en" else _STORY_LETTERS)

    def _has_much_matter(self, query: Query) -> bool:
        """A matter beside the units that a list of all that they do would not answer."""
        known = self._overlap.known_weight(query.matter, query.places)
        of_unit = query.matter.isascii() and not (query.roles or query.parts)
        much = _MUCH_ENGLISH if of_unit else _MUCH
        return known >= much and self.has_matter(query)

    def has_matter(self, query: Query, least: float = _OWN_MATTER) -> bool:
        """Whether the question has a matter, units aside, that the notices speak of."""
        return len(query.matter) > 1 and self.known(query) >= least

    def tells_a_matter(self, query: Query) -> bool:
        """Whether it says so much of what items say that no words for a notice outweigh it."""
        weight = self._overlap.known_weight(query.matter, query.places)
        return weight >= _TOLD and self.known(query) >= _TOLD_SHARE

    def has_rare_matter(self, query: Query, least: float) -> bool:
        """Whether it has one that is more than a common English word: at the bottom, in full."""
        weight = self._overlap.known_weight(query.matter, query.places)
        return self.has_matter(query, least) and not (query.language == "en" and weight < _COMMON)


def _of_part(query: Query) -> bool:
    """“大力推进行政执法协作”谁牵头: who leads what stands under a title, and not a word more."""
    who: frozenset[Want] = frozenset(("who", "lead", "responsible"))
    # Who leads each task in part five: it is asked of all, and nothing is compared.
    asked: frozenset[Want] = who | {"items", "compare"}
    alone = not (query.units or query.numbers or query.given or query.matter.strip())
    return bool(query.heading and query.wants & who and alone) and query.wants <= asked


def _of_words(query: Query) -> bool:
    """司法所哪里写了: what the text says, in whatever column."""
    of_columns = query.roles or query.due or query.asks("lead", "items")
    return query.asks("where") and not of_columns
