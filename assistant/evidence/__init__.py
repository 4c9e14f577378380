"""A query becomes findings: by number, by filter, by subject, or of the notice itself.

:mod:`assistant.evidence.finder` holds the table of ways that a query may go, in their order;
``ways`` has each of them, and the other packages what they look into.
"""
