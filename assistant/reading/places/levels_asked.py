"""Which of several notices is of a rank, as a question asks it: 哪一份是地级市出的, 市里那份."""

import re
from collections.abc import Iterator

from assistant.reading.words.lexicon import table


def which_of_level() -> Iterator[tuple[str, "re.Pattern[str]"]]:
    """How a question asks which of several notices is of a level: 哪一份是地级市出的."""
    asked = table("places.toml")["of_level"]
    for level, words in asked["words"].items():
        named = f"(?:{'|'.join(words)})"
        yield level, re.compile("|".join(p.replace("{level}", named) for p in asked["which"]))


# … where no place is spoken of.
ALONE = tuple(
    (level, re.compile("|".join(words)))
    for level, words in table("places.toml")["of_level"]["alone"].items()
)
