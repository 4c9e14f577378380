"""Text to search terms, the same way for what is searched and for what is asked.

Chinese gives its jieba words with the shorter words inside them, every pair of neighbouring
characters and every character; anything else gives its words in lower case.
"""

import re
import unicodedata
import warnings
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import cache, lru_cache
from typing import TYPE_CHECKING

import opencc

if TYPE_CHECKING:
    import jieba

Segment = Callable[[str], Iterable[str]]

_RUN = re.compile(r"[㐀-鿿]+|[a-z0-9]+(?:[.'-][a-z0-9]+)*")


def folded(text: str) -> str:
    """Simplified characters, half-width letters and digits, lower case.

    >>> folded("行政執法ＡＢ１２")
    '行政执法ab12'
    """
    simplified: str = _to_simplified().convert(unicodedata.normalize("NFKC", text))
    return simplified.lower()


@lru_cache(maxsize=1)
def segmenter(known: tuple[str, ...]) -> Segment:
    """A function that cuts folded Chinese into words; those in ``known`` are words to it."""
    cut: Segment = _tokenizer(known).cut_for_search
    return cut


@lru_cache(maxsize=1)
def plain_segmenter(known: tuple[str, ...]) -> Segment:
    """A function that cuts folded Chinese into dictionary words, each character in one word.

    What is no word falls into single characters: so a misspelling shows.
    """
    own = _tokenizer(known)
    return lambda text: own.cut(text, HMM=False)


class Segmenters:
    """Cuts text by words that are known to all of it, and by more for a while."""

    def __init__(self, known: tuple[str, ...]) -> None:
        """``known`` are words to every cut."""
        self._own = _tokenizer(known)

    @contextmanager
    def knowing(self, more: Iterable[str]) -> Iterator[Segment]:
        """A function that cuts folded Chinese into words; ``more`` are forgotten afterwards."""
        frequencies, total = self._own.FREQ, self._own.total
        # A word's beginnings stand in the dictionary too, so that it is found step by step.
        parts = {word[:end] for word in map(folded, more) for end in range(1, len(word) + 1)}
        before = {part: frequencies.get(part) for part in parts}
        for word in more:
            self._own.add_word(folded(word))
        try:
            yield self._own.cut_for_search
        finally:
            for part, often in before.items():
                if often is None:
                    frequencies.pop(part, None)
                else:
                    frequencies[part] = often
            self._own.total = total


def _tokenizer(known: tuple[str, ...]) -> "jieba.Tokenizer":
    import jieba

    own = jieba.Tokenizer()
    # Filled here: jieba's own start prints, and leaves a cache in the shared temporary folder.
    frequencies, own.total = _dictionary()
    own.FREQ = dict(frequencies)
    own.initialized = True
    for word in known:
        own.add_word(folded(word))
    return own


@cache
def _dictionary() -> tuple[dict[str, int], int]:
    """The dictionary of jieba, which takes half a second to read: read once."""
    with warnings.catch_warnings():
        # Where setuptools is old, jieba loads pkg_resources, which warns of its own end.
        warnings.simplefilter("ignore")
        import jieba
    own = jieba.Tokenizer()
    frequencies, total = own.gen_pfdict(own.get_dict_file())
    return frequencies, total


@cache
def dictionary_cut() -> Segment:
    """A function that cuts folded Chinese into jieba's words; what is no word into characters."""
    import jieba

    own = jieba.Tokenizer()
    own.FREQ, own.total = _dictionary()
    own.initialized = True
    return lambda text: own.cut(text, HMM=False)


def dictionary_lines() -> Iterator[str]:
    """The lines of jieba's dictionary: a word, how often it was met, its part of speech."""
    import jieba

    with jieba.Tokenizer().get_dict_file() as lines:
        yield from (line.decode("utf-8") for line in lines)


def words(text: str, segment: Segment) -> Iterator[str]:
    """The words of ``text`` as often as they occur, those of one Chinese character left out."""
    for run in _RUN.findall(folded(text)):
        if run[0].isascii():
            yield run
        else:
            yield from (word for word in segment(run) if len(word) > 1)


def pairs(text: str) -> Iterator[str]:
    """Every two neighbouring Chinese characters of ``text``.

    >>> list(pairs("司法厅、12"))
    ['司法', '法厅']
    """
    for run in _RUN.findall(folded(text)):
        if not run[0].isascii():
            yield from (run[i : i + 2] for i in range(len(run) - 1))


def characters(text: str) -> Iterator[str]:
    """Every Chinese character of ``text``.

    >>> list(characters("第2項"))
    ['第', '项']
    """
    for run in _RUN.findall(folded(text)):
        if not run[0].isascii():
            yield from run


@cache
def _to_simplified() -> opencc.OpenCC:
    return opencc.OpenCC("t2s")
