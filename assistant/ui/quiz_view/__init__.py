"""The view of question papers (出题): made, looked through, changed, taken, handed out."""

from assistant.ui.quiz_view.view import quiz_view

__all__ = ["quiz_view"]
