"""The tasks of one measure, where a question tells that measure by its matter.

甘肃队伍建设那条拆成哪几项任务; 灵台财政保障对应甘肃分解表哪几项; 钦州执法协作清单里几项. What
one measure was divided into stands in the table as one block, under that measure's title.
"""

from collections.abc import Sequence
from dataclasses import replace

from assistant.evidence.items.known_items import KnownItems
from assistant.evidence.lists.list_conditions import is_entitled
from assistant.evidence.lists.lists import Lists
from assistant.evidence.matter.overlap import Overlap
from assistant.findings import Finding
from assistant.query import Query
from assistant.reading.words.patterns import pattern
from corpus.model import Record
from corpus.text import fold
from index.register import Filter, Register

# So much of what is told a measure must say to be the one that is meant where the question itself
# says that a measure and its tasks are spoken of.
_MEANT = 0.6
_PAIR = 2


class Blocks:
    """Finds the tasks that a measure told by its matter was divided into."""

    def __init__(
        self, register: Register, lists: Lists, overlap: Overlap, known_items: KnownItems
    ) -> None:
        """Look up in ``register``; ``lists`` choose among the tasks, ``known_items`` answer."""
        self._register = register
        self._lists = lists
        self._overlap = overlap
        self._known_items = known_items

    def find(self, query: Query) -> Finding | None:
        """The tasks, those that meet the conditions, or their number; ``None`` if not asked for."""
        if not self._may_be_asked(query):
            return None
        home, table = self._places(query)
        measure = self._told(query, home) if home and table else None
        if measure is None:
            return None
        if measure.notice != table:
            measure = self._register.record(self._alike(measure, table) or "")
        tasks = self._block(measure) if measure else ()
        if not tasks:
            return None
        plain = replace(query, subject="", matter="", clauses=(), terms=(), outline=None)
        if self._lists.states_condition(plain):
            # 涉企那条拆成的三项，哪项2023年完成: of the block those that meet it.
            of_table = replace(plain, parts=("task",), parts_by_place=(), places=(table,))
            return self._lists.find(replace(of_table, within=tuple(task.id for task in tasks)))
        if pattern("blocks.toml", "how_many").search(fold(query.question)):
            # 甘肃省：在“规范乡镇（街道）执法赋权”之下的共3项任务
            under = replace(plain, places=(table,), heading=measure.title if measure else None)
            return self._lists.of(under, [task.id for task in tasks])
        return self._known_items.found(plain, tasks)

    def _may_be_asked(self, query: Query) -> bool:
        pointed = query.numbers or query.given or query.within or query.heading or query.of_text
        if pointed or not 0 < len(query.places) <= _PAIR or len(query.matter) <= 1:
            return False
        return query.asks("divided") or self._of_table(query)

    def _of_table(self, query: Query) -> bool:
        """Whether several items of the one table are asked for: 清单里几项, 分解表哪三项.

        Beside a place without one it is the other's: 灵台政治能力省里是哪两项任务.
        """
        several = pattern("blocks.toml", "several_items").search(fold(query.question))
        tabled = [p for p in query.places if self._register.numbers(p, "task")]
        return several is not None and len(tabled) == 1

    def _places(self, query: Query) -> tuple[str, str]:
        """Whose measure is told, and whose tasks are asked for; empty where nobody has any."""
        tabled = [p for p in query.places if self._register.numbers(p, "task")]
        named = [p for p in tabled if dict(query.parts_by_place).get(p) == ("task",)]
        table = (named if len(named) == 1 else tabled[-1:] or [""])[0]
        home = next((p for p in query.places if p != table), table)
        return home, table

    def _told(self, query: Query, home: str) -> Record | None:
        """The measure whose title has the matter; of several, or of none, what says most of it."""
        matter = pattern("blocks.toml", "told").sub(" ", query.matter)
        body = Filter(notices=(home,), kinds=("measure", "requirement"))
        every = self._register.find(body)
        entitled = [m for m in every if is_entitled(m, matter)]
        if len(entitled) == 1:
            return entitled[0]
        if not query.asks("divided") or not (entitled or _of_several(query)):
            # 对应第几项: of a sentence that is told, the one task that says it.
            return None
        worth = {m: self._overlap.share_of(matter, m) for m in entitled or every}
        best = max(worth, key=lambda m: worth[m], default=None)
        return best if best and (entitled or worth[best] >= _MEANT) else None

    def _alike(self, measure: Record, notice: str) -> str | None:
        """The id of a notice's measure that is most like one of another notice."""
        of_measures = f"{notice}/measure/"
        similar = self._register.similar(measure.id)
        return next((i for i, _ in similar if i.startswith(of_measures)), None)

    def _block(self, measure: Record) -> Sequence[Record]:
        """The tasks of a measure, and what stands under the same title besides."""
        linked = self._register.from_source(measure.id)
        titles = {task.headings for task in linked}
        tasks = self._register.find(Filter(notices=(measure.notice,), kinds=("task",)))
        return tuple(task for task in tasks if task in linked or task.headings in titles)


def _of_several(query: Query) -> bool:
    return pattern("blocks.toml", "several").search(fold(query.question)) is not None
