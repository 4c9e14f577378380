"""The parts of a notice in one sentence: how many there are, and what they are called."""

from assistant.compose.items import place_piece
from assistant.compose.pieces import Piece, Pieces, computed, joined, say
from assistant.findings import NoticeOutline
from corpus.model import Notice


def outline_sentence(found: NoticeOutline, notice: Notice) -> Pieces:
    """How many parts, below which one, and the label of each."""
    language = found.query.language
    place = place_piece(notice, language)
    titles = joined(language, ((_label(notice, s.label),) for s in found.sections), "semicolon")
    asked = found.query.outline
    if asked and asked.nth is not None:
        return say(language, "outline_one", place=place, titles=titles)
    if asked and asked.extreme:
        held = computed(len(found.sections[0].records()))
        return say(language, f"outline_{asked.extreme}", place=place, count=held, titles=titles)
    count = computed(len(found.sections))
    if found.within:
        within = _label(notice, found.within)
        return say(
            language, "outline_within", place=place, within=within, count=count, titles=titles
        )
    of_table = any(r.kind == "task" for s in found.sections for r in s.records())
    key = "outline_table" if of_table else "outline_body"
    return say(language, key, place=place, count=count, titles=titles)


def _label(notice: Notice, label: str) -> Piece:
    return Piece(kind="fact", text=label, shown=label, record=notice.about.id)
