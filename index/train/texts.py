"""The texts that the model is trained with: a folder of files, the notices, the word lists."""

import gzip
import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from corpus.model import Notice
from index.train.asked import Asked
from index.wordlists import Term

_SENTENCE = re.compile(r"[^。！？；\n]+[。！？；]?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One article of a statute, and the chapter it stands in (empty where it has none)."""

    chapter: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Statute:
    """A statute's title and articles."""

    title: str
    articles: tuple[Article, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question, the sentence that answers it, and the passage where that stands."""

    question: str
    sentence: str
    context: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Parallel:
    """The same text in Chinese and in English."""

    chinese: str
    english: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Texts:
    """Everything the training learns from."""

    statutes: tuple[Statute, ...]
    questions: tuple[Question, ...]
    parallels: tuple[Parallel, ...]
    notices: tuple[Notice, ...]
    glossary: tuple[Term, ...]
    synonyms: tuple[tuple[str, ...], ...]
    asked: tuple[Asked, ...]

    def chinese(self) -> Iterator[str]:
        """Every Chinese text, the notices' and the word lists' included."""
        for statute in self.statutes:
            yield statute.title
            yield from (article.text for article in statute.articles)
        yield from dict.fromkeys(question.context for question in self.questions)
        yield from (question.question for question in self.questions)
        yield from (parallel.chinese for parallel in self.parallels)
        for notice in self.notices:
            yield from (" ".join((*record.headings, record.text)) for record in notice.records)
        yield from (term.chinese for term in self.glossary)
        yield from (wording for group in self.synonyms for wording in group)
        yield from (q for q in self._asked() if not q.isascii())

    def english(self) -> Iterator[str]:
        """Every English text."""
        yield from (parallel.english for parallel in self.parallels)
        yield from (english for term in self.glossary for english in term.english)
        yield from (q for q in self._asked() if q.isascii())

    def _asked(self) -> Iterable[str]:
        return dict.fromkeys(asked.question for asked in self.asked)


def read_texts(
    folder: Path,
    *,
    notices: Sequence[Notice],
    glossary: Sequence[Term],
    synonyms: Sequence[tuple[str, ...]],
    asked: Sequence[Asked] = (),
) -> Texts:
    """The three files of ``folder`` with what ships; raises ``FileNotFoundError``."""
    statutes = (
        Statute(
            title=line["title"],
            articles=tuple(Article(chapter=c or "", text=t) for c, t in line["articles"]),
        )
        for line in _lines(folder / "statutes.jsonl.gz")
    )
    questions = (
        Question(question=line["question"], sentence=line["sentence"], context=line["context"])
        for line in _lines(folder / "questions.jsonl.gz")
    )
    parallels = (
        Parallel(chinese=line["zh"], english=line["en"])
        for line in _lines(folder / "parallel.jsonl.gz")
    )
    return Texts(
        statutes=tuple(statutes),
        questions=tuple(questions),
        parallels=tuple(parallels),
        notices=tuple(notices),
        glossary=tuple(glossary),
        synonyms=tuple(synonyms),
        asked=tuple(asked),
    )


def sentences(text: str) -> tuple[str, ...]:
    """The sentences and clauses of ``text``, cut at 。！？； and line ends.

    >>> sentences("建立台账；报省司法厅。")
    ('建立台账；', '报省司法厅。')
    """
    found: Iterable[str] = (part.strip() for part in _SENTENCE.findall(text))
    return tuple(part for part in found if len(part) > 1)


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as file:
        yield from (json.loads(line) for line in file)
