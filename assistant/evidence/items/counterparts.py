"""The record of another place on the same matter as a given one."""

import re
from dataclasses import dataclass, replace

from assistant.evidence.matter.overlap import Overlap
from assistant.evidence.matter.sentences import Sentences
from assistant.evidence.matter.topics import Topics
from assistant.query import Query
from corpus.model import Record, joined
from index.register import Register
from index.subject import Match

# Below this, what the words of two records have in common is the language of all notices. Of 105
# follow-ups that name another place none was answered by a record less like than 0.22.
ALIKE = 0.18
# A long record is like no short one, and is on its matter where it says so much of it: of 26
# pairs those on one matter say 0.27 and more, the others 0.25 and less.
COVERED = 0.26
# So much of a subject a record says that is on this matter, however else it is put.
HALF = 0.5
# So much of what is asked about is most of it, whatever it is called: “三项制度” one by one.
WHOLE = 0.6
_CLAUSE = re.compile("[^，,；;。]+")
_LEAST_CLAUSE = 8
_ALL_OF_IT = 0.9
# A clause is the one that is meant where it says so much of a subject, and so much more.
_CLEAR = 0.3
_CLEARLY_MORE = 1.4


@dataclass(frozen=True, slots=True, kw_only=True)
class Counterpart:
    """What a notice says nearest to a record's matter.

    ``same``: it is on this very matter; ``whole``: it says most of what is asked about.
    """

    record: Record
    same: bool
    whole: bool


class Counterparts:
    """Finds what other notices say on a record's matter."""

    def __init__(
        self, register: Register, topics: Topics, sentences: Sentences, overlap: Overlap
    ) -> None:
        """Follow the links of ``register``; of several records ``topics`` finds the best.

        ``overlap`` tells how much of the matter a record says.
        """
        self._overlap = overlap
        self._register = register
        self._topics = topics
        self._sentences = sentences

    def of(self, query: Query, record: Record, place: str) -> Record | None:
        """The record of ``place`` on the same matter, by what of ``record`` is asked about."""
        found = self.nearest(query, record, place)
        return found.record if found and found.same else None

    def nearest(self, query: Query, record: Record, place: str) -> Counterpart | None:
        """What ``place`` says nearest to the matter; ``None`` where it says nothing like it."""
        if place == record.notice:
            # 甘肃晚多少, behind an item of Guangdong: the item itself beside the other one.
            return Counterpart(record=record, same=True, whole=True)
        asked = self._matter(query, record)
        wanted = replace(query, subject=asked, places=(place,))
        allowed = set(self._register.ids(self._topics.allowed(wanted, place)))
        likeness = dict(self._register.similar(record.id))
        for near, much in tuple(likeness.items()):
            for task in self._register.from_source(near):
                likeness[task.id] = max(much, likeness.get(task.id, 0.0))
        alike = tuple(i for i in likeness if i in allowed)
        tasks = [i for i in alike if "/task/" in i]
        if tasks and query.asks("who", "lead", "when") and not query.parts_in(place):
            alike = tuple(tasks)
        match = self._topics.best(wanted, place, alike, query.subject)
        match = self._saying_all(query, place, match) or match
        match = match or self._topics.best(wanted, place)
        if match is None:
            return None
        much = max(likeness.get(i, 0.0) for i in (match.record.id, match.record.source or ""))
        of_notices = record.kind == "notice"
        same = of_notices or much >= ALIKE or self._says(query.subject, match.record, HALF)
        same = same or self._says(record.text, match.record, COVERED)
        # What would answer, were it asked of this place alone.
        same = same or bool(query.subject and self._topics.near(query.subject, (match,)))
        # 有类似的吗: what is near enough to speak of it is the like.
        same = same or (query.wants == {"content"} and bool(self._topics.near(asked, (match,))))
        # What is hardly like it at all is not even the nearest.
        nearest = match if same else self._topics.best(wanted, place) or match
        whole = self._says(asked, match.record, WHOLE)
        return Counterpart(record=nearest.record, same=same, whole=whole)

    def _saying_all(self, query: Query, place: str, match: Match | None) -> Match | None:
        """What says all that the talk asks about, where the record most alike says little of it.

        示范创建 is a task of its own in one place, and a clause of a longer one in another.
        """
        # Beside a number the subject is what a question says, and not what the talk is about.
        talked = query.subject and query.counterpart_of
        if match is None or not talked or self._says(query.subject, match.record, HALF):
            return None
        told = self._topics.best(replace(query, places=(place,)), place)
        return told if told and self._says(query.subject, told.record, _ALL_OF_IT) else None

    def _says(self, subject: str, record: Record, least: float) -> bool:
        """Whether a record says so much at least of what a subject says, 0 to 1."""
        return bool(subject) and self._overlap.share_of(subject, record) >= least

    def _matter(self, query: Query, record: Record) -> str:
        """The sentences of a record that are asked about; its beginning where it is all of it."""
        if query.subject and record.kind != "task":
            if clause := self._own_clause(query, record):
                return f"{query.subject} {clause}"
            spans = [s for sentence in self._sentences.answering(record, query) for s in sentence]
            notice = self._register.notice(record.notice)
            if spans and notice:
                said = joined(notice.text, spans)
                return f"{query.subject} {self._clause(query.subject, said, record)}"
        return f"{record.title or ''} {record.text[:80]}"

    def _own_clause(self, query: Query, record: Record) -> str:
        """The one clause of a numbered item that says clearly more of the subject than any other.

        灵台第6条的专项监督只说适时: of what the measure says, only its last sentence is meant.
        """
        if not query.numbers:
            return ""
        every = [c for c in _CLAUSE.findall(record.text) if len(c) >= _LEAST_CLAUSE]
        quoting = [c for c in every if any(term in c for term in query.terms)]
        clauses = dict.fromkeys(quoting or every)
        share = {c: self._overlap.share(query.subject, c, record.notice) for c in clauses}
        best, first = max(share.items(), key=lambda told: told[1], default=("", 0.0))
        second = max((much for clause, much in share.items() if clause != best), default=0.0)
        clear = first >= (0.0 if quoting else _CLEAR) and first > _CLEARLY_MORE * second
        return best if clear else ""

    def _clause(self, subject: str, said: str, record: Record) -> str:
        """The clause of a sentence that says all of the subject; the sentence where none does."""
        clauses = [clause for clause in _CLAUSE.findall(said) if len(clause) >= _LEAST_CLAUSE]
        shares = {c: self._overlap.share(subject, c, record.notice) for c in clauses}
        best = max(shares, key=lambda clause: shares[clause], default="")
        clause = best if best and shares[best] >= _ALL_OF_IT else said
        for due in record.deadlines:
            # Each place sets days of its own: 2024年6月底前 tells no matter.
            clause = clause.replace(due.text, "")
        return clause
