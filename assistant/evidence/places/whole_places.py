"""What is asked of all items of a place together, and of no matter: units counted, places compared.

牵头最多的前三个单位     灵台比甘肃多了什么
"""

from assistant.evidence.lists.list_questions import ListQuestions
from assistant.evidence.lists.lists import Lists
from assistant.evidence.lists.unit_tallies import of_units
from assistant.evidence.places.place_differences import of_difference
from assistant.findings import Finding
from assistant.query import Query
from index.register import Register


def of_whole_places(
    query: Query, register: Register, lists: Lists, questions: ListQuestions
) -> Finding | None:
    """Units by how many items they have, or what one place has and another has not, if asked."""
    if query.tally and questions.counts_units(query):
        return of_units(query, query.tally, lists)
    limited = query.units or query.numbers or query.given or query.due or query.aspects
    if query.difference is None or limited or questions.has_matter(query):
        return None
    return of_difference(query, query.difference, register)
