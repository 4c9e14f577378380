"""The words that a question may have been meant to say: names, terms, words of asking."""

import re
from collections.abc import Mapping, Sequence

from assistant.place_names import short_name
from assistant.reading.words.spelling import Spelling, asking_words, english_words
from corpus.model import Notice
from corpus.text import fold
from corpus.units import spellings
from index.wordlists import glossary

# 粤府办 of 粤府办〔2023〕21号; and what a notice puts in quotation marks.
_OFFICE = re.compile(r"[\u4e00-\u9fff]{3,5}")
_QUOTED_TERM = re.compile(r"“([\u4e00-\u9fff]{3,6})”")
_LEVELS = "省市县"
_LEAST_LEFT = 3


def spelling_of(notices: Sequence[Notice], names: Mapping[str, Sequence[str]]) -> Spelling:
    """What mends the spelling of questions about ``notices``, whose units have these ``names``."""
    texts = (record.text for notice in notices for record in notice.records)
    regions = [notice.region for notice in notices if notice.region]
    places = (*regions, *map(short_name, regions))
    spelt = [s for listed in names.values() for name in listed for s in spellings(name)]
    # 甘肃省委编办: the place takes the level with it.
    units = (*spelt, *(s[1:] for s in spelt if s[0] in _LEVELS and len(s) > _LEAST_LEFT))
    numbers = (n.document_number for n in notices if n.document_number)
    offices = [match[0] for number in numbers if (match := _OFFICE.match(number))]
    terms = {term for notice in notices for term in _QUOTED_TERM.findall(fold(notice.text))}
    english = (*english_words(), *(phrase for term in glossary() for phrase in term.english))
    words = (*places, *offices, *sorted(terms), *asking_words())
    return Spelling(texts, words, english, units)
