"""The roles of units that a question speaks of: asked, denied, or standing empty.

The words stand in ``conditions.toml``.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from assistant.query import Want
from assistant.reading.words.patterns import expanded, pattern
from corpus.model import Role, Span

ROLE_WORD = (
    r"(?P<role>责任单位|责任栏|配合单位|牵头单位|牵头栏|牵头"
    r"|(?:support(?:ing)?|co-?operating|participating|assisting)[- ]"
    r"(?:units?|departments?|bod(?:y|ies))"
    r"|responsible(?:[- ](?:units?|departments?|bod(?:y|ies)|columns?))?"
    r"|lead(?:[- ](?:units?|departments?|bod(?:y|ies)|columns?))?|\bled\b)"
)
_LEADING = ("牵头", "lead", "led")
_LEAD = re.compile(expanded("{lead}"))
# 不是牵头，是责任单位里有的: the first of the columns is denied.
_DENIED = re.compile(r"(?:不是|并非|而非|[不没未非])$")
# So soon behind 只 stands the role that is left.
_SOON = 12


def roles(
    text: str, marked: str, wants: frozenset[Want], empty: Sequence[Role]
) -> tuple[Role, ...]:
    """The roles that a question about units names; none where it leaves them open.

    ``marked`` is the text with its units marked (``{u}`` in ``classes.toml``).
    """
    if _said("either").search(text):
        return ()
    columns = _said("columns").search(text)
    if columns and not _DENIED.search(text[: columns.start()]):
        return ("lead", "responsible")
    # 省司法厅牵头、但责任单位一栏空着的: nobody is asked for in the column that is empty.
    turn = tuple(r for r in _turned_to(text) if r not in empty) or only_role(text)
    if turn:
        return turn
    denied = {role_of(match["role"]) for match in _not_role().finditer(text)}
    if leads_too(text):
        return ("lead",)
    if _said("rhetorical").search(text) or _said("not_alone").search(marked):
        # 不是省司法厅牵头吗, 不是它一个人牵头: no role is denied.
        denied = set()
    named = {*wants, *(("lead",) if _said("leads").search(marked) else ())}
    asked: tuple[Role, ...] = ("lead", "responsible")
    kept = tuple(r for r in asked if r in named and r not in empty)
    if kept == ("lead",) and _said("not_leading").search(text):
        # Which tasks does the bureau not lead: the unit is denied, in that role.
        return kept
    return tuple(r for r in kept if r not in denied)


def leads_too(text: str) -> bool:
    """Whether a unit does not only help: 不光是配合，自己挂在牵头单位栏的 asks what it leads."""
    words = _said("not_merely").search(text)
    if words is None or _said("both_count_too").search(text):
        return False
    rest = f"{text[: words.start()]}，{text[words.end() :]}"
    return any(role_of(match["role"]) == "lead" for match in re.finditer(ROLE_WORD, rest))


def leaves_out_joint(text: str) -> bool:
    """Whether a question leaves out what several units lead together."""
    return _said("no_joint").search(text) is not None


def _turned_to(text: str) -> tuple[Role, ...]:
    """The role behind a concession, where one stands before it too."""
    turn = _said("turn").search(text)
    if turn is None or text[turn.end() :].startswith(("不", "没", " not")):
        return ()
    if not re.search(ROLE_WORD, text[: turn.start()]):
        return ()
    match = re.search(ROLE_WORD, text[turn.end() :])
    return (role_of(match["role"]),) if match else ()


def only_role(text: str) -> tuple[Role, ...]:
    """The role that a unit has and no other: 不牵头、只列在责任单位栏的; 只当责任单位、不牵头的."""
    if alone := _said("only_but_not").search(text):
        named = (alone[group] for group in ("role", "role_en", "role_too", "role_as", "role_out"))
        return tuple(role_of(role) for role in named if role)
    denied = _said("but_only").search(text)
    behind = text[denied.end() :][:_SOON] if denied else ""
    if re.match(expanded("{take_part}"), behind):
        return ("responsible",)
    role = re.search(ROLE_WORD, behind)
    return (role_of(role["role"]),) if role else ()


@cache
def _not_role() -> "re.Pattern[str]":
    words = _said("not_role").pattern
    # Not led by the bureau: whom it denies is the unit, and not the role.
    return re.compile(rf"(?:{words})[^，。；？]{{0,6}}?{ROLE_WORD}(?! by\b)")


def empty_roles(text: str) -> Iterator[Role]:
    """The columns in which nobody is to stand: 责任单位为空的, 没有列责任单位的."""
    if _said("lead_without_others").search(text):
        yield "responsible"
    empty, without = _said("empty").pattern, _said("without").pattern
    for wording in (
        rf"{ROLE_WORD}[^，。；？、]{{0,8}}?(?:{empty})(?!把|将)",
        rf"{ROLE_WORD} (?:columns?|cells?) (?:is|are|was|were) (?:left |kept )?(?:{empty})",
        # 有些格子是空的，就责任单位那列
        rf"(?:格子?|单元格)(?:里|都|是|有)*(?:{empty})[^。；？]{{0,6}}{ROLE_WORD}(?:那|这)?一?[栏列格]",
        rf"(?:{without})\s*(?:列|写|填|any|an?|named)?\s*{ROLE_WORD}(?!.{{0,3}}(?:还是|或))",
    ):
        for match in re.finditer(wording, text):
            if match["role"] not in ("牵头", "lead", "responsible"):
                yield role_of(match["role"])


def blank_roles(text: str) -> Iterator[Role]:
    """Columns that are blank, beside a unit: 省司法厅牵头、责任单位为空的."""
    denied = rf"(?:{_said('without').pattern})(?:列|写|填|明|出)*{ROLE_WORD}(?=[、，的])"
    unfilled = r"空|[没未](?:有)?[写填列](?=[的，。？、]|$)|blank|empty"
    behind = rf"{ROLE_WORD}[^，。；？]{{0,3}}?(?:{unfilled})"
    # Led by justice with no supporting unit, without any responsible units.
    lacking = rf"\b(?:no|without|lack\w*) (?:(?:any|an?|named) )*{ROLE_WORD}(?! (?:is|are)\b)"
    for words in (behind, rf"(?:blank|empty) {ROLE_WORD}", denied, lacking):
        for match in re.finditer(words, text):
            # 有没有牵头的任务: what one does is no column.
            if words not in (denied, lacking) or match["role"] not in (*_LEADING, "responsible"):
                yield role_of(match["role"])


def filled_roles(text: str) -> Iterator[tuple[Role, Span]]:
    """The columns that are not to be empty, and where a question says so: 责任单位不为空的."""
    for match in _said("filled").finditer(text):
        word = next(filter(None, match.groups()))
        yield role_of("lead" if _LEAD.match(word) else word), Span(*match.span())
    for match in _said("filled_too").finditer(text):
        # 责任单位没有省司法厅、也不是空着的: the column stands before it.
        if named := list(re.finditer(ROLE_WORD, text[: match.start()])):
            yield role_of(named[-1]["role"]), Span(*match.span())


def role_of(word: str) -> Role:
    """The role that one of the words of :data:`ROLE_WORD` names."""
    return "lead" if word.startswith(_LEADING) else "responsible"


def _said(name: str) -> "re.Pattern[str]":
    return pattern("conditions.toml", name)
