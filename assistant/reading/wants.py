"""What a question wants to know, and of units in which role."""

import re
from dataclasses import dataclass
from typing import get_args

from assistant.query import Want
from assistant.reading.lexicon import Words, asks, table
from corpus.model import Kind, Role, Span

_NOT_ROLE = re.compile(
    r"(?:不是|而非|非|不含|不算|不包括|\bnot\b[^，。?]{0,10}?)\s*(?P<role>责任单位|牵头单位|配合单位|牵头|responsible|lead)"
)
_EMPTY = re.compile(
    r"(?P<role>责任单位|配合单位|牵头单位|responsible units?|lead units?)[^，。；?]{0,8}?"
    r"(?:是?空|没有|没写|未写|没填|未填|无|缺|empty|blank|missing|none)"
    r"|(?:没有|无|不设|缺少?|without|no|lacks?)\s*(?:列|写|填|any|a)?\s*(?P<role2>责任单位|配合单位|牵头单位|responsible units?|lead units?)"
)
_SOLE = re.compile(
    r"只有[^，。？]{0,14}?(?:一家|一个|自己)|仅[^，。？]{0,12}?(?:一家|一个)|独家|单独|独自|独立牵头"
    r"|\bsole\b|\bsolely\b|\balone\b|\bby itself\b|only lead|the only"
)
_JOINT_TOO = re.compile(
    r"都算|也算|均算|含联合|包括联合|including joint|or co-lead|or jointly|both count"
)
_ABOUT = re.compile(
    r"(?:关于|涉及|有关|涉及到|与|和|跟)(?P<about>[\u4e00-\u9fff、]{2,16}?)(?:有关|相关|方面)?的?(?:任务|措施|事项|工作)"
)
# Whether a unit leads or takes part is itself what is asked.
_EITHER = re.compile(r"牵头还是|还是牵头|lead or (?:just )?(?:responsible|participa|support)")
_LEADING = ("牵头", "lead")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What is asked, and the places of the question that say so."""

    wants: frozenset[Want]
    roles: tuple[Role, ...]
    sole: bool
    empty_roles: tuple[Role, ...]
    parts: tuple[Kind, ...]
    tier: str | None
    about: str | None
    part_spans: tuple[Span, ...]
    spans: tuple[Span, ...]


def read_wants(text: str) -> Wanted:
    """What a folded question wants."""
    plain = _NOT_ROLE.sub(lambda m: " " * len(m[0]), text)
    empty = tuple(_empty_roles(plain))
    found = _found(plain)
    wants = frozenset(w for w in get_args(Want) if found[w])
    about = _ABOUT.search(plain)
    parts, part_spans = _parts(plain)
    tier, tier_spans = _tier(plain)
    return Wanted(
        wants=wants,
        roles=_roles(plain, wants, empty),
        sole=bool(_SOLE.search(plain)) and not _JOINT_TOO.search(plain),
        empty_roles=empty,
        parts=parts,
        tier=tier,
        about=about["about"] if about else None,
        part_spans=tuple(part_spans),
        spans=(*(s for spans in found.values() for s in spans), *part_spans, *tier_spans),
    )


def _found(text: str) -> dict[str, tuple[Span, ...]]:
    """Where each want is said; words within longer ones (几项 in 哪几项) say nothing of their own."""
    found = {want: tuple(words.find(text)) for want, words in asks().items()}
    every = {span for spans in found.values() for span in spans}
    return {
        want: tuple(s for s in spans if not any(o != s and o.holds(s) for o in every))
        for want, spans in found.items()
    }


def _roles(text: str, wants: frozenset[Want], empty: tuple[Role, ...]) -> tuple[Role, ...]:
    """The roles that a question about units names; none where it leaves them open."""
    asked: list[Role] = []
    if _EITHER.search(text):
        return ()
    if "lead" in wants and "lead" not in empty:
        asked.append("lead")
    if "responsible" in wants and "responsible" not in empty:
        asked.append("responsible")
    return tuple(asked)


def _empty_roles(text: str) -> list[Role]:
    roles: list[Role] = []
    for match in _EMPTY.finditer(text):
        word = match["role"] or match["role2"]
        roles.append("lead" if word.startswith(_LEADING) else "responsible")
    return roles


def _parts(text: str) -> tuple[tuple[Kind, ...], list[Span]]:
    """The kinds of item in the parts that the question names, those of the first part first."""
    found = sorted(
        (span, tuple(part["kinds"]))
        for part in table("parts.toml")["part"]
        for span in Words(part["zh"], part["en"]).find(text)
    )
    kinds = dict.fromkeys(kind for _, kinds in found for kind in kinds)
    return tuple(kinds), [span for span, _ in found]


def _tier(text: str) -> tuple[str | None, list[Span]]:
    for entry in table("parts.toml")["tier"]:
        words = entry["words"]
        spans = list(
            Words([w for w in words if not w.isascii()], [w for w in words if w.isascii()]).find(
                text
            )
        )
        if spans:
            return words[0], spans
    return None, []
