"""Formulas in quotation marks that no notice has: “谁执法谁普法” is not “谁执法谁公示”."""

import re

from assistant.evidence.matter.overlap import Overlap
from assistant.query import Query
from corpus.text import fold, squeezed
from index.everyday import everyday
from index.parts_of_speech import is_noun, is_verb
from index.terms import dictionary_cut

_FORMULA = re.compile(r"[\u4e00-\u9fff]{4,8}")


def unknown_formula(query: Query, overlap: Overlap) -> str | None:
    """The formula that a question quotes and of which all, or a noun, stands in no notice.

    A slip of one character is none: “谁执法谁公事”; nor is an everyday wording: “两法衔接”. Of two
    answers quoted one may be wrong.
    """
    quoted = () if query.choice else (squeezed(fold(term)) for term in query.terms)
    return next((term for term in quoted if _is_unknown(term, overlap)), None)


def _is_unknown(term: str, overlap: Overlap) -> bool:
    if not _FORMULA.fullmatch(term) or everyday(term) or overlap.says_nearly(term):
        return False
    words = (word for word in dictionary_cut()(term) if is_noun(word) or is_verb(word))
    return not overlap.known(term) or any(not overlap.says(word, ()) for word in words)
