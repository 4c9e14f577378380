"""Who answers for what stands below a heading that is nothing but the names of units.

    三、市自然资源局、市住房城乡建设局         the heading
    5.深化“多测合一”改革，年底前…            a task of both

    一、强化科技创新（市科技局牵头）            a heading that closes with them

Such notices deal their tasks out unit by unit; an item that names its own units keeps those.
"""

from collections.abc import Container, Iterable

from corpus.brackets import assigned_units
from corpus.duties import words
from corpus.model import Heading, Span, Unit
from corpus.numbering import mark_of
from corpus.text import Passage, fold, squeezed
from corpus.unit_lists import read_units
from corpus.units import is_known, lexicon

_SEVERAL = 2


def dealt_headings(headings: Iterable[tuple[Heading, ...]]) -> frozenset[Heading]:
    """The English headings of a plan that is dealt out body by body; none in any other plan.

    So it is where the innermost headings of all items, several of them, end as bodies' names do:
    ## Harbour Authority, ## Fisheries Inspectorate.
    """
    inner = {path[-1] for path in headings if path}
    ends = words()["english_body_ends"]
    titles = {fold(heading.title) for heading in inner}
    is_dealt = len(titles) >= _SEVERAL and all(
        title.endswith(ends) and " " in title and mark_of(title) is None for title in titles
    )
    return frozenset(inner) if is_dealt else frozenset()


def units_of_headings(
    text: str, headings: tuple[Heading, ...], dealt: Container[Heading] = ()
) -> tuple[Unit, ...]:
    """The units, as responsible, of the innermost heading that names nothing else; else none.

    ``dealt`` are headings that do so though their names are not known.
    """
    for heading in reversed(headings):
        if said := _said_in_brackets(text, heading):
            return said
        line = heading.span.of(text)
        mark = mark_of(line)
        start = heading.span.start + (mark.length if mark else 0)
        if heading in dealt:
            start += len(line) - len(line.lstrip("#* "))
        units = read_units(text, Span(start, heading.span.end), "responsible")
        if units and heading in dealt:
            return units
        if units and _is_a_list(heading.title, units):
            return units
    return ()


def _said_in_brackets(text: str, heading: Heading) -> tuple[Unit, ...]:
    """The units of a bracket that closes a heading; none where they stand for all that follows."""
    if not heading.span.of(text).rstrip().endswith((")", "）", "〕", "】", "]")):
        return ()
    said = assigned_units(Passage.over(text, (heading.span,)))
    return () if said.standing else said.units


def _is_a_list(title: str, units: tuple[Unit, ...]) -> bool:
    """Whether a title has units and separators, and no further word."""
    written = sum(len(squeezed(unit.as_written)) for unit in units)
    separators = sum(title.count(sign) for sign in "、，；： ")
    return written + separators >= len(squeezed(title)) and all(
        is_known(unit.name) or _is_a_kind(unit.name) for unit in units
    )


def _is_a_kind(name: str) -> bool:
    """Whether a name means all units of a kind: 各乡镇; 代建单位 is what a chapter is about."""
    return "各" in name and name.endswith(lexicon().general_endings)
