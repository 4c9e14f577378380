"""The abilities as an MCP server: tools with schemas for what goes in and what comes out.

Which transport carries it (stdio, HTTP) is not known here. A call runs in a thread, so that
others are served meanwhile; one that is cancelled is answered at once, and what its thread
still finds is dropped. Neither questions nor what they lead to are written to a log.
"""

from functools import cache
from typing import Any

import anyio
import anyio.to_thread
import mcp_types as types
from mcp.server.context import ServerRequestContext
from mcp.server.lowlevel import Server
from mcp.shared.exceptions import MCPError
from pydantic import TypeAdapter

from assistant.doors.abilities import INSTRUCTIONS, Abilities, Ability, Outcome
from assistant.doors.errors import told

NAME = "plan-assistant"
_AT_ONCE = 8


def mcp_server(abilities: Abilities, version: str) -> Server[Any]:
    """A server that offers the abilities as tools."""
    offered = {ability.name: ability for ability in abilities.every()}
    limiter = cache(lambda: anyio.CapacityLimiter(_AT_ONCE))

    async def list_tools(
        context: ServerRequestContext[Any], params: types.PaginatedRequestParams | None
    ) -> types.ListToolsResult:
        del context, params  # they all go on one page, whoever asks
        return types.ListToolsResult(tools=[_tool(ability) for ability in offered.values()])

    async def call_tool(
        context: ServerRequestContext[Any], params: types.CallToolRequestParams
    ) -> types.CallToolResult:
        del context  # nobody is told apart
        ability = offered.get(params.name)
        if ability is None:
            known = ", ".join(offered)
            raise MCPError(types.INVALID_PARAMS, f"Unknown tool {params.name[:60]!r}: {known}.")
        return await anyio.to_thread.run_sync(
            _carried_out, ability, params.arguments or {}, abandon_on_cancel=True, limiter=limiter()
        )

    return Server(
        NAME,
        version=version,
        title="实施方案问答助手 Plan assistant",
        instructions=INSTRUCTIONS,
        on_list_tools=list_tools,
        on_call_tool=call_tool,
    )


def _tool(ability: Ability) -> types.Tool:
    return types.Tool(
        name=ability.name,
        title=ability.title,
        description=ability.description,
        input_schema=ability.arguments.model_json_schema(),
        output_schema=TypeAdapter(ability.result).json_schema(),
        annotations=types.ToolAnnotations(
            title=ability.title,
            read_only_hint=True,
            destructive_hint=False,
            idempotent_hint=True,
            open_world_hint=False,
        ),
    )


def _carried_out(ability: Ability, given: dict[str, Any]) -> types.CallToolResult:
    """The result of a call; an error is a result, too, so that a model reads the remedy."""
    try:
        return _result(ability(given))
    except Exception as error:
        return _failed(told(ability.name, error))


def _result(outcome: Outcome) -> types.CallToolResult:
    return types.CallToolResult(
        content=[types.TextContent(type="text", text=outcome.text)],
        structured_content=dict(outcome.content),
    )


def _failed(words: str) -> types.CallToolResult:
    return types.CallToolResult(content=[types.TextContent(type="text", text=words)], is_error=True)
