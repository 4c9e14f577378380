"""Which questions are made for a kind and a difficulty."""

from collections.abc import Callable, Iterator
from itertools import zip_longest

from assistant.quiz.make import cases, contents, gaps, places, times, units
from assistant.quiz.make.build import Order
from assistant.quiz.model import Difficulty, Kind, Question

Recipe = Callable[[Order], Iterator[Question]]

RECIPES: dict[tuple[Kind, Difficulty], tuple[Recipe, ...]] = {
    ("single", "recall"): (
        units.who_single, times.when_single, units.which_single, contents.under_single,
        gaps.gap_single, times.which_due,
    ),
    ("single", "distinguish"): (places.term_single, places.place_single, gaps.gap_single),
    ("single", "compare"): (
        times.extreme_single, times.which_due, units.which_single, contents.under_single,
    ),
    ("single", "apply"): (
        cases.past_single, cases.hours_single, units.who_single, contents.under_single,
    ),
    ("multiple", "recall"): (units.who_multiple, units.named_multiple, gaps.gap_listed),
    ("multiple", "distinguish"): (places.term_multiple,),
    ("multiple", "compare"): (
        times.equal_multiple, units.which_multiple, contents.told_multiple,
    ),
    ("multiple", "apply"): (
        cases.past_multiple, units.who_multiple, contents.told_multiple,
    ),
    ("truefalse", "recall"): (units.who_true, times.when_true, gaps.quote_true),
    ("truefalse", "distinguish"): (places.term_true,),
    ("truefalse", "compare"): (times.before_true, units.both_true, contents.same_true),
    ("truefalse", "apply"): (cases.past_true, units.opinion_true, contents.consult_true),
    ("blank", "recall"): (gaps.gap_blank,),
    ("blank", "distinguish"): (gaps.gap_places,),
    ("blank", "compare"): (times.earlier_blank,),
    ("blank", "apply"): (cases.days_blank, cases.hours_blank),
    ("matching", "recall"): (units.who_matching, contents.under_matching),
    ("matching", "distinguish"): (places.place_matching,),
    ("matching", "compare"): (times.dates_matching, units.who_matching, contents.under_matching),
    ("matching", "apply"): (cases.days_matching,),
    ("order", "recall"): (times.order_by_day,),
    ("order", "distinguish"): (places.order_places,),
    ("order", "compare"): (times.order_by_day,),
    ("order", "apply"): (cases.order_left,),
    ("short", "recall"): (contents.short_task, contents.short_item),
    ("short", "distinguish"): (places.short_places,),
    ("short", "compare"): (times.short_compare, units.short_who),
    ("short", "apply"): (cases.short_apply,),
}  # fmt: skip


def made(order: Order) -> Iterator[Question]:
    """Questions of the kind and difficulty asked for, the recipes in turn, in a random order."""
    recipes = order.shuffled(RECIPES[order.kind, order.difficulty])
    for round_ in zip_longest(*(recipe(order) for recipe in recipes)):
        yield from (question for question in round_ if question is not None)
