"""Texts to tokens: pieces that are words, so that few of them cover a text."""

import math
from collections import Counter
from collections.abc import Iterable, Iterator

from tokenizers import Regex, Tokenizer, models, normalizers, pre_tokenizers

from index.terms import Segment
from index.train.recipe import Recipe

UNKNOWN = "<unk>"
# Stands before and behind an English word: a piece with both is that word and no part of another.
_EDGE = "▁"
_WORD_EDGE = r"(?<![a-z])(?=[a-z])|(?<=[a-z])(?![a-z])"
# Singular and plural are one; a crude rule, but the same for all texts.
_PLURAL = r"(?<=[a-z]{3})(?<![suix])s(?![a-z])"
_DIGITS = "0123456789"
_RUNS = r"▁[a-z]+▁|[0-9]|\p{Han}+"


def build_tokenizer(
    chinese: Iterable[str],
    english: Iterable[str],
    *,
    terms: Iterable[str],
    segment: Segment,
    recipe: Recipe,
) -> Tokenizer:
    """A Unigram tokenizer whose pieces are the words of the texts, by how often they occur.

    Pieces are every Chinese character, Chinese words of two to ``recipe.longest_word``
    characters, digits, and English words, without a plural's ending and within marks.
    The English words of ``terms`` are pieces however rare they are. Token 0 stands for
    the unknown: an English word that is no piece, and punctuation.
    """
    runs = run_splitter()
    counts: Counter[str] = Counter(dict.fromkeys(_DIGITS, 1))
    counts.update(_chinese_pieces(chinese, runs, segment, recipe))
    counts.update(_english_pieces(english, terms, runs, recipe))
    total = sum(counts.values())
    by_count = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    pieces = [(UNKNOWN, -30.0), *((p, math.log(n / total)) for p, n in by_count)]
    tokenizer = Tokenizer(models.Unigram(pieces, unk_id=0, byte_fallback=False))
    tokenizer.normalizer = runs.normalizer
    tokenizer.pre_tokenizer = runs.pre_tokenizer
    return tokenizer


def run_splitter() -> Tokenizer:
    """An empty tokenizer that folds width and case, and parts Chinese, words and digits."""
    tokenizer = Tokenizer(models.Unigram())
    tokenizer.normalizer = normalizers.Sequence(
        [
            normalizers.NFKC(),
            normalizers.Lowercase(),
            normalizers.Replace(Regex(_PLURAL), ""),
            normalizers.Replace(Regex(_WORD_EDGE), _EDGE),
        ]
    )
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [
            pre_tokenizers.Split(Regex(r"\s+"), behavior="removed"),
            pre_tokenizers.Split(Regex(_RUNS), behavior="isolated"),
        ]
    )
    return tokenizer


def is_english(piece: str) -> bool:
    """Whether a piece is an English word."""
    return piece.startswith(_EDGE)


def _runs(text: str, runs: Tokenizer) -> Iterator[str]:
    """The runs of one script in ``text``, folded; punctuation is left out."""
    normal = runs.normalizer.normalize_str(text)
    for run, _ in runs.pre_tokenizer.pre_tokenize_str(normal):
        if run[0].isalnum() or run[0] == _EDGE:
            yield run


def _chinese_pieces(
    texts: Iterable[str], runs: Tokenizer, segment: Segment, recipe: Recipe
) -> dict[str, int]:
    """Every character, and the words that are short and frequent enough, with their counts."""
    characters: set[str] = set()
    words: Counter[str] = Counter()
    for text in texts:
        for run in _runs(text, runs):
            if run[0] != _EDGE and not run.isdigit():
                characters.update(run)
                words.update(segment(run))
    # A character counts where it is a word by itself, and elsewhere hardly.
    pieces = {character: max(words[character], 1) for character in characters}
    pieces.update(
        (word, count)
        for word, count in words.items()
        if 1 < len(word) <= recipe.longest_word and count >= recipe.rarest_chinese
    )
    return pieces


def _english_pieces(
    texts: Iterable[str], terms: Iterable[str], runs: Tokenizer, recipe: Recipe
) -> dict[str, int]:
    """The English words that are frequent enough or of ``terms``, with their counts."""
    words = Counter(run for text in texts for run in _runs(text, runs) if is_english(run))
    kept = {run for term in terms for run in _runs(term, runs) if is_english(run)}
    pieces = {word: count for word, count in words.items() if count >= recipe.rarest_english}
    return pieces | {word: max(words[word], 1) for word in kept}
