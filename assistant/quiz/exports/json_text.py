"""A paper as JSON; the form is stable, and other programs may rely on it."""

import json
from typing import Any

from assistant.quiz.model import Paper, Question, Source
from corpus.export import pair


def text(paper: Paper) -> str:
    """The paper as one JSON object, indented."""
    return json.dumps(paper_object(paper), ensure_ascii=False, indent=1) + "\n"


def paper_object(paper: Paper) -> dict[str, Any]:
    """Seed, version and questions."""
    return {
        "seed": paper.wanted.seed,
        "version": paper.version,
        "questions": [question_object(question) for question in paper.questions],
    }


def question_object(question: Question) -> dict[str, Any]:
    """A question; ``citation`` is the first of ``citations``."""
    cited = [_cited(source) for source in question.sources]
    return {
        "id": question.id,
        "kind": question.kind,
        "stem": question.stem,
        "items": list(question.items),
        "options": list(question.options),
        "key": list(question.key),
        "explanation": question.explanation,
        "asks": question.asks,
        "difficulty": question.difficulty,
        "topic": question.topic,
        "citation": cited[0],
        "citations": cited,
        "doubts": list(question.doubts),
    }


def _cited(source: Source) -> dict[str, Any]:
    return {
        "record": source.record,
        "document_number": source.document_number,
        "label": source.label,
        "draft": source.draft,
        "quote": source.quote,
        "spans": [pair(span) for span in source.spans],
        "proof": [pair(span) for span in source.proof],
    }
