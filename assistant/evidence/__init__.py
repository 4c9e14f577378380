"""A query becomes findings: by number, by filter, by subject, or of the notice itself.

:mod:`assistant.evidence.finder` decides which way a query goes; each package is one way.
"""
