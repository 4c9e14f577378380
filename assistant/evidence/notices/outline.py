"""Into what a notice is divided, where a question asks for its parts and for no item's matter."""

import re
from dataclasses import replace
from typing import Literal

from assistant.evidence.matter.overlap import Overlap
from assistant.evidence.notices.notice_claims import beside_title
from assistant.findings import Finding, Listing, NoticeOutline, Premise, Refusal
from assistant.outline_query import OutlineAsked
from assistant.query import Query, Superlative, Want
from assistant.reading.parts.outline import beside_outline
from assistant.reading.wants.claims import size_claimed
from assistant.reading.wants.wants import names_tasks, names_work
from assistant.reading.words.patterns import pattern
from assistant.sections import Section, body_sections, table_sections
from corpus.model import Kind, Notice
from corpus.text import chinese, fold, numeral, squeezed
from index.register import Register

# So much known weight beside the question is a matter of its own: a common word (培训) has 2.
_MATTER = 2.0
_LEAST_TITLE = 4
_NUMBER = re.compile("[一二三四五六七八九十]{1,3}|\\d{1,3}")


def of_outline(query: Query, register: Register, overlap: Overlap) -> Finding | None:
    """The parts asked for, or how many items they hold; ``None`` where it is not about parts."""
    asked = query.outline
    notice = register.notice(query.places[0]) if len(query.places) == 1 else None
    conditions = query.units or query.due or query.tiers or query.superlative or query.given
    counted = asked is not None and _counts_items(asked)
    # 三小点: a count that the parts are called by is no item's number.
    numbers = [
        n for n in query.numbers if asked and (len(n.kinds) == 1 or n.number not in asked.words)
    ]
    numbered = numbers and asked and asked.within is None and asked.nth is None
    numbered = numbered and not (counted and query.heading)
    numbered = numbered or _is_item(query, register)
    if asked is None or notice is None or conditions or numbered or _of_items(query, asked):
        return None
    if asked.claimed is not None and not query.asks("confirm"):
        return None
    in_table = _in_table(query, asked, notice)
    tree = table_sections(notice) if in_table else body_sections(notice)
    # English words need their blanks.
    rest = asked.rest if query.language == "en" else squeezed(asked.rest)
    within = _within(tree, asked, rest) or _headed(tree, query)
    if counted and (within is None or not query.heading):
        # 工作要求有五条 counts what is below a title; 培训有五条 does not.
        return None
    for section in tree.every():
        rest = rest.replace(squeezed(fold(section.title)), " ") if section.label else rest
    rest = rest if query.language == "en" else beside_title(rest, notice.title)
    if overlap.known_weight(beside_outline(rest), query.places) >= _MATTER:
        return None
    if in_table and not tree.below and not tree.items:
        return Refusal(query=replace(query, parts=("task",)), reason="no_such_part")
    return _found(query, asked, tree, within)


def _is_item(query: Query, register: Register) -> bool:
    """Whether a path is an item's own: 三（二）的小标题, where 三（二） heads no others."""
    kinds = query.parts or ("measure", "requirement")
    return any(
        register.record(f"{place}/{kind}/{number.number}") is not None
        for number in query.numbers
        for place in query.places
        for kind in kinds
    )


def _in_table(query: Query, asked: OutlineAsked, notice: Notice) -> bool:
    """Whether the parts of the table are meant: by name, by its tasks, or by how many there are."""
    if asked.no_table or query.parts_in(notice.id):
        return "task" in query.parts and not asked.no_table
    if asked.extreme and names_tasks(query.question) and table_sections(notice).below:
        return True
    table, body = len(table_sections(notice).below), len(body_sections(notice).below)
    if not table or asked.level not in ("parts", "blocks"):
        return False
    of_tasks = size_claimed(query.question)
    if of_tasks and of_tasks.tasks and of_tasks.number == len(notice.of_kind("task")):
        return True
    said = _NUMBER.search(asked.words)
    number = asked.nth or (numeral(said[0]) if said else None) or 0
    return (number > body and asked.nth is not None) or (number == table != body)


def _headed(tree: Section, query: Query) -> Section | None:
    """The part that an English question calls by a translated title: under key tasks."""
    if query.language != "en" or not query.heading:
        return None
    return next((s for s in tree.below if s.below and s.label == query.heading), None)


def _counts_items(asked: OutlineAsked) -> bool:
    """Whether items of a part are said to be so many, and not its sections."""
    claimed = asked.claimed is not None and asked.level == "groups"
    return claimed and pattern("outline.toml", "items_claimed").search(asked.words) is not None


def _of_items(query: Query, asked: OutlineAsked) -> bool:
    """第六部分底下的全部任务列出来: the items of a part are asked for, and not what divides it."""
    of_part = asked.level != "items" and bool(query.heading) and query.asks("items")
    return of_part and pattern("outline.toml", "items_named").search(query.question) is not None


