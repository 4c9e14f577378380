"""A question becomes a :class:`~assistant.query.Query`: grammar over the notices' own words.

Each module finds one sort of thing in the question (numbers, places, units, dates, what is
asked), :mod:`assistant.reading.reader` puts them together, and what nobody took is the
subject. What people say stands in the TOML files beside this one.
"""
