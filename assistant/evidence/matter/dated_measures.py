"""When a measure itself says when: 2023年底前，全省普遍建立行政裁量权基准制度."""

from collections.abc import Sequence

from assistant.evidence.matter.overlap import Overlap
from assistant.evidence.matter.sentences import dated_sentences
from assistant.query import Query
from index.subject import Match

# A dated sentence says a matter better than a task where it says this much more of it, 0 to 1.
CLEARLY_MORE = 0.2


def dated_in_its_measure(
    query: Query, task: Match, found: Sequence[Match], overlap: Overlap
) -> Match:
    """The measure that a task comes from, where only its own words date the matter; else the task.

    Of 什么时候普遍建立基准制度 a task says who draws benchmarks up, and the measure until when
    they are to be everywhere. ``found`` are the matches of the same search; where a unit or a
    part is asked about, the task stays.
    """
    source = next((match for match in found if match.record.id == task.record.source), None)
    of_units = query.asks("who", "lead", "responsible") or query.units
    if source is None or not query.asks("when") or of_units or query.parts:
        return task
    said = overlap.share_of(query.subject, task.record)
    place = source.record.notice
    shares = (overlap.share(query.subject, w, place) for w in dated_sentences(source.record))
    return source if max(shares, default=0.0) >= said + CLEARLY_MORE else task
