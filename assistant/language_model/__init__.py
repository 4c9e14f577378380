"""An optional language model: it may read and phrase, and states no fact of its own.

Off by default. What it says passes :mod:`assistant.language_model.sentences`, sentence by
sentence, before anyone sees it.
"""
