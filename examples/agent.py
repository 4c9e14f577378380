"""An agent that asks the assistant through its tools; the chat model is one of your own."""

import os
from typing import Any

from langchain.agents import create_agent
from langchain.chat_models import init_chat_model

from assistant.answering import open_assistant
from assistant.doors.abilities import INSTRUCTIONS, Abilities
from assistant.doors.langchain_tools import tools
from index.home import default_home


def plan_agent(model: Any) -> Any:
    """An agent over the loaded notices, led by a chat model that can call tools."""
    abilities = Abilities(open_assistant(default_home(os.environ)))
    return create_agent(model, tools(abilities), system_prompt=INSTRUCTIONS)


if __name__ == "__main__":
    # Any OpenAI-compatible server; this one runs on the same machine.
    model = init_chat_model(
        "openai:qwen2.5-7b-instruct", base_url="http://localhost:8000/v1", api_key="none"
    )
    asked = {"role": "user", "content": "任务27谁牵头，什么时候完成？"}
    print(plan_agent(model).invoke({"messages": [asked]})["messages"][-1].text)
