"""Things asked for that a plan may not say: money, contacts, sanctions, progress."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction
from functools import cache

from assistant.reading.words.lexicon import Words, table
from assistant.reading.words.patterns import expanded, pattern
from assistant.reading.words.quantities import quantities
from corpus.model import Span
from corpus.text import fold, squeezed


@dataclass(frozen=True, slots=True)
class Aspect:
    """What is asked for, and how a text looks that says it, or in which ``measures`` it does.

    ``known``: quantities that the question states itself, so that a part of them is asked for;
    ``words``: those of the question that ask for it, where these are not its name.
    """

    name: str
    said: "re.Pattern[str]"
    measures: tuple[str, ...] = ()
    known: tuple[Fraction, ...] = ()
    words: str = field(default="", compare=False)

    def is_said(self, text: str) -> bool:
        """Whether ``text`` says it."""
        plain = squeezed(text)
        if self.said.search(plain) is not None:
            return True
        found = quantities(fold(plain).lower()) if self.measures else ()
        whole = min(self.known, default=None)
        return any(q.measure in self.measures and (whole is None or q.value < whole) for q in found)


@dataclass(frozen=True, slots=True)
class _Pattern:
    """What asks for a number with its measure."""

    asked: "re.Pattern[str]"

    def find(self, text: str) -> Iterator[Span]:
        return (Span(*match.span()) for match in self.asked.finditer(text))


# What a question asks that says who or when.
_WHO_OR_WHEN = re.compile(
    r"谁|哪[一几两]?[家个]|哪些?(?:单位|部门|厅局|机关)|归(?:哪|口)|什么时候|啥时候|何时|几时|哪年|哪天|多会儿"
    r"|\b(?:who|whose|when|which (?:unit|body|bodies|agency|agencies|department|office|bureau)s?)\b"
)
_ASKS = re.compile(
    r"[吗呢]|是谁|多少|几|什么|啥|怎|如何|哪|\b(?:what|which|how|any|whether|there|names? of)\b"
)
_CLAUSE_END = re.compile(r"[，。；：？！,;:?!]|\band\b")
_NEAR = 16


@cache
def _aspects() -> tuple[tuple["Words | _Pattern", Aspect], ...]:
    return (*_named(), *_measures(), *_by_word(), *_amounts())


def _amounts() -> Iterator[tuple["_Pattern", Aspect]]:
    """Quantities: a record answers that gives one of the measure."""
    for entry in table("measures.toml")["asked"]:
        ways = list(entry.get("asked", ()))
        if entry.get("counted"):
            ways += _how_many(entry["measures"], entry.get("not_behind", ()))
        said = re.compile(entry.get("or_said", "(?!)"))
        measures = tuple(entry["measures"])
        name = measures[0] if measures else entry["or_said"]
        yield _Pattern(re.compile("|".join(ways))), Aspect(name, said, measures)


def _how_many(measures: Sequence[str], not_behind: Sequence[str]) -> Iterator[str]:
    """How a quantity of these measures is asked for, in both languages."""
    units = [unit for unit in table("measures.toml")["unit"] if unit["measure"] in measures]
    chinese = "|".join(way for unit in units for way in unit["zh"])
    english = "|".join(way for unit in units for way in unit["en"])
    guard = "".join(f"(?<!{word})" for word in (*"第好哪这那", *not_behind))
    paper = "(?!法|律|文件|材料|方案|通知|计划|稿|表|清单|文)"
    yield rf"{guard}(?:几|多少)(?:{chinese}){paper}"
    if english:
        yield rf"how many (?:[a-z]+ )?(?:{english})\b"


def _by_word() -> Iterator[tuple["_Pattern", Aspect]]:
    """多少份, 几场: a record answers that says so with the same word."""
    for entry in table("aspects.toml")["by_word"]:
        for word in entry["words"]:
            asked, said = (entry[key].replace("{word}", word) for key in ("asked", "said"))
            yield _Pattern(_any_of([asked])), Aspect(word, _any_of([said]))


def _measures() -> Iterator[tuple["_Pattern", Aspect]]:
    for entry in table("aspects.toml")["measure"]:
        asked = _Pattern(_any_of(entry["asked"]))
        yield asked, Aspect(entry["said"], _any_of([entry["said"]]))


def _any_of(patterns: Sequence[str]) -> "re.Pattern[str]":
    """Any of some patterns, each {class} of ``classes.toml`` in them written out."""
    return re.compile("|".join(map(expanded, patterns)))


def is_a_thing(aspect: Aspect) -> bool:
    """Whether an aspect is a thing by its name (money, a person), and no number of something."""
    return any(aspect.name == entry["name"] for entry in table("aspects.toml")["aspect"])


def _named() -> tuple[tuple[Words, Aspect], ...]:
    return tuple(
        (
            Words.of(map(expanded, a["asked"])),
            Aspect(a["name"], _any_of(a["said"])),
        )
        for a in table("aspects.toml")["aspect"]
    )


# Whoever speaks of these asks of them, whoever else is asked for: 账号忘了找谁重置.
_ALWAYS = ("access", "look", "schooling")
# 几级部署 asks which tier, and counts no levels.
_TIER = re.compile("几级的?(?:任务|部署)")
# 花费放进哪一级的预算 asks whose budget, and no sum.
_WHOSE_BUDGET = re.compile("哪一?级的?(?:财政|预算|政府)")


def find_aspects(text: str) -> tuple[Aspect, ...]:
    """The aspects that a folded question asks for.

    >>> [aspect.name for aspect in find_aspects("占道摆摊一般罚多少钱")]
    ['money']
    """
    who_or_when = _WHO_OR_WHEN.search(text) is not None
    return tuple(
        _besides_what_is_stated(replace(aspect, words=span.of(text)), text)
        for words, aspect in _aspects()
        if (span := next(words.find(text), None))
        and not (who_or_when and aspect.name not in _ALWAYS and _is_only_told(words, text))
        and not (aspect.name.endswith("级") and _TIER.search(text))
        and not (aspect.name == "money" and _WHOSE_BUDGET.search(text))
    )


def _besides_what_is_stated(aspect: Aspect, text: str) -> Aspect:
    """每人60学时，其中公共法律知识占几学时: of the whole, which is stated, a part is asked for."""
    part = aspect.measures and pattern("measures.toml", "part_asked").search(text)
    stated = quantities(text) if part else ()
    known = tuple(q.value for q in stated if q.measure in aspect.measures)
    return replace(aspect, known=known) if known else aspect


def _is_only_told(words: "Words | _Pattern", text: str) -> bool:
    """Whether the words stand in what is told, and not in what is asked for.

    So where a question asks who or when, goes on behind them in the same clause, and has no word
    of asking on either side: 群众打电话反映的事，谁来管; who helps fined companies mend their ways.
    """
    if isinstance(words, _Pattern):
        return False
    return all(_is_told(text, span) for span in words.find(text))


def _is_told(text: str, span: Span) -> bool:
    if text.startswith(("who ", "whose "), span.start):
        # Who won the contest: the words ask themselves.
        return False
    before = _CLAUSE_END.split(text[: span.start])[-1]
    behind = _CLAUSE_END.split(text[span.end :])[0]
    near = f"{before[-_NEAR:]} {text[span.start : span.end]} {behind[:_NEAR]}"
    # Penalty for officers who are late: the words that open a note are what it asks for.
    return bool(text[: span.start].strip()) and len(behind.strip()) > 1 and not _ASKS.search(near)
