"""The abilities as LangChain tools, for agents and chains.

A tool's content is text for the model; its artifact is the JSON object with all citations.
Arguments that do not fit come back as the tool's answer, so that the model can try again.
"""

from typing import Any

from langchain_core.tools import BaseTool, StructuredTool, ToolException
from pydantic import ValidationError

from assistant.doors.abilities import Abilities, Ability
from assistant.doors.arguments import complaint
from assistant.doors.errors import told


def tools(abilities: Abilities) -> list[BaseTool]:
    """A tool for each ability."""
    return [_tool(ability) for ability in abilities.every()]


def _tool(ability: Ability) -> BaseTool:
    def carried_out(**given: Any) -> tuple[str, dict[str, Any]]:
        try:
            outcome = ability(given)
        except Exception as error:
            raise ToolException(told(ability.name, error)) from error
        return outcome.text, dict(outcome.content)

    def misfit(error: Any) -> str:
        # LangChain's type also names an older pydantic's error, which these arguments never raise.
        assert isinstance(error, ValidationError)
        return complaint(error, ability.arguments)

    return StructuredTool.from_function(
        carried_out,
        name=ability.name,
        description=ability.description,
        args_schema=ability.arguments,
        response_format="content_and_artifact",
        handle_tool_error=True,
        handle_validation_error=misfit,
    )
