"""What one notice's measures are called that another's are not; or that this cannot be told."""

from collections.abc import Mapping

from assistant.compose.items import item_name, place_piece
from assistant.compose.pieces import Pieces, computed, frame, frames, joined, say
from assistant.findings import TitleComparison
from corpus.model import Notice


def difference_sentence(found: TitleComparison, held: Mapping[str, Notice]) -> Pieces:
    """Which titles one notice has alone, where titles tell it; else what could be compared."""
    language = found.query.language
    has = held[found.has]
    other = joined(language, ((place_piece(held[i], language),) for i in found.others))
    place = place_piece(has, language)
    if not found.linked:
        names = (
            item_name(record, has, language, titled=True)
            for record in dict.fromkeys(record for record, _ in found.same)
        )
        same = joined(language, names)
        key = "unlike_some" if same else "unlike_none"
        return say(language, key, place=place, other=other, **({"items": same} if same else {}))
    records = [record for record, _ in found.same] + list(found.only)
    many = "one" if len(found.only or records) == 1 else "counted"
    counted = frame(frames(language)[f"{many}_measure"])
    if not found.only:
        count = computed(len(records))
        return say(language, "titles_all", place=place, other=other, count=count, counted=counted)
    only = joined(language, (item_name(r, has, language, titled=True) for r in found.only))
    count = computed(len(found.only))
    return say(
        language, "titles_only", place=place, other=other, count=count, counted=counted, items=only
    )
