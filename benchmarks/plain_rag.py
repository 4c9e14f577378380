"""The plain pipeline that one would otherwise build, on the questions that ours answers.

``python -m benchmarks.plain_rag [--misses]`` cuts the four notices into chunks of 500
characters with LangChain's splitter as it comes, puts them into Chroma with the embedding
model that ships, and takes the five nearest to a question (to all turns of a talk). Two
things are counted of dev.jsonl's questions that expect an answer:

- *facts*: all facts that the answer must state stand in the five chunks together, or in the
  text of our answer, compared as the assistant's grading compares them;
- *records*: the five chunks touch, be it by a character, every record that must be cited
  (any of them where one is enough), or our answer cites them.

Both are kind to the chunks: a date may stand in a chunk about something else, and no one
has yet picked the answer out of 2,500 characters. Kind to us is that dev.jsonl is the set
that the assistant was developed with. A question without facts counts only under records.
Those that ask for a count are left out, as no chunk states a count.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import chromadb
from chromadb.api.client import Client
from chromadb.config import Settings
from langchain_chroma import Chroma
from langchain_core.documents import Document
from langchain_text_splitters import RecursiveCharacterTextSplitter

from assistant.answering import Assistant, open_assistant
from assistant.evaluate import read_questions
from assistant.grading import grade
from assistant.rendering import answer_object
from assistant.settings import stay_silent
from benchmarks.answers import TODAY
from benchmarks.retrieval import QUESTIONS
from corpus.model import Notice, Record, Span
from index import embedding
from index.home import default_home
from index.vectors import EmbedderOfLangChain

CHUNK = 500
OVERLAP = 50
TOP = 5

Expected = Mapping[str, Any]
Search = Callable[[str], Sequence[Document]]
Answers = Callable[[Sequence[str]], Mapping[str, Any]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Whether all facts were there, and all records; ``None`` where a question has none."""

    facts: bool | None
    records: bool | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """One question, and what either side found for it."""

    id: str
    category: str
    question: str
    plain: Found
    ours: Found


def chunks(notices: Iterable[Notice]) -> list[Document]:
    """The notices' texts in chunks; each knows its notice and the character it starts at."""
    splitter = RecursiveCharacterTextSplitter(
        chunk_size=CHUNK, chunk_overlap=OVERLAP, add_start_index=True
    )
    texts, ids = zip(*((notice.text, {"notice": notice.id}) for notice in notices), strict=True)
    return splitter.create_documents(list(texts), metadatas=list(ids))


def store(documents: Sequence[Document], client: Client) -> Chroma:
    """The chunks in Chroma, with vectors of the model that ships."""
    filled = Chroma(
        collection_name="chunks",
        client=client,
        embedding_function=EmbedderOfLangChain(embedding.load(None)),
    )
    filled.add_documents(list(documents))
    return filled


def states(expected: Expected, text: str) -> bool | None:
    """Whether all facts of ``expected`` stand in ``text``; ``None`` where it names no fact."""
    if not expected["facts"]:
        return None
    only_facts = {
        "behaviour": "answer",
        "facts": expected["facts"],
        "cite": (),
        "cite_mode": "any",
        "forbid": (),
        "count": None,
    }
    said = {"kind": "answer", "direct": text, "text": text, "citations": ()}
    return grade(only_facts, said, {}).right


def reaches(expected: Expected, reached: Callable[[str], bool]) -> bool | None:
    """Whether the records to be cited are ``reached``; ``None`` where there are none."""
    if not expected["cite"]:
        return None
    enough = any if expected["cite_mode"] == "any" else all
    return enough(reached(record) for record in expected["cite"])


def touches(document: Document, record: Record) -> bool:
    """Whether the chunk has a character of the record, its number and table cells included."""
    start = document.metadata["start_index"]
    chunk = Span(start, start + len(document.page_content))
    same = document.metadata["notice"] == record.notice
    return same and any(s.start < chunk.end and chunk.start < s.end for s in record.extent)


