"""An answer as the JSON object that the command line and other programs get."""

from typing import Any

from assistant.model import Answer, Citation
from corpus.export import deadline_object, pair


def answer_object(answer: Answer, identifier: str | None = None) -> dict[str, Any]:
    """The answer's JSON object; ``identifier`` is the question's own, where it has one."""
    return {
        "id": identifier,
        "question": answer.question,
        "language": answer.language,
        "kind": answer.kind,
        "direct": answer.direct,
        "text": answer.text,
        "citations": [citation_object(citation) for citation in answer.citations],
        "related": list(answer.related),
        "options": [
            {"label": o.label, "record": o.record, "question": o.question} for o in answer.options
        ],
        "phrased_by": answer.phrased_by,
        "note": answer.note,
    }


def citation_object(citation: Citation) -> dict[str, Any]:
    """A citation with the cited fields and the places where they stand."""
    record = citation.record
    return {
        "record": record.id,
        "notice": record.notice,
        "document_number": citation.notice.document_number,
        "kind": record.kind,
        "number": record.number,
        "lead_units": list(record.names_as("lead")),
        "responsible_units": list(record.names_as("responsible")),
        "acting_units": list(record.names_as("acting")),
        "standing_units": list(record.names_as("standing")),
        "deadlines": [deadline_object(due) for due in record.deadlines],
        "quote": citation.quote,
        "spans": [pair(span) for span in citation.spans],
        "marked": [pair(span) for span in citation.marked],
        "evidence": {e.field: [pair(span) for span in e.spans] for e in citation.evidence},
        "file": citation.notice.file,
        "pages": list(citation.notice.pages_of(citation.spans)),
        "unsure": [problem.message for problem in citation.notice.problems_of(record)],
    }
