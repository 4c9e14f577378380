"""A wish for words is met by a model, sentence by proven sentence; or not at all."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from assistant.language_model.connection import LanguageModel, Limit, ModelError
from assistant.language_model.prompts import writing
from assistant.language_model.sentences.checker import complaint
from assistant.language_model.sentences.marked import Sentence, sentences_in
from assistant.language_model.sentences.naming import Source, times
from assistant.language_model.texts import line
from assistant.language_model.wishes import WordsWish
from assistant.model import Citation, Language
from corpus.model import Record
from corpus.text import fold, squeezed

# So many items a model writes about at once; of a reminder's those that are due next.
MOST_ITEMS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrased:
    """Words of the model, all proven; or, where ``text`` is empty, none. ``note`` says which."""

    text: str
    note: str


def phrased(
    wish: WordsWish,
    citations: Sequence[Citation],
    language: Language,
    *,
    addressee: str | None,
    model: LanguageModel,
    limit: Limit,
    today: date,
) -> Phrased:
    """What the model writes about the cited records.

    ``addressee`` is the full name of the unit that a reminder is for. Whatever goes wrong,
    the text is empty and the note says why.
    """
    order = _due_next(citations, today) if wish.kind == "remind" else list(citations)
    if not order or (len(order) > MOST_ITEMS and wish.kind != "remind"):
        return Phrased(text="", note=line(language, "too_many"))
    # The marks are those that the page puts on its sources.
    numbered = {citation.record.id: n for n, citation in enumerate(citations, start=1)}
    sources = [
        Source(mark=numbered[c.record.id], record=c.record, notice=c.notice)
        for c in order[:MOST_ITEMS]
    ]
    try:
        written = model.write(writing(wish, sources, language, addressee), limit)
    except ModelError as error:
        return Phrased(text="", note=line(language, error.reason))
    return proven(written, wish, sources, language, addressee)


def proven(
    written: str,
    wish: WordsWish,
    sources: Sequence[Source],
    language: Language,
    addressee: str | None,
) -> Phrased:
    """The sentences of ``written`` that are proven, if they hold what was asked."""
    every = tuple(sentences_in(written))
    kept = [s for s in every if complaint(s, sources, language, addressee) is None]
    dropped = len(every) - len(kept)
    # Who is wrong in most sentences is not trusted in the others.
    if len(kept) <= dropped:
        return Phrased(text="", note=line(language, "unproven"))
    if not all(_holds(wish, source, _citing(kept, source, sources)) for source in sources):
        return Phrased(text="", note=line(language, "lacking"))
    # A reminder is a list of items, an explanation one run of sentences.
    between = "\n" if wish.kind == "remind" else "" if language == "zh" else " "
    text = between.join(sentence.shown for sentence in kept)
    name = "dropped" if dropped else "by_model_draft" if wish.kind == "remind" else "by_model"
    return Phrased(text=text, note=line(language, name, count=dropped))


def _due_next(citations: Sequence[Citation], today: date) -> list[Citation]:
    """Those whose time comes next first; those past their date behind, the latest of them first."""

    def nearness(citation: Citation) -> tuple[int, int]:
        ends = [due.end for due in citation.record.deadlines if due.end]
        ahead = [(end - today).days for end in ends if end >= today]
        if ahead:
            return 0, min(ahead)
        return (2, (today - max(ends)).days) if ends else (1, 0)

    return sorted(citations, key=nearness)


def _citing(kept: Sequence[Sentence], source: Source, sources: Sequence[Source]) -> str:
    """What the kept sentences say of one source, folded."""
    alone = len(sources) == 1
    return squeezed(
        fold(" ".join(s.shown for s in kept if source.mark in s.marks or (alone and not s.marks)))
    )


def _holds(wish: WordsWish, source: Source, said: str) -> bool:
    """Whether what is said of a record holds what the wish asks, as far as the record has it."""
    record = source.record
    if not said:
        return False
    if "who" in wish.asks and not _says_who(record, said):
        return False
    return "when" not in wish.asks or _says_when(record, said)


def _says_who(record: Record, said: str) -> bool:
    """All lead units, or where there are none all in the bracket; else somebody who acts."""
    named = record.names_as("lead") or record.names_as("responsible")
    if named:
        return all(fold(squeezed(name)) in said for name in named)
    acting = record.names_as("acting")
    return not acting or any(fold(squeezed(name)) in said for name in acting)


def _says_when(record: Record, said: str) -> bool:
    """Every deadline, in the record's words or by its day."""
    days = {time.end for name in times(said) for time in name.times}
    return all(
        squeezed(fold(due.text)) in said or due.end in days or (due.ongoing and "长期坚持" in said)
        for due in record.deadlines
    )
