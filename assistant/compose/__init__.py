"""Findings become answers: typed pieces put into frames, never free text.

A frame (``frames.toml``) holds the words that are ours; whatever comes from a notice is a
piece that names its record, so that :mod:`assistant.check` can prove it.
"""
