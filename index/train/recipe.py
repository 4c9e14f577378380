"""Every figure that was chosen for the training, in one place."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """What the training may vary. The defaults made the model that ships."""

    seed: int = 7
    dimensions: int = 256

    # Tokens: single characters and Chinese words up to a length, English words.
    longest_word: int = 2
    rarest_chinese: int = 8
    rarest_english: int = 2

    # First vectors: words beside each other, weighed and condensed.
    window: int = 5
    context_power: float = 0.75
    frequency_weight: float = 1e-4

    # Contrastive training.
    epochs: int = 2
    batch: int = 1024
    group: int = 64
    rate: float = 0.003
    scale: float = 10.0
    drop_shared: float = 0.3
    drop_any: float = 0.1

    # How often a pair of each kind is seen in an epoch.
    times_questions: int = 3
    times_parallel: int = 3
    times_glossary: int = 2
    times_synonyms: int = 2
    times_notices: int = 1
    times_reworded: int = 2
    times_glossed: int = 2
    times_notices_said: int = 1
    times_asked: int = 5
