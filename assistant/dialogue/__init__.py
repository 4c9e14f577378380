"""A talk: what a turn leaves unsaid is taken from the turns before it.

:mod:`~assistant.dialogue.moves` tells what a turn does to the talk (it asks, it corrects the
last turn, it adds to a list or takes from it), :mod:`~assistant.dialogue.context` fills in what
it leaves unsaid. The words stand in ``dialogue.toml``.
"""
