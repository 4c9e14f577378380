"""Claims about which notice says something."""

from collections.abc import Sequence
from functools import cache

from assistant.quiz.check.case import Case
from assistant.quiz.check.looking import holding, one_notice, plain, whole
from corpus.model import Notice, Record

_NEARLY = 0.75  # of a quotation's threes of characters in one record: it says the same


def prove_term(case: Case) -> None:
    """The notices among the options that write the term; the others do not write nearly so."""
    for option in case.question.options:
        notice = one_notice(option, case.notices)
        if notice is None:
            case.doubt("notice")
        elif _writes(notice, case.parts["t"]) is not (option in case.question.key):
            case.doubt("key" if option in case.question.key else "also", option)
        elif option in case.question.key:
            case.relies_on(*_cited(case, notice, case.parts["t"]))


def _writes(notice: Notice, term: str) -> bool | None:
    """Whether a notice writes a term anywhere; unsure where a record says nearly the same."""
    if term in whole(notice.text):
        return True
    return None if _nearly(notice, term) else False


def prove_term_both(case: Case) -> None:
    """Whether both notices write the term."""
    named = [case.notice("n"), case.notice("n2")]
    sure = [notice for notice in named if notice]
    if len(sure) == 2:
        writes = [_writes(notice, case.parts["t"]) for notice in sure]
        case.judge(False if False in writes else None if None in writes else True)
        for notice in sure:
            case.relies_on(*_cited(case, notice, case.parts["t"]))


def _cited(case: Case, notice: Notice, term: str) -> Sequence[Record]:
    """The records cited of this notice that write the term; the first that does, if none is."""
    writing = [r for r in notice.records if term in plain(r.text)]
    cited = {source.record for source in case.question.sources}
    return [r for r in writing if r.id in cited] or writing[:1]


def prove_place(case: Case) -> None:
    """The only notice among the options that says this, or nearly this."""
    case.choose(lambda option: _says(case, option, case.parts["t"]))


def prove_place_each(case: Case) -> None:
    """Each quotation beside the only notice that says it."""
    for item, place in zip(case.question.items, case.question.key, strict=False):
        for option in case.question.options:
            said = _says(case, option, item)
            if said != (option == place):
                case.doubt("key" if option == place else "also", option)


def _says(case: Case, option: str, quotation: str) -> bool | None:
    notice = one_notice(option, case.notices)
    if notice is None:
        case.doubt("notice")
        return None
    found = holding(notice, quotation)
    if found:
        if option in case.question.key:
            case.relies_on(*(f.record for f in found))
        return True
    return None if _nearly(notice, plain(quotation).strip(".")) else False


def _nearly(notice: Notice, words: str) -> bool:
    threes = _threes(words)
    records = (_threes(plain(record.text)) for record in notice.records)
    return max((len(threes & said) for said in records), default=0) > _NEARLY * len(threes)


@cache
def _threes(text: str) -> frozenset[str]:
    return frozenset(text[i : i + 3] for i in range(len(text) - 2))
