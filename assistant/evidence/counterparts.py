"""The record of another place on the same matter as a given one."""

from dataclasses import replace

from assistant.evidence.sentences import Sentences
from assistant.evidence.topics import Topics
from assistant.query import Query
from corpus.model import Record, joined
from index.register import Register


class Counterparts:
    """Finds what other notices say on a record's matter."""

    def __init__(self, register: Register, topics: Topics, sentences: Sentences) -> None:
        """Follow the links of ``register``; of several records ``topics`` finds the best."""
        self._register = register
        self._topics = topics
        self._sentences = sentences

    def of(self, query: Query, record: Record, place: str) -> Record | None:
        """The record of ``place`` on the same matter, by what of ``record`` is asked about."""
        wanted = replace(query, subject=self._matter(query, record), places=(place,))
        allowed = set(self._register.ids(self._topics.allowed(wanted, place)))
        near = [i for i, _ in self._register.similar(record.id)]
        near += [task.id for i in near for task in self._register.from_source(i)]
        alike = tuple(dict.fromkeys(i for i in near if i in allowed))
        tasks = [i for i in alike if "/task/" in i]
        if tasks and query.asks("who", "lead", "when") and not query.parts_in(place):
            alike = tuple(tasks)
        match = self._topics.best(wanted, place, alike, query.subject)
        match = match or self._topics.best(wanted, place)
        return match.record if match else None

    def _matter(self, query: Query, record: Record) -> str:
        """The sentences of a record that are asked about; its beginning where it is all of it."""
        if query.subject and record.kind != "task":
            spans = [s for sentence in self._sentences.answering(record, query) for s in sentence]
            notice = self._register.notice(record.notice)
            if spans and notice:
                return f"{query.subject} {joined(notice.text, spans)}"
        return f"{record.title or ''} {record.text[:80]}"
