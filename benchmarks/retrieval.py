"""How often the right record comes first, among three, among five: words, meaning, joined.

``python -m benchmarks.retrieval [--home FOLDER]`` prints a Markdown table. The questions are
those of tests/questions: the topic and detail questions of dev.jsonl that name one place and
are answered by records, and paraphrases.tsv, which shares hardly a word with the notices.
The search is limited to the place that a question names, and the place's name taken off it.
"""

import argparse
import json
import os
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from index.build import Index, open_index
from index.home import default_home
from index.progress import bar
from index.register import Filter

QUESTIONS = Path(__file__).parent.parent / "tests" / "questions"
PLACES = {
    "gansu": re.compile(r"甘肃省?|\bGansu\b", re.IGNORECASE),
    "guangdong": re.compile(r"广东省?|\bGuangdong\b", re.IGNORECASE),
    "lingtai": re.compile(r"灵台县?|\bLingtai\b", re.IGNORECASE),
    "qinzhou": re.compile(r"钦州市?|\bQinzhou\b", re.IGNORECASE),
}
DEPTHS = (1, 3, 5)

Search = Callable[[str, tuple[str, ...]], Sequence[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What is asked, of which notice, and which records are right (any of them)."""

    collection: str
    language: str
    text: str
    notice: str
    right: frozenset[str]


def development() -> Iterator[Question]:
    """The topic and detail questions of dev.jsonl that name one place."""
    for line in (QUESTIONS / "dev.jsonl").read_text(encoding="utf-8").splitlines():
        item = json.loads(line)
        text = item["turns"][-1]
        named = [notice for notice, name in PLACES.items() if name.search(text)]
        if item["category"] in ("topic", "detail") and len(named) == 1:
            yield _question("dev", item["lang"], text, named[0], item["expect"]["cite"])


def paraphrases() -> Iterator[Question]:
    """Every line of paraphrases.tsv."""
    lines = (QUESTIONS / "paraphrases.tsv").read_text(encoding="utf-8").splitlines()[1:]
    for line in lines:
        text, right = line.split("\t")
        language = "en" if text.startswith("EN ") else "zh"
        notice = next(notice for notice, name in PLACES.items() if name.search(text))
        text = text.removeprefix("EN ")
        yield _question("paraphrases", language, text, notice, right.split(","))


def searches(index: Index) -> dict[str, Search]:
    """The three ways to find, each from a question to ids, best first."""

    def words(text: str, ids: tuple[str, ...]) -> Sequence[str]:
        return _best_first(index.keywords.scores(text, ids))

    def meaning(text: str, ids: tuple[str, ...]) -> Sequence[str]:
        return _best_first(index.meaning.scores(text, ids))

    def joined(text: str, ids: tuple[str, ...]) -> Sequence[str]:
        return [record.id for record, _ in index.retriever.ranked(text, ids)]

    return {"BM25": words, "dense": meaning, "joined": joined}


def rank(found: Sequence[str], right: frozenset[str]) -> int | None:
    """The place, from 1, of the first right record; ``None`` where none was found."""
    return next((place for place, record in enumerate(found, 1) if record in right), None)


def figures(search: Search, index: Index, questions: Sequence[Question]) -> tuple[float, ...]:
    """The shares of questions answered within each of ``DEPTHS``, then the mean of 1/rank."""
    ranks = [rank(search(q.text, _ids(index, q.notice)), q.right) for q in questions]
    within = (sum(r is not None and r <= depth for r in ranks) for depth in DEPTHS)
    mean = sum(1 / r for r in ranks if r) / len(ranks)
    return (*(count / len(ranks) for count in within), mean)


def table(index: Index, questions: Sequence[Question]) -> Iterator[str]:
    """The lines of the Markdown table."""
    yield f"| questions | search | {' | '.join(f'first {n}' for n in DEPTHS)} | MRR |"
    yield "|---|---|" + "---|" * (len(DEPTHS) + 1)
    groups = dict.fromkeys((q.collection, q.language) for q in questions)
    for collection, language in groups:
        group = [q for q in questions if (q.collection, q.language) == (collection, language)]
        for name, search in searches(index).items():
            cells = " | ".join(f"{figure:.2f}" for figure in figures(search, index, group))
            yield f"| {collection} {language} ({len(group)}) | {name} | {cells} |"


def misses(index: Index, questions: Sequence[Question]) -> Iterator[str]:
    """One line for each question whose right record does not come first when joined."""
    search = searches(index)["joined"]
    for question in questions:
        found = search(question.text, _ids(index, question.notice))
        place = rank(found, question.right)
        if place != 1:
            right = ",".join(sorted(question.right))
            yield f"{place}\t{question.text}\t{right}\t{found[0] if found else None}"


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the table, and with ``--misses`` what it counts as wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--home", type=Path, default=default_home(os.environ))
    parser.add_argument("--embedding", default=None)
    parser.add_argument("--misses", action="store_true")
    chosen = parser.parse_args(arguments)
    questions = (*development(), *paraphrases())
    index = open_index(chosen.home, embedding=chosen.embedding, progress=bar())
    try:
        lines = [*table(index, questions), *(misses(index, questions) if chosen.misses else ())]
        sys.stdout.write("\n".join(lines) + "\n")
    finally:
        index.close()


def _question(
    collection: str, language: str, text: str, notice: str, right: Sequence[str]
) -> Question:
    asked = PLACES[notice].sub(" ", text).strip()
    return Question(
        collection=collection,
        language=language,
        text=asked,
        notice=notice,
        right=frozenset(right),
    )


def _ids(index: Index, notice: str) -> tuple[str, ...]:
    return index.register.ids(Filter(notices=(notice,)))


def _best_first(scores: dict[str, float]) -> list[str]:
    return sorted(scores, key=lambda record: (-scores[record], record))


if __name__ == "__main__":
    main()