def outcomes(
    questions: Iterable[Mapping[str, Any]],
    search: Search,
    answers: Answers,
    records: Mapping[str, Record],
) -> Iterator[Outcome]:
    """What both sides find for each question that expects an answer and not a count."""
    for question in questions:
        expected = question["expect"]
        if expected["behaviour"] not in ("answer", "correct") or expected["count"] is not None:
            continue
        turns = question["turns"]
        yield Outcome(
            id=question["id"],
            category=question["category"],
            question=" / ".join(turns),
            plain=_in_chunks(expected, search("\n".join(turns)), records),
            ours=_in_answer(expected, answers(turns)),
        )


def table(found: Sequence[Outcome]) -> Iterator[str]:
    """The lines of the Markdown table, by category and for all."""
    yield "| category | chunks: all facts | ours: all facts | chunks: all records | ours |"
    yield "|---|---|---|---|---|"
    for category in (*sorted({outcome.category for outcome in found}), "all"):
        group = [o for o in found if category in (o.category, "all")]
        cells = (
            category,
            _share([o.plain.facts for o in group]),
            _share([o.ours.facts for o in group]),
            _share([o.plain.records for o in group]),
            _share([o.ours.records for o in group]),
        )
        yield f"| {' | '.join(cells)} |"


def misses(found: Iterable[Outcome]) -> Iterator[str]:
    """A line for each question for which the chunks lack a fact or a record."""
    for outcome in found:
        sides = ("facts", outcome.plain.facts), ("records", outcome.plain.records)
        lacking = [name for name, held in sides if held is False]
        if lacking:
            yield f"{outcome.id}\t{outcome.category}\t{','.join(lacking)}\t{outcome.question}"


def lines(home: Path, *, with_misses: bool = False) -> Iterator[str]:
    """The table, with our index in ``home`` and that of the chunks in a folder for the while."""
    questions = read_questions(QUESTIONS / "dev.jsonl")
    assistant = open_assistant(home)
    try:
        found = _compared(assistant, questions)
    finally:
        assistant.close()
    yield from table(found)
    yield from misses(found) if with_misses else ()


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the table, and with ``--misses`` what the chunks lack."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--home", type=Path, default=default_home(os.environ))
    parser.add_argument("--misses", action="store_true")
    chosen = parser.parse_args(arguments)
    stay_silent(os.environ, None)
    for line in lines(chosen.home, with_misses=chosen.misses):
        sys.stdout.write(f"{line}\n")


def _compared(assistant: Assistant, questions: Iterable[Mapping[str, Any]]) -> list[Outcome]:
    notices = assistant.notices()
    records = {r.id: r for notice in notices for r in (*notice.records, notice.about)}

    def answers(turns: Sequence[str]) -> Mapping[str, Any]:
        return answer_object(assistant.ask(turns, today=TODAY))

    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        # Chroma promises no more than its interface, which lacks ``close``.
        client = cast(
            Client,
            chromadb.PersistentClient(folder, settings=Settings(anonymized_telemetry=False)),
        )
        try:
            filled = store(chunks(notices), client)

            def search(question: str) -> Sequence[Document]:
                return filled.similarity_search(question, k=TOP)

            return list(outcomes(questions, search, answers, records))
        finally:
            client.close()


def _in_chunks(
    expected: Expected, nearest: Sequence[Document], records: Mapping[str, Record]
) -> Found:
    return Found(
        # A line between two chunks, so that no fact is read across them by chance.
        facts=states(expected, "／".join(document.page_content for document in nearest)),
        records=reaches(expected, lambda r: any(touches(d, records[r]) for d in nearest)),
    )


def _in_answer(expected: Expected, answer: Mapping[str, Any]) -> Found:
    """A refusal and an ask-back state and cite nothing, whatever they mention."""
    answered = answer["kind"] == "answer"
    cited = {citation["record"] for citation in answer["citations"]} if answered else set()
    return Found(
        facts=states(expected, answer["text"] if answered else ""),
        records=reaches(expected, cited.__contains__),
    )


def _share(held: Iterable[bool | None]) -> str:
    counted = [one for one in held if one is not None]
    return f"{sum(counted)}/{len(counted)}" if counted else "–"


if __name__ == "__main__":
    main()
