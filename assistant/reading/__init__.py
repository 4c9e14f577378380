"""A question becomes a :class:`~assistant.query.Query`: grammar over the notices' own words.

Each package finds one sort of thing in the question (numbers, places, units, times, what is
wanted), :mod:`assistant.reading.reader` puts them together, and what nobody took is the
subject. What people say stands in the TOML files of :mod:`assistant.reading.words`.
"""
