"""Of places none of which is asked about more than others, those that say a matter best."""

from collections.abc import Callable, Iterable, Mapping

from assistant.evidence.matter.nearness import Nearness
from assistant.evidence.matter.overlap import Overlap
from assistant.query import Query
from corpus.model import Record
from index.subject import Match

# Another place answers too where it says this much as well as the place that says it best.
ALSO = 0.75
# … and where nobody says what is asked, or says it in the question's words, one this close to it.
NEARLY = 0.85
# Below this share of its words nobody says a matter in them: then closeness tells more.
HARDLY_SAID = 0.5
_LEAST_TERM = 3


def saying_it_best(
    query: Query,
    enough: Mapping[str, Match],
    overlap: Overlap,
    holds: Callable[[Query, Record], bool],
) -> list[Match]:
    """Which of the matches that are near ``enough`` answer, by place, the best first.

    ``holds`` tells whether a record says what is asked of it. Empty where nothing is near.
    """
    if not enough:
        return []
    # “粤执法”: of several notices the one that says the very term is meant. Where the question
    # has no quotation marks, terms of one notice alone count: 三项制度 may be spelt out elsewhere.
    own = (t for t in overlap.quoted_in(query.subject) if _of_one(t, enough, overlap))
    terms = tuple(term for term in (*query.terms, *own) if len(term) >= _LEAST_TERM)
    saying = {p: m for p, m in enough.items() if any(t in m.record.text for t in terms)}
    enough = saying or enough
    nearness = Nearness(overlap)
    near = {place: nearness.of(query.subject, match) for place, match in enough.items()}
    shares = {p: overlap.share_of(query.subject, m.record) for p, m in enough.items()}
    most = max(shares.values())
    least = NEARLY * max(near.values()) if most < HARDLY_SAID else max(near.values()) + 1
    order = sorted(enough, key=lambda place: -shares[place])
    chosen = [p for p in order if shares[p] >= ALSO * most or near[p] >= least]
    if not any(holds(query, enough[place].record) for place in chosen):
        # None of them says who or when: another place may that says the matter nearly as well.
        nearest = max(near[place] for place in chosen)
        nearly = [p for p in enough if near[p] >= NEARLY * nearest]
        chosen = [p for p in nearly if holds(query, enough[p].record)] or chosen
    return [enough[place] for place in chosen]


def _of_one(term: str, places: Iterable[str], overlap: Overlap) -> bool:
    return sum(overlap.says(term, (place,)) for place in places) == 1
