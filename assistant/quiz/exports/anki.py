"""A paper as an Anki package: one card a question; ids stay, so that a later paper updates them."""

import hashlib
import html
import tempfile
from datetime import UTC, date, datetime
from pathlib import Path

import genanki

from assistant.quiz.exports.labels import answer, citation, kind_name, labels, lettered, title
from assistant.quiz.model import Paper, Question

_FIELDS = ("stem", "options", "key", "explanation", "citation", "kind", "id")
# Anki tells note types by a number; this one is of our fields and never changes with them alone.
_MODEL = 1_607_392_319
_FRONT = '<p class="kind">{{kind}}</p><div class="stem">{{stem}}</div><div>{{options}}</div>'
_BACK = (
    '{{FrontSide}}<hr id="answer"><div class="key">{{key}}</div><p>{{explanation}}</p>'
    '<p class="source">{{citation}}</p>'
)
_STYLE = """
.card { font-size: 18px; line-height: 1.6; text-align: left; }
.kind, .source { color: #666; font-size: 14px; }
.key { font-weight: bold; }
"""


def package(paper: Paper, today: date) -> bytes:
    """The file's bytes; ``today`` is when its notes were changed, so that newer papers win."""
    deck = genanki.Deck(_number(title(paper)), title(paper))
    for question in paper.questions:
        deck.add_note(
            genanki.Note(
                model=_model(), fields=_fields(question),
                guid=genanki.guid_for(question.id), tags=_tags(question),
            )
        )  # fmt: skip
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "paper.apkg"
        midnight = datetime(today.year, today.month, today.day, tzinfo=UTC).timestamp()
        genanki.Package(deck).write_to_file(str(path), timestamp=midnight)
        return path.read_bytes()


def _model() -> genanki.Model:
    return genanki.Model(
        _MODEL,
        "plan-assistant",
        fields=[{"name": name} for name in _FIELDS],
        templates=[{"name": "1", "qfmt": _FRONT, "afmt": _BACK}],
        css=_STYLE,
    )


def _fields(question: Question) -> list[str]:
    items = [f"（{place}）{item}" for place, item in enumerate(question.items, start=1)]
    options = [f"{mark}. {option}" for mark, option in lettered(question.options)]
    return [
        _shown(question.stem),
        "<br>".join(map(_shown, (*items, *options))),
        "<br>".join(map(_shown, (answer(question), *_written_out(question)))),
        _shown(question.explanation),
        _shown(citation(question.sources)),
        kind_name(question.kind),
        question.id,
    ]


def _written_out(question: Question) -> tuple[str, ...]:
    """The right options' texts below their letters, so that a card needs no looking back."""
    lettered_kinds = ("single", "multiple", "matching", "order")
    return question.key if question.kind in lettered_kinds else ()


def _tags(question: Question) -> list[str]:
    """Kind, difficulty and notice; Anki allows no spaces in a tag."""
    difficulty = labels()["difficulties"][question.difficulty]
    return [kind_name(question.kind), difficulty, question.sources[0].notice]


def _number(words: str) -> int:
    """A number that stays the same for the same words, as large as Anki takes."""
    return int.from_bytes(hashlib.sha256(words.encode()).digest()[:4]) | 1 << 30


def _shown(text: str) -> str:
    return html.escape(text, quote=False).replace("\n", "<br>")
