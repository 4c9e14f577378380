"""Checking what a language model says: a sentence is a list of claims, and each is proven.

- :mod:`marked`: an answer is cut into sentences, each with the marks of what it cites
- :mod:`naming`: units, times, items, quotations and places in a sentence
- :mod:`fields`: who leads, by when, how many: claims on a record's fields
- :mod:`cited`: which of the cited records a name means
- :mod:`extracts`: whatever else a Chinese sentence says must be the record's own words
- :mod:`chinese`, :mod:`english`: how a sentence of either language is made of these
- :mod:`checker`: all of them together
"""
