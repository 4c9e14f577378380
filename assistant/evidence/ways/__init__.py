"""The ways to an answer, each tried in the order that :mod:`assistant.evidence.finder` states.

A way takes a query and the means of one index, and gives what it finds, or ``None`` where the
query does not go that way.
"""
