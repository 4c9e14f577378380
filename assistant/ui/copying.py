"""An answer as plain text for other people's documents: what it says, and where it stands."""

from assistant.model import Answer, Citation
from assistant.ui.items import Library, label
from assistant.ui.texts import Texts


def answer_words(answer: Answer, asked: str, library: Library, texts: Texts) -> str:
    """The question, the direct answer, who wrote it if a model did, and each source's words."""
    sources = [
        _source(number, citation, library, texts)
        for number, citation in enumerate(answer.citations, 1)
    ]
    # Whoever gets the words should know that a model wrote them.
    written = [answer.note, ""] if answer.phrased_by == "model" else []
    return "\n".join([asked, "", answer.direct, "", *written, texts.say("source"), *sources])


def _source(number: int, citation: Citation, library: Library, texts: Texts) -> str:
    """[1] 甘肃省 任务27（甘政办发〔2023〕94号）：“…”."""
    notice = citation.notice
    place = library.place(notice, texts.language)
    item = texts.say("place_and_item", place=place, item=label(citation.record, texts))
    inside = notice.document_number or notice.title
    if notice.status == "draft":
        inside = texts.say("enumeration").join((inside, texts.say("draft")))
    brackets = texts.say("brackets", inside=inside)
    return (
        f"[{number}] {item}{brackets}{texts.say('quoted', words=' '.join(citation.quote.split()))}"
    )
