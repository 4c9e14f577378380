"""The views that the navigation leads to, and what the frame needs to know of each.

A view lays out its own parts within a column of its own and connects their events; the frame
shows one view at a time. An element with ``data-source="gansu/task/27"`` opens that record's
notice beside it, in any view (see ``reader``).
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import gradio as gr

from assistant.ui.texts import Texts

# The address of a view is "#" and its name, and a text names it; the first is shown at first.
VIEWS = (
    ("chat", "view_chat"),
    ("obligations", "view_obligations"),
    ("quiz", "view_quiz"),
    ("notices", "view_notices"),
)

# Gradio lists every event for programs to call unless it is told not to.
UNLISTED: dict[str, Any] = {
    "api_visibility": "private",
    "queue": False,
    "show_progress": "hidden",
}
# How our own HTML looks is said in our style sheets alone.
PLAIN: dict[str, Any] = {"apply_default_css": False, "padding": False}


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """The parts of a view that hold words, and what each shows in a language.

    ``renews`` is a part whose script triggers ``renewed`` when other notices are loaded.
    """

    parts: tuple[gr.Component, ...]
    worded: Callable[[Texts], tuple[object, ...]]
    renews: gr.HTML | None = None
