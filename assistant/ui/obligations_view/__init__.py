"""The view of obligations (任务清单): who has to do what by when, chosen, shown and handed out."""

from assistant.ui.obligations_view.asked import Lists
from assistant.ui.obligations_view.view import obligations_view

__all__ = ["Lists", "obligations_view"]
