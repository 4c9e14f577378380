"""Whether a sentence of a language model may be shown."""

from collections.abc import Sequence

from assistant.language_model.sentences.chinese import ChineseSentence
from assistant.language_model.sentences.english import EnglishSentence
from assistant.language_model.sentences.marked import Sentence, is_unsafe
from assistant.language_model.sentences.naming import Source
from assistant.model import Language


def complaint(
    sentence: Sentence, sources: Sequence[Source], language: Language, you: str | None = None
) -> str | None:
    """Why a sentence is not proven by the records that it cites; ``None`` where it is.

    ``sources`` are all records that the model was given; of one alone the mark may be left out.
    ``you`` is the full name of the unit that the sentence speaks to, where it speaks to one.
    """
    if is_unsafe(sentence.shown):
        return "an address, markup or unseen characters"
    known = {source.mark: source for source in sources}
    if unknown := [mark for mark in sentence.marks if mark not in known]:
        return f"there is no source {unknown[0]}"
    if not sentence.marks and len(sources) != 1:
        return "it cites nothing"
    kept_up = any(word in sentence.shown.lower() for word in ("长期坚持", "ongoing", "kept up"))
    reader = (ChineseSentence if language == "zh" else EnglishSentence)(
        sources=sources, you=you, kept_up=kept_up
    )
    for segment in sentence.segments:
        marks = segment.marks or (tuple(known) if len(known) == 1 else ())
        if not marks:
            return f"“{segment.text}” cites nothing"
        if said := reader.complaint(segment.text, [known[mark] for mark in marks]):
            return said
    return None
