"""The checker's door: a question is read, its claim proven, its form looked at."""

import re
from collections.abc import Callable, Sequence
from functools import cache

from assistant.quiz.check import places, texts, when, who
from assistant.quiz.check.case import Case
from assistant.quiz.check.form import look_at_form, look_at_sources, look_at_words
from assistant.quiz.check.looking import plain
from assistant.quiz.check.units import knowledge
from assistant.quiz.model import Question
from corpus.model import Notice

_PROVERS: dict[str, Callable[[Case], None]] = {
    "who": who.prove_who,
    "named": who.prove_named,
    "contact": who.prove_who,
    "opinion": who.prove_who,
    "consult_true": texts.prove_under,
    "consult_told": texts.prove_told,
    "consult": texts.prove_under,
    "which_task": who.prove_which_task,
    "both": who.prove_both,
    "short_who": who.prove_short_who,
    "told": texts.prove_told,
    "same": texts.prove_same,
    "which_item": who.prove_which_item,
    "who_each": who.prove_who_each,
    "when": when.prove_when,
    "which_due": when.prove_which_due,
    "under": texts.prove_under,
    "under_each": texts.prove_under_each,
    "hours": texts.prove_hours,
    "gap_places": texts.prove_gap_places,
    "gap": texts.prove_gap,
    "listed": texts.prove_listed,
    "quote": texts.prove_quote,
    "term": places.prove_term,
    "term_both": places.prove_term_both,
    "place": places.prove_place,
    "place_each": places.prove_place_each,
    "extreme": when.prove_extreme,
    "equal": when.prove_which_due,
    "before": when.prove_before,
    "earlier": when.prove_earlier,
    "dates_each": when.prove_dates_each,
    "order": when.prove_order,
    "past": when.prove_past,
    "past_true": when.prove_past,
    "days": when.prove_days,
    "days_each": when.prove_days,
    "short_task": texts.prove_short_task,
    "short_item": texts.prove_short_item,
    "short_places": when.prove_short_times,
    "short_compare": when.prove_short_times,
    "short_apply": when.prove_short_apply,
}


@cache
def _patterns() -> dict[str, "re.Pattern[str]"]:
    return {name: re.compile(text) for name, text in knowledge()["patterns"].items()}


@cache
def claim(stem: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    """What a stem claims and its parts; an empty name where no pattern fits all of it."""
    said = plain(stem)
    for name, pattern in _patterns().items():
        match = pattern.fullmatch(said)
        if match:
            return name, tuple((k, v) for k, v in match.groupdict().items() if v is not None)
    return "", ()


def verdict(question: Question, notices: Sequence[Notice]) -> tuple[str, ...]:
    """Why a question is not proven by the notices, in Chinese; nothing where it is."""
    name, parts = claim(question.stem)
    case = Case(question, name, dict(parts), notices)
    look_at_form(case)
    if name:
        _PROVERS[name](case)
        look_at_sources(case)
    else:
        case.doubt("unread")
    look_at_words(case)
    return tuple(case.doubts)
