"""Whether an item says what a question asks its text or its title to say."""

from assistant.query import Wording
from corpus.model import Record
from corpus.text import fold, squeezed

# What may close a text behind its last word.
_CLOSING = "。；，、：:.;”）"


def says(record: Record, wording: Wording) -> bool:
    """Whether a record meets a condition on its wording; without a title it meets none on that."""
    text = _told(record, wording)
    if not text:
        return False
    said = (_stands(_plain(words), text, wording) for words in wording.words)
    return (all(said) if wording.together else any(said)) != wording.denied


def _told(record: Record, wording: Wording) -> str:
    """What must say the words: all that an item says opens with its title."""
    title, text = _plain(record.title or ""), _plain(record.text)
    if wording.of == "title":
        return title
    return text.removeprefix(title).lstrip(_CLOSING) if wording.of == "body" else text


def _stands(words: str, text: str, wording: Wording) -> bool:
    if wording.at == "starts":
        return text.startswith(words)
    return text.rstrip(_CLOSING).endswith(words) if wording.at == "ends" else words in text


def _plain(text: str) -> str:
    return squeezed(fold(text)).lower()
