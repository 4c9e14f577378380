"""The index as LangChain knows it: a question in, ``Document`` values out."""

from collections.abc import Collection
from typing import Any

from langchain_core.callbacks import CallbackManagerForRetrieverRun
from langchain_core.documents import Document
from langchain_core.retrievers import BaseRetriever
from pydantic import ConfigDict

from corpus.model import Record, Role
from index.subject import Match, Subject

ROLES: tuple[Role, ...] = ("lead", "responsible", "acting", "standing")


class NoticeRetriever(BaseRetriever):
    """Finds records by subject. ``ids`` limits the search to those records.

    A Document's content is a record's text; its metadata are the record's fields and
    ``score``, flat and fit for JSON.
    """

    model_config = ConfigDict(arbitrary_types_allowed=True)

    subject: Subject
    ids: tuple[str, ...] | None = None
    limit: int = 10

    def ranked(
        self, query: str, ids: Collection[str] | None = None, limit: int = 10
    ) -> tuple[tuple[Record, float], ...]:
        """The best records for ``query`` with their scores, best first."""
        return tuple((found.record, found.score) for found in self.matches(query, ids, limit))

    def matches(
        self, query: str, ids: Collection[str] | None = None, limit: int = 10
    ) -> tuple[Match, ...]:
        """What :meth:`ranked` gives, each with its scores by words and by meaning."""
        return self.subject.matches(query, ids, limit)

    def _get_relevant_documents(
        self,
        query: str,
        *,
        run_manager: CallbackManagerForRetrieverRun,  # noqa: ARG002  # LangChain's signature
    ) -> list[Document]:
        found = self.ranked(query, self.ids, self.limit)
        return [document(record, score) for record, score in found]


def document(record: Record, score: float) -> Document:
    """A record as a LangChain Document."""
    return Document(page_content=record.text, metadata={**_fields(record), "score": score})


def _fields(record: Record) -> dict[str, Any]:
    fields = {name: getattr(record, name) for name in ("id", "notice", "kind", "number")}
    fields |= {"title": record.title, "tier": record.tier, "source": record.source}
    fields["headings"] = list(record.headings)
    fields |= {f"{role}_units": list(record.names_as(role)) for role in ROLES}
    fields["deadlines"] = [due.text for due in record.deadlines]
    fields["deadline_ends"] = [due.end.isoformat() for due in record.deadlines if due.end]
    fields["spans"] = [f"{span.start}-{span.end}" for span in record.spans]
    return fields
