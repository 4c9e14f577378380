"""The assistant's abilities for other programs: as LangChain tools, over MCP, and over HTTP.

``abilities`` says what can be asked and what comes back; ``langchain_tools`` and ``mcp_server``
are doors to it, and the page has a third one (``assistant.ui.programs``). Every door gives the
same JSON; none of them adds anything of its own.
"""
