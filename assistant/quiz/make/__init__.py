"""Questions out of records. Nothing here is shared with :mod:`assistant.quiz.check`."""
