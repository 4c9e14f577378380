"""Adding notices on the page: files come in, what was read is shown, they can be removed again."""

from assistant.ui.adding.desk import Desk
from assistant.ui.adding.routes import add_routes
from assistant.ui.adding.view import adding_view

__all__ = ["Desk", "add_routes", "adding_view"]
