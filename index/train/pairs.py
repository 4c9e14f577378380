"""Pairs of texts that mean much the same: what the model learns from."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from corpus.model import Notice, Record
from index.train.recipe import Recipe
from index.train.rewordings import glossed, reworded
from index.train.texts import Question, Statute, Texts, sentences

_SHORTEST = 6
_LONGEST = 120


@dataclass(frozen=True, slots=True)
class Pair:
    """A text that may be asked for by ``query``; ``group`` names where both come from.

    Pairs of one group are told apart from each other in training, as records of one
    notice have to be told apart in use.
    """

    query: str
    text: str
    group: str


def training_pairs(texts: Texts, recipe: Recipe) -> list[Pair]:
    """All pairs of an epoch, those of a kind that counts more several times."""
    pairs: list[Pair] = []
    for statute in texts.statutes:
        pairs.extend(of_statute(statute))
    pairs.extend(of_questions(texts.questions) * recipe.times_questions)
    parallels = [Pair(p.english, p.chinese, "parallel") for p in texts.parallels]
    pairs.extend(parallels * recipe.times_parallel)
    pairs.extend(_of_glossary(texts) * recipe.times_glossary)
    pairs.extend(_of_synonyms(texts) * recipe.times_synonyms)
    for notice in texts.notices:
        pairs.extend(list(of_notice(notice)) * recipe.times_notices)
    pairs.extend(_of_rewordings(texts, recipe))
    pairs.extend(_of_asked(texts) * recipe.times_asked)
    return pairs


def of_statute(statute: Statute) -> Iterator[Pair]:
    """Title and chapter → article, and the pairs within each article."""
    for article in statute.articles:
        if article.chapter and article.chapter != "总则":
            yield Pair(f"{statute.title} {article.chapter}", article.text, statute.title)
        yield from _within(article.text, statute.title)


def of_questions(questions: Iterable[Question]) -> list[Pair]:
    """Question → the sentence that answers it, grouped by the passage it stands in."""
    return [Pair(q.question, q.sentence, f"passage {q.context[:40]}") for q in questions]


def of_notice(notice: Notice) -> Iterator[Pair]:
    """Title or heading → record, the pairs within it, and a task with its source."""
    for record in notice.records:
        for heading in filter(None, (*record.headings[-1:], record.title)):
            yield Pair(heading, record.text, notice.id)
        yield from _within(record.text, notice.id)
        source = notice.record(record.source) if record.source else None
        if source is not None:
            yield from _task_and_source(record, source)


def _task_and_source(task: Record, source: Record) -> Iterator[Pair]:
    yield Pair(task.text, source.text, task.notice)
    if source.title:
        yield Pair(source.title, task.text, task.notice)


def _of_asked(texts: Texts) -> list[Pair]:
    """A question → the record that answers it, and → the one that it comes from.

    One notice's make a group: its records are what a question has to tell apart.
    """
    notices = {notice.id: notice for notice in texts.notices}
    pairs: list[Pair] = []
    for asked in texts.asked:
        record = asked.record
        source = notices[record.notice].record(record.source) if record.source else None
        answers = (record, source) if source else (record,)
        pairs += [Pair(asked.question, r.text, f"asked of {r.notice}") for r in answers]
    return list(dict.fromkeys(pairs))


def _of_glossary(texts: Texts) -> list[Pair]:
    """English → Chinese of the glossary."""
    return [
        Pair(english, term.chinese, "glossary")
        for term in texts.glossary
        for english in term.english
    ]


def _of_synonyms(texts: Texts) -> list[Pair]:
    """Each everyday wording → the official one, and → the one beside it in its group.

    Not every two of a group: a long one would count more than many short ones together.
    """
    return [
        Pair(said, meant, "synonyms")
        for official, *everyday in texts.synonyms
        for said, meant in (*((wording, official) for wording in everyday), *pairwise(everyday))
    ]


def _of_rewordings(texts: Texts, recipe: Recipe) -> Iterator[Pair]:
    """Sentences of statutes and notices after their everyday wording and their English."""
    statutes = dict.fromkeys(
        sentence
        for statute in texts.statutes
        for article in statute.articles
        for sentence in sentences(article.text)
        if len(sentence) <= _LONGEST
    )
    notices = dict.fromkeys(
        sentence
        for notice in texts.notices
        for record in notice.records
        for sentence in sentences(record.text)
    )
    everyday = {group[0]: group[1:] for group in texts.synonyms}
    english = {term.chinese: term.english for term in texts.glossary if len(term.chinese) > 1}
    for seed in range(recipe.times_reworded):
        for said, meant in reworded(statutes, everyday, seed):
            yield Pair(said, meant, "reworded")
    for seed in range(recipe.times_glossed):
        for said, meant in glossed(statutes, english, seed, least=4):
            yield Pair(said, meant, "glossed")
    for seed in range(recipe.times_notices_said):
        for said, meant in reworded(notices, everyday, seed):
            yield Pair(said, meant, "notices reworded")
        for said, meant in glossed(notices, english, seed):
            yield Pair(said, meant, "notices glossed")


def _within(text: str, group: str) -> Iterator[Pair]:
    """Neighbouring sentences, a sentence → the rest, and the two halves of a text."""
    parts = [part for part in sentences(text) if len(part) >= _SHORTEST]
    for before, after in pairwise(parts):
        yield Pair(before, after, group)
    if len(parts) > 2:
        for index, part in enumerate(parts):
            yield Pair(part, "".join(parts[:index] + parts[index + 1 :]), group)
    if len(parts) == 1 and len(text) >= 4 * _SHORTEST:
        middle = text.find("，", len(text) // 3) + 1 or len(text) // 2
        yield Pair(text[:middle], text[middle:], group)
    elif len(parts) > 3:
        middle = len(parts) // 2
        yield Pair("".join(parts[:middle]), "".join(parts[middle:]), group)
