"""How a question was read, in words: what ``--explain`` shows."""

from collections.abc import Iterator

from assistant.query import Query, Wording


def explained(query: Query) -> Iterator[str]:
    """One line for each thing that was understood; nothing for what the question leaves open."""
    lines = (
        ("language", query.language),
        ("wants", ", ".join(sorted(query.wants))),
        ("places", ", ".join(query.places)),
        ("places without a notice", ", ".join(query.elsewhere)),
        ("numbers", ", ".join(n.number for n in query.numbers)),
        ("part", ", ".join(query.parts)),
        ("units", "; ".join(f"{u.spelling} = {'、'.join(u.names) or '—'}" for u in query.units)),
        ("without", "; ".join(u.spelling for u in query.without)),
        ("beside", "; ".join(_beside(query))),
        ("roles", ", ".join(query.roles) + (" (alone)" if query.sole else "")),
        ("empty column", ", ".join(query.empty_roles)),
        ("filled column", ", ".join(query.filled_roles)),
        ("deadline", _due(query)),
        ("tier", ", ".join(query.tiers)),
        ("under the heading", query.heading or ""),
        ("only those that say", query.about or ""),
        ("wording", "; ".join(map(_wording, query.wordings))),
        ("quoted", "; ".join(query.terms)),
        ("among", ", ".join(query.within)),
        ("subject", query.subject),
        ("one by one", "; ".join(one.question for one in query.asked_apart)),
    )
    for name, value in lines:
        if value:
            yield f"{name}: {value}"


def _wording(wording: Wording) -> str:
    told = f"{wording.of} {'not ' if wording.denied else ''}{wording.at}"
    return f"{told} {' or '.join(wording.words)}"


def _beside(query: Query) -> Iterator[str]:
    for other in query.beside:
        column = other.role or "any column"
        yield f"{other.unit.spelling} {'in' if other.stands else 'not in'} {column}"


def _due(query: Query) -> str:
    parts = []
    if query.due:
        parts.append(f"{query.due.relation} {query.due.words} ({query.due.end})")
    if query.deadline_words:
        parts.append(f"says {query.deadline_words}")
    if query.ongoing is not None:
        parts.append("ongoing" if query.ongoing else "not ongoing")
    if query.dated is False:
        parts.append("without a date")
    if query.recurring:
        parts.append("recurring")
    return ", ".join(parts)
