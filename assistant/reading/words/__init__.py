"""Words and patterns: what people say, in the TOML files of this folder, and how it is found.

Who does not program extends the assistant here: each file says at its top what its lists mean.
"""
