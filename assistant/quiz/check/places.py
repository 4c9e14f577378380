"""Claims about which notice says something."""

from collections.abc import Sequence

from assistant.quiz.check.case import Case
from assistant.quiz.check.looking import holding, one_notice, plain, whole
from corpus.model import Notice, Record

_NEARLY = 0.75  # of a quotation's threes of characters in one record: it says the same


def prove_term(case: Case) -> None:
    """The notices among the options that write the term anywhere."""
    term = case.parts["t"]
    for option in case.question.options:
        notice = one_notice(option, case.notices)
        if notice is None:
            case.doubt("notice")
        elif (term in whole(notice.text)) != (option in case.question.key):
            case.doubt("key" if option in case.question.key else "also", option)
        elif option in case.question.key:
            case.relies_on(*_cited(case, notice, term))


def prove_term_both(case: Case) -> None:
    """Whether both notices write the term."""
    named = [case.notice("n"), case.notice("n2")]
    sure = [notice for notice in named if notice]
    if len(sure) == 2:
        case.judge(all(case.parts["t"] in whole(notice.text) for notice in sure))
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
    threes = _threes(plain(quotation).strip("."))
    texts = [plain(record.text) for record in notice.records]
    most = max((sum(three in text for three in threes) for text in texts), default=0)
    return None if most > _NEARLY * len(threes) else False


def _threes(text: str) -> set[str]:
    return {text[i : i + 3] for i in range(len(text) - 2)}