def _found(
    query: Query, asked: OutlineAsked, tree: Section, within: Section | None
) -> Finding | None:
    if asked.level == "items":
        records = (within or tree).records()
        kind: Kind = "task" if tree.records() and tree.records()[0].kind == "task" else "measure"
        counted = tuple(r for r in records if r.kind == kind)
        wanted = replace(query, wants=frozenset(("count",)), parts=(kind,), heading=None)
        return Listing(query=wanted, records=counted, kinds=(kind,)) if counted else None
    if undivided := _undivided(query, asked, tree):
        return _listed(query, undivided)
    sections = _sections(asked, tree, within)
    if asked.extreme:
        return _extreme(query, asked.extreme, sections)
    if asked.nth is not None:
        sections = _nth(sections, asked.nth)
    if not sections:
        return None
    return NoticeOutline(
        query=query,
        notice=query.places[0],
        sections=tuple(sections),
        within=within.label if within else None,
        premise=_of_titles(asked, sections) or _premise(asked, len(sections)),
    )


def _extreme(
    query: Query, extreme: Literal["most", "fewest"], sections: list[Section]
) -> Finding | None:
    """The items of the one section that has the most, or the fewest; several that have as many."""
    with_measures = [s for s in sections if any(r.kind == "measure" for r in s.records())]
    if len(with_measures) == 1 and with_measures[0].below and names_work(query.question):
        # Of the chapters of a body only one has measures: its parts are compared.
        sections = with_measures[0].below
    sizes = [len(section.records()) for section in sections]
    if not sizes:
        return None
    size = max(sizes) if extreme == "most" else min(sizes)
    chosen = tuple(s for s, held in zip(sections, sizes, strict=True) if held == size)
    if len(chosen) > 1:
        return NoticeOutline(query=query, notice=query.places[0], sections=chosen)
    rank: Superlative = "largest_part" if extreme == "most" else "smallest_part"
    return _listed(replace(query, superlative=rank), chosen[0])


def _undivided(query: Query, asked: OutlineAsked, tree: Section) -> Section | None:
    """The part named whose small parts are asked for, where it holds items and no parts."""
    if asked.nth is not None or asked.claimed is not None or not query.heading:
        return None
    title = squeezed(fold(query.heading))
    named = next((section for section in tree.every() if _title(section) == title), None)
    return named if named and not named.below and named.records() else None


def _listed(query: Query, section: Section) -> Listing:
    """The items of a section."""
    listed: frozenset[Want] = frozenset(("items", "count"))
    wants = query.wants - {"section", "how_much"} | listed
    records = section.records()
    kinds = tuple(dict.fromkeys(record.kind for record in records))
    wanted = replace(query, wants=wants, heading=section.title)
    return Listing(query=wanted, records=records, kinds=kinds)


def _of_titles(asked: OutlineAsked, sections: list[Section]) -> Premise | None:
    """Whether the part is called what the question says, where it says one thing."""
    if len(asked.titles) != 1 or len(sections) != 1:
        return None
    title = _title(sections[0])
    return Premise(holds=asked.titles[0] in title, what="notice", denied="")


def _premise(asked: OutlineAsked, held: int) -> Premise | None:
    """Whether there are as many parts as the question says."""
    if asked.claimed is None:
        return None
    same = asked.claimed == held
    return Premise(holds=same, what="number", denied="" if same else asked.words)


def _sections(asked: OutlineAsked, tree: Section, within: Section | None) -> list[Section]:
    """The sections that the question's word means, in their order."""
    if within:
        return within.below
    if asked.level == "small":
        return [below for section in tree.below for below in section.below]
    if asked.level == "groups" and not _is_table(tree):
        return _main(tree).below or tree.below
    return tree.below


def _nth(sections: list[Section], nth: int) -> list[Section]:
    return sections[-1:] if nth < 0 else sections[nth - 1 : nth] if nth else []


def _is_table(tree: Section) -> bool:
    records = tree.records()
    return bool(records) and records[0].kind == "task"


def _main(tree: Section) -> Section:
    """The chapter that holds the most measures."""
    held = [sum(r.kind == "measure" for r in section.records()) for section in tree.below]
    return tree.below[held.index(max(held))] if held else tree


def _within(tree: Section, asked: OutlineAsked, rest: str) -> Section | None:
    """The part whose own parts are meant: by its number, by its title, or by its measures."""
    if asked.within is not None:
        number = chinese(asked.within)
        return next((s for s in tree.below if s.label.startswith(f"{number}、")), None)
    named = [s for s in tree.every() if s.below and s.label and _title(s) in rest]
    if named:
        return max(named, key=lambda section: len(_title(section)))
    main = _main(tree)
    short = _title(main)[:_LEAST_TITLE]
    of_main = not _is_table(tree) and len(short) == _LEAST_TITLE and short in rest
    return main if of_main and asked.level != "items" and main.below else None


def _title(section: Section) -> str:
    return squeezed(fold(section.title))
