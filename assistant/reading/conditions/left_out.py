"""What a question leaves out or only gives as an example: brackets, 除了…, 责任单位栏的不算.

The words stand in ``conditions.toml``.
"""

import re
from collections.abc import Iterator

from assistant.reading.conditions.roles import ROLE_WORD, role_of
from assistant.reading.conditions.tiers import tiers
from assistant.reading.wants.polar import without_denials
from assistant.reading.words.patterns import pattern
from corpus.model import Role, Span

_CLAUSE = re.compile(r"[^，。；？！（）]+")
_ASKED_NOUN = re.compile(
    r"的(?:(?:任务|措施|要求|条目|事项)(?:[是有]?[哪几多共].*)?|[是有共]*(?:哪|几|多少).*)$"
)
_JOINT = re.compile(r"(?:而且|并且|且|但)$")
_THOSE = re.compile(r"\b(?:those|ones|tasks|items|measures)\b")
_WHO_ELSE = re.compile(
    r"还有(?:谁|哪(?:些|几|个|家)*[^，。？]{0,4}(?:单位|部门|机关|厅局|委办|牵头|责任|配合))"
)
_NUMBERS = re.compile(
    r"\s+(?:the )?(?:(?:tasks?|measures?|items?|numbers?|no\.?)\s+)?\d+(?:(?:,| and| or)\s*\d+)*\b"
)
_BRACKET = re.compile(r"（[^（）]*(?:（[^（）]*）[^（）]*)*）")


def without_exclusions(text: str) -> str:
    """The text with blanks where it says what is left out, or only gives an example.

    >>> without_exclusions("牵头的有哪些？责任单位栏的不算。").rstrip(" 。")
    '牵头的有哪些？'
    """
    for span in (*excluded(text), *besides(text)):
        text = text[: span.start] + " " * (span.end - span.start) + text[span.end :]
    return text


def excluded(text: str) -> Iterator[Span]:
    """Where a question says what is left out, or only gives an example."""
    yield from _clauses_left_out(text)
    yield from asides(text)


def _clauses_left_out(text: str) -> Iterator[Span]:
    """The clauses, or what of them a verb governs, that say what is left out."""
    # 列不列预算 leaves nothing out.
    for clause in _CLAUSE.finditer(without_denials(text)):
        if (verb := _said("left_out").search(clause[0])) and not _leaves_nothing_out(clause[0]):
            # 时限是2025年底、不含长期坚持的: what stands before the pause is asked for.
            pause = clause[0].rfind("、", 0, verb.start()) + 1
            before = bool(pause and _said("left_out_behind").match(clause[0], pause))
            # 不含长期坚持的任务: what is asked for stands at the end.
            noun = _ASKED_NOUN.search(clause[0], verb.end())
            start = pause if before else 0
            if joint := _JOINT.search(clause[0], 0, verb.start()):
                # 时限是2025年底且不含长期坚持的: so is what stands before such a joint.
                before, start = True, joint.start()
            if noun and clause[0][: verb.start()].endswith("的"):
                # 还没到期的不含长期坚持的有几件: so is what an earlier 的 ends.
                before, start = True, verb.start()
            end = noun.start() if noun and before else _end(clause[0], verb.end())
            yield Span(clause.start() + start, clause.start() + end)


def _leaves_nothing_out(clause: str) -> bool:
    """不要省司法厅单干的, 牵头栏不含省司法厅的: a condition on units and columns."""
    said = ("left_out_alone", "column_lacks")
    return any(_said(name).search(clause) for name in said)


def _end(clause: str, start: int) -> int:
    """Where what a verb leaves out ends: 不含长期坚持、省司法厅独家 leaves out but the first."""
    pause = clause.find("、", start)
    ongoing = pattern("dates.toml", "ongoing")
    whole = pause > 0 and ongoing.fullmatch(clause[start:pause].removesuffix("的"))
    return pause if whole else len(clause)


def asides(text: str) -> Iterator[Span]:
    """The brackets that give an example, or say how something is counted."""
    for bracket in _BRACKET.finditer(text):
        if _said("columns").search(bracket[0]):
            # （牵头、责任都要）: a condition on columns.
            continue
        aside = _said("example").match(bracket[0], 1) or _said("left_out").search(bracket[0])
        if aside or "…" in bracket[0] or "..." in bracket[0]:
            yield Span(*bracket.span())


def besides(text: str) -> Iterator[Span]:
    """Where a question names what it knows already: 除了跟12345热线打通, 还要跟哪个平台."""
    for clause in _CLAUSE.finditer(text):
        known = _said("besides").search(clause[0])
        if known and _limits(clause[0][known.end() :]):
            # 除了国务院部署的: a condition of its own, that denies.
            continue
        if known and _joined_by_others(text, clause.start() + known.start(), known):
            # 除了省司法厅，还有别的单位一起牵头的: the unit leads, and others with it.
            continue
        if known and not _said("left_out").search(clause[0]):
            # 除了司法厅还有哪些牵头单位: what is asked stands in the same clause.
            more = _WHO_ELSE.search(clause[0], known.end())
            more = more or _said("others_behind").search(clause[0], known.end())
            end = more.start() if more else len(clause[0])
            if numbers := _NUMBERS.match(clause[0], known.end()):
                # Which tasks except task 53 does finance lead: no more than its number.
                end = numbers.end()
            yield Span(clause.start() + known.start(), clause.start() + end)


def all_but(text: str) -> Iterator[tuple[Span, Role]]:
    """Where a question leaves out what a unit does in a role, and asks for the rest.

    除了省司法厅牵头的，其他是哪几项.
    """
    for span in besides(text):
        role = re.search(ROLE_WORD, span.of(text))
        if role and (_said("others").search(text[span.end :]) or _THOSE.search(span.of(text))):
            yield span, role_of(role["role"])
    for span in _clauses_left_out(text):
        # 司法厅牵头的不算: of what is left nothing more need be said.
        if role := re.search(ROLE_WORD, span.of(text)):
            yield span, role_of(role["role"])


def others_than(text: str) -> Iterator[Span]:
    """Where a question names units beside which others are to be named.

    除了省司法厅和各行政执法部门，还点名了其他厅局的.
    """
    if _said("none_but").search(text):
        # 除了省司法厅，不涉及其他单位的: none are.
        return
    for span in besides(text):
        if _said("other_units_too").search(text[span.end :]):
            yield span


def _joined_by_others(text: str, start: int, known: "re.Match[str]") -> bool:
    """Whether others are named beside a unit in the column of those who lead."""
    behind = start + len(known[0])
    if _said("besides_joint").match(text, behind):
        return True
    if _said("nobody_else").match(text, behind):
        # 除省财政厅外没有别的牵头单位: it is alone.
        return True
    in_column = _said("besides_in_column").search(text[:start])
    return bool(in_column and _said("other_units_there").match(text, behind))


def _limits(words: str) -> bool:
    """Whether words name a tier or ongoing work."""
    return any(tiers(words)) or pattern("dates.toml", "ongoing").search(words) is not None


def _said(name: str) -> "re.Pattern[str]":
    return pattern("conditions.toml", name)
