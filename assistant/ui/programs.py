"""The page's door for programs: named endpoints that give the JSON of the contracts.

Gradio describes them at ``/gradio_api/info`` and on the page under ``?view=api``; nothing else
of the page is listed there. The page's password stands in front of them as of all else.
"""

from collections.abc import Callable
from inspect import signature
from typing import Any

import gradio as gr
from gradio.events import api

from assistant.doors.abilities import Abilities, Ability
from assistant.doors.errors import told

Texts = list[str]
# Gradio reads a default and never changes it.
NO_TEXTS: Texts = []


class Page(gr.Blocks):
    """A page that tells a program what its call lacks.

    Gradio's own words would repeat the call, question and all, and put it into the log.
    """

    def validate_inputs(self, block_fn: Any, inputs: list[Any]) -> None:
        """Raises :class:`gradio.Error` where there are too few values."""
        needed = len(block_fn.inputs)
        if len(inputs) < needed:
            names = ", ".join(signature(block_fn.fn).parameters) if block_fn.fn else ""
            raise gr.Error(
                f"{block_fn.name}: {needed} values are needed ({names}), {len(inputs)} came;"
                " null stands for one that is not wanted.",
                print_exception=False,
            )


def add_endpoints(abilities: Abilities) -> None:
    """The endpoints ``/ask``, ``/obligations`` and ``/quiz``, on the page being laid out."""
    offered = {ability.name: ability for ability in abilities.every()}
    _add("ask", offered["ask"], _ask)
    _add("obligations", offered["list_obligations"], _obligations)
    _add("quiz", offered["make_quiz"], _quiz)


def _add(name: str, ability: Ability, endpoint_of: Callable[..., Callable[..., Any]]) -> None:
    def carried_out(**given: Any) -> dict[str, Any]:
        try:
            said = {name: value for name, value in given.items() if value is not None}
            return dict(ability(said).content)
        except Exception as error:
            raise gr.Error(told(name, error), print_exception=False) from error

    api(
        endpoint_of(carried_out),
        api_name=name,
        api_description=_description(ability),
        queue=False,
    )


def _description(ability: Ability) -> str:
    """What it does, and what each argument means."""
    fields = ability.arguments.model_fields
    meanings = (f"- {name}: {field.description}" for name, field in fields.items())
    return "\n".join((ability.description, "", *meanings))


# Gradio reads an endpoint's arguments from a signature that is written out.
def _ask(carried_out: Callable[..., dict[str, Any]]) -> Callable[..., dict[str, Any]]:
    def ask(question: str, earlier: Texts = NO_TEXTS, today: str = "") -> dict[str, Any]:
        return carried_out(question=question, earlier=earlier, today=today)

    return ask


def _obligations(carried_out: Callable[..., dict[str, Any]]) -> Callable[..., dict[str, Any]]:
    def obligations(
        unit: str = "",
        places: Texts = NO_TEXTS,
        roles: Texts = NO_TEXTS,
        states: Texts = NO_TEXTS,
        due_from: str = "",
        due_to: str = "",
        today: str = "",
        language: str = "zh",
    ) -> dict[str, Any]:
        return carried_out(
            unit=unit,
            places=places,
            roles=roles,
            states=states,
            due_from=due_from,
            due_to=due_to,
            today=today,
            language=language,
        )

    return obligations


def _quiz(carried_out: Callable[..., dict[str, Any]]) -> Callable[..., dict[str, Any]]:
    def quiz(
        count: int = 10,
        seed: int = 0,
        places: Texts = NO_TEXTS,
        sections: Texts = NO_TEXTS,
        kinds: Texts = NO_TEXTS,
        difficulties: Texts = NO_TEXTS,
        without: Texts = NO_TEXTS,
        version: str = "",
    ) -> dict[str, Any]:
        return carried_out(
            count=count,
            seed=seed,
            places=places,
            sections=sections,
            kinds=kinds,
            difficulties=difficulties,
            without=without,
            version=version,
        )

    return quiz
