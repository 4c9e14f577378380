"""A paper: questions made, checked, and chosen so that kinds, difficulties and records are spread.

What holds of every paper that :func:`make_paper` gives:

1. the same notices, wishes and seed give the same paper;
2. the checker has no doubt about any question, and none gives another away;
3. kinds and difficulties take turns, and so do notices and their records within each difficulty;
4. of the statements about as many are true as are false, whatever their difficulty.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace as changed_to
from random import Random

from assistant.quiz.check import Asked, verdict
from assistant.quiz.choosing import Chooser
from assistant.quiz.make.material import topic
from assistant.quiz.model import DIFFICULTIES, KINDS, Kind, Paper, Question, Wanted
from corpus.model import Notice

CLASH = "与本卷另一题互相透露答案"
# Kinds that need several records with a time, of which some notices have few, come first.
SCARCE: tuple[Kind, ...] = (
    "order", "matching", "short", "blank", "multiple", "truefalse", "single",
)  # fmt: skip


class UnknownChoiceError(ValueError):
    """A wish that no notice can meet; the message is one line with what there is."""


def make_paper(wanted: Wanted, notices: Sequence[Notice]) -> Paper:
    """The paper that is wanted; shorter where the notices give no more.

    Raises:
        UnknownChoiceError: a notice, section, kind or difficulty is not there.
    """
    _look_at_wishes(wanted, notices)
    chooser = Chooser(wanted, notices, Random(f"{wanted.seed}"))
    for kind in sorted(_turns(wanted), key=SCARCE.index):
        chooser.choose(kind)
    ordered = sorted(chooser.chosen, key=lambda question: KINDS.index(question.kind))
    return Paper(wanted=wanted, questions=tuple(ordered))


def sections(notices: Sequence[Notice]) -> tuple[str, ...]:
    """The parts that questions can be asked about, in the notices' order, each once."""
    return tuple(dict.fromkeys(topic(r) for notice in notices for r in notice.records))


def strike(paper: Paper, identifier: str) -> Paper:
    """The paper without a question."""
    kept = tuple(q for q in paper.questions if q.id != identifier)
    return changed_to(paper, questions=kept)


def replace(paper: Paper, identifier: str, notices: Sequence[Notice]) -> Paper:
    """The paper with another question of the same kind and difficulty in one's place.

    Without such a question, one of the same kind; without that, the paper as it was. A question
    that was replaced is not offered again while its id stands in ``wanted.without``.
    """
    old = next((q for q in paper.questions if q.id == identifier), None)
    if old is None:
        return paper
    without = paper.wanted.without | {identifier}
    kept = [q for q in paper.questions if q.id != identifier]
    wanted = changed_to(paper.wanted, without=without, kinds=(old.kind,))
    like_it = changed_to(wanted, difficulties=(old.difficulty,))
    new = _another(like_it, kept, old, notices) or _another(wanted, kept, old, notices) or old
    questions = tuple(new if q.id == identifier else q for q in paper.questions)
    return changed_to(
        paper, questions=questions, wanted=changed_to(paper.wanted, without=without)
    )  # fmt: skip


def _another(
    wanted: Wanted, kept: Sequence[Question], old: Question, notices: Sequence[Notice]
) -> Question | None:
    """A question as wanted that may stand beside those kept; ``None`` where there is none."""
    chooser = Chooser(wanted, notices, Random(f"{wanted.seed}/{old.id}"))
    for question in kept:
        chooser.take(question)
    chooser.choose(old.kind)
    return chooser.chosen[-1] if len(chooser.chosen) > len(kept) else None


def edit(paper: Paper, edited: Question, notices: Sequence[Notice]) -> Paper:
    """The paper with a question's new wording, its doubts found anew."""
    others = [q for q in paper.questions if q.id != edited.id]
    doubts = verdict(edited, notices)
    if Asked(others).clashes(edited):
        doubts = (*doubts, CLASH)
    new = changed_to(edited, doubts=doubts)
    questions = tuple(new if q.id == edited.id else q for q in paper.questions)
    return changed_to(paper, questions=questions)


def versions(paper: Paper) -> tuple[Paper, Paper]:
    """The same questions twice, as A and B: in another order, with options in another order."""
    rng = Random(f"{paper.wanted.seed}/versions")
    first = tuple(_shuffled(question, rng) for question in _by_kind(paper.questions, rng))
    second = tuple(_turned(question) for question in _reversed_within_kinds(first))
    return (
        changed_to(paper, questions=first, version="A"),
        changed_to(paper, questions=second, version="B"),
    )


def _look_at_wishes(wanted: Wanted, notices: Sequence[Notice]) -> None:
    known: dict[str, list[str]] = {
        "notice": [notice.id for notice in notices],
        "section": list(sections(notices)),
        "kind": list(KINDS),
        "difficulty": list(DIFFICULTIES),
    }
    wishes: dict[str, Sequence[str]] = {
        "notice": wanted.notices, "section": wanted.sections,
        "kind": wanted.kinds, "difficulty": wanted.difficulties,
    }  # fmt: skip
    for name, wished in wishes.items():
        for wish in wished:
            if wish not in known[name]:
                raise UnknownChoiceError(
                    f"there is no {name} {wish}; choose of {', '.join(known[name])}"
                )


def _turns(wanted: Wanted) -> Iterator[Kind]:
    """The kinds in turn, one for each question."""
    kinds = wanted.kinds or KINDS
    for turn in range(wanted.count):
        yield kinds[turn % len(kinds)]


def _by_kind(questions: Sequence[Question], rng: Random) -> list[Question]:
    listed = list(questions)
    rng.shuffle(listed)
    return sorted(listed, key=lambda question: KINDS.index(question.kind))


def _reversed_within_kinds(questions: Sequence[Question]) -> list[Question]:
    backwards = [*questions]
    backwards.reverse()
    return sorted(backwards, key=lambda question: KINDS.index(question.kind))


def _shuffled(question: Question, rng: Random) -> Question:
    """The question with its options in another order; judgements keep theirs."""
    if question.kind == "truefalse":
        return question
    options = rng.sample(question.options, len(question.options))
    return _without_giveaway(changed_to(question, options=tuple(options)))


def _turned(question: Question) -> Question:
    """The question with its options moved on by half their number, items as they were."""
    if question.kind == "truefalse":
        return question
    half = max(1, len(question.options) // 2)
    options = (*question.options[half:], *question.options[:half])
    return _without_giveaway(changed_to(question, options=options))


def _without_giveaway(question: Question) -> Question:
    """Options never stand in the order of the key where that order is what is asked."""
    if question.kind in ("matching", "order") and question.options == question.key:
        return changed_to(question, options=(*question.options[1:], *question.options[:1]))
    return question
