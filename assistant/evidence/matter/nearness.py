"""Whether a record is near enough to a question's subject to speak of it.

What it says of the subject's words, and its cosine, are added: words that no notice has count
against it, and so does what the model finds far away.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from assistant.evidence.matter.overlap import Overlap
from corpus.catalogue import shipped
from corpus.model import Record
from index.subject import Match

# From here on an item of a notice that the model was trained with speaks of the subject.
# Measured with a model that had not seen the questions: of 288 right answers 2 lie below it, of
# 59 to questions about other things 35.
FLOOR = 0.48
# The same of other notices, and of what a notice says of itself: there the cosines are lower.
# Measured on 66 questions to six public notices.
FLOOR_OF_OTHERS = 0.34
# So much of the floor is enough of several places at once: some of them may say it less closely.
WITH_OTHERS = 0.60
# … and so much of a record that is pointed at, by the talk so far or by its part.
POINTED_AT = 0.70
# From this share of it on what is too far to answer is at least worth naming as the nearest.
WORTH_NAMING = 0.875


@dataclass(frozen=True, slots=True)
class Nearness:
    """Measures with ``overlap`` how much of a subject's words a record says."""

    overlap: Overlap

    def of(self, subject: str, match: Match) -> float:
        """The share that is said and the cosine, of English questions what is known of them."""
        said = self.overlap.share_of(subject, match.record)
        if subject.isascii():
            known = said * self.overlap.understood(subject) + match.meaning
            # The model knows no nurses: of "train nurses" it compares the training alone.
            return known * (1 - self.overlap.elsewhere(subject, match.record.notice))
        return said + match.meaning

    def enough(self, subject: str, match: Match, share: float = 1.0) -> bool:
        """Whether the match reaches this share of the floor."""
        return self.of(subject, match) >= share * _floor(match.record)

    def among(self, subject: str, matches: Iterable[Match]) -> tuple[Match, ...]:
        """The matches that are near enough."""
        return tuple(match for match in matches if self.enough(subject, match))


def _floor(record: Record) -> float:
    asked_of = record.kind != "notice" and record.notice in _trained_with()
    return FLOOR if asked_of else FLOOR_OF_OTHERS


@cache
def _trained_with() -> frozenset[str]:
    return frozenset(entry.id for entry in shipped())
